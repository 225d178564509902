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
  /** A cell of it is merged over columns: a heading, not a person. */
  readonly isMerged: boolean;
}

/** The rows below the header, merged cells spread downwards. */
export function tableRows(table: UnmappedTable): readonly TableRow[] {
  const { cells, merges } = table.grid;
  const spread = cells.map((row) => [...row]);
  const mergedRows = new Set<number>();
  for (const { top, left, bottom, right } of merges) {
    if (right > left) mergedRows.add(top);
    for (let row = top + 1; row <= Math.min(bottom, spread.length - 1); row += 1)
      put(spread, row, left, cells[top]?.[left] ?? '');
  }
  return cells.slice(firstRow(table)).map((own, offset) => {
    const index = firstRow(table) + offset;
    return {
      number: index + 1,
      own,
      cells: spread[index] ?? [],
      filled: own.flatMap((cell, column) => (cellText(cell) === '' ? [] : [column])),
      isMerged: mergedRows.has(index),
    };
  });
}

function put(rows: GridCell[][], row: number, column: number, value: GridCell): void {
  const cells = rows[row];
  if (!cells) return;
  while (cells.length <= column) cells.push('');
  cells[column] = value;
}
