import type { Zone } from '../../engine/library';
import { type Openness, parseReference, type Reference } from './a1';
import type { Area, Book } from './book';
import { numericId } from './ids';
import { rangeByName } from './named-range';
import type { Range } from './range';
import type { Spreadsheet } from './spreadsheet';

/** The last row and column that hold anything, counted from 1; 0 in an empty sheet. */
export function extentOf(book: Book, sheetId: string): { readonly rows: number; readonly columns: number } {
  let [rows, columns] = [0, 0];
  const { getters } = book;
  for (const position of getters.getEvaluatedCellsPositions(sheetId)) {
    const { value } = getters.getEvaluatedCell(position);
    // a formula with an empty result counts, an empty cell of its spill does not
    if (value === null || (value === '' && !getters.getCell(position)?.isFormula)) continue;
    rows = Math.max(rows, position.row + 1);
    columns = Math.max(columns, position.col + 1);
  }
  return { rows, columns };
}

/** A reference read on a sheet: open ends go to the end of the sheet. */
export function areaOfReference(book: Book, sheetId: string, reference: Reference): Area {
  const sheet = book.requireSheet(sheetId);
  const { top, left, bottom = sheet.rows - 1, right = sheet.columns - 1 } = reference;
  const open: Openness = { rows: reference.bottom === undefined, columns: reference.right === undefined };
  return { sheetId, zone: { top, left, bottom: Math.max(top, bottom), right: Math.max(left, right) }, open };
}

/** Who a sheet is, how big it is, and its ranges. Rows and columns are counted from 1. */
export class SheetArea {
  readonly #book: Book;
  readonly #id: string;

  constructor(book: Book, sheetId: string) {
    this.#book = book;
    this.#id = sheetId;
  }

  /** For the classes of this folder: the engine's id of the sheet. */
  static idOf(sheet: SheetArea): string {
    return sheet.#id;
  }

  static bookOf(sheet: SheetArea): Book {
    return sheet.#book;
  }

  getSheetId(): number {
    return numericId(this.#id);
  }

  getName(): string {
    this.#book.requireSheet(this.#id);
    return this.#book.getters.getSheetName(this.#id);
  }

  getSheetName(): string {
    return this.getName();
  }

  getParent(): Spreadsheet {
    return this.#book.handles.spreadsheet();
  }

  /** Counted from 1. */
  getIndex(): number {
    return this.#book.getters.getSheetIds().indexOf(this.#id) + 1;
  }

  getMaxRows(): number {
    return this.#book.requireSheet(this.#id).rows;
  }

  getMaxColumns(): number {
    return this.#book.requireSheet(this.#id).columns;
  }

  getLastRow(): number {
    this.#book.requireSheet(this.#id);
    return extentOf(this.#book, this.#id).rows;
  }

  getLastColumn(): number {
    this.#book.requireSheet(this.#id);
    return extentOf(this.#book, this.#id).columns;
  }

  /** From A1 to the last cell that holds anything; A1 in an empty sheet. */
  getDataRange(): Range {
    this.#book.requireSheet(this.#id);
    const { rows, columns } = extentOf(this.#book, this.#id);
    return this.getRange(1, 1, Math.max(1, rows), Math.max(1, columns));
  }

  /** A notation (`A1:B2`, `R1C1`, a named range), or row, column and sizes. */
  getRange(row: number | string, column = 1, numRows = 1, numColumns = 1): Range {
    if (typeof row === 'string') return this.#rangeOf(row);
    if (row < 1) throw this.#book.fail('startingRow');
    if (column < 1) throw this.#book.fail('startingColumn');
    if (numRows < 1) throw this.#book.fail('rowsAtLeastOne');
    if (numColumns < 1) throw this.#book.fail('columnsAtLeastOne');
    const [top, left] = [Math.floor(row) - 1, Math.floor(column) - 1];
    const zone: Zone = { top, left, bottom: top + Math.floor(numRows) - 1, right: left + Math.floor(numColumns) - 1 };
    return this.#book.handles.range({ sheetId: this.#id, zone, open: { rows: false, columns: false } });
  }

  getSheetValues(startRow: number, startColumn: number, numRows: number, numColumns: number): unknown[][] {
    const rows = numRows === -1 ? this.getLastRow() - startRow + 1 : numRows;
    const columns = numColumns === -1 ? this.getLastColumn() - startColumn + 1 : numColumns;
    return this.getRange(startRow, startColumn, rows, columns).getValues();
  }

  toString(): string {
    return 'Sheet';
  }

  #rangeOf(notation: string): Range {
    const reference = parseReference(notation);
    if (!reference) {
      const named = rangeByName(this.#book, notation);
      if (named) return named;
      throw this.#book.fail('rangeNotFound');
    }
    const { sheetName } = reference;
    const sheetId = sheetName === undefined ? this.#id : this.#book.getters.getSheetIdByName(sheetName);
    if (sheetId === undefined) throw this.#book.fail('rangeNotFound');
    return this.#book.handles.range(areaOfReference(this.#book, sheetId, reference));
  }
}

export const { idOf, bookOf: bookOfSheet } = SheetArea;
