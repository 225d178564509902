import type { Area } from '../reports/layout';
import { columnLetters } from '../reports/sum-formula';

/** «B5:E9» for an area; «B5» for one cell. */
export function a1({ row, column, rows, columns }: Area): string {
  const first = `${columnLetters(column)}${row}`;
  return rows === 1 && columns === 1 ? first : `${first}:${columnLetters(column + columns - 1)}${row + rows - 1}`;
}

/** The area of an address such as «B5:E9», «$B$5» or «'Лист'!B5:E9». */
export function areaOf(address: string): Area {
  const match = /(?:^|!)\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?$/.exec(address);
  const [, left = 'A', top = '1', right = left, bottom = top] = match ?? [];
  const [column, row] = [columnIndex(left), Number(top)];
  return { row, column, rows: Number(bottom) - row + 1, columns: columnIndex(right) - column + 1 };
}

function columnIndex(letters: string): number {
  return [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0);
}
