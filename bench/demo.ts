import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { ROOT } from '../local/build';
import type { Bench } from './bench';

/** Not copied: what is generated, and the packages, which the copy shares. */
const LEFT_OUT: ReadonlySet<string> = new Set(['node_modules', '.git', 'dist', 'out', 'coverage']);

/** The whole of `npm run demo` as a person starts it on a fresh checkout, the build included. */
export const demo: Bench = {
  name: 'demo',
  measurements: async () => [
    {
      label: 'npm run demo without dist/',
      rounds: 3,
      bar: 10_000,
      round: async () => {
        const folder = freshCheckout();
        return async () => {
          runDemo(folder);
          return { books: 2 };
        };
      },
    },
  ],
};

/** A copy, so that the developer's own dist/ and out/ stay as they are. */
function freshCheckout(): string {
  const folder = mkdtempSync(join(tmpdir(), 'nastavnik-demo-'));
  cpSync(ROOT, folder, { recursive: true, filter: (path) => !LEFT_OUT.has(basename(path)) });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return folder;
}

/** Removing the copy takes milliseconds; the packages behind the link stay. */
function runDemo(folder: string): void {
  const { status, error, stderr } = spawnSync('npm', ['run', 'demo'], { cwd: folder, encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  if (error) throw error;
  if (status !== 0) throw new Error(`the demo failed:\n${stderr}`);
}
