import { compareNaturally } from '../natural-order';
import { MEETING_STEPS } from '../statuses';
import { groupsAtWork, unnumbered } from './groups-at-work';
import { isHeld, type Meeting, type MeetingStep } from './meeting';
import type { MeetingsBook } from './meetings-book';
import { daysOverdue, type MeetingState, meetingStates, type Overdue } from './progress';
import { reminder } from './reminder';
import { type MeetingPlan, planMeetings } from './schedule';

export interface OverduePair {
  readonly number: string;
  readonly mentorCodes: readonly string[];
  readonly menteeCodes: readonly string[];
  /** Since the longest overdue meeting. */
  readonly days: number;
  readonly meetings: readonly Pick<Overdue, 'kind' | 'step' | 'due' | 'days'>[];
  /** A text to copy, without names and codes. */
  readonly reminder: string;
}

export interface MeetingsOverview {
  /** Groups at work. */
  readonly pairs: number;
  readonly steps: readonly { readonly label: MeetingStep; readonly pairs: number }[];
  readonly finished: number;
  /** Past the planning meeting, and no agreed frequency is known. */
  readonly withoutFrequency: number;
  readonly held: number;
  /** Planned for the day or later. */
  readonly ahead: number;
  /** The longest overdue first, then by number. */
  readonly overdue: readonly OverduePair[];
  readonly plan: MeetingPlan;
  /** Rows of pairs at work that have no number. */
  readonly unnumbered: number;
}

/** Where the meetings of the pairs stand, and what is to be planned. */
export function meetingsOverview({ pairs, meetings, unclear, period, today }: MeetingsBook): MeetingsOverview {
  const groups = groupsAtWork(pairs);
  const states = meetingStates(groups, meetings, today, period.to);
  const followed = states.flatMap((state) => state.meetings);
  const isAhead = (one: Meeting) => !isHeld(one, today) && one.planned !== null && one.planned >= today;
  const late = states.filter(({ overdue }) => overdue.length > 0).map(overduePair);
  return {
    pairs: groups.length,
    steps: MEETING_STEPS.map((label) => ({ label, pairs: states.filter(({ step }) => step === label).length })),
    finished: states.filter(({ step }) => step === null).length,
    withoutFrequency: states.filter(lacksFrequency).length,
    held: followed.filter((one) => isHeld(one, today)).length,
    ahead: followed.filter(isAhead).length,
    overdue: late.sort((a, b) => b.days - a.days || compareNaturally(a.number, b.number)),
    plan: planMeetings({ pairs, meetings, unclear, period, today }),
    unnumbered: unnumbered(pairs).length,
  };
}

function lacksFrequency({ step, lastOfCycle, frequency }: MeetingState): boolean {
  return step !== null && lastOfCycle !== null && frequency === null;
}

function overduePair(state: MeetingState): OverduePair {
  const { number, mentorCodes, menteeCodes } = state.group;
  const meetings = state.overdue.map(({ kind, step, due, days }) => ({ kind, step, due, days }));
  return { number, mentorCodes, menteeCodes, days: daysOverdue(state), meetings, reminder: reminder(state) };
}
