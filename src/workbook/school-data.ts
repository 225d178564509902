import type { Period } from '../domain/participants';
import { groupBy } from '../domain/record';
import { sectionValues } from '../domain/return-figures';
import { PASSPORT_ROWS, PASSPORT_SECTION, RETURN_SECTIONS, type SchoolReturn } from '../domain/school-return';
import { normaliseLabel, printDay, printPeriod } from '../domain/text';
import type { Book, Cell } from './book';
import type { Change } from './change';
import { SCHOOL_DATA_SHEET } from './municipal-sheets';
import type { Problem } from './problem';
import { cellAt, columnNumber, requireHeader, requireSheet } from './records';
import { type ReturnLine, readReturn } from './return-reader';
import { figureCell } from './return-tab';
import { rowsChange } from './table-changes';

/** «Данные школ»: every return as rows of one long table, counts only. */

export interface StoredReturn {
  readonly school: string;
  readonly period: Period;
  readonly report: SchoolReturn;
}

export interface StoredRow {
  readonly row: number;
  readonly school: string;
  readonly period: string;
  readonly section: string;
  readonly indicator: string;
  readonly value: Cell;
}

/** Rows of the sheet as they stand; blank ones are passed over. */
export function readStoredRows(book: Book): readonly StoredRow[] {
  const content = requireSheet(book, SCHOOL_DATA_SHEET);
  const header = requireHeader(content, SCHOOL_DATA_SHEET);
  const at = (row: number, field: (typeof SCHOOL_DATA_SHEET.columns)[number]['field']) =>
    cellAt(content, row, columnNumber(header, SCHOOL_DATA_SHEET, field)).value;
  const rows: StoredRow[] = [];
  for (let row = header.row + 1; row <= content.values.length; row += 1) {
    const [school, period] = [String(at(row, 'school')).trim(), String(at(row, 'period')).trim()];
    const [section, indicator] = [String(at(row, 'section')).trim(), String(at(row, 'indicator')).trim()];
    if (school === '' && indicator === '') continue;
    rows.push({ row, school, period, section, indicator, value: at(row, 'value') });
  }
  return rows;
}

export interface StoredReturns {
  readonly returns: readonly StoredReturn[];
  /** Of schools whose stored rows were changed by hand into nonsense. */
  readonly problems: readonly Problem[];
}

/** The returns that the rows hold; what cannot be read is told, not guessed. */
export function storedReturns(rows: readonly StoredRow[], timeZone: string): StoredReturns {
  const groups = groupBy(rows, ({ school, period }) => returnKey(school, period));
  const returns: StoredReturn[] = [];
  const problems: Problem[] = [];
  for (const group of groups.values()) {
    const read = readGroup(group, timeZone);
    if ('report' in read) returns.push({ school: read.report.school, period: read.report.period, report: read.report });
    else problems.push(...read.problems);
  }
  return { returns, problems };
}

export function returnKey(school: string, period: string): string {
  return `${normaliseLabel(school)} | ${normaliseLabel(period)}`;
}

function readGroup(group: readonly StoredRow[], timeZone: string) {
  const [first] = group;
  const [from = '', to = ''] = (first?.period ?? '').split(/[–—-]/);
  const row = first?.row ?? 0;
  const passport = (indicator: string, value: Cell): ReturnLine => ({
    row,
    section: PASSPORT_SECTION,
    indicator,
    cell: { value: plainValue(value), formula: '' },
  });
  const lines: ReturnLine[] = [
    passport(PASSPORT_ROWS.school, first?.school ?? ''),
    passport(PASSPORT_ROWS.from, from),
    passport(PASSPORT_ROWS.to, to),
    passport(PASSPORT_ROWS.version, 1),
    ...group.map(({ row, section, indicator, value }) => ({
      row,
      section,
      indicator,
      cell: { value: plainValue(value), formula: '' },
    })),
  ];
  const place = {
    sheet: SCHOOL_DATA_SHEET.title,
    indicatorColumn: titleOf('indicator'),
    valueColumn: titleOf('value'),
  };
  return readReturn(lines, place, timeZone);
}

function titleOf(field: (typeof SCHOOL_DATA_SHEET.columns)[number]['field']): string {
  return SCHOOL_DATA_SHEET.columns.find((column) => column.field === field)?.title ?? '';
}

function plainValue(value: Cell) {
  return typeof value === 'object' && 'formula' in value ? '' : value;
}

/** The rows that a return becomes, in the sheet's field order. */
export function rowsOfReturn(report: SchoolReturn): readonly Omit<StoredRow, 'row'>[] {
  const common = { school: report.school, period: printPeriod(report.period) };
  const reportDate = {
    section: PASSPORT_SECTION,
    indicator: PASSPORT_ROWS.reportDate,
    value: printDay(report.reportDate),
  };
  return [
    { ...common, ...reportDate },
    ...RETURN_SECTIONS.flatMap((section) => {
      const values = sectionValues(report, section);
      return section.rows.map(({ label }, index) => ({
        ...common,
        section: section.title,
        indicator: label,
        value: figureCell(values[index] ?? null),
      }));
    }),
  ];
}

type DataRow = Omit<StoredRow, 'row'>;

/** Stored rows with the rows of each return in place of its former ones, new returns at the end. */
export function replaceReturns(stored: readonly StoredRow[], reports: readonly SchoolReturn[]): readonly DataRow[] {
  const fresh = new Map(
    reports.map((report) => [returnKey(report.school, printPeriod(report.period)), rowsOfReturn(report)]),
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

/** Writes the rows over the stored ones, and blanks over what is left of them. */
export function storedRowsChanges(
  book: Book,
  stored: readonly StoredRow[],
  rows: readonly DataRow[],
): readonly Change[] {
  const header = requireHeader(requireSheet(book, SCHOOL_DATA_SHEET), SCHOOL_DATA_SHEET);
  const former = Math.max(0, ...stored.slice(-1).map(({ row }) => row - header.row));
  const blank: DataRow = { school: '', period: '', section: '', indicator: '', value: '' };
  const blanks = Array.from({ length: Math.max(0, former - rows.length) }, () => blank);
  return rowsChange(SCHOOL_DATA_SHEET, header, header.row + 1, [...rows, ...blanks]);
}
