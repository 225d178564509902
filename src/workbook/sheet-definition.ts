/**
 * 'code': text that looks like a number or a date and must stay as typed («0012», «12/3», «5-9»).
 * 'long': text that is wrapped. 'mixed': a parameter's value or a figure: text, number or date.
 */
export type ColumnKind = 'mixed' | 'text' | 'code' | 'long' | 'integer' | 'share' | 'date' | 'instant';

export interface Column<Field extends string = string> {
  readonly field: Field;
  /** The contract: a column is found by its title, wherever it stands. */
  readonly title: string;
  readonly kind: ColumnKind;
  /** Pixels. */
  readonly width: number;
  /** Name of the list on «Справочники» that offers values. */
  readonly list?: string;
  /** A word of help on the header. */
  readonly note?: string;
  /** Only in a book «С именами». */
  readonly named?: boolean;
  /** Sheets of an earlier version lack it, and are read as if it were blank. */
  readonly optional?: boolean;
}

export type SheetKind = 'data' | 'reference' | 'report' | 'service';

export interface SheetDefinition<Field extends string = string> {
  readonly title: string;
  readonly kind: SheetKind;
  readonly hidden?: boolean;
  readonly columns: readonly Column<Field>[];
}

export function column<Field extends string>(
  field: Field,
  title: string,
  kind: ColumnKind,
  width: number,
  more: Pick<Column, 'list' | 'note' | 'named' | 'optional'> = {},
): Column<Field> {
  return { field, title, kind, width, ...more };
}
