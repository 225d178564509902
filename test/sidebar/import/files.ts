import { type Cell, type CellValue, type WriteSheet, writeXlsx } from 'hucre';

/** A cell of a described file: null is blank. */
export type Described = CellValue;

export interface SheetShape {
  readonly name?: string;
  readonly rows: readonly (readonly Described[])[];
  /** «A1:C1». */
  readonly merges?: readonly string[];
  /** From 1. */
  readonly hiddenRows?: readonly number[];
  readonly hidden?: boolean;
  /** Formulas with their last results, by address from 0: «2,3». */
  readonly formulas?: Readonly<Record<string, { readonly formula: string; readonly result: CellValue }>>;
}

/** A file as a person has it. */
export interface FileOf {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export async function xlsx(name: string, ...sheets: readonly SheetShape[]): Promise<FileOf> {
  return { name, bytes: await writeXlsx({ sheets: sheets.map(writeSheet) }) };
}

function writeSheet(shape: SheetShape, index: number): WriteSheet {
  const { name = `Лист${index + 1}`, rows, merges = [], hiddenRows = [], formulas = {}, hidden = false } = shape;
  const dates = rows.flatMap((row, rowIndex) =>
    row.flatMap((value, column): [string, Partial<Cell>][] =>
      value instanceof Date ? [[`${rowIndex},${column}`, { value, style: { numFmt: 'dd.mm.yyyy' } }]] : [],
    ),
  );
  const computed = Object.entries(formulas).map(([place, { formula, result }]): [string, Partial<Cell>] => [
    place,
    { formula, formulaResult: result },
  ]);
  return {
    name,
    rows: rows.map((row) => [...row]),
    cells: new Map([...dates, ...computed]),
    merges: merges.map(mergeRange),
    rowDefs: new Map(hiddenRows.map((row) => [row - 1, { hidden: true }])),
    ...(hidden && { hidden }),
  };
}

function mergeRange(address: string) {
  const [start = [0, 0], end = [0, 0]] = address
    .split(':')
    .map((one): [number, number] => [Number(one.slice(1)) - 1, one.charCodeAt(0) - 65]);
  return { startRow: start[0], startCol: start[1], endRow: end[0], endCol: end[1] };
}

/** Lines of a .csv as given: quoting is the test's. */
export function csv(name: string, lines: readonly string[], encode: (text: string) => Uint8Array = utf8): FileOf {
  return { name, bytes: encode(lines.join('\r\n')) };
}

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export function utf8WithMark(text: string): Uint8Array {
  return utf8(`\ufeff${text}`);
}

export function utf16(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
}

/** Letters of Windows-1251 by the decoder of the platform, turned around. */
export function windows1251(text: string): Uint8Array {
  return byteEncoded(text, 'windows-1251');
}

export function dos866(text: string): Uint8Array {
  return byteEncoded(text, 'ibm866');
}

function byteEncoded(text: string, encoding: string): Uint8Array {
  const letters = new TextDecoder(encoding).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  return Uint8Array.from([...text], (letter) => {
    const byte = [...letters].indexOf(letter);
    if (byte < 0) throw new Error(`${letter} is not in ${encoding}`);
    return byte;
  });
}

export function bufferOf({ bytes }: FileOf): ArrayBuffer {
  const copy = new ArrayBuffer(bytes.byteLength);
  new Uint8Array(copy).set(bytes);
  return copy;
}
