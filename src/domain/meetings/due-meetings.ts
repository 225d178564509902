import type { Period } from '../participants';
import { isHeld, type Meeting } from './meeting';

/** Meetings that were due, and how many of them were held. */
export interface DueMeetings {
  readonly held: number;
  readonly due: number;
}

export const NONE_DUE: DueMeetings = { held: 0, due: 0 };

/** By «№ пары»: the meetings of a period that were held by a day or planned before it. Those of no pair are nobody's. */
export function dueMeetings(
  meetings: readonly Meeting[],
  { from, to }: Period,
  day: string,
): ReadonlyMap<string, DueMeetings> {
  const counts = new Map<string, DueMeetings>();
  for (const meeting of meetings) {
    const held = isHeld(meeting, day);
    const when = held ? meeting.held : meeting.planned;
    if (meeting.pairNumber === '' || when === null || when < from || when > to || (!held && when >= day)) continue;
    const one = { held: Number(held), due: 1 };
    counts.set(meeting.pairNumber, together([counts.get(meeting.pairNumber) ?? NONE_DUE, one]));
  }
  return counts;
}

export function together(counts: Iterable<DueMeetings>): DueMeetings {
  let [held, due] = [0, 0];
  for (const count of counts) [held, due] = [held + count.held, due + count.due];
  return { held, due };
}
