import type { PlacedChart } from '../reports/layout';
import type { ChartShape } from '../reports/table';
import { a1, areaOf } from './addresses';
import { CHART_FILLS } from './looks';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type EmbeddedChart = GoogleAppsScript.Spreadsheet.EmbeddedChart;

/** The option of the axis where labels stand, and of the one of the values: columns stand, bars lie. */
const AXES: Readonly<Record<ChartShape, { readonly labels: string; readonly values: string }>> = {
  columns: { labels: 'hAxis', values: 'vAxis' },
  bars: { labels: 'vAxis', values: 'hAxis' },
};

/** The chart of a title as it stands on a sheet; without ranges when there is none. */
export function chartOn(sheet: Sheet, title: string): PlacedChart {
  const chart = chartsTitled(sheet, title)[0];
  const none = { row: 1, column: 1, width: 0, height: 0, shape: 'columns' as const, axes: { labels: '', values: '' } };
  if (!chart) return { title, ranges: [], ...none };
  const [info, options] = [chart.getContainerInfo(), chart.getOptions()];
  const shape = chart.modify().getChartType() === Charts.ChartType.BAR ? 'bars' : 'columns';
  const titleOf = (axis: string) => {
    const text: unknown = options.get(`${axis}.title`);
    return typeof text === 'string' ? text : '';
  };
  const maximum: unknown = options.get(`${AXES[shape].values}.maxValue`);
  return {
    title,
    ranges: chart.getRanges().map((range) => areaOf(range.getA1Notation())),
    row: info.getAnchorRow(),
    column: info.getAnchorColumn(),
    width: Number(options.get('width')),
    height: Number(options.get('height')),
    shape,
    axes: { labels: titleOf(AXES[shape].labels), values: titleOf(AXES[shape].values) },
    ...(typeof maximum === 'number' && { maximum }),
  };
}

/** Puts a chart in place of the one of its title; charts of other titles are people's own. */
export function putChart(sheet: Sheet, chart: PlacedChart): void {
  for (const former of chartsTitled(sheet, chart.title)) sheet.removeChart(former);
  if (chart.ranges.length === 0) return;
  const { BAR, COLUMN } = Charts.ChartType;
  const builder = sheet.newChart().setChartType(chart.shape === 'bars' ? BAR : COLUMN);
  builder.setNumHeaders(1);
  for (const range of chart.ranges) builder.addRange(sheet.getRange(a1(range)));
  for (const [option, value] of Object.entries(optionsOf(chart))) builder.setOption(option, value);
  sheet.insertChart(builder.setPosition(chart.row, chart.column, 0, 0).build());
}

/** Every series has its values in figures beside it: nothing is told by colour alone. */
function optionsOf({
  title,
  ranges,
  width,
  height,
  shape,
  axes,
  maximum,
}: PlacedChart): Readonly<Record<string, unknown>> {
  const series = ranges.slice(1);
  return {
    title,
    width,
    height,
    legend: series.length > 1 ? 'top' : 'none',
    colors: CHART_FILLS.slice(0, series.length),
    series: Object.fromEntries(series.map((_, index) => [index, { dataLabel: 'value' }])),
    [AXES[shape].labels]: { title: axes.labels },
    [AXES[shape].values]: { title: axes.values, minValue: 0, ...(maximum !== undefined && { maxValue: maximum }) },
  };
}

function chartsTitled(sheet: Sheet, title: string): readonly EmbeddedChart[] {
  return sheet.getCharts().filter((chart) => chart.getOptions().get('title') === title);
}
