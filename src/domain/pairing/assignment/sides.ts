import { heaviestFirst } from './heaviest-first';
import { type Market, openMarket, seat } from './market';
import { columnSizes, transpose } from './rows';
import type { Seating, SeatingProblem } from './solve';

/** Places of each mentor that could ever be held. */
export function usefulPlaces({ rows, capacity }: SeatingProblem): Int32Array {
  const degree = columnSizes(rows, capacity.length);
  // one place more than there are mentees to fill them: such a mentor is never full, as in truth
  return capacity.map((free, mentor) => Math.min(free, degree[mentor]! + 1));
}

/** Mentees bid for places. */
export function menteeMarket({ rows, seatValue, hashes, maxWeight }: SeatingProblem, places: Int32Array): Market {
  const rowOf = Int32Array.from(rows.start.keys());
  return openMarket({ rows: heaviestFirst(rows, hashes, maxWeight), rowOf, capacity: places, seatValue });
}

/** Places bid for mentees. */
export function mentorMarket({ rows, seatValue, maxWeight }: SeatingProblem, places: Int32Array): Market {
  const total = places.reduce((sum, free) => sum + free, 0);
  const rowOf = new Int32Array(total);
  let bidder = 0;
  places.forEach((free, mentor) => {
    rowOf.fill(mentor, bidder, bidder + free);
    bidder += free;
  });
  const capacity = new Int32Array(rows.start.length).fill(1);
  const hashes = new Uint32Array(places.length);
  const sorted = heaviestFirst(transpose(rows, places.length), hashes, maxWeight);
  return openMarket({ rows: sorted, rowOf, capacity, seatValue });
}

export function readMentees({ rows, entry, price, seatValue, looked }: Market): Seating {
  const mentorOf = entry.map((k) => (k < 0 ? -1 : rows.column[k]!));
  const menteePrice = Float64Array.from(entry, (k) =>
    k < 0 ? 0 : seatValue + rows.weight[k]! - price[rows.column[k]!]!,
  );
  return { mentorOf, menteePrice, mentorPrice: price, looked };
}

export function readMentors({ rows, rowOf, entry, price, seatValue, looked }: Market): Seating {
  const mentorOf = new Int32Array(price.length).fill(-1);
  const mentorPrice = new Float64Array(rows.start.length);
  // all places of a mentor are worth the same to him; an empty one is worth nothing
  entry.forEach((k, bidder) => {
    const mentor = rowOf[bidder]!;
    if (k >= 0) mentorOf[rows.column[k]!] = mentor;
    mentorPrice[mentor] = k < 0 ? 0 : seatValue + rows.weight[k]! - price[rows.column[k]!]!;
  });
  return { mentorOf, menteePrice: price, mentorPrice, looked };
}

/** Seats the places of mentors as they are seated already, at the mentees' prices. */
export function resume(market: Market, { mentorOf, menteePrice }: Seating): void {
  const { rows, rowOf, price, waiting } = market;
  price.set(menteePrice);
  waiting.length = 0;
  let k = 0;
  for (let bidder = 0; bidder < rowOf.length; bidder += 1) {
    const mentor = rowOf[bidder]!;
    k = Math.max(k, rows.start[mentor]!);
    while (k < rows.end[mentor]! && mentorOf[rows.column[k]!] !== mentor) k += 1;
    if (k < rows.end[mentor]!) seat(market, bidder, k++);
    else waiting.push(bidder);
  }
}
