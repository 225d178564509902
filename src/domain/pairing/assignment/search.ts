import { emptyHeap, type Heap, moveUp, pop, push } from './heap';
import { type Market, seat, take } from './market';

/** A search for the cheapest chain of moves that seats one more bidder or leaves another one out. */
interface Search {
  readonly market: Market;
  readonly heap: Heap;
  /** Number of the current search: what an older one left in the arrays does not count. */
  round: number;
  /** By column: the search that reached it, the length of the chain, and who would move there by which entry. */
  readonly reached: Int32Array;
  readonly distance: Float64Array;
  readonly mover: Int32Array;
  readonly moverEntry: Int32Array;
  /** By row: the search that went through it. */
  readonly passed: Int32Array;
  /** Columns whose distance is final, in order. */
  readonly settled: Int32Array;
  settledCount: number;
  /** Where the shortest chain found so far ends: a column with a free place, or a bidder that goes out. */
  end: number;
  endColumn: number;
  endBidder: number;
}

/** Seats everyone who waits, or leaves out those whom it is better to leave out; false when it looked at too many entries. */
export function searchForAll(market: Market, limit: number): boolean {
  const search = newSearch(market);
  while (market.waiting.length > 0) {
    if (market.looked > limit) return false;
    searchFor(search, market.waiting.pop()!);
  }
  return true;
}

function newSearch(market: Market): Search {
  const columns = market.capacity.length;
  return {
    market,
    heap: emptyHeap(columns),
    round: 0,
    reached: new Int32Array(columns),
    distance: new Float64Array(columns),
    mover: new Int32Array(columns),
    moverEntry: new Int32Array(columns),
    passed: new Int32Array(market.rows.start.length),
    settled: new Int32Array(columns),
    settledCount: 0,
    end: 0,
    endColumn: -1,
    endBidder: -1,
  };
}

function searchFor(search: Search, bidder: number): void {
  const { market, heap, settled, distance } = search;
  search.round += 1;
  search.settledCount = 0;
  heap.size = 0;
  search.end = Number.POSITIVE_INFINITY;
  lookAround(search, bidder, 0, Number.NEGATIVE_INFINITY);
  for (let next = 0; ; next += 1) {
    if (next === search.settledCount) {
      if (heap.size === 0 || distance[heap.item[0]!]! >= search.end) break;
      settled[search.settledCount++] = pop(heap, distance);
    }
    const column = settled[next]!;
    const near = distance[column]!;
    if (near >= search.end) break;
    const last = market.slotStart[column + 1]!;
    for (let slot = market.slotStart[column]!; slot < last; slot += 1) {
      const holder = market.holder[slot]!;
      const gain = market.rows.weight[market.entry[holder]!]! - market.price[column]!;
      lookAround(search, holder, near + gain, near);
    }
  }
  raisePrices(search);
  moveAlong(search, bidder);
}

/** Extends chains of length `near` by the moves of one more bidder, who stands at `base` before its gain is taken off. */
function lookAround(search: Search, bidder: number, base: number, near: number): void {
  const { market, heap, reached, distance, mover, moverEntry, settled, round } = search;
  const { rows, price, held, capacity } = market;
  const row = market.rowOf[bidder]!;
  if (search.passed[row] === round) return;
  search.passed[row] = round;
  if (base + market.seatValue < search.end) endAt(search, base + market.seatValue, -1, bidder);
  const stop = rows.end[row]!;
  let k = rows.start[row]!;
  // a lighter entry cannot make a chain shorter than the best one
  for (; k < stop && base - rows.weight[k]! - rows.slack < search.end; k += 1) {
    const column = rows.column[k]!;
    const far = base - rows.weight[k]! + price[column]!;
    if (far >= search.end) continue;
    const known = reached[column] === round;
    if (known && far >= distance[column]!) continue;
    reached[column] = round;
    distance[column] = far;
    mover[column] = bidder;
    moverEntry[column] = k;
    if (held[column]! < capacity[column]!) endAt(search, far, column, -1);
    else if (known) moveUp(heap, distance, column);
    else if (far === near) settled[search.settledCount++] = column;
    else push(heap, distance, column);
  }
  market.looked += k - rows.start[row]!;
}

function endAt(search: Search, distance: number, column: number, bidder: number): void {
  search.end = distance;
  search.endColumn = column;
  search.endBidder = bidder;
}

/** Makes the found chain cost nothing at the new prices, so that all seated bidders still hold what suits them best. */
function raisePrices({ market, settled, settledCount, distance, end }: Search): void {
  for (let index = 0; index < settledCount; index += 1) {
    const column = settled[index]!;
    if (distance[column]! < end) market.price[column]! += end - distance[column]!;
  }
}

function moveAlong({ market, mover, moverEntry, endColumn, endBidder }: Search, first: number): void {
  const { rows, entry, slot } = market;
  let [moved, column] = [endBidder, endColumn];
  let [left, freed] = [0, 0];
  if (endColumn >= 0) {
    moved = mover[column]!;
    [left, freed] = [entry[moved]!, slot[moved]!];
    seat(market, moved, moverEntry[column]!);
  } else {
    [left, freed] = [entry[moved]!, slot[moved]!];
    entry[moved] = -1;
  }
  while (moved !== first) {
    column = rows.column[left]!;
    moved = mover[column]!;
    const taken = moverEntry[column]!;
    const at = freed;
    [left, freed] = [entry[moved]!, slot[moved]!];
    take(market, moved, taken, at);
  }
}
