import { compareNaturally } from '../natural-order';
import type { Pair } from '../participants';
import { groupBy } from '../record';
import type { PairStatus } from '../statuses';

/** The rows of one «№ пары» that are at work: they meet together. */
export interface GroupAtWork {
  readonly number: string;
  readonly mentorCodes: readonly string[];
  readonly menteeCodes: readonly string[];
  /** The first day of the group: «Начало», or the order's date; null when neither is written. */
  readonly start: string | null;
  readonly pairs: readonly Pair[];
}

/** Pairs whose meetings are followed; a paused one rests, a proposed or approved one has not begun. */
const AT_WORK: readonly PairStatus[] = ['закреплена приказом', 'активна'];

export function isAtWork({ status }: Pair): boolean {
  return AT_WORK.includes(status);
}

/** Groups at work by their number; rows without a number cannot be followed. */
export function groupsAtWork(pairs: readonly Pair[]): readonly GroupAtWork[] {
  const rows = pairs.filter((pair) => pair.number !== '' && isAtWork(pair));
  return [...groupBy(rows, ({ number }) => number)]
    .map(([number, group]) => groupOf(number, group))
    .sort((a, b) => compareNaturally(a.number, b.number));
}

/** Rows at work that no meeting can name. */
export function unnumbered(pairs: readonly Pair[]): readonly Pair[] {
  return pairs.filter((pair) => pair.number === '' && isAtWork(pair));
}

function groupOf(number: string, pairs: readonly Pair[]): GroupAtWork {
  const codes = (field: 'mentorCode' | 'menteeCode') =>
    [...new Set(pairs.map((pair) => pair[field]))].sort(compareNaturally);
  const starts = pairs.flatMap(({ start, orderDate }) => start ?? orderDate ?? []).sort();
  return {
    number,
    mentorCodes: codes('mentorCode'),
    menteeCodes: codes('menteeCode'),
    start: starts[0] ?? null,
    pairs,
  };
}
