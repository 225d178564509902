import type { Category } from '../categories';
import { fitsMenteeSide, fitsMentorSide } from '../counted-pairs';
import { FORMS, type FormId, formById, type Side } from '../forms';
import type { ParticipantKind } from '../statuses';
import type { MenteeValues, MentorValues } from './lists';
import type { NamedKinds } from './named-kinds';
import type { Person } from './people';

const KIND_OF_SIDE: Readonly<Record<Side, ParticipantKind>> = {
  educator: 'педагог',
  pupil: 'ученик',
  student: 'студент',
  employer: 'работодатель',
};

/** Pupils may be nineteen; educators are not younger. */
const ADULT = 20;

/**
 * Who a mentor is: as written, or as the forms, the words of the table, a class or the years of work say. A teacher's
 * class is the one that he leads: a form of pupils and words for pupils outweigh years of work, and these the class.
 * Beside a subject, which a pupil may teach, too, a class says nothing, unless mentees have theirs.
 */
export function mentorKind(
  { values, pairForms }: Person<MentorValues>,
  { mentor: named, areBothInClasses }: NamedKinds,
): ParticipantKind | undefined {
  if (values.kind) return values.kind;
  const bySide = kindOfSides([...(values.forms ?? []), ...pairForms].map((form) => formById(form).mentorSide));
  if (!values.className) {
    if (bySide || named === 'ученик') return bySide ?? named;
    return typeof values.experience === 'number' || values.subject ? 'педагог' : named;
  }
  if (bySide === 'ученик' || named === 'ученик') return 'ученик';
  if (hasWorked(values) || named) return bySide ?? 'педагог';
  return values.subject && !areBothInClasses ? bySide : 'ученик';
}

function hasWorked({ experience }: MentorValues | MenteeValues): boolean {
  return typeof experience === 'number' && experience > 0;
}

/** Who a mentee is: as written, or as years of work, a class, the age, the forms, the categories or the title say. */
export function menteeKind(
  { values, pairForms }: Person<MenteeValues>,
  { mentee: named }: NamedKinds,
  categories: readonly Category[],
): ParticipantKind | undefined {
  if (values.kind) return values.kind;
  const bySide = kindOfSides([...(values.forms ?? []), ...pairForms].map((form) => formById(form).menteeSide));
  const isPupil = bySide === 'ученик' || named === 'ученик';
  if (values.className && !isPupil && (hasWorked(values) || named)) return 'педагог';
  if (values.className || (values.age ?? ADULT) < ADULT) return 'ученик';
  if (bySide) return bySide;
  const of = categories.filter(({ label }) => values.categories?.includes(label)).map((category) => category.of);
  return kindOfSides(of) ?? named ?? (typeof values.experience === 'number' ? 'педагог' : undefined);
}

/** Undefined when there is none, or more than one. */
function kindOfSides(sides: readonly Side[]): ParticipantKind | undefined {
  const [side, another] = new Set(sides);
  return side && !another ? KIND_OF_SIDE[side] : undefined;
}

/** The one form in which these two can be; undefined when there is none or a choice. */
export function formBetween(mentor: ParticipantKind, mentee: ParticipantKind): FormId | undefined {
  const [form, another] = FORMS.filter(
    ({ id }) => fitsMentorSide({ form: id }, { kind: mentor }) && fitsMenteeSide({ form: id }, { kind: mentee }),
  );
  return form && !another ? form.id : undefined;
}
