import { openBook, requireSchoolBook } from '../commands/command';
import type { PairingBook } from '../domain/pairing/pairing-book';
import { UserError } from '../errors';
import type { WritableBook } from '../workbook/book';
import { dayOf } from '../workbook/days';
import { readPairingBook } from '../workbook/pairing-data';
import { describeProblem } from '../workbook/problem';
import { revisionOf } from '../workbook/revision';

/** The book as a request finds it. */
export interface Reading {
  readonly book: WritableBook;
  readonly pairing: PairingBook;
  /** What was left out, in words. */
  readonly problems: readonly string[];
  readonly revision: string;
}

export function readBook(): Reading {
  const book = openBook();
  requireSchoolBook(book);
  const { pairing, problems } = readPairingBook(book, dayOf(new Date(), book.timeZone));
  return { book, pairing, problems: problems.map(describeProblem), revision: revisionOf(book) };
}

/** The page asks about people of a book that has changed since. */
export function unknownUnit(): UserError {
  return new UserError('Этих кодов в книге уже нет, или в их строках ошибка. Обновите список. Ничего не записано.');
}
