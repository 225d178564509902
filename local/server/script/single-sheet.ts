import { exportBook } from '../../engine/export-book';
import { helpers, type Model, type SheetData, type WorkbookData } from '../../engine/library';
import { WorkbookFileError } from '../../xlsx/errors';
import { type Company, standaloneRules } from './standalone-rules';

/**
 * One sheet as a book of its own: formulas give way to their values, as other sheets are not there to feed them.
 * @param company The sheets that leave the book together with this one, itself among them.
 */
export function singleSheet(model: Model, sheetId: string, company: Company = new Set([sheetId])): WorkbookData {
  const book = exportBook(model);
  const sheet = book.sheets.find(({ id }) => id === sheetId);
  if (!sheet) throw new WorkbookFileError('Этого листа в книге уже нет.');
  return {
    ...book,
    namedRanges: {},
    sheets: [{ ...sheet, cells: valuesOf(model, sheet), isVisible: true, ...standaloneRules(model, sheet, company) }],
  };
}

/** Cells of the sheet, spilled results included. */
function valuesOf(model: Model, { id, cells }: SheetData): SheetData['cells'] {
  const values = { ...cells };
  for (const position of model.getters.getEvaluatedCellsPositions(id)) {
    const { value } = model.getters.getEvaluatedCell(position);
    const address = helpers.toXC(position.col, position.row);
    const content = values[address];
    const isTyped = typeof content === 'string' && !content.startsWith('=');
    if (!isTyped && value !== null && value !== '') values[address] = asContent(value);
  }
  return values;
}

/** A text that the engine would take for a number, a date or a formula keeps its apostrophe. */
function asContent(value: string | number | boolean): string {
  if (typeof value !== 'string') return String(value).toUpperCase();
  return helpers.isEvaluationError(value) ? value : `'${value}`;
}
