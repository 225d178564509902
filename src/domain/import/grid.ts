/** A date as a cell holds it: an ISO day, apart from texts that look like one. */
export interface Day {
  readonly day: string;
}

/** What a cell holds; a blank is ''. */
export type GridCell = string | number | boolean | Day;

/** Inclusive, rows and columns from 0. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A tab of a book or a file, as it came: rows and columns from 0, rows may be of different lengths. */
export interface Grid {
  /** The tab's title; the file's name for a .csv. */
  readonly title: string;
  readonly cells: readonly (readonly GridCell[])[];
  readonly merges: readonly Merge[];
  /** Rows that a filter or a person hides, from 0. They are read, and said. */
  readonly hiddenRows: readonly number[];
  /** The whole tab is hidden: it is offered last. */
  readonly hidden: boolean;
}
