import { types } from 'node:util';
import { MessageChannel, type MessagePort, type Worker } from 'node:worker_threads';
import { RequestError } from '../errors';
import type { Errand, ErrandResult, FromWorker, ToWorker, WorkerStart } from './messages';

/** Milliseconds: a thread that has not done an errand by then hangs in a formula, and is ended. */
const ERRAND_LIMIT = 120_000;

interface WaitingErrand {
  readonly timer: NodeJS.Timeout;
  readonly done: (result: ErrandResult) => void;
  readonly failed: (error: Error) => void;
}

export interface ThreadListener {
  /** What the script says, in order; results of errands are not among it. */
  heard(message: FromWorker): void;
  /** The thread is gone, by `end` or by itself. */
  ended(reason: string): void;
}

/** A worker thread with a script, seen from the main thread. */
export class ScriptThread {
  readonly #worker: Worker;
  readonly #port: MessagePort;
  readonly #signal = new Int32Array(new SharedArrayBuffer(4));
  readonly #errands = new Map<number, WaitingErrand>();
  #listener: ThreadListener | undefined;
  #last = 0;
  #reason = 'Поток скрипта закончился.';

  /** @param worker A thread that waits for its book. */
  constructor(worker: Worker, start: Omit<WorkerStart, 'port' | 'signal'>) {
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    this.#worker = worker;
    const whole: WorkerStart = { ...start, port: port2, signal: signalOf(this.#signal) };
    worker.postMessage(whole, [port2]);
    port1.on('message', (message: FromWorker) => this.#take(message));
    this.#worker.on('error', (error) => {
      this.#reason = types.isNativeError(error) ? error.message : String(error);
    });
    this.#worker.on('exit', () => this.#ended());
  }

  listen(listener: ThreadListener): void {
    this.#listener = listener;
  }

  send(message: ToWorker): void {
    this.#port.postMessage(message);
    Atomics.add(this.#signal, 0, 1);
    Atomics.notify(this.#signal, 0);
  }

  /** @throws RequestError when a person can mend what failed. */
  ask(errand: Errand): Promise<ErrandResult> {
    this.#last += 1;
    const number = this.#last;
    const timer = setTimeout(() => void this.end(), ERRAND_LIMIT).unref();
    const answered = new Promise<ErrandResult>((done, failed) => this.#errands.set(number, { done, failed, timer }));
    this.send({ type: 'errand', number, errand });
    return answered;
  }

  /** Ends the thread at once, whatever runs in it. */
  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  #take(message: FromWorker): void {
    if (message.type === 'errand done') this.#settle(message.number)?.done(message.result);
    else if (message.type === 'errand failed') {
      const error = message.mendable ? new RequestError(400, message.error) : new Error(message.error);
      this.#settle(message.number)?.failed(error);
    } else this.#listener?.heard(message);
  }

  #settle(number: number): WaitingErrand | undefined {
    const waiting = this.#errands.get(number);
    this.#errands.delete(number);
    clearTimeout(waiting?.timer);
    return waiting;
  }

  #ended(): void {
    this.#port.close();
    for (const { failed, timer } of this.#errands.values()) {
      clearTimeout(timer);
      failed(new Error(this.#reason));
    }
    this.#errands.clear();
    this.#listener?.ended(this.#reason);
  }
}

function signalOf(array: Int32Array): SharedArrayBuffer {
  const { buffer } = array;
  if (buffer instanceof SharedArrayBuffer) return buffer;
  throw new Error('the signal is not shared');
}
