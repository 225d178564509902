import type { Host } from '../host';
import { Book, type Workbook } from './book';
import { Range } from './range';
import { Sheet } from './sheet';
import { Spreadsheet } from './spreadsheet';

export function openBook(host: Host, workbook: Workbook): Book {
  return new Book(host, workbook, (book) => {
    const sheets = new Map<string, Sheet>();
    let spreadsheet: Spreadsheet | undefined;
    return {
      range: (area) => new Range(book, area),
      spreadsheet: () => {
        spreadsheet ??= new Spreadsheet(book);
        return spreadsheet;
      },
      sheet: (sheetId) => {
        const known = sheets.get(sheetId) ?? new Sheet(book, sheetId);
        sheets.set(sheetId, known);
        return known;
      },
    };
  });
}
