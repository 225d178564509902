import type { Book, Cell, SheetContent } from './book';
import type { Change } from './change';
import { cellAt, columnNumber, type Header, type RawCell, requireHeader, requireSheet } from './records';
import type { SheetDefinition } from './sheet-definition';
import { nextRow, type TableRow } from './table-changes';

/** Beyond so many runs of neighbouring rows, one block over all of them costs less than a call for each. */
const MOST_RUNS = 2;

interface Placed<F extends string> {
  readonly field: F;
  readonly position: number;
}

/**
 * Rows of a sheet that an action changes or adds. Whatever their number, they are a few blocks; cells in between are
 * written as they were, formulas as formulas, and columns that are not the definition's are not touched.
 */
export class TablePatch<F extends string> {
  private readonly content: SheetContent;
  private readonly header: Header;
  private readonly rows = new Map<number, TableRow<F>>();
  private next: number;

  constructor(
    book: Book,
    private readonly definition: SheetDefinition<F>,
  ) {
    this.content = requireSheet(book, definition);
    this.header = requireHeader(this.content, definition);
    this.next = nextRow(this.content);
  }

  /** Cells of a sheet's row, from 1; a later value of a cell takes the place of an earlier one. */
  set(row: number, cells: TableRow<F>): void {
    this.rows.set(row, { ...this.rows.get(row), ...cells });
  }

  /** A row under the last one. */
  add(cells: TableRow<F>): void {
    this.set(this.next, cells);
    this.next += 1;
  }

  /** The texts of a column under the header, those of rows that cannot be read too. */
  texts(field: F): readonly string[] {
    const column = columnNumber(this.header, this.definition, field);
    return this.content.values.slice(this.header.row).map((line) => String(line[column - 1] ?? '').trim());
  }

  /** The row of the first line under the header, from 1. */
  get firstRow(): number {
    return this.header.row + 1;
  }

  /** What the sheet holds now, whatever has been set; blank where it has no such column. */
  stored(row: number, field: F): RawCell {
    return cellAt(this.content, row, columnNumber(this.header, this.definition, field));
  }

  changes(): readonly Change[] {
    return this.columnRuns().flatMap((run) =>
      rowRuns([...this.rows.keys()]).map(
        ({ first, last }): Change => ({
          kind: 'cells',
          sheet: this.definition.title,
          row: first,
          column: run[0]?.position ?? 1,
          cells: Array.from({ length: last - first + 1 }, (_, index) =>
            run.map((placed) => this.cell(first + index, placed)),
          ),
        }),
      ),
    );
  }

  private cell(row: number, { field, position }: Placed<F>): Cell {
    const patched = this.rows.get(row)?.[field];
    if (patched !== undefined) return patched;
    const { value, formula } = cellAt(this.content, row, position);
    return formula === '' ? value : { formula };
  }

  /** Runs of neighbouring columns of the definition, each from its first changed column to its last. */
  private columnRuns(): readonly (readonly Placed<F>[])[] {
    const changed = new Set([...this.rows.values()].flatMap((row) => Object.keys(row)));
    const placed = this.definition.columns
      .map(({ field }) => ({ field, position: columnNumber(this.header, this.definition, field) }))
      .filter(({ position }) => position > 0)
      .sort((a, b) => a.position - b.position);
    const runs: Placed<F>[][] = [];
    for (const one of placed) {
      const run = runs[runs.length - 1];
      if (run && run[run.length - 1]?.position === one.position - 1) run.push(one);
      else runs.push([one]);
    }
    return runs.map((run) => trimmed(run, ({ field }) => changed.has(field))).filter((run) => run.length > 0);
  }
}

function trimmed<T>(list: readonly T[], counts: (one: T) => boolean): readonly T[] {
  const flags = list.map(counts);
  return list.slice(Math.max(0, flags.indexOf(true)), flags.lastIndexOf(true) + 1);
}

function rowRuns(rows: readonly number[]): readonly { readonly first: number; readonly last: number }[] {
  const sorted = [...rows].sort((a, b) => a - b);
  const runs: { first: number; last: number }[] = [];
  for (const row of sorted) {
    const run = runs[runs.length - 1];
    if (run && run.last === row - 1) run.last = row;
    else runs.push({ first: row, last: row });
  }
  const [first, last] = [runs[0], runs[runs.length - 1]];
  return first && last && runs.length > MOST_RUNS ? [{ first: first.first, last: last.last }] : runs;
}
