import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { assign } from '../src/domain/pairing/assignment/assign';
import { type InstanceName, instance, isInstanceName } from './pairing-instances';
import { pairPeople, peopleBook } from './pairing-people';

const SELF = fileURLToPath(import.meta.url);
const MEGABYTE = 2 ** 20;

/** The people's records instead of an instance. */
export const FROM_PEOPLE = 'people';

export interface FirstCall {
  /** Milliseconds. */
  readonly ms: number;
  /** Megabytes by which the process grew. */
  readonly rss: number;
}

/** The first assignment in a fresh process: the least of a few, as the machine may be busy. */
export function firstCall(name: InstanceName | typeof FROM_PEOPLE, processes = 3): FirstCall {
  const calls = Array.from({ length: processes }, () => inFreshProcess(name));
  return { ms: Math.min(...calls.map(({ ms }) => ms)), rss: Math.max(...calls.map(({ rss }) => rss)) };
}

function inFreshProcess(name: string): FirstCall {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', SELF, name], { encoding: 'utf8' });
  const [ms, rss] = stdout.split(' ').map(Number);
  if (status !== 0 || ms === undefined || rss === undefined) throw new Error(`the fresh process failed:\n${stderr}`);
  return { ms, rss };
}

function measure(work: () => void): FirstCall {
  const before = process.memoryUsage().rss;
  const started = performance.now();
  work();
  const ms = performance.now() - started;
  return { ms, rss: (process.memoryUsage().rss - before) / MEGABYTE };
}

function prepared(name: string): () => void {
  if (name === FROM_PEOPLE) {
    const book = peopleBook();
    return () => pairPeople(book);
  }
  if (!isInstanceName(name)) throw new Error(`no instance ${name}`);
  const problem = instance(name);
  return () => assign(problem);
}

if (process.argv[1] === SELF) {
  const { ms, rss } = measure(prepared(process.argv[2] ?? ''));
  process.stdout.write(`${ms} ${rss}`);
}
