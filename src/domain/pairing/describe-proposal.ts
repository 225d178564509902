import { type FormId, formById } from '../forms';
import type { Assignment } from './assignment/problem';
import { type BestPlace, bestPlaces } from './best-places';
import type { Weights } from './pairing-book';
import { type PairingProblem, rowOf } from './pairing-problem';
import { type Load, loadOf, type ProposalTotals, totalsOf } from './proposal-totals';
import { type ScorePart, scorePair } from './score';
import type { Unit } from './standing-pairs';
import { fewPlaces, noMentorTeller, type Shortage, type WaitingReason } from './waiting-words';
import { warningsOf } from './warnings';

/** What a proposal needs of an assignment; indices as in the problem. */
export type Solution = Pick<Assignment, 'pairs' | 'waiting' | 'total' | 'weakest'>;

interface UnitLine {
  readonly menteeCode: string;
  readonly form: FormId;
  readonly formLabel: string;
  /** The mentor of the pair that stands and may be changed; blank: none. */
  readonly formerMentor: string;
}

export interface ProposedPair extends UnitLine {
  readonly mentorCode: string;
  readonly menteeClass: string;
  readonly mentorClass: string;
  readonly score: number;
  readonly parts: readonly ScorePart[];
  readonly warnings: readonly string[];
  readonly change: 'new' | 'same' | 'other';
}

export interface WaitingLine extends UnitLine {
  readonly className: string;
  readonly kind: WaitingReason['kind'];
  readonly words: string;
}

export interface Proposal {
  readonly totals: ProposalTotals;
  readonly pairs: readonly ProposedPair[];
  readonly waiting: readonly WaitingLine[];
  /** The most frequent first. */
  readonly waitingReasons: readonly { readonly words: string; readonly count: number }[];
  /** The busiest first; mentors who may take somebody, or have somebody. */
  readonly load: readonly Load[];
  readonly bestPlaces: readonly BestPlace[];
  readonly weights: Weights;
}

/** As many as a person would look at. */
const MOST_BEST_PLACES = 5;

/** A proposal in words and figures. */
export function describeProposal(problem: PairingProblem, solution: Solution): Proposal {
  const { book, candidates } = problem;
  const pairs = solution.pairs.map((pair) => proposedPair(problem, pair));
  const waiting = waitingLines(problem, solution);
  const load = loadOf(problem, pairs);
  const competing = solution.waiting
    .map(({ mentee }) => mentee)
    .filter((unit) => rowOf(candidates.allowed, unit).length > 0);
  return {
    totals: totalsOf(problem, solution, pairs, waiting, load),
    pairs,
    waiting: waiting.map(({ group, ...line }) => line),
    waitingReasons: countGroups(waiting),
    load,
    bestPlaces: bestPlaces(candidates, solution.pairs, competing, MOST_BEST_PLACES),
    weights: book.weights,
  };
}

function unitLine({ mentee, form, previous }: Unit): UnitLine {
  const formerMentor = previous?.mentorCode ?? '';
  return { menteeCode: mentee.code, form, formLabel: formById(form).label, formerMentor };
}

function proposedPair({ book, candidates }: PairingProblem, link: Solution['pairs'][number]): ProposedPair {
  const [unit, mentor] = [candidates.units[link.mentee], book.registry.mentors[link.mentor]];
  if (!unit || !mentor) throw new Error(`no unit ${link.mentee} or mentor ${link.mentor}`);
  const { mentee, form, previous } = unit;
  const candidate = { mentor, mentee, form };
  return {
    ...unitLine(unit),
    mentorCode: mentor.code,
    menteeClass: mentee.className,
    mentorClass: mentor.className,
    score: link.score,
    parts: scorePair(candidate, book).parts,
    warnings: warningsOf(candidate, book),
    change: previous === null ? 'new' : previous.mentorCode === mentor.code ? 'same' : 'other',
  };
}

function waitingLines(
  { book, candidates }: PairingProblem,
  { waiting }: Solution,
): readonly (WaitingLine & { readonly group: string })[] {
  const tellNoMentor = noMentorTeller(book);
  return waiting.map(({ mentee, reason }) => {
    const unit = candidates.units[mentee];
    if (!unit) throw new Error(`no unit ${mentee}`);
    const suitable = rowOf(candidates.allowed, mentee).length;
    const why = suitable === 0 ? tellNoMentor(unit) : fewPlaces(shortageOf(candidates.units, reason), suitable);
    return { ...unitLine(unit), className: unit.mentee.className, ...why };
  });
}

/** Without a group that competes, the suitable mentors have no place at all: pairs that stay hold them. */
function shortageOf(units: readonly Unit[], reason: Solution['waiting'][number]['reason']): Shortage {
  if (reason.kind === 'no-mentor') return { mentees: [], places: 0 };
  return { mentees: reason.mentees.flatMap((index) => units[index]?.mentee ?? []), places: reason.places };
}

function countGroups(waiting: readonly { readonly group: string }[]): Proposal['waitingReasons'] {
  const counts = new Map<string, number>();
  for (const { group } of waiting) counts.set(group, (counts.get(group) ?? 0) + 1);
  return [...counts].map(([words, count]) => ({ words, count })).sort((a, b) => b.count - a.count);
}
