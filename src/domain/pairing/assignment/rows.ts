/** What is wanted of pairs, as one integer each; wide only when the numbers need it. */
export type Weights = Int32Array | Float64Array;

/**
 * A sparse matrix by rows: the entries of row r are `start[r]` … `end[r] - 1`. Rows may stand in any order in the arrays
 * and share them with another matrix.
 */
export interface Rows {
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly column: Int32Array;
  readonly weight: Weights;
}

/** An array as wide as another one's numbers. */
export function weightsLike(model: Weights, length: number): Weights {
  return model instanceof Int32Array ? new Int32Array(length) : new Float64Array(length);
}

/** How many entries the rows have together. */
export function entryCount({ start, end }: Rows): number {
  let count = 0;
  for (let row = 0; row < start.length; row += 1) count += end[row]! - start[row]!;
  return count;
}

/** Where each of several runs starts when they stand one after another; one entry more than there are runs. */
export function runStarts(sizes: Int32Array): Int32Array {
  const starts = new Int32Array(sizes.length + 1);
  for (let run = 0; run < sizes.length; run += 1) starts[run + 1] = starts[run]! + sizes[run]!;
  return starts;
}

/** How many entries each column has. */
export function columnSizes({ start, end, column }: Rows, columns: number): Int32Array {
  const sizes = new Int32Array(columns);
  for (let row = 0; row < start.length; row += 1) {
    const stop = end[row]!;
    for (let k = start[row]!; k < stop; k += 1) sizes[column[k]!]! += 1;
  }
  return sizes;
}

/** The same entries by columns, packed; in each column the rows ascend. */
export function transpose(rows: Rows, columns: number): Rows {
  const { start, end, column, weight } = rows;
  const starts = runStarts(columnSizes(rows, columns));
  const next = starts.slice(0, columns);
  const turned = new Int32Array(starts[columns]!);
  const weights = weightsLike(weight, turned.length);
  for (let row = 0; row < start.length; row += 1) {
    const stop = end[row]!;
    for (let k = start[row]!; k < stop; k += 1) {
      const at = next[column[k]!]!++;
      turned[at] = row;
      weights[at] = weight[k]!;
    }
  }
  return { start: starts.subarray(0, columns), end: starts.subarray(1), column: turned, weight: weights };
}

/** The entry of a row that stands in a column, or -1; the columns of each row must ascend. */
export function entryAt({ start, end, column }: Rows, row: number, wanted: number): number {
  let low = start[row]!;
  let high = end[row]!;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (column[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low < end[row]! && column[low] === wanted ? low : -1;
}

/** The greatest weight, or 0. */
export function greatestWeight({ start, end, weight }: Rows): number {
  let greatest = 0;
  for (let row = 0; row < start.length; row += 1) {
    const stop = end[row]!;
    for (let k = start[row]!; k < stop; k += 1) if (weight[k]! > greatest) greatest = weight[k]!;
  }
  return greatest;
}

/** The entries of at least this weight, packed. */
export function atLeast({ start, end, column, weight }: Rows, floor: number): Rows {
  const kept = { start: start.slice(), end: end.slice(), column: column.slice(), weight: weight.slice() };
  let at = 0;
  for (let row = 0; row < start.length; row += 1) {
    kept.start[row] = at;
    for (let k = start[row]!; k < end[row]!; k += 1) {
      if (weight[k]! < floor) continue;
      kept.column[at] = column[k]!;
      kept.weight[at] = weight[k]!;
      at += 1;
    }
    kept.end[row] = at;
  }
  return kept;
}
