import type { CellPosition, Model, Zone } from '../../../engine/library';
import { chartHelpers } from '../../../engine/library';
import { pageSetupOf, usedZone } from '../../../page-plans';
import { element } from '../../dom';

/** A sheet made into a page of the browser, ready to be printed. */
export interface Paper {
  readonly table: HTMLTableElement;
  readonly orientation: 'portrait' | 'landscape';
}

/** CSS pixels of an A4 page between the margins of `page-plans`. */
const PAGE_WIDTHS = { portrait: 698, landscape: 1026 } as const;
const PIXELS_PER_POINT = 96 / 72;
const USUAL_FONT_SIZE = 10;

/**
 * The shown sheet as a table: what is filled, as wide as a page, with its breaks, repeated rows and charts.
 * @param shown What is printed instead of a cell's text.
 */
export async function paperOf(model: Model, shown: (text: string) => string): Promise<Paper> {
  const sheetId = model.getters.getActiveSheetId();
  const { orientation, repeatRows, breaksAfter = [] } = pageSetupOf(model, sheetId);
  const charts = await chartsOf(model, sheetId);
  const zone = zoneWith(usedZone(model, sheetId), charts);
  const columns = span(zone.left, zone.right).filter((column) => !model.getters.isColHidden(sheetId, column));
  const widths = columns.map((column) => model.getters.getColSize(sheetId, column));
  const scale = Math.min(1, PAGE_WIDTHS[orientation] / widths.reduce((sum, width) => sum + width, 0));
  const table = element('table', { class: 'paper-table' }, [columnWidths(widths, scale)]);
  const repeated = repeatRows?.[0] === 1 ? repeatRows[1] : 0;
  const [head, body] = [element('thead'), element('tbody')];
  let begun = zone.top;
  for (const row of span(zone.top, zone.bottom)) {
    if (model.getters.isRowHidden(sheetId, row)) continue; // its break and its charts are those of the next row
    const line = rowOf(model, { sheetId, row }, columns, { zone, scale, shown });
    const isNow = (one: number) => begun <= one && one <= row;
    if (breaksAfter.some(isNow)) line.style.breakBefore = 'page';
    const place = line.cells[0];
    if (place) {
      for (const chart of charts) if (isNow(chart.top)) place.append(pictureOf(model, sheetId, chart, scale));
      begun = row + 1;
    }
    (row < repeated ? head : body).append(line);
  }
  table.append(head, body);
  await Promise.all([...table.querySelectorAll('img')].map((picture) => picture.decode()));
  return { table, orientation };
}

interface Look {
  readonly zone: Zone;
  readonly scale: number;
  readonly shown: (text: string) => string;
}

function rowOf(
  model: Model,
  { sheetId, row }: Omit<CellPosition, 'col'>,
  columns: readonly number[],
  look: Look,
): HTMLTableRowElement {
  const line = element('tr');
  line.style.height = `${model.getters.getRowSize(sheetId, row) * look.scale}px`;
  for (const col of columns) {
    const cell = cellOf(model, { sheetId, col, row }, look);
    if (cell) line.append(cell);
  }
  return line;
}

/** The cell of a position; none where a merge covers it. A merge stands where its first shown cell is. */
function cellOf(model: Model, at: CellPosition, { zone, scale, shown }: Look): HTMLTableCellElement | undefined {
  const { sheetId, col, row } = at;
  const merge = model.getters.getMerge(at);
  const isShownColumn = (column: number) => !model.getters.isColHidden(sheetId, column);
  const isShownRow = (line: number) => !model.getters.isRowHidden(sheetId, line);
  const columns = merge ? span(merge.left, Math.min(merge.right, zone.right)).filter(isShownColumn) : [col];
  const rows = merge ? span(merge.top, Math.min(merge.bottom, zone.bottom)).filter(isShownRow) : [row];
  if (columns[0] !== col || rows[0] !== row) return undefined;
  const position = merge ? { ...at, col: merge.left, row: merge.top } : at;
  const { formattedValue, type } = model.getters.getEvaluatedCell(position);
  const style = model.getters.getCellComputedStyle(position);
  const cell = element('td', {}, [type === 'number' ? formattedValue : shown(formattedValue)]);
  cell.colSpan = columns.length;
  cell.rowSpan = rows.length;
  const { style: css } = cell;
  css.fontSize = `${(style.fontSize ?? USUAL_FONT_SIZE) * PIXELS_PER_POINT * scale}px`;
  css.textAlign = style.align ?? (type === 'number' ? 'right' : 'left');
  css.verticalAlign = style.verticalAlign ?? 'middle'; // as the engine draws a cell that says nothing
  css.whiteSpace = style.wrapping === 'wrap' ? 'pre-wrap' : 'pre';
  if (style.bold) css.fontWeight = 'bold';
  if (style.italic) css.fontStyle = 'italic';
  if (style.fillColor !== undefined) css.backgroundColor = style.fillColor;
  drawBorders(model, position, merge, css);
  return cell;
}

/** A merged cell shows the outer sides of its area. */
function drawBorders(model: Model, position: CellPosition, merge: Zone | undefined, css: CSSStyleDeclaration): void {
  const first = model.getters.getCellComputedBorder(position);
  const last = merge
    ? model.getters.getCellComputedBorder({ ...position, col: merge.right, row: merge.bottom })
    : first;
  const line = '1px solid #000';
  if (first?.top) css.borderTop = line;
  if (first?.left) css.borderLeft = line;
  if (last?.right) css.borderRight = line;
  if (last?.bottom) css.borderBottom = line;
}

function columnWidths(widths: readonly number[], scale: number): HTMLElement {
  return element(
    'colgroup',
    {},
    widths.map((width) => {
      const column = element('col');
      column.style.width = `${width * scale}px`;
      return column;
    }),
  );
}

type Figure = NonNullable<ReturnType<Model['getters']['getFigure']>>;

/** A chart with the rows and columns over which it stands, from 0. */
interface PaperChart {
  readonly figure: Figure;
  readonly address: string;
  readonly top: number;
  readonly bottom: number;
  readonly right: number;
}

async function chartsOf(model: Model, sheetId: string): Promise<readonly PaperChart[]> {
  const charts: PaperChart[] = [];
  for (const chartId of model.getters.getChartIds(sheetId)) {
    const figureId = model.getters.getFigureIdFromChartId(chartId);
    const figure = model.getters.getFigure(sheetId, figureId);
    const type = model.getters.getChartType(chartId);
    if (!figure) continue;
    const address = await chartHelpers.chartToImageUrl(model.getters.getChartRuntime(chartId), figure, type);
    if (address === undefined) continue;
    const { row, col, offset, height, width } = figure;
    const bottom = lastUnder(row, offset.y + height, (index) => model.getters.getRowSize(sheetId, index));
    const right = lastUnder(col, offset.x + width, (index) => model.getters.getColSize(sheetId, index));
    charts.push({ figure, address, top: row, bottom, right });
  }
  return charts;
}

/** The last row or column of those that so many pixels cover. */
function lastUnder(first: number, pixels: number, sizeOf: (index: number) => number): number {
  let last = first;
  for (let left = pixels - sizeOf(first); left > 0; left -= sizeOf(last)) last += 1;
  return last;
}

function zoneWith(zone: Zone, charts: readonly PaperChart[]): Zone {
  return {
    ...zone,
    right: Math.max(zone.right, ...charts.map(({ right }) => right)),
    bottom: Math.max(zone.bottom, ...charts.map(({ bottom }) => bottom)),
  };
}

/** For the first cell of a row: the picture stands where the chart does. */
function pictureOf(model: Model, sheetId: string, { figure, address }: PaperChart, scale: number): HTMLElement {
  const { col, offset, width, height } = figure;
  const before = span(0, col - 1).filter((column) => !model.getters.isColHidden(sheetId, column));
  const left = before.reduce((sum, column) => sum + model.getters.getColSize(sheetId, column), offset.x);
  const picture = element('img', { class: 'paper-chart' });
  picture.alt = '';
  picture.src = address;
  picture.style.left = `${left * scale}px`;
  picture.style.top = `${offset.y * scale}px`;
  picture.style.width = `${width * scale}px`;
  picture.style.height = `${height * scale}px`;
  return picture;
}

function span(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
