import type { Period } from '../domain/participants';
import { shiftYears } from '../domain/roadmap/next-year';
import { isOwnStatus, itemsOn, type RoadmapRow } from '../domain/roadmap/roadmap';
import type { Book } from './book';
import type { Change } from './change';
import type { RoadmapField } from './roadmap';
import { ROADMAP_SHEET } from './roadmap-sheet';
import { TablePatch } from './table-patch';

export interface RoadmapChanges {
  readonly changes: readonly Change[];
  /** Rows in which each column changes. */
  readonly counts: Readonly<Record<'term' | 'done' | 'status', number>>;
}

/** «Статус» of every row on a day; what people wrote there in words of their own stays. */
export function statusChanges(
  book: Book,
  rows: readonly RoadmapRow[],
  schoolYear: Period,
  day: string,
): RoadmapChanges {
  return changesTo(book, rows, rows, schoolYear, day);
}

/** The rows for a school year so many years later: years in the terms are moved, marks go. */
export function nextYearChanges(
  book: Book,
  rows: readonly RoadmapRow[],
  years: number,
  schoolYear: Period,
  day: string,
): RoadmapChanges {
  return changesTo(book, rows, nextYearRows(rows, years), schoolYear, day);
}

export function nextYearRows(rows: readonly RoadmapRow[], years: number): readonly RoadmapRow[] {
  return rows.map((row) => ({ ...row, term: shiftYears(row.term, years), done: false }));
}

function changesTo(
  book: Book,
  former: readonly RoadmapRow[],
  rows: readonly RoadmapRow[],
  schoolYear: Period,
  day: string,
): RoadmapChanges {
  const statusOf = new Map(itemsOn(rows, schoolYear, day).map(({ row, status }) => [row.row, status]));
  const patch = new TablePatch<RoadmapField>(book, ROADMAP_SHEET);
  const counts = { term: 0, done: 0, status: 0 };
  rows.forEach((row, index) => {
    const before = former[index];
    const status = statusOf.get(row.row) ?? '';
    const cells = {
      ...(row.term !== before?.term && { term: row.term }),
      ...(row.done === false && before?.done !== false && { done: '' }),
      ...(isOwnStatus(row) && row.status !== status && { status }),
    };
    if (Object.keys(cells).length > 0) patch.set(row.row, cells);
    for (const field of ['term', 'done', 'status'] as const) counts[field] += field in cells ? 1 : 0;
  });
  return { changes: patch.changes(), counts };
}
