import { clearContents } from './clear-contents';
import { type CopyWhat, copyRange, copyWhat } from './copy-range';
import { createFilter, type Filter, filterAt } from './filter';
import { breakApart, mergeAll, mergedAreas } from './merges';
import { areaOf, bookOf } from './range-area';
import { RangeRules } from './range-rules';
import type { Sheet } from './sheet';
import { sortRange } from './sort-range';

interface ClearOptions {
  readonly contentsOnly?: boolean;
  readonly formatOnly?: boolean;
  readonly validationsOnly?: boolean;
  readonly commentsOnly?: boolean;
}

export class Range extends RangeRules {
  activate(): this {
    this.getSheet().setActiveRange(this);
    return this;
  }

  activateAsCurrentCell(): this {
    return this.activate();
  }

  /** Contents and looks unless the options name one thing; number formats, notes and validation stay. */
  clear(options: ClearOptions = {}): this {
    const { contentsOnly, formatOnly, validationsOnly, commentsOnly } = options;
    const everything = !contentsOnly && !formatOnly && !validationsOnly && !commentsOnly;
    if (everything || contentsOnly) this.clearContent();
    if (everything || formatOnly) this.clearFormat();
    if (validationsOnly) this.clearDataValidations();
    if (commentsOnly) this.clearNote();
    return this;
  }

  clearContent(): this {
    clearContents(bookOf(this), areaOf(this));
    return this;
  }

  merge(): this {
    const { zone } = areaOf(this);
    mergeAll(bookOf(this), areaOf(this), [zone]);
    return this;
  }

  mergeAcross(): this {
    const { top, bottom, left, right } = areaOf(this).zone;
    const zones = Array.from({ length: bottom - top + 1 }, (_, row) => ({
      top: top + row,
      bottom: top + row,
      left,
      right,
    }));
    mergeAll(bookOf(this), areaOf(this), zones);
    return this;
  }

  mergeVertically(): this {
    const { top, bottom, left, right } = areaOf(this).zone;
    const zones = Array.from({ length: right - left + 1 }, (_, column) => {
      return { top, bottom, left: left + column, right: left + column };
    });
    mergeAll(bookOf(this), areaOf(this), zones);
    return this;
  }

  breakApart(): this {
    breakApart(bookOf(this), areaOf(this));
    return this;
  }

  getMergedRanges(): Range[] {
    const book = bookOf(this);
    return mergedAreas(book, areaOf(this)).map((area) => book.handles.range(area));
  }

  isPartOfMerge(): boolean {
    return mergedAreas(bookOf(this), areaOf(this)).length > 0;
  }

  /** A bigger destination is filled with repetitions. @param how Options, a paste type, or something that is ignored. */
  copyTo(destination: Range, how?: unknown, transposed = false): void {
    copyRange(this, destination, copyWhat(how), transposed);
  }

  copyFormatToRange(sheet: Sheet | number, column: number, columnEnd: number, row: number, rowEnd: number): void {
    this.#copyToSheet('formats', sheet, column, columnEnd, row, rowEnd);
  }

  copyValuesToRange(sheet: Sheet | number, column: number, columnEnd: number, row: number, rowEnd: number): void {
    this.#copyToSheet('values', sheet, column, columnEnd, row, rowEnd);
  }

  /** Sorts the rows by a column of the sheet, or by several with their directions. */
  sort(specification: unknown): this {
    sortRange(this, specification);
    return this;
  }

  setShowHyperlink(_showHyperlink: boolean): never {
    throw new Error('not emulated: Range.setShowHyperlink');
  }

  createFilter(): Filter {
    return createFilter(bookOf(this), areaOf(this));
  }

  getFilter(): Filter | null {
    return filterAt(bookOf(this), areaOf(this));
  }

  #copyToSheet(what: CopyWhat, sheet: Sheet | number, column: number, columnEnd: number, row: number, rowEnd: number) {
    const target = typeof sheet === 'number' ? this.getSheet().getParent().getSheetById(sheet) : sheet;
    if (!target) throw bookOf(this).fail('sheetMissing', String(sheet));
    const destination = target.getRange(row, column, rowEnd - row + 1, columnEnd - column + 1);
    copyRange(this, destination, what, false);
  }
}
