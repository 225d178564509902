import { loadavg } from 'node:os';

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

/** Keeps work for after the last measurement, whether it succeeds or fails: closing a browser, ending a server. */
export type AtEnd = (work: () => Promise<void>) => void;

/** Measurements that share their preparation. */
export interface Bench {
  readonly name: string;
  readonly measurements: (atEnd: AtEnd) => Promise<readonly Measurement[]>;
}

/** What the figures are read from. */
export interface Gauges {
  /** Milliseconds. */
  readonly now: () => number;
  /** Processes that wanted a core during the last minute: a time says little without it on a shared machine. */
  readonly load: () => number;
}

const GAUGES: Gauges = { now: () => performance.now(), load: () => loadavg()[0] ?? 0 };

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
  /** Load average after the last round. */
  readonly load: number;
}

/**
 * Runs the measurements of a bench one after another, then what it kept for the end, the last kept first. Each outcome is
 * told at once: a later failure does not take it away.
 */
export async function runBench(
  bench: Bench,
  gauges: Partial<Gauges> = {},
  tell: (outcome: Outcome) => void = () => undefined,
): Promise<readonly Outcome[]> {
  const endings: (() => Promise<void>)[] = [];
  const outcomes: Outcome[] = [];
  try {
    const measurements = await bench.measurements((work) => endings.unshift(work));
    for (const measurement of measurements) {
      const outcome = await measure(bench.name, measurement, { ...GAUGES, ...gauges });
      outcomes.push(outcome);
      tell(outcome);
    }
  } finally {
    for (const end of endings) await end();
  }
  return outcomes;
}

async function measure(bench: string, measurement: Measurement, { now, load }: Gauges): Promise<Outcome> {
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
  return { bench, label, rounds, median: middle, best, worst, ...verdict, figures, load: load() };
}

/** The middle of the sorted times; the mean of the two middle ones when their number is even. */
export function median(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  if (low === undefined || high === undefined) throw new Error('no round was timed');
  return (low + high) / 2;
}
