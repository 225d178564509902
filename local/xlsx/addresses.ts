/** A rectangle of cells; all indexes are 0-based and inclusive. */
export interface Zone {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface SheetSize {
  readonly rows: number;
  readonly columns: number;
}

/** The last places of an .xlsx sheet: what `A:A` and `1:1` run to. */
export const XLSX_SIZE: SheetSize = { rows: 1_048_576, columns: 16_384 };

/** 0 → A, 26 → AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}

/** A → 0, AA → 26; letters only, either case. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

export function cellAddress(row: number, column: number): string {
  return columnLetters(column) + (row + 1);
}

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** The place of a plain address, `AB12`; made for hundreds of thousands of them. */
export function placeOf(address: string): Place {
  let column = 0;
  let at = 0;
  for (let code = address.charCodeAt(0); code >= 65 && code <= 90; code = address.charCodeAt(at)) {
    column = column * 26 + code - 64;
    at += 1;
  }
  const row = Number(address.slice(at)) - 1;
  if (column === 0 || !(row >= 0)) throw new Error(`Not a cell address: ${address}`);
  return { row, column: column - 1 };
}

const RANGE = /^\$?([A-Za-z]{0,3})\$?(\d*)(?::\$?([A-Za-z]{0,3})\$?(\d*))?$/;

/** `B2`, `$A$1:C3`, `A:B`, `2:4`; `undefined` for anything else. Open ends run to the end of an .xlsx sheet. */
export function parseRange(text: string): Zone | undefined {
  const match = RANGE.exec(text);
  const [, letters = '', digits = '', lastLetters = letters, lastDigits = digits] = match ?? [];
  const whole = text.includes(':');
  if (!match || (!letters && !digits) || (!whole && (!letters || !digits))) return undefined;
  const zone = {
    left: letters ? columnIndex(letters) : 0,
    top: digits ? Number(digits) - 1 : 0,
    right: lastLetters ? columnIndex(lastLetters) : XLSX_SIZE.columns - 1,
    bottom: lastDigits ? Number(lastDigits) - 1 : XLSX_SIZE.rows - 1,
  };
  return zone.right < zone.left || zone.bottom < zone.top || zone.top < 0 ? undefined : zone;
}

export function rangeAddress(zone: Zone): string {
  const first = cellAddress(zone.top, zone.left);
  const last = cellAddress(zone.bottom, zone.right);
  return first === last ? first : `${first}:${last}`;
}

/** `$A$1:$B$2`, as defined names and validation lists want it. */
export function fixedRange(zone: Zone): string {
  const first = `$${columnLetters(zone.left)}$${zone.top + 1}`;
  const last = `$${columnLetters(zone.right)}$${zone.bottom + 1}`;
  return first === last ? first : `${first}:${last}`;
}

/** `'Лист 1'`: quoted unless the name is a plain word that cannot be taken for an address. */
export function quotedSheetName(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

export interface SheetRange {
  readonly sheet: string | undefined;
  readonly zone: Zone;
}

/** `'Лист 1'!$A$1:B2`, `Лист!A1`, `A1`; the engine writes some sheet names with spaces unquoted. */
export function parseSheetRange(text: string): SheetRange | undefined {
  const split = text.lastIndexOf('!');
  const zone = parseRange(text.slice(split + 1));
  if (!zone) return undefined;
  if (split < 0) return { sheet: undefined, zone };
  const name = text.slice(0, split);
  const quoted = name.startsWith("'") && name.endsWith("'");
  return { sheet: quoted ? name.slice(1, -1).replaceAll("''", "'") : name, zone };
}

/** `undefined` when nothing of the zone lies within the sheet. */
export function clipped(zone: Zone, size: SheetSize): Zone | undefined {
  if (zone.left >= size.columns || zone.top >= size.rows) return undefined;
  return { ...zone, right: Math.min(zone.right, size.columns - 1), bottom: Math.min(zone.bottom, size.rows - 1) };
}

/** The ranges of an .xlsx `sqref`, each within the sheet. */
export function clippedRanges(sqref: string, size: SheetSize): string[] {
  return sqref
    .split(/\s+/)
    .map(parseRange)
    .map((zone) => zone && clipped(zone, size))
    .filter((zone) => zone !== undefined)
    .map(rangeAddress);
}
