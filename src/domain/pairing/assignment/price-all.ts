import type { Candidates } from './candidates';
import { type Rows, runStarts, weightsLike } from './rows';
import type { Seating } from './solve';

export interface Priced {
  /** By row: how many pairs are worth more than their two prices together, so that the seating may not be the best. */
  readonly better: Int32Array;
  readonly betterCount: number;
}

/** Asks every pair, but for the rows where even the heaviest pair that was left out could not do better for nothing. */
export function priceAll(rows: Rows, { left }: Candidates, seatValue: number, seating: Seating): Priced {
  const better = new Int32Array(rows.start.length);
  let betterCount = 0;
  for (let row = 0; row < better.length; row += 1) {
    const worth = seating.menteePrice[row]! - seatValue;
    if (left[row]! <= worth) continue;
    better[row] = countAbove(rows, row, worth, seating.mentorPrice);
    betterCount += better[row]!;
  }
  return { better, betterCount };
}

/** How many pairs of a row gain more than this at the mentors' prices. */
function countAbove(rows: Rows, row: number, worth: number, price: Float64Array): number {
  const { column, weight } = rows;
  const stop = rows.end[row]!;
  let count = 0;
  for (let k = rows.start[row]!; k < stop; k += 1) if (weight[k]! - price[column[k]!]! > worth) count += 1;
  return count;
}

/** The candidates with the better pairs of `rows` added. */
export function withBetter(
  candidates: Candidates,
  rows: Rows,
  seatValue: number,
  seating: Seating,
  priced: Priced,
): Candidates {
  const { menteePrice, mentorPrice } = seating;
  const starts = runStarts(candidates.start.map((from, row) => candidates.end[row]! - from + priced.better[row]!));
  const column = new Int32Array(starts[starts.length - 1]!);
  const weight = weightsLike(rows.weight, column.length);
  for (let row = 0; row < candidates.start.length; row += 1) {
    const [from, to] = [candidates.start[row]!, candidates.end[row]!];
    column.set(candidates.column.subarray(from, to), starts[row]!);
    weight.set(candidates.weight.subarray(from, to), starts[row]!);
    if (priced.better[row] === 0) continue;
    let at = starts[row]! + to - from;
    const worth = menteePrice[row]! - seatValue;
    for (let k = rows.start[row]!; k < rows.end[row]!; k += 1) {
      if (rows.weight[k]! - mentorPrice[rows.column[k]!]! > worth) {
        column[at] = rows.column[k]!;
        weight[at] = rows.weight[k]!;
        at += 1;
      }
    }
  }
  return { start: starts.subarray(0, -1), end: starts.subarray(1), column, weight, left: candidates.left };
}
