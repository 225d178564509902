import type { AppendFile } from './files';
import { encodeRecord } from './records';

interface Waiting {
  readonly record: Buffer;
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

/**
 * Records at the end of a file. What waits while the disk is busy goes to it together (group commit).
 * After a failure nothing more is taken: what the file then ends with is known only by reading it again.
 */
export class Journal {
  readonly #file: AppendFile;
  #waiting: Waiting[] = [];
  #writing: Promise<void> | undefined;
  #failure: Error | undefined;

  constructor(file: AppendFile) {
    this.#file = file;
  }

  /** Bytes on the disk. */
  get size(): number {
    return this.#file.size;
  }

  /** Resolves when the record is on the disk. */
  append(payload: string): Promise<void> {
    if (this.#failure) return Promise.reject(this.#failure);
    const kept = new Promise<void>((done, failed) => {
      this.#waiting.push({ record: encodeRecord(payload), done, failed });
    });
    this.#writing ??= this.#write();
    return kept;
  }

  /** Waits for what is on its way, then takes nothing more. */
  async close(): Promise<void> {
    while (this.#writing) await this.#writing; // without a pause before the next line: nothing slips in between
    this.#failure ??= new Error('the journal is closed');
    await this.#file.close();
  }

  async #write(): Promise<void> {
    while (this.#waiting.length > 0) {
      const group = this.#waiting;
      this.#waiting = [];
      await this.#keep(group);
    }
    this.#writing = undefined;
  }

  async #keep(group: readonly Waiting[]): Promise<void> {
    try {
      if (this.#failure) throw this.#failure;
      await this.#file.write(Buffer.concat(group.map(({ record }) => record)));
      await this.#file.sync();
    } catch (error) {
      this.#failure ??= new Error('the journal could not be written', { cause: error });
      for (const { failed } of group) failed(this.#failure);
      return;
    }
    for (const { done } of group) done();
  }
}
