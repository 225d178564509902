import * as library from 'chart.js';

/** The grid draws charts with the Chart.js that it finds among the page's globals. */
export function setUpCharts(): void {
  const { Chart, registerables } = library;
  Chart.register(...registerables);
  Object.assign(Chart, library); // the grid extends its classes, which only the file for <script> has on it
  Object.defineProperty(globalThis, 'Chart', { value: Chart, configurable: true });
}
