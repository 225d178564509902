import type { BookCommand } from '../../engine/commands';
import type { EnumValue } from '../enums';
import { enumValue } from '../enums';
import { EmbeddedChartBuilder } from './chart-builder';
import { chartsOf, insertChart, removeChart, updateChart } from './charts';
import { hexColor } from './colors';
import type { ConditionalFormatRule } from './conditional-format-rule';
import { readRules, writeRules } from './conditional-formats';
import { copySheet } from './copy-sheet';
import type { EmbeddedChart } from './embedded-chart';
import { type Filter, filterOf } from './filter';
import { newId } from './ids';
import type { NamedRange } from './named-range';
import { Protection } from './protection';
import type { Range } from './range';
import { areaOf } from './range-area';
import { RangeList } from './range-list';
import { bookOfSheet, idOf } from './sheet-area';
import { requireNewName } from './sheet-names';
import { SheetStructure } from './sheet-structure';
import type { Spreadsheet } from './spreadsheet';
import { clearStyleCommands } from './styles';

interface ClearOptions {
  readonly contentsOnly?: boolean;
  readonly formatOnly?: boolean;
}

export class Sheet extends SheetStructure {
  activate(): this {
    this.getParent().setActiveSheet(this);
    return this;
  }

  setName(name: string): this {
    const [book, sheetId, oldName] = [bookOfSheet(this), idOf(this), this.getName()];
    if (name === oldName) return this;
    requireNewName(book, name, sheetId);
    book.run([{ type: 'RENAME_SHEET', sheetId, oldName, newName: name }]);
    return this;
  }

  getType(): EnumValue {
    return enumValue('SheetType', 'GRID');
  }

  getRangeList(notations: readonly string[]): RangeList {
    return new RangeList(notations.map((notation) => this.getRange(notation)));
  }

  isSheetHidden(): boolean {
    return !bookOfSheet(this).getters.isSheetVisible(idOf(this));
  }

  hideSheet(): this {
    const book = bookOfSheet(this);
    if (this.isSheetHidden()) return this;
    if (book.getters.getVisibleSheetIds().length === 1) throw book.fail('lastVisibleSheet');
    book.run([{ type: 'HIDE_SHEET', sheetId: idOf(this) }]);
    return this;
  }

  showSheet(): this {
    if (this.isSheetHidden()) bookOfSheet(this).run([{ type: 'SHOW_SHEET', sheetId: idOf(this) }]);
    return this;
  }

  getTabColor(): string | null {
    return hexColor(bookOfSheet(this).getters.getSheet(idOf(this)).color ?? '') ?? null;
  }

  setTabColor(color: string | null): this {
    const [book, sheetId] = [bookOfSheet(this), idOf(this)];
    const hex = color === null ? undefined : hexColor(color);
    if (color !== null && hex === undefined) throw book.fail('invalidArgument', color);
    book.run([hex === undefined ? { type: 'COLOR_SHEET', sheetId } : { type: 'COLOR_SHEET', sheetId, color: hex }]);
    return this;
  }

  hasHiddenGridlines(): boolean {
    return !bookOfSheet(this).getters.getGridLinesVisibility(idOf(this));
  }

  setHiddenGridlines(hide: boolean): this {
    const sheetId = idOf(this);
    bookOfSheet(this).run([{ type: 'SET_GRID_LINES_VISIBILITY', sheetId, areGridLinesVisible: !hide }]);
    return this;
  }

  /** Writes after the last row that holds anything, and makes room when the sheet is full. */
  appendRow(rowContents: readonly unknown[]): this {
    const book = bookOfSheet(this);
    const row = this.getLastRow() + 1;
    if (row > this.getMaxRows()) this.insertRowsAfter(this.getMaxRows(), 1);
    const missing = rowContents.length - this.getMaxColumns();
    if (missing > 0) this.insertColumnsAfter(this.getMaxColumns(), missing);
    if (rowContents.length === 0) throw book.fail('invalidArgument', 'rowContents');
    this.getRange(row, 1, 1, rowContents.length).setValues([rowContents]);
    return this;
  }

  /** Contents and looks; notes, validation, merges and number formats stay. */
  clear(options: ClearOptions = {}): this {
    const { contentsOnly = false, formatOnly = false } = options;
    if (contentsOnly || !formatOnly) this.clearContents();
    if (formatOnly || !contentsOnly) this.clearFormats();
    return this;
  }

  clearContents(): this {
    this.#whole().clearContent();
    return this;
  }

  clearFormats(): this {
    const book = bookOfSheet(this);
    book.run(clearStyleCommands(book, areaOf(this.#whole())));
    this.clearConditionalFormatRules();
    return this;
  }

  clearNotes(): this {
    const [book, sheetId] = [bookOfSheet(this), idOf(this)];
    const commands = Object.keys(book.extras.getNotes(sheetId)).map((notation): BookCommand => {
      const { top: row, left: col } = areaOf(this.getRange(notation)).zone;
      return { type: 'SET_NOTE', sheetId, row, col, note: '' };
    });
    book.run(commands);
    return this;
  }

  copyTo(spreadsheet: Spreadsheet): Sheet {
    return copySheet(this, spreadsheet);
  }

  protect(): Protection {
    const [book, sheetId] = [bookOfSheet(this), idOf(this)];
    const [existing] = this.getProtections(enumValue('ProtectionType', 'SHEET'));
    if (existing) return existing;
    const id = newId();
    book.run([{ type: 'SET_PROTECTION', sheetId, protection: { id } }]);
    return new Protection(book, sheetId, id);
  }

  getProtections(type: EnumValue): Protection[] {
    const [book, sheetId] = [bookOfSheet(this), idOf(this)];
    return book.extras
      .getProtections(sheetId)
      .map(({ id }) => new Protection(book, sheetId, id))
      .filter((protection) => protection.getProtectionType() === type);
  }

  getNamedRanges(): NamedRange[] {
    return this.getParent()
      .getNamedRanges()
      .filter((named) => named.getRange().getSheet() === this);
  }

  getConditionalFormatRules(): ConditionalFormatRule[] {
    return readRules(bookOfSheet(this), idOf(this));
  }

  setConditionalFormatRules(rules: readonly ConditionalFormatRule[]): void {
    writeRules(bookOfSheet(this), idOf(this), rules);
  }

  clearConditionalFormatRules(): void {
    this.setConditionalFormatRules([]);
  }

  newChart(): EmbeddedChartBuilder {
    return new EmbeddedChartBuilder(bookOfSheet(this));
  }

  getCharts(): EmbeddedChart[] {
    return chartsOf(bookOfSheet(this), idOf(this));
  }

  insertChart(chart: EmbeddedChart): void {
    insertChart(bookOfSheet(this), idOf(this), chart);
  }

  updateChart(chart: EmbeddedChart): void {
    updateChart(bookOfSheet(this), idOf(this), chart);
  }

  removeChart(chart: EmbeddedChart): void {
    removeChart(bookOfSheet(this), idOf(this), chart);
  }

  getFilter(): Filter | null {
    return filterOf(bookOfSheet(this), idOf(this));
  }

  getActiveRange(): Range {
    const [book, sheetId] = [bookOfSheet(this), idOf(this)];
    const area = book.selections.get(sheetId);
    return area ? book.handles.range(area) : this.getRange(1, 1);
  }

  getActiveCell(): Range {
    return this.getCurrentCell();
  }

  getCurrentCell(): Range {
    return this.getActiveRange().getCell(1, 1);
  }

  setActiveRange(range: Range): Range {
    bookOfSheet(this).selections.set(idOf(this), areaOf(range));
    this.activate();
    return range;
  }

  setActiveSelection(range: Range | string): Range {
    return this.setActiveRange(typeof range === 'string' ? this.getRange(range) : range);
  }

  setCurrentCell(cell: Range): Range {
    return this.setActiveRange(cell);
  }

  sort(columnPosition: number, ascending = true): this {
    const frozen = this.getFrozenRows();
    const rows = this.getLastRow() - frozen;
    if (rows < 2) return this;
    this.getRange(frozen + 1, 1, rows, this.getLastColumn()).sort({ column: columnPosition, ascending });
    return this;
  }

  #whole(): Range {
    return this.getRange(1, 1, this.getMaxRows(), this.getMaxColumns());
  }
}
