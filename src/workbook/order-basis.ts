import { isInForce } from '../domain/documents';
import { printDay } from '../domain/text';
import type { Book } from './book';
import { DOCUMENTS_SHEET } from './common-sheets';
import { readDocuments } from './papers';

/**
 * «приказа от 07.09.2022 № 269 «О внедрении целевой модели наставничества»»: the school's order that introduced
 * mentoring, in force on a day; blank when «Документы» does not have it with № and date.
 * @param day ISO day.
 */
export function readOrderBasis(book: Book, day: string): string {
  if (!book.read(DOCUMENTS_SHEET.title)) return '';
  const found = readDocuments(book).records.find(
    (one) => one.level === 'school' && one.type === 'introduction' && one.number !== '' && isInForce(one, day),
  );
  if (!found || found.date === null) return '';
  const title = found.title === '' || /^приказ/i.test(found.title) ? '' : ` «${found.title.replace(/^«(.*)»$/, '$1')}»`;
  return `приказа от ${printDay(found.date)} № ${found.number}${title}`;
}
