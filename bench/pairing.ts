import { loadavg } from 'node:os';
import { assign } from '../src/domain/pairing/assignment/assign';
import type { AssignmentProblem } from '../src/domain/pairing/assignment/problem';
import { median } from './bench';
import { firstCallMs } from './pairing-cold';
import { INSTANCES, type InstanceName, instance } from './pairing-instances';
import { type Found, type Peer, viaHighs, viaMunkres } from './pairing-peers';

const ROUNDS = 9;

interface PeerRun {
  readonly name: string;
  readonly peer: Peer;
  readonly rounds: number;
}

const MUNKRES: PeerRun = { name: 'munkres', peer: viaMunkres, rounds: ROUNDS };
/** Of a millisecond: so many that the compiler has done its work on both. */
const MUNKRES_OFTEN: PeerRun = { ...MUNKRES, rounds: 199 };
const HIGHS: PeerRun = { name: 'highs', peer: viaHighs, rounds: 3 };

/** What an instance is compared with and held to. */
interface Entry {
  readonly instance: InstanceName;
  readonly peers: readonly PeerRun[];
  /** Without a peer. */
  readonly rounds?: number;
  /** Milliseconds of the first call in a fresh process. */
  readonly coldBar: number;
  /** How many times faster than munkres. */
  readonly timesMunkres?: number;
}

const ENTRIES: readonly Entry[] = [
  { instance: 'S_feat', peers: [MUNKRES_OFTEN, HIGHS], coldBar: 10, timesMunkres: 1 },
  { instance: 'M_feat', peers: [MUNKRES_OFTEN, HIGHS], coldBar: 250, timesMunkres: 8 },
  { instance: 'M_rand', peers: [MUNKRES_OFTEN, HIGHS], coldBar: 250 },
  { instance: 'L_feat', peers: [MUNKRES], coldBar: 250, timesMunkres: 8 },
  { instance: 'L_rand', peers: [MUNKRES], coldBar: 250, timesMunkres: 6 },
  { instance: 'X_rand', peers: [], coldBar: 500 },
  { instance: 'X_tight', peers: [], coldBar: 500 },
  { instance: 'X_feat', peers: [], coldBar: 500 },
  { instance: 'product', peers: [], coldBar: 10_000, rounds: 3 },
  { instance: 'agreed', peers: [], coldBar: 10_000, rounds: 3 },
  { instance: 'popular', peers: [], coldBar: 10_000, rounds: 3 },
];

interface Line {
  readonly instance: InstanceName;
  readonly mentors: number;
  readonly mentees: number;
  readonly edges: number;
  readonly seated: number;
  readonly total: number;
  readonly certificateGap: number;
  readonly coldMs: number;
  readonly medianMs: number;
  readonly peers: Readonly<Record<string, number>>;
}

/** The assignment of mentors against other solvers, in one process, ours before and after each run of theirs. */
export const pairing = {
  name: 'pairing',
  report: async (json: boolean, say: (line: string) => void): Promise<void> => {
    for (const entry of ENTRIES) {
      const line = await run(entry);
      say(json ? JSON.stringify(line) : described(entry, line));
    }
  },
};

async function run(entry: Entry): Promise<Line> {
  const coldMs = tenth(firstCallMs(entry.instance));
  const problem = instance(entry.instance);
  const found = solve(problem);
  const ours: number[] = [];
  const peers: Record<string, number> = {};
  const again = () => ours.push(timed(() => expectSame(solve(problem), found)));
  for (const { name, peer, rounds } of entry.peers) {
    const solver = await peer(problem);
    const theirs = Array.from({ length: rounds }, () => {
      again();
      const ms = timed(() => expectSame(solver(), found));
      again();
      return ms;
    });
    peers[name] = hundredth(median(theirs));
  }
  while (ours.length < (entry.rounds ?? ROUNDS)) again();
  const { mentors, mentees } = INSTANCES[entry.instance];
  const edges = problem.allowed.score.length;
  return {
    instance: entry.instance,
    mentors,
    mentees,
    edges,
    ...found,
    coldMs,
    medianMs: hundredth(median(ours)),
    peers,
  };
}

function solve(problem: AssignmentProblem): Found & { readonly certificateGap: number } {
  const { seated, total, certificate } = assign(problem);
  return { seated, total, certificateGap: certificate.dual - certificate.primal };
}

function expectSame({ seated, total }: Found, expected: Found & { readonly certificateGap: number }): void {
  if (seated === expected.seated && total === expected.total && expected.certificateGap === 0) return;
  throw new Error(`${seated} mentees, ${total} points; expected ${expected.seated}, ${expected.total}`);
}

function timed(work: () => void): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

function described({ coldBar, timesMunkres }: Entry, line: Line): string {
  const { munkres } = line.peers;
  const times = munkres === undefined ? undefined : munkres / line.medianMs;
  const peers = Object.entries(line.peers).map(([name, ms]) => `${name} ${ms} ms`);
  const bars = [`cold at most ${coldBar} ms: ${line.coldMs <= coldBar ? 'met' : 'NOT MET'}`];
  if (times !== undefined && timesMunkres !== undefined) {
    bars.push(
      `${times.toFixed(1)} times munkres, at least ${timesMunkres}: ${times >= timesMunkres ? 'met' : 'NOT MET'}`,
    );
  }
  return [
    `${line.instance} ${line.mentors} × ${line.mentees}, ${line.edges} pairs`,
    `seated ${line.seated}, total ${line.total}, gap ${line.certificateGap}`,
    [`median ${line.medianMs} ms, cold ${line.coldMs} ms`, ...peers].join(', '),
    bars.join('; '),
    `load ${(loadavg()[0] ?? 0).toFixed(1)}`,
  ].join(' | ');
}

function tenth(ms: number): number {
  return Math.round(ms * 10) / 10;
}

function hundredth(ms: number): number {
  return Math.round(ms * 100) / 100;
}
