import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));
export const DIST = fileURLToPath(new URL('../dist/', import.meta.url));
export const BUNDLE = fileURLToPath(new URL('../dist/Code.js', import.meta.url));

/** What the bundle is made of, from the root of the project. */
const SOURCES = ['src', 'sidebar', 'appsscript.json'];

/** What `npm run build` runs, without npm's own starting time. */
const BUILD_STEPS = [
  ['node_modules/webpack/bin/webpack.js', '-c', 'webpack.config.cjs'],
  ['scripts/build-sidebar.mjs'],
];

/** Builds dist/ when it is missing or older than its sources; the output of the build goes to stderr. */
export function ensureBuilt(): void {
  if (!isMainThread) return; // threads of a server use what it built when it started
  if (existsSync(BUNDLE) && statSync(BUNDLE).mtimeMs >= newestSource()) return;
  for (const step of BUILD_STEPS) {
    const build = spawnSync(process.execPath, [...step], { cwd: ROOT, stdio: ['ignore', 2, 2] });
    if (build.error) throw build.error;
    if (build.status !== 0) throw new Error('The build failed: see its messages above.');
  }
}

function newestSource(): number {
  const files = SOURCES.flatMap((source) => filesUnder(`${ROOT}/${source}`));
  return Math.max(0, ...files.map((file) => statSync(file).mtimeMs));
}

function filesUnder(path: string): string[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).flatMap((name) => filesUnder(`${path}/${name}`));
}
