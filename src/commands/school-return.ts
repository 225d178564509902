import { countReturn } from '../domain/count-return';
import type { Uncounted, UncountedReason } from '../domain/counted-pairs';
import { layOut } from '../reports/layout';
import { returnReport } from '../reports/school-return';
import type { Book } from '../workbook/book';
import { Lists } from '../workbook/lists';
import { readDocuments } from '../workbook/papers';
import { describeProblems, type Problem } from '../workbook/problem';
import { readRegistry } from '../workbook/registry';
import { RETURN_TITLE } from '../workbook/report-sheets';
import { returnRows } from '../workbook/return-tab';
import { MENTEES_SHEET, PAIRS_SHEET } from '../workbook/school-sheets';
import { PARAMETERS, Settings } from '../workbook/settings';
import { type Command, type Plan, requireSchoolBook } from './command';

export const buildSchoolReturn: Command = { title: 'Сведения ОО', asks: false, plan: planReturn };

/** «Сведения ОО» from the school's book; counts only. */
function planReturn(book: Book): Plan {
  requireSchoolBook(book);
  const settings = new Settings(book);
  const lists = new Lists(book);
  const categories = lists.categories();
  const { registry, problems, refusedCodes } = readRegistry(book, categories);
  const documents = readDocuments(book);
  const counted = countReturn({
    school: settings.requiredText(PARAMETERS.school),
    period: settings.period(),
    reportDate: settings.reportDay(),
    enrolment: settings.enrolment(),
    registry,
    documents: documents.records,
    categories,
    classBounds: lists.classBounds(),
    groupBounds: lists.groupBounds(),
  });
  const left = [
    ...problems,
    ...documents.problems,
    ...counted.uncounted.map((uncounted) => pairProblem(uncounted, refusedCodes)),
    ...counted.withoutAgeGroup.map(({ row }) => classProblem(row)),
  ];
  const rows = returnRows(counted.report, book.timeZone);
  return {
    action: { title: buildSchoolReturn.title, object: RETURN_TITLE, count: rows.length - 1 },
    changes: [{ kind: 'report', sheet: RETURN_TITLE, layout: layOut(returnReport(rows)) }],
    done: doneText(counted.report.pupils.total ?? 0, left),
    show: RETURN_TITLE,
  };
}

const UNCOUNTED: Readonly<
  Record<UncountedReason, { readonly column: 'mentorCode' | 'menteeCode'; readonly what: string }>
> = {
  'unknown-mentor': { column: 'mentorCode', what: 'такого наставника нет на листе «Наставники», пара не учтена' },
  'unknown-mentee': { column: 'menteeCode', what: 'такого наставляемого нет на листе «Наставляемые», пара не учтена' },
  'wrong-mentor-side': { column: 'mentorCode', what: 'наставник не подходит к форме пары, пара не учтена' },
  'wrong-mentee-side': { column: 'menteeCode', what: 'наставляемый не подходит к форме пары, пара не учтена' },
};

function pairProblem({ pair, reason }: Uncounted, refusedCodes: ReadonlySet<string>): Problem {
  const { column: field, what } = UNCOUNTED[reason];
  const column = PAIRS_SHEET.columns.find((candidate) => candidate.field === field)?.title ?? '';
  const place = { sheet: PAIRS_SHEET.title, row: pair.row, column };
  return refusedCodes.has(pair[field])
    ? { place, what: 'у этого человека ошибка в его строке, пара не учтена', todo: 'Исправьте ту строку.' }
    : { place, what, todo: 'Исправьте код, форму или столбец «Кто».' };
}

function classProblem(row: number): Problem {
  const column = MENTEES_SHEET.columns.find(({ field }) => field === 'className')?.title ?? '';
  const what = 'нет класса, ученик не вошёл в возрастную группу';
  return { place: { sheet: MENTEES_SHEET.title, row, column }, what, todo: 'Впишите класс, например 7Б.' };
}

function doneText(pupils: number, left: readonly Problem[]): string {
  const done = `Лист «${RETURN_TITLE}» заполнен: охвачено обучающихся – ${pupils}. Передайте методисту только эту вкладку («Копировать в» → «Новая таблица»), не всю книгу: в ней люди.`;
  return left.length === 0 ? done : `${done}\n\nНе учтено полностью:\n${describeProblems(left)}`;
}
