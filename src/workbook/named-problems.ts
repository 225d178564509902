import * as z from 'zod/mini';
import type { NamedProblem } from '../domain/named-problems';
import type { Book } from './book';
import * as cells from './cells';
import type { Change } from './change';
import { NAMED_PROBLEMS_SHEET } from './named-problems-sheet';
import type { Problem } from './problem';
import { readRecords } from './records';
import { newSheet } from './table-changes';
import { TablePatch } from './table-patch';

/** The rows of «Проблемы»; none while the sheet is not there. */
export function readNamedProblems(book: Book): {
  readonly named: readonly NamedProblem[];
  readonly problems: readonly Problem[];
} {
  if (!book.read(NAMED_PROBLEMS_SHEET.title)) return { named: [], problems: [] };
  const schema: z.ZodMiniType<NamedProblem> = z.object({
    row: z.number(),
    problem: cells.requiredPublicText(),
    period: cells.publicText(),
    done: cells.publicText(),
  });
  const { records, problems } = readRecords(book, NAMED_PROBLEMS_SHEET, schema);
  return { named: records, problems };
}

/** Adds a line; the sheet is made with the first one. */
export function namedProblemChanges(book: Book, line: Omit<NamedProblem, 'row'>): readonly Change[] {
  if (!book.read(NAMED_PROBLEMS_SHEET.title)) {
    const cells = NAMED_PROBLEMS_SHEET.columns.map(({ field }) => line[field]);
    return [newSheet(NAMED_PROBLEMS_SHEET, [cells])];
  }
  const patch = new TablePatch(book, NAMED_PROBLEMS_SHEET);
  patch.add(line);
  return patch.changes();
}
