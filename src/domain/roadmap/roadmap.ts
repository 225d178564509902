import type { Period } from '../participants';
import { readTerm, type TermFault } from './term';

/** A row of K7: the heading of a section or something to be done. Texts are as written. */
export interface RoadmapRow {
  /** The sheet's row, for messages. */
  readonly row: number;
  readonly number: string;
  readonly name: string;
  readonly term: string;
  readonly responsible: string;
  /** «Результат, вид документа». */
  readonly result: string;
  /** An ISO day, or a mark without a day. */
  readonly done: string | boolean;
  /** «Статус» as it stands on the sheet; people may write words of their own there. */
  readonly status: string;
}

export const ROADMAP_STATUSES = ['исполнено', 'в работе', 'предстоит', 'просрочено', 'срок не понят'] as const;
export type RoadmapStatus = (typeof ROADMAP_STATUSES)[number];

/** A row to be done, as it stands on a day. */
export interface RoadmapItem {
  readonly row: RoadmapRow;
  readonly status: RoadmapStatus;
  readonly term: Period | TermFault;
}

/** A section's heading: a number of one level, and nothing besides its name. */
export function isSection({ number, name, term, responsible, result, done }: RoadmapRow): boolean {
  return /^\d+\.?$/.test(number) && name !== '' && `${term}${responsible}${result}` === '' && done === false;
}

/** The rows to be done, in the order of the sheet, with their status on a day. */
export function itemsOn(rows: readonly RoadmapRow[], schoolYear: Period, day: string): readonly RoadmapItem[] {
  return rows
    .filter((row) => !isSection(row))
    .map((row) => {
      const term = readTerm(row.term, schoolYear);
      return { row, term, status: statusOf(row, term, day) };
    });
}

/** What was done after the day was not yet done on it. */
function statusOf({ done }: RoadmapRow, term: Period | TermFault, day: string): RoadmapStatus {
  if (done === true || (typeof done === 'string' && done <= day)) return 'исполнено';
  if (typeof term === 'string') return 'срок не понят';
  if (day > term.to) return 'просрочено';
  return day < term.from ? 'предстоит' : 'в работе';
}

/** Rows whose time is over without a mark, the longest overdue first. */
export function overdueItems(items: readonly RoadmapItem[]): readonly RoadmapItem[] {
  const end = ({ term }: RoadmapItem) => (typeof term === 'string' ? '' : term.to);
  return items
    .filter(({ status }) => status === 'просрочено')
    .sort((a, b) => (end(a) < end(b) ? -1 : Number(end(a) > end(b))));
}

/** Terms that end before the school year begins: allowed, and told (INC-K2). */
export function beforeSchoolYear(items: readonly RoadmapItem[], { from }: Period): readonly RoadmapItem[] {
  return items.filter(({ term }) => typeof term !== 'string' && term.to < from);
}

/** Whether «Статус» may be written over: it is blank or one of our words. */
export function isOwnStatus({ status }: RoadmapRow): boolean {
  const written = status.toLowerCase();
  return written === '' || ROADMAP_STATUSES.some((known) => known === written);
}

/** «1.3.» for «1.3»: the document mixes both (INC-K7); a number that is not of that kind stays. */
export function itemNumber(number: string): string {
  return /^\d+(?:\.\d+)*$/.test(number) ? `${number}.` : number;
}
