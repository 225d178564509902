import { normaliseLabel } from './text';

/** Who stands on a side of a form. */
export type Side = 'educator' | 'pupil' | 'student' | 'employer';

export interface Form {
  readonly id: FormId;
  /** Canonical spelling, as T1 prints it. */
  readonly label: string;
  /** Row label of T3; absent for the form that has no pupils. */
  readonly reportLabel?: string;
  readonly mentorSide: Side;
  readonly menteeSide: 'educator' | 'pupil';
}

export type FormId = 'teacher-teacher' | 'teacher-pupil' | 'pupil-pupil' | 'employer-pupil' | 'student-pupil';
export type PupilFormId = Exclude<FormId, 'teacher-teacher'>;

/** The five forms in T1's order (MEG T1). */
export const FORMS: readonly Form[] = [
  { id: 'teacher-teacher', label: 'Учитель-учитель', mentorSide: 'educator', menteeSide: 'educator' },
  {
    id: 'teacher-pupil',
    label: 'Учитель-ученик',
    reportLabel: 'Традиционная «Педагог – ученик»',
    mentorSide: 'educator',
    menteeSide: 'pupil',
  },
  {
    id: 'pupil-pupil',
    label: 'Ученик-ученик',
    reportLabel: '«Ученик – ученик»',
    mentorSide: 'pupil',
    menteeSide: 'pupil',
  },
  {
    id: 'employer-pupil',
    label: 'Работодатель-ученик',
    reportLabel: '«Работодатель – ученик»',
    mentorSide: 'employer',
    menteeSide: 'pupil',
  },
  {
    id: 'student-pupil',
    label: 'Студент-ученик',
    reportLabel: '«Студент – ученик»',
    mentorSide: 'student',
    menteeSide: 'pupil',
  },
];

/** The four forms with pupils, in T3's order (MEG T3). */
export const PUPIL_FORM_IDS: readonly PupilFormId[] = [
  'teacher-pupil',
  'pupil-pupil',
  'student-pupil',
  'employer-pupil',
];

export function formById(id: FormId): Form {
  const form = FORMS.find((candidate) => candidate.id === id);
  if (!form) throw new Error(`unknown form id ${id}`);
  return form;
}

export function isPupilForm(id: FormId): id is PupilFormId {
  return formById(id).menteeSide === 'pupil';
}

/**
 * The form that a spelling means, or undefined. The documents spell the five forms in some twenty ways: with «форма» or
 * «Традиционная» before, any dash, any case, «педагог» for «учитель».
 */
export function recogniseForm(text: string): Form | undefined {
  return FORM_OF_KEY.get(formKey(text));
}

const FORM_OF_KEY: ReadonlyMap<string, Form> = new Map(FORMS.map((form) => [formKey(form.label), form]));

function formKey(text: string): string {
  return normaliseLabel(text)
    .replace(/^форма /, '')
    .replace(/^традиционная /, '')
    .replace(/педагог/g, 'учитель');
}
