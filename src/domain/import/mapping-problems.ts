import type { FoundTable, Mapping } from './table';

/** Why rows cannot be read by this mapping, each a Russian sentence; empty when they can. */
export function mappingProblems(_table: FoundTable, _mapping: Mapping): readonly string[] {
  throw new Error('not built yet');
}
