import type { Role } from './targets';

/** Who a title speaks of. */
export interface Whose {
  /** «наставника», «наставляемый». */
  readonly role: Role | undefined;
  /** «обучающегося», «педагога»: a role only beside the other one. */
  readonly likely: Role | undefined;
}

const MENTEE_WORDS = /наставляем[а-я]*/;
const MENTOR_WORDS = /наставник[а-я]*|наставниц[а-я]*/;
export const ROLE_WORDS: readonly RegExp[] = [MENTEE_WORDS, MENTOR_WORDS];
/** «Молодой специалист» before «педагог» and «специалист». */
const LIKELY_MENTEE =
  /молод[а-я]+ (?:специалист|педагог|учител)[а-я]*|учени[кц][а-я]*|обучающ[а-я]+|учащ[а-я]+|школьник[а-я]*|воспитанник[а-я]*|ребен[а-я]*|подопечн[а-я]+/;
const LIKELY_MENTOR =
  /педагогическ[а-я]+ работник[а-я]*|представител[а-я]+ (?:работодател|предприяти)[а-я]*|педагог[а-я]*|учител[а-я]*|работодател[а-я]*|студент[а-я]*|шеф[а-я]*/;
export const LIKELY_WORDS: readonly RegExp[] = [LIKELY_MENTEE, LIKELY_MENTOR];

/** In the nominative the role is the subject: «Закреплённый наставник» is the mentor, «тренер наставника» is not. */
const MENTEE_SUBJECT = /(?<![а-я])наставляем(?:ый|ая|ые)(?![а-я])/;
const MENTOR_SUBJECT = /(?<![а-я])наставни(?:к|ки|ца|цы)(?![а-я])/;
/** «Ученик наставника», «Обучающийся, закреплённый за наставником»: the first word is the subject. */
const LIKELY_SUBJECT =
  /^(?:учени(?:к|ки|ца|цы)|(?:обучающ|учащ)(?:ий|ая|ие)ся|школьни(?:к|ки|ца|цы)|воспитанни(?:к|ки|ца|цы)|ребенок|дети|подопечн(?:ый|ая|ые)|молод(?:ой|ые) (?:специалист|педагог|учител)[а-я]*|педагоги?|учитель|студенты?)(?![а-я-])/;
const LEAD =
  /^(?:(?:общие|основные|личные|краткие) )?(?:сведения|данные|информация|список|перечень)(?: (?:о|об|по|про))?(?: |$)/;

/** «Сведения о наставнике» without its first words. */
export function withoutLead(level: string): string {
  return level.replace(LEAD, '');
}

export function hasLead(level: string): boolean {
  return LEAD.test(level);
}

/** The role that is the title's subject. */
export function subjectOf(level: string): Role | undefined {
  return roleOf(level, MENTEE_SUBJECT, MENTOR_SUBJECT);
}

/** The role that is the subject, or a mentee by another word; «учитель математики» is no mentor yet. */
export function isOfSubject(level: string): boolean {
  return subjectOf(level) !== undefined || LIKELY_MENTEE.test(LIKELY_SUBJECT.exec(level)?.[0] ?? '');
}

/** Whose a title is: what its lowest level says, else the one above it. A role that is said beats a likely one. */
export function whoseLevels(levels: readonly string[]): Whose {
  const known = levels.map(whoseLevel).reverse();
  const role = known.find((whose) => whose.role)?.role;
  return { role, likely: role ?? known.find((whose) => whose.likely)?.likely };
}

function whoseLevel(level: string): Whose {
  const subject = subjectOf(level);
  if (subject) return { role: subject, likely: subject };
  const first = LIKELY_SUBJECT.exec(level)?.[0];
  if (first) return { role: undefined, likely: roleOf(first, LIKELY_MENTEE, LIKELY_MENTOR) };
  const role = roleOf(level, MENTEE_WORDS, MENTOR_WORDS);
  return { role, likely: role ?? roleOf(level, LIKELY_MENTEE, LIKELY_MENTOR) };
}

/** Undefined when it is neither, or both. */
function roleOf(level: string, menteeWords: RegExp, mentorWords: RegExp): Role | undefined {
  if (menteeWords.test(level)) return mentorWords.test(level.replace(menteeWords, '')) ? undefined : 'mentee';
  return mentorWords.test(level) ? 'mentor' : undefined;
}
