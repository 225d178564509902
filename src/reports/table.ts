/** A sum of cells above or below in the same column, as a formula of the sheet: rows of the table, from 0. */
export interface SumOfRows {
  readonly sumOf: readonly number[];
}

/** A formula of the sheet over its own row: «{2}» is the cell in the table's column 2, counted from 0. */
export interface RowFormula {
  readonly ofRow: string;
}

/** Text, a number, a day, a formula or a blank (''). Numbers stay numbers; their unit is in the format. */
export type ReportValue = string | number | Date | SumOfRows | RowFormula;

/** 'points': means, with two decimal places; 'change': the same with its sign. 'share' has two of them too, 'percent' none. */
export type ColumnKind = 'text' | 'centred' | 'count' | 'points' | 'change' | 'people' | 'share' | 'percent';

export interface TableColumn {
  /** How many columns of the print grid it takes. */
  readonly span: number;
  readonly kind: ColumnKind;
}

/** A merge inside a table, in the table's own rows and columns, from 0. */
export interface TableMerge {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface Table {
  readonly kind: 'table';
  /** The named range over the table. */
  readonly name?: string;
  readonly columns: readonly TableColumn[];
  /** Rows of the heading, from the first. */
  readonly headerRows: number;
  /** Further rows in bold, from 0: headings in the middle, totals. */
  readonly boldRows?: readonly number[];
  /**
   * Rows, from 0, that are headings of sections: their last text flows over the blank cells to its right, or is wrapped
   * in its own cell when it is too long. Looks merged, but each merge would be a call.
   */
  readonly sectionRows?: readonly number[];
  readonly rows: readonly (readonly ReportValue[])[];
  readonly merges?: readonly TableMerge[];
  /** Rows, from 0, that people fill but for the first cell: these may be changed without a warning, and have room. */
  readonly openRows?: readonly number[];
}

/**
 * 'title': the heading of a paper; with `titlesStartPages` of the page plan each begins a page. 'annex': the same, at the
 * right side, where orders write «Приложение к приказу». Of a paper to be handed over: 'display' its name in large letters,
 * 'large' a centred line, 'letter' a paragraph.
 */
export type LineStyle =
  | 'title'
  | 'annex'
  | 'heading'
  | 'text'
  | 'centred'
  | 'right'
  | 'item'
  | 'note'
  | 'display'
  | 'large'
  | 'letter';

/** A paragraph over the whole width. */
export interface Line {
  readonly kind: 'line';
  readonly style: LineStyle;
  readonly text: string;
}

/** An empty row. */
export interface Gap {
  readonly kind: 'gap';
}

/** 'columns' stand; 'bars' lie: they leave room for long labels. */
export type ChartShape = 'columns' | 'bars';

/** What the two axes of a chart show, in words. */
export interface ChartAxes {
  readonly labels: string;
  readonly values: string;
}

/** A chart of a table that stands above it: one or two of its columns over the labels of another. */
export interface Chart {
  readonly kind: 'chart';
  /** Tells it from other charts of the sheet. */
  readonly title: string;
  /** Name of the table; null: there is nothing to draw, and a chart of that title goes. */
  readonly table: string | null;
  /** Columns of the print grid, from 0. The local edition draws 20 signs of a label. */
  readonly labels: number;
  /** Likewise; each is a series, named by its heading. */
  readonly values: number | readonly number[];
  /** Rows under the heading that are drawn, a total left out; usually all. */
  readonly rows?: number;
  /** Usually columns. */
  readonly shape?: ChartShape;
  readonly axes?: ChartAxes;
  /** Where the axis of the values ends; usually as they have it. */
  readonly maximum?: number;
  /** Blank rows that it takes; usually 12. */
  readonly height?: number;
}

export type Block = Table | Line | Gap | Chart;

/** A generated sheet: blocks one under another on a print grid. */
export interface Report {
  /** Widths of the grid's columns, pixels. */
  readonly grid: readonly number[];
  /**
   * 'merged' (usual): a line takes the whole width. 'flowing': it stands in the first column and flows over the blank
   * cells beside it, broken into rows; nothing is merged, so that a report of many parts costs no more calls than one.
   */
  readonly lines?: 'merged' | 'flowing';
  /** Points of its texts and tables; without it those of a usual report. */
  readonly fontSize?: number;
  readonly blocks: readonly Block[];
}

export const GAP: Gap = { kind: 'gap' };

export function line(style: LineStyle, text: string): Line {
  return { kind: 'line', style, text };
}
