import { a1, areaOf } from './addresses';
import type { Mark, SheetContent, WritableBook } from './book';
import { restoreCell, type StoredCell, sameCell, storeCell, storedAt, type UndoRecord } from './undo-log';

/** A cell, or a whole sheet, that somebody changed after the action and that undo therefore left alone. */
export interface Kept {
  readonly sheet: string;
  readonly area: string;
}

/** Takes back what the records say, newest first, cell by cell; what was changed since is kept and told. */
export function restore(book: WritableBook, records: readonly UndoRecord[]): readonly Kept[] {
  const created = new Set(records.flatMap((record) => (record.kind === 'sheet' ? [record.sheet] : [])));
  const redrawn = new Map(records.flatMap((record) => (record.kind === 'look' ? [[record.sheet, record.backup]] : [])));
  // names first: those of a sheet that goes would go with it
  for (const record of records) if (record.kind === 'name') restoreName(book, record.name, record.before);
  const kept: Kept[] = [...created].flatMap((sheet) => restoreAbsence(book, sheet, records));
  for (const [sheet, backup] of redrawn) kept.push(...restoreLook(book, sheet, backup, records));
  for (const [sheet, marks] of marksOf(records)) if (book.read(sheet)) book.mark(sheet, marks);
  for (const record of [...records].reverse()) {
    if (record.kind === 'deleted-sheet') kept.push(...restoreSheet(book, record.sheet, record.backup));
    else if (record.kind === 'rows') restoreRows(book, record);
    else if (record.kind === 'cells' && !created.has(record.sheet) && !redrawn.has(record.sheet)) {
      kept.push(...restoreCells(book, record));
    } else if (record.kind === 'column') restoreColumn(book, record.sheet, record.column);
    else if (record.kind === 'chart' && book.read(record.sheet)) book.putChart(record.sheet, record.before);
  }
  return kept;
}

/** The marks of each sheet before the action; the log may hold them in several parts. */
function marksOf(records: readonly UndoRecord[]): ReadonlyMap<string, readonly Mark[]> {
  const marks = new Map<string, Mark[]>();
  for (const record of records) {
    if (record.kind === 'marks') marks.set(record.sheet, [...(marks.get(record.sheet) ?? []), ...record.before]);
  }
  return marks;
}

type CellsRecord = Extract<UndoRecord, { kind: 'cells' }>;

function cellsOf(sheet: string, records: readonly UndoRecord[]): readonly CellsRecord[] {
  return records.filter((record): record is CellsRecord => record.kind === 'cells' && record.sheet === sheet);
}

/** Deletes a sheet that the action made, unless somebody has worked in it; blanks are no work: a write may have failed. */
function restoreAbsence(book: WritableBook, sheet: string, records: readonly UndoRecord[]): readonly Kept[] {
  const content = book.read(sheet);
  if (!content) return [];
  const written = writtenCells(cellsOf(sheet, records));
  const touched = content.values.some((line, row) =>
    line.some((_, column) => {
      const now = storedAt(content, row + 1, column + 1);
      return now !== '' && !sameCell(now, written.get(`${row + 1}:${column + 1}`) ?? '');
    }),
  );
  if (touched) return [{ sheet, area: '' }];
  book.deleteSheet(sheet);
  return [];
}

function writtenCells(records: readonly CellsRecord[]): ReadonlyMap<string, StoredCell> {
  const written = new Map<string, StoredCell>();
  for (const { area, after } of records) {
    const { row, column } = areaOf(area);
    after.forEach((line, r) => {
      line.forEach((cell, c) => {
        written.set(`${row + r}:${column + c}`, cell);
      });
    });
  }
  return written;
}

/** Puts the kept copy of a redrawn sheet back, then the cells that somebody changed since. */
function restoreLook(
  book: WritableBook,
  sheet: string,
  backup: string,
  records: readonly UndoRecord[],
): readonly Kept[] {
  const content = book.read(sheet);
  const copy = book.read(backup);
  if (!content || !copy) return [{ sheet, area: '' }];
  // a blank sheet is what an interrupted undo leaves: nobody's work
  const isBlank = content.values.every((line) => line.every((value) => value === ''));
  const changed = isBlank ? [] : changedDrawing(content, copy, writtenCells(cellsOf(sheet, records)));
  book.copyArea(backup, sheet);
  for (const { row, column, cell } of changed) book.write(sheet, row, column, [[restoreCell(cell)]]);
  book.deleteSheet(backup);
  return changed.map(({ row, column }) => ({ sheet, area: a1({ row, column, rows: 1, columns: 1 }) }));
}

/** Puts a deleted sheet back, unless somebody has made one of that name, or it was not yet deleted. */
function restoreSheet(book: WritableBook, sheet: string, backup: string): readonly Kept[] {
  const isThere = book.read(sheet) !== null;
  if (!book.read(backup)) return isThere ? [] : [{ sheet, area: '' }];
  if (isThere) return [{ sheet, area: '' }];
  book.renameSheet(backup, sheet, false);
  return [];
}

interface ChangedCell {
  readonly row: number;
  readonly column: number;
  readonly cell: StoredCell;
}

/** Cells that hold neither what the kept copy has nor what the action wrote: its records leave out rows that stayed the same. */
function changedDrawing(
  content: SheetContent,
  copy: SheetContent,
  written: ReadonlyMap<string, StoredCell>,
): readonly ChangedCell[] {
  return content.values.flatMap((line, r) =>
    line.flatMap((_, c) => {
      const [row, column] = [r + 1, c + 1];
      const cell = storedAt(content, row, column);
      const before = storedAt(copy, row, column);
      const known = sameCell(cell, before) || sameCell(cell, written.get(`${row}:${column}`) ?? before);
      return known ? [] : [{ row, column, cell }];
    }),
  );
}

function changedSince(content: SheetContent, records: readonly CellsRecord[]): readonly ChangedCell[] {
  return records.flatMap(({ area, before, after }) => {
    const { row, column } = areaOf(area);
    return after.flatMap((line, r) =>
      line.flatMap((written, c) => {
        const cell = storedAt(content, row + r, column + c);
        const changed = !sameCell(cell, written) && !sameCell(cell, before[r]?.[c] ?? '');
        return changed ? [{ row: row + r, column: column + c, cell }] : [];
      }),
    );
  });
}

function restoreCells(book: WritableBook, record: CellsRecord): readonly Kept[] {
  const content = book.read(record.sheet);
  if (!content) return [{ sheet: record.sheet, area: record.area }];
  const { row, column } = areaOf(record.area);
  const changed = changedSince(content, [record]);
  const isChanged = new Set(changed.map((cell) => `${cell.row}:${cell.column}`));
  const cells = record.before.map((line, r) =>
    line.map((before, c) =>
      restoreCell(isChanged.has(`${row + r}:${column + c}`) ? storedAt(content, row + r, column + c) : before),
    ),
  );
  book.write(record.sheet, row, column, cells);
  return changed.map((cell) => ({
    sheet: record.sheet,
    area: a1({ row: cell.row, column: cell.column, rows: 1, columns: 1 }),
  }));
}

/** Puts deleted rows back; where an action stopped before deleting them, they still stand and must not be doubled. */
function restoreRows(book: WritableBook, { sheet, row, deleted }: Extract<UndoRecord, { kind: 'rows' }>): void {
  const content = book.read(sheet);
  if (!content) return;
  const stillThere = deleted.every((line, r) =>
    line.every((cell, c) => sameCell(storedAt(content, row + r, c + 1), cell)),
  );
  if (stillThere) return;
  book.insertRows(sheet, row, deleted.length);
  book.write(
    sheet,
    row,
    1,
    deleted.map((line) => line.map(restoreCell)),
  );
}

/** Takes off the dress of an added column, unless somebody has filled it. */
function restoreColumn(book: WritableBook, sheet: string, column: number): void {
  const content = book.read(sheet);
  const filled = content?.values.some((line) => storeCell(line[column - 1] ?? '') !== '') ?? true;
  if (!filled) book.undress(sheet, column);
}

function restoreName(book: WritableBook, name: string, before: string | null): void {
  if (before === null) {
    if (book.nameArea(name) !== null) book.removeName(name);
    return;
  }
  const bang = before.lastIndexOf('!');
  const title = before.slice(0, bang);
  if (book.read(title)) book.setName(name, title, before.slice(bang + 1));
  else book.removeName(name); // its sheet is gone
}
