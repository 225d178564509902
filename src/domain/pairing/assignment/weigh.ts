/** biome-ignore-all lint/style/noNonNullAssertion: indices come from the arrays' own bounds. */
import type { Link } from './problem';
import { entryAt, type Weights } from './rows';
import type { SeatingProblem } from './solve';
import type { UsablePairs } from './usable-pairs';

/** A problem of one goal out of several: a seat is worth more than all scores, a point more than all kept pairs. */
export interface Weighed extends SeatingProblem {
  readonly pointValue: number;
  readonly maxWeight: number;
}

/**
 * @param previous mentee and mentor of the pairs to keep, by their places; those that are not allowed are passed over
 * @throws RangeError when the scores are too great to be told apart in double numbers
 */
export function weigh({ rows: scores, capacity, maxScore }: UsablePairs, previous: readonly Link[]): Weighed {
  const entries = new Set(previous.map(({ mentee, mentor }) => entryAt(scores, mentee, mentor)));
  const kept = [...entries].filter((entry) => entry >= 0);
  const pointValue = kept.length + 1;
  const maxWeight = maxScore * pointValue + Math.sign(kept.length);
  const places = capacity.reduce((sum, free) => sum + free, 0);
  const pairs = Math.min(scores.start.length, places);
  const seatValue = maxWeight * pairs + 1;
  if ((seatValue + maxWeight) * pairs > Number.MAX_SAFE_INTEGER) {
    throw new RangeError(`scores up to ${maxScore} are too great for ${pairs} pairs`);
  }
  const rows = kept.length === 0 ? scores : { ...scores, weight: scaled(scores.weight, pointValue, maxWeight) };
  for (const entry of kept) rows.weight[entry]! += 1;
  return { rows, capacity, seatValue, pointValue, maxWeight };
}

function scaled(scores: Weights, pointValue: number, maxWeight: number): Weights {
  const weights = maxWeight < 2 ** 31 ? new Int32Array(scores.length) : new Float64Array(scores.length);
  for (let k = 0; k < scores.length; k += 1) weights[k] = scores[k]! * pointValue;
  return weights;
}
