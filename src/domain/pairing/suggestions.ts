import type { FormId } from '../forms';
import type { Mentor } from '../participants';
import { suggestedModel } from './interaction-model';
import type { PairingBook } from './pairing-book';
import { brokenRules, noPlaceWords } from './rules';
import { type ScorePart, scorePair } from './score';
import { standingPairs, unitCode, usedPlaces } from './standing-pairs';
import { warningsOf } from './warnings';

/** A mentor as a list shows him. */
export interface MentorLine {
  readonly code: string;
  readonly className: string;
  readonly kind: string;
  readonly subject: string;
  readonly capacity: number;
  /** Places that no open pair holds. */
  readonly free: number;
}

export interface Suggestion {
  readonly mentor: MentorLine;
  readonly score: number;
  readonly parts: readonly ScorePart[];
  readonly warnings: readonly string[];
  /** The interaction model that the mentee's category suggests; blank: none. */
  readonly interactionModel: string;
}

export interface ExcludedMentor {
  readonly mentor: MentorLine;
  readonly rules: readonly string[];
}

export interface Suggestions {
  /** The best first, at most `limit`. */
  readonly suggestions: readonly Suggestion[];
  /** Those with fewest broken rules first, mentors of other forms last. */
  readonly excluded: readonly ExcludedMentor[];
}

/**
 * Mentors for one unit: the eligible with a free place by score, and the others with the rules they break. The place of
 * the unit's own pair is free for it. Undefined when the mentee is not in the base.
 */
export function suggest(book: PairingBook, menteeCode: string, form: FormId, limit: number): Suggestions | undefined {
  const mentee = book.registry.mentees.find(({ code }) => code === menteeCode);
  if (!mentee) return undefined;
  const used = usedPlaces(book.registry);
  const own = standingPairs(book.registry, false).pairOf.get(unitCode(menteeCode, form))?.mentorCode;
  const interactionModel = suggestedModel(mentee, form, book.categories);
  const suggestions: Suggestion[] = [];
  const excluded: (ExcludedMentor & { readonly rank: number })[] = [];
  for (const mentor of book.registry.mentors) {
    const candidate = { mentor, mentee, form };
    const taken = used.get(mentor.code) ?? 0;
    const broken = brokenRules(candidate, book);
    const noPlace = noPlaceWords(mentor.code === own ? taken - 1 : taken, mentor.capacity);
    const rules = [...broken.map(({ words }) => words), ...(noPlace ? [noPlace] : [])];
    const line = mentorLine(mentor, taken);
    if (rules.length === 0) {
      suggestions.push({
        mentor: line,
        ...scorePair(candidate, book),
        warnings: warningsOf(candidate, book),
        interactionModel,
      });
    } else {
      const isOther = broken.some(({ id }) => id === 'mentor-form');
      excluded.push({ mentor: line, rules, rank: isOther ? Number.MAX_SAFE_INTEGER : rules.length });
    }
  }
  suggestions.sort((a, b) => b.score - a.score || b.mentor.free - a.mentor.free || byCode(a, b));
  excluded.sort((a, b) => a.rank - b.rank || byCode(a, b));
  return {
    suggestions: suggestions.slice(0, limit),
    excluded: excluded.map(({ mentor, rules }) => ({ mentor, rules })),
  };
}

function byCode(a: { readonly mentor: MentorLine }, b: { readonly mentor: MentorLine }): number {
  return a.mentor.code < b.mentor.code ? -1 : 1;
}

function mentorLine({ code, className, kind, subject, capacity }: Mentor, used: number): MentorLine {
  return { code, className, kind, subject, capacity, free: Math.max(0, capacity - used) };
}
