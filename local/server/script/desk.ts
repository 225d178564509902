import type { MenuTree } from '../../apps-script/host';
import { message } from '../../apps-script/messages';
import type { RunOutcome } from '../protocol';
import type { FromWorker, HtmlShown, Question, RunOrder } from './messages';
import { StopWatch } from './stop-watch';

/** What the desk uses of a thread. */
export interface Thread {
  send(message: { type: 'run'; order: RunOrder } | { type: 'answer'; button: string; text: string }): void;
  end(): Promise<void>;
}

/** The page that started a run, or the room itself. */
export interface Caller {
  started(): void;
  /** `answer` may be called at any time later. */
  ask(question: Question, answer: (button: string, text: string) => void): void;
  toast(title: string, text: string, seconds: number): void;
  html(shown: HtmlShown): void;
  activate(sheetId: string): void;
  log(line: string): void;
  ended(outcome: RunOutcome, menus: readonly MenuTree[], functions: readonly string[]): void;
}

export interface DeskOptions<T extends Thread> {
  /** A thread that is ready or will be. */
  readonly takeThread: () => T;
  /** The thread has nothing to do any more. */
  readonly giveBack: (thread: T) => void;
  /** Resolves when what the run has written besides revisions is on the disk. */
  readonly settle: () => Promise<void>;
  /** Milliseconds that a script may run; the time that a person takes to answer does not count. */
  readonly limit: number;
}

export interface Run {
  readonly order: RunOrder;
  readonly caller: Caller;
}

/** Milliseconds that a thread may take to begin: it loads the book, and may have an errand to end. */
const BEGIN_LIMIT = 180_000;

interface Job<T> extends Run {
  readonly thread: T;
  /** Runs until the script begins. */
  readonly beginning: StopWatch;
  /** Runs while the script runs. */
  readonly watch: StopWatch;
  answer: { readonly button: string; readonly text: string } | undefined;
}

/**
 * The scripts of one book, one after another, so that none sees a half-done change of another. A script that waits for
 * a person makes room for others, and goes on when it is answered and its turn comes.
 */
export class Desk<T extends Thread> {
  readonly #options: DeskOptions<T>;
  readonly #queue: Run[] = [];
  readonly #answered: Job<T>[] = [];
  readonly #asking = new Set<Job<T>>();
  #running: Job<T> | undefined;

  constructor(options: DeskOptions<T>) {
    this.#options = options;
  }

  get isIdle(): boolean {
    return !this.#running && this.#queue.length === 0 && this.#answered.length === 0 && this.#asking.size === 0;
  }

  start(run: Run): void {
    this.#queue.push(run);
    this.#next();
  }

  /** Ends a run wherever it is. */
  stop(run: Run): void {
    const waiting = this.#queue.indexOf(run);
    if (waiting >= 0) {
      this.#queue.splice(waiting, 1);
      run.caller.ended(failed('Действие остановлено.'), [], []);
    }
    for (const job of this.#jobs()) if (job.caller === run.caller) this.#kill(job, 'Действие остановлено.');
  }

  /** What a thread that this desk took has said. */
  heard(thread: T, said: FromWorker): void {
    const job = this.#jobs().find((one) => one.thread === thread);
    if (!job) return;
    switch (said.type) {
      case 'began':
        job.beginning.stop();
        job.watch.start();
        break;
      case 'ask':
        this.#ask(job, said.question);
        break;
      case 'done':
        this.#done(job, said).catch((error) => this.#kill(job, String(error)));
        break;
      default:
        show(job.caller, said);
    }
  }

  /** The thread is gone without being told to. */
  lost(thread: T, reason: string): void {
    const job = this.#jobs().find((one) => one.thread === thread);
    if (job) this.#finish(job, failed(`Скрипт прерван: ${reason}`));
  }

  close(): void {
    this.#queue.length = 0;
    for (const job of this.#jobs()) this.#kill(job, 'Книга закрыта.');
  }

  #jobs(): readonly Job<T>[] {
    return [...(this.#running ? [this.#running] : []), ...this.#answered, ...this.#asking];
  }

  #next(): void {
    if (this.#running) return;
    const answered = this.#answered.shift();
    if (answered?.answer) {
      this.#running = answered;
      answered.watch.start();
      answered.thread.send({ type: 'answer', ...answered.answer });
      return;
    }
    const run = this.#queue.shift();
    if (run) this.#begin(run);
  }

  #begin(run: Run): void {
    const thread = this.#options.takeThread();
    const watch = new StopWatch(this.#options.limit, () => {
      this.#kill(job, `Exception: ${message('ru_RU', 'timeLimit')}`);
    });
    const beginning = new StopWatch(BEGIN_LIMIT, () => this.#kill(job, 'Скрипт не запустился. Повторите.'));
    const job: Job<T> = { ...run, thread, beginning, watch, answer: undefined };
    this.#running = job;
    beginning.start();
    run.caller.started();
    thread.send({ type: 'run', order: run.order });
  }

  #ask(job: Job<T>, question: Question): void {
    job.watch.stop();
    this.#asking.add(job);
    this.#running = undefined;
    job.answer = undefined;
    job.caller.ask(question, (button, text) => {
      if (!this.#asking.delete(job)) return; // answered already, or ended
      job.answer = { button, text };
      this.#answered.push(job);
      this.#next();
    });
    this.#next();
  }

  async #done(job: Job<T>, { outcome, menus, functions }: Extract<FromWorker, { type: 'done' }>): Promise<void> {
    job.watch.stop();
    await this.#options.settle();
    if (!this.#jobs().includes(job)) return; // stopped meanwhile: its thread is ending
    this.#options.giveBack(job.thread);
    this.#finish(job, outcome, menus, functions);
  }

  #kill(job: Job<T>, reason: string): void {
    // the thread is of no use any more, and its end waits for nobody
    void job.thread.end();
    this.#finish(job, failed(reason));
  }

  #finish(job: Job<T>, outcome: RunOutcome, menus: readonly MenuTree[] = [], functions: readonly string[] = []): void {
    if (!this.#jobs().includes(job)) return;
    job.beginning.stop();
    job.watch.stop();
    this.#asking.delete(job);
    const answered = this.#answered.indexOf(job);
    if (answered >= 0) this.#answered.splice(answered, 1);
    if (this.#running === job) this.#running = undefined;
    job.caller.ended(outcome, menus, functions);
    this.#next();
  }
}

/** What the script shows without waiting for an answer. */
function show(caller: Caller, said: FromWorker): void {
  if (said.type === 'toast') caller.toast(said.title, said.text, said.seconds);
  if (said.type === 'html') caller.html(said.shown);
  if (said.type === 'activate') caller.activate(said.sheetId);
  if (said.type === 'log') caller.log(said.line);
}

function failed(text: string): RunOutcome {
  return { ok: false, message: text, frames: [] };
}
