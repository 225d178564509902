import { reasonOf, UserError } from '../errors';
import type { WritableBook } from './book';
import type { Action, Change } from './change';
import { JOURNAL_SHEET, UNDO_SHEET } from './common-sheets';
import { headerCells } from './header';
import { columnNumber, requireHeader } from './records';
import { restore } from './restore';
import type { SheetDefinition } from './sheet-definition';
import { BACKUP_PREFIX, backupTitle, recordsOf, type UndoRecord } from './undo-log';
import { logRow } from './undo-sheet';

/**
 * The one way in which commands write. First the log of what will change, so that a crash at any later call can be
 * taken back; then the changes; then the journal. When a call fails, everything is taken back at once.
 */
export function perform(book: WritableBook, action: Action, changes: readonly Change[], who: string, now: Date): void {
  const records = changes.flatMap((change, index) => recordsOf(book, change, backupTitle(index)));
  try {
    startLog(book, action, records);
  } catch (failure) {
    throw refusal(action, failure, 'Данные не изменены; действие перед этим отменить уже нельзя.');
  }
  try {
    for (const [index, change] of changes.entries()) apply(book, change, backupTitle(index));
    for (const change of changes) dress(book, change); // dropdowns need «Справочники» to be there
    appendToJournal(book, action, who, now);
    book.flush();
  } catch (failure) {
    takeBack(book, action, records, failure);
  }
}

/** Copies come before the log that tells of them: undo must never put back one that was not finished. */
function startLog(book: WritableBook, action: Action, records: readonly UndoRecord[]): void {
  const oldCopies = book.titles().filter((title) => title.startsWith(BACKUP_PREFIX));
  if (oldCopies.length > 0) replaceLog(book, []); // a log must not outlive the copies that it names
  for (const title of oldCopies) book.deleteSheet(title);
  for (const record of records) {
    if (record.kind === 'look') keepLook(book, record.sheet, record.backup);
  }
  replaceLog(
    book,
    records.map((record) => logRow(action.title, record)),
  );
}

/** Writes the rows of «_Отмена» over the former ones. */
export function replaceLog(book: WritableBook, rows: readonly (readonly string[])[]): void {
  const header = headerCells(UNDO_SHEET);
  const former = book.read(UNDO_SHEET.title)?.values.length ?? 0;
  ensureSheet(book, UNDO_SHEET);
  const blanks = Array.from({ length: Math.max(0, former - rows.length - 1) }, () => header.map(() => ''));
  book.write(UNDO_SHEET.title, 1, 1, [header, ...rows, ...blanks]);
}

function ensureSheet(book: WritableBook, definition: SheetDefinition): void {
  if (book.titles().includes(definition.title)) return;
  book.insertSheet(definition.title, definition.hidden ?? false);
  book.write(definition.title, 1, 1, [headerCells(definition)]);
  book.dress(definition, 1, titleColumns(headerCells(definition), 1), true);
}

function titleColumns(titles: readonly string[], from: number): ReadonlyMap<string, number> {
  return new Map(titles.map((title, index) => [title, from + index]));
}

function dress(book: WritableBook, change: Change): void {
  if (change.kind === 'new-sheet') {
    book.dress(change.definition, 1, titleColumns((change.cells[0] ?? []).map(String), 1), true);
  } else if (change.kind === 'new-columns') {
    book.dress(change.definition, change.headerRow, titleColumns(change.titles, change.column), false);
  }
}

function keepLook(book: WritableBook, sheet: string, backup: string): void {
  book.insertSheet(backup, true);
  book.copyArea(sheet, backup);
}

function apply(book: WritableBook, change: Change, backup: string): void {
  switch (change.kind) {
    case 'new-sheet': {
      const { definition, cells } = change;
      book.insertSheet(definition.title, definition.hidden ?? false);
      book.write(definition.title, 1, 1, cells);
      return;
    }
    case 'new-columns': {
      const { definition, headerRow, column, titles } = change;
      book.write(definition.title, headerRow, column, [titles]);
      return;
    }
    case 'cells':
      book.write(change.sheet, change.row, change.column, change.cells);
      return;
    case 'delete-rows':
      book.deleteRows(change.sheet, change.row, change.count);
      return;
    case 'marks':
      book.mark(change.sheet, change.marks);
      return;
    case 'delete-sheet':
      book.renameSheet(change.sheet, backup, true);
      return;
    case 'handout':
      book.insertSheet(change.handout.title, false);
      book.write(change.handout.title, 1, 1, change.handout.cells);
      book.dressHandout(change.handout);
      return;
    case 'report':
      if (!book.titles().includes(change.sheet)) book.insertSheet(change.sheet, false);
      book.draw(change.sheet, change.layout);
  }
}

/** One line under the last one; the journal is append-only. */
export function appendToJournal(book: WritableBook, action: Action, who: string, now: Date): void {
  ensureSheet(book, JOURNAL_SHEET);
  const content = book.read(JOURNAL_SHEET.title);
  if (!content) return;
  const header = requireHeader(content, JOURNAL_SHEET);
  const values = { time: now, who, action: action.title, object: action.object, count: action.count };
  const width = Math.max(...header.columnOf.values());
  const line = Array.from({ length: width }, (_, index) => {
    const column = JOURNAL_SHEET.columns.find(({ field }) => columnNumber(header, JOURNAL_SHEET, field) === index + 1);
    return column ? values[column.field] : '';
  });
  book.write(JOURNAL_SHEET.title, content.values.length + 1, 1, [line]);
}

/** Restores the book after a failed write; when that fails too, the log stays for «Отменить последнее действие». */
function takeBack(book: WritableBook, action: Action, records: readonly UndoRecord[], failure: unknown): never {
  try {
    restore(book, records);
    book.flush(); // the log goes only when what it restores has arrived
    replaceLog(book, []);
    book.flush();
  } catch (second) {
    throw new UserError(
      `«${action.title}»: запись прервалась (${reasonOf(failure)}), и вернуть прежнее сразу не удалось (${reasonOf(second)}). Выберите «Отменить последнее действие».`,
    );
  }
  throw refusal(action, failure, 'Всё возвращено, как было.');
}

/** What the person reads when the spreadsheet refused a write. */
function refusal(action: Action, failure: unknown, state: string): UserError {
  if (failure instanceof UserError) return failure;
  const reason = `таблица не приняла запись (${reasonOf(failure)})`;
  return new UserError(`«${action.title}»: ${reason}. ${state} Попробуйте ещё раз через минуту.`);
}
