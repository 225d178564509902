import { classNumber } from '../age-groups';
import { PEERS_MODEL, wantsOlderMentor } from './interaction-model';
import type { Candidate, PairingBook } from './pairing-book';

/** A pupil of class N is at most this many years older than N in the middle of the year. */
const MOST_AGE_OVER_CLASS = 7;

/** What the curator should look at, though it does not exclude the pair; undefined: nothing. */
const WARNINGS: readonly ((candidate: Candidate, book: PairingBook) => string | undefined)[] = [
  ({ mentor, mentee, form }, { categories }) => {
    const own = classNumber(mentor.className);
    if (own === undefined || own !== classNumber(mentee.className)) return undefined;
    if (!wantsOlderMentor(mentee, form, categories)) return undefined;
    return `одна параллель: обычно так только в модели «${PEERS_MODEL}»`;
  },
  ageWarning,
  ({ mentor }) => (mentor.training ? undefined : 'наставник не прошёл обучение'),
  ({ mentor }, { selection, threshold }) => {
    const share = selection.get(mentor.code);
    if (share === undefined || share >= threshold) return undefined;
    return `отбор наставника ${percent(share)} % при пороге ${percent(threshold)} %`;
  },
];

/** By «Возраст»; when it is blank, only for a class whose pupils are surely younger: no guess may warn. */
function ageWarning({ mentee }: Candidate, { fromAge }: PairingBook): string | undefined {
  if (fromAge === null || mentee.kind !== 'ученик') return undefined;
  if (mentee.age !== null) {
    return mentee.age < fromAge ? `наставляемому ${mentee.age}, участие с ${fromAge} лет` : undefined;
  }
  const number = classNumber(mentee.className);
  if (number === undefined || number + MOST_AGE_OVER_CLASS >= fromAge) return undefined;
  return `наставляемый из ${number} класса, участие с ${fromAge} лет`;
}

export function warningsOf(candidate: Candidate, book: PairingBook): readonly string[] {
  return WARNINGS.flatMap((warning) => warning(candidate, book) ?? []);
}

/** Down, so that a share under the threshold never prints as the threshold. */
function percent(share: number): number {
  return Math.floor(Math.round(share * 1e6) / 1e4);
}
