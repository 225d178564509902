import type { Pair, Period } from '../participants';
import { groupBy } from '../record';
import { expectedUntil, isExpected } from './expected-until';
import { heldBy, type Meeting } from './meeting';

/** Meetings that were due, and how many of them were held. */
export interface DueMeetings {
  readonly held: number;
  readonly due: number;
}

export const NONE_DUE: DueMeetings = { held: 0, due: 0 };

/**
 * By «№ пары»: the meetings of a period that were held by a day, or planned before it for a time when the group was to
 * meet. Those of no pair are nobody's.
 */
export function dueMeetings(
  pairs: readonly Pair[],
  meetings: readonly Meeting[],
  period: Period,
  day: string,
): ReadonlyMap<string, DueMeetings> {
  const rows = groupBy(pairs, ({ number }) => number);
  const byNumber = groupBy(meetings, ({ pairNumber }) => pairNumber);
  const counts = new Map<string, DueMeetings>();
  for (const [number, own] of byNumber) {
    const group = rows.get(number);
    if (number === '' || !group) continue;
    const { held, notHeld } = heldBy(day, own);
    const until = expectedUntil(group, held);
    const came = held.filter((meeting) => isWithin(period, meeting.held)).length;
    const missed = notHeld.filter(
      (meeting) => isWithin(period, meeting.planned) && meeting.planned < day && isExpected(meeting, until),
    ).length;
    counts.set(number, { held: came, due: came + missed });
  }
  return counts;
}

function isWithin({ from, to }: Period, day: string | null): day is string {
  return day !== null && day >= from && day <= to;
}

export function together(counts: Iterable<DueMeetings>): DueMeetings {
  let [held, due] = [0, 0];
  for (const count of counts) [held, due] = [held + count.held, due + count.due];
  return { held, due };
}
