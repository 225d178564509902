import type { Participation } from './counted-pairs';
import { FORMS, type FormId } from './forms';
import { ids } from './record';

/** People of the counted pairs of a form; who is a mentor and a mentee in it counts as both. */
export interface FormPeople {
  readonly form: FormId;
  readonly mentors: number;
  readonly mentees: number;
}

/** The school's quantitative figures (S17:14-23). */
export interface SchoolSummary {
  /** Forms with counted pairs, in T1's order. */
  readonly forms: readonly FormPeople[];
  /** Over all forms everybody counts once: fewer than the forms add up to when somebody is in several. */
  readonly mentors: number;
  readonly mentees: number;
  /** Mentors and mentees together; a person has one code in both bases (AKB:13). */
  readonly people: number;
  /** Those of them who are educators. */
  readonly educators: number;
  /** Pupils among the mentees: the coverage is theirs. */
  readonly pupils: number;
}

export function summariseSchool(counted: readonly Participation[]): SchoolSummary {
  const forms = ids(FORMS).map((form) => ({ form, ...peopleOf(counted.filter(({ pair }) => pair.form === form)) }));
  const all = peopleOf(counted);
  const members = counted.flatMap(({ mentor, mentee }) => [mentor, mentee]);
  return {
    forms: forms.filter(({ mentors }) => mentors > 0),
    ...all,
    people: distinct(members),
    educators: distinct(members.filter(({ kind }) => kind === 'педагог')),
    pupils: distinct(counted.flatMap(({ mentee }) => (mentee.kind === 'ученик' ? [mentee] : []))),
  };
}

function peopleOf(counted: readonly Participation[]): Pick<FormPeople, 'mentors' | 'mentees'> {
  return {
    mentors: distinct(counted.map(({ mentor }) => mentor)),
    mentees: distinct(counted.map(({ mentee }) => mentee)),
  };
}

function distinct(people: readonly { readonly code: string }[]): number {
  return new Set(people.map(({ code }) => code)).size;
}
