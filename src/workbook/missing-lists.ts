import { normaliseLabel } from '../domain/text';
import type { Book } from './book';
import type { Change } from './change';
import { LISTS_SHEET } from './common-sheets';
import { FIRST_LISTS, Lists } from './lists';
import { requireHeader, requireSheet } from './records';
import { nextRow, rowsChange } from './table-changes';

/**
 * Whole lists that the «Справочники» of an earlier version lack; a list that users cut short stays so.
 * @param wanted Names of the lists that are needed; all when left out.
 */
export function missingLists(book: Book, wanted?: readonly string[]): readonly Change[] {
  const content = requireSheet(book, LISTS_SHEET);
  const known = new Lists(book).names();
  const rows = FIRST_LISTS.filter(({ list }) => !known.has(normaliseLabel(list)) && (wanted?.includes(list) ?? true));
  const cells = rows.map(({ synonyms = [], ...row }) => ({ ...row, synonyms: synonyms.join('; ') }));
  return rowsChange(LISTS_SHEET, requireHeader(content, LISTS_SHEET), nextRow(content), cells);
}
