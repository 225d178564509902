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
  const zone = usedZone(model, sheetId);
  const columns = span(zone.left, zone.right);
  const widths = columns.map((column) => model.getters.getColSize(sheetId, column));
  const scale = Math.min(1, PAGE_WIDTHS[orientation] / widths.reduce((sum, width) => sum + width, 0));
  const table = element('table', { class: 'paper-table' }, [columnWidths(widths, scale)]);
  const charts = await chartsOf(model, sheetId, scale);
  const repeated = repeatRows?.[0] === 1 ? repeatRows[1] : 0;
  const [head, body] = [element('thead'), element('tbody')];
  for (const row of span(zone.top, zone.bottom)) {
    const line = rowOf(model, { sheetId, row }, columns, { zone, scale, shown });
    if (breaksAfter.includes(row)) line.style.breakBefore = 'page';
    const chart = charts.get(row);
    if (chart) line.cells[0]?.append(chart);
    (row < repeated ? head : body).append(line);
  }
  table.append(head, body);
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

/** The cell of a position; none where a merge covers it. */
function cellOf(model: Model, position: CellPosition, { zone, scale, shown }: Look): HTMLTableCellElement | undefined {
  const { col, row } = position;
  const merge = model.getters.getMerge(position);
  if (merge && (merge.left !== col || merge.top !== row)) return undefined;
  const { formattedValue, type } = model.getters.getEvaluatedCell(position);
  const style = model.getters.getCellComputedStyle(position);
  const cell = element('td', {}, [shown(formattedValue)]);
  if (merge) {
    cell.colSpan = Math.min(merge.right, zone.right) - merge.left + 1;
    cell.rowSpan = Math.min(merge.bottom, zone.bottom) - merge.top + 1;
  }
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

/** Pictures of the charts by the row, from 0, on which they stand. */
async function chartsOf(model: Model, sheetId: string, scale: number): Promise<ReadonlyMap<number, HTMLElement>> {
  const pictures = new Map<number, HTMLElement>();
  for (const chartId of model.getters.getChartIds(sheetId)) {
    const figureId = model.getters.getFigureIdFromChartId(chartId);
    const figure = model.getters.getFigure(sheetId, figureId);
    const type = model.getters.getChartType(chartId);
    if (!figure) continue;
    const address = await chartHelpers.chartToImageUrl(model.getters.getChartRuntime(chartId), figure, type);
    if (address === undefined) continue;
    const picture = element('img', { class: 'paper-chart' });
    picture.alt = '';
    picture.src = address;
    picture.style.width = `${figure.width * scale}px`;
    picture.style.height = `${figure.height * scale}px`;
    await picture.decode();
    pictures.set(figure.row, picture);
  }
  return pictures;
}

function span(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
