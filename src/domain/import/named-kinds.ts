import type { ParticipantKind } from '../statuses';
import { textsAbove } from './guess';
import type { FoundTable, Mapping } from './table';
import { isIdentityTarget, type Role } from './targets';

/** What the words of a table, not of its rows, say of who people are. */
export interface NamedKinds {
  readonly mentor: ParticipantKind | undefined;
  readonly mentee: ParticipantKind | undefined;
  /** Mentors and mentees have a column of classes each: the mentor's is one where he learns. */
  readonly areBothInClasses: boolean;
}

const MENTOR = /наставни[кц]/i;
const PUPIL = '(?:учени[кц]|обучающ|учащ|школьни[кц]|старшеклассни[кц]|воспитанни[кц])';
const IS_PUPIL = new RegExp(PUPIL, 'i');
const IS_EDUCATOR = /педагог(?!ическ)|учител/i;
/** «Ученики-наставники», «наставники из числа обучающихся»; «наставники обучающихся» may be anybody. */
const PUPIL_IS_MENTOR = new RegExp(
  `${PUPIL}[а-яё]* ?[-–—(/] ?наставни[кц]|наставни[кц][а-яё]*(?: ?[-–—(/:] ?| из числа | из | среди )${PUPIL}`,
  'i',
);

/** «Наставники-педагоги» on the tab or above the table, «ФИО ученика-наставника» over the names. */
export function namedKinds(table: FoundTable, { kind, targets }: Mapping): NamedKinds {
  const ofTitles = (role: Role) =>
    table.columns
      .filter(({ index }) => isIdentityTarget(targets.get(index), role))
      .map(({ title }) => kindOfTitle(title))
      .find(Boolean);
  const inClass = new Set(targets.values());
  return {
    mentor: ofTitles('mentor') ?? (kind === 'mentors' ? mentorKindOf(textsAbove(table)) : undefined),
    mentee: ofTitles('mentee'),
    areBothInClasses: inClass.has('mentor.className') && inClass.has('mentee.className'),
  };
}

/** The first text is the tab's title, which need not say that it is of mentors. */
function mentorKindOf(texts: readonly string[]): ParticipantKind | undefined {
  const lines = texts.filter((line, index) => index === 0 || MENTOR.test(line));
  if (lines.some((line) => PUPIL_IS_MENTOR.test(line))) return 'ученик';
  return lines.some((line) => IS_EDUCATOR.test(line) && !IS_PUPIL.test(line)) ? 'педагог' : undefined;
}

/** The lowest level that says it; «ФИО наставника обучающегося» does not. */
function kindOfTitle(title: string): ParticipantKind | undefined {
  return title.split(': ').reverse().map(kindOfLevel).find(Boolean);
}

function kindOfLevel(level: string): ParticipantKind | undefined {
  if (IS_PUPIL.test(level)) {
    if (IS_EDUCATOR.test(level)) return undefined;
    return !MENTOR.test(level) || PUPIL_IS_MENTOR.test(level) ? 'ученик' : undefined;
  }
  return IS_EDUCATOR.test(level) ? 'педагог' : undefined;
}
