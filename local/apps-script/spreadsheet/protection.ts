import type { ProtectionData } from '../../engine/extras';
import { type EnumValue, enumValue } from '../enums';
import { User } from '../session';
import { parseReference } from './a1';
import type { Book } from './book';
import { hasName, type NamedRange } from './named-range';
import type { Range } from './range';
import { areaOf } from './range-area';

/** A protected range or sheet. The local edition acts as the owner: protection is kept for others, it stops no script. */
export class Protection {
  readonly #book: Book;
  readonly #sheetId: string;
  readonly #id: string;

  constructor(book: Book, sheetId: string, id: string) {
    this.#book = book;
    this.#sheetId = sheetId;
    this.#id = id;
  }

  getDescription(): string {
    return this.#read().description ?? '';
  }

  setDescription(description: string): this {
    return this.#write({ ...this.#read(), description });
  }

  isWarningOnly(): boolean {
    return this.#read().warningOnly ?? false;
  }

  setWarningOnly(warningOnly: boolean): this {
    return this.#write({ ...this.#read(), warningOnly });
  }

  canEdit(): boolean {
    return true;
  }

  /** Without accounts the owner has no address, and is not among them. */
  getEditors(): User[] {
    return (this.#read().editors ?? []).map((email) => new User(email));
  }

  addEditor(email: string): this {
    return this.addEditors([email]);
  }

  addEditors(emails: readonly string[]): this {
    const { editors = [], ...rest } = this.#read();
    return this.#write({ ...rest, editors: [...new Set([...editors, ...emails.map(String)])] });
  }

  removeEditor(email: string): this {
    return this.removeEditors([email]);
  }

  removeEditors(emails: readonly string[]): this {
    const { editors = [], ...rest } = this.#read();
    return this.#write({ ...rest, editors: editors.filter((editor) => !emails.includes(editor)) });
  }

  canDomainEdit(): boolean {
    return false;
  }

  setDomainEdit(_editable: boolean): never {
    throw this.#book.fail('domainEdit');
  }

  getProtectionType(): EnumValue {
    return enumValue('ProtectionType', this.#isRange() ? 'RANGE' : 'SHEET');
  }

  /** Of a protected sheet: the whole sheet, whose notation is empty. */
  getRange(): Range {
    const { range, rangeName } = this.#read();
    const named = rangeName === undefined ? null : this.#book.handles.spreadsheet().getRangeByName(rangeName);
    if (named) return named;
    if (range !== undefined) return this.#rangeAt(range);
    const { rows, columns } = this.#book.requireSheet(this.#sheetId);
    const zone = { top: 0, left: 0, bottom: rows - 1, right: columns - 1 };
    return this.#book.handles.range({ sheetId: this.#sheetId, zone, open: { rows: true, columns: true } });
  }

  setRange(range: Range): this {
    const { rangeName: _name, ...rest } = this.#read();
    if (areaOf(range).sheetId !== this.#sheetId) throw new Error('not emulated: Protection.setRange to another sheet');
    return this.#write({ ...rest, range: range.getA1Notation() });
  }

  getRangeName(): string | null {
    return this.#read().rangeName ?? null;
  }

  setRangeName(rangeName: string): this {
    if (!hasName(this.#book, rangeName)) throw this.#book.fail('nameMissing', rangeName);
    return this.#write({ ...this.#read(), rangeName });
  }

  setNamedRange(namedRange: NamedRange): this {
    return this.setRangeName(namedRange.getName());
  }

  getUnprotectedRanges(): Range[] {
    return (this.#read().unprotected ?? []).map((notation) => this.#rangeAt(notation));
  }

  setUnprotectedRanges(ranges: readonly Range[]): this {
    if (this.#isRange()) throw this.#book.fail('rangeProtectionHoles');
    return this.#write({ ...this.#read(), unprotected: ranges.map((range) => range.getA1Notation()) });
  }

  remove(): void {
    this.#book.run([{ type: 'REMOVE_PROTECTION', sheetId: this.#sheetId, protectionId: this.#id }]);
  }

  toString(): string {
    return 'Protection';
  }

  #isRange(): boolean {
    const { range, rangeName } = this.#read();
    return range !== undefined || rangeName !== undefined;
  }

  #rangeAt(notation: string): Range {
    if (!parseReference(notation)) throw new Error(`a protection of ${notation}, which is no range`);
    return this.#book.handles.sheet(this.#sheetId).getRange(notation);
  }

  #read(): ProtectionData {
    const found = this.#book.extras.getProtections(this.#sheetId).find(({ id }) => id === this.#id);
    if (!found) throw this.#book.fail('rangeNotFound');
    return found;
  }

  #write(protection: ProtectionData): this {
    this.#book.run([{ type: 'SET_PROTECTION', sheetId: this.#sheetId, protection }]);
    return this;
  }
}
