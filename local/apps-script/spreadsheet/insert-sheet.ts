import type { Book } from './book';
import { duplicateSheet, moveSheet } from './copy-sheet';
import { requireRoom } from './dimensions';
import { newId } from './ids';
import type { Sheet } from './sheet';
import { idOf } from './sheet-area';
import { nextSheetName, requireNewName } from './sheet-names';

export type InsertArgument = string | number;

export interface InsertOptions {
  readonly template?: Sheet;
}

export interface NewSheet {
  readonly name: string | undefined;
  /** Counted from 0; absent: behind the active sheet. */
  readonly index: number | undefined;
  readonly template: Sheet | undefined;
}

const ROWS = 1000;
const COLUMNS = 26;

export function readInsertArguments(args: readonly (InsertArgument | InsertOptions)[]): NewSheet {
  const name = args.find((arg) => typeof arg === 'string');
  const index = args.find((arg) => typeof arg === 'number');
  const options = args.find((arg) => typeof arg === 'object');
  return { name, index, template: options?.template };
}

/** @returns the engine's id of the new sheet. */
export function insertSheet(book: Book, { name = nextSheetName(book), index, template }: NewSheet): string {
  requireNewName(book, name);
  const ids = book.getters.getSheetIds();
  const position = index ?? ids.indexOf(book.activeSheetId) + 1;
  if (position < 0 || position > ids.length) throw book.fail('sheetIndex', position);
  if (template) {
    const copy = duplicateSheet(book, idOf(template), name);
    moveSheet(book, copy, position);
    return copy;
  }
  requireRoom(book, ROWS * COLUMNS);
  const sheetId = newId();
  book.run([{ type: 'CREATE_SHEET', sheetId, name, position, rows: ROWS, cols: COLUMNS }]);
  return sheetId;
}
