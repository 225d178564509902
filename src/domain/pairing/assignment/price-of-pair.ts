import { assign } from './assign';
import type { AllowedPairs, Assignment, AssignmentProblem, Link } from './problem';
import { allowedScore } from './read-assignment';

/** What the whole would lose: mentees with a mentor first, then points. Infinite when the pair cannot be. */
export interface PriceOfPair {
  readonly seats: number;
  readonly points: number;
}

/**
 * What the whole would lose if this pair were forced, by solving once more; the mentee's own locked pair gives way to it. The
 * pair cannot be when it is not allowed, is forbidden, or locked pairs hold all the mentor's places. Under `protectWeakest` the
 * other pairs stay at least as good as the weakest one is now, and points may be gained (below 0) by a pair that is worse.
 */
export function priceOfPair(problem: AssignmentProblem, assignment: Assignment, link: Link): PriceOfPair {
  if (assignment.pairs.some((pair) => isSame(pair, link))) return { seats: 0, points: 0 };
  const locked = (problem.locked ?? []).filter(({ mentee }) => mentee !== link.mentee);
  const places = problem.mentors[link.mentor]?.capacity ?? 0;
  const isFull = locked.filter(({ mentor }) => mentor === link.mentor).length >= places;
  const isForbidden = problem.forbidden?.some((pair) => isSame(pair, link)) ?? false;
  if (isFull || isForbidden || allowedScore(problem, link) === undefined) {
    return { seats: Number.POSITIVE_INFINITY, points: Number.POSITIVE_INFINITY };
  }
  const floor = problem.goals?.protectWeakest ? (assignment.weakest ?? 0) : 0;
  const forced = assign({
    ...problem,
    allowed: atLeast(problem.allowed, floor, new Set([link, ...locked].map(({ mentee }) => mentee))),
    locked: [...locked, link],
    goals: { keepPrevious: false, spreadLoad: false },
  });
  return { seats: assignment.seated - forced.seated, points: assignment.total - forced.total };
}

/**
 * A lower bound of the points that a pair costs when it costs no seat, read from the prices without solving again.
 * @param link an allowed pair of a mentee who is not locked
 */
export function leastPoints(problem: AssignmentProblem, { prices }: Assignment, link: Link): number {
  const worth = prices.seat + prices.point * (allowedScore(problem, link) ?? 0);
  const slack = prices.mentees[link.mentee]! + prices.mentors[link.mentor]! - worth;
  // up to point - 1 of the slack may be previous pairs that would be lost or kept
  return Math.max(0, Math.ceil((slack - prices.point + 1) / prices.point));
}

function isSame(a: Link, b: Link): boolean {
  return a.mentee === b.mentee && a.mentor === b.mentor;
}

/** The pairs of at least this score; all those of the mentees who are excepted. */
function atLeast({ rowStart, mentor, score }: AllowedPairs, floor: number, except: ReadonlySet<number>): AllowedPairs {
  if (floor === 0) return { rowStart, mentor, score };
  const starts = [0];
  const kept: number[] = [];
  for (let mentee = 0; mentee + 1 < rowStart.length; mentee += 1) {
    for (let k = rowStart[mentee]!; k < rowStart[mentee + 1]!; k += 1) {
      if (score[k]! >= floor || except.has(mentee)) kept.push(k);
    }
    starts.push(kept.length);
  }
  return {
    rowStart: Int32Array.from(starts),
    mentor: Int32Array.from(kept, (k) => mentor[k]!),
    score: Int32Array.from(kept, (k) => score[k]!),
  };
}
