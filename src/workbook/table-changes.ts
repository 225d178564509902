import type { Cell, SheetContent } from './book';
import type { Change } from './change';
import { headerCells } from './header';
import { columnNumber, type Header } from './records';
import type { SheetDefinition } from './sheet-definition';

/** A sheet of its definition's columns, with rows under them. */
export function newSheet(definition: SheetDefinition, rows: readonly (readonly Cell[])[] = []): NewSheet {
  return { kind: 'new-sheet', definition, cells: [headerCells(definition), ...rows] };
}

export type NewSheet = Extract<Change, { kind: 'new-sheet' }>;

/** A row to write: values of some of the definition's fields. */
export type TableRow<F extends string> = Partial<Readonly<Record<F, Cell>>>;

/**
 * Writes rows one under another from a row on, each value into the column of its title, wherever that stands.
 * Columns that are not the definition's, and fields that no row names, are not touched.
 */
export function rowsChange<F extends string>(
  definition: SheetDefinition<F>,
  header: Header,
  firstRow: number,
  rows: readonly TableRow<F>[],
): readonly Change[] {
  const fields = definition.columns
    .map(({ field }) => ({ field, position: columnNumber(header, definition, field) }))
    .filter(({ field, position }) => position > 0 && rows.some((row) => field in row))
    .sort((a, b) => a.position - b.position);
  const runs: (typeof fields)[] = [];
  for (const placed of fields) {
    const run = runs[runs.length - 1];
    if (run && run[run.length - 1]?.position === placed.position - 1) run.push(placed);
    else runs.push([placed]);
  }
  if (rows.length === 0) return [];
  return runs.map((run) => ({
    kind: 'cells',
    sheet: definition.title,
    row: firstRow,
    column: run[0]?.position ?? 1,
    cells: rows.map((row) => run.map(({ field }) => row[field] ?? '')),
  }));
}

/** The first row under everything that the sheet holds. */
export function nextRow(content: SheetContent): number {
  return content.values.length + 1;
}
