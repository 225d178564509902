import { loadavg } from 'node:os';
import { assign } from '../src/domain/pairing/assignment/assign';
import type { Assignment, AssignmentProblem } from '../src/domain/pairing/assignment/problem';
import { median } from './bench';
import { FROM_PEOPLE, firstCall } from './pairing-cold';
import { INSTANCES, type InstanceName, instance } from './pairing-instances';
import { type Found, type Peer, viaHighs, viaMunkres } from './pairing-peers';
import { PEOPLE, pairPeople, peopleBook } from './pairing-people';

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
  { instance: 'product_roomy', peers: [], coldBar: 10_000, rounds: 3 },
  { instance: 'agreed_tight', peers: [], coldBar: 10_000, rounds: 3 },
  { instance: 'agreed_roomy', peers: [], coldBar: 10_000, rounds: 3 },
  { instance: 'popular', peers: [], coldBar: 10_000, rounds: 3 },
];

interface Line {
  readonly instance: InstanceName | 'X_people';
  readonly mentors: number;
  readonly mentees: number;
  readonly edges: number;
  readonly seated: number;
  readonly total: number;
  readonly certificateGap: number;
  readonly coldMs: number;
  readonly medianMs: number;
  readonly peers: Readonly<Record<string, number>>;
  /** Megabytes by which a fresh process grew; only told from people's records on. */
  readonly rssMb?: number;
}

const PEOPLE_BARS = { ms: 2000, rssMb: 300 } as const;

/** The assignment of mentors against other solvers, in one process, ours before and after each run of theirs. */
export const pairing = {
  name: 'pairing',
  report: async (json: boolean, say: (line: string) => void): Promise<void> => {
    for (const entry of ENTRIES) {
      const line = await run(entry);
      say(json ? JSON.stringify(line) : described(entry, line));
    }
    const line = runPeople();
    say(json ? JSON.stringify(line) : described({ coldBar: PEOPLE_BARS.ms }, line));
  },
};

async function run(entry: Entry): Promise<Line> {
  const coldMs = tenth(firstCall(entry.instance).ms);
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

/** From people's records to proved pairs, with the search for candidates. */
function runPeople(): Line {
  const cold = firstCall(FROM_PEOPLE);
  const book = peopleBook();
  const { problem, found } = pairPeople(book);
  const expected = { seated: found.seated, total: found.total, certificateGap: gap(found) };
  const times = Array.from({ length: ROUNDS }, () => timed(() => expectSame(pairPeople(book).found, expected)));
  return {
    instance: 'X_people',
    ...PEOPLE,
    edges: problem.allowed.score.length,
    ...expected,
    coldMs: tenth(cold.ms),
    medianMs: hundredth(median(times)),
    peers: {},
    rssMb: tenth(cold.rss),
  };
}

function solve(problem: AssignmentProblem): Found & { readonly certificateGap: number } {
  const found = assign(problem);
  return { seated: found.seated, total: found.total, certificateGap: gap(found) };
}

function gap({ certificate }: Assignment): number {
  return certificate.dual - certificate.primal;
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

function described({ coldBar, timesMunkres }: Pick<Entry, 'coldBar' | 'timesMunkres'>, line: Line): string {
  const { munkres } = line.peers;
  const times = munkres === undefined ? undefined : munkres / line.medianMs;
  const peers = Object.entries(line.peers).map(([name, ms]) => `${name} ${ms} ms`);
  const bars = [`cold at most ${coldBar} ms: ${line.coldMs <= coldBar ? 'met' : 'NOT MET'}`];
  if (times !== undefined && timesMunkres !== undefined) {
    bars.push(
      `${times.toFixed(1)} times munkres, at least ${timesMunkres}: ${times >= timesMunkres ? 'met' : 'NOT MET'}`,
    );
  }
  if (line.rssMb !== undefined) {
    const isMet = line.rssMb <= PEOPLE_BARS.rssMb;
    bars.push(`grew by ${line.rssMb} MB, at most ${PEOPLE_BARS.rssMb}: ${isMet ? 'met' : 'NOT MET'}`);
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
