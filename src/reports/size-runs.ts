/** At most this many runs of rows of one height: each run is a service call, whatever the number of rows. */
const MOST_RUNS = 300;

/** Neighbouring rows or columns of one size, pixels; `start` counts from 1. */
export interface SizeRun {
  readonly start: number;
  readonly count: number;
  readonly size: number;
}

/** Runs of one size; neighbours whose union wastes least are joined, at the larger size, until few enough are left. */
export function sizeRuns(sizes: readonly number[], most: number = MOST_RUNS): readonly SizeRun[] {
  const runs: SizeRun[] = [];
  sizes.forEach((size, index) => {
    const last = runs[runs.length - 1];
    if (last && last.size === size) runs[runs.length - 1] = { ...last, count: last.count + 1 };
    else runs.push({ start: index + 1, count: 1, size });
  });
  while (runs.length > most) joinCheapest(runs);
  return runs;
}

function joinCheapest(runs: SizeRun[]): void {
  const waste = (a: SizeRun, b: SizeRun) => Math.abs(a.size - b.size) * (a.size < b.size ? a.count : b.count);
  const wastes = runs.slice(1).map((run, index) => waste(runs[index] ?? run, run));
  const best = wastes.indexOf(Math.min(...wastes));
  const [first, second] = [runs[best], runs[best + 1]];
  if (!first || !second) return;
  const size = Math.max(first.size, second.size);
  runs.splice(best, 2, { start: first.start, count: first.count + second.count, size });
}
