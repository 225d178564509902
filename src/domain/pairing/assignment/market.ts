import type { SortedRows } from './heaviest-first';
import { runStarts } from './rows';

/**
 * One side of the assignment bids for the other. A bidder is one seat to give away or to take: a mentee, or one place of a
 * mentor. All along, each seated bidder holds what suits it best at the prices (weight less price), and only full columns have a
 * price: when nobody is left to seat, that proves the assignment the best.
 */
export interface Market {
  readonly rows: SortedRows;
  /** The row of each bidder; the places of one mentor share a row. */
  readonly rowOf: Int32Array;
  /** How many bidders each column can hold. */
  readonly capacity: Int32Array;
  /** What a seat is worth besides its weight: a bidder stays out when its best is below minus this. */
  readonly seatValue: number;
  /** Of each column. */
  readonly price: Float64Array;
  /** How many bidders each column holds. */
  readonly held: Int32Array;
  /** The bidders of column c are `holder[slotStart[c]]` and the next, `held[c]` of them. */
  readonly slotStart: Int32Array;
  readonly holder: Int32Array;
  /** Of each bidder: where it stands in `holder`. */
  readonly slot: Int32Array;
  /** Of each bidder: the entry of the rows that it holds; -1: none. */
  readonly entry: Int32Array;
  /** Bidders that wait for their turn. */
  readonly waiting: number[];
  /** Entries looked at so far: the measure of work. */
  looked: number;
}

/** Everyone waits and nothing has a price. */
export function openMarket(side: Pick<Market, 'rows' | 'rowOf' | 'capacity' | 'seatValue'>): Market {
  const { rowOf, capacity } = side;
  const slotStart = runStarts(capacity);
  return {
    ...side,
    price: new Float64Array(capacity.length),
    held: new Int32Array(capacity.length),
    slotStart,
    holder: new Int32Array(slotStart[capacity.length]!),
    slot: new Int32Array(rowOf.length),
    entry: new Int32Array(rowOf.length).fill(-1),
    waiting: Array.from(rowOf.keys()).reverse(),
    looked: 0,
  };
}

export function isFull({ held, capacity }: Market, column: number): boolean {
  return held[column] === capacity[column];
}

/** Seats a bidder in a free slot of the entry's column. */
export function seat(market: Market, bidder: number, entry: number): void {
  const column = market.rows.column[entry]!;
  take(market, bidder, entry, market.slotStart[column]! + market.held[column]!);
  market.held[column]! += 1;
}

/** Seats a bidder in a slot of the entry's column, whoever was there. */
export function take({ entry, slot, holder }: Market, bidder: number, taken: number, at: number): void {
  entry[bidder] = taken;
  slot[bidder] = at;
  holder[at] = bidder;
}

/** Gives a bidder's place up. */
export function leave(market: Market, bidder: number): void {
  const { rows, entry, slot, holder, held, slotStart } = market;
  const column = rows.column[entry[bidder]!]!;
  held[column]! -= 1;
  const last = holder[slotStart[column]! + held[column]!]!;
  take(market, last, entry[last]!, slot[bidder]!);
  entry[bidder] = -1;
}
