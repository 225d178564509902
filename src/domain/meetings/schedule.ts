import { daysLater, latestDay, workingDay } from '../day-count';
import type { Pair, Period } from '../participants';
import { MEETING_STEPS } from '../statuses';
import { groupsAtWork } from './groups-at-work';
import {
  FINAL_MEETING,
  FIRST_MEETING,
  isHeld,
  type MeetingStep,
  PLANNING_MEETING,
  REGULAR_MEETING,
  TRIAL_MEETING,
} from './meeting';
import type { MeetingsBook } from './meetings-book';
import { type MeetingState, meetingStates } from './progress';
import { regularDays } from './regular-days';

/** A row to be added to «Встречи». */
export interface PlannedMeeting {
  readonly pairNumber: string;
  readonly step: MeetingStep;
  readonly planned: string;
}

/** A row of a group that has met: «закреплена приказом» becomes «активна» (product rules, «Life of a pair»). */
export interface Activation {
  readonly pair: Pair;
  /** The first meeting. */
  readonly since: string;
}

export interface MeetingPlan {
  readonly meetings: readonly PlannedMeeting[];
  /** Groups that get their five meetings, and groups that get regular ones. */
  readonly begun: number;
  readonly continued: number;
  /** Groups without meetings whose five do not all fit before the end. */
  readonly shortened: number;
  /** Groups with rows that become active, and these rows. */
  readonly activated: number;
  readonly activations: readonly Activation[];
}

/** Days from the first meeting to each of the next: they are for the pair to change. */
const STEP_DAYS: readonly (readonly [step: MeetingStep, days: number])[] = [
  [FIRST_MEETING, 0],
  [TRIAL_MEETING, 7],
  [PLANNING_MEETING, 14],
  [REGULAR_MEETING, 21],
];

/**
 * What «Встречи» lacks: the five meetings of groups that have none, and regular meetings up to the period's end where the
 * planning meeting has agreed on a frequency. Days at the week-end move to Monday, but for weekdays that were agreed on.
 * Planned again, nothing is added.
 */
export function planMeetings({ pairs, meetings, unclear, period, today }: MeetingsBook): MeetingPlan {
  const states = meetingStates(groupsAtWork(pairs), meetings, today, period.to);
  const clear = states.filter(({ group }) => !unclear.has(group.number));
  const begun = clear.filter((state) => state.meetings.length === 0);
  const first = begun.map((state) => fiveMeetings(state, today, period));
  const next = clear.map((state) => regularMeetings(state, today, period));
  const activations = states.map((state) => activationsOf(state, today));
  return {
    meetings: [...first, ...next].flat(),
    begun: first.filter((rows) => rows.length > 0).length,
    shortened: first.filter((rows) => rows.length < MEETING_STEPS.length).length,
    continued: next.filter((rows) => rows.length > 0).length,
    activated: activations.filter((rows) => rows.length > 0).length,
    activations: activations.flat(),
  };
}

/**
 * From the pair's start, or from today when that has passed: a plan is for days to come. Nothing after the period or the
 * pair's end: steps that do not fit before the final meeting are left out.
 */
function fiveMeetings({ group, until }: MeetingState, today: string, { from, to }: Period): readonly PlannedMeeting[] {
  const first = latestDay([group.start, from, today]) ?? today;
  const last = workingDay(until ?? to, 'before');
  if (workingDay(first) > last) return [];
  const planned = (step: MeetingStep, day: string) => ({ pairNumber: group.number, step, planned: day });
  const steps = STEP_DAYS.map(([step, days]) => planned(step, workingDay(daysLater(first, days))));
  const fitting = steps.filter((one) => one.planned < last);
  return fitting.length === 0 ? steps.slice(0, 1) : [...fitting, planned(FINAL_MEETING, last)];
}

/** Goes on from the last regular meeting, held or planned; the final meeting ends the cycle. */
function regularMeetings(state: MeetingState, today: string, { to }: Period): readonly PlannedMeeting[] {
  const { frequency, lastOfCycle, step, group, meetings, until } = state;
  if (!frequency || lastOfCycle === null || step === null) return [];
  const end = until ?? to;
  const ofStep = (wanted: MeetingStep) => meetings.filter((one) => one.step === wanted);
  const final = latestDay(ofStep(FINAL_MEETING).map(({ planned }) => planned));
  const before = final !== null && final <= end ? final : daysLater(end, 1);
  const known = ofStep(REGULAR_MEETING).flatMap((one) => one.planned ?? (isHeld(one, today) ? one.held : null) ?? []);
  return regularDays(frequency, lastOfCycle, known, before)
    .filter((day) => day >= today)
    .map((planned) => ({ pairNumber: group.number, step: REGULAR_MEETING, planned }));
}

/** A mentee who joined a group later becomes active with the first meeting after that. */
function activationsOf({ group, meetings }: MeetingState, today: string): readonly Activation[] {
  const held = meetings.flatMap((one) => (isHeld(one, today) && one.held !== null ? [one.held] : [])).sort();
  return group.pairs
    .filter(({ status }) => status === 'закреплена приказом')
    .flatMap((pair) => {
      const since = held.find((day) => pair.start === null || day >= pair.start);
      return since === undefined ? [] : [{ pair, since }];
    });
}
