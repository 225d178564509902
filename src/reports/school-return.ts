import type { Report, ReportValue } from './table';

/** «Сведения ОО» (P0) as a sheet: its rows, header first. */
export function returnReport(rows: readonly (readonly ReportValue[])[]): Report {
  return {
    grid: [170, 420, 150],
    blocks: [
      {
        kind: 'table',
        columns: [
          { span: 1, kind: 'text' },
          { span: 1, kind: 'text' },
          { span: 1, kind: 'count' },
        ],
        headerRows: 1,
        rows,
      },
    ],
  };
}
