import { localeByCode } from '../../engine/locales';
import { type EnumValue, enumValue } from '../enums';
import { parseReference } from './a1';
import type { Book } from './book';
import { duplicateSheet, moveSheet } from './copy-sheet';
import { type InsertArgument, type InsertOptions, insertSheet, readInsertArguments } from './insert-sheet';
import { allNames, NamedRange, rangeByName, removeName, setNamedRange } from './named-range';
import type { Protection } from './protection';
import type { Range } from './range';
import { RangeList } from './range-list';
import type { Sheet } from './sheet';
import { idOf } from './sheet-area';
import { copyName } from './sheet-names';
import { SpreadsheetActive } from './spreadsheet-active';

/** The book itself: its sheets, names and settings. */
export class Spreadsheet extends SpreadsheetActive {
  readonly #book: Book;

  constructor(book: Book) {
    super(book);
    this.#book = book;
  }

  getId(): string {
    return this.#book.workbook.id;
  }

  /** An old name of `getId`. */
  getKey(): string {
    return this.getId();
  }

  getUrl(): string {
    return `https://docs.google.com/spreadsheets/d/${this.getId()}/edit`;
  }

  getName(): string {
    return this.#book.workbook.name;
  }

  rename(newName: string): void {
    this.#book.workbook.name = newName;
  }

  getSpreadsheetLocale(): string {
    return this.#book.getters.getLocale().code;
  }

  setSpreadsheetLocale(code: string): void {
    const locale = localeByCode(code);
    if (!locale) throw this.#book.fail('localeUnknown', code);
    this.#book.run([{ type: 'UPDATE_LOCALE', locale }]);
  }

  getSpreadsheetTimeZone(): string {
    return this.#book.timeZone;
  }

  setSpreadsheetTimeZone(timeZone: string): void {
    this.#book.timeZone = timeZone;
  }

  getSheets(): Sheet[] {
    return this.#book.getters.getSheetIds().map((id) => this.#book.handles.sheet(id));
  }

  getNumSheets(): number {
    return this.#book.getters.getSheetIds().length;
  }

  getSheetByName(name: string): Sheet | null {
    // the engine's search goes by lower case, the service's by the very name
    return this.getSheets().find((sheet) => sheet.getName() === name) ?? null;
  }

  getSheetById(id: number): Sheet | null {
    return this.getSheets().find((sheet) => sheet.getSheetId() === id) ?? null;
  }

  /** `(name)`, `(index)`, `(name, index)`, each with `{ template }` or without, or nothing. */
  insertSheet(...args: readonly (InsertArgument | InsertOptions)[]): Sheet {
    const sheet = this.#book.handles.sheet(insertSheet(this.#book, readInsertArguments(args)));
    this.#book.activeSheetId = idOf(sheet);
    return sheet;
  }

  deleteSheet(sheet: Sheet): void {
    const [book, sheetId] = [this.#book, idOf(sheet)];
    const sheetName = sheet.getName();
    if (this.getNumSheets() === 1) throw book.fail('lastSheet');
    const visible = book.getters.isSheetVisible(sheetId);
    if (visible && book.getters.getVisibleSheetIds().length === 1) throw book.fail('lastVisibleSheet');
    // the engine counts visible sheets only, and would keep a hidden one beside a single visible one
    const show = visible ? [] : [{ type: 'SHOW_SHEET' as const, sheetId }];
    book.run([...show, { type: 'DELETE_SHEET', sheetId, sheetName }]);
  }

  deleteActiveSheet(): Sheet {
    this.deleteSheet(this.getActiveSheet());
    return this.getActiveSheet();
  }

  duplicateActiveSheet(): Sheet {
    const active = this.getActiveSheet();
    const id = duplicateSheet(this.#book, idOf(active), copyName(this.#book, active.getName()));
    this.#book.activeSheetId = id;
    return this.#book.handles.sheet(id);
  }

  /** @param position Counted from 1. */
  moveActiveSheet(position: number): void {
    if (position < 1 || position > this.getNumSheets()) throw this.#book.fail('sheetIndex', position);
    moveSheet(this.#book, idOf(this.getActiveSheet()), position - 1);
  }

  renameActiveSheet(newName: string): void {
    this.getActiveSheet().setName(newName);
  }

  /** A notation with its sheet (`Лист!A1:B2`), without one (the first visible sheet), or a named range. */
  getRange(notation: string): Range {
    const named = parseReference(notation) ? undefined : rangeByName(this.#book, notation);
    return named ?? this.getActiveSheet().getRange(notation);
  }

  getRangeList(notations: readonly string[]): RangeList {
    return new RangeList(notations.map((notation) => this.getRange(notation)));
  }

  getRangeByName(name: string): Range | null {
    return rangeByName(this.#book, name) ?? null;
  }

  getNamedRanges(): NamedRange[] {
    return allNames(this.#book).map((name) => new NamedRange(this.#book, name));
  }

  setNamedRange(name: string, range: Range): void {
    setNamedRange(this.#book, name, range);
  }

  removeNamedRange(name: string): void {
    removeName(this.#book, name);
  }

  getProtections(type: EnumValue): Protection[] {
    return this.getSheets().flatMap((sheet) => sheet.getProtections(type));
  }

  getRecalculationInterval(): EnumValue {
    return enumValue('RecalculationInterval', 'ON_CHANGE');
  }

  toast(text: string, title = '', timeoutSeconds: number | null = 5): void {
    this.#book.host.person.toast(text, title, timeoutSeconds ?? 5);
  }

  override toString(): string {
    return 'Spreadsheet';
  }
}
