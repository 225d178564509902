import type { ChartSeries, SheetChart } from 'hucre';
import { fixedRange, parseSheetRange, quotedSheetName, type Zone } from './addresses';
import { writeAxes } from './chart-axes';
import { isKnownChart, type KnownChart } from './chart-data';
import { colorHex } from './colors';
import { columnPixels, rowPixels } from './dimensions';
import { WorkbookFileError } from './errors';
import type { Figure, SheetData, WorkbookData, WorkbookModel } from './workbook-data';

type Getters = WorkbookModel['getters'];

/** Bars, lines, areas, pies, rings and points. @throws WorkbookFileError for other charts and for images. */
export function writeCharts(sheet: SheetData, book: WorkbookData, getters: Getters): SheetChart[] {
  return sheet.figures.map((figure) => {
    const chart: unknown = figure.data;
    if (figure.tag === 'chart' && isKnownChart(chart)) return writeChart(figure, chart, sheet, book, getters);
    const text = `Лист «${sheet.name}»: картинка или диаграмма этого вида не записывается в .xlsx. Удалите или замените её.`;
    throw new WorkbookFileError(text);
  });
}

function writeChart(
  figure: Figure,
  chart: KnownChart,
  sheet: SheetData,
  book: WorkbookData,
  getters: Getters,
): SheetChart {
  const title = chart.title.text;
  return {
    ...kindOf(chart),
    ...(title && { title }),
    legend: chart.legendPosition === 'none' ? false : chart.legendPosition,
    series: seriesOf(chart, sheet, book, getters),
    anchor: anchorOf(figure, sheet),
    ...writeAxes(chart, showsShares(chart, sheet, book, getters)),
    ...(chart.showValues && { dataLabels: { showValue: true } }),
  };
}

function kindOf(chart: KnownChart): Pick<SheetChart, 'type' | 'barGrouping' | 'lineGrouping' | 'areaGrouping'> {
  switch (chart.type) {
    case 'bar':
      return { type: chart.horizontal ? 'bar' : 'column', barGrouping: chart.stacked ? 'stacked' : 'clustered' };
    case 'line':
      return chart.fillArea
        ? { type: 'area', areaGrouping: chart.stacked ? 'stacked' : 'standard' }
        : { type: 'line', lineGrouping: chart.stacked ? 'stacked' : 'standard' };
    case 'pie':
      return { type: chart.isDoughnut ? 'doughnut' : 'pie' };
    case 'scatter':
      return { type: 'scatter' };
  }
}

interface Place {
  readonly sheet: string;
  readonly zone: Zone;
}

/** Whether the cells of the first series are per cent. */
function showsShares({ dataSource }: KnownChart, sheet: SheetData, book: WorkbookData, getters: Getters): boolean {
  const range = dataSource.type === 'range' ? dataSource.dataSets[0]?.dataRange : undefined;
  const parsed = range === undefined ? undefined : parseSheetRange(range);
  const sheetId = book.sheets.find(({ name }) => name === (parsed?.sheet ?? sheet.name))?.id;
  if (!parsed || !sheetId) return false;
  const { top, bottom, left } = parsed.zone;
  const { format } = getters.getEvaluatedCell({ sheetId, row: Math.min(top + 1, bottom), col: left });
  return format?.endsWith('%') ?? false;
}

function seriesOf(chart: KnownChart, sheet: SheetData, book: WorkbookData, getters: Getters): ChartSeries[] {
  const { dataSource } = chart;
  if (dataSource.type === 'none') return [];
  const place = (range: string): Place => {
    const parsed = parseSheetRange(range);
    if (!parsed) throw new Error(`Not a range: ${range}`);
    return { sheet: parsed.sheet ?? sheet.name, zone: parsed.zone };
  };
  const labels = dataSource.labelRange === undefined ? undefined : place(dataSource.labelRange);
  return dataSource.dataSets.map(({ dataSetId, dataRange }) => {
    const all = place(dataRange);
    const values = dataSource.dataSetsHaveTitle ? belowTitle(all) : all;
    const { label, backgroundColor } = chart.dataSetStyles[dataSetId] ?? {};
    const name = label ?? (dataSource.dataSetsHaveTitle ? textAt(all, book, getters) : undefined);
    return {
      values: reference(values),
      ...(labels && { categories: reference(labels.zone.top < values.zone.top ? belowTitle(labels) : labels) }),
      ...(name && { name }),
      ...(backgroundColor && { color: colorHex(backgroundColor) }),
    };
  });
}

function belowTitle({ sheet, zone }: Place): Place {
  return { sheet, zone: { ...zone, top: Math.min(zone.top + 1, zone.bottom) } };
}

function reference({ sheet, zone }: Place): string {
  return `${quotedSheetName(sheet)}!${fixedRange(zone)}`;
}

function textAt({ sheet, zone }: Place, book: WorkbookData, getters: Getters): string | undefined {
  const sheetId = book.sheets.find(({ name }) => name === sheet)?.id;
  return sheetId && getters.getEvaluatedCell({ sheetId, row: zone.top, col: zone.left }).formattedValue;
}

/** The corner cells: the format's anchor does not keep pixels within them. */
function anchorOf(figure: Figure, sheet: SheetData): SheetChart['anchor'] {
  const from = { row: figure.row, col: figure.col };
  const to = {
    row: advance(from.row, figure.offset.y + figure.height, (row) => rowPixels(sheet, row)),
    col: advance(from.col, figure.offset.x + figure.width, (column) => columnPixels(sheet, column)),
  };
  return { from, to };
}

function advance(start: number, pixels: number, sizeOf: (index: number) => number): number {
  let index = start;
  for (let rest = pixels; rest >= sizeOf(index) / 2; index++) rest -= sizeOf(index);
  return Math.max(index, start + 1);
}
