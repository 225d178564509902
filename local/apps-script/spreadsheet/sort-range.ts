import type { BookCommand } from '../../engine/commands';
import type { CellValue } from '../../engine/library';
import type { Area, Book } from './book';
import { contentOf } from './cell-output';
import { areaOf, bookOf, type RangeArea } from './range-area';
import { shiftFormula } from './write-formulas';

interface Key {
  /** Column of the sheet, counted from 0. */
  readonly column: number;
  readonly ascending: boolean;
}

function keyOf(book: Book, specification: unknown): Key {
  if (typeof specification === 'number') return { column: specification - 1, ascending: true };
  if (typeof specification === 'object' && specification !== null && 'column' in specification) {
    const ascending = 'ascending' in specification ? Boolean(specification.ascending) : true;
    return { column: Number(specification.column) - 1, ascending };
  }
  throw book.fail('invalidArgument', String(specification));
}

/** Numbers before texts before booleans; blanks come last in both directions. */
const RANK: Readonly<Record<string, number>> = { number: 0, string: 1, boolean: 2 };
const collator = new Intl.Collator('ru');

function compare(a: CellValue, b: CellValue, ascending: boolean): number {
  const [noA, noB] = [a === null || a === '', b === null || b === ''];
  if (noA || noB) return Number(noA) - Number(noB);
  const rank = (RANK[typeof a] ?? 3) - (RANK[typeof b] ?? 3);
  const order =
    rank || (typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b)));
  return ascending ? order : -order;
}

function sortedRows(book: Book, { sheetId, zone }: Area, keys: readonly Key[]): number[] {
  const rows = Array.from({ length: zone.bottom - zone.top + 1 }, (_, index) => zone.top + index);
  const value = (row: number, col: number) => book.getters.getEvaluatedCell({ sheetId, row, col }).value;
  return rows.sort((a, b) => {
    for (const { column, ascending } of keys) {
      const order = compare(value(a, column), value(b, column), ascending);
      if (order !== 0) return order;
    }
    return a - b;
  });
}

/** Moves whole rows of the range, with their looks; relative references of formulas follow their row. */
export function sortRange(range: RangeArea, specification: unknown): void {
  const [book, area] = [bookOf(range), areaOf(range)];
  book.requireInside(area);
  const { sheetId, zone } = area;
  if (book.getters.doesIntersectMerge(sheetId, zone))
    throw new Error('not emulated: sorting a range with merged cells');
  const keys = (Array.isArray(specification) ? specification : [specification]).map((one) => keyOf(book, one));
  const commands: BookCommand[] = [];
  sortedRows(book, area, keys).forEach((from, index) => {
    const row = zone.top + index;
    if (from === row) return;
    for (let col = zone.left; col <= zone.right; col++) {
      const cell = book.getters.getCell({ sheetId, row: from, col });
      const content = contentOf(book, { sheetId, row: from, col });
      const moved = cell?.isFormula ? shiftFormula(book, sheetId, content, 0, row - from) : content;
      const look = { style: cell?.style ?? null, format: cell?.format ?? '' };
      commands.push({ type: 'UPDATE_CELL', sheetId, row, col, content: moved, ...look });
    }
  });
  book.run(commands);
}
