import { describe, expect, test } from '@jest/globals';
import { type Bench, type Gauges, median, runBench } from '../../bench/bench';
import { main } from '../../bench/main';
import { outcomeTable } from '../../bench/print';

/** A clock that shows the given times in turn, on a machine with the load 1.5. */
function clock(...times: number[]): Gauges {
  const now = () => {
    const time = times.shift();
    if (time === undefined) throw new Error('the clock is asked too often');
    return time;
  };
  return { now, load: () => 1.5 };
}

interface Options {
  readonly name?: string;
  readonly bar?: number;
  readonly log?: string[];
}

function aBench({ name = 'tiny', bar, log = [] }: Options = {}): Bench {
  const round = async () => {
    log.push('prepare');
    return async () => {
      log.push('run');
      return { calls: log.length };
    };
  };
  const measurement = { label: 'three rounds', rounds: 3, round };
  return { name, measurements: async () => [bar === undefined ? measurement : { ...measurement, bar }] };
}

describe('a bench', () => {
  test('times each round without its preparation and tells the median against the bar', async () => {
    const log: string[] = [];
    const outcomes = await runBench(aBench({ bar: 10, log }), clock(0, 9, 100, 130, 200, 210));
    expect(log).toEqual(['prepare', 'run', 'prepare', 'run', 'prepare', 'run']);
    expect(outcomes).toEqual([
      {
        bench: 'tiny',
        label: 'three rounds',
        rounds: 3,
        median: 10,
        best: 9,
        worst: 30,
        bar: 10,
        met: true,
        figures: { calls: 6 },
        load: 1.5,
      },
    ]);
  });

  test('does not meet a bar that its median passes', async () => {
    const [outcome] = await runBench(aBench({ bar: 10 }), clock(0, 1, 0, 11, 0, 12));
    expect(outcome).toMatchObject({ median: 11, met: false });
  });

  test('without a bar has no verdict', async () => {
    const [outcome] = await runBench(aBench(), clock(0, 1, 0, 1, 0, 1));
    expect(outcome).not.toHaveProperty('met');
  });

  test('that fails is not reported as a time', async () => {
    const failing: Bench = {
      name: 'failing',
      measurements: async () => [
        {
          label: 'x',
          rounds: 1,
          round: async () => async () => {
            throw new Error('not computed');
          },
        },
      ],
    };
    await expect(runBench(failing)).rejects.toThrow('not computed');
  });

  test('tells an outcome before the next measurement can fail', async () => {
    const failing = { label: 'fails', rounds: 1, round: () => Promise.reject(new Error('not computed')) };
    const bench: Bench = {
      name: 'half',
      measurements: async (atEnd) => [...(await aBench().measurements(atEnd)), failing],
    };
    const told: string[] = [];
    await expect(runBench(bench, {}, ({ label }) => told.push(label))).rejects.toThrow('not computed');
    expect(told).toEqual(['three rounds']);
  });

  test.each(['works', 'fails'])('that %s ends what it has started, the last first', async (outcome) => {
    const log: string[] = [];
    const bench: Bench = {
      name: 'ending',
      measurements: async (atEnd) => {
        atEnd(async () => void log.push('server ended'));
        atEnd(async () => void log.push('browser closed'));
        if (outcome === 'fails') throw new Error('no book');
        return aBench({ log }).measurements(atEnd);
      },
    };
    const run = runBench(bench);
    if (outcome === 'fails') await expect(run).rejects.toThrow('no book');
    else await run;
    expect(log.slice(-2)).toEqual(['browser closed', 'server ended']);
    expect(log.filter((line) => line === 'run')).toHaveLength(outcome === 'fails' ? 0 : 3);
  });
});

test.each([
  [[3, 1, 2], 2],
  [[4, 1, 3, 2], 2.5],
  [[7], 7],
])('the median of %j is %d', (times, expected) => {
  expect(median(times)).toBe(expected);
});

test('the median of nothing is an error', () => {
  expect(() => median([])).toThrow('no round was timed');
});

describe('the command', () => {
  async function run(...argv: string[]) {
    const lines: string[] = [];
    const benches = [aBench({ name: 'first', bar: 60_000 }), aBench({ name: 'second' })];
    const status = await main(argv, benches, (line) => lines.push(line));
    return { status, lines };
  }

  test('--json prints an object a line', async () => {
    const { status, lines } = await run('--json');
    const printed = lines.map((line) => JSON.parse(line));
    expect(status).toBe(0);
    expect(printed).toMatchObject([
      { bench: 'first', rounds: 3, bar: 60_000, met: true, figures: { calls: 6 } },
      { bench: 'second', rounds: 3 },
    ]);
    expect(printed[1]).not.toHaveProperty('bar');
    expect(printed[1]).toHaveProperty('load', expect.any(Number));
  });

  test('runs the named bench alone', async () => {
    const { lines } = await run('second', '--json');
    expect(lines.map((line) => JSON.parse(line).bench)).toEqual(['second']);
  });

  test('refuses an unknown name and says which there are', async () => {
    expect(await run('third')).toEqual({ status: 2, lines: ['Usage: npm run bench -- [first|second] [--json]'] });
    expect((await run('first', 'second')).status).toBe(2);
  });
});

test('the table shows seconds, the bar and whether it is met', async () => {
  const met = await runBench(aBench({ bar: 1000 }), clock(0, 500, 0, 500, 0, 250));
  const missed = await runBench(aBench({ bar: 1000 }), clock(0, 1500, 0, 1500, 0, 2000));
  const peer = await runBench(aBench(), clock(0, 1500, 0, 1500, 0, 2000));
  expect(outcomeTable([...met, ...missed, ...peer]).split('\n')).toEqual([
    'bench  what          median, s  best–worst, s  bar, s  met  load  counted',
    'tiny   three rounds  0.50       0.25–0.50      1.00    yes  1.5   6 calls',
    'tiny   three rounds  1.50       1.50–2.00      1.00    no   1.5   6 calls',
    'tiny   three rounds  1.50       1.50–2.00                   1.5   6 calls',
  ]);
});
