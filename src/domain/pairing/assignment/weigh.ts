import { bestOfRows, heaviest } from './candidates';
import type { Link } from './problem';
import { entryAt, type Weights } from './rows';
import type { SeatAllProblem } from './seat-all';
import type { UsablePairs } from './usable-pairs';

/** A problem of one goal out of several: a seat is worth more than all scores, a point more than all kept pairs. */
export interface Weighed extends SeatAllProblem {
  readonly pointValue: number;
}

/**
 * @param previous mentee and mentor of the pairs to keep, by their places; those that are not allowed are passed over
 * @throws RangeError when the scores are too great to be told apart in double numbers
 */
export function weigh({ rows, best, capacity }: UsablePairs, previous: readonly Link[], hashes: Uint32Array): Weighed {
  const kept = new Set(previous.map(({ mentee, mentor }) => entryAt(rows, mentee, mentor)));
  kept.delete(-1);
  const pointValue = kept.size + 1;
  const maxScore = heaviest(best);
  const maxWeight = maxScore * pointValue + Math.sign(kept.size);
  const places = capacity.reduce((sum, free) => sum + free, 0);
  const pairs = Math.min(rows.start.length, places);
  const seatValue = maxWeight * pairs + 1;
  if ((seatValue + maxWeight) * pairs > Number.MAX_SAFE_INTEGER) {
    throw new RangeError(`scores up to ${maxScore} are too great for ${pairs} pairs`);
  }
  const problem = { capacity, seatValue, hashes, pointValue, maxWeight };
  if (kept.size === 0) return { ...problem, rows, candidates: best };
  const weight = scaled(rows.weight, pointValue, maxWeight);
  for (const entry of kept) weight[entry]! += 1;
  const weighed = { ...rows, weight };
  return { ...problem, rows: weighed, candidates: bestOfRows(weighed, hashes) };
}

function scaled(scores: Weights, pointValue: number, maxWeight: number): Weights {
  const weights = maxWeight < 2 ** 31 ? new Int32Array(scores.length) : new Float64Array(scores.length);
  for (let k = 0; k < scores.length; k += 1) weights[k] = scores[k]! * pointValue;
  return weights;
}
