import type { Grid } from './grid';
import type { FoundTable, ImportContext, Mapping, NoTable } from './table';
import type { TableKind } from './targets';

/** Finds the table of a grid: its header among the first 20 rows, its columns, and what each is probably read into. */
export function findTable(_grid: Grid, _context: ImportContext): FoundTable | NoTable {
  throw new Error('not built yet');
}

/** The mapping that the titles and values propose when the person says what the table holds. */
export function proposeMapping(_table: FoundTable, _kind: TableKind, _context: ImportContext): Mapping {
  throw new Error('not built yet');
}
