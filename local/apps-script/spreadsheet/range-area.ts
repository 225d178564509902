import { formatA1 } from './a1';
import type { Area, Book } from './book';
import type { Range } from './range';
import type { Sheet } from './sheet';

/** Where a range is: the part of Range that asks nothing of the engine. Rows and columns are counted from 1. */
export class RangeArea {
  readonly #book: Book;
  readonly #area: Area;

  constructor(book: Book, area: Area) {
    this.#book = book;
    this.#area = area;
  }

  /** For the classes of this folder: scripts reach instances only. */
  static areaOf(range: RangeArea): Area {
    return range.#area;
  }

  static bookOf(range: RangeArea): Book {
    return range.#book;
  }

  getA1Notation(): string {
    return formatA1(this.#area.zone, this.#area.open);
  }

  getSheet(): Sheet {
    return this.#book.handles.sheet(this.#area.sheetId);
  }

  getGridId(): number {
    return this.getSheet().getSheetId();
  }

  getRow(): number {
    return this.#area.zone.top + 1;
  }

  getRowIndex(): number {
    return this.getRow();
  }

  getColumn(): number {
    return this.#area.zone.left + 1;
  }

  getLastRow(): number {
    return this.#area.zone.bottom + 1;
  }

  getLastColumn(): number {
    return this.#area.zone.right + 1;
  }

  getNumRows(): number {
    return this.#area.zone.bottom - this.#area.zone.top + 1;
  }

  getNumColumns(): number {
    return this.#area.zone.right - this.#area.zone.left + 1;
  }

  getHeight(): number {
    return this.getNumRows();
  }

  getWidth(): number {
    return this.getNumColumns();
  }

  isStartRowBounded(): boolean {
    return !this.#area.open.rows || this.#area.zone.top > 0;
  }

  isEndRowBounded(): boolean {
    return !this.#area.open.rows;
  }

  isStartColumnBounded(): boolean {
    return !this.#area.open.columns || this.#area.zone.left > 0;
  }

  isEndColumnBounded(): boolean {
    return !this.#area.open.columns;
  }

  /** @param row Counted from 1 inside this range. */
  getCell(row: number, column: number): Range {
    if (row < 1 || row > this.getNumRows() || column < 1 || column > this.getNumColumns()) {
      throw this.#book.fail('outsideSheet');
    }
    return this.offset(row - 1, column - 1, 1, 1);
  }

  offset(
    rowOffset: number,
    columnOffset: number,
    numRows = this.getNumRows(),
    numColumns = this.getNumColumns(),
  ): Range {
    const row = this.getRow() + rowOffset;
    return this.getSheet().getRange(row, this.getColumn() + columnOffset, numRows, numColumns);
  }

  toString(): string {
    return 'Range';
  }
}

export const { areaOf, bookOf } = RangeArea;
