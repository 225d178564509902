import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  firstYear,
  printSchoolYear,
  readSchoolYear,
  summerBefore,
  yearLabel,
  yearsBetween,
} from '../../src/domain/school-year';

describe('a school year', () => {
  test.each([
    '2026/2027',
    '2026-2027',
    '2026–2027',
    '2026/27',
    '2026 / 2027',
    '2026-2027 учебный год',
    '2026/2027 уч. г.',
    ' 2026/27 учебный год ',
    '2026/27 г.',
  ])('%j is from September to August', (text) => {
    expect(readSchoolYear(text)).toEqual({ from: '2026-09-01', to: '2027-08-31' });
  });

  test.each(['', '2026', '2026/2028', '2027/2026', '2026/2026', 'новый', '2026/2027/2028', '12026/2027'])(
    '%j is none',
    (text) => {
      expect(readSchoolYear(text)).toBeUndefined();
    },
  );

  test('the year of the turn of a century', () => {
    expect(readSchoolYear('2099/00')).toEqual({ from: '2099-09-01', to: '2100-08-31' });
  });
});

test('a printed year is read back', () => {
  const read = (year: number) => readSchoolYear(printSchoolYear(year));
  fc.assert(
    fc.property(fc.integer({ min: 2000, max: 2098 }), (year) => firstYear(read(year) ?? { from: '', to: '' }) === year),
  );
});

test.each([
  ['2026-09-01', '2027-05-31', 2026],
  ['2026-08-15', '2027-05-31', 2026],
  ['2026-06-01', '2027-05-31', 2026],
  ['2027-01-01', '2027-05-31', 2026],
  ['2027-05-31', '2027-05-31', 2026],
])('a period from %s to %s is of the school year that begins in %i', (from, to, year) => {
  expect(firstYear({ from, to })).toBe(year);
});

test.each([
  ['2026-09-01', '2026-06-01'],
  ['2026-08-15', '2026-06-01'],
  ['2027-01-11', '2026-06-01'],
])('the summer before a period from %s begins on %s', (from, day) => {
  expect(summerBefore({ from, to: '2027-05-31' })).toBe(day);
});

test('years are told by the years in which they begin and end', () => {
  expect(yearLabel({ from: '2026-09-01', to: '2027-05-31' })).toBe('2026-2027');
  expect(yearLabel({ from: '2026-01-01', to: '2026-12-31' })).toBe('2026');
});

test.each([
  ['2026-09-01', '2026-09-01', 0],
  ['2026-09-01', '2027-01-01', 0],
  ['2026-09-01', '2027-07-31', 0],
  ['2026-09-01', '2027-08-25', 1],
  ['2026-09-01', '2027-09-01', 1],
  ['2026-09-01', '2028-09-01', 2],
  ['2027-09-01', '2026-09-01', -1],
])('from %s to %s there are %i years', (earlier, later, years) => {
  expect(yearsBetween({ from: earlier, to: '' }, { from: later, to: '' })).toBe(years);
});
