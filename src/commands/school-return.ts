import { layOut } from '../reports/layout';
import { returnReport } from '../reports/school-return';
import type { Book } from '../workbook/book';
import { NOT_FULLY, type Problem, withProblems } from '../workbook/problem';
import { RETURN_TITLE } from '../workbook/report-sheets';
import { returnRows } from '../workbook/return-tab';
import { readSchoolFigures } from '../workbook/school-figures';
import { type Command, type Plan, requireSchoolBook } from './command';

export const buildSchoolReturn: Command = { title: 'Сведения ОО', asks: false, plan: planReturn };

/** «Сведения ОО» from the school's book; counts only. */
function planReturn(book: Book): Plan {
  requireSchoolBook(book);
  const { report, problems } = readSchoolFigures(book);
  const rows = returnRows(report, book.timeZone);
  return {
    action: { title: buildSchoolReturn.title, object: RETURN_TITLE, count: rows.length - 1 },
    changes: [{ kind: 'report', sheet: RETURN_TITLE, layout: layOut(returnReport(rows)) }],
    done: doneText(report.pupils.total ?? 0, problems, book.edition),
    show: RETURN_TITLE,
  };
}

const HAND_OVER: Readonly<Record<Book['edition'], string>> = {
  google: '«Копировать в» → «Новая таблица»',
  local: '«Книга» → «Сохранить лист как .xlsx»',
};

function doneText(pupils: number, left: readonly Problem[], edition: Book['edition']): string {
  const done = `Лист «${RETURN_TITLE}» заполнен: охвачено обучающихся – ${pupils}. Передайте методисту только эту вкладку (${HAND_OVER[edition]}), не всю книгу: в ней люди.`;
  return withProblems(done, left, NOT_FULLY);
}
