import {
  type Dimension,
  deleteHeaders,
  freeze,
  insertHeaders,
  type Place,
  resizeHeaders,
  setHidden,
  sizeOf,
} from './dimensions';
import type { Range } from './range';
import { areaOf } from './range-area';
import { bookOfSheet, idOf, SheetArea } from './sheet-area';

/** Rows and columns of a sheet. Positions are counted from 1. */
export class SheetStructure extends SheetArea {
  insertRowAfter(afterPosition: number): this {
    return this.insertRowsAfter(afterPosition, 1);
  }

  insertRowBefore(beforePosition: number): this {
    return this.insertRowsBefore(beforePosition, 1);
  }

  insertRowsAfter(afterPosition: number, howMany: number): this {
    return this.#insert('ROW', { position: 'after', of: afterPosition }, howMany);
  }

  insertRowsBefore(beforePosition: number, howMany: number): this {
    return this.#insert('ROW', { position: 'before', of: beforePosition }, howMany);
  }

  insertRows(rowIndex: number, numRows = 1): void {
    this.#insert('ROW', { position: 'before', of: rowIndex }, numRows);
  }

  insertColumnAfter(afterPosition: number): this {
    return this.insertColumnsAfter(afterPosition, 1);
  }

  insertColumnBefore(beforePosition: number): this {
    return this.insertColumnsBefore(beforePosition, 1);
  }

  insertColumnsAfter(afterPosition: number, howMany: number): this {
    return this.#insert('COL', { position: 'after', of: afterPosition }, howMany);
  }

  insertColumnsBefore(beforePosition: number, howMany: number): this {
    return this.#insert('COL', { position: 'before', of: beforePosition }, howMany);
  }

  insertColumns(columnIndex: number, numColumns = 1): void {
    this.#insert('COL', { position: 'before', of: columnIndex }, numColumns);
  }

  deleteRow(rowPosition: number): this {
    this.deleteRows(rowPosition, 1);
    return this;
  }

  deleteRows(rowPosition: number, howMany: number): void {
    deleteHeaders(bookOfSheet(this), idOf(this), 'ROW', rowPosition, howMany);
  }

  deleteColumn(columnPosition: number): this {
    this.deleteColumns(columnPosition, 1);
    return this;
  }

  deleteColumns(columnPosition: number, howMany: number): void {
    deleteHeaders(bookOfSheet(this), idOf(this), 'COL', columnPosition, howMany);
  }

  moveRows(rowSpec: Range, destinationIndex: number): void {
    const { top, bottom } = areaOf(rowSpec).zone;
    this.#move('ROW', top, bottom, destinationIndex);
  }

  moveColumns(columnSpec: Range, destinationIndex: number): void {
    const { left, right } = areaOf(columnSpec).zone;
    this.#move('COL', left, right, destinationIndex);
  }

  hideRow(row: Range): void {
    this.hideRows(row.getRow(), row.getNumRows());
  }

  hideRows(rowIndex: number, numRows = 1): void {
    setHidden(bookOfSheet(this), idOf(this), 'ROW', rowIndex, numRows, true);
  }

  showRows(rowIndex: number, numRows = 1): void {
    setHidden(bookOfSheet(this), idOf(this), 'ROW', rowIndex, numRows, false);
  }

  unhideRow(row: Range): void {
    this.showRows(row.getRow(), row.getNumRows());
  }

  hideColumn(column: Range): void {
    this.hideColumns(column.getColumn(), column.getNumColumns());
  }

  hideColumns(columnIndex: number, numColumns = 1): void {
    setHidden(bookOfSheet(this), idOf(this), 'COL', columnIndex, numColumns, true);
  }

  showColumns(columnIndex: number, numColumns = 1): void {
    setHidden(bookOfSheet(this), idOf(this), 'COL', columnIndex, numColumns, false);
  }

  unhideColumn(column: Range): void {
    this.showColumns(column.getColumn(), column.getNumColumns());
  }

  isRowHiddenByUser(rowPosition: number): boolean {
    return bookOfSheet(this).getters.isRowHiddenByUser(idOf(this), rowPosition - 1);
  }

  isColumnHiddenByUser(columnPosition: number): boolean {
    return bookOfSheet(this).getters.isColHiddenByUser(idOf(this), columnPosition - 1);
  }

  getColumnWidth(columnPosition: number): number {
    return sizeOf(bookOfSheet(this), idOf(this), 'COL', columnPosition);
  }

  setColumnWidth(columnPosition: number, width: number): this {
    return this.setColumnWidths(columnPosition, 1, width);
  }

  setColumnWidths(startColumn: number, numColumns: number, width: number): this {
    resizeHeaders(bookOfSheet(this), idOf(this), 'COL', startColumn, numColumns, width);
    return this;
  }

  getRowHeight(rowPosition: number): number {
    return sizeOf(bookOfSheet(this), idOf(this), 'ROW', rowPosition);
  }

  setRowHeight(rowPosition: number, height: number): this {
    return this.setRowHeights(rowPosition, 1, height);
  }

  setRowHeights(startRow: number, numRows: number, height: number): this {
    resizeHeaders(bookOfSheet(this), idOf(this), 'ROW', startRow, numRows, height);
    return this;
  }

  setRowHeightsForced(startRow: number, numRows: number, height: number): this {
    return this.setRowHeights(startRow, numRows, height);
  }

  getFrozenRows(): number {
    return bookOfSheet(this).getters.getPaneDivisions(idOf(this)).ySplit;
  }

  setFrozenRows(rows: number): void {
    freeze(bookOfSheet(this), idOf(this), 'ROW', rows);
  }

  getFrozenColumns(): number {
    return bookOfSheet(this).getters.getPaneDivisions(idOf(this)).xSplit;
  }

  setFrozenColumns(columns: number): void {
    freeze(bookOfSheet(this), idOf(this), 'COL', columns);
  }

  #insert(dimension: Dimension, place: Place, quantity: number): this {
    insertHeaders(bookOfSheet(this), idOf(this), dimension, place, quantity);
    return this;
  }

  /** @param destination The position, counted from 1 before the move, that the first one is put before. */
  #move(dimension: Dimension, first: number, last: number, destination: number): void {
    const [book, sheetId] = [bookOfSheet(this), idOf(this)];
    const size = dimension === 'ROW' ? this.getMaxRows() : this.getMaxColumns();
    const base = destination - 1;
    if (base >= first && base <= last + 1) return;
    const sheetName = this.getName();
    const elements = Array.from({ length: last - first + 1 }, (_, index) => first + index);
    const place = base >= size ? { base: size - 1, position: 'after' as const } : { base, position: 'before' as const };
    book.run([{ type: 'MOVE_COLUMNS_ROWS', sheetId, sheetName, dimension, elements, ...place }]);
  }
}
