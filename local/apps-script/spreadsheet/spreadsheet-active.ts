import type { Book } from './book';
import type { Range } from './range';
import type { Sheet } from './sheet';
import { idOf } from './sheet-area';

/** What the book does by way of its active sheet. */
export class SpreadsheetActive {
  readonly #book: Book;

  constructor(book: Book) {
    this.#book = book;
  }

  getActiveSheet(): Sheet {
    return this.#book.handles.sheet(this.#book.activeSheetId);
  }

  setActiveSheet(sheet: Sheet): Sheet {
    this.#book.activeSheetId = idOf(sheet);
    return sheet;
  }

  getActiveRange(): Range {
    return this.getActiveSheet().getActiveRange();
  }

  getActiveCell(): Range {
    return this.getActiveSheet().getCurrentCell();
  }

  getCurrentCell(): Range {
    return this.getActiveSheet().getCurrentCell();
  }

  setActiveRange(range: Range): Range {
    return range.getSheet().setActiveRange(range);
  }

  setActiveSelection(range: Range | string): Range {
    return this.setActiveRange(typeof range === 'string' ? this.getActiveSheet().getRange(range) : range);
  }

  setCurrentCell(cell: Range): Range {
    return this.setActiveRange(cell);
  }

  getSheetId(): number {
    return this.getActiveSheet().getSheetId();
  }

  getSheetName(): string {
    return this.getActiveSheet().getName();
  }

  getSheetValues(startRow: number, startColumn: number, numRows: number, numColumns: number): unknown[][] {
    return this.getActiveSheet().getSheetValues(startRow, startColumn, numRows, numColumns);
  }

  appendRow(rowContents: readonly unknown[]): Sheet {
    return this.getActiveSheet().appendRow(rowContents);
  }

  getDataRange(): Range {
    return this.getActiveSheet().getDataRange();
  }

  getLastRow(): number {
    return this.getActiveSheet().getLastRow();
  }

  getLastColumn(): number {
    return this.getActiveSheet().getLastColumn();
  }

  getFrozenRows(): number {
    return this.getActiveSheet().getFrozenRows();
  }

  setFrozenRows(rows: number): void {
    this.getActiveSheet().setFrozenRows(rows);
  }

  getFrozenColumns(): number {
    return this.getActiveSheet().getFrozenColumns();
  }

  setFrozenColumns(columns: number): void {
    this.getActiveSheet().setFrozenColumns(columns);
  }

  getColumnWidth(columnPosition: number): number {
    return this.getActiveSheet().getColumnWidth(columnPosition);
  }

  setColumnWidth(columnPosition: number, width: number): Sheet {
    return this.getActiveSheet().setColumnWidth(columnPosition, width);
  }

  getRowHeight(rowPosition: number): number {
    return this.getActiveSheet().getRowHeight(rowPosition);
  }

  setRowHeight(rowPosition: number, height: number): Sheet {
    return this.getActiveSheet().setRowHeight(rowPosition, height);
  }

  insertRowAfter(afterPosition: number): Sheet {
    return this.getActiveSheet().insertRowAfter(afterPosition);
  }

  insertRowBefore(beforePosition: number): Sheet {
    return this.getActiveSheet().insertRowBefore(beforePosition);
  }

  insertRowsAfter(afterPosition: number, howMany: number): Sheet {
    return this.getActiveSheet().insertRowsAfter(afterPosition, howMany);
  }

  insertRowsBefore(beforePosition: number, howMany: number): Sheet {
    return this.getActiveSheet().insertRowsBefore(beforePosition, howMany);
  }

  insertColumnAfter(afterPosition: number): Sheet {
    return this.getActiveSheet().insertColumnAfter(afterPosition);
  }

  insertColumnBefore(beforePosition: number): Sheet {
    return this.getActiveSheet().insertColumnBefore(beforePosition);
  }

  deleteRow(rowPosition: number): Sheet {
    return this.getActiveSheet().deleteRow(rowPosition);
  }

  deleteRows(rowPosition: number, howMany: number): void {
    this.getActiveSheet().deleteRows(rowPosition, howMany);
  }

  deleteColumn(columnPosition: number): Sheet {
    return this.getActiveSheet().deleteColumn(columnPosition);
  }

  deleteColumns(columnPosition: number, howMany: number): void {
    this.getActiveSheet().deleteColumns(columnPosition, howMany);
  }
}
