import type { Category } from '../domain/categories';
import type { Registry } from '../domain/participants';
import { type ReadRequests, type RequestProblem, readRequests } from '../domain/survey/requests';
import type { Book } from './book';
import type { Change } from './change';
import { midnightOf } from './days';
import { MEND_CELL, type Problem } from './problem';
import { MENTEES_SHEET } from './school-sheets';
import type { FilledRequests } from './survey-tabs';
import { TablePatch } from './table-patch';

const SOURCE = 'классный руководитель';
const COLUMNS: Readonly<Record<RequestProblem['field'], string>> = {
  code: 'Код',
  category: 'Категория',
  request: 'Запрос',
};

export interface CheckedRequests extends ReadRequests {
  readonly told: readonly Problem[];
}

/** @param takenCodes Codes of mentors, and of rows of the bases that cannot be read. */
export function checkRequests(
  tabs: readonly FilledRequests[],
  { mentees }: Registry,
  categories: readonly Category[],
  takenCodes: ReadonlySet<string>,
): CheckedRequests {
  const lines = tabs.flatMap(({ tab, className, lines: rows }) =>
    rows.flatMap(({ row, cells }) => {
      const [code = '', category = '', request = ''] = cells.map(({ value, formula }) =>
        formula === '' ? String(value).trim() : formula,
      );
      const isUntouched = category === '' && request === '';
      return isUntouched && code !== '' && mentees.some((one) => one.code === code)
        ? []
        : [{ sheet: tab, row, className, code, category, request }];
    }),
  );
  const read = readRequests(lines, mentees, categories, (code) => takenCodes.has(code));
  const told = read.problems.map(({ line: { sheet, row }, field, what }) => {
    return { place: { sheet, row, column: COLUMNS[field] }, what, todo: MEND_CELL };
  });
  return { ...read, told };
}

/** Changed rows of «Наставляемые», and new ones under the last. @param today ISO day. */
export function requestChanges(book: Book, { outcomes }: ReadRequests, today: string): readonly Change[] {
  if (outcomes.length === 0) return [];
  const patch = new TablePatch(book, MENTEES_SHEET);
  for (const { code, className, mentee, categories, requests } of outcomes) {
    const cells = { categories: categories.join('; '), request: requests.join('; ') };
    if (mentee) patch.set(mentee.row, cells);
    else {
      const included = midnightOf(today, book.timeZone);
      patch.add({ ...cells, code, kind: 'ученик', className, included, source: SOURCE, status: 'новый' });
    }
  }
  return patch.changes();
}
