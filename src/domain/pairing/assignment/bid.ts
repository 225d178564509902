import { isFull, type Market, seat, take } from './market';

/**
 * Seats most bidders quickly: each offers for its best column as much as makes the second best equally good, and takes the
 * place of the one who paid least. A bidder that can raise nothing is left to a search; so are all after `turns` offers.
 * @param step what is offered besides: 0 unless it does not matter whether others would suit a bidder better by that much
 */
export function bid(market: Market, turns: number, step = 0): void {
  const { rows, rowOf, price, waiting, seatValue } = market;
  const { start, end, column, weight, slack } = rows;
  const paid = Float64Array.from(market.entry, (k) => (k < 0 ? 0 : price[column[k]!]!));
  const beaten: number[] = [];
  for (let turn = 0; turn < turns && waiting.length > 0; turn += 1) {
    const bidder = waiting.pop()!;
    const row = rowOf[bidder]!;
    const stop = end[row]!;
    let best = -seatValue;
    let second = -seatValue;
    let entry = -1;
    let k = start[row]!;
    for (; k < stop && weight[k]! + slack > second; k += 1) {
      const gain = weight[k]! - price[column[k]!]!;
      if (gain > best) {
        second = best;
        best = gain;
        entry = k;
      } else if (gain > second) {
        second = gain;
        if (gain === best && isFull(market, column[entry]!) && !isFull(market, column[k]!)) entry = k;
      }
    }
    market.looked += k - start[row]!;
    if (entry >= 0 && !offer(market, paid, bidder, entry, best - second + step)) beaten.push(bidder);
  }
  for (const bidder of beaten) waiting.push(bidder);
}

/** Whether the bidder got a place of the entry's column for this much above the column's price. */
function offer(market: Market, paid: Float64Array, bidder: number, entry: number, raise: number): boolean {
  const { rows, price, waiting, holder } = market;
  const column = rows.column[entry]!;
  paid[bidder] = price[column]! + raise;
  if (!isFull(market, column)) {
    seat(market, bidder, entry);
  } else {
    if (raise === 0) return false;
    const slot = cheapestSlot(market, paid, column);
    const loser = holder[slot]!;
    market.entry[loser] = -1;
    waiting.push(loser);
    take(market, bidder, entry, slot);
  }
  if (isFull(market, column)) price[column] = paid[holder[cheapestSlot(market, paid, column)]!]!;
  return true;
}

function cheapestSlot({ slotStart, held, holder }: Market, paid: Float64Array, column: number): number {
  const first = slotStart[column]!;
  let cheapest = first;
  for (let slot = first + 1; slot < first + held[column]!; slot += 1) {
    if (paid[holder[slot]!]! < paid[holder[cheapest]!]!) cheapest = slot;
  }
  return cheapest;
}
