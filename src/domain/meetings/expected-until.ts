import { earliestDay, latestDay } from '../day-count';
import type { Pair } from '../participants';
import { isAtWork } from './groups-at-work';
import { FINAL_MEETING, type Meeting } from './meeting';

/** Later than no day: nothing is expected. */
const NEVER = '';

/**
 * The last day for which a plan of a group says that it was to meet; null: none yet. The final meeting ends the cycle,
 * unless the group has met again, and «Окончание» of its last row the group. The rows at work tell it, as long as there
 * are any. When a pair was paused is not written: what it planned after its last meeting is not asked for.
 * @param rows of «Пары» with one number.
 * @param held the meetings of that number that have been held.
 */
export function expectedUntil(rows: readonly Pair[], held: readonly Meeting[]): string | null {
  const last = latestHeld(held) ?? NEVER;
  const final = latestHeld(held.filter(({ step }) => step === FINAL_MEETING));
  const atWork = rows.filter(isAtWork);
  const ends = atWork.length > 0 ? atWork.map(({ end }) => end) : rows.map((pair) => endOf(pair, last));
  return earliestDay([final === last ? final : null, ends.includes(null) ? null : latestDay(ends)]);
}

function endOf({ status, end }: Pair, lastHeld: string): string {
  return status === 'завершена' || status === 'расторгнута' ? (end ?? lastHeld) : lastHeld;
}

function latestHeld(meetings: readonly Meeting[]): string | null {
  return latestDay(meetings.map(({ held }) => held));
}

/** Whether a plan is for a day on which the group was to meet. */
export function isExpected({ planned }: Meeting, until: string | null): boolean {
  return planned !== null && (until === null || planned <= until);
}
