import type { BookCommand } from '../../engine/commands';
import type { Book } from './book';

export type Dimension = 'ROW' | 'COL';

/** Google's sizes of rows and columns that nobody has resized, in pixels. */
const DEFAULT_SIZE: Readonly<Record<Dimension, number>> = { ROW: 21, COL: 100 };
const MOST_CELLS = 10_000_000;

/** The elements `first`, `first + 1`, … counted from 0. */
export function headers(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => first + index);
}

export function countOf(book: Book, sheetId: string, dimension: Dimension): number {
  const { rows, columns } = book.requireSheet(sheetId);
  return dimension === 'ROW' ? rows : columns;
}

/** @param position Counted from 1, as scripts do. */
export function requireHeaders(
  book: Book,
  sheetId: string,
  dimension: Dimension,
  position: number,
  count: number,
): void {
  if (count < 1) throw book.fail(dimension === 'ROW' ? 'rowsAtLeastOne' : 'columnsAtLeastOne');
  const outside = position < 1 || position + count - 1 > countOf(book, sheetId, dimension);
  if (outside) throw book.fail('outsideSheet');
}

/** New rows and columns look like the one they are put behind or before. */
export interface Place {
  readonly position: 'before' | 'after';
  /** Counted from 1, as scripts do. */
  readonly of: number;
}

export function insertHeaders(book: Book, sheetId: string, dimension: Dimension, place: Place, quantity: number): void {
  requireHeaders(book, sheetId, dimension, place.of, 1);
  if (quantity < 1) throw book.fail(dimension === 'ROW' ? 'rowsAtLeastOne' : 'columnsAtLeastOne');
  requireRoom(book, quantity * countOf(book, sheetId, dimension === 'ROW' ? 'COL' : 'ROW'));
  const sheetName = book.getters.getSheetName(sheetId);
  const { position, of } = place;
  book.run([{ type: 'ADD_COLUMNS_ROWS', sheetId, sheetName, dimension, quantity, position, base: of - 1 }]);
}

export function deleteHeaders(
  book: Book,
  sheetId: string,
  dimension: Dimension,
  position: number,
  count: number,
): void {
  requireHeaders(book, sheetId, dimension, position, count);
  if (count >= countOf(book, sheetId, dimension)) {
    throw book.fail(dimension === 'ROW' ? 'deleteAllRows' : 'deleteAllColumns');
  }
  const elements = headers(position - 1, count);
  const sheetName = book.getters.getSheetName(sheetId);
  book.run([{ type: 'REMOVE_COLUMNS_ROWS', sheetId, sheetName, dimension, elements }]);
}

export function resizeHeaders(
  book: Book,
  sheetId: string,
  dimension: Dimension,
  position: number,
  count: number,
  size: number,
): void {
  requireHeaders(book, sheetId, dimension, position, count);
  book.run([{ type: 'RESIZE_COLUMNS_ROWS', sheetId, dimension, elements: headers(position - 1, count), size }]);
}

export function sizeOf(book: Book, sheetId: string, dimension: Dimension, position: number): number {
  requireHeaders(book, sheetId, dimension, position, 1);
  const { getters } = book;
  if (dimension === 'ROW') return getters.getUserRowSize(sheetId, position - 1) ?? DEFAULT_SIZE.ROW;
  const size = getters.getColSize(sheetId, position - 1);
  return size === ENGINE_COLUMN ? DEFAULT_SIZE.COL : size;
}

/** The engine's own default width, which a column shows that nobody has resized. */
const ENGINE_COLUMN = 96;

export function setHidden(
  book: Book,
  sheetId: string,
  dimension: Dimension,
  position: number,
  count: number,
  hidden: boolean,
): void {
  requireHeaders(book, sheetId, dimension, position, count);
  const elements = headers(position - 1, count);
  const type = hidden ? 'HIDE_COLUMNS_ROWS' : 'UNHIDE_COLUMNS_ROWS';
  book.run([{ type, sheetId, dimension, elements }]);
}

/** 0 releases the panes. */
export function freeze(book: Book, sheetId: string, dimension: Dimension, quantity: number): void {
  if (quantity < 0 || quantity >= countOf(book, sheetId, dimension)) throw book.fail('freezeAll');
  const command: BookCommand =
    dimension === 'ROW'
      ? quantity === 0
        ? { type: 'UNFREEZE_ROWS', sheetId }
        : { type: 'FREEZE_ROWS', sheetId, quantity }
      : quantity === 0
        ? { type: 'UNFREEZE_COLUMNS', sheetId }
        : { type: 'FREEZE_COLUMNS', sheetId, quantity };
  book.run([command]);
}

/** Throws when the book would grow past the limit. */
export function requireRoom(book: Book, moreCells: number): void {
  let cells = moreCells;
  for (const id of book.getters.getSheetIds()) cells += book.getters.getNumberRows(id) * book.getters.getNumberCols(id);
  if (cells > MOST_CELLS) throw book.fail('tooManyCells');
}
