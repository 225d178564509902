import { CLOSED, parseReference } from './a1';
import type { Book } from './book';
import type { Range } from './range';
import { areaOf } from './range-area';

/**
 * The engine takes every name that could be a cell (`nr1`) for one, the service only those of columns that the sheet
 * has. The dot, which no name of the service has, keeps such a name apart in the engine.
 */
const CELL_LIKE = '.';

function looksLikeCell(name: string): boolean {
  return parseReference(name) !== undefined;
}

function engineName(name: string): string {
  return looksLikeCell(name) ? `${name}${CELL_LIKE}` : name;
}

function serviceName(name: string): string {
  return name.endsWith(CELL_LIKE) ? name.slice(0, -1) : name;
}

function requireName(book: Book, name: string, sheetId: string): void {
  const reference = parseReference(name);
  const isCell = reference !== undefined && reference.left < book.requireSheet(sheetId).columns;
  if (isCell || !/^[\p{L}_][\p{L}\p{N}_.]{0,249}$/u.test(name)) throw book.fail('nameInvalid');
}

export function hasName(book: Book, name: string): boolean {
  return book.getters.getNamedRange(engineName(name)) !== undefined;
}

export function allNames(book: Book): string[] {
  return book.getters.getNamedRanges().map(({ name }) => serviceName(name));
}

export function removeName(book: Book, name: string): void {
  if (!hasName(book, name)) throw book.fail('nameMissing', name);
  book.run([{ type: 'DELETE_NAMED_RANGE', name: engineName(name) }]);
}

export class NamedRange {
  readonly #book: Book;
  #name: string;

  constructor(book: Book, name: string) {
    this.#book = book;
    this.#name = name;
  }

  getName(): string {
    return this.#name;
  }

  setName(name: string): this {
    this.#update(name, this.getRange());
    this.#name = name;
    return this;
  }

  getRange(): Range {
    const range = rangeByName(this.#book, this.#name);
    if (!range) throw this.#book.fail('nameMissing', this.#name);
    return range;
  }

  setRange(range: Range): this {
    this.#update(this.#name, range);
    return this;
  }

  remove(): void {
    removeName(this.#book, this.#name);
  }

  toString(): string {
    return 'NamedRange';
  }

  #update(newName: string, range: Range): void {
    const { sheetId, zone } = areaOf(range);
    const ranges = [this.#book.getters.getRangeDataFromZone(sheetId, zone)];
    requireName(this.#book, newName, sheetId);
    const [oldRangeName, newRangeName] = [engineName(this.#name), engineName(newName)];
    this.#book.run([{ type: 'UPDATE_NAMED_RANGE', oldRangeName, newRangeName, ranges }]);
  }
}

/** The range of a name, whatever its case; `undefined` when there is none. */
export function rangeByName(book: Book, name: string): Range | undefined {
  const found = book.getters.getNamedRange(engineName(name));
  if (!found) return undefined;
  const { sheetId, zone } = found.range;
  return book.handles.range({ sheetId, zone, open: CLOSED });
}

/** Creates the name, or moves it. */
export function setNamedRange(book: Book, name: string, range: Range): void {
  const { sheetId, zone } = areaOf(range);
  requireName(book, name, sheetId);
  book.requireInside(areaOf(range));
  const ranges = [book.getters.getRangeDataFromZone(sheetId, zone)];
  const known = book.getters.getNamedRange(engineName(name))?.name;
  // without the sheet the engine measures the ranges by the active one
  const place = { sheetId, ranges };
  if (known === undefined) book.run([{ type: 'CREATE_NAMED_RANGE', name: engineName(name), ...place }]);
  else book.run([{ type: 'UPDATE_NAMED_RANGE', oldRangeName: known, newRangeName: known, ...place }]);
}
