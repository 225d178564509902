import { MENTORS_SHEET } from '../../../src/workbook/school-sheets';
import { HEADER_ROW, HEADING_COLUMNS, REQUEST_TITLES, SURVEY_TITLES } from '../../../src/workbook/survey-handout';
import { newId } from '../../apps-script/spreadsheet/ids';
import { applyBatch } from '../../engine/batch';
import type { BookCommand } from '../../engine/commands';
import { exportBook } from '../../engine/export-book';
import { helpers, type Model, type SheetData, type WorkbookData } from '../../engine/library';
import { createModel, type Revisions } from '../../engine/model';
import type { Revision } from '../protocol';
import type { StoredSheets, SurveyBooks } from './messages';
import { standaloneRules } from './standalone-rules';
import { summaryOf } from './summary';

/** Every survey sheet of a school's book as a book of its own: whoever opens a book can read all of it. */
export function surveyBooks(model: Model): SurveyBooks {
  const { getters } = model;
  if (getters.getSheetIdByName(MENTORS_SHEET.title) === undefined) return { surveys: [] };
  const book = exportBook(model);
  const surveys = book.sheets
    .filter(({ id }) => isSurvey(model, id))
    .map((sheet) => {
      const alone = { ...sheet, isVisible: true, ...standaloneRules(model, sheet, new Set([sheet.id])) };
      const data: WorkbookData = { ...book, namedRanges: {}, sheets: [alone], revisionId: 'START_REVISION' };
      return { sheetId: sheet.id, title: sheet.name, summary: summaryOf(data), snapshot: JSON.stringify(data) };
    });
  return { surveys };
}

/** A sheet that «Создать анкеты» made: its header, and the key beside the heading. */
function isSurvey({ getters }: Model, sheetId: string): boolean {
  const at = (row: number, col: number) =>
    String(getters.getEvaluatedCell({ sheetId, row: row - 1, col: col - 1 }).value ?? '');
  if (getters.getNumberCols(sheetId) <= HEADING_COLUMNS) return false;
  const hasTitles = (titles: readonly string[]) => titles.every((title, index) => at(HEADER_ROW, index + 1) === title);
  return at(1, HEADING_COLUMNS + 1) !== '' && (hasTitles(SURVEY_TITLES) || hasTitles(REQUEST_TITLES));
}

/** Puts the sheets of survey books behind those of a book, contents alone: they go again when they have been read. */
export function bringSheets(model: Model, books: readonly StoredSheets[]): readonly string[] {
  const brought = books.flatMap(({ snapshot, revisions }) => {
    const book = exportBook(createModel(JSON.parse(snapshot), {}, revisionsOf(revisions)));
    return book.sheets.map((sheet) => ({ book, sheet, sheetId: newId() }));
  });
  const standing = model.getters.getSheetIds().map((id) => model.getters.getSheetName(id));
  const taken = new Set(standing.map((name) => name.toLowerCase()));
  const commands = brought.flatMap(({ book, sheet, sheetId }, index): BookCommand[] => {
    const place = { sheetId, name: freeName(sheet.name, taken), position: standing.length + index };
    const size = { rows: sheet.rowNumber, cols: sheet.colNumber };
    return [{ type: 'CREATE_SHEET', ...place, ...size }, ...contents(sheet, book, sheetId)];
  });
  apply(model, commands);
  return brought.map(({ sheetId }) => sheetId);
}

/** The engine gave these revisions itself. */
function revisionsOf(revisions: readonly Revision[]): Revisions {
  return JSON.parse(JSON.stringify(revisions));
}

/** Formats come along: they make a date of a number. */
function contents({ cells, formats }: SheetData, book: WorkbookData, sheetId: string): readonly BookCommand[] {
  const values = Object.entries(cells).flatMap(([address, content]): BookCommand[] =>
    typeof content === 'string' && content !== ''
      ? [{ type: 'UPDATE_CELL', sheetId, ...helpers.toCartesian(address), content }]
      : [],
  );
  const shown = Object.entries(formats).flatMap(([range, id]): BookCommand[] => {
    const format = book.formats[id];
    return format === undefined ? [] : [{ type: 'SET_FORMATTING', sheetId, target: [helpers.toZone(range)], format }];
  });
  return [...shown, ...values];
}

function freeName(name: string, taken: Set<string>): string {
  let free = name;
  for (let number = 2; taken.has(free.toLowerCase()); number += 1) free = `${name} (${number})`;
  taken.add(free.toLowerCase());
  return free;
}

/** Those that are still there. */
export function removeSheets(model: Model, sheetIds: readonly string[]): void {
  const { getters } = model;
  const standing = sheetIds.filter((id) => getters.tryGetSheet(id) !== undefined);
  apply(
    model,
    standing.map((sheetId) => ({ type: 'DELETE_SHEET', sheetId, sheetName: getters.getSheetName(sheetId) })),
  );
}

function apply(model: Model, commands: readonly BookCommand[]): void {
  const [first] = applyBatch(model, commands);
  if (first) throw new Error(`the engine refuses ${first.command.type}: ${first.reasons.join(', ')}`);
}
