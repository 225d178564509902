import { greatestWeight, type Rows, runStarts, type Weights, weightsLike } from './rows';

/** Some entries of each row of other rows. */
export interface Candidates extends Rows {
  /** By row: no entry that was left out weighs more; -1: none was left out. */
  readonly left: Float64Array;
}

/** How many of the best entries of a long row are wanted; about so many are taken, never above twice as many. */
const LIMIT = 64;
/** A row of no more entries than this is taken whole. */
const SHORT = 4 * LIMIT;
/** One weight out of so many of a long row is looked at to learn which weights are good. */
const STEP = 8;
const SAMPLED = LIMIT / STEP;

/** Takes rows one by one: who looks through a row for another reason does it just before, while the row is at hand. */
export interface Picker {
  readonly picked: Candidates;
  readonly pick: (row: number) => void;
}

/** The greatest weight of the rows that the candidates were picked from; 0 when there is none. */
export function heaviest(candidates: Candidates): number {
  return candidates.left.reduce((most, weight) => Math.max(most, weight), greatestWeight(candidates));
}

/** All rows' good entries. */
export function bestOfRows(rows: Rows, hashes: Uint32Array): Candidates {
  const { picked, pick } = openPicker(rows, hashes);
  for (let row = 0; row < rows.start.length; row += 1) pick(row);
  return picked;
}

/**
 * Good entries of each row that is picked. A long row begins at a place that its hash gives and goes around: equals are not always
 * taken from the same end.
 */
export function openPicker(rows: Rows, hashes: Uint32Array): Picker {
  const { start, end, weight } = rows;
  const sizes = start.map((from, row) => end[row]! - from);
  const longest = sizes.reduce((most, size) => Math.max(most, size), 0);
  const left = new Float64Array(start.length).fill(-1);
  if (longest <= SHORT) return { picked: { ...rows, left }, pick: () => undefined };
  const rooms = runStarts(sizes.map((size) => (size > SHORT ? 2 * LIMIT : size)));
  const column = new Int32Array(rooms[start.length]!);
  const best = {
    start: rooms.slice(0, -1),
    end: rooms.slice(0, -1),
    column,
    weight: weightsLike(weight, column.length),
  };
  const picked = { ...best, left };
  const found = new Int32Array(longest);
  const top = new Float64Array(SAMPLED);
  const pick = (row: number) => {
    const [from, stop] = [start[row]!, end[row]!];
    const floor = stop - from > SHORT ? floorOf(weight, from, stop, top) : 0;
    left[row] = floor - 1;
    const first = from + (hashes[row]! % Math.max(1, stop - from));
    const count = reach(weight, first, stop, floor, found, 0);
    take(rows, picked, row, found.subarray(0, reach(weight, from, first, floor, found, count)), top, rooms[row + 1]!);
  };
  return { picked, pick };
}

/** Guesses from a part of the weights the least of the best `LIMIT`; leaves the best of that part in `top`, the least first. */
function floorOf(weight: Weights, from: number, stop: number, top: Float64Array): number {
  top.fill(-1);
  for (let k = from; k < stop; k += STEP) {
    const value = weight[k]!;
    if (value <= top[0]!) continue;
    let at = 0;
    for (; at + 1 < SAMPLED && top[at + 1]! < value; at += 1) top[at] = top[at + 1]!;
    top[at] = value;
  }
  return top[0]!;
}

/** Adds those found of a row to its best ones, up to `room`; of those at the floor only as many as are wanted. */
function take(rows: Rows, best: Candidates, row: number, found: Int32Array, top: Float64Array, room: number): void {
  const floor = best.left[row]! + 1;
  let above = 0;
  while (above < SAMPLED && top[SAMPLED - 1 - above]! > floor) above += 1;
  let spare = floor === 0 ? room : (SAMPLED - above) * STEP;
  let at = best.end[row]!;
  for (let index = 0; index < found.length; index += 1) {
    const k = found[index]!;
    const value = rows.weight[k]!;
    if (at === room || (value === floor && spare === 0)) {
      if (value > best.left[row]!) best.left[row] = value;
      continue;
    }
    if (value === floor) spare -= 1;
    best.column[at] = rows.column[k]!;
    best.weight[at] = value;
    at += 1;
  }
  best.end[row] = at;
}

/** Finds the entries of at least this weight; returns how many there are now. The one loop over all entries: kept small. */
function reach(weight: Weights, from: number, to: number, floor: number, found: Int32Array, known: number): number {
  let count = known;
  for (let k = from; k < to; k += 1) {
    if (weight[k]! >= floor) {
      found[count] = k;
      count += 1;
    }
  }
  return count;
}
