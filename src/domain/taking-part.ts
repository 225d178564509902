import type { Participation } from './counted-pairs';
import { FORMS, type FormId } from './forms';

/** People of one form. */
export interface FormPeople {
  readonly form: FormId;
  readonly mentors: number;
  readonly mentees: number;
}

/** Who takes part in the counted pairs; everybody is counted once. */
export interface TakingPart {
  readonly mentors: number;
  readonly mentees: number;
  /** Pupils among the mentees: the coverage is theirs. */
  readonly pupils: number;
  /** Forms that have pairs, in the order of T1. Somebody in two forms is counted in both. */
  readonly forms: readonly FormPeople[];
}

export function takingPart(counted: readonly Participation[]): TakingPart {
  const forms = FORMS.map(({ id }) => ({ form: id, ...people(counted.filter(({ pair }) => pair.form === id)) }));
  return {
    ...people(counted),
    pupils: people(counted.filter(({ mentee }) => mentee.kind === 'ученик')).mentees,
    forms: forms.filter(({ mentees }) => mentees > 0),
  };
}

function people(list: readonly Participation[]): { readonly mentors: number; readonly mentees: number } {
  const codes = (side: 'mentor' | 'mentee') => new Set(list.map((one) => one[side].code)).size;
  return { mentors: codes('mentor'), mentees: codes('mentee') };
}
