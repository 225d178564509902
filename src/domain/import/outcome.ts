import type { GridCell } from './grid';
import type { ImportContext } from './table';

/** A cell of a row: as it is, and as text with placeholders blank. */
export interface RowCell {
  readonly cell: GridCell;
  readonly text: string;
}

/** What is left out of a row that is read all the same: the person is told in how many rows. */
export type Unclear = 'mark-instead-of-date' | 'time';

/** What a cell gives: a value, a value with something to say, or why the row cannot be read and what to do. */
export type Outcome<T> =
  | { readonly ok: T; readonly unclear?: Unclear }
  | { readonly leftOut: Unclear }
  | { readonly wrong: string; readonly todo: string };

export type Reader<T> = (cell: RowCell, context: ImportContext) => Outcome<T>;

/** A reader for each field of a record. */
export type Readers<Values> = { readonly [Field in keyof Values]-?: Reader<Values[Field]> };
