import { fileURLToPath } from 'node:url';
import { type BuildOptions, build } from 'esbuild';

/** What the server sends for /assets/page.js and /assets/page.css, and puts into every frame. */
export interface PageFiles {
  readonly js: string;
  readonly css: string;
  /** Put first into every sidebar and dialog: `google.script` of a frame. */
  readonly frame: string;
}

const COMMON: BuildOptions = {
  bundle: true,
  write: false,
  minify: true,
  format: 'iife',
  target: 'es2022',
  charset: 'utf8',
  logLevel: 'warning',
  legalComments: 'none',
};

/** Fonts become data URLs of the style sheet: the page asks for nothing that the server does not list. */
const LOADERS: NonNullable<BuildOptions['loader']> = {
  '.xml': 'text',
  '.woff2': 'dataurl',
  '.woff': 'empty',
  '.ttf': 'empty',
  '.eot': 'empty',
  '.svg': 'empty',
};

/** Bundles the browser's side of the local edition; nothing is written to disk. */
export async function buildPage(): Promise<PageFiles> {
  const [js, css, frame] = await Promise.all([
    bundle('main.ts', { loader: LOADERS }),
    bundle('style/page.css', { loader: LOADERS, external: ['data:*'] }),
    bundle('frame/main.ts', {}),
  ]);
  return { js, css, frame };
}

async function bundle(entry: string, options: BuildOptions): Promise<string> {
  const file = fileURLToPath(new URL(entry, import.meta.url));
  const { outputFiles = [] } = await build({ ...COMMON, ...options, entryPoints: [file], outdir: 'page' });
  const [output] = outputFiles;
  if (!output) throw new Error(`esbuild made nothing of ${entry}`);
  return output.text;
}
