import type { Book } from './book';
import { requireRoom } from './dimensions';
import { newId } from './ids';
import type { Sheet } from './sheet';
import { bookOfSheet, idOf } from './sheet-area';
import { copyName } from './sheet-names';
import type { Spreadsheet } from './spreadsheet';

/** Moves a sheet to an index counted from 0; the engine counts visible sheets only. */
export function moveSheet(book: Book, sheetId: string, index: number): void {
  const ids = book.getters.getSheetIds();
  const current = ids.indexOf(sheetId);
  const passed = index > current ? ids.slice(current + 1, index + 1) : ids.slice(index, current);
  const visible = passed.filter((id) => book.getters.isSheetVisible(id)).length;
  if (visible > 0) book.run([{ type: 'MOVE_SHEET', sheetId, delta: index > current ? visible : -visible }]);
}

/** A copy right behind the sheet, with everything on it. */
export function duplicateSheet(book: Book, sheetId: string, sheetNameTo: string): string {
  const { rows, columns } = book.requireSheet(sheetId);
  requireRoom(book, rows * columns);
  const sheetIdTo = newId();
  book.run([{ type: 'DUPLICATE_SHEET', sheetId, sheetIdTo, sheetNameTo }]);
  return sheetIdTo;
}

/** `copyTo`: the copy is the last sheet of the spreadsheet. */
export function copySheet(sheet: Sheet, spreadsheet: Spreadsheet): Sheet {
  const book = bookOfSheet(sheet);
  if (spreadsheet.getId() !== book.workbook.id) throw new Error('not emulated: Sheet.copyTo another spreadsheet');
  const id = duplicateSheet(book, idOf(sheet), copyName(book, sheet.getName()));
  moveSheet(book, id, book.getters.getSheetIds().length - 1);
  return book.handles.sheet(id);
}
