import { classNumber } from '../age-groups';
import { fitsMenteeSide, fitsMentorSide } from '../counted-pairs';
import { type FormId, formById } from '../forms';
import type { Mentee, Mentor } from '../participants';
import { suggestedModel, YOUNG_SPECIALIST_MODEL } from './interaction-model';
import type { Candidate, PairingBook } from './pairing-book';

/** Years of work of a young specialist at most (KEZ:234). */
const YOUNG_YEARS = 3;

export type MenteeRuleId = 'mentee-form' | 'mentee-status' | 'experience' | 'mentee-consent';
export type MentorRuleId = 'mentor-form' | 'mentor-status' | 'mentor-consent';
export type PairRuleId = 'self' | 'forbidden' | 'class';

/** A hard rule about the mentee alone: nobody suits while it is broken. Gives what is broken, or undefined. */
interface MenteeRule {
  readonly id: MenteeRuleId;
  readonly broken: (mentee: Mentee, form: FormId, book: PairingBook) => string | undefined;
}

interface MentorRule {
  readonly id: MentorRuleId;
  readonly broken: (mentor: Mentor, form: FormId) => string | undefined;
}

interface PairRule {
  readonly id: PairRuleId;
  readonly broken: (candidate: Candidate, book: PairingBook) => string | undefined;
}

export const MENTEE_RULES: readonly MenteeRule[] = [
  {
    id: 'mentee-form',
    broken: (mentee, form) => {
      if (!mentee.forms.includes(form)) return `форма «${formById(form).label}» не отмечена у наставляемого`;
      if (fitsMenteeSide({ form }, mentee)) return undefined;
      return `форма «${formById(form).label}» не подходит наставляемому: ${mentee.kind}`;
    },
  },
  {
    id: 'mentee-status',
    broken: ({ status }) => {
      if (status === 'выбыл') return 'наставляемый выбыл';
      return status === 'завершил' ? 'наставляемый завершил программу' : undefined;
    },
  },
  {
    id: 'experience',
    broken: (mentee, form, { categories }) => {
      if (mentee.experience === null || mentee.experience <= YOUNG_YEARS) return undefined;
      if (suggestedModel(mentee, form, categories) !== YOUNG_SPECIALIST_MODEL) return undefined;
      return `для модели «${YOUNG_SPECIALIST_MODEL}» стаж не больше ${YOUNG_YEARS} лет, сейчас ${mentee.experience}`;
    },
  },
  { id: 'mentee-consent', broken: ({ consent }) => (consent ? undefined : 'нет согласия наставляемого') },
];

export const MENTOR_RULES: readonly MentorRule[] = [
  {
    id: 'mentor-form',
    broken: (mentor, form) => {
      if (!mentor.forms.includes(form)) return `форма «${formById(form).label}» не отмечена у наставника`;
      if (fitsMentorSide({ form }, mentor)) return undefined;
      return `форма «${formById(form).label}» не подходит наставнику: ${mentor.kind}`;
    },
  },
  { id: 'mentor-status', broken: ({ status }) => (status === 'активен' ? undefined : `наставник ${status}`) },
  { id: 'mentor-consent', broken: ({ consent }) => (consent ? undefined : 'нет согласия наставника') },
];

export const PAIR_RULES: readonly PairRule[] = [
  {
    id: 'self',
    broken: ({ mentor, mentee }) =>
      mentor.code === mentee.code ? 'наставник и наставляемый – один человек' : undefined,
  },
  {
    id: 'forbidden',
    broken: ({ mentor, mentee }, { forbidden }) => {
      const ban = forbidden.find(
        ({ mentorCode, menteeCode }) => mentorCode === mentor.code && menteeCode === mentee.code,
      );
      if (!ban) return undefined;
      return ban.reason === '' ? 'пара запрещена' : `пара запрещена: ${ban.reason}`;
    },
  },
  {
    id: 'class',
    broken: ({ mentor, mentee, form }) => {
      if (form !== 'pupil-pupil') return undefined;
      const [own, other] = [classNumber(mentor.className), classNumber(mentee.className)];
      if (own === undefined || other === undefined || own >= other) return undefined;
      return `наставник из младшего класса: ${mentor.className}, нужен ${other} или старше`;
    },
  },
];

export interface BrokenRule {
  readonly id: MenteeRuleId | MentorRuleId | PairRuleId;
  readonly words: string;
}

/** The hard rules that these two break in this form, whatever the places (product rules, «Hard rules»). */
export function brokenRules(candidate: Candidate, book: PairingBook): readonly BrokenRule[] {
  return [
    ...menteeObstacles(candidate.mentee, candidate.form, book),
    ...collect(MENTOR_RULES, (rule) => rule.broken(candidate.mentor, candidate.form)),
    ...collect(PAIR_RULES, (rule) => rule.broken(candidate, book)),
  ];
}

/** The hard rules that a mentee breaks with every mentor. */
export function menteeObstacles(mentee: Mentee, form: FormId, book: PairingBook): readonly BrokenRule[] {
  return collect(MENTEE_RULES, (rule) => rule.broken(mentee, form, book));
}

function collect<R extends { readonly id: BrokenRule['id'] }>(
  rules: readonly R[],
  broken: (rule: R) => string | undefined,
): readonly BrokenRule[] {
  return rules.flatMap((rule) => {
    const words = broken(rule);
    return words === undefined ? [] : [{ id: rule.id, words }];
  });
}

/** «нет свободных мест: 3 из 3», or undefined when there is one. */
export function noPlaceWords(used: number, capacity: number): string | undefined {
  if (used < capacity) return undefined;
  if (capacity === 0) return 'мест нет: в столбце «Мест» 0';
  return `нет свободных мест: ${used} из ${capacity}`;
}
