import * as z from 'zod/mini';
import { signed } from '../domain/assessors';
import { type Assessment, assessmentsOf, type GivenMark } from '../domain/indicator-assessment';
import { INDICATOR_GROUPS } from '../domain/indicator-card';
import { MAX_POINTS } from '../domain/indicators';
import { normaliseLabel } from '../domain/text';
import { NOT_APPLICABLE } from '../reports/indicator-words';
import type { Attempted } from './attempt';
import type { Book, Cell } from './book';
import * as cells from './cells';
import { INDICATORS_SHEET } from './indicators-sheet';
import type { Problem } from './problem';
import { readRecords, withoutRepeats } from './records';

const INDICATORS = INDICATOR_GROUPS.flatMap(({ criterion, indicators }) =>
  indicators.map((indicator) => ({ criterion, indicator, key: normaliseLabel(indicator) })),
);

/** Rows of the sheet as it is made: every indicator once, to be marked. */
export function blankIndicators(): readonly (readonly Cell[])[] {
  return INDICATORS.map(({ criterion, indicator }) => [criterion, indicator, '', '', '', '']);
}

/** The marks of «Показатели»; rows without points are passed over, rows with mistakes are told. */
export function readIndicators(book: Book): {
  readonly marks: readonly GivenMark[];
  readonly problems: readonly Problem[];
} {
  const schema = z.object({
    row: z.number(),
    indicator: cells.requiredEntry(recogniseIndicator, 'такого показателя нет в карте, скопируйте название из неё'),
    points: cells.entry(recogniseMark, `нужно 0, 1, 2 или «${NOT_APPLICABLE}»`),
    assessor: cells.text(),
    date: cells.day(book.timeZone),
  });
  const read = readRecords(book, INDICATORS_SHEET, schema);
  const given = read.records.flatMap(({ points, date, ...rest }) =>
    points === null ? [] : [{ ...rest, mark: points, day: date ?? '' }],
  );
  const keyOf = ({ indicator, assessor, day }: GivenMark) => `${indicator} | ${normaliseLabel(assessor)} | ${day}`;
  const { unique, problems } = withoutRepeats(signed(given), INDICATORS_SHEET, 'assessor', keyOf);
  const undated = unique.some(({ day }) => day !== '') ? unique.filter(({ day }) => day === '') : [];
  return {
    marks: unique.filter((mark) => !undated.includes(mark)),
    problems: [...read.problems, ...problems, ...undated.map(({ row }) => undatedProblem(row))],
  };
}

/** The newest card that has a mark; one of a former year says nothing of this one. @param from ISO day. */
export function newestAssessment(book: Book, from: string): Attempted<Assessment | null> {
  if (!book.read(INDICATORS_SHEET.title)) return { value: null, problems: [] };
  const { marks, problems } = readIndicators(book);
  const cards = assessmentsOf(marks).filter(({ day }) => day === '' || day >= from);
  return { value: cards[cards.length - 1] ?? null, problems };
}

function recogniseIndicator(text: string): number | undefined {
  const index = INDICATORS.findIndex(({ key }) => key === normaliseLabel(text));
  return index < 0 ? undefined : index;
}

function recogniseMark(text: string): GivenMark['mark'] | undefined {
  if (normaliseLabel(text) === NOT_APPLICABLE) return 'not-applicable';
  const points = /^\d$/.test(text) ? Number(text) : undefined;
  return points !== undefined && points <= MAX_POINTS ? points : undefined;
}

function undatedProblem(row: number): Problem {
  const column = INDICATORS_SHEET.columns.find(({ field }) => field === 'date')?.title ?? '';
  const what = 'нет даты, а у других оценок она есть: к какой карте отнести оценку, неизвестно';
  return { place: { sheet: INDICATORS_SHEET.title, row, column }, what, todo: 'Впишите дату.' };
}
