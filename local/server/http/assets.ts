import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { BUNDLE } from '../../build';

/** What `buildPage()` of the page makes. */
export interface PageFiles {
  readonly js: string;
  readonly css: string;
  /** `google.script` of a frame. */
  readonly frame: string;
}

export interface Asset {
  readonly type: string;
  readonly text: string;
  readonly etag: string;
}

const SCRIPT = 'text/javascript; charset=utf-8';
const STYLE = 'text/css; charset=utf-8';

/** Files of the pages, made once, kept in memory. */
export class Assets {
  readonly #files: Promise<PageFiles>;

  constructor(build: () => Promise<PageFiles>) {
    this.#files = build();
    this.#files.catch(() => undefined); // told to the one who asks for a file
  }

  async get(name: string): Promise<Asset | undefined> {
    if (name === 'page.js') return asset(SCRIPT, (await this.#files).js);
    if (name === 'page.css') return asset(STYLE, (await this.#files).css);
    return name === 'Code.js' ? asset(SCRIPT, await readFile(BUNDLE, 'utf8')) : undefined;
  }

  /** The script that stands first in every frame. */
  async frameClient(): Promise<string> {
    return (await this.#files).frame;
  }
}

function asset(type: string, text: string): Asset {
  return { type, text, etag: `"${createHash('sha256').update(text).digest('base64url')}"` };
}
