import type { FormId } from '../forms';
import type { Pair } from '../participants';
import { type Wish, withoutPlace } from './commit-places';
import { suggestedModel } from './interaction-model';
import type { PairingBook } from './pairing-book';
import { brokenRules } from './rules';
import { type ScorePart, scorePair } from './score';
import { isFixed, standingPairs, unitCode } from './standing-pairs';

/** A pair that a person wants in the book. */
export interface CommitLink {
  readonly menteeCode: string;
  readonly form: FormId;
  readonly mentorCode: string;
  /** The mentor whose pair it replaces, as the person saw it; blank: none. */
  readonly formerMentor: string;
}

export type CommitOutcome =
  | {
      readonly link: CommitLink;
      readonly accepted: true;
      /** The open pair of the unit: the same pair with this mentor, or the one to be replaced. */
      readonly former: Pair | null;
      readonly score: number;
      /** For «Почему»: what speaks for the pair. */
      readonly why: string;
      readonly interactionModel: string;
    }
  | { readonly link: CommitLink; readonly accepted: false; readonly why: string };

/** A unit that waits by the proposal; its pair with `formerMentor`, if it may still be changed, gives its place away. */
export type Release = Omit<CommitLink, 'mentorCode'>;

/**
 * Checks again what a person accepts against what the book holds now: rules, the pair that stands, and the places, which
 * go to the links in their order. Outcomes are in the order of the links. Pairs that change places free each other's, and
 * so do the `releasedPairs`, which the proposal takes away.
 */
export function checkCommit(
  book: PairingBook,
  links: readonly CommitLink[],
  releases: readonly Release[] = [],
): readonly CommitOutcome[] {
  const check = linkChecker(book);
  const checked = links.map(check);
  const wishes = checked.filter((wish): wish is Wish => typeof wish !== 'string');
  const refused = withoutPlace(book, wishes, releasedPairs(book, releases));
  return checked.map((wish, index): CommitOutcome => {
    const link = links[index];
    if (!link) throw new Error('a checked link without its link');
    if (typeof wish === 'string') return { link, accepted: false, why: wish };
    const why = refused.get(wish);
    if (why !== undefined) return { link, accepted: false, why };
    const { score, parts } = scorePair(wish.candidate, book);
    const { mentee, form } = wish.candidate;
    const interactionModel = suggestedModel(mentee, form, book.categories);
    return { link, accepted: true, former: wish.former, score, why: wordsFor(parts), interactionModel };
  });
}

/** The pairs that releases take away: open, neither locked nor in an order, and with the mentor whom the person saw. */
export function releasedPairs(book: PairingBook, releases: readonly Release[]): readonly Pair[] {
  const { pairOf } = standingPairs(book.registry, true);
  const released = releases.flatMap(({ menteeCode, form, formerMentor }) => {
    const pair = pairOf.get(unitCode(menteeCode, form));
    return pair && pair.mentorCode === formerMentor && !isFixed(pair, true) ? [pair] : [];
  });
  return [...new Set(released)]; // a place is freed once, however often it is asked for
}

/** «закрывает запрос: физика; общее время: вт 14:00-15:00». */
export function wordsFor(parts: readonly ScorePart[]): string {
  return parts
    .filter(({ speaks }) => speaks === 'for')
    .map(({ words }) => words)
    .join('; ');
}

/** A checker of one link after another; gives the words of a refusal, or the wish. */
function linkChecker(book: PairingBook): (link: CommitLink) => Wish | string {
  const mentors = new Map(book.registry.mentors.map((mentor) => [mentor.code, mentor]));
  const mentees = new Map(book.registry.mentees.map((mentee) => [mentee.code, mentee]));
  const { pairOf } = standingPairs(book.registry, true);
  const seen = new Set<string>();
  return (link) => {
    const [mentor, mentee] = [mentors.get(link.mentorCode), mentees.get(link.menteeCode)];
    if (!mentor) return `наставника ${link.mentorCode} нет на листе или в его строке ошибка`;
    if (!mentee) return `наставляемого ${link.menteeCode} нет на листе или в его строке ошибка`;
    const unit = unitCode(link.menteeCode, link.form);
    if (seen.has(unit)) return 'этому наставляемому в этой форме уже выбран наставник';
    const candidate = { mentor, mentee, form: link.form };
    const broken = brokenRules(candidate, book);
    if (broken.length > 0) return broken.map(({ words }) => words).join('; ');
    const former = pairOf.get(unit) ?? null;
    const changed = whyChanged(former, link);
    if (changed !== undefined) return changed;
    seen.add(unit);
    return { link, candidate, former };
  };
}

/** What stands in the book against what the person saw. */
function whyChanged(former: Pair | null, { mentorCode, formerMentor }: CommitLink): string | undefined {
  if (!former) return undefined;
  if (former.mentorCode === mentorCode) {
    return isFixed({ ...former, locked: false }, true) ? `такая пара уже ${former.status}` : undefined;
  }
  if (former.locked) return `закреплено за наставником ${former.mentorCode}`;
  if (isFixed(former, true)) return `пара с наставником ${former.mentorCode} уже ${former.status}`;
  if (former.mentorCode === formerMentor) return undefined;
  return `тем временем появилась пара с наставником ${former.mentorCode}`;
}
