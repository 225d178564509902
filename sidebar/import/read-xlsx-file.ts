import { readXlsx } from 'hucre/xlsx';
import { columnLetter } from '../../src/domain/import/column-letter';
import type { Grid, GridCell, Merge } from '../../src/domain/import/grid';
import { refuseForeignZip } from './foreign-files';
import { LIMITS, TOO_LARGE } from './limits';
import { UnreadableFile } from './unreadable-file';
import { broken, type ZipEntry, zipDirectory } from './zip-directory';

type Book = Awaited<ReturnType<typeof readXlsx>>;
type Sheet = Book['sheets'][number];
type Value = Sheet['rows'][number][number];

/** One row and one column more than may be, to see that there are more. */
const RANGE = `A1:${columnLetter(LIMITS.columns)}${LIMITS.rows + 1}`;
const MS_PER_MINUTE = 60_000;
/** A spreadsheet's times of the day are dates of its first days. */
const FIRST_YEAR = 1901;
/** What a formula shows that has never been computed. */
const NO_RESULT = '#ЗНАЧ!';

/** The tabs of an .xlsx: values as they are shown, formulas by their last results. */
export async function readXlsxFile(file: Uint8Array): Promise<readonly Grid[]> {
  const entries = zipDirectory(file);
  refuseForeignZip(entries);
  refuseBomb(entries);
  let book: Book;
  try {
    book = await readXlsx(file, { range: RANGE });
  } catch (cause) {
    throw broken(cause);
  }
  return book.sheets.map(gridOf);
}

/** hucre unpacks no more than the directory declares; where that says nothing, it is not asked to. */
function refuseBomb(entries: readonly ZipEntry[]): void {
  const total = entries.reduce((sum, { bytes }) => sum + bytes, 0);
  const isSilent = entries.some(({ bytes, packedBytes }) => bytes === 0 && packedBytes > 2);
  if (total > LIMITS.unpackedBytes || isSilent) throw new UnreadableFile(TOO_LARGE);
}

function gridOf(sheet: Sheet): Grid {
  const cells = sheet.rows.map((row, rowIndex) =>
    row.map((value, column) => cellOf(value, sheet.cells?.get(`${rowIndex},${column}`))),
  );
  const filled = cells.filter((row) => row.some((cell) => cell !== ''));
  if (filled.length > LIMITS.rows || filled.some((row) => (row[LIMITS.columns] ?? '') !== ''))
    throw new UnreadableFile(TOO_LARGE);
  const last = cells.reduce((found, row, index) => (row.some((cell) => cell !== '') ? index : found), -1);
  const width = Math.max(0, ...cells.map((row) => row.length));
  return {
    title: sheet.name,
    cells: cells.slice(0, last + 1),
    merges: mergesOf(sheet, last, width),
    hiddenRows: [...(sheet.rowDefs ?? [])].flatMap(([row, { hidden }]) => (hidden && row <= last ? [row] : [])),
    hidden: sheet.hidden === true || sheet.veryHidden === true,
  };
}

function cellOf(value: Value, cell: { readonly formula?: string } | undefined): GridCell {
  if (cell?.formula !== undefined && value === null) return NO_RESULT;
  if (value === null) return '';
  return value instanceof Date ? dayOrTime(value) : value;
}

/** hucre gives dates in UTC. */
function dayOrTime(date: Date): GridCell {
  if (Number.isNaN(date.getTime())) return NO_RESULT;
  if (date.getUTCFullYear() >= FIRST_YEAR) return { day: date.toISOString().slice(0, 10) };
  const rounded = new Date(Math.round(date.getTime() / MS_PER_MINUTE) * MS_PER_MINUTE);
  return rounded.toISOString().slice(11, 16);
}

/** Merges may reach far beyond the table: only what holds cells matters. */
function mergesOf({ merges = [] }: Sheet, last: number, width: number): readonly Merge[] {
  return merges
    .filter(({ startRow, startCol }) => startRow <= last && startCol < width)
    .map(({ startRow, startCol, endRow, endCol }) => ({
      top: startRow,
      left: startCol,
      bottom: Math.min(endRow, last),
      right: Math.min(endCol, width - 1),
    }));
}
