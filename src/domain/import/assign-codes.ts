import type { AssignedCodes, KeyEntry, ReadLists, TakenCodes } from './lists';
import type { ImportContext } from './table';

/**
 * Turns names into codes. A code of the file stands; a name of the key has its code; anybody else gets the next free
 * one in the style of the book («Н-014» after «Н-013»). One person has one code in both bases.
 * @param key null: none was loaded.
 */
export function assignCodes(
  _lists: ReadLists,
  _key: readonly KeyEntry[] | null,
  _taken: TakenCodes,
  _personalData: ImportContext['personalData'],
): AssignedCodes {
  throw new Error('not built yet');
}
