import * as z from 'zod/mini';
import { normaliseLabel } from '../domain/text';
import type { Book } from './book';
import * as cells from './cells';
import { SCHOOLS_SHEET } from './municipal-sheets';
import { type Records, readRecords } from './records';

export type ReturnState = 'ожидается' | 'получено' | 'ошибка';

/** A row of «Школы». */
export interface SchoolRow {
  readonly row: number;
  readonly number: string;
  readonly name: string;
  readonly source: string;
  readonly state: string;
  readonly error: string;
}

export function readSchools(book: Book): Records<SchoolRow> {
  const schema = z.object({
    row: z.number(),
    number: cells.text(),
    name: cells.requiredText(),
    source: cells.text(),
    state: cells.text(),
    error: cells.text(),
  });
  return readRecords(book, SCHOOLS_SHEET, schema);
}

export function sameSchool(a: string, b: string): boolean {
  return normaliseLabel(a) === normaliseLabel(b);
}
