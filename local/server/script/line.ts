import { type MessagePort, receiveMessageOnPort } from 'node:worker_threads';
import type { FromWorker, ToWorker } from './messages';

/**
 * The worker's end of the line to the main thread. A script is synchronous, so the worker can wait for an answer without
 * leaving it: it sleeps until the main thread raises the signal, then takes what has come.
 */
export class Line {
  readonly #port: MessagePort;
  readonly #signal: Int32Array;
  #take: (message: ToWorker) => void = () => undefined;

  constructor(port: MessagePort, signal: SharedArrayBuffer) {
    this.#port = port;
    this.#signal = new Int32Array(signal);
  }

  /** From now on messages are taken as they come. */
  open(take: (message: ToWorker) => void): void {
    this.#take = take;
    this.#port.on('message', take);
  }

  send(message: FromWorker): void {
    this.#port.postMessage(message);
  }

  /** Takes messages until the condition holds. */
  waitUntil(holds: () => boolean): void {
    while (!holds()) {
      const seen = Atomics.load(this.#signal, 0); // before the look: what comes after it changes the signal
      this.takeAll();
      if (!holds()) Atomics.wait(this.#signal, 0, seen);
    }
  }

  /** Takes what has come so far. */
  takeAll(): void {
    for (let next = receiveMessageOnPort(this.#port); next; next = receiveMessageOnPort(this.#port)) {
      this.#take(next.message);
    }
  }
}
