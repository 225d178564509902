import { AGE_GROUPS, type AgeGroupId } from '../domain/age-groups';
import { DEFAULT_TARGET } from '../domain/coverage';
import type { Period } from '../domain/participants';
import { recordOf } from '../domain/record';
import { readSchoolYear } from '../domain/school-year';
import { normaliseLabel, printPeriod } from '../domain/text';
import { PlaceError } from '../errors';
import { attempt } from './attempt';
import type { Book, Value } from './book';
import { readNumber } from './cells';
import type { Change } from './change';
import { SETTINGS_SHEET } from './common-sheets';
import { dayOf, readDay } from './days';
import { type Problem, quote } from './problem';
import { cellAt, columnNumber, findHeader, type Header, type RawCell, requireHeader, requireSheet } from './records';
import { rowsChange } from './table-changes';

export type ParameterKind = 'text' | 'day' | 'whole' | 'share';

export interface Parameter {
  readonly title: string;
  readonly kind: ParameterKind;
  readonly initial?: string | number;
  readonly note: string;
  /** In which book the row stands. */
  readonly book: 'school' | 'municipal' | 'both';
}

export const CODES_ONLY = 'Только коды';
export const WITH_NAMES = 'С именами';

/** Rows of «Настройки» (product, «Books and sheets»). */
export const PARAMETERS = {
  school: parameter('Краткое наименование ОО', 'text', 'school', 'Как в отчёте муниципалитета: МАОУ «СОШ№1».'),
  municipality: parameter('Муниципалитет', 'text', 'both', 'Например: город Мегион.'),
  municipalityGenitive: parameter(
    'Муниципалитет (родительный падеж)',
    'text',
    'both',
    'Для заголовков: города Мегиона.',
  ),
  schoolYear: parameter('Учебный год', 'text', 'both', 'Например: 2026/2027.'),
  from: parameter('Начало периода', 'day', 'both', 'Отчёты считают пары, которые шли в этот период.'),
  to: parameter('Конец периода', 'day', 'both', ''),
  reportDate: parameter('Дата отчёта', 'day', 'both', 'На эту дату считаются расторгнутые пары и сроки документов.'),
  curator: parameter('Куратор', 'text', 'school', 'Должность; подпись в планах и приказах.'),
  head: parameter('Директор', 'text', 'school', 'Должность; подпись в приказах.'),
  primary: parameter('Обучающихся начальной школы', 'whole', 'school', 'Всего в школе, для доли охвата.'),
  basic: parameter('Обучающихся основной школы', 'whole', 'school', ''),
  senior: parameter('Обучающихся старшей школы', 'whole', 'school', ''),
  educators: parameter('Педагогов', 'whole', 'school', 'Всего в школе.'),
  youngSpecialists: parameter('Молодых специалистов', 'whole', 'school', ''),
  target: parameter(
    'Целевой охват',
    'share',
    'both',
    'Доля от 0 до 1; 70 % – из региональных документов.',
    DEFAULT_TARGET,
  ),
  fromAge: parameter('Возраст участия от', 'whole', 'both', 'Предупреждение, не запрет. Пусто – не проверять.', 10),
  personalData: parameter(
    'Персональные данные',
    'text',
    'both',
    `«${CODES_ONLY}» или «${WITH_NAMES}»; имена можно хранить только в локальной версии.`,
    CODES_ONLY,
  ),
  threshold: parameter('Порог отбора наставника', 'share', 'school', 'Доля баллов отбора; ниже – предупреждение.', 0.5),
  signature: parameter('Подпись в журнале', 'text', 'both', 'Кто указан в журнале; имя не пишите.', 'куратор'),
} as const satisfies Record<string, Parameter>;

function parameter(
  title: string,
  kind: ParameterKind,
  book: Parameter['book'],
  note: string,
  initial?: string | number,
): Parameter {
  return { title, kind, book, note, ...(initial === undefined ? {} : { initial }) };
}

/** The settings of a book as its sheet gives them; each is read, and its mistakes told, when it is asked for. */
export class Settings {
  private readonly cells = new Map<string, { readonly cell: RawCell; readonly note: string; readonly row: number }>();
  private readonly header: Header;

  constructor(private readonly book: Book) {
    const content = requireSheet(book, SETTINGS_SHEET);
    const header = requireHeader(content, SETTINGS_SHEET, ['parameter', 'value']);
    const parameterColumn = columnNumber(header, SETTINGS_SHEET, 'parameter');
    const valueColumn = columnNumber(header, SETTINGS_SHEET, 'value');
    const noteColumn = columnNumber(header, SETTINGS_SHEET, 'note');
    this.header = header;
    for (let row = header.row + 1; row <= content.values.length; row += 1) {
      const title = normaliseLabel(String(cellAt(content, row, parameterColumn).value));
      const cell = cellAt(content, row, valueColumn);
      if (title !== '' && !this.cells.has(title))
        this.cells.set(title, { cell, note: String(cellAt(content, row, noteColumn).value), row });
    }
  }

  has(parameter: Parameter): boolean {
    return this.cells.has(normaliseLabel(parameter.title));
  }

  isBlank(parameter: Parameter): boolean {
    return this.raw(parameter).value === '';
  }

  noteOf(parameter: Parameter): string {
    return this.cells.get(normaliseLabel(parameter.title))?.note ?? '';
  }

  /** The change that gives a parameter a value and a note. */
  change(parameter: Parameter, value: Value, note: string): readonly Change[] {
    const row = this.cells.get(normaliseLabel(parameter.title))?.row;
    return row === undefined ? [] : rowsChange(SETTINGS_SHEET, this.header, row, [{ value, note }]);
  }

  text(parameter: Parameter): string {
    const { value, formula } = this.raw(parameter);
    if (formula !== '') throw this.error(parameter, 'здесь формула, а нужен текст');
    return String(value).trim();
  }

  requiredText(parameter: Parameter): string {
    const text = this.text(parameter);
    if (text === '') throw this.error(parameter, 'пусто, а нужно для этой команды');
    return text;
  }

  day(parameter: Parameter): string {
    const { value } = this.raw(parameter);
    const day = value instanceof Date ? dayOf(value, this.book.timeZone) : readDay(String(value));
    if (day === undefined) throw this.error(parameter, `нужна дата, например 31.08.2026, ${quote(value)}`);
    return day;
  }

  /** A whole number from 0; a blank is null. */
  whole(parameter: Parameter): number | null {
    const { value } = this.raw(parameter);
    if (value === '') return null;
    const number = readNumber(value);
    if (number !== undefined && Number.isInteger(number) && number >= 0) return number;
    throw this.error(parameter, `нужно целое число от 0, ${quote(value)}`);
  }

  /** A share from 0 to 1; «70» and «70 %» mean 0.7. */
  share(parameter: Parameter): number {
    const { value } = this.raw(parameter);
    if (String(value).trim() === '' && typeof parameter.initial === 'number') return parameter.initial;
    const share = readShare(value);
    if (share !== undefined) return share;
    throw this.error(parameter, `нужна доля от 0 до 1 или проценты, ${quote(value)}`);
  }

  period(): Period {
    const period = { from: this.day(PARAMETERS.from), to: this.day(PARAMETERS.to) };
    if (period.from > period.to) throw this.error(PARAMETERS.to, 'конец периода раньше начала');
    return period;
  }

  /** «Учебный год», from 1 September to 31 August; the period where it is blank. */
  schoolYear(): Period {
    const period = this.period();
    const written = this.text(PARAMETERS.schoolYear);
    if (written === '') return period;
    const year = readSchoolYear(written);
    if (!year) throw this.error(PARAMETERS.schoolYear, `нужен учебный год, например 2026/2027, ${quote(written)}`);
    if (year.from > period.to || year.to < period.from)
      throw this.error(PARAMETERS.schoolYear, `это не год периода ${printPeriod(period)}, ${quote(written)}`);
    return year;
  }

  /** The school year that papers bear in their heading; the period where it is blank; null while neither is set. */
  paperYear(): Period | null {
    const year = readSchoolYear(this.text(PARAMETERS.schoolYear));
    if (year) return year;
    return this.isBlank(PARAMETERS.from) || this.isBlank(PARAMETERS.to) ? null : this.period();
  }

  enrolment(): Record<AgeGroupId, number> {
    return recordOf(
      AGE_GROUPS.map(({ id }) => id),
      (id) => this.enrolled(id),
    );
  }

  private enrolled(group: AgeGroupId): number {
    const enrolled = this.whole(PARAMETERS[group]);
    if (enrolled === null) throw this.error(PARAMETERS[group], 'пусто, а нужно число обучающихся (0, если их нет)');
    return enrolled;
  }

  reportDay(): string {
    return this.day(PARAMETERS.reportDate);
  }

  /** The day of the report where one is written. */
  writtenReportDay(): string | null {
    return this.isBlank(PARAMETERS.reportDate) ? null : this.reportDay();
  }

  /** Every parameter of a kind of book that commands could not use as it is. */
  problems(kind: 'school' | 'municipal'): readonly Problem[] {
    const isSchool = kind === 'school';
    const days = [PARAMETERS.from, PARAMETERS.to].flatMap((parameter) => problemsOf(() => this.day(parameter)));
    const readers: readonly (() => unknown)[] = [
      () => this.reportDay(),
      () => this.share(PARAMETERS.target),
      () => this.whole(PARAMETERS.fromAge),
      ...(isSchool
        ? AGE_GROUPS.map(
            ({ id }) =>
              () =>
                this.enrolled(id),
          )
        : []),
      ...(isSchool ? [() => this.share(PARAMETERS.threshold), () => this.whole(PARAMETERS.educators)] : []),
      ...(isSchool ? [() => this.whole(PARAMETERS.youngSpecialists)] : []),
    ];
    return [
      ...problemsOf(() => this.requiredText(isSchool ? PARAMETERS.school : PARAMETERS.municipalityGenitive)),
      ...(days.length > 0 ? days : problemsOf(() => (isSchool ? this.schoolYear() : this.period()))),
      ...readers.flatMap((read) => problemsOf(read)),
    ];
  }

  codesOnly(): boolean {
    return normaliseLabel(this.text(PARAMETERS.personalData)) !== normaliseLabel(WITH_NAMES);
  }

  private raw(parameter: Parameter): RawCell {
    return this.cells.get(normaliseLabel(parameter.title))?.cell ?? { value: '', formula: '' };
  }

  private error(parameter: Parameter, what: string): PlaceError {
    const row = this.cells.get(normaliseLabel(parameter.title))?.row;
    const place = { sheet: SETTINGS_SHEET.title, ...(row === undefined ? {} : { row }), column: parameter.title };
    return new PlaceError(place, what, 'Исправьте и запустите команду ещё раз.');
  }
}

function problemsOf(read: () => unknown): readonly Problem[] {
  return attempt(read, null).problems;
}

/** The settings, or null where the sheet or its columns are still to be made. */
export function readableSettings(book: Book): Settings | null {
  const content = book.read(SETTINGS_SHEET.title);
  const titles = SETTINGS_SHEET.columns
    .filter(({ field }) => field !== 'note')
    .map(({ title }) => normaliseLabel(title));
  const header = content ? findHeader(content, titles) : undefined;
  return header && titles.every((title) => header.columnOf.has(title)) ? new Settings(book) : null;
}

/** A share 0–1; a number above 1 can only be per cent; «1 %» says so itself. undefined: it is none. */
export function readShare(value: Value): number | undefined {
  const written = typeof value === 'string' ? /^(\d+(?:[.,]\d+)?)\s*(%?)$/.exec(value.trim()) : null;
  const number = typeof value === 'number' ? value : Number(written?.[1]?.replace(',', '.'));
  const share = number > 1 || written?.[2] === '%' ? number / 100 : number;
  return share >= 0 && share <= 1 ? share : undefined;
}
