import { formById, isPupilForm } from './forms';
import type { Mentee, Mentor, Pair, Period, Registry } from './participants';
import type { PairStatus } from './statuses';

/** Statuses that count by their dates alone; a dissolved pair counts only while it outlives the report's day. */
const COUNTED_STATUSES: readonly PairStatus[] = ['закреплена приказом', 'активна', 'приостановлена', 'завершена'];

/** Whether a pair counts in the reports of a period (product rules, «Which pairs count»). */
export function isCounted(pair: Pair, period: Period, reportDate: string): boolean {
  if (!meetsPeriod(pair, period)) return false;
  if (pair.status === 'расторгнута') return pair.end !== null && pair.end > reportDate;
  return COUNTED_STATUSES.includes(pair.status);
}

/** Whether a pair goes on, or may, on some day of a period. */
export function meetsPeriod({ start, orderDate, end }: Pair, { from, to }: Period): boolean {
  const first = start ?? orderDate;
  return (first === null || first <= to) && (end === null || end >= from);
}

/** A counted pair with its people. */
export interface Participation {
  readonly pair: Pair;
  readonly mentor: Mentor;
  readonly mentee: Mentee;
}

export type UncountedReason = 'unknown-mentor' | 'unknown-mentee' | 'wrong-mentor-side' | 'wrong-mentee-side';

export interface Uncounted {
  readonly pair: Pair;
  readonly reason: UncountedReason;
}

/** Joins the pairs that count with their people; pairs that cannot be joined are told with the reason. */
export function participations(
  registry: Registry,
  period: Period,
  reportDate: string,
): { readonly counted: readonly Participation[]; readonly uncounted: readonly Uncounted[] } {
  const mentors = new Map(registry.mentors.map((mentor) => [mentor.code, mentor]));
  const mentees = new Map(registry.mentees.map((mentee) => [mentee.code, mentee]));
  const counted: Participation[] = [];
  const uncounted: Uncounted[] = [];
  for (const pair of registry.pairs) {
    if (!isCounted(pair, period, reportDate)) continue;
    const mentor = mentors.get(pair.mentorCode);
    const mentee = mentees.get(pair.menteeCode);
    if (!mentor) uncounted.push({ pair, reason: 'unknown-mentor' });
    else if (!mentee) uncounted.push({ pair, reason: 'unknown-mentee' });
    else if (!fitsMentorSide(pair, mentor)) uncounted.push({ pair, reason: 'wrong-mentor-side' });
    else if (!fitsMenteeSide(pair, mentee)) uncounted.push({ pair, reason: 'wrong-mentee-side' });
    else counted.push({ pair, mentor, mentee });
  }
  return { counted, uncounted };
}

/** Graduates, parents and specialists mentor in any form that the curator ticks; the others have a side. */
export function fitsMentorSide(pair: Pick<Pair, 'form'>, mentor: Pick<Mentor, 'kind'>): boolean {
  const side = formById(pair.form).mentorSide;
  switch (mentor.kind) {
    case 'ученик':
      return side === 'pupil';
    case 'педагог':
      return side === 'educator';
    case 'студент':
      return side === 'student';
    case 'работодатель':
      return side === 'employer';
    default:
      return true;
  }
}

export function fitsMenteeSide(pair: Pick<Pair, 'form'>, mentee: Pick<Mentee, 'kind'>): boolean {
  return isPupilForm(pair.form) === (mentee.kind === 'ученик');
}
