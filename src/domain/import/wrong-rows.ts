import type { WrongRow } from './lists';
import type { FoundTable } from './table';

/**
 * The rows that were not read as a .csv to mend and to load again: the table's own columns, then where the row stood,
 * what is wrong and what to do. It holds names: it is saved on the person's computer only.
 */
export function wrongRowsText(_table: FoundTable, _wrong: readonly WrongRow[]): string {
  throw new Error('not built yet');
}
