import { earliestDay, latestDay } from '../day-count';
import type { Pair } from '../participants';
import { isAtWork } from './groups-at-work';
import { FINAL_MEETING, isHeld, type Meeting } from './meeting';

/** Later than no day: nothing is expected. */
const NEVER = '';

/**
 * The last day for which a plan of a group says that it was to meet; null: none yet. The final meeting ends the cycle, and
 * «Окончание» of its last row the group. When a pair was paused is not written: what it planned after its last meeting is
 * not asked for.
 * @param rows of «Пары» with one number.
 * @param meetings of that number.
 */
export function expectedUntil(rows: readonly Pair[], meetings: readonly Meeting[], day: string): string | null {
  const held = meetings.filter((meeting) => isHeld(meeting, day));
  const final = held.filter(({ step }) => step === FINAL_MEETING);
  const last = latestHeld(held) ?? NEVER;
  const ends = rows.map((pair) => endOf(pair, last));
  return earliestDay([latestHeld(final), ends.includes(null) ? null : latestDay(ends)]);
}

function endOf(pair: Pair, lastHeld: string): string | null {
  if (isAtWork(pair)) return pair.end;
  return pair.status === 'завершена' || pair.status === 'расторгнута' ? (pair.end ?? lastHeld) : lastHeld;
}

function latestHeld(meetings: readonly Meeting[]): string | null {
  return latestDay(meetings.map(({ held }) => held));
}

/** Whether a plan is for a day on which the group was to meet. */
export function isExpected({ planned }: Meeting, until: string | null): boolean {
  return planned !== null && (until === null || planned <= until);
}
