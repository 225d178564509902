import { readCsv } from '../../src/domain/import/csv-text';
import type { Grid } from '../../src/domain/import/grid';
import { decodeText } from './decode-text';
import { refuseForeign } from './foreign-files';
import { LIMITS, TOO_LARGE } from './limits';
import { readXlsxFile } from './read-xlsx-file';
import { UnreadableFile } from './unreadable-file';

/**
 * The tabs of an .xlsx or the one table of a .csv; what kind of file it is, its bytes say, not its name.
 * Nothing leaves the browser.
 * @throws UnreadableFile
 */
export async function readFile(name: string, bytes: ArrayBuffer): Promise<readonly Grid[]> {
  const file = new Uint8Array(bytes);
  if (file.length === 0) throw new UnreadableFile('Файл пуст.');
  if (file.length > LIMITS.bytes) throw new UnreadableFile(TOO_LARGE);
  refuseForeign(file);
  const isZip = file[0] === 0x50 && file[1] === 0x4b;
  const grids = isZip ? await readXlsxFile(file) : [readCsvFile(name, file)];
  if (grids.every(({ cells }) => cells.length === 0))
    throw new UnreadableFile('В файле нет ни одной заполненной ячейки.');
  return grids;
}

/** The text of a small file that the person chose, such as a key. */
export function readTextFile(bytes: ArrayBuffer): string {
  const file = new Uint8Array(bytes);
  if (file.length > LIMITS.bytes) throw new UnreadableFile(TOO_LARGE);
  const text = decodeText(file);
  if (text === undefined) throw new UnreadableFile('Это не текстовый файл.');
  return text;
}

function readCsvFile(name: string, file: Uint8Array): Grid {
  const text = decodeText(file);
  if (text === undefined) throw new UnreadableFile('Это не таблица. Нужен файл .xlsx или .csv.');
  const cells = readCsv(text);
  const isTooLarge = cells.length > LIMITS.rows || cells.some((row) => row.length > LIMITS.columns);
  if (isTooLarge) throw new UnreadableFile(TOO_LARGE);
  const isFilled = cells.some((row) => row.some((cell) => cell.trim() !== ''));
  return {
    title: name.replace(/\.[^.]*$/, ''),
    cells: isFilled ? cells : [],
    merges: [],
    hiddenRows: [],
    hidden: false,
  };
}
