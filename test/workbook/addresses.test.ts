import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { columnLetters } from '../../src/reports/sum-formula';
import { a1, areaOf } from '../../src/workbook/addresses';

test.each([
  [1, 'A'],
  [26, 'Z'],
  [27, 'AA'],
  [52, 'AZ'],
  [53, 'BA'],
  [702, 'ZZ'],
  [703, 'AAA'],
  [18278, 'ZZZ'],
])('column %i is %s', (column, letters) => {
  expect(columnLetters(column)).toBe(letters);
});

test('the letters count up one by one', () => {
  const all = Array.from({ length: 800 }, (_, index) => columnLetters(index + 1));
  const sorted = [...all].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  expect(all).toEqual(sorted);
  expect(new Set(all).size).toBe(all.length);
});

test('an area’s address is read back as that area', () => {
  const area = fc.record({
    row: fc.integer({ min: 1, max: 5000 }),
    column: fc.integer({ min: 1, max: 900 }),
    rows: fc.integer({ min: 1, max: 500 }),
    columns: fc.integer({ min: 1, max: 80 }),
  });
  fc.assert(
    fc.property(area, (one) => {
      expect(areaOf(a1(one))).toEqual(one);
    }),
  );
});

test.each([
  ['B5', { row: 5, column: 2, rows: 1, columns: 1 }],
  ['B5:E9', { row: 5, column: 2, rows: 5, columns: 4 }],
  ['$B$5:$E$9', { row: 5, column: 2, rows: 5, columns: 4 }],
  ["'Сводный отчёт'!B5:E9", { row: 5, column: 2, rows: 5, columns: 4 }],
  ['Лист1!AA10', { row: 10, column: 27, rows: 1, columns: 1 }],
])('%s', (address, area) => {
  expect(areaOf(address)).toEqual(area);
});
