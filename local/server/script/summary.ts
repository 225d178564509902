import { normaliseLabel } from '../../../src/domain/text';
import { SETTINGS_SHEET } from '../../../src/workbook/common-sheets';
import { SCHOOLS_SHEET } from '../../../src/workbook/municipal-sheets';
import { MENTORS_SHEET, PAIRS_SHEET } from '../../../src/workbook/school-sheets';
import { PARAMETERS } from '../../../src/workbook/settings';
import { HEADER_ROW, REQUEST_TITLES, SURVEY_TITLES } from '../../../src/workbook/survey-handout';
import { helpers, type SheetData, type WorkbookData } from '../../engine/library';
import type { BookKind, BookSummary } from '../protocol';

/** A row of cells by column, as text. */
type Row = ReadonlyMap<number, string>;

/** What a book holds, read from its data: a list of books must not open each of them. */
export function summaryOf({ sheets }: Pick<WorkbookData, 'sheets'>): BookSummary {
  const titles = new Set(sheets.map(({ name }) => name));
  const kind = kindOf(titles, sheets);
  const settings = sheets.find(({ name }) => name === SETTINGS_SHEET.title);
  const value = settings ? settingsOf(settings) : () => '';
  return {
    kind,
    owner: kind === 'school' ? value(PARAMETERS.school.title) : value(PARAMETERS.municipality.title),
    schoolYear: value(PARAMETERS.schoolYear.title),
    pairs: kind === 'school' ? countRows(sheets.find(({ name }) => name === PAIRS_SHEET.title)) : null,
    returns: kind === 'municipal' ? sheets.filter(isReturn).length : null,
  };
}

function kindOf(titles: ReadonlySet<string>, sheets: readonly SheetData[]): BookKind {
  if (titles.has(SCHOOLS_SHEET.title)) return 'municipal'; // also when a school sent its whole book, not the return alone
  if (titles.has(MENTORS_SHEET.title)) return 'school';
  return sheets.length > 0 && sheets.every(isSurvey) ? 'survey' : 'other';
}

/** A sheet of «Создать анкеты»: the book is called by its class or teacher. */
function isSurvey(sheet: SheetData): boolean {
  const header = rowsOf(sheet)[HEADER_ROW - 1];
  const hasTitles = (titles: readonly string[]) => titles.every((title, column) => header?.get(column) === title);
  return hasTitles(SURVEY_TITLES) || hasTitles(REQUEST_TITLES);
}

function settingsOf(sheet: SheetData): (title: string) => string {
  const rows = rowsOf(sheet);
  const [header, ...others] = rows;
  const [title, value] = [columnOf(header, 'Параметр'), columnOf(header, 'Значение')];
  const values = new Map(others.map((row) => [normaliseLabel(row.get(title) ?? ''), row.get(value) ?? '']));
  return (parameter) => values.get(normaliseLabel(parameter)) ?? '';
}

/** Rows under the header that hold the code of a mentee. */
function countRows(sheet: SheetData | undefined): number {
  const [header, ...rows] = sheet ? rowsOf(sheet) : [];
  const column = columnOf(header, 'Код наставляемого');
  return rows.filter((row) => (row.get(column) ?? '') !== '').length;
}

/** A tab is a return when its first rows hold the header of one, and the sheets of the book itself do not. */
function isReturn(sheet: SheetData): boolean {
  return rowsOf(sheet)
    .slice(0, 10)
    .some((row) => {
      const cells = [...row.values()].map(normaliseLabel);
      return (
        ['Раздел', 'Показатель', 'Значение'].map(normaliseLabel).every((title) => cells.includes(title)) &&
        !cells.includes(normaliseLabel('Школа'))
      );
    });
}

function columnOf(header: Row | undefined, title: string): number {
  for (const [column, text] of header ?? []) if (normaliseLabel(text) === normaliseLabel(title)) return column;
  return -1;
}

/** Rows that hold something, from the top. */
function rowsOf({ cells }: SheetData): readonly Row[] {
  const rows = new Map<number, Map<number, string>>();
  for (const [address, content] of Object.entries(cells)) {
    if (typeof content !== 'string' || content === '') continue;
    const { col, row } = helpers.toCartesian(address);
    const cells = rows.get(row) ?? new Map<number, string>();
    rows.set(row, cells.set(col, content));
  }
  return [...rows].sort(([a], [b]) => a - b).map(([, row]) => row);
}
