import { cellText } from './cell-text';
import type { GridCell } from './grid';
import { firstRow, type UnmappedTable } from './guess';

/** A row below the header. */
export interface TableRow {
  /** From 1, as a spreadsheet counts. */
  readonly number: number;
  /** As they stand. */
  readonly own: readonly GridCell[];
  /** With the values of cells that are merged over several rows in each of these rows. */
  readonly cells: readonly GridCell[];
  /** Columns whose own cells are filled. */
  readonly filled: readonly number[];
  /** Of these, those that tell anything: not the numbers of lines. */
  readonly telling: readonly number[];
  /** A number stands where lines are numbered: the line is somebody's. */
  readonly isNumbered: boolean;
}

/** A heading may stand in a numbering column, too. */
const LINE_NUMBER = /^[\d.)]*$/;

/** The rows below the header, merged cells spread downwards. */
export function tableRows(table: UnmappedTable): readonly TableRow[] {
  const { cells, merges } = table.grid;
  const spread = cells.map((row) => [...row]);
  const numbering = new Set(table.columns.filter((column) => column.numbering).map(({ index }) => index));
  for (const { top, left, bottom } of merges) {
    for (let row = top + 1; row <= Math.min(bottom, spread.length - 1); row += 1)
      put(spread, row, left, cells[top]?.[left] ?? '');
  }
  return cells.slice(firstRow(table)).map((own, offset) => {
    const index = firstRow(table) + offset;
    const filled = own.flatMap((cell, column) => (cellText(cell) === '' ? [] : [column]));
    const telling = filled.filter((column) => !numbering.has(column) || !LINE_NUMBER.test(cellText(own[column])));
    const isNumbered = telling.length < filled.length;
    return { number: index + 1, own, cells: spread[index] ?? [], filled, telling, isNumbered };
  });
}

function put(rows: GridCell[][], row: number, column: number, value: GridCell): void {
  const cells = rows[row];
  if (!cells) return;
  while (cells.length <= column) cells.push('');
  cells[column] = value;
}
