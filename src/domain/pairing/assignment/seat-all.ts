import type { Candidates } from './candidates';
import { priceAll, withBetter } from './price-all';
import { type Seating, type SeatingProblem, solve } from './solve';

export interface SeatAllProblem extends SeatingProblem {
  /** The pairs that are tried first. */
  readonly candidates: Candidates;
}

export interface Seated extends Seating {
  /** The pairs that were tried. */
  readonly candidates: Candidates;
  readonly rounds: number;
}

/**
 * Solves with the best candidates of each mentee only, asks the pairs that were left out whether they would do better at those
 * prices, adds those that would, and so on: when none would, the seating is the best among all pairs.
 */
export function seatAll(problem: SeatAllProblem): Seated {
  const { rows, seatValue } = problem;
  let { candidates } = problem;
  let looked = 0;
  for (let rounds = 1; ; rounds += 1) {
    const seating = solve({ ...problem, rows: candidates });
    looked += seating.looked;
    const priced = priceAll(rows, candidates, seatValue, seating);
    if (priced.betterCount === 0) return { ...seating, candidates, looked, rounds };
    candidates = withBetter(candidates, rows, seatValue, seating, priced);
  }
}
