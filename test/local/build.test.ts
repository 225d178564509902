import { mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import webpack, { type Configuration } from 'webpack';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'build-'));
});

afterAll(() => rmSync(folder, { recursive: true }));

/** The add-on's build with a source of one line in place of its own. */
function smallBuild(): Configuration {
  const config: Configuration = createRequire(import.meta.url)('../../webpack.config.cjs');
  const entry = join(folder, 'index.ts');
  writeFileSync(entry, 'export const answer: number = 42;\n');
  return { ...config, entry, output: { ...config.output, path: folder }, optimization: {}, plugins: [] };
}

async function build(): Promise<void> {
  const compiler = webpack(smallBuild());
  await new Promise<void>((resolve, reject) => {
    compiler?.run((error, stats) => {
      if (error || stats?.hasErrors()) reject(error ?? new Error(stats?.toString()));
      else compiler.close(() => resolve());
    });
  });
}

test('a bundle that a build leaves unchanged becomes newer than its sources all the same', async () => {
  await build();
  const bundle = join(folder, 'Code.js');
  utimesSync(bundle, 0, 0);
  await build();
  expect(statSync(bundle).mtimeMs).toBeGreaterThan(0);
}, 30_000);
