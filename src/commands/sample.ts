import type { Period } from '../domain/participants';
import { counted } from '../domain/text';
import { UserError } from '../errors';
import { layOut } from '../reports/layout';
import { returnReport } from '../reports/school-return';
import type { Book } from '../workbook/book';
import type { Change } from '../workbook/change';
import { DOCUMENTS_SHEET, EVENTS_SHEET } from '../workbook/common-sheets';
import { dayOf, midnightOf } from '../workbook/days';
import { SCHOOL_DATA_SHEET, SCHOOLS_SHEET, TEXTS_SHEET } from '../workbook/municipal-sheets';
import { columnNumber, requireHeader, requireSheet } from '../workbook/records';
import { returnRows } from '../workbook/return-tab';
import { MENTEES_SHEET, MENTORS_SHEET, PAIRS_SHEET } from '../workbook/school-sheets';
import { PARAMETERS, type Parameter, Settings } from '../workbook/settings';
import type { SheetDefinition } from '../workbook/sheet-definition';
import { nextRow, rowsChange, type TableRow } from '../workbook/table-changes';
import { type Command, type Plan, requireBook } from './command';
import {
  isSample,
  SAMPLE_MARK,
  SAMPLE_MENTEES,
  SAMPLE_MENTORS,
  SAMPLE_MUNICIPAL_SETTINGS,
  SAMPLE_PAIRS,
  SAMPLE_SCHOOL_SETTINGS,
  sampleReturns,
} from './sample-data';

export const fillSample: Command = { title: 'Заполнить примером', asks: true, plan: planSample };
export const removeSample: Command = { title: 'Убрать пример', asks: true, plan: planRemoval };

/** Sheets with rows of the example, and the field that shows the mark. */
const MARKED_FIELDS: readonly { readonly definition: SheetDefinition; readonly field: string }[] = [
  { definition: MENTORS_SHEET, field: 'code' },
  { definition: MENTEES_SHEET, field: 'code' },
  { definition: PAIRS_SHEET, field: 'menteeCode' },
  { definition: DOCUMENTS_SHEET, field: 'title' },
  { definition: EVENTS_SHEET, field: 'text' },
  { definition: SCHOOLS_SHEET, field: 'name' },
  { definition: SCHOOL_DATA_SHEET, field: 'school' },
  { definition: TEXTS_SHEET, field: 'text' },
];

function planSample(book: Book, now: Date): Plan {
  requireBook(book);
  if (sampleRows(book).length > 0)
    throw new UserError('Пример уже есть. Уберите его: «Убрать пример». Ничего не записано.');
  const isMunicipal = book.read(SCHOOLS_SHEET.title) !== null;
  const period = periodOf(book, now);
  const changes = isMunicipal ? municipalChanges(book, period) : schoolChanges(book, period);
  return {
    action: { title: fillSample.title, object: 'книга', count: changes.length },
    changes,
    question: `В книгу добавится пример: строки и вкладки со словом «${SAMPLE_MARK}», пустые настройки заполнятся. Ваши данные не изменятся.`,
    done: isMunicipal
      ? 'Пример добавлен. Выберите «Собрать сведения школ», затем «Сводный отчёт».'
      : 'Пример добавлен. Выберите «Отчёты» → «Сведения ОО».',
  };
}

/** The book's own period, or the school year of today when the settings are blank. */
function periodOf(book: Book, now: Date): Period {
  const settings = new Settings(book);
  if (!settings.isBlank(PARAMETERS.from) && !settings.isBlank(PARAMETERS.to)) return settings.period();
  const [year = '', month = ''] = dayOf(now, book.timeZone).split('-');
  const first = Number(month) >= 9 ? Number(year) : Number(year) - 1;
  return { from: `${first}-09-01`, to: `${first + 1}-08-31` };
}

function schoolChanges(book: Book, period: Period): readonly Change[] {
  const start = midnightOf(period.from, book.timeZone);
  const common = { consent: start, status: 'активен', training: start };
  return [
    ...settingChanges(book, SAMPLE_SCHOOL_SETTINGS, period),
    ...appendRows(
      book,
      MENTORS_SHEET,
      SAMPLE_MENTORS.map((row) => ({ ...row, ...common })),
    ),
    ...appendRows(
      book,
      MENTEES_SHEET,
      SAMPLE_MENTEES.map((row) => ({ ...row, consent: start, included: start, source: 'анкета' })),
    ),
    ...appendRows(
      book,
      PAIRS_SHEET,
      SAMPLE_PAIRS.map((row) => ({ ...row, status: 'активна', start, orderNumber: '1', orderDate: start })),
    ),
    ...appendRows(book, DOCUMENTS_SHEET, [
      {
        level: 'ОО',
        type: 'Приказ о внедрении',
        title: `${SAMPLE_MARK}: приказ`,
        number: '1',
        date: start,
      },
    ]),
    ...appendRows(book, EVENTS_SHEET, [
      { number: '1', text: `${SAMPLE_MARK}: встреча наставников`, result: 'Участвовало 3 наставника.' },
    ]),
  ];
}

function municipalChanges(book: Book, period: Period): readonly Change[] {
  const returns = sampleReturns(period);
  const tabs = returns.map(({ school }) => school.replace(': ', ' '));
  if (tabs.some((tab) => book.titles().includes(tab)))
    throw new UserError('Вкладки примера уже есть. Выберите «Убрать пример». Ничего не записано.');
  return [
    ...settingChanges(book, SAMPLE_MUNICIPAL_SETTINGS, period),
    ...appendRows(
      book,
      SCHOOLS_SHEET,
      returns.map(({ school }, index) => ({ number: String(index + 1), name: school, state: 'ожидается' })),
    ),
    ...appendRows(book, EVENTS_SHEET, [
      { number: '1', text: `${SAMPLE_MARK}: семинар кураторов`, result: 'Участвовало 7 педагогов.' },
    ]),
    ...appendRows(book, TEXTS_SHEET, [{ place: 'перед T1', text: `${SAMPLE_MARK}: вводный абзац отчёта.` }]),
    ...returns.map(
      (report, index): Change => ({
        kind: 'report',
        sheet: tabs[index] ?? report.school,
        layout: layOut(returnReport(returnRows(report, book.timeZone))),
      }),
    ),
  ];
}

function appendRows<F extends string>(
  book: Book,
  definition: SheetDefinition<F>,
  rows: readonly TableRow<F>[],
): readonly Change[] {
  const content = requireSheet(book, definition);
  return rowsChange(definition, requireHeader(content, definition), nextRow(content), rows);
}

/** Fills blank parameters and marks their «Пояснение»; filled ones are left alone. */
function settingChanges(
  book: Book,
  values: Partial<Record<keyof typeof PARAMETERS, string | number>>,
  period: Period,
): readonly Change[] {
  const settings = new Settings(book);
  const days = { from: period.from, to: period.to, reportDate: period.to };
  const filled = new Map<Parameter, string | number | Date>();
  for (const [key, parameter] of Object.entries(PARAMETERS)) {
    const day = key in days ? days[key as keyof typeof days] : undefined;
    const value = day === undefined ? values[key as keyof typeof PARAMETERS] : midnightOf(day, book.timeZone);
    if (value !== undefined && settings.has(parameter) && settings.isBlank(parameter)) filled.set(parameter, value);
  }
  return [...filled].flatMap(([parameter, value]) =>
    settings.change(parameter, value, `${SAMPLE_MARK}. ${settings.noteOf(parameter)}`),
  );
}

function planRemoval(book: Book): Plan {
  requireBook(book);
  const rows = sampleRows(book);
  const tabs = book.titles().filter((title) => isSample(title));
  const settings = new Settings(book);
  const parameters = Object.values(PARAMETERS).filter((parameter) => isSample(settings.noteOf(parameter)));
  if (rows.length + tabs.length + parameters.length === 0) throw new UserError('Примера в книге нет.');
  return {
    action: { title: removeSample.title, object: 'книга', count: rows.length },
    changes: [
      ...parameters.flatMap((parameter) =>
        settings.change(parameter, '', settings.noteOf(parameter).replace(`${SAMPLE_MARK}. `, '')),
      ),
      ...deletions(rows),
      ...tabs.map((sheet): Change => ({ kind: 'delete-sheet', sheet })),
    ],
    question: `Будет убрано: ${counted(rows.length, 'строка', 'строки', 'строк')}, ${counted(tabs.length, 'вкладка', 'вкладки', 'вкладок')} и ${counted(parameters.length, 'настройка', 'настройки', 'настроек')} со словом «${SAMPLE_MARK}».`,
    done: 'Пример убран.',
  };
}

interface SampleRow {
  readonly sheet: string;
  readonly row: number;
}

function sampleRows(book: Book): readonly SampleRow[] {
  const rows = MARKED_FIELDS.flatMap(({ definition, field }) => {
    const content = book.read(definition.title);
    if (!content) return [];
    const column = columnNumber(requireHeader(content, definition, [field]), definition, field);
    return content.values.flatMap((line, index) =>
      isSample(line[column - 1] ?? '') ? [{ sheet: definition.title, row: index + 1 }] : [],
    );
  });
  return rows.filter(
    (one, index) => rows.findIndex((other) => other.sheet === one.sheet && other.row === one.row) === index,
  );
}

/** Runs of neighbouring rows of a sheet, the lowest first: what stands above keeps its number. */
function deletions(rows: readonly SampleRow[]): readonly Change[] {
  const runs: { kind: 'delete-rows'; sheet: string; row: number; count: number }[] = [];
  for (const { sheet, row } of [...rows].sort((a, b) => b.row - a.row)) {
    const run = runs.find((candidate) => candidate.sheet === sheet && candidate.row === row + 1);
    if (run) {
      run.row = row;
      run.count += 1;
    } else {
      runs.push({ kind: 'delete-rows', sheet, row, count: 1 });
    }
  }
  return runs;
}
