import * as z from 'zod/mini';
import { normaliseLabel } from '../domain/text';
import { PlaceError } from '../errors';
import type { Book, SheetContent, Value } from './book';
import { MEND_CELL, type Problem } from './problem';
import type { SheetDefinition } from './sheet-definition';

/** A cell as it was read. */
export interface RawCell {
  readonly value: Value;
  readonly formula: string;
}

const BLANK: RawCell = { value: '', formula: '' };

/** The menu item that brings missing sheets and columns back, in either kind of book. */
const CREATE_BOOK = '«Книга» → «Создать книгу школы» (в книге муниципалитета – «Создать книгу муниципалитета»)';

/** Rows of people's sheets begin in the first rows: a title or a remark may stand above the header. */
const HEADER_WITHIN = 10;

export interface Header {
  /** Row number of the header, from 1. */
  readonly row: number;
  /** Column number, from 1, by normalised title. */
  readonly columnOf: ReadonlyMap<string, number>;
}

/** The row, among the first ten, that holds most of the titles; undefined when none holds any. */
export function findHeader(content: SheetContent, titles: readonly string[]): Header | undefined {
  const wanted = new Set(titles.map(normaliseLabel));
  let best: { index: number; matches: number } | undefined;
  content.values.slice(0, HEADER_WITHIN).forEach((row, index) => {
    const matches = new Set(row.map((value) => normaliseLabel(String(value))).filter((title) => wanted.has(title)))
      .size;
    if (matches > (best?.matches ?? 0)) best = { index, matches };
  });
  if (!best) return undefined;
  const columnOf = new Map<string, number>();
  content.values[best.index]?.forEach((value, index) => {
    const title = normaliseLabel(String(value));
    if (title !== '' && !columnOf.has(title)) columnOf.set(title, index + 1);
  });
  return { row: best.index + 1, columnOf };
}

/** The column number, from 1, of a definition's field; 0 when the sheet has no such column. */
export function columnNumber<F extends string>(header: Header, definition: SheetDefinition<F>, field: F): number {
  const title = definition.columns.find((column) => column.field === field)?.title ?? '';
  return header.columnOf.get(normaliseLabel(title)) ?? 0;
}

export interface RefusedRow {
  readonly row: number;
  readonly cells: Readonly<Record<string, RawCell>>;
}

export interface Records<T> {
  /** Rows that passed, each with its sheet row. */
  readonly records: readonly T[];
  readonly problems: readonly Problem[];
  /** The rows that did not pass: their cells by field. */
  readonly refused: readonly RefusedRow[];
}

/** The sheet, or an error that says how to get it. */
export function requireSheet(book: Book, definition: SheetDefinition): SheetContent {
  const content = book.read(definition.title);
  if (content) return content;
  const todo = `Выберите ${CREATE_BOOK}: недостающее появится, остальное не изменится.`;
  throw new PlaceError({ sheet: definition.title }, 'листа нет в книге', todo);
}

/** The header of a sheet, or an error that names the missing columns. */
export function requireHeader(content: SheetContent, definition: SheetDefinition, fields?: readonly string[]): Header {
  const needed = definition.columns.filter(({ field, named, optional }) =>
    fields ? fields.includes(field) : !named && !optional,
  );
  const header = findHeader(
    content,
    definition.columns.map(({ title }) => title),
  );
  const missing = needed.filter(({ title }) => !header?.columnOf.has(normaliseLabel(title)));
  if (header && missing.length === 0) return header;
  const names = missing.map(({ title }) => `«${title}»`).join(', ');
  const todo = `Верните заголовок или выберите ${CREATE_BOOK}: столбец появится справа.`;
  throw new PlaceError({ sheet: definition.title }, `нет столбца ${names}`, todo);
}

/**
 * Reads a sheet's rows through a schema whose keys are the definition's fields. Blank rows are passed over; a row with
 * a problem is left out and told, the others go on.
 */
export function readRecords<T>(book: Book, definition: SheetDefinition, schema: z.ZodMiniType<T>): Records<T> {
  const content = requireSheet(book, definition);
  const header = requireHeader(content, definition);
  const records: T[] = [];
  const problems: Problem[] = [];
  const refused: RefusedRow[] = [];
  for (let row = header.row + 1; row <= content.values.length; row += 1) {
    const cells = rawCells(content, header, definition, row);
    if (Object.values(cells).every(({ value, formula }) => value === '' && formula === '')) continue;
    const parsed = z.safeParse(schema, { ...cells, row });
    if (parsed.success) records.push(parsed.data);
    else {
      refused.push({ row, cells });
      problems.push(...parsed.error.issues.map((issue) => problemOf(definition, row, issue)));
    }
  }
  return { records, problems, refused };
}

function rawCells(
  content: SheetContent,
  header: Header,
  definition: SheetDefinition,
  row: number,
): Record<string, RawCell> {
  const cells: Record<string, RawCell> = {};
  for (const { field, title, optional } of definition.columns) {
    const column = header.columnOf.get(normaliseLabel(title));
    if (column !== undefined) cells[field] = cellAt(content, row, column);
    else if (optional) cells[field] = BLANK;
  }
  return cells;
}

/** The cell at a row and column, from 1; blank outside of the content. */
export function cellAt(content: SheetContent, row: number, column: number): RawCell {
  return {
    value: content.values[row - 1]?.[column - 1] ?? '',
    formula: content.formulas[row - 1]?.[column - 1] ?? '',
  };
}

function problemOf(definition: SheetDefinition, row: number, issue: z.core.$ZodIssue): Problem {
  const column = definition.columns.find(({ field }) => field === issue.path[0]);
  const place = { sheet: definition.title, row, ...(column ? { column: column.title } : {}) };
  return { place, what: issue.message, todo: MEND_CELL };
}

/** The first row of a key stays; the others are told. */
export function withoutRepeats<F extends string, T extends { readonly row: number }>(
  records: readonly T[],
  { title: sheet, columns }: SheetDefinition<F>,
  field: F,
  keyOf: (record: T) => string,
): { readonly unique: readonly T[]; readonly problems: readonly Problem[] } {
  const firstRow = new Map<string, number>();
  const problems: Problem[] = [];
  const column = columns.find((candidate) => candidate.field === field)?.title ?? '';
  const unique = records.filter((record) => {
    const first = firstRow.get(keyOf(record));
    if (first === undefined) {
      firstRow.set(keyOf(record), record.row);
      return true;
    }
    const what = `то же уже есть в строке ${first}`;
    problems.push({ place: { sheet, row: record.row, column }, what, todo: 'Исправьте или удалите лишнюю строку.' });
    return false;
  });
  return { unique, problems };
}
