import { markOf } from '../domain/marks';
import { sectionValues } from '../domain/return-figures';
import {
  FORM_VERSION,
  PASSPORT_ROWS,
  PASSPORT_SECTION,
  RETURN_SECTIONS,
  type SchoolReturn,
} from '../domain/school-return';
import { normaliseLabel } from '../domain/text';
import type { SheetContent } from './book';
import { midnightOf } from './days';
import { cellAt, findHeader } from './records';
import type { ReturnLine, ReturnPlace } from './return-reader';

export const RETURN_COLUMNS = { section: 'Раздел', indicator: 'Показатель', value: 'Значение' } as const;

/** «+», «-», a number, a blank. */
export function figureCell(value: number | boolean | null): string | number {
  if (value === null) return '';
  return typeof value === 'boolean' ? markOf(value) : value;
}

type ReturnValue = string | number | Date;

/** The rows of «Сведения ОО» (P0), header first. */
export function returnRows(report: SchoolReturn, timeZone: string): readonly (readonly ReturnValue[])[] {
  const passport: ReturnValue[][] = [
    [PASSPORT_SECTION, PASSPORT_ROWS.school, report.school],
    [PASSPORT_SECTION, PASSPORT_ROWS.from, midnightOf(report.period.from, timeZone)],
    [PASSPORT_SECTION, PASSPORT_ROWS.to, midnightOf(report.period.to, timeZone)],
    [PASSPORT_SECTION, PASSPORT_ROWS.reportDate, midnightOf(report.reportDate, timeZone)],
    [PASSPORT_SECTION, PASSPORT_ROWS.version, FORM_VERSION],
  ];
  const figures = RETURN_SECTIONS.flatMap((section) => {
    const values = sectionValues(report, section);
    return section.rows.map(({ label }, index): ReturnValue[] => [
      section.title,
      label,
      figureCell(values[index] ?? null),
    ]);
  });
  return [Object.values(RETURN_COLUMNS), ...passport, ...figures];
}

export type TabReading =
  | { readonly kind: 'no-return' }
  | { readonly kind: 'incomplete'; readonly missing: readonly string[] }
  | { readonly kind: 'return'; readonly lines: readonly ReturnLine[]; readonly place: ReturnPlace };

/** A tab is a return when its first ten rows hold the header and it has all rows of «Паспорт». */
export function readTab(content: SheetContent): TabReading {
  const titles = Object.values(RETURN_COLUMNS);
  const header = findHeader(content, titles);
  const columns = titles.map((title) => header?.columnOf.get(normaliseLabel(title)));
  if (!header) return { kind: 'no-return' };
  const absent = titles.filter((_, index) => columns[index] === undefined);
  if (absent.length > 0)
    return looksLikeReturn(content, absent) ? { kind: 'incomplete', missing: absent } : { kind: 'no-return' };
  const lines = linesBelow(
    content,
    header.row,
    columns.map((column) => column ?? 0),
  );
  const passport = lines.filter((line) => normaliseLabel(line.section) === normaliseLabel(PASSPORT_SECTION));
  const present = new Set(passport.map((line) => normaliseLabel(line.indicator)));
  const missing = Object.values(PASSPORT_ROWS).filter((label) => !present.has(normaliseLabel(label)));
  if (missing.length === Object.values(PASSPORT_ROWS).length) return { kind: 'no-return' };
  if (missing.length > 0) return { kind: 'incomplete', missing };
  const place = {
    sheet: content.title,
    indicatorColumn: RETURN_COLUMNS.indicator,
    valueColumn: RETURN_COLUMNS.value,
  };
  return { kind: 'return', lines, place };
}

/** A return that lost one column: it must be told, not passed over. */
function looksLikeReturn(content: SheetContent, absent: readonly string[]): boolean {
  const passport = normaliseLabel(PASSPORT_SECTION);
  return (
    absent.length === 1 &&
    content.values.some((line) => line.some((value) => normaliseLabel(String(value)) === passport))
  );
}

/** Lines under the header; a blank or merged-away section means the section above. */
function linesBelow(content: SheetContent, headerRow: number, columns: readonly number[]): readonly ReturnLine[] {
  const [sectionColumn = 0, indicatorColumn = 0, valueColumn = 0] = columns;
  const lines: ReturnLine[] = [];
  let section = '';
  for (let row = headerRow + 1; row <= content.values.length; row += 1) {
    section = String(cellAt(content, row, sectionColumn).value).trim() || section;
    const indicator = String(cellAt(content, row, indicatorColumn).value).trim();
    if (indicator !== '') lines.push({ row, section, indicator, cell: cellAt(content, row, valueColumn) });
  }
  return lines;
}
