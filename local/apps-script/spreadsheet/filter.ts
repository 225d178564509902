import { CLOSED } from './a1';
import type { Area, Book } from './book';
import type { Range } from './range';

/** The filter of a sheet. Which rows it hides is chosen on the page; scripts only make and remove it. */
export class Filter {
  readonly #book: Book;
  readonly #area: Area;

  constructor(book: Book, area: Area) {
    this.#book = book;
    this.#area = area;
  }

  getRange(): Range {
    return this.#book.handles.range(this.#area);
  }

  remove(): void {
    this.#book.run([{ type: 'REMOVE_TABLE', sheetId: this.#area.sheetId, target: [this.#area.zone] }]);
  }

  toString(): string {
    return 'Filter';
  }
}

/** A table of the engine that shows nothing but the buttons of its filter. */
const PLAIN_TABLE = {
  hasFilters: true,
  totalRow: false,
  firstColumn: false,
  lastColumn: false,
  numberOfHeaders: 1,
  bandedRows: false,
  bandedColumns: false,
  automaticAutofill: false,
  styleId: 'None',
};

export function filterOf(book: Book, sheetId: string): Filter | null {
  const table = book.getters.getCoreTables(sheetId).find(({ config }) => config.hasFilters);
  return table ? new Filter(book, { sheetId, zone: table.range.zone, open: CLOSED }) : null;
}

export function filterAt(book: Book, { sheetId, zone }: Area): Filter | null {
  const table = book.getters.getCoreTable({ sheetId, row: zone.top, col: zone.left });
  return table?.config.hasFilters ? filterOf(book, sheetId) : null;
}

export function createFilter(book: Book, area: Area): Filter {
  const { sheetId, zone } = area;
  book.requireInside(area);
  if (filterOf(book, sheetId)) throw book.fail('filterExists');
  const ranges = [book.getters.getRangeDataFromZone(sheetId, zone)];
  book.run([{ type: 'CREATE_TABLE', sheetId, ranges, config: PLAIN_TABLE, tableType: 'static' }]);
  return new Filter(book, area);
}
