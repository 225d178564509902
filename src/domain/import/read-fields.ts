import type { WrongCell } from './lists';
import type { Readers, RowCell, Unclear } from './outcome';
import type { ImportContext } from './table';

/** A cell of a row with the column that it stands in. */
export interface PlacedCell extends RowCell {
  readonly column: number;
  readonly title: string;
}

/** Longer texts are no entry of a list of people; the book would refuse the whole list for one of them. */
const LONGEST_TEXT = 2000;
const TOO_LONG = {
  wrong: `текст длиннее ${LONGEST_TEXT} знаков`,
  todo: 'Сократите текст или не загружайте этот столбец.',
} as const;

export interface ReadFields<Values> {
  readonly values: Partial<Values>;
  readonly wrong: readonly WrongCell[];
  readonly unclear: readonly Unclear[];
}

/** Reads the cells of one record by its readers; several columns of one list of values are joined. */
export function readFields<Values extends object>(
  readers: Readers<Values>,
  cellsOf: (field: keyof Values & string) => readonly PlacedCell[],
  context: ImportContext,
): ReadFields<Values> {
  const values: Partial<Values> = {};
  const wrong: WrongCell[] = [];
  const unclear: Unclear[] = [];
  for (const field of keysOf(readers)) {
    for (const cell of cellsOf(field)) {
      if (cell.text === '') continue;
      const outcome = cell.text.length > LONGEST_TEXT ? TOO_LONG : readers[field](cell, context);
      if ('wrong' in outcome) {
        wrong.push({ column: cell.column, title: cell.title, what: outcome.wrong, todo: outcome.todo });
      } else if ('leftOut' in outcome) unclear.push(outcome.leftOut);
      else {
        values[field] = united(values[field], outcome.ok);
        if (outcome.unclear) unclear.push(outcome.unclear);
      }
    }
  }
  return { values, wrong, unclear };
}

/** The keys of a record made of literals, which has no others. */
export function keysOf<T extends object>(record: T): readonly (keyof T & string)[] {
  return Object.keys(record) as (keyof T & string)[]; // TypeScript cannot know that there are no others
}

/** Lists are joined, each value once; of single values the first stays. */
export function united<T>(known: T | undefined, next: T): T {
  if (known === undefined) return next;
  if (!Array.isArray(known) || !Array.isArray(next)) return known;
  return [...new Set([...known, ...next])] as T & unknown[]; // both are lists of one type
}
