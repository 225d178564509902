import { join } from 'node:path';
import type { Files } from './files';

const NAME = '.samples';

/** Which samples the first start has not made yet, one a line: a start that was broken off is gone on with. */
export class UnmadeSamples {
  readonly #files: Files;
  readonly #folder: string;

  constructor(files: Files, folder: string) {
    this.#files = files;
    this.#folder = folder;
  }

  /** `undefined` when no start was broken off. */
  async read(): Promise<readonly string[] | undefined> {
    if (!(await this.#files.list(this.#folder)).includes(NAME)) return undefined;
    return String(await this.#files.read(this.#path)).split('\n');
  }

  async write(samples: readonly string[]): Promise<void> {
    if (samples.length === 0) return this.#files.remove(this.#path);
    const fresh = `${this.#path}.new`;
    const file = await this.#files.create(fresh);
    await file.write(Buffer.from(samples.join('\n')));
    await file.sync();
    await file.close();
    await this.#files.rename(fresh, this.#path);
    await this.#files.syncFolder(this.#folder);
  }

  get #path(): string {
    return join(this.#folder, NAME);
  }
}
