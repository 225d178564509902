import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dayOf, midnightOf, readDay } from '../../src/workbook/days';

const ZONES = ['Europe/Kaliningrad', 'Europe/Moscow', 'Asia/Yekaterinburg', 'Asia/Kamchatka', 'UTC', 'Europe/Berlin'];

const isoDay = fc
  .date({ min: new Date('1995-01-01T00:00:00Z'), max: new Date('2060-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe.each(ZONES)('in %s', (timeZone) => {
  test('a day written to a cell is read as that day', () => {
    fc.assert(
      fc.property(isoDay, (day) => {
        expect(dayOf(midnightOf(day, timeZone), timeZone)).toBe(day);
      }),
    );
  });

  test('it begins at midnight: a second before is the day before', () => {
    fc.assert(
      fc.property(isoDay, (day) => {
        const before = new Date(midnightOf(day, timeZone).getTime() - 1000);
        const yesterday = new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
        expect(dayOf(before, timeZone)).toBe(yesterday);
      }),
    );
  });
});

test('midnight is the zone’s own', () => {
  expect(midnightOf('2026-08-31', 'Asia/Yekaterinburg').toISOString()).toBe('2026-08-30T19:00:00.000Z');
  expect(midnightOf('2026-08-31', 'Europe/Kaliningrad').toISOString()).toBe('2026-08-30T22:00:00.000Z');
  expect(midnightOf('2026-08-31', 'UTC').toISOString()).toBe('2026-08-31T00:00:00.000Z');
});

test('midnight is right on both sides of a change of the clock', () => {
  expect(midnightOf('2026-03-29', 'Europe/Berlin').toISOString()).toBe('2026-03-28T23:00:00.000Z');
  expect(midnightOf('2026-03-30', 'Europe/Berlin').toISOString()).toBe('2026-03-29T22:00:00.000Z');
  expect(midnightOf('2014-10-26', 'Europe/Moscow').toISOString()).toBe('2014-10-25T20:00:00.000Z');
  expect(midnightOf('2014-10-27', 'Europe/Moscow').toISOString()).toBe('2014-10-26T21:00:00.000Z');
});

describe('a day typed as text', () => {
  test.each([
    ['31.08.2026', '2026-08-31'],
    ['1.9.2026', '2026-09-01'],
    ['01.09.2026 г.', '2026-09-01'],
    ['01.09.2026г', '2026-09-01'],
    [' 2026-08-31 ', '2026-08-31'],
    ['29.02.2024', '2024-02-29'],
  ])('%j is %s', (text, day) => {
    expect(readDay(text)).toBe(day);
  });

  test.each([
    '',
    '31.09.2026',
    '29.02.2025',
    '32.01.2026',
    '00.01.2026',
    '01.13.2026',
    '31/08/2026',
    '31.08.26',
    '2026',
    'завтра',
    '2026-8-31',
    '31.08.2026 10:00',
  ])('%j is no day', (text) => {
    expect(readDay(text)).toBeUndefined();
  });

  test('every day of the calendar is read in both writings', () => {
    fc.assert(
      fc.property(isoDay, (day) => {
        expect(readDay(day)).toBe(day);
        expect(readDay(day.split('-').reverse().join('.'))).toBe(day);
      }),
    );
  });
});
