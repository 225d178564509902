import * as z from 'zod/mini';
import { normaliseLabel } from '../domain/text';
import type { Book, Value } from './book';
import * as cells from './cells';
import type { Change } from './change';
import { SCHOOLS_SHEET } from './municipal-sheets';
import { describeProblems } from './problem';
import {
  cellAt,
  columnNumber,
  type Records,
  readRecords,
  requireHeader,
  requireSheet,
  withoutRepeats,
} from './records';
import type { Collected } from './return-tabs';
import { returnKey, type StoredRow } from './school-data';
import { nextRow, rowsChange } from './table-changes';

export type ReturnState = 'ожидается' | 'получено' | 'ошибка';

/** A row of «Школы». */
export interface SchoolRow {
  readonly row: number;
  readonly number: string;
  readonly name: string;
  readonly source: string;
  readonly state: string;
}

export function readSchools(book: Book): Records<SchoolRow> {
  const schema = z.object({
    row: z.number(),
    number: cells.text(),
    name: cells.requiredText(),
    source: cells.text(),
    state: cells.text(),
  });
  const { records, problems, refused } = readRecords(book, SCHOOLS_SHEET, schema);
  const { unique, problems: repeats } = withoutRepeats(records, SCHOOLS_SHEET, 'name', ({ name }) =>
    normaliseLabel(name),
  );
  return { records: unique, problems: [...problems, ...repeats], refused };
}

export interface SchoolState {
  readonly number: string;
  readonly name: string;
  readonly source: string;
  readonly state: ReturnState;
  readonly error: string;
  /** null: nothing new came. */
  readonly updated: Date | null;
}

export interface StateInput {
  readonly schools: readonly SchoolRow[];
  readonly collected: readonly Collected[];
  /** «Данные школ» as they will be. */
  readonly rows: readonly Pick<StoredRow, 'school' | 'period'>[];
  /** As «Данные школ» writes it. */
  readonly period: string;
  readonly now: Date;
}

/** The new state of every school of «Школы», then of schools that only their returns name. */
export function schoolStates({ schools, collected, rows, period, now }: StateInput): readonly SchoolState[] {
  const collectedOf = new Map<string, Collected[]>();
  for (const item of collected) {
    if (item.school === null) continue;
    const key = normaliseLabel(item.school);
    collectedOf.set(key, [...(collectedOf.get(key) ?? []), item]);
  }
  const withData = new Set(rows.map((row) => returnKey(row.school, row.period)));
  const known = new Set(schools.map(({ name }) => normaliseLabel(name)));
  const unknown = [...collectedOf].filter(([key]) => !known.has(key));
  const named = [
    ...schools,
    ...unknown.map(([, [first]], index) => ({
      number: String(schools.length + index + 1),
      name: first?.school ?? '',
      source: '',
    })),
  ];
  return named.map(({ number, name, source }): SchoolState => {
    const own = collectedOf.get(normaliseLabel(name)) ?? [];
    const problems = own.flatMap((item) => ('problems' in item ? item.problems : []));
    const hasData = withData.has(returnKey(name, period));
    return {
      number,
      name,
      source: own.length > 0 ? own.map(({ tab }) => tab).join('; ') : source,
      state: problems.length > 0 ? 'ошибка' : hasData ? 'получено' : 'ожидается',
      error: problems.length > 0 ? describeProblems(problems, 5) : '',
      updated: own.some((item) => 'report' in item) ? now : null,
    };
  });
}

/** Writes the states: rows of the sheet keep their place, new schools go under them. */
export function stateChanges(
  book: Book,
  schools: readonly SchoolRow[],
  states: readonly SchoolState[],
): readonly Change[] {
  const content = requireSheet(book, SCHOOLS_SHEET);
  const header = requireHeader(content, SCHOOLS_SHEET);
  const formerly = (row: number, field: (typeof SCHOOLS_SHEET.columns)[number]['field']): Value =>
    cellAt(content, row, columnNumber(header, SCHOOLS_SHEET, field)).value;
  const stateOfRow = new Map(schools.map(({ row }, index) => [row, states[index]]));
  const last = Math.max(header.row, ...schools.map(({ row }) => row));
  const existing = Array.from({ length: last - header.row }, (_, index) => {
    const row = header.row + 1 + index;
    const state = stateOfRow.get(row);
    return {
      source: state?.source ?? formerly(row, 'source'),
      state: state?.state ?? formerly(row, 'state'),
      updated: state?.updated ?? formerly(row, 'updated'),
      error: state?.error ?? formerly(row, 'error'),
    };
  });
  const added = states.slice(schools.length).map((state) => ({ ...state, updated: state.updated ?? '' }));
  return [
    ...rowsChange(SCHOOLS_SHEET, header, header.row + 1, existing),
    ...rowsChange(SCHOOLS_SHEET, header, nextRow(content), added),
  ];
}
