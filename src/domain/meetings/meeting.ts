import { MEETING_STEPS } from '../statuses';
import { normaliseLabel } from '../text';

export type MeetingStep = (typeof MEETING_STEPS)[number];

export const [FIRST_MEETING, TRIAL_MEETING, PLANNING_MEETING, REGULAR_MEETING, FINAL_MEETING] = MEETING_STEPS;

/** A row of «Встречи». `row` is the sheet's row, for messages. Dates are ISO days. */
export interface Meeting {
  readonly row: number;
  /** «№ пары»: a group meets together. */
  readonly pairNumber: string;
  readonly step: MeetingStep;
  readonly planned: string | null;
  readonly held: string | null;
  readonly topic: string;
  readonly outcome: string;
}

/** Other ways to write a step; «Справочники» may hold more. */
export const STEP_SYNONYMS: Readonly<Record<MeetingStep, readonly string[]>> = {
  [FIRST_MEETING]: ['первая встреча', 'организационная встреча', 'первая', 'организационная'],
  [TRIAL_MEETING]: ['вторая встреча', 'пробная встреча', 'вторая', 'пробная'],
  [PLANNING_MEETING]: ['встреча – планирование', 'планирование'],
  [REGULAR_MEETING]: ['регулярные встречи', 'регулярная'],
  [FINAL_MEETING]: ['заключительная', 'итоговая встреча'],
};

/** Spellings that lists of the book add to ours. */
export interface StepSpelling {
  readonly value: string;
  readonly synonyms?: readonly string[];
}

/** The step that a text means; a synonym of the book's list means the step of its row. */
export function recogniseStep(text: string, spellings: readonly StepSpelling[] = []): MeetingStep | undefined {
  const key = normaliseLabel(text);
  const own = MEETING_STEPS.find((step) => [step, ...STEP_SYNONYMS[step]].map(normaliseLabel).includes(key));
  if (own) return own;
  const row = spellings.find(({ synonyms = [] }) => synonyms.map(normaliseLabel).includes(key));
  return row && recogniseStep(row.value);
}

/** Short names, for sentences that say «встреча» themselves. */
export const STEP_NAMES: Readonly<Record<MeetingStep, string>> = {
  [FIRST_MEETING]: 'первая (организационная)',
  [TRIAL_MEETING]: 'вторая (пробная)',
  [PLANNING_MEETING]: 'планирование',
  [REGULAR_MEETING]: 'регулярная',
  [FINAL_MEETING]: 'заключительная',
};

/** Whether a meeting has been held by a day; a day to come is a slip of the pen, or a plan in the wrong column. */
export function isHeld({ held }: Meeting, today: string): boolean {
  return held !== null && held <= today;
}

/** Meetings that have been held by a day, and the others. */
export function heldBy(
  day: string,
  meetings: readonly Meeting[],
): { readonly held: readonly Meeting[]; readonly notHeld: readonly Meeting[] } {
  const [held, notHeld]: [Meeting[], Meeting[]] = [[], []];
  for (const meeting of meetings) (isHeld(meeting, day) ? held : notHeld).push(meeting);
  return { held, notHeld };
}
