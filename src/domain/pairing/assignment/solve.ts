import { bid } from './bid';
import type { Market } from './market';
import { entryCount, type Rows } from './rows';
import { scale } from './scale';
import { searchForAll } from './search';
import { menteeMarket, mentorMarket, readMentees, readMentors, resume, usefulPlaces } from './sides';

/**
 * The greatest sum of `seatValue` + weight over the seated. The prices prove it: a pair's two prices together are never
 * below its value, they are equal to it for a chosen pair, and a price above 0 stands only on somebody who has no place left.
 */
export interface Seating {
  /** By mentee; -1: none. */
  readonly mentorOf: Int32Array;
  readonly menteePrice: Float64Array;
  readonly mentorPrice: Float64Array;
  /** Pairs looked at: the measure of work. */
  readonly looked: number;
}

export interface SeatingProblem {
  /** Mentees by mentors. */
  readonly rows: Rows;
  /** Places of each mentor; whoever stands in a row has one. */
  readonly capacity: Int32Array;
  readonly seatValue: number;
  /** No weight is greater. */
  readonly maxWeight: number;
  /** Of the mentees: among equals each has another one first. */
  readonly hashes: Uint32Array;
}

/** Offers for each bidder before the searches. */
const TURNS = 6;
/** Looks at each pair before the next way is tried. */
const PATIENCE = 10;

/** The scarcer side bids first; when that turns out slow, the other one; at last both, with great steps before small ones. */
export function solve(problem: SeatingProblem): Seating {
  const { rows } = problem;
  const places = usefulPlaces(problem);
  const limit = PATIENCE * (entryCount(rows) + rows.start.length);
  const ways = [
    () => bidAndSearch(menteeMarket(problem, places), limit, readMentees),
    () => bidAndSearch(mentorMarket(problem, places), limit, readMentors),
  ];
  if (places.reduce((sum, free) => sum + free, 0) < rows.start.length) ways.reverse();
  let looked = 0;
  for (const way of [...ways, () => solveInSteps(problem)]) {
    const seating = way();
    looked += seating.looked;
    if (seating.isDone) return { ...seating, looked };
  }
  throw new Error('the last way gave up');
}

/** Mentees first, from prices found in steps; then places that stand empty at a price come down with it. */
export function solveInSteps(problem: SeatingProblem): Tried {
  const places = usefulPlaces(problem);
  const market = menteeMarket(problem, places);
  scale(market, problem.maxWeight);
  const seating = bidAndSearch(market, Number.POSITIVE_INFINITY, readMentees);
  const mentors = mentorMarket(problem, places);
  resume(mentors, seating);
  const isDone = searchForAll(mentors, Number.POSITIVE_INFINITY);
  return { ...readMentors(mentors), looked: seating.looked + mentors.looked, isDone };
}

interface Tried extends Seating {
  /** false: it gave up. */
  readonly isDone: boolean;
}

function bidAndSearch(market: Market, limit: number, read: (market: Market) => Seating): Tried {
  bid(market, TURNS * market.rowOf.length);
  const isDone = searchForAll(market, limit);
  return { ...read(market), isDone };
}
