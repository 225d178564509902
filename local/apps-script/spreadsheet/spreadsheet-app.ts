import { createModel, emptyWorkbook } from '../../engine/model';
import type { Host } from '../host';
import type { Book, Workbook } from './book';
import { ConditionalFormatRuleBuilder } from './conditional-format-rule-builder';
import { DataValidationBuilder } from './data-validation-builder';
import { openBook } from './handles';
import { newId } from './ids';
import type { Range } from './range';
import type { Sheet } from './sheet';
import type { Spreadsheet } from './spreadsheet';

export type { Workbook } from './book';

/** The service that a script bound to one book sees; other books are those that it made itself. */
export class SpreadsheetApp {
  readonly #host: Host;
  #active: Book;
  readonly #books = new Map<string, Book>();

  constructor(host: Host, workbook: Workbook) {
    this.#host = host;
    this.#active = openBook(host, workbook);
    this.#books.set(workbook.id, this.#active);
  }

  create(name: string, rows = 1000, columns = 26): Spreadsheet {
    const data = emptyWorkbook(this.#active.getters.getLocale().code);
    const sheets = data.sheets.map((sheet) => ({ ...sheet, rowNumber: rows, colNumber: columns }));
    const workbook = { id: `local-${newId()}`, name, model: createModel({ ...data, sheets }) };
    const book = openBook(this.#host, workbook);
    this.#books.set(workbook.id, book);
    return book.handles.spreadsheet();
  }

  openById(id: string): Spreadsheet {
    const book = this.#books.get(id);
    if (!book) throw this.#active.fail('unexpected', 'openById');
    return book.handles.spreadsheet();
  }

  openByUrl(url: string): Spreadsheet {
    const id = /\/d\/([^/]+)/.exec(url)?.[1];
    const book = id === undefined ? undefined : this.#books.get(id);
    if (!book) throw this.#active.fail('unexpected', 'openByUrl');
    return book.handles.spreadsheet();
  }

  /** Every call writes at once, so nothing is pending; what others wrote is read from here on. */
  flush(): void {
    this.#host.catchUp();
  }

  getActive(): Spreadsheet {
    return this.#active.handles.spreadsheet();
  }

  getActiveSpreadsheet(): Spreadsheet {
    return this.getActive();
  }

  setActiveSpreadsheet(spreadsheet: Spreadsheet): void {
    const book = this.#books.get(spreadsheet.getId());
    if (!book) throw this.#active.fail('unexpected', 'setActiveSpreadsheet');
    this.#active = book;
  }

  getActiveSheet(): Sheet {
    return this.getActive().getActiveSheet();
  }

  setActiveSheet(sheet: Sheet): Sheet {
    return this.getActive().setActiveSheet(sheet);
  }

  getActiveRange(): Range {
    return this.getActive().getActiveRange();
  }

  setActiveRange(range: Range): Range {
    return this.getActive().setActiveRange(range);
  }

  getCurrentCell(): Range {
    return this.getActive().getCurrentCell();
  }

  setCurrentCell(cell: Range): Range {
    return this.getActive().setCurrentCell(cell);
  }

  getUi(): object {
    return this.#host.getUi();
  }

  newDataValidation(): DataValidationBuilder {
    return new DataValidationBuilder(this.#active);
  }

  newConditionalFormatRule(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder(this.#active);
  }

  toString(): string {
    return 'SpreadsheetApp';
  }
}

/** The service over an open book. */
export function createSpreadsheetApp(host: Host, workbook: Workbook): SpreadsheetApp {
  return new SpreadsheetApp(host, workbook);
}
