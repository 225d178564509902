import * as z from 'zod/mini';
import { type NamedProblem, problemsOf } from '../domain/named-problems';
import { attempt } from './attempt';
import type { Book } from './book';
import * as cells from './cells';
import type { Change } from './change';
import { NAMED_PROBLEMS_SHEET } from './named-problems-sheet';
import { type Problem, quote } from './problem';
import { readRecords } from './records';
import { Settings } from './settings';
import { newSheet } from './table-changes';
import { TablePatch } from './table-patch';

/** The rows of «Проблемы» that are of the school year of the settings; none while the sheet is not there. */
export function readNamedProblems(book: Book): {
  readonly ofYear: readonly NamedProblem[];
  readonly problems: readonly Problem[];
} {
  if (!book.read(NAMED_PROBLEMS_SHEET.title)) return { ofYear: [], problems: [] };
  const schema: z.ZodMiniType<NamedProblem> = z.object({
    row: z.number(),
    problem: cells.requiredPublicText(),
    period: cells.publicTextOrDay(book.timeZone),
    done: cells.publicText(),
  });
  const { records, problems } = readRecords(book, NAMED_PROBLEMS_SHEET, schema);
  const { value: year } = attempt(() => new Settings(book).paperYear(), null);
  const { ofYear, unclear } = problemsOf(records, year);
  return { ofYear, problems: [...problems, ...unclear.map(unclearPeriod)] };
}

function unclearPeriod({ row, period }: NamedProblem): Problem {
  const column = NAMED_PROBLEMS_SHEET.columns.find(({ field }) => field === 'period')?.title ?? '';
  return {
    place: { sheet: NAMED_PROBLEMS_SHEET.title, row, column },
    what: `период не понят, ${quote(period)}, в справку не внесено`,
    todo: 'Напишите, например, «2026/2027» или «сентябрь 2026».',
  };
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
