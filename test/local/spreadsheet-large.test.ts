import { expect, jest, test } from '@jest/globals';
import { aBook } from './spreadsheet-host';

jest.setTimeout(120_000);

test('one setValues of 300,000 cells writes all of them', () => {
  const { sh } = aBook();
  const [rows, columns] = [20_000, 15];
  sh.insertRowsAfter(1000, rows - 1000);
  const values = Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_, col) => row * 100 + col));
  sh.getRange(1, 1, rows, columns).setValues(values);
  // equal arrays, without a comparison of Jest for each of the cells
  expect(JSON.stringify(sh.getRange(1, 1, rows, columns).getValues())).toBe(JSON.stringify(values));
});
