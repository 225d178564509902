import type { ReadLists } from './lists';
import type { FoundTable, ImportContext, Mapping } from './table';

/** People and pairs of a table. Rows that cannot be read are told, the others go on. Same input, same output. */
export function readRows(_table: FoundTable, _mapping: Mapping, _context: ImportContext): ReadLists {
  throw new Error('not built yet');
}
