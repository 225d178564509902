import { TITLE_SIZE } from '../src/reports/cell-style';
import { PAGE_PLANS, type PagePlan } from '../src/workbook/report-sheets';
import type { Dispatcher } from './engine/commands';
import { extraGetters } from './engine/extra-getters';
import type { PageSetup } from './engine/extras';
import type { CellPosition, Model, Zone } from './engine/library';
import { coveredBy, usedZone } from './used-zone';

/** Inches. Narrow enough for a report's 700 px to fill the page, wide enough for every printer. */
const MARGINS = { left: 0.6, right: 0.4, top: 0.5, bottom: 0.5 } as const;
const A4 = { portrait: { width: 8.27, height: 11.69 }, landscape: { width: 11.69, height: 8.27 } } as const;

/** Every other sheet is printed on as many pages as it needs, as wide as one page. */
const OTHER_SHEETS: PagePlan = { orientation: 'landscape', repeatRows: [1, 1] };

/** Gives the sheets of a book their page setup, which Apps Script has no calls for; a sheet's own stays. */
export function applyPagePlans(model: Model): void {
  const engine: Dispatcher = model;
  for (const sheetId of model.getters.getSheetIds()) {
    engine.dispatch('SET_PAGE_SETUP', { sheetId, pageSetup: pageSetupOf(model, sheetId) });
  }
}

/** How a sheet is printed: by the plan of its report, or as its file said, or as any other sheet. */
export function pageSetupOf(model: Model, sheetId: string): PageSetup {
  const plan = PAGE_PLANS[model.getters.getSheetName(sheetId)];
  const own = plan ? undefined : extraGetters(model).getPageSetup(sheetId);
  return own ?? pageSetup(model, sheetId, plan ?? OTHER_SHEETS);
}

function pageSetup(model: Model, sheetId: string, plan: PagePlan): PageSetup {
  const { orientation, wholeTables, titlesStartPages, onePage } = plan;
  const repeatRows = repeatedRows(model, plan);
  const breaksAfter = titlesStartPages
    ? rowsBeforeTitles(model, sheetId)
    : wholeTables
      ? pageBreaks(model, sheetId, orientation)
      : [];
  return {
    paper: 'A4',
    orientation,
    fitToWidth: 1,
    ...(onePage && { fitToHeight: 1 }),
    margins: MARGINS,
    ...(repeatRows && { repeatRows }),
    ...(breaksAfter.length > 0 && { breaksAfter }),
  };
}

function repeatedRows(model: Model, { repeatRows, repeatHeaderOf }: PagePlan): PagePlan['repeatRows'] {
  const table = model.getters.getNamedRanges().find(({ name }) => name === repeatHeaderOf);
  return table ? [table.range.zone.top + 1, table.range.zone.top + 1] : repeatRows;
}

/** Rows (from 1) above each title but the first: the title begins the next page. */
function rowsBeforeTitles(model: Model, sheetId: string): readonly number[] {
  const { top, bottom } = usedZone(model, sheetId);
  const rows = Array.from({ length: bottom - top }, (_, index) => top + 1 + index);
  const isTitleAt = (row: number) => isTitle(model, { sheetId, col: 0, row });
  return rows.filter((row) => isTitleAt(row) && !isTitleAt(row - 1)); // a long title takes several rows
}

function isTitle(model: Model, position: CellPosition): boolean {
  const { bold, fontSize } = model.getters.getCellStyle(position) ?? {};
  return bold === true && fontSize === TITLE_SIZE && (model.getters.getEvaluatedCell(position).value ?? '') !== '';
}

/** Rows (from 1) after which a page ends: no table or chart is split that fits a page, no heading stands alone. */
function pageBreaks(model: Model, sheetId: string, orientation: PagePlan['orientation']): readonly number[] {
  const { left, right, bottom, top } = usedZone(model, sheetId);
  const { width, height } = A4[orientation];
  const pixelsPerInch = widthOf(model, sheetId, left, right) / (width - MARGINS.left - MARGINS.right);
  const page = (height - MARGINS.top - MARGINS.bottom) * pixelsPerInch;
  const wholes = [...tablesOf(model, sheetId), ...chartsOf(model, sheetId)];
  const breaks: number[] = [];
  let first = top;
  for (let row = top; row <= bottom; row += 1) {
    if (heightOf(model, sheetId, first, row) <= page || row === first) continue;
    const end = pageEnd(model, sheetId, first, row, wholes, page);
    breaks.push(end);
    first = end;
    row = end;
  }
  return breaks;
}

/** Rows from 0, both inclusive. */
type Rows = Pick<Zone, 'top' | 'bottom'>;

/** The row (from 0) where the next page begins: above a table or chart that does not fit, above its heading. */
function pageEnd(
  model: Model,
  sheetId: string,
  first: number,
  overflow: number,
  wholes: readonly Rows[],
  page: number,
): number {
  const split = wholes.find(({ top, bottom }) => top < overflow && overflow <= bottom);
  const isWhole = split !== undefined && heightOf(model, sheetId, split.top, split.bottom) <= page;
  let row = isWhole ? split.top : overflow;
  const isInside = (one: number) => wholes.some(({ top, bottom }) => top <= one && one <= bottom);
  while (row - 1 > first && !isInside(row - 1) && leadsOn(model, sheetId, row - 1)) row -= 1;
  return row > first + 1 ? row : overflow;
}

/** A heading, a line that announces a list, or a blank: a page does not end with it. */
function leadsOn(model: Model, sheetId: string, row: number): boolean {
  const position = { sheetId, col: 0, row };
  const text = String(model.getters.getEvaluatedCell(position).value ?? '');
  return text === '' || text.endsWith(':') || model.getters.getCellStyle(position)?.bold === true;
}

function tablesOf(model: Model, sheetId: string): readonly Rows[] {
  return model.getters.getNamedRanges().flatMap(({ range }) => (range.sheetId === sheetId ? [range.zone] : []));
}

/** The rows over which the sheet's charts stand. */
function chartsOf(model: Model, sheetId: string): readonly Rows[] {
  return model.getters.getFigures(sheetId).map((figure) => coveredBy(model, sheetId, figure));
}

function widthOf(model: Model, sheetId: string, left: number, right: number): number {
  let width = 0;
  for (let column = left; column <= right; column += 1) width += model.getters.getColSize(sheetId, column);
  return width;
}

function heightOf(model: Model, sheetId: string, top: number, bottom: number): number {
  let height = 0;
  for (let row = top; row <= bottom; row += 1) height += model.getters.getRowSize(sheetId, row);
  return height;
}
