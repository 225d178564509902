import * as z from 'zod/mini';
import { type Direction, recogniseDirection } from '../domain/impact';
import type { MeasuredTwice } from '../domain/parameter-changes';
import { yearStart } from '../domain/school-year';
import { normaliseLabel } from '../domain/text';
import { attempt } from './attempt';
import type { Book } from './book';
import * as cells from './cells';
import { IMPACT_SHEET } from './impact-sheet';
import { MEND_CELL, type Problem, quote } from './problem';
import { readRecords, withoutRepeats } from './records';
import { Settings } from './settings';
import { codesByRole } from './survey-check';
import { WRONG_DIRECTION } from './survey-questions';

interface ImpactRow extends MeasuredTwice {
  readonly row: number;
  /** ISO days. */
  readonly beforeDay: string | null;
  readonly afterDay: string | null;
}

export interface ReadImpact {
  readonly rows: readonly MeasuredTwice[];
  /** How many rows of former years are left out. */
  readonly former: number;
  readonly problems: readonly Problem[];
}

/**
 * «Влияние» of the settings' school year: what was measured after the programme before that is of a former one. Rows with
 * mistakes are told and left out. Nothing while the sheet is not there.
 */
export function readImpact(book: Book): ReadImpact {
  if (!book.read(IMPACT_SHEET.title)) return { rows: [], former: 0, problems: [] };
  const schema: z.ZodMiniType<ImpactRow> = z.object({
    row: z.number(),
    parameter: cells.requiredPublicText(),
    code: cells.requiredText(),
    before: cells.number(),
    beforeDay: cells.day(book.timeZone),
    after: cells.number(),
    afterDay: cells.day(book.timeZone),
    better: cells.entry(recogniseDirection, WRONG_DIRECTION),
  });
  const { records, problems } = readRecords(book, IMPACT_SHEET, schema);
  const { value: period } = attempt(() => new Settings(book).period(), null);
  const ofYear = records.filter(({ afterDay }) => !period || afterDay === null || afterDay >= yearStart(period));
  const keyOf = ({ parameter, code }: ImpactRow) => `${normaliseLabel(parameter)} | ${code}`;
  const { unique, problems: repeats } = withoutRepeats(ofYear, IMPACT_SHEET, 'code', keyOf);
  const told = rowProblems(unique, book);
  return {
    rows: unique.filter(({ row }) => !told.has(row)),
    former: records.length - ofYear.length,
    problems: [...problems, ...repeats, ...told.values()],
  };
}

/** What is wrong with rows that can be read, by row. */
function rowProblems(rows: readonly ImpactRow[], book: Book): ReadonlyMap<number, Problem> {
  const codes = codesByRole(book);
  const direction = new Map<string, ImpactRow & { readonly better: Direction }>();
  const told = new Map<number, Problem>();
  for (const one of rows) {
    const { row, parameter, code, beforeDay, afterDay, better } = one;
    const key = normaliseLabel(parameter);
    const first = direction.get(key);
    if (!codes.наставник.has(code) && !codes.наставляемый.has(code)) {
      told.set(row, problem(row, 'code', `такого кода нет среди наставников и наставляемых, ${quote(code)}`));
    } else if (beforeDay !== null && afterDay !== null && afterDay < beforeDay) {
      told.set(row, problem(row, 'afterDay', '«Дата после» раньше, чем «Дата до»'));
    } else if (better !== null && first && first.better !== better) {
      told.set(row, problem(row, 'better', `не так, как у этого параметра в строке ${first.row}`));
    } else if (better !== null && !first) direction.set(key, { ...one, better });
  }
  return told;
}

function problem(row: number, field: (typeof IMPACT_SHEET.columns)[number]['field'], what: string): Problem {
  const column = IMPACT_SHEET.columns.find((one) => one.field === field)?.title ?? '';
  return { place: { sheet: IMPACT_SHEET.title, row, column }, what, todo: MEND_CELL };
}
