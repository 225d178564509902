import type { CellPosition, Model, Zone } from '../../../engine/library';
import { chartHelpers } from '../../../engine/library';
import { pageSetupOf } from '../../../page-plans';
import { usedZone } from '../../../used-zone';
import { element } from '../../dom';
import { meets, partsOf } from './paper-parts';

/** A sheet made into a page of the browser, ready to be printed. */
export interface Paper {
  /** One under another. */
  readonly tables: readonly HTMLTableElement[];
  readonly orientation: 'portrait' | 'landscape';
  /** CSS pixels of the one page on which all of it is to stand; null: as many pages as it needs. */
  readonly onePage: number | null;
}

/** CSS pixels of an A4 page between the margins of `page-plans`. */
const PAGE_WIDTHS = { portrait: 698, landscape: 1026 } as const;
const PAGE_HEIGHTS = { portrait: 1026, landscape: 698 } as const;
const PIXELS_PER_POINT = 96 / 72;
const USUAL_FONT_SIZE = 10;

/**
 * The shown sheet as tables: what is filled, as wide as a page, with its breaks, repeated rows and charts.
 * @param shown What is printed instead of a cell's text.
 */
export async function paperOf(model: Model, shown: (text: string) => string): Promise<Paper> {
  const sheetId = model.getters.getActiveSheetId();
  const setup = pageSetupOf(model, sheetId);
  const charts = await chartsOf(model, sheetId);
  const zone = usedZone(model, sheetId);
  const columns = span(zone.left, zone.right).filter((column) => !model.getters.isColHidden(sheetId, column));
  const rows = span(zone.top, zone.bottom).filter((row) => !model.getters.isRowHidden(sheetId, row));
  const widths = columns.map((column) => model.getters.getColSize(sheetId, column));
  const scale = Math.min(1, PAGE_WIDTHS[setup.orientation] / widths.reduce((sum, width) => sum + width, 0));
  const lineOf = (row: number) => {
    const line = rowOf(model, { sheetId, row }, columns, { zone, scale, shown });
    const here = charts.filter(({ figure }) => meets(rows, rows.indexOf(row), figure.row));
    line.cells[0]?.append(...here.map((chart) => pictureOf(model, sheetId, chart, scale)));
    return line;
  };
  const tables = partsOf(rows, setup).map(({ head, body, startsPage }) => {
    const parts = [element('thead', {}, head.map(lineOf)), element('tbody', {}, body.map(lineOf))];
    const table = element('table', { class: 'paper-table' }, [columnWidths(widths, scale), ...parts]);
    if (startsPage) startPage(table);
    return table;
  });
  await Promise.all(tables.flatMap((table) => [...table.querySelectorAll('img')]).map((picture) => picture.decode()));
  const onePage = setup.fitToHeight === 1 ? PAGE_HEIGHTS[setup.orientation] : null;
  return { tables, orientation: setup.orientation, onePage };
}

/** The lower line of a table that ended on the page before is not drawn again. */
function startPage(table: HTMLTableElement): void {
  table.style.breakBefore = 'page';
  for (const { style } of table.rows[0]?.cells ?? []) {
    if (style.borderLeft === '' && style.borderRight === '' && style.borderBottom === '') style.borderTop = '';
  }
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
  cell.classList.toggle('paper-text', css.textAlign === 'left');
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

interface PaperChart {
  readonly figure: Figure;
  readonly address: string;
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
    charts.push({ figure, address });
  }
  return charts;
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
