import type { AssignedCodes, ReadLists } from './lists';
import type { ImportContext } from './table';

/**
 * Turns names into codes. A code of the file stands; a name of the key has its code; anybody else gets the next free
 * one in the style of the book («Н-014» after «Н-013»). One person has one code in both bases.
 */
export function assignCodes(_lists: ReadLists, _context: ImportContext): AssignedCodes {
  throw new Error('not built yet');
}
