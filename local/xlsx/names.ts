import type { NamedRange } from 'hucre';
import { fixedRange, parseSheetRange, quotedSheetName, rangeAddress } from './addresses';
import type { WorkbookData } from './workbook-data';

/** Names that stand for something else than a range of the user: print titles, filters, our protections. */
const INNER_NAME = /^_/;

/**
 * Only names of one range: the engine has no names for constants, formulas and several ranges at once.
 * A name that belongs to one sheet is kept unless the whole book has the same one.
 */
export function readNames(names: readonly NamedRange[] = []): Record<string, string> {
  const read: Record<string, string> = {};
  const booksFirst = [...names].sort((a, b) => Number(a.scope !== undefined) - Number(b.scope !== undefined));
  for (const { name, range } of booksFirst) {
    const parsed = INNER_NAME.test(name) ? undefined : parseSheetRange(range);
    if (parsed?.sheet === undefined || name in read) continue;
    read[name] = `${quotedSheetName(parsed.sheet)}!${rangeAddress(parsed.zone)}`;
  }
  return read;
}

export function writeNames(book: WorkbookData): NamedRange[] {
  return Object.entries(book.namedRanges).map(([name, range]) => ({ name, range: fixedSheetRange(range) }));
}

/** `Лист 1!A1:B2` → `'Лист 1'!$A$1:$B$2`. */
export function fixedSheetRange(range: string, ownSheet = ''): string {
  const parsed = parseSheetRange(range);
  if (!parsed) throw new Error(`Not a range: ${range}`);
  return `${quotedSheetName(parsed.sheet ?? ownSheet)}!${fixedRange(parsed.zone)}`;
}
