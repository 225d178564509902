import { type ClassRequest, requestKey } from '../domain/survey/requests';
import type { Book } from './book';
import type { Change } from './change';
import { fingerprint } from './revision';
import { column, type SheetDefinition } from './sheet-definition';
import { newSheet, nextRow } from './table-changes';

/**
 * Lines of «Запросы класса» that were taken: sheets are read again at every collection, and must not undo what the
 * curator has made of them since. Fingerprints, so that nobody who left the bases is kept here. A sheet of data for
 * undo, which leaves service sheets as they are.
 */
export const TAKEN_REQUESTS_SHEET = {
  title: '_Запросы',
  kind: 'data',
  hidden: true,
  columns: [column('line', 'Взятая строка', 'code', 200)],
} satisfies SheetDefinition;

const printOf = (line: ClassRequest) => fingerprint(requestKey(line));

export function takenRequests(book: Book): (line: ClassRequest) => boolean {
  const rows = book.read(TAKEN_REQUESTS_SHEET.title)?.values ?? [];
  const taken = new Set(rows.map(([print]) => String(print ?? '')));
  return (line) => taken.has(printOf(line));
}

/** @param lines Those that were not taken before. */
export function takenChanges(book: Book, lines: readonly ClassRequest[]): readonly Change[] {
  const cells = [...new Set(lines.map(printOf))].map((print) => [print]);
  if (cells.length === 0) return [];
  const content = book.read(TAKEN_REQUESTS_SHEET.title);
  if (!content) return [newSheet(TAKEN_REQUESTS_SHEET, cells)];
  return [{ kind: 'cells', sheet: TAKEN_REQUESTS_SHEET.title, row: nextRow(content), column: 1, cells }];
}
