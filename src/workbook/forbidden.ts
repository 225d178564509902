import * as z from 'zod/mini';
import type { Registry } from '../domain/participants';
import type { Book } from './book';
import * as cells from './cells';
import type { Change } from './change';
import type { Problem } from './problem';
import { readRecords } from './records';
import { FORBIDDEN_SHEET, MENTEES_SHEET, MENTORS_SHEET } from './school-sheets';
import { newSheet } from './table-changes';
import { TablePatch } from './table-patch';

/** A line of «Запреты»: these two are never paired. */
export interface ForbiddenPair {
  readonly row: number;
  readonly mentorCode: string;
  readonly menteeCode: string;
  readonly reason: string;
}

const schema = z.object({
  row: z.number(),
  mentorCode: cells.requiredText(),
  menteeCode: cells.requiredText(),
  reason: cells.text(),
});

/** The lines of «Запреты»; none while the sheet is not there. */
export function readForbidden(book: Book): {
  readonly records: readonly ForbiddenPair[];
  readonly problems: readonly Problem[];
} {
  return book.read(FORBIDDEN_SHEET.title) ? readRecords(book, FORBIDDEN_SHEET, schema) : { records: [], problems: [] };
}

/** Adds a line; the sheet is made with the first one. */
export function forbiddenChanges(book: Book, line: Omit<ForbiddenPair, 'row'>): readonly Change[] {
  if (!book.read(FORBIDDEN_SHEET.title)) {
    const cells = FORBIDDEN_SHEET.columns.map(({ field }) => line[field]);
    return [newSheet(FORBIDDEN_SHEET, [cells])];
  }
  const patch = new TablePatch(book, FORBIDDEN_SHEET);
  patch.add(line);
  return patch.changes();
}

/** Codes of «Запреты» that nobody has: such a line forbids nothing. */
export function unknownCodes(
  forbidden: readonly ForbiddenPair[],
  { mentors, mentees }: Registry,
  refusedCodes: ReadonlySet<string>,
): readonly Problem[] {
  const sides = [
    { field: 'mentorCode', people: mentors, sheet: MENTORS_SHEET.title },
    { field: 'menteeCode', people: mentees, sheet: MENTEES_SHEET.title },
  ] as const;
  return sides.flatMap(({ field, people, sheet }) => {
    const known = new Set([...people.map(({ code }) => code), ...refusedCodes]);
    const column = FORBIDDEN_SHEET.columns.find((candidate) => candidate.field === field)?.title ?? '';
    return forbidden
      .filter((line) => !known.has(line[field]))
      .map(({ row }) => ({
        place: { sheet: FORBIDDEN_SHEET.title, row, column },
        what: `такого кода нет на листе «${sheet}», запрет не действует`,
        todo: 'Исправьте код или удалите строку.',
      }));
  });
}
