import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';

const cell = z.union([z.string(), z.number()]);
const sheetRow = z.record(z.string(), cell);
const sampleBook = z.strictObject({
  title: z.string(),
  kind: z.enum(['school', 'municipal']),
  sheets: z.record(z.string(), z.array(sheetRow)),
  returns: z.optional(
    z.array(z.strictObject({ sheet: z.string(), rows: z.array(z.tuple([z.string(), z.string(), cell])) })),
  ),
});

export type SheetRow = z.infer<typeof sheetRow>;
export type SampleBook = z.infer<typeof sampleBook>;

export const SAMPLE_NAMES = ['megion', 'school17-before', 'school17-year'] as const;
export type SampleName = (typeof SAMPLE_NAMES)[number];

export function readSample(name: SampleName): SampleBook {
  return sampleBook.parse(readJson(`../../samples/${name}.json`));
}

export function readJson(relativePath: string): unknown {
  return JSON.parse(readFileSync(new URL(relativePath, import.meta.url), 'utf8'));
}

/** The rows of a sheet, none when the book does not have it. */
export function rowsOf(book: SampleBook, sheet: string): readonly SheetRow[] {
  return book.sheets[sheet] ?? [];
}

/** A cell as text; a column that the row does not name is blank. */
export function text(row: SheetRow, column: string): string {
  return String(row[column] ?? '');
}

/** The values of a cell that holds several. */
export function values(row: SheetRow, column: string): readonly string[] {
  return text(row, column)
    .split('; ')
    .filter((value) => value !== '');
}

/** The rows of a people's sheet by «Код». */
export function byCode(rows: readonly SheetRow[]): ReadonlyMap<string, SheetRow> {
  return new Map(rows.map((row) => [text(row, 'Код'), row]));
}

/** The value of a parameter on «Настройки», as text. */
export function setting(book: SampleBook, parameter: string): string {
  const row = rowsOf(book, 'Настройки').find((candidate) => text(candidate, 'Параметр') === parameter);
  if (!row) throw new Error(`«${book.title}» does not set «${parameter}»`);
  return text(row, 'Значение');
}
