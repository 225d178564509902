import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { commonSlots, minutesOf, printSlot, readTimes, timeRemarks } from '../../src/domain/time-slots';

const printed = (...entries: string[]) => readTimes(entries).slots.map(printSlot);

describe('a time of the week', () => {
  test.each([
    ['вт 14:00-15:00', 'вт 14:00-15:00'],
    ['вторник 14.00 – 15.00', 'вт 14:00-15:00'],
    ['Вт. 14:00—15:30', 'вт 14:00-15:30'],
    ['  ср   9-10 ', 'ср 09:00-10:00'],
    ['вт. с 14 до 15', 'вт 14:00-15:00'],
    ['в среду', undefined],
    ['пятницу 13:00 до 13:45', 'пт 13:00-13:45'],
    ['вт 14:00', 'вт 14:00-15:00'],
    ['вс 23:00-24:00', 'вс 23:00-24:00'],
    ['вт 15:00-14:00', undefined],
    ['вт 14:75-15:00', undefined],
    ['вт 25:00-26:00', undefined],
    ['вт', undefined],
    ['втт 14:00-15:00', undefined],
    ['14:00-15:00', undefined],
  ])('«%s» is %s', (text, expected) => {
    expect(printed(text)).toEqual(expected === undefined ? [] : [expected]);
    expect(readTimes([text]).unreadable).toEqual(expected === undefined ? [text] : []);
  });

  test('several by commas; in the order of the week; slots that touch are one', () => {
    expect(printed('чт 15:00, вт 14:00', 'вт 15:00-15:30')).toEqual(['вт 14:00-15:30', 'чт 15:00-16:00']);
  });

  test('blank parts are nothing', () => {
    expect(readTimes(['', ' , '])).toEqual({ slots: [], unreadable: [] });
  });
});

test('what two have in common', () => {
  const [left, right] = [
    readTimes(['вт 14:00-16:00', 'ср 9:00']),
    readTimes(['вт 13:00-14:30', 'вт 15:30-18:00', 'чт 9:00']),
  ];
  const common = commonSlots(left.slots, right.slots);
  expect(common.map(printSlot)).toEqual(['вт 14:00-14:30', 'вт 15:30-16:00']);
  expect(minutesOf(common)).toBe(60);
});

test('a printed slot reads as itself', () => {
  const slot = fc
    .tuple(fc.nat(6), fc.nat(1438), fc.integer({ min: 1, max: 1440 }))
    .map(([day, start, length]) => ({ start: day * 1440 + start, end: day * 1440 + Math.min(1440, start + length) }));
  fc.assert(fc.property(slot, (one) => expect(readTimes([printSlot(one)]).slots).toEqual([one])));
});

test('unreadable times are told by their rows', () => {
  const people = [
    { row: 2, time: ['вт 14:00-15:00'] },
    { row: 3, time: ['вт 14:00-15:00', 'после уроков'] },
  ];
  expect(timeRemarks(people).map(({ row, what }) => [row, what])).toEqual([[3, 'непонятное время «после уроков»']]);
});
