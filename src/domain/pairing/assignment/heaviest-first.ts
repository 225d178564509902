import { entryCount, type Rows, runStarts, weightsLike } from './rows';

/** Rows whose entries stand by weight, the heaviest first, but for small differences. */
export interface SortedRows extends Rows {
  /** No entry is heavier by more than this than one that stands before it in the row. */
  readonly slack: number;
}

const BUCKETS = 128;

/**
 * The same entries, packed. Who looks for the best of a row can stop where even a free one would not do. Equals stand from the
 * place on that the row's hash gives: the rows do not all begin with the same column.
 */
export function heaviestFirst(rows: Rows, hashes: Uint32Array, maxWeight: number): SortedRows {
  const { start, end, column, weight } = rows;
  const starts = runStarts(start.map((from, row) => end[row]! - from));
  const columns = new Int32Array(entryCount(rows));
  const weights = weightsLike(weight, columns.length);
  const scale = (BUCKETS - 1) / Math.max(BUCKETS - 1, maxWeight);
  const next = new Int32Array(BUCKETS);
  for (let row = 0; row < start.length; row += 1) {
    const [from, stop] = [start[row]!, end[row]!];
    next.fill(0);
    for (let k = from; k < stop; k += 1) next[(weight[k]! * scale) | 0]! += 1;
    let at = starts[row]!;
    for (let bucket = BUCKETS - 1; at < starts[row + 1]!; bucket -= 1) {
      const size = next[bucket]!;
      next[bucket] = at;
      at += size;
    }
    let k = from + (hashes[row]! % Math.max(1, stop - from));
    for (let rest = stop - from; rest > 0; rest -= 1) {
      const to = next[(weight[k]! * scale) | 0]!++;
      columns[to] = column[k]!;
      weights[to] = weight[k]!;
      k = k + 1 < stop ? k + 1 : from;
    }
  }
  const slack = scale === 1 ? 0 : Math.ceil(1 / scale) + 1;
  return { start: starts.subarray(0, -1), end: starts.subarray(1), column: columns, weight: weights, slack };
}
