import type { PlacedChart } from '../reports/layout';
import { a1, areaOf } from './addresses';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type EmbeddedChart = GoogleAppsScript.Spreadsheet.EmbeddedChart;

/** The chart of a title as it stands on a sheet; without ranges when there is none. */
export function chartOn(sheet: Sheet, title: string): PlacedChart {
  const chart = chartsTitled(sheet, title)[0];
  if (!chart) return { title, ranges: [], row: 1, column: 1, width: 0, height: 0 };
  const [info, options] = [chart.getContainerInfo(), chart.getOptions()];
  return {
    title,
    ranges: chart.getRanges().map((range) => areaOf(range.getA1Notation())),
    row: info.getAnchorRow(),
    column: info.getAnchorColumn(),
    width: Number(options.get('width')),
    height: Number(options.get('height')),
  };
}

/** Puts a chart in place of the one of its title; charts of other titles are people's own. */
export function putChart(sheet: Sheet, chart: PlacedChart): void {
  for (const former of chartsTitled(sheet, chart.title)) sheet.removeChart(former);
  if (chart.ranges.length === 0) return;
  const builder = sheet.newChart().setChartType(Charts.ChartType.COLUMN).setNumHeaders(1);
  for (const range of chart.ranges) builder.addRange(sheet.getRange(a1(range)));
  builder.setOption('title', chart.title).setOption('legend', 'none');
  builder.setOption('width', chart.width).setOption('height', chart.height);
  sheet.insertChart(builder.setPosition(chart.row, chart.column, 0, 0).build());
}

function chartsTitled(sheet: Sheet, title: string): readonly EmbeddedChart[] {
  return sheet.getCharts().filter((chart) => chart.getOptions().get('title') === title);
}
