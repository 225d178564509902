import { assignCodes } from '../../src/domain/import/assign-codes';
import type { AssignedCodes, ReadLists } from '../../src/domain/import/lists';
import { readRows } from '../../src/domain/import/read-rows';
import type { FoundTable, ImportContext, KeyEntry, Mapping } from '../../src/domain/import/table';
import type { ImportState } from '../shapes';

/** A table as it is read by its mapping, and the codes of its people. */
export interface Reading {
  readonly table: FoundTable;
  readonly lists: ReadLists;
  readonly codes: AssignedCodes;
}

/** @param key As far as the person has loaded one; a book «С именами» is its own key. */
export function contextOf(state: ImportState, key: readonly KeyEntry[] | null): ImportContext {
  const { categories, today, personalData, taken, names } = state;
  return { categories, today, personalData, taken, key: personalData === 'names' ? names : key };
}

export function readTable(table: FoundTable, mapping: Mapping, context: ImportContext): Reading {
  const lists = readRows(table, mapping, context);
  return { table, lists, codes: assignCodes(lists, context) };
}
