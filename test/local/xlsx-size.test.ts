import { expect, test } from '@jest/globals';
import { readWorkbook } from '../../local/xlsx/read';
import { writeWorkbook } from '../../local/xlsx/write';
import { aModel, aSheet } from './xlsx-sample';

test('100,000 cells are written and read', async () => {
  const cells: Record<string, string> = {};
  for (let row = 1; row <= 5000; row++) {
    for (let column = 0; column < 20; column++) {
      const address = String.fromCharCode(65 + column) + row;
      cells[address] = column === 3 ? `=A${row}*2` : column % 2 ? `текст ${row * column}` : String(row * column);
    }
  }
  const model = aModel([aSheet({ cells, rowNumber: 5000, styles: { 'A1:T5000': 1 } })], {
    styles: { 1: { bold: true } },
  });
  const { sheets } = await readWorkbook(await writeWorkbook(model));
  expect(sheets[0]?.cells).toEqual(cells);
}, 60_000);
