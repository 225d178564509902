import * as z from 'zod/mini';
import type { Period } from '../domain/participants';
import { looksPersonal } from '../domain/privacy';
import { shiftYears } from '../domain/roadmap/next-year';
import { itemNumber, itemsOn, type RoadmapItem, type RoadmapRow } from '../domain/roadmap/roadmap';
import { ROADMAP_TEMPLATE, TEMPLATE_YEAR } from '../domain/roadmap/template';
import type { TermFault } from '../domain/roadmap/term';
import type { Book, Cell } from './book';
import * as cells from './cells';
import { mayHoldNames } from './personal-data';
import { type Problem, quote } from './problem';
import { readRecords } from './records';
import { ROADMAP_SHEET } from './roadmap-sheet';
import { PARAMETERS, Settings } from './settings';

export type RoadmapField = (typeof ROADMAP_SHEET.columns)[number]['field'];

export interface RoadmapRows {
  readonly rows: readonly RoadmapRow[];
  readonly problems: readonly Problem[];
}

/** Rows of the sheet as it is made: the document's, its years moved to the school year; null: that is not known. */
export function templateRows(schoolYear: Period | null): readonly (readonly Cell[])[] {
  const years = schoolYear === null ? 0 : Number(schoolYear.from.slice(0, 4)) - TEMPLATE_YEAR;
  return ROADMAP_TEMPLATE.map(([number, name, term = '', responsible = '', result = '']) => [
    itemNumber(number),
    name,
    shiftYears(term, years),
    responsible,
    result,
    '',
    '',
  ]);
}

/** «Дорожная карта», in the sheet's order; rows with mistakes are told. */
export function readRoadmap(book: Book): RoadmapRows {
  const schema = z.object({
    row: z.number(),
    number: cells.publicTextOrDay(book.timeZone),
    name: cells.requiredText(),
    term: cells.publicTextOrDay(book.timeZone),
    responsible: cells.text(),
    result: cells.text(),
    status: cells.text(),
    done: cells.dayOrMark(book.timeZone),
  });
  const { records, problems } = readRecords(book, ROADMAP_SHEET, schema);
  return { rows: records, problems };
}

/** Fields that stand in the paper. */
const PRINTED: readonly (keyof RoadmapRow & RoadmapField)[] = ['number', 'name', 'term', 'responsible', 'result'];

/** The rows that a paper may show: where the book keeps codes only, those with a name or a contact are left out and told. */
export function printableRows(book: Book, { rows, problems }: RoadmapRows): RoadmapRows {
  if (mayHoldNames(book)) return { rows, problems };
  const personal = rows.flatMap((row) => {
    const field = PRINTED.find((candidate) => looksPersonal(String(row[candidate])));
    return field === undefined ? [] : [{ row, field }];
  });
  const left = new Set(personal.map(({ row }) => row));
  return {
    rows: rows.filter((row) => !left.has(row)),
    problems: [
      ...problems,
      ...personal.map(({ row, field }): Problem => {
        const what = 'похоже на имя или контакты человека, в план не внесено';
        return { place: placeOf(row, field), what, todo: 'Замените должностью.' };
      }),
    ],
  };
}

const FAULTS: Readonly<Record<TermFault, { readonly what: string; readonly todo: string }>> = {
  unreadable: {
    what: 'срок не понят',
    todo: 'Напишите, например, «Сентябрь», «до 01.10.2026», «I квартал» или «В течение года».',
  },
  'which-year': {
    what: 'непонятно, какого года этот срок',
    todo: `Допишите год: «Май 2027 г.»; или заполните «${PARAMETERS.schoolYear.title}» на листе «Настройки».`,
  },
};

/** Terms that could not be read, of rows that are not done. */
export function termProblems(items: readonly RoadmapItem[]): readonly Problem[] {
  return items.flatMap(({ row, term, status }) => {
    if (typeof term !== 'string' || status === 'исполнено') return [];
    const { what, todo } = FAULTS[term];
    return [{ place: placeOf(row, 'term'), what: `${what}, ${quote(row.term)}`, todo }];
  });
}

/** What `checkBook` tells of the sheet; without a readable year in the settings, which is told there, no terms. */
export function roadmapProblems(book: Book): readonly Problem[] {
  const { rows, problems } = readRoadmap(book);
  const settings = new Settings(book);
  if (settings.problems('school').length > 0) return problems;
  return [...problems, ...termProblems(itemsOn(rows, settings.schoolYear(), settings.reportDay()))];
}

function placeOf({ row }: RoadmapRow, field: RoadmapField) {
  const column = ROADMAP_SHEET.columns.find((candidate) => candidate.field === field)?.title ?? '';
  return { sheet: ROADMAP_SHEET.title, row, column };
}
