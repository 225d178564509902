import { normaliseLabel } from './text';

/** Who a participant is; the last three mentor in the forms that the curator ticks. */
export const PARTICIPANT_KINDS = [
  'ученик',
  'педагог',
  'студент',
  'работодатель',
  'выпускник',
  'родитель',
  'специалист',
] as const;
export type ParticipantKind = (typeof PARTICIPANT_KINDS)[number];

export const MENTOR_STATUSES = ['активен', 'приостановлен', 'выбыл'] as const;
export type MentorStatus = (typeof MENTOR_STATUSES)[number];

export const MENTEE_STATUSES = ['новый', 'ожидает', 'в паре', 'завершил', 'выбыл'] as const;
export type MenteeStatus = (typeof MENTEE_STATUSES)[number];

/** Whether a mentee of this status is still paired. */
export function takesPart({ status }: { readonly status: MenteeStatus }): boolean {
  return status !== 'завершил' && status !== 'выбыл';
}

/** The life of a pair, in its order. */
export const PAIR_STATUSES = [
  'предложена',
  'утверждена',
  'закреплена приказом',
  'активна',
  'приостановлена',
  'завершена',
  'расторгнута',
] as const;
export type PairStatus = (typeof PAIR_STATUSES)[number];

/** Statuses that hold a mentor's place. */
export const OPEN_STATUSES: readonly PairStatus[] = [
  'предложена',
  'утверждена',
  'закреплена приказом',
  'активна',
  'приостановлена',
];

/** The five meetings of a pair (MEG:93-97). */
export const MEETING_STEPS = [
  'первая (организационная) встреча',
  'вторая (пробная) встреча',
  'встреча-планирование',
  'регулярная встреча',
  'заключительная встреча',
] as const;

/** The entry of a list that a text means, whatever its case and spacing. */
export function recogniseStatus<T extends string>(list: readonly T[], text: string): T | undefined {
  const key = normaliseLabel(text);
  return list.find((entry) => normaliseLabel(entry) === key);
}
