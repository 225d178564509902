import type { Worker } from 'node:worker_threads';
import { startWorker } from './typescript-worker';

const MODULE = new URL('../script-worker.ts', import.meta.url);
/** Megabytes of one worker: a script that eats memory ends its thread, not the server. */
const MEMORY = 2048;
/** Milliseconds: a page that opens its book needs the processor first. */
const REFILL = 4000;

/** A thread that has loaded the engine and waits for a book: loading takes longer than opening a book. */
export class SpareThreads {
  #spare: Worker | undefined;
  #timer: NodeJS.Timeout | undefined;

  /** Makes one in advance. */
  prepare(): void {
    this.#spare ??= start();
  }

  take(): Worker {
    const worker = this.#spare ?? start();
    this.#spare = undefined;
    worker.ref();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.prepare(), REFILL).unref();
    return worker;
  }

  async close(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#spare?.terminate();
    this.#spare = undefined;
  }
}

function start(): Worker {
  const worker = startWorker(MODULE, undefined, MEMORY);
  worker.unref();
  return worker;
}
