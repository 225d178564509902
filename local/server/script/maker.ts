import { types } from 'node:util';
import type { Worker } from 'node:worker_threads';
import { RequestError } from '../errors';
import type { SnapshotResult } from './messages';
import { startWorker } from './typescript-worker';

/** A book to be made in a thread of its own. */
export type Making =
  | { readonly kind: 'new'; readonly book: 'school' | 'municipal'; readonly title: string }
  | { readonly kind: 'sample'; readonly sample: 'megion' | 'school17-before' | 'school17-year' }
  | { readonly kind: 'xlsx'; readonly bytes: Uint8Array };

export type Made =
  | { readonly ok: true; readonly title: string; readonly book: SnapshotResult }
  | { readonly ok: false; readonly error: string; readonly mendable: boolean };

const MODULE = new URL('../maker-worker.ts', import.meta.url);
/** A file from outside may be made to eat memory and time: its thread has bounds of both. */
const MEMORY = 1536;
const MILLISECONDS = 120_000;

const TOO_MUCH = 'Книга слишком велика: её не удалось прочитать за две минуты. Удалите из неё лишнее.';

/** Makes a book. @throws RequestError when a person can mend what failed. */
export async function makeBook(making: Making): Promise<{ readonly title: string; readonly book: SnapshotResult }> {
  const worker = startWorker(MODULE, making, MEMORY);
  const timer = setTimeout(() => void worker.terminate(), MILLISECONDS);
  try {
    const made = await firstMessage(worker);
    if (made.ok) return made;
    throw made.mendable ? new RequestError(400, made.error) : new Error(made.error);
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}

function firstMessage(worker: Worker): Promise<Made> {
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', (error) => {
      const outOfMemory = types.isNativeError(error) && Reflect.get(error, 'code') === 'ERR_WORKER_OUT_OF_MEMORY';
      reject(outOfMemory ? new RequestError(413, TOO_MUCH) : error);
    });
    worker.once('exit', () => reject(new RequestError(413, TOO_MUCH)));
  });
}
