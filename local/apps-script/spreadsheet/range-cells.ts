import type { BookCommand } from '../../engine/commands';
import { type Area, type Book, mapCells, positionsOf } from './book';
import { InputConverter } from './cell-input';
import { formulaOf, readDisplay, readValue } from './cell-output';
import { at, requireShape } from './matrix';
import { areaOf, bookOf, RangeArea } from './range-area';
import { requireValid } from './validation-check';
import { writeFormulas } from './write-formulas';

type Matrix<T> = readonly (readonly T[])[];

/** One change of the book for all cells; cells under a merge keep nothing, as on the service. */
function writeValues(book: Book, area: Area, valueAt: (row: number, column: number) => unknown): void {
  book.requireInside(area);
  const converter = new InputConverter(book);
  const commands: BookCommand[] = [];
  for (const position of positionsOf(area)) {
    if (!book.getters.isMainCellPosition(position)) continue;
    const value = valueAt(position.row - area.zone.top, position.col - area.zone.left);
    const cell = book.getters.getCell(position);
    const { content, format, value: checked } = converter.convert(value, cell?.format);
    if (content === '' && !cell) continue;
    if (checked !== undefined) requireValid(book, position, checked);
    commands.push({ type: 'UPDATE_CELL', ...position, content, ...(format === undefined ? {} : { format }) });
  }
  book.run(commands);
}

/** Values, formulas, shown texts and notes of a range. */
export class RangeCells extends RangeArea {
  getValue(): unknown {
    return at(this.getValues(), 0, 0);
  }

  getValues(): unknown[][] {
    const [book, area] = [bookOf(this), areaOf(this)];
    book.requireInside(area);
    return mapCells(area, (position) => readValue(book, position));
  }

  getDisplayValue(): string {
    return at(this.getDisplayValues(), 0, 0);
  }

  getDisplayValues(): string[][] {
    const [book, area] = [bookOf(this), areaOf(this)];
    book.requireInside(area);
    const locale = book.getters.getLocale().code;
    return mapCells(area, (position) => readDisplay(book, position, locale));
  }

  isBlank(): boolean {
    const [book, area] = [bookOf(this), areaOf(this)];
    book.requireInside(area);
    return (
      this.getValues()
        .flat()
        .every((value) => value === '') && this.getFormulas().flat().join('') === ''
    );
  }

  setValue(value: unknown): this {
    writeValues(bookOf(this), areaOf(this), () => value);
    return this;
  }

  setValues(values: Matrix<unknown>): this {
    const [book, area] = [bookOf(this), areaOf(this)];
    requireShape(book, area, values);
    writeValues(book, area, (row, column) => values[row]?.[column]);
    return this;
  }

  getFormula(): string {
    return at(this.getFormulas(), 0, 0);
  }

  getFormulas(): string[][] {
    const [book, area] = [bookOf(this), areaOf(this)];
    book.requireInside(area);
    return mapCells(area, (position) => formulaOf(book, position));
  }

  /** Relative references shift with each cell of the range. */
  setFormula(formula: string | null): this {
    writeFormulas(bookOf(this), areaOf(this), () => formula, 'shift');
    return this;
  }

  setFormulas(formulas: Matrix<string>): this {
    const [book, area] = [bookOf(this), areaOf(this)];
    requireShape(book, area, formulas);
    writeFormulas(book, area, (row, column) => at(formulas, row, column), 'keep');
    return this;
  }

  getNote(): string {
    return at(this.getNotes(), 0, 0);
  }

  getNotes(): string[][] {
    const [book, area] = [bookOf(this), areaOf(this)];
    book.requireInside(area);
    return mapCells(area, (position) => book.extras.getNote(position));
  }

  setNote(note: string | null): this {
    return this.setNotes(mapCells(areaOf(this), () => note));
  }

  setNotes(notes: Matrix<string | null>): this {
    const [book, area] = [bookOf(this), areaOf(this)];
    book.requireInside(area);
    requireShape(book, area, notes);
    const commands: BookCommand[] = [];
    for (const position of positionsOf(area)) {
      const note = at(notes, position.row - area.zone.top, position.col - area.zone.left) ?? '';
      if (note !== book.extras.getNote(position)) commands.push({ type: 'SET_NOTE', ...position, note });
    }
    book.run(commands);
    return this;
  }

  clearNote(): this {
    return this.setNote(null);
  }
}
