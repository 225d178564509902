import type { Book } from './book';
import { mayHoldNames } from './personal-data';
import { cellAt, columnNumber, requireHeader, requireSheet } from './records';
import { MENTEES_SHEET, MENTORS_SHEET } from './school-sheets';

/**
 * Names by code, for the school's own papers alone: the registry does not hold them, so that nothing else can. Empty in a
 * book «Только коды», whatever stands in its columns.
 */
export function readNames(book: Book): ReadonlyMap<string, string> {
  if (!mayHoldNames(book)) return new Map();
  return new Map([...namesOn(book, MENTEES_SHEET), ...namesOn(book, MENTORS_SHEET)]);
}

function namesOn(
  book: Book,
  definition: typeof MENTORS_SHEET | typeof MENTEES_SHEET,
): readonly (readonly [code: string, name: string])[] {
  const content = requireSheet(book, definition);
  const header = requireHeader(content, definition, ['code']);
  const [code, name] = [columnNumber(header, definition, 'code'), columnNumber(header, definition, 'name')];
  const textAt = (row: number, column: number) => String(cellAt(content, row, column).value).trim();
  return content.values.slice(header.row).flatMap((_, index) => {
    const row = header.row + index + 1;
    return textAt(row, name) === '' ? [] : [[textAt(row, code), textAt(row, name)] as const];
  });
}
