import { type KnownRequests, type ReadRequests, type RequestProblem, readRequests } from '../domain/survey/requests';
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
  /** Of mentees whose requests are written, though nobody pairs them. */
  readonly remarks: readonly Problem[];
}

export function checkRequests(tabs: readonly FilledRequests[], known: KnownRequests): CheckedRequests {
  const lines = tabs.flatMap(({ tab, className, lines: rows }) =>
    rows.flatMap(({ row, cells }) => {
      const [code = '', category = '', request = ''] = cells.map(({ value, formula }) =>
        formula === '' ? String(value).trim() : formula,
      );
      const isUntouched = category === '' && request === '' && known.codes.menteeOf(code) !== null;
      return isUntouched ? [] : [{ sheet: tab, row, className, code, category, request }];
    }),
  );
  const read = readRequests(lines, known);
  const told = read.problems.map(({ line: { sheet, row }, field, what }) => {
    return { place: { sheet, row, column: COLUMNS[field] }, what, todo: MEND_CELL };
  });
  const remarks = read.left.map(({ line: { sheet, row }, mentee: { status } }) => ({
    place: { sheet, row, column: COLUMNS.code },
    what: `у наставляемого статус «${status}»: запрос записан, но наставника не подберут`,
    todo: `Нужен наставник – поставьте на листе «${MENTEES_SHEET.title}» статус «новый».`,
  }));
  return { ...read, told, remarks };
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
