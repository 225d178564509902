import type { SchoolReturn } from '../domain/school-return';
import { normaliseLabel, printPeriod } from '../domain/text';
import { UserError } from '../errors';
import type { Book } from '../workbook/book';
import type { Change } from '../workbook/change';
import { MUNICIPAL_BOOK, SCHOOL_DATA_SHEET, SCHOOLS_SHEET } from '../workbook/municipal-sheets';
import { describeProblem, describeProblems, type Problem } from '../workbook/problem';
import { requireHeader, requireSheet } from '../workbook/records';
import { CHECK_TITLE, CONSOLIDATED_TITLE, FINDINGS_TITLE } from '../workbook/report-sheets';
import { readReturn } from '../workbook/return-reader';
import { readTab } from '../workbook/return-tab';
import { readStoredRows, returnKey, rowsOfReturn, type StoredRow } from '../workbook/school-data';
import { readSchools, type SchoolRow, sameSchool } from '../workbook/schools';
import { Settings } from '../workbook/settings';
import { nextRow, rowsChange } from '../workbook/table-changes';
import { type Command, type Plan, requireBook } from './command';

export const collectReturns: Command = { title: 'Собрать сведения школ', asks: true, plan: planCollection };

/** A tab that is a return, read or refused. */
type Collected =
  | { readonly tab: string; readonly school: string; readonly report: SchoolReturn }
  | { readonly tab: string; readonly school: string | null; readonly problems: readonly Problem[] };

function planCollection(book: Book, now: Date): Plan {
  requireBook(book);
  const period = printPeriod(new Settings(book).period());
  const schools = readSchools(book);
  const { collected, remarks } = refuseRepeated(readTabs(book));
  if (collected.length === 0) throw noReturns(remarks);
  const reports = collected.flatMap((item) => ('report' in item ? [item] : []));
  const stored = readStoredRows(book);
  const rows = replaceReturns(stored, reports);
  const states = schoolStates({ schools: schools.records, collected, rows, period, now });
  const refused = collected.flatMap((item) => ('problems' in item ? item.problems : []));
  const problems = [...refused, ...remarks, ...schools.problems];
  const newSchools = states.length - schools.records.length;
  return {
    action: {
      title: collectReturns.title,
      object: `${SCHOOL_DATA_SHEET.title}, ${SCHOOLS_SHEET.title}`,
      count: reports.length,
    },
    changes: [...dataChanges(book, stored, rows), ...schoolChanges(book, schools.records, states)],
    question: questionText(reports.length, collected.length - reports.length, newSchools),
    done: doneText(states, problems),
    show: SCHOOLS_SHEET.title,
  };
}

const OWN_TITLES: ReadonlySet<string> = new Set([
  ...MUNICIPAL_BOOK.map(({ title }) => title),
  CONSOLIDATED_TITLE,
  FINDINGS_TITLE,
  CHECK_TITLE,
]);

function readTabs(book: Book): { collected: readonly Collected[]; remarks: readonly Problem[] } {
  const collected: Collected[] = [];
  const remarks: Problem[] = [];
  for (const tab of book.titles()) {
    if (OWN_TITLES.has(tab) || tab.startsWith('_')) continue;
    const content = book.read(tab);
    const reading = content ? readTab(content) : undefined;
    if (reading?.kind === 'incomplete') {
      const what = `похоже на сведения ОО, но в «Паспорте» нет строк: ${reading.missing.join(', ')}`;
      remarks.push({ place: { sheet: tab }, what, todo: 'Верните строки: без них вкладка не собирается.' });
    } else if (reading?.kind === 'return') {
      const read = readReturn(reading.lines, reading.place, book.timeZone);
      collected.push('report' in read ? { tab, school: read.report.school, report: read.report } : { tab, ...read });
    }
  }
  return { collected, remarks };
}

/** Two returns of one school for one period: neither can be preferred, both are refused. */
function refuseRepeated({ collected, remarks }: ReturnType<typeof readTabs>): ReturnType<typeof readTabs> {
  const tabsOf = new Map<string, string[]>();
  for (const item of collected) {
    if (!('report' in item)) continue;
    const key = returnKey(item.school, printPeriod(item.report.period));
    tabsOf.set(key, [...(tabsOf.get(key) ?? []), item.tab]);
  }
  const judged = collected.map((item): Collected => {
    if (!('report' in item)) return item;
    const others = (tabsOf.get(returnKey(item.school, printPeriod(item.report.period))) ?? []).filter(
      (tab) => tab !== item.tab,
    );
    if (others.length === 0) return item;
    const what = `вторые сведения той же школы за тот же период – ${others.map((tab) => `«${tab}»`).join(', ')}`;
    const problem = { place: { sheet: item.tab }, what, todo: 'Оставьте одну вкладку, остальные удалите.' };
    return { tab: item.tab, school: item.school, problems: [problem] };
  });
  return { collected: judged, remarks };
}

function noReturns(remarks: readonly Problem[]): UserError {
  const advice =
    'Вкладок «Сведения ОО» в книге нет. Скопируйте их из книг школ («Копировать в…») или загрузите .xlsx как листы.';
  return new UserError([advice, ...remarks.map(describeProblem), 'Ничего не записано.'].join('\n'));
}

type DataRow = Omit<StoredRow, 'row'>;

/** Stored rows with the rows of each collected return in place of its former ones, new returns at the end. */
function replaceReturns(
  stored: readonly StoredRow[],
  reports: readonly { readonly report: SchoolReturn }[],
): readonly DataRow[] {
  const fresh = new Map(
    reports.map(({ report }) => [returnKey(report.school, printPeriod(report.period)), rowsOfReturn(report)]),
  );
  const placed = new Set<string>();
  const rows: DataRow[] = [];
  for (const { row: _, ...line } of stored) {
    const key = returnKey(line.school, line.period);
    const replacement = fresh.get(key);
    if (!replacement) rows.push(line);
    else if (!placed.has(key)) rows.push(...replacement);
    if (replacement) placed.add(key);
  }
  for (const [key, replacement] of fresh) if (!placed.has(key)) rows.push(...replacement);
  return rows;
}

function dataChanges(book: Book, stored: readonly StoredRow[], rows: readonly DataRow[]): readonly Change[] {
  const content = requireSheet(book, SCHOOL_DATA_SHEET);
  const header = requireHeader(content, SCHOOL_DATA_SHEET);
  const former = Math.max(0, ...stored.map(({ row }) => row - header.row));
  const blank: DataRow = { school: '', period: '', section: '', indicator: '', value: '' };
  const blanks = Array.from({ length: Math.max(0, former - rows.length) }, () => blank);
  return rowsChange(SCHOOL_DATA_SHEET, header, header.row + 1, [...rows, ...blanks]);
}

interface SchoolState {
  readonly number: string;
  readonly name: string;
  readonly source: string;
  readonly state: string;
  readonly error: string;
  readonly updated: Date | null;
}

interface StateInput {
  readonly schools: readonly SchoolRow[];
  readonly collected: readonly Collected[];
  readonly rows: readonly DataRow[];
  readonly period: string;
  readonly now: Date;
}

/** The new state of every school of «Школы», then of schools that only their returns name. */
function schoolStates(input: StateInput): readonly SchoolState[] {
  const { schools, collected } = input;
  const names = collected.flatMap(({ school }) => (school === null ? [] : [school]));
  const unknown = names.filter(
    (name, index) =>
      !schools.some((school) => sameSchool(school.name, name)) &&
      names.findIndex((other) => sameSchool(other, name)) === index,
  );
  return [
    ...schools.map((school) => stateOf(school, input)),
    ...unknown.map((name, index) => stateOf({ number: String(schools.length + index + 1), name, source: '' }, input)),
  ];
}

function stateOf(
  school: Pick<SchoolRow, 'number' | 'name' | 'source'>,
  { collected, rows, period, now }: StateInput,
): SchoolState {
  const own = collected.filter((item) => item.school !== null && sameSchool(item.school, school.name));
  const problems = own.flatMap((item) => ('problems' in item ? item.problems : []));
  const hasData = rows.some(
    (row) => sameSchool(row.school, school.name) && normaliseLabel(row.period) === normaliseLabel(period),
  );
  const state = problems.length > 0 ? 'ошибка' : hasData ? 'получено' : 'ожидается';
  return {
    number: school.number,
    name: school.name,
    source: own.length > 0 ? own.map(({ tab }) => tab).join('; ') : school.source,
    state,
    error: problems.length > 0 ? describeProblems(problems, 5) : '',
    updated: own.some((item) => 'report' in item) ? now : null,
  };
}

function schoolChanges(book: Book, schools: readonly SchoolRow[], states: readonly SchoolState[]): readonly Change[] {
  const content = requireSheet(book, SCHOOLS_SHEET);
  const header = requireHeader(content, SCHOOLS_SHEET);
  const byRow = new Map(schools.map(({ row }, index) => [row, states[index]]));
  const updatedColumn = updatedCells(book);
  const last = Math.max(header.row, ...schools.map(({ row }) => row));
  const existing = Array.from({ length: last - header.row }, (_, index) => {
    const row = header.row + 1 + index;
    const state = byRow.get(row);
    return {
      source: state?.source ?? '',
      state: state?.state ?? '',
      updated: state?.updated ?? updatedColumn(row),
      error: state?.error ?? '',
    };
  });
  const added = states.slice(schools.length).map(({ updated, ...state }) => ({ ...state, updated: updated ?? '' }));
  return [
    ...rowsChange(SCHOOLS_SHEET, header, header.row + 1, existing),
    ...rowsChange(SCHOOLS_SHEET, header, nextRow(content), added),
  ];
}

/** What «Обновлено» holds now: a school whose return did not come keeps its time. */
function updatedCells(book: Book): (row: number) => Date | string {
  const content = requireSheet(book, SCHOOLS_SHEET);
  const header = requireHeader(content, SCHOOLS_SHEET);
  const column = header.columnOf.get(
    normaliseLabel(SCHOOLS_SHEET.columns.find(({ field }) => field === 'updated')?.title ?? ''),
  );
  return (row) => {
    const value = content.values[row - 1]?.[(column ?? 0) - 1] ?? '';
    return value instanceof Date ? value : String(value);
  };
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
  return problems.length === 0 ? summary : `${summary}\n\nНе взято, остальное собрано:\n${describeProblems(problems)}`;
}
