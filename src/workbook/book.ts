import type { Area, Layout, PlacedChart } from '../reports/layout';
import type { SheetDefinition } from './sheet-definition';
import type { Handout } from './survey-handout';

/** What a cell holds. Blank is ''. Dates are instants; `days` turns them into ISO days of the book's zone. */
export type Value = string | number | boolean | Date;

/** What is written to a cell: text is stored as text, whatever it looks like. */
export type Cell = Value | { readonly formula: string };

/** Everything in a sheet from A1 on; rows are equally long. */
export interface SheetContent {
  readonly title: string;
  readonly values: readonly (readonly Value[])[];
  /** '' where a cell has no formula. */
  readonly formulas: readonly (readonly string[])[];
}

/** A remark of ours in a cell's note; the person's own note stays beside it. Row and column count from 1. */
export interface Mark {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** The spreadsheet as commands see it. Every method costs a constant number of service calls. */
export interface Book {
  /** IANA zone of the spreadsheet: dates in cells are midnights there. */
  readonly timeZone: string;
  /** 'local' is the edition that keeps names lawful: the file stays on the school's computer. */
  readonly edition: 'google' | 'local';
  titles(): readonly string[];
  /** Titles of the sheets that are hidden. */
  hiddenTitles(): readonly string[];
  /** Merged cells of a sheet. */
  merges(title: string): readonly Area[];
  /** null: there is no such sheet. Content is read once and kept until the sheet is written. */
  read(title: string): SheetContent | null;
  nameArea(name: string): string | null;
  /** Names of a sheet that reports have given to their tables. */
  tableNames(sheet: string): readonly string[];
  /** The marks that the last check left in a sheet. */
  marks(title: string): readonly Mark[];
  /** The chart of a title on a sheet; without ranges when there is none. */
  chart(sheet: string, title: string): PlacedChart;
}

/** The writing side, used by `perform` and `undo` alone. */
export interface WritableBook extends Book {
  insertSheet(title: string, hidden: boolean): void;
  deleteSheet(title: string): void;
  /** Renames a sheet and hides it, or shows it: undo brings it back as it was. */
  renameSheet(title: string, newTitle: string, hidden: boolean): void;
  /** Writes a block whose first cell is at (row, column), from 1; grows the sheet when needed. */
  write(title: string, row: number, column: number, cells: readonly (readonly Cell[])[]): void;
  deleteRows(title: string, row: number, count: number): void;
  insertRows(title: string, row: number, count: number): void;
  /** Header style, widths, notes, formats and dropdowns of the columns, from 1, at which a definition's titles stand. */
  dress(definition: SheetDefinition, headerRow: number, columnOf: ReadonlyMap<string, number>, isNew: boolean): void;
  /** Takes the dress off a column that undo empties. */
  undress(title: string, column: number): void;
  draw(title: string, layout: Layout): void;
  /** Puts a chart in place of the one of its title; without ranges the chart goes. */
  putChart(sheet: string, chart: PlacedChart): void;
  /** The look of a sheet to be filled elsewhere, what its open cells admit, and its lock. */
  dressHandout(handout: Handout): void;
  /** Protects a sheet but for an open area: for everybody except the book's owner. */
  lock(title: string, open: Area): void;
  /** Copies a sheet's whole area with its look onto another sheet, from A1. */
  copyArea(from: string, to: string): void;
  /** Writes are batched: a refused one may throw only here. */
  flush(): void;
  /** Replaces the marks of a sheet. */
  mark(title: string, marks: readonly Mark[]): void;
  /** Makes a sheet the one that the person sees. */
  show(title: string): void;
  setName(name: string, title: string, a1: string): void;
  removeName(name: string): void;
}
