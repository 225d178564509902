import { bid } from './bid';
import { isFull, leave, type Market } from './market';

/** Each next round of offers raises prices by so many times less. */
const FINER = 12;
/** Offers for each bidder in a round. */
const TURNS = 60;

/**
 * Finds prices near to the right ones where bidders drive each other up in small steps for long: they first bid with great steps,
 * then with ever smaller ones. In the end who is seated holds what suits it best, but a column that is not full may have a price.
 */
export function scale(market: Market, maxWeight: number): void {
  for (let step = Math.floor(maxWeight / FINER); step > 0; step = Math.floor(step / FINER)) {
    bid(market, TURNS * market.rowOf.length, step);
    release(market, Math.floor(step / FINER));
  }
}

/** Frees what stands empty of its price, and lets go whoever has something better by more than a step. */
function release(market: Market, step: number): void {
  const { price, entry, waiting } = market;
  for (let column = 0; column < price.length; column += 1) if (!isFull(market, column)) price[column] = 0;
  waiting.length = 0;
  for (let bidder = 0; bidder < entry.length; bidder += 1) {
    const isSeated = entry[bidder]! >= 0;
    if (isSeated && !hasBetter(market, bidder, step)) continue;
    if (isSeated) leave(market, bidder);
    // whoever stayed out may come back where a price fell
    waiting.push(bidder);
  }
}

function hasBetter({ rows, rowOf, entry, price, seatValue }: Market, bidder: number, step: number): boolean {
  const { start, end, column, weight, slack } = rows;
  const own = entry[bidder]!;
  const enough = weight[own]! - price[column[own]!]! + step;
  if (enough < -seatValue) return true;
  const stop = end[rowOf[bidder]!]!;
  for (let k = start[rowOf[bidder]!]!; k < stop && weight[k]! + slack > enough; k += 1) {
    if (weight[k]! - price[column[k]!]! > enough) return true;
  }
  return false;
}
