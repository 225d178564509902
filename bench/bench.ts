/** What a round counts besides its time, by name: service calls, cells. */
export type Figures = Readonly<Record<string, number>>;

/** The timed part of a round. */
export type Timed = () => Promise<Figures>;

/** One thing that is timed several times. */
export interface Measurement {
  readonly label: string;
  readonly rounds: number;
  /** Milliseconds that the median may take; absent for a peer, which is there to compare with. */
  readonly bar?: number;
  /** Prepares one round, untimed, and returns its timed part. */
  readonly round: () => Promise<Timed>;
}

/** Measurements that share their preparation. */
export interface Bench {
  readonly name: string;
  readonly measurements: () => Promise<readonly Measurement[]>;
}

/** Milliseconds. The first round is counted with the others: a person pays for a cold start, too. */
export interface Outcome {
  readonly bench: string;
  readonly label: string;
  readonly rounds: number;
  readonly median: number;
  readonly best: number;
  readonly worst: number;
  readonly bar?: number;
  readonly met?: boolean;
  /** Of the last round. */
  readonly figures: Figures;
}

/** Runs the measurements of a bench one after another. */
export async function runBench(bench: Bench, now: () => number = () => performance.now()): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const measurement of await bench.measurements()) outcomes.push(await measure(bench.name, measurement, now));
  return outcomes;
}

async function measure(bench: string, measurement: Measurement, now: () => number): Promise<Outcome> {
  const { label, rounds, bar, round } = measurement;
  const times: number[] = [];
  let figures: Figures = {};
  for (let done = 0; done < rounds; done += 1) {
    const timed = await round();
    const started = now();
    figures = await timed();
    times.push(now() - started);
  }
  const middle = median(times);
  const [best, worst] = [Math.min(...times), Math.max(...times)];
  const verdict = bar === undefined ? {} : { bar, met: middle <= bar };
  return { bench, label, rounds, median: middle, best, worst, ...verdict, figures };
}

/** The middle of the sorted times; the mean of the two middle ones when their number is even. */
export function median(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  if (low === undefined || high === undefined) throw new Error('no round was timed');
  return (low + high) / 2;
}
