/** biome-ignore-all lint/style/noNonNullAssertion: indices come from the arrays' own bounds. */
import { bestOfRows } from './candidates';
import { priceAll, withBetter } from './price-all';
import type { Rows } from './rows';
import { type Seating, type SeatingProblem, solve } from './solve';

/** Pairs of one mentee that are tried first. */
const CANDIDATES = 64;

export interface Seated extends Seating {
  readonly rounds: number;
}

/**
 * Solves with the best candidates of each mentee only, asks every pair whether it would do better at those prices, adds those that
 * would, and so on: when none would, the seating is the best among all pairs.
 */
export function seatAll(problem: SeatingProblem, hashes: Uint32Array, maxWeight: number): Seated {
  const { rows, capacity, seatValue } = problem;
  let candidates: Rows = bestOfRows(rows, hashes, CANDIDATES, maxWeight);
  let looked = 0;
  for (let rounds = 1; ; rounds += 1) {
    const seating = solve({ rows: candidates, capacity, seatValue });
    looked += seating.looked;
    const priced = priceAll(rows, seatValue, seating);
    if (priced.betterCount === 0) return { ...seating, looked, rounds };
    candidates = withBetter(candidates, rows, seatValue, seating, priced);
  }
}
