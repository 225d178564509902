import type { Book } from './book';

const LONGEST_NAME = 100;

/** Throws when a sheet cannot get the name. @param ownId The sheet to rename: its own name is no clash. */
export function requireNewName(book: Book, name: string, ownId?: string): void {
  if (name.length > LONGEST_NAME) throw book.fail('sheetNameTooLong');
  if (name.trim() === '') throw book.fail('sheetNameEmpty');
  // the engine and .xlsx files have no such names, Google has
  const forbidden = /['*?/\\[\]:]/.exec(name);
  if (forbidden) throw new Error(`not emulated: a sheet name with ${forbidden[0]} (${name})`);
  const known = book.getters.getSheetIdByName(name);
  if (known !== undefined && known !== ownId) throw book.fail('sheetExists', name);
}

function isRussian(book: Book): boolean {
  return book.host.locale.startsWith('ru');
}

/** `Sheet2` or `Лист2`: the first number that is free, from the number of sheets on. */
export function nextSheetName(book: Book): string {
  const word = isRussian(book) ? 'Лист' : 'Sheet';
  let number = book.getters.getSheetIds().length + 1;
  while (book.getters.getSheetIdByName(`${word}${number}`) !== undefined) number += 1;
  return `${word}${number}`;
}

/** `Copy of Name`, then `Copy of Name 2`, … */
export function copyName(book: Book, name: string): string {
  const base = isRussian(book) ? `${name} (копия)` : `Copy of ${name}`;
  let candidate = base;
  for (let number = 2; book.getters.getSheetIdByName(candidate) !== undefined; number++)
    candidate = `${base} ${number}`;
  return candidate;
}
