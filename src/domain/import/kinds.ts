import type { Category } from '../categories';
import { fitsMenteeSide, fitsMentorSide } from '../counted-pairs';
import { FORMS, type FormId, formById, type Side } from '../forms';
import type { ParticipantKind } from '../statuses';
import { textsAbove, type UnmappedTable } from './guess';
import type { MenteeValues, MentorValues } from './lists';
import type { Person } from './people';
import type { TableKind } from './targets';

const KIND_OF_SIDE: Readonly<Record<Side, ParticipantKind>> = {
  educator: 'педагог',
  pupil: 'ученик',
  student: 'студент',
  employer: 'работодатель',
};

/** Pupils may be nineteen; educators are not younger. */
const ADULT = 20;

/**
 * Who a mentor is: as written, or as a class, the forms or the years of work say. A teacher's class is the one that he
 * leads: years of work and the words above the table outweigh it. Beside a subject, which a pupil may teach, too, a
 * class says nothing.
 */
export function mentorKind(
  { values, pairForms }: Person<MentorValues>,
  above: ParticipantKind | undefined,
): ParticipantKind | undefined {
  if (values.kind) return values.kind;
  const bySide = kindOfSides([...(values.forms ?? []), ...pairForms].map((form) => formById(form).mentorSide));
  if (!values.className) {
    return bySide ?? (typeof values.experience === 'number' || values.subject ? 'педагог' : above);
  }
  if (hasWorked(values) || above) return bySide && bySide !== 'ученик' ? bySide : (above ?? 'педагог');
  return values.subject ? bySide : 'ученик';
}

function hasWorked({ experience }: MentorValues | MenteeValues): boolean {
  return typeof experience === 'number' && experience > 0;
}

/** «Наставники-педагоги» on the tab or above the table. */
export function mentorKindAbove(table: UnmappedTable, kind: TableKind): ParticipantKind | undefined {
  if (kind !== 'mentors') return undefined;
  const lines = textsAbove(table).filter((line, index) => index === 0 || /наставник/i.test(line));
  const areEducators = lines.some(
    (line) => /педагог(?!ическ)|учител/i.test(line) && !/учени|обучающ|учащ|школьник/i.test(line),
  );
  return areEducators ? 'педагог' : undefined;
}

/** Who a mentee is: as written, or as years of work, a class, the age, the forms or the categories say. */
export function menteeKind(
  { values, pairForms }: Person<MenteeValues>,
  categories: readonly Category[],
): ParticipantKind | undefined {
  if (values.kind) return values.kind;
  if (values.className && hasWorked(values)) return 'педагог';
  if (values.className || (values.age ?? ADULT) < ADULT) return 'ученик';
  const bySide = kindOfSides([...(values.forms ?? []), ...pairForms].map((form) => formById(form).menteeSide));
  if (bySide) return bySide;
  const of = categories.filter(({ label }) => values.categories?.includes(label)).map((category) => category.of);
  return kindOfSides(of) ?? (typeof values.experience === 'number' ? 'педагог' : undefined);
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
