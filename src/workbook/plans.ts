import * as z from 'zod/mini';
import type { PlanRow } from '../domain/pair-plans';
import type { Book } from './book';
import * as cells from './cells';
import { mayHoldNames } from './personal-data';
import { PLANS_SHEET } from './plans-sheet';
import type { Problem } from './problem';
import { readRecords } from './records';
import { PAIRS_SHEET } from './school-sheets';
import { TablePatch } from './table-patch';

export interface ReadPlans {
  readonly rows: readonly PlanRow[];
  /** №№ that the sheet names, in rows with mistakes too. */
  readonly numbers: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

/** «Планы», in the sheet's order; rows with mistakes, and rows of pairs that the book does not have, are told. */
export function readPlans(book: Book): ReadPlans {
  const named = mayHoldNames(book);
  const words = named ? cells.text : cells.publicText;
  const wordsOrDay = named ? cells.textOrDay : cells.publicTextOrDay;
  const schema = z.object({
    row: z.number(),
    number: cells.requiredText(),
    goal: words(),
    task: words(),
    deadline: wordsOrDay(book.timeZone),
    responsible: words(),
    expected: words(),
    result: wordsOrDay(book.timeZone),
  });
  const { records, problems } = readRecords(book, PLANS_SHEET, schema);
  const known = new Set(new TablePatch(book, PAIRS_SHEET).texts('number')); // of rows that cannot be read too
  const strangers = records.filter(({ number }) => !known.has(number));
  return {
    rows: records.filter(({ number }) => known.has(number)),
    numbers: new Set(new TablePatch(book, PLANS_SHEET).texts('number')),
    problems: [...problems, ...strangers.map(({ row }) => strangerProblem(row))],
  };
}

function strangerProblem(row: number): Problem {
  const column = PLANS_SHEET.columns.find(({ field }) => field === 'number')?.title ?? '';
  const what = `такой пары нет на листе «${PAIRS_SHEET.title}»`;
  return { place: { sheet: PLANS_SHEET.title, row, column }, what, todo: 'Исправьте номер или удалите строку.' };
}
