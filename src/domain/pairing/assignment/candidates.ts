/** biome-ignore-all lint/style/noNonNullAssertion: indices come from the arrays' own bounds. */
import { type Rows, runStarts, type Weights, weightsLike } from './rows';

const BUCKETS = 1024;
/** One weight out of so many of a long row is looked at to learn which weights are good. */
const STEP = 8;

/** What to take of a row: all weights from `clear` up, and some of those from `floor` to it. */
interface Measure {
  readonly floor: number;
  readonly clear: number;
  between: number;
  /** How many more there is room for. */
  room: number;
}

/**
 * Good entries of each row: all of a short row, of a longer one about `limit` of the best, never above twice as many. Each row
 * begins at a place that its hash gives and goes around: equals are not always taken from the same end.
 */
export function bestOfRows(rows: Rows, hashes: Uint32Array, limit: number, maxWeight: number): Rows {
  const { start, end, weight } = rows;
  const rooms = runStarts(start.map((from, row) => Math.min(2 * limit, end[row]! - from)));
  const best = {
    start: rooms.subarray(0, start.length),
    end: rooms.slice(0, start.length),
    column: new Int32Array(rooms[start.length]!),
    weight: weightsLike(weight, rooms[start.length]!),
  };
  const counts = new Int32Array(BUCKETS);
  const found = new Int32Array(start.reduce((longest, from, row) => Math.max(longest, end[row]! - from), 0));
  for (let row = 0; row < start.length; row += 1) {
    const [from, to] = [start[row]!, end[row]!];
    if (from === to) continue;
    const isLong = to - from > 2 * limit;
    const floors = isLong ? floorsOf(weight.subarray(from, to), limit, maxWeight, counts) : EVERYTHING;
    const { floor, clear, between } = floors;
    const measure = { floor, clear, between, room: rooms[row + 1]! - rooms[row]! };
    const first = from + (hashes[row]! % (to - from));
    take(rows, first, to, measure, best, row, found);
    take(rows, from, first, measure, best, row, found);
  }
  return best;
}

const EVERYTHING = { floor: 0, clear: 0, between: 0 };

/** Guesses from a part of the weights which of them are the best `limit`. */
function floorsOf(weights: Weights, limit: number, maxWeight: number, counts: Int32Array): Omit<Measure, 'room'> {
  const width = Math.max(1, Math.ceil((maxWeight + 1) / BUCKETS));
  counts.fill(0);
  for (let k = 0; k < weights.length; k += STEP) counts[Math.floor(weights[k]! / width)]! += 1;
  let bucket = Math.floor(maxWeight / width);
  let above = 0;
  while ((above + counts[bucket]!) * STEP < limit) {
    above += counts[bucket]!;
    bucket -= 1;
  }
  return { floor: bucket * width, clear: (bucket + 1) * width, between: limit - above * STEP };
}

/** Adds good entries of a part of a row to the row's best ones; `found` has room for a row. */
function take(
  rows: Rows,
  from: number,
  to: number,
  measure: Measure,
  best: Rows,
  row: number,
  found: Int32Array,
): void {
  const { column, weight } = rows;
  const count = reach(weight, from, to, measure.floor, found);
  let { between, room } = measure;
  let at = best.end[row]!;
  for (let index = 0; index < count && room > 0; index += 1) {
    const k = found[index]!;
    if (weight[k]! < measure.clear) {
      if (between === 0) continue;
      between -= 1;
    }
    best.column[at] = column[k]!;
    best.weight[at] = weight[k]!;
    at += 1;
    room -= 1;
  }
  best.end[row] = at;
  measure.between = between;
  measure.room = room;
}

/** Finds the entries of at least this weight; returns how many. The one loop over all entries: kept small for the compiler. */
function reach(weight: Weights, from: number, to: number, floor: number, found: Int32Array): number {
  let count = 0;
  for (let k = from; k < to; k += 1) {
    if (weight[k]! >= floor) {
      found[count] = k;
      count += 1;
    }
  }
  return count;
}
