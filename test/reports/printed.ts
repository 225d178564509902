import * as z from 'zod/mini';
import type { Table } from '../../src/reports/table';
import { readJson } from '../samples/sample-books';

/** A published table with its merges in A1 notation. */
const fixture = z.object({
  templates: z.array(z.object({ id: z.string(), merges_inferred: z.array(z.string()) })),
});
const { templates } = fixture.parse(readJson('../fixtures/templates.json'));

export function templateMerges(id: string): readonly string[] {
  return templates.find((template) => template.id === id)?.merges_inferred ?? [];
}

/** A table's cells as a reader sees them on paper: numbers with their unit, every row of full width. */
export function printedCells(table: Table): readonly (readonly string[])[] {
  return table.rows.map((row) =>
    table.columns.map(({ kind }, column) => {
      const value = row[column] ?? '';
      return typeof value === 'number' && kind === 'people' ? `${value} чел.` : String(value);
    }),
  );
}

/** The published spelling varies: «1 542 чел.» and «1621 чел.». */
export function normalised(cells: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return cells.map((row) =>
    row.map((cell) => (/^[\d\s]+чел\.$/.test(cell) ? cell.replace(/\s/g, '').replace('чел.', ' чел.') : cell)),
  );
}

/** The merges of a table in its own columns, in A1 notation. */
export function tableMerges({ merges = [] }: Table): readonly string[] {
  return merges.map(({ row, column, rows, columns }) => {
    const cell = (r: number, c: number) => `${'ABCDEFGHIJ'[c]}${r + 1}`;
    return `${cell(row, column)}:${cell(row + rows - 1, column + columns - 1)}`;
  });
}
