import type { MENTEES_SHEET, MENTORS_SHEET, PAIRS_SHEET } from './school-sheets';

/** How a field of a list stands in a cell: what is written, and when two cells mean the same. */
export type FieldKind =
  | 'text'
  | 'class'
  | 'several'
  | 'whole'
  | 'day'
  | 'mark'
  | 'categories'
  | 'forms'
  | 'countModels'
  | 'contentModels';

/** What a list may hold in a field. */
export type FieldValue = string | number | boolean | readonly string[] | null;

export type FieldKinds<F extends string> = Readonly<Record<F, FieldKind>>;

type FieldOf<S extends { readonly columns: readonly { readonly field: string }[] }> = S['columns'][number]['field'];
export type MentorField = FieldOf<typeof MENTORS_SHEET>;
export type MenteeField = FieldOf<typeof MENTEES_SHEET>;
export type PairField = FieldOf<typeof PAIRS_SHEET>;

export const MENTOR_KINDS: FieldKinds<MentorField> = {
  code: 'text',
  name: 'text',
  kind: 'text',
  className: 'class',
  experience: 'whole',
  subject: 'text',
  competences: 'several',
  categories: 'categories',
  forms: 'forms',
  capacity: 'whole',
  time: 'several',
  consent: 'day',
  training: 'day',
  status: 'text',
};

export const MENTEE_KINDS: FieldKinds<MenteeField> = {
  code: 'text',
  name: 'text',
  kind: 'text',
  className: 'class',
  age: 'whole',
  experience: 'whole',
  subject: 'text',
  categories: 'categories',
  request: 'several',
  forms: 'forms',
  time: 'several',
  consent: 'day',
  included: 'day',
  source: 'text',
  status: 'text',
  waitingReason: 'text',
};

export const PAIR_KINDS: FieldKinds<PairField> = {
  mentorCode: 'text',
  menteeCode: 'text',
  score: 'whole',
  reasons: 'text',
  number: 'text',
  form: 'forms',
  interactionModel: 'text',
  countModels: 'countModels',
  online: 'mark',
  contentModels: 'contentModels',
  locked: 'mark',
  status: 'text',
  endReason: 'text',
  start: 'day',
  end: 'day',
  orderNumber: 'text',
  orderDate: 'day',
};
