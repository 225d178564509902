import { type ClassRequest, requestKeys } from '../domain/survey/requests';
import type { Book } from './book';
import type { Change } from './change';
import { fingerprint } from './revision';
import { column, type SheetDefinition } from './sheet-definition';
import { newSheet, nextRow } from './table-changes';

/**
 * What was taken of lines of «Запросы класса», value by value: sheets are read again at every collection, and must not
 * undo what the curator has made of it since. Fingerprints, so that nobody who left the bases is kept here. A sheet of
 * data for undo, which leaves service sheets as they are.
 */
export const TAKEN_REQUESTS_SHEET = {
  title: '_Запросы',
  kind: 'data',
  hidden: true,
  columns: [column('line', 'Взято', 'code', 200)],
} satisfies SheetDefinition;

/** Whether a key was taken. */
export function takenRequests(book: Book): (key: string) => boolean {
  const rows = book.read(TAKEN_REQUESTS_SHEET.title)?.values ?? [];
  const taken = new Set(rows.map(([print]) => String(print ?? '')));
  return (key) => taken.has(fingerprint(key));
}

export function takenChanges(book: Book, lines: readonly ClassRequest[]): readonly Change[] {
  const wasTaken = takenRequests(book);
  const keys = new Set(lines.flatMap(requestKeys));
  const cells = [...keys].filter((key) => !wasTaken(key)).map((key) => [fingerprint(key)]);
  if (cells.length === 0) return [];
  const content = book.read(TAKEN_REQUESTS_SHEET.title);
  if (!content) return [newSheet(TAKEN_REQUESTS_SHEET, cells)];
  return [{ kind: 'cells', sheet: TAKEN_REQUESTS_SHEET.title, row: nextRow(content), column: 1, cells }];
}
