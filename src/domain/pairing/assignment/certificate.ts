import { entryAt, type Rows } from './rows';
import type { Seating, SeatingProblem } from './solve';

/** What the chosen pairs are worth and what all prices come to: no seating is worth more than the prices. */
export interface Certificate {
  readonly primal: number;
  readonly dual: number;
}

/**
 * Proves a seating the best.
 * @param tried the pairs that are asked here; of all others it must be known that none is worth more than its two prices
 * @throws Error when it is not proved, which is a defect of the program
 */
export function certify(problem: SeatingProblem, seating: Seating, tried: Rows = problem.rows): Certificate {
  const { rows, capacity, seatValue } = problem;
  const { mentorOf, menteePrice, mentorPrice } = seating;
  checkPrices(tried, seatValue, seating);
  const taken = new Int32Array(capacity.length);
  let primal = 0;
  let dual = 0;
  for (let row = 0; row < mentorOf.length; row += 1) {
    if (menteePrice[row]! < 0) throw new Error('a mentee has a price below 0');
    dual += menteePrice[row]!;
    const mentor = mentorOf[row]!;
    if (mentor < 0) continue;
    const entry = entryAt(rows, row, mentor);
    if (entry < 0) throw new Error('a pair that is not allowed was chosen');
    taken[mentor]! += 1;
    primal += seatValue + rows.weight[entry]!;
  }
  for (let mentor = 0; mentor < capacity.length; mentor += 1) {
    if (mentorPrice[mentor]! < 0) throw new Error('a mentor has a price below 0');
    if (taken[mentor]! > capacity[mentor]!) throw new Error('a mentor has more pairs than places');
    dual += capacity[mentor]! * mentorPrice[mentor]!;
  }
  if (primal !== dual) throw new Error(`the pairs are worth ${primal}, the prices come to ${dual}`);
  return { primal, dual };
}

function checkPrices({ start, end, column, weight }: Rows, seatValue: number, seating: Seating): void {
  const { menteePrice, mentorPrice } = seating;
  for (let row = 0; row < start.length; row += 1) {
    const worth = menteePrice[row]! - seatValue;
    const stop = end[row]!;
    for (let k = start[row]!; k < stop; k += 1) {
      if (weight[k]! - mentorPrice[column[k]!]! > worth) throw new Error('a pair is worth more than its prices');
    }
  }
}
