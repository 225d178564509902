import { printPeriod } from '../domain/text';
import { UserError } from '../errors';
import type { Book } from '../workbook/book';
import { MUNICIPAL_BOOK, SCHOOL_DATA_SHEET, SCHOOLS_SHEET } from '../workbook/municipal-sheets';
import { describeProblem, describeProblems, type Problem } from '../workbook/problem';
import { CHARTS_TITLE, CHECK_TITLE, CONSOLIDATED_TITLE, FINDINGS_TITLE } from '../workbook/report-sheets';
import { type Collected, collectTabs } from '../workbook/return-tabs';
import { readStoredRows, replaceReturns, storedRowsChanges } from '../workbook/school-data';
import { readSchools, type SchoolState, schoolStates, stateChanges } from '../workbook/schools';
import { Settings } from '../workbook/settings';
import { type Command, type Plan, requireMunicipalBook } from './command';

export const collectReturns: Command = { title: 'Собрать сведения школ', asks: true, plan: planCollection };

/** Titles of the book that are no returns even if they look like one. */
const OWN_TITLES: ReadonlySet<string> = new Set([
  ...MUNICIPAL_BOOK.map(({ title }) => title),
  CONSOLIDATED_TITLE,
  FINDINGS_TITLE,
  CHARTS_TITLE,
  CHECK_TITLE,
]);

/** Takes the returns among the tabs into «Данные школ» and tells on «Школы» how far each school has come. */
function planCollection(book: Book, now: Date): Plan {
  requireMunicipalBook(book);
  const settings = new Settings(book);
  const period = printPeriod(settings.period());
  const schools = readSchools(book);
  const { collected, remarks } = collectTabs(book, OWN_TITLES);
  if (collected.length === 0) throw noReturns(remarks, book.edition);
  const reports = collected.flatMap((item) => ('report' in item ? [item.report] : []));
  const stored = readStoredRows(book);
  const rows = replaceReturns(stored, reports);
  const states = schoolStates({ schools: schools.records, collected, rows, period, now });
  const refused = collected.flatMap((item) => ('problems' in item ? item.problems : []));
  return {
    action: {
      title: collectReturns.title,
      object: `${SCHOOL_DATA_SHEET.title}, ${SCHOOLS_SHEET.title}`,
      count: reports.length,
    },
    changes: [...storedRowsChanges(book, stored, rows), ...stateChanges(book, schools.records, states)],
    question: questionText(reports.length, collected.length - reports.length, states.length - schools.records.length),
    done: doneText(states, [...refused, ...remarks, ...schools.problems, ...otherPeriods(collected, period)]),
    show: SCHOOLS_SHEET.title,
  };
}

/** Returns that are kept, but do not enter the report of the settings' period. */
function otherPeriods(collected: readonly Collected[], period: string): readonly Problem[] {
  return collected.flatMap((item) => {
    if (!('report' in item) || printPeriod(item.report.period) === period) return [];
    const what = `сведения за ${printPeriod(item.report.period)}, а свод за ${period}: в свод не войдут`;
    return [{ place: { sheet: item.tab }, what, todo: 'Исправьте период в сведениях или в настройках.' }];
  });
}

const WAYS_IN: Readonly<Record<Book['edition'], string>> = {
  google: 'Скопируйте их из книг школ («Копировать в…») или загрузите .xlsx как листы.',
  local: 'Добавьте файлы школ: «Книга» → «Добавить листы из .xlsx…».',
};

function noReturns(remarks: readonly Problem[], edition: Book['edition']): UserError {
  const advice = `Вкладок «Сведения ОО» в книге нет. ${WAYS_IN[edition]}`;
  return new UserError([advice, ...remarks.map(describeProblem), 'Ничего не записано.'].join('\n'));
}

function questionText(returns: number, refused: number, newSchools: number): string {
  const parts = [
    `Будет собрано сведений школ: ${returns}`,
    refused > 0 ? `не будет взято из-за ошибок – ${refused}` : '',
    newSchools > 0 ? `в список школ добавится ${newSchools}` : '',
  ].filter((part) => part !== '');
  return `${parts.join('; ')}. Прежние сведения тех же школ за тот же период заменятся.`;
}

function doneText(states: readonly SchoolState[], problems: readonly Problem[]): string {
  const received = states.filter(({ state }) => state === 'получено').length;
  const summary = `Получены сведения ${received} из ${states.length} ОО.`;
  return problems.length === 0
    ? summary
    : `${summary}\n\nОбратите внимание, остальное собрано:\n${describeProblems(problems)}`;
}
