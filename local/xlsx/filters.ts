import type { AutoFilter } from 'hucre';
import { clippedRanges, type SheetSize } from './addresses';
import type { SheetData } from './workbook-data';

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

/** The filter's area; which rows it hides is not kept. */
export function readFilter(filter: AutoFilter | undefined, size: SheetSize): SheetData['tables'] {
  const [range] = clippedRanges(filter?.range ?? '', size);
  return range === undefined ? [] : [{ range, type: 'static', config: { ...PLAIN_TABLE } }];
}

/** The format has one filter in a sheet; stripes and other decoration of the engine's tables are not written. */
export function writeFilter(sheet: SheetData): { autoFilter?: AutoFilter } {
  const table = sheet.tables.find(({ config }) => config?.hasFilters);
  return table ? { autoFilter: { range: table.range } } : {};
}
