import type { ColumnDef, RowDef } from 'hucre';
import type { SheetSize } from './addresses';
import type { SheetData } from './workbook-data';

/** The engine's own sizes, in pixels: a column or a row without a size has them. */
const COLUMN_PIXELS = 96;
const ROW_PIXELS = 23;
/** The file measures columns in digits of its default font, and rows in points. */
const PIXELS_PER_DIGIT = 7;
const PIXELS_PER_POINT = 4 / 3;

type Headers = SheetData['cols'];

/**
 * @param defaultWidth Digits, of the columns that the file does not describe.
 */
export function readColumns(
  defs: readonly ColumnDef[] = [],
  defaultWidth: number | undefined,
  size: SheetSize,
): Headers {
  const columns: Headers = {};
  for (let index = 0; index < size.columns; index++) {
    const { width = defaultWidth, hidden } = defs[index] ?? {};
    const pixels = width === undefined ? COLUMN_PIXELS : Math.round(width * PIXELS_PER_DIGIT);
    const header = { ...(pixels !== COLUMN_PIXELS && { size: pixels }), ...(hidden && { isHidden: true }) };
    if (Object.keys(header).length > 0) columns[index] = header;
  }
  return shownSomewhere(columns, size.columns);
}

export function readRows(defs: ReadonlyMap<number, RowDef> = new Map(), size: SheetSize): Headers {
  const rows: Headers = {};
  for (const [index, { height, hidden }] of defs) {
    const pixels = height === undefined ? ROW_PIXELS : Math.round(height * PIXELS_PER_POINT);
    const header = { ...(pixels !== ROW_PIXELS && { size: pixels }), ...(hidden && { isHidden: true }) };
    if (index < size.rows && Object.keys(header).length > 0) rows[index] = header;
  }
  return shownSomewhere(rows, size.rows);
}

/** The engine cannot open a sheet without a visible row or column: there they are all shown. */
function shownSomewhere(headers: Headers, count: number): Headers {
  const hidden = Object.values(headers).filter(({ isHidden }) => isHidden);
  if (hidden.length < count) return headers;
  return Object.fromEntries(
    Object.entries(headers).map(([index, { isHidden: _hidden, ...header }]) => [index, header]),
  );
}

/** Every column is written with its width: the file's default width depends on the program that opens it. */
export function writeColumns(sheet: SheetData): ColumnDef[] {
  return Array.from({ length: sheet.colNumber }, (_, index) => {
    const { size, isHidden } = sheet.cols[index] ?? {};
    return { width: (size ?? COLUMN_PIXELS) / PIXELS_PER_DIGIT, ...(isHidden && { hidden: true }) };
  });
}

export function writeRows(sheet: SheetData): Map<number, RowDef> {
  const rows = new Map<number, RowDef>();
  for (const [index, { size, isHidden }] of Object.entries(sheet.rows)) {
    const row = { ...(size && { height: size / PIXELS_PER_POINT }), ...(isHidden && { hidden: true }) };
    if (Object.keys(row).length > 0) rows.set(Number(index), row);
  }
  return rows;
}

export function columnPixels(sheet: Pick<SheetData, 'cols'>, column: number): number {
  return sheet.cols[column]?.size ?? COLUMN_PIXELS;
}

export function rowPixels(sheet: Pick<SheetData, 'rows'>, row: number): number {
  return sheet.rows[row]?.size ?? ROW_PIXELS;
}
