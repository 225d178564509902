import { daysBetween, earliestDay, latestDay } from '../day-count';
import { groupBy } from '../record';
import { MEETING_STEPS } from '../statuses';
import { expectedUntil, isExpected } from './expected-until';
import { type Frequency, isSame, lastDayInTime } from './frequency';
import type { GroupAtWork } from './groups-at-work';
import { heldBy, type Meeting, type MeetingStep, PLANNING_MEETING, REGULAR_MEETING } from './meeting';
import { readFrequency } from './read-frequency';

/** A meeting that should have been by now. `due` is the last day on which it would have been in time. */
export type Overdue =
  | { readonly kind: 'planned'; readonly step: MeetingStep; readonly due: string; readonly days: number }
  | {
      readonly kind: 'frequency';
      readonly step: typeof REGULAR_MEETING;
      readonly frequency: Frequency;
      readonly last: string;
      readonly due: string;
      readonly days: number;
    };

/** Where a pair stands in the five meetings (MEG:93-97). */
export interface MeetingState {
  readonly group: GroupAtWork;
  readonly meetings: readonly Meeting[];
  /** The step that the pair is at; null after the final meeting. */
  readonly step: MeetingStep | null;
  /** What the last planning meeting agreed on; null before it, or when its «Итог» cannot be read. */
  readonly frequency: Frequency | null;
  /** The last held meeting of the regular cycle, the planning one included; null before it begins. */
  readonly lastOfCycle: string | null;
  /** The last day on which the group is to meet: its own, or the end of the period; null: no end. */
  readonly until: string | null;
  /** The next planned meeting, today included. */
  readonly next: { readonly step: MeetingStep; readonly day: string } | null;
  /** The longest overdue first; of equals the earlier step. */
  readonly overdue: readonly Overdue[];
}

/**
 * The state of every group on a day.
 * @param end the end of the period; null: no end.
 */
export function meetingStates(
  groups: readonly GroupAtWork[],
  meetings: readonly Meeting[],
  today: string,
  end: string | null,
): readonly MeetingState[] {
  const byNumber = groupBy(meetings, ({ pairNumber }) => pairNumber);
  return groups.map((group) => stateOf(group, byNumber.get(group.number) ?? [], today, end));
}

function stateOf(group: GroupAtWork, meetings: readonly Meeting[], today: string, end: string | null): MeetingState {
  const { held, notHeld } = heldBy(today, meetings);
  const own = expectedUntil(group.pairs, held);
  const open = notHeld.filter((meeting) => isExpected(meeting, own));
  const until = earliestDay([own, end]);
  const step = stepAfter(held);
  const frequency = agreedFrequency(held);
  const cycle = held.filter((one) => one.step === PLANNING_MEETING || one.step === REGULAR_MEETING);
  const lastOfCycle = latestDay(cycle.map((one) => one.held));
  const planned = step === null ? [] : open.flatMap((meeting) => plannedOverdue(meeting, today));
  const rhythm = step === null ? [] : frequencyOverdue(frequency, lastOfCycle, today, until);
  return {
    group,
    meetings,
    step,
    frequency,
    lastOfCycle,
    until,
    next: step === null ? null : nextOf(open, today),
    overdue: [...planned, ...untold(rhythm, planned)].sort(compareOverdue),
  };
}

/** The step after the furthest one held; regular meetings go on until the final one. */
function stepAfter(held: readonly Meeting[]): MeetingStep | null {
  const reached = Math.max(-1, ...held.map(({ step }) => MEETING_STEPS.indexOf(step)));
  if (MEETING_STEPS[reached] === REGULAR_MEETING) return REGULAR_MEETING;
  return MEETING_STEPS[reached + 1] ?? null;
}

/** What the planning meeting agreed on; of several the last one that was held. */
function agreedFrequency(held: readonly Meeting[]): Frequency | null {
  const plannings = held.filter(({ step }) => step === PLANNING_MEETING);
  const last = latestDay(plannings.map((one) => one.held));
  const agreed = plannings.filter((one) => one.held === last).flatMap(({ outcome }) => readFrequency(outcome) ?? []);
  return agreed.length > 0 && agreed.every((one) => isSame(one, agreed[0] ?? one)) ? (agreed[0] ?? null) : null;
}

function plannedOverdue({ step, planned }: Meeting, today: string): readonly Overdue[] {
  if (planned === null || planned >= today) return [];
  return [{ kind: 'planned', step, due: planned, days: daysBetween(planned, today) }];
}

function frequencyOverdue(
  frequency: Frequency | null,
  last: string | null,
  today: string,
  until: string | null,
): readonly Overdue[] {
  if (!frequency || last === null) return [];
  const due = lastDayInTime(last, frequency);
  if (due >= today || (until !== null && due > until)) return [];
  return [{ kind: 'frequency', step: REGULAR_MEETING, frequency, last, due, days: daysBetween(due, today) }];
}

/** A broken agreement says nothing new where a regular meeting that was planned is overdue as long. */
function untold(rhythm: readonly Overdue[], planned: readonly Overdue[]): readonly Overdue[] {
  return rhythm.filter(({ days }) => !planned.some((one) => one.step === REGULAR_MEETING && one.days >= days));
}

function nextOf(open: readonly Meeting[], today: string): MeetingState['next'] {
  const ahead = open.flatMap(({ step, planned }) =>
    planned !== null && planned >= today ? [{ step, day: planned }] : [],
  );
  return ahead.sort((a, b) => compareDays(a.day, b.day) || compareSteps(a.step, b.step))[0] ?? null;
}

function compareOverdue(a: Overdue, b: Overdue): number {
  return b.days - a.days || compareSteps(a.step, b.step);
}

function compareDays(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function compareSteps(a: MeetingStep, b: MeetingStep): number {
  return MEETING_STEPS.indexOf(a) - MEETING_STEPS.indexOf(b);
}

/** Days since the pair should have met; 0 when nothing is overdue. */
export function daysOverdue({ overdue }: Pick<MeetingState, 'overdue'>): number {
  return Math.max(0, ...overdue.map(({ days }) => days));
}
