import type { ChartDefinition } from '@odoo/o-spreadsheet';
import type { BookCommand } from '../../engine/commands';
import type { Zone } from '../../engine/library';
import { CLOSED } from './a1';
import type { Book } from './book';
import { type ChartKind, type ChartSpec, NEW_CHART } from './chart-spec';
import { EmbeddedChart } from './embedded-chart';
import { newId } from './ids';
import type { Range } from './range';
import { areaOf } from './range-area';

interface Column {
  readonly sheetId: string;
  readonly zone: Zone;
}

function columnsOf(ranges: readonly Range[]): Column[] {
  return ranges.flatMap((range) => {
    const { sheetId, zone } = areaOf(range);
    const count = zone.right - zone.left + 1;
    return Array.from({ length: count }, (_, index) => {
      return { sheetId, zone: { ...zone, left: zone.left + index, right: zone.left + index } };
    });
  });
}

function notation(book: Book, { sheetId, zone }: Column): string {
  return book.getters.getRangeString(book.getters.getRangeFromZone(sheetId, zone), '');
}

/** The first column holds the labels, each further one is a series, as the service reads a table. */
function dataOf(book: Book, { ranges, headers, colors }: ChartSpec) {
  const columns = columnsOf(ranges);
  const labels = columns.length > 1 ? columns[0] : undefined;
  const series = labels ? columns.slice(1) : columns;
  const titles = series.some(({ sheetId, zone }) => {
    return typeof book.getters.getEvaluatedCell({ sheetId, row: zone.top, col: zone.left }).value === 'string';
  });
  const dataSets = series.map((column, index) => ({ dataSetId: String(index), dataRange: notation(book, column) }));
  const dataSetsHaveTitle = headers < 0 ? titles : headers > 0;
  const source = { type: 'range' as const, dataSets, dataSetsHaveTitle };
  const dataSetStyles = Object.fromEntries(
    colors.map((backgroundColor, index) => [String(index), { backgroundColor }]),
  );
  return { dataSetStyles, dataSource: labels ? { ...source, labelRange: notation(book, labels) } : source };
}

function definitionOf(book: Book, spec: ChartSpec): ChartDefinition {
  const { kind, title, legend, stacked, colors, showValues } = spec;
  const axesDesign = { x: axis(spec.xTitle, spec.xMin, spec.xMax), y: axis(spec.yTitle, spec.yMin, spec.yMax) };
  const look = { title: { text: title }, legendPosition: legend, axesDesign };
  const common = { ...dataOf(book, spec), ...look, ...(showValues && { showValues }) };
  switch (kind) {
    case 'BAR':
    case 'COLUMN':
      return { ...common, type: 'bar', stacked, horizontal: kind === 'BAR' };
    case 'LINE':
    case 'AREA':
      return { ...common, type: 'line', stacked, labelsAsText: true, cumulative: false, fillArea: kind === 'AREA' };
    case 'PIE':
      return { ...common, type: 'pie', isDoughnut: false, slicesColors: [...colors] };
    case 'SCATTER':
      return { ...common, type: 'scatter', labelsAsText: false };
  }
}

function axis(text: string, min: number | undefined, max: number | undefined) {
  return { title: { text }, ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
}

/** Puts a chart on a sheet. */
export function insertChart(book: Book, sheetId: string, chart: EmbeddedChart): void {
  const spec = EmbeddedChart.specOf(chart);
  const { row, column, offsetX, offsetY } = spec.place;
  const chartId = newId();
  const place = { row: row - 1, col: column - 1, offset: { x: offsetX, y: offsetY } };
  const size = { width: spec.width, height: spec.height };
  const definition = definitionOf(book, spec);
  book.run([{ type: 'CREATE_CHART', sheetId, chartId, figureId: `f${chartId}`, definition, size, ...place }]);
}

function figureOf(book: Book, sheetId: string, chartId: string | undefined): { chartId: string; figureId: string } {
  const figureId = chartId === undefined ? undefined : book.getters.getFigureIdFromChartId(chartId);
  const stands = chartId !== undefined && book.getters.getChartIds(sheetId).includes(chartId);
  if (!stands || figureId === undefined) throw book.fail('invalidArgument', 'chart');
  return { chartId, figureId };
}

export function removeChart(book: Book, sheetId: string, chart: EmbeddedChart): void {
  const { figureId } = figureOf(book, sheetId, EmbeddedChart.specOf(chart).id);
  book.run([{ type: 'DELETE_FIGURE', sheetId, figureId }]);
}

/** Draws the chart anew where its spec says. */
export function updateChart(book: Book, sheetId: string, chart: EmbeddedChart): void {
  const spec = EmbeddedChart.specOf(chart);
  const { chartId, figureId } = figureOf(book, sheetId, spec.id);
  const { row, column, offsetX, offsetY } = spec.place;
  const place = { row: row - 1, col: column - 1, offset: { x: offsetX, y: offsetY } };
  const commands: BookCommand[] = [
    { type: 'UPDATE_CHART', sheetId, chartId, figureId, definition: definitionOf(book, spec) },
    { type: 'UPDATE_FIGURE', sheetId, figureId, ...place, width: spec.width, height: spec.height },
  ];
  book.run(commands);
}

export function chartsOf(book: Book, sheetId: string): EmbeddedChart[] {
  return book.getters.getChartIds(sheetId).map((id) => new EmbeddedChart(book, readSpec(book, sheetId, id)));
}

type DrawnChart = Extract<ChartDefinition, { type: 'bar' | 'line' | 'pie' | 'scatter' }>;

function isDrawn(definition: ChartDefinition): definition is DrawnChart {
  return ['bar', 'line', 'pie', 'scatter'].includes(definition.type);
}

function kindOf(definition: DrawnChart): ChartKind {
  switch (definition.type) {
    case 'bar':
      return definition.horizontal ? 'BAR' : 'COLUMN';
    case 'line':
      return definition.fillArea ? 'AREA' : 'LINE';
    case 'pie':
      return 'PIE';
    case 'scatter':
      return 'SCATTER';
  }
}

function readSpec(book: Book, sheetId: string, id: string): ChartSpec {
  const definition = book.getters.getChartDefinition(id);
  const figure = book.getters.getFigure(sheetId, figureOf(book, sheetId, id).figureId);
  if (!figure || !isDrawn(definition) || definition.dataSource.type !== 'range') {
    throw new Error(`not emulated: reading a chart of type ${definition.type}`);
  }
  const kind = kindOf(definition);
  const { labelRange, dataSets, dataSetsHaveTitle } = definition.dataSource;
  const notations = [...(labelRange === undefined ? [] : [labelRange]), ...dataSets.map(({ dataRange }) => dataRange)];
  const ranges = notations.map((text) => {
    const source = book.getters.getRangeFromSheetXC(sheetId, text);
    return book.handles.range({ sheetId: source.sheetId, zone: source.zone, open: CLOSED });
  });
  const { row, col, offset, width, height } = figure;
  const place = { row: row + 1, column: col + 1, offsetX: offset.x, offsetY: offset.y };
  const look = { title: definition.title.text ?? '', legend: definition.legendPosition, width, height, place };
  return { ...NEW_CHART, ...axesOf(definition), ...look, id, kind, ranges, headers: dataSetsHaveTitle ? 1 : 0 };
}

function axesOf(definition: DrawnChart): Partial<ChartSpec> {
  const { axesDesign: axes, dataSetStyles, showValues = false } = definition;
  const colors = Object.values(dataSetStyles).flatMap(({ backgroundColor }) => backgroundColor ?? []);
  const stacked = 'stacked' in definition && definition.stacked === true;
  const [x, y] = [axes?.x, axes?.y];
  const titles = { xTitle: x?.title?.text ?? '', yTitle: y?.title?.text ?? '' };
  const bounds = { xMin: x?.min, yMin: y?.min, xMax: x?.max, yMax: y?.max };
  return { ...titles, ...bounds, colors, stacked, showValues };
}
