import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { assign } from '../src/domain/pairing/assignment/assign';
import { type InstanceName, instance, isInstanceName } from './pairing-instances';

const SELF = fileURLToPath(import.meta.url);

/** Milliseconds of the first assignment in a fresh process: the least of a few, as the machine may be busy. */
export function firstCallMs(name: InstanceName, processes = 3): number {
  return Math.min(...Array.from({ length: processes }, () => inFreshProcess(name)));
}

function inFreshProcess(name: InstanceName): number {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', SELF, name], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`the fresh process failed:\n${stderr}`);
  return Number(stdout);
}

function timeFirstCall(name: InstanceName): number {
  const problem = instance(name);
  const started = performance.now();
  assign(problem);
  return performance.now() - started;
}

if (process.argv[1] === SELF) {
  const name = process.argv[2] ?? '';
  if (!isInstanceName(name)) throw new Error(`no instance ${name}`);
  process.stdout.write(String(timeFirstCall(name)));
}
