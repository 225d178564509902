import type { ColumnKind, SheetKind } from './sheet-definition';

/** Number formats of data columns; none: Sheets recognises what is typed. */
export const COLUMN_FORMATS: Readonly<Record<ColumnKind, string | null>> = {
  mixed: null,
  text: null,
  long: null,
  code: '@',
  integer: '0',
  share: '0%',
  date: 'dd.mm.yyyy',
  instant: 'dd.mm.yyyy hh:mm',
};

/**
 * Rows that get a column's format and wrapping beforehand; dropdowns and the text format of codes reach to the end.
 * Below, Sheets recognises dates and numbers by itself, and thousands of styled blank cells would slow the book down.
 */
export const DRESSED_ROWS = 300;

/** One tint a kind of sheet: the header's fill and the tab's colour. */
export const TINTS: Readonly<Record<SheetKind, { readonly header: string; readonly tab: string }>> = {
  data: { header: '#e8f0fe', tab: '#1967d2' },
  reference: { header: '#fef7e0', tab: '#f9ab00' },
  report: { header: '#f1f3f4', tab: '#188038' },
  service: { header: '#f1f3f4', tab: '#80868b' },
};

/** Series of a chart: in grey print each stands out from the paper, and the second from the first (3 : 1). */
export const CHART_FILLS: readonly string[] = ['#17406b', '#8492a6'];

export const DARK_TEXT = '#202124';
export const REPORT_FONT = 'Times New Roman';
export const REPORT_WARNING = 'Лист заполняет программа: изменения пропадут, когда отчёт построят снова.';
