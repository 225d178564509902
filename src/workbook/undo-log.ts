import { UserError } from '../errors';
import type { PlacedChart } from '../reports/layout';
import { a1 } from './addresses';
import type { Book, Cell, Mark, SheetContent, Value } from './book';
import type { Change } from './change';

/**
 * One thing that an action changes, as a row of «_Отмена». Cells are kept by blocks: «Было» and «Стало» hold the
 * block's rows as JSON, so that an action on a thousand rows is a few rows of the log.
 */
export type UndoRecord =
  | {
      readonly kind: 'cells';
      readonly sheet: string;
      readonly area: string;
      readonly before: StoredBlock;
      readonly after: StoredBlock;
    }
  | { readonly kind: 'sheet'; readonly sheet: string }
  | { readonly kind: 'column'; readonly sheet: string; readonly column: number }
  | { readonly kind: 'rows'; readonly sheet: string; readonly row: number; readonly deleted: StoredBlock }
  | { readonly kind: 'deleted-sheet'; readonly sheet: string; readonly backup: string }
  | { readonly kind: 'marks'; readonly sheet: string; readonly before: readonly Mark[] }
  | { readonly kind: 'look'; readonly sheet: string; readonly backup: string }
  | { readonly kind: 'chart'; readonly sheet: string; readonly before: PlacedChart }
  | { readonly kind: 'name'; readonly name: string; readonly before: string | null };

/** A cell as JSON keeps it: plain values as they are, an instant and a formula by a key. */
export type StoredCell = string | number | boolean | { readonly instant: number } | { readonly formula: string };
export type StoredBlock = readonly (readonly StoredCell[])[];

/** An .xlsx cell holds 32,767 characters, a cell of Sheets 50,000. */
const LONGEST_BLOCK = 30_000;

export function storeCell(cell: Cell): StoredCell {
  return cell instanceof Date ? { instant: cell.getTime() } : cell;
}

export function restoreCell(cell: StoredCell): Cell {
  return typeof cell === 'object' && 'instant' in cell ? new Date(cell.instant) : cell;
}

/** What a sheet holds at a row and column, from 1. */
export function storedAt(content: SheetContent | null, row: number, column: number): StoredCell {
  const formula = content?.formulas[row - 1]?.[column - 1] ?? '';
  const value: Value = content?.values[row - 1]?.[column - 1] ?? '';
  return formula === '' ? storeCell(value) : { formula };
}

export function sameCell(a: StoredCell, b: StoredCell): boolean {
  return typeof a === 'object' && typeof b === 'object' ? JSON.stringify(a) === JSON.stringify(b) : a === b;
}

/** The records that undo a change, made before it is done; `backup` is the hidden sheet that may keep a copy for it. */
export function recordsOf(book: Book, change: Change, backup: string): readonly UndoRecord[] {
  switch (change.kind) {
    case 'new-sheet':
      if (change.definition.kind === 'service') return []; // the journal outlives what it tells of
      return [
        { kind: 'sheet', sheet: change.definition.title },
        ...cellRecords(book, change.definition.title, 1, 1, change.cells),
      ];
    case 'new-columns':
      return change.titles.flatMap((title, index) => [
        { kind: 'column' as const, sheet: change.definition.title, column: change.column + index },
        ...cellRecords(book, change.definition.title, change.headerRow, change.column + index, [[title]]),
      ]);
    case 'cells':
      return cellRecords(book, change.sheet, change.row, change.column, change.cells);
    case 'delete-rows':
      return deletedRows(book, change.sheet, change.row, change.count);
    case 'marks':
      return blocksOf(book.marks(change.sheet)).map((before) => ({ kind: 'marks', sheet: change.sheet, before }));
    case 'delete-sheet':
      return [{ kind: 'deleted-sheet', sheet: change.sheet, backup }];
    case 'handout': {
      const { title, cells } = change.handout;
      return [{ kind: 'sheet', sheet: title }, ...cellRecords(book, title, 1, 1, cells)];
    }
    case 'report':
      return reportRecords(book, change, backup);
  }
}

/** Blocks of rows that change, each small enough for a cell of the log; rows that stay the same are left out. */
function cellRecords(
  book: Book,
  sheet: string,
  row: number,
  column: number,
  cells: readonly (readonly Cell[])[],
): readonly UndoRecord[] {
  const content = book.read(sheet);
  const records: UndoRecord[] = [];
  let block: { row: number; before: StoredCell[][]; after: StoredCell[][]; size: number } | undefined;
  const close = () => {
    if (block) records.push(blockRecord(sheet, block.row, column, block.before, block.after));
    block = undefined;
  };
  cells.forEach((line, index) => {
    const after = line.map(storeCell);
    const before = line.map((_, offset) => storedAt(content, row + index, column + offset));
    if (after.every((cell, offset) => sameCell(cell, before[offset] ?? ''))) {
      close();
      return;
    }
    const size = Math.max(JSON.stringify(before).length, JSON.stringify(after).length);
    if (size > LONGEST_BLOCK) throw tooLong(sheet, row + index);
    if (block && block.size + size > LONGEST_BLOCK) close();
    block ??= { row: row + index, before: [], after: [], size: 0 };
    block.before.push(before);
    block.after.push(after);
    block.size += size + 1;
  });
  close();
  return records;
}

function blockRecord(sheet: string, row: number, column: number, before: StoredBlock, after: StoredBlock): UndoRecord {
  const columns = before[0]?.length ?? 1;
  return { kind: 'cells', sheet, area: a1({ row, column, rows: before.length, columns }), before, after };
}

/**
 * The content of rows that go, in blocks that fit a cell of the log. All name the row where the deletion begins: undo
 * goes from the last record to the first, and each block pushes the later ones down.
 */
function deletedRows(book: Book, sheet: string, row: number, count: number): readonly UndoRecord[] {
  const content = book.read(sheet);
  const width = content?.values[0]?.length ?? 1;
  const blocks: StoredCell[][][] = [];
  let size = LONGEST_BLOCK;
  for (let index = 0; index < count; index += 1) {
    const line = Array.from({ length: width }, (_, column) => storedAt(content, row + index, column + 1));
    const length = JSON.stringify(line).length + 1;
    if (length > LONGEST_BLOCK) throw tooLong(sheet, row + index);
    if (size + length > LONGEST_BLOCK) {
      blocks.push([]);
      size = 0;
    }
    blocks[blocks.length - 1]?.push(line);
    size += length;
  }
  return blocks.map((deleted) => ({ kind: 'rows', sheet, row, deleted }));
}

function reportRecords(book: Book, change: Extract<Change, { kind: 'report' }>, backup: string): readonly UndoRecord[] {
  const { sheet, layout } = change;
  const content = book.read(sheet);
  const named = new Set([...layout.names.map(({ name }) => name), ...book.tableNames(sheet)]); // drawn, or taken away
  const names = [...named].map((name): UndoRecord => ({ kind: 'name', name, before: book.nameArea(name) }));
  const drawn = content ? layout.charts : [];
  const charts = drawn.map(({ title }): UndoRecord => ({ kind: 'chart', sheet, before: book.chart(sheet, title) }));
  const look: UndoRecord = content ? { kind: 'look', sheet, backup } : { kind: 'sheet', sheet };
  return [look, ...names, ...charts, ...cellRecords(book, sheet, 1, 1, wholeSheet(content, layout.values))];
}

/** The report's cells and, beyond them, blanks over what the sheet held before. */
function wholeSheet(content: SheetContent | null, values: readonly (readonly Cell[])[]): Cell[][] {
  const rows = Math.max(values.length, content?.values.length ?? 0);
  const columns = Math.max(values[0]?.length ?? 0, content?.values[0]?.length ?? 0);
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => values[row]?.[column] ?? ''),
  );
}

/** Copies that undo needs stand on hidden sheets. */
export const BACKUP_PREFIX = '_Отмена ';

/** By the place of the change in its action: with a sheet's title it would be longer than the 31 signs of an .xlsx file. */
export function backupTitle(index: number): string {
  return `${BACKUP_PREFIX}${index + 1}`;
}

/** Parts small enough for a cell of the log; one empty part of nothing. */
function blocksOf<T>(items: readonly T[]): readonly (readonly T[])[] {
  const blocks: T[][] = [[]];
  let size = 0;
  for (const item of items) {
    const length = JSON.stringify(item).length + 1;
    if (size + length > LONGEST_BLOCK) {
      blocks.push([]);
      size = 0;
    }
    blocks[blocks.length - 1]?.push(item);
    size += length;
  }
  return blocks;
}

function tooLong(sheet: string, row: number): UserError {
  return new UserError(
    `Лист «${sheet}», строка ${row}: текст слишком длинный, действие нельзя было бы отменить. Сократите его. Ничего не записано.`,
  );
}
