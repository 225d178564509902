import type { Chart, Sheet } from 'hucre';
import { cellAddress, parseSheetRange, quotedSheetName, rangeAddress, type SheetRange } from './addresses';
import { readAxes } from './chart-axes';
import type { KnownChart } from './chart-data';
import { columnPixels, rowPixels } from './dimensions';
import type { Figure, SheetData } from './workbook-data';

type Kind = Chart['kinds'][number];

/** The engine's chart of the format's: what is drawn in space there becomes flat. */
const KINDS: Partial<Record<Kind, KnownChart['type']>> = {
  bar: 'bar',
  bar3D: 'bar',
  line: 'line',
  line3D: 'line',
  area: 'line',
  area3D: 'line',
  pie: 'pie',
  pie3D: 'pie',
  ofPie: 'pie',
  doughnut: 'pie',
  scatter: 'scatter',
};

const DEFAULT_SPAN = { rows: 15, columns: 8 };

/** Charts whose data stands in this book; other kinds (radar, stock, surfaces) are left out. */
export function readCharts(sheet: Sheet, data: SheetData, lyingBars: readonly boolean[]): Figure[] {
  return (sheet.charts ?? []).flatMap((chart, index) => {
    const definition = readChart(chart, data, lyingBars[index] ?? false);
    if (!definition || !chart.anchor) return [];
    const id = `chart-${data.id}-${index + 1}`;
    return [{ id, tag: 'chart', ...placeOf(chart.anchor, data), data: { ...definition, chartId: id } }];
  });
}

function placeOf({ from, to }: NonNullable<Chart['anchor']>, data: SheetData): Omit<Figure, 'id' | 'tag' | 'data'> {
  const end = to ?? { row: from.row + DEFAULT_SPAN.rows, col: from.col + DEFAULT_SPAN.columns };
  let width = 0;
  let height = 0;
  for (let column = from.col; column < end.col; column++) width += columnPixels(data, column);
  for (let row = from.row; row < end.row; row++) height += rowPixels(data, row);
  return { ...from, offset: { x: 0, y: 0 }, width, height };
}

function readChart(chart: Chart, data: SheetData, horizontal: boolean): KnownChart | undefined {
  const kind = chart.kinds[0];
  const type = kind && KINDS[kind];
  const source = readSource(chart, data);
  if (!kind || !type || !source) return undefined;
  const common = {
    ...source,
    title: { text: chart.title ?? '' },
    legendPosition: legendOf(chart.legend),
    ...(type !== 'pie' && readAxes(chart.axes, type === 'bar' && horizontal)),
    ...(chart.dataLabels?.showValue && { showValues: true }),
  };
  const stacked = [chart.barGrouping, chart.lineGrouping, chart.areaGrouping].some((grouping) =>
    grouping?.endsWith('tacked'),
  );
  switch (type) {
    case 'bar':
      return { ...common, type, stacked, horizontal };
    case 'line':
      return { ...common, type, stacked, labelsAsText: false, cumulative: false, fillArea: kind.startsWith('area') };
    case 'pie':
      return { ...common, type, isDoughnut: kind === 'doughnut' };
    case 'scatter':
      return { ...common, type, labelsAsText: false };
  }
}

function legendOf(legend: Chart['legend']): KnownChart['legendPosition'] {
  if (legend === false || legend === undefined) return 'none';
  return legend === 'topRight' ? 'right' : legend;
}

/** Series of named cells become columns with titles when each name stands right above its values. */
function readSource(chart: Chart, data: SheetData): Pick<KnownChart, 'dataSource' | 'dataSetStyles'> | undefined {
  const series = chart.series ?? [];
  const values = series.map(({ valuesRef = '' }) => parseSheetRange(valuesRef));
  const places = values.filter((range) => range !== undefined);
  if (places.length === 0 || places.length !== series.length) return undefined;
  const labels = parseSheetRange(series[0]?.categoriesRef ?? '');
  const titled = places.every((place, index) => isTitle(place, series[index]?.name, data));
  const shift = (place: SheetRange) => (titled ? withTitle(place) : place);
  const styles = series.map(({ name, color }) => ({
    ...(!titled && name && { label: name }),
    ...(typeof color === 'string' && { backgroundColor: `#${color}` }),
  }));
  return {
    dataSource: {
      type: 'range',
      dataSets: places.map((place, index) => ({ dataSetId: String(index), dataRange: rangeText(shift(place), data) })),
      dataSetsHaveTitle: titled,
      ...(labels && { labelRange: rangeText(shift(labels), data) }),
    },
    dataSetStyles: Object.fromEntries(styles.map((style, index) => [String(index), style])),
  };
}

function isTitle({ sheet, zone }: SheetRange, name: string | undefined, data: SheetData): boolean {
  const own = sheet === undefined || sheet === data.name;
  return own && zone.top > 0 && name !== undefined && data.cells[cellAddress(zone.top - 1, zone.left)] === name;
}

function withTitle({ sheet, zone }: SheetRange): SheetRange {
  return { sheet, zone: { ...zone, top: Math.max(zone.top - 1, 0) } };
}

function rangeText({ sheet, zone }: SheetRange, data: SheetData): string {
  const range = rangeAddress(zone);
  return sheet === undefined || sheet === data.name ? range : `${quotedSheetName(sheet)}!${range}`;
}
