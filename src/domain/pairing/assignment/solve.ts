/** biome-ignore-all lint/style/noNonNullAssertion: indices come from the arrays' own bounds. */
import { bid } from './bid';
import { type Market, openMarket } from './market';
import { columnSizes, entryCount, type Rows, transpose } from './rows';
import { searchForAll } from './search';

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
  readonly capacity: Int32Array;
  readonly seatValue: number;
}

/** Offers for each bidder before the searches. */
const TURNS = 6;
/** Looks at each pair before the other side gets a try; each next try may look at so many times more. */
const PATIENCE = 40;
const MORE_PATIENCE = 4;

/** The scarcer side bids first; when that turns out slow, the other one tries, in turns. */
export function solve(problem: SeatingProblem): Seating {
  const { rows, capacity } = problem;
  const degree = columnSizes(rows, capacity.length);
  // one place more than there are mentees to fill them: such a mentor is never full, as in truth
  const places = capacity.map((free, mentor) => Math.min(free, degree[mentor]! + 1));
  const total = places.reduce((sum, free) => sum + free, 0);
  let menteesBid = total >= rows.start.length;
  let looked = 0;
  for (let limit = PATIENCE * (entryCount(rows) + rows.start.length); ; limit *= MORE_PATIENCE) {
    const market = menteesBid ? menteeMarket(problem, places) : mentorMarket(problem, places, total);
    bid(market, TURNS * market.rowOf.length);
    const done = searchForAll(market, limit);
    looked += market.looked;
    if (done) return { ...(menteesBid ? readMentees(market) : readMentors(market)), looked };
    menteesBid = !menteesBid;
  }
}

function menteeMarket({ rows, seatValue }: SeatingProblem, places: Int32Array): Market {
  const rowOf = Int32Array.from(rows.start.keys());
  return openMarket({ rows, rowOf, capacity: places, seatValue });
}

function mentorMarket({ rows, seatValue }: SeatingProblem, places: Int32Array, total: number): Market {
  const rowOf = new Int32Array(total);
  let bidder = 0;
  places.forEach((free, mentor) => {
    rowOf.fill(mentor, bidder, bidder + free);
    bidder += free;
  });
  const capacity = new Int32Array(rows.start.length).fill(1);
  return openMarket({ rows: transpose(rows, places.length), rowOf, capacity, seatValue });
}

function readMentees({ rows, entry, price, seatValue }: Market): Omit<Seating, 'looked'> {
  const mentorOf = entry.map((k) => (k < 0 ? -1 : rows.column[k]!));
  const menteePrice = Float64Array.from(entry, (k) =>
    k < 0 ? 0 : seatValue + rows.weight[k]! - price[rows.column[k]!]!,
  );
  return { mentorOf, menteePrice, mentorPrice: price };
}

function readMentors({ rows, rowOf, entry, price, seatValue }: Market): Omit<Seating, 'looked'> {
  const mentorOf = new Int32Array(price.length).fill(-1);
  const mentorPrice = new Float64Array(rows.start.length);
  // all places of a mentor are worth the same to him; an empty one is worth nothing
  entry.forEach((k, bidder) => {
    const mentor = rowOf[bidder]!;
    if (k >= 0) mentorOf[rows.column[k]!] = mentor;
    mentorPrice[mentor] = k < 0 ? 0 : seatValue + rows.weight[k]! - price[rows.column[k]!]!;
  });
  return { mentorOf, menteePrice: price, mentorPrice };
}
