import type { Entry, Properties } from '../durable/entries';
import { withProperty } from '../durable/replay';
import { Desk, type Run } from '../script/desk';
import type { Errand, ErrandResult, FromWorker, PropertyChange } from '../script/messages';
import type { ScriptThread } from '../script/script-thread';
import type { SpareThreads } from '../script/spare-threads';
import { Threads } from '../script/threads';
import type { Hub } from './hub';

export interface BookScriptsOptions {
  readonly bookId: string;
  readonly hub: Hub;
  readonly properties: Properties;
  /** The snapshot that the hub's revisions follow, and the title. */
  readonly state: () => { readonly title: string; readonly snapshot: string };
  /** Resolves when the entry is on the disk. */
  readonly keep: (entry: Entry) => Promise<void>;
  /** A script has renamed the book. Resolves when that is on the disk. */
  readonly rename: (title: string) => Promise<void>;
  readonly fail: (error: unknown) => void;
  /** Milliseconds that a script may run. */
  readonly limit: number;
  /** Files of a script instead of the built add-on. */
  readonly code?: readonly string[];
  readonly spare: SpareThreads;
}

/** The scripts of one open book: who runs, in which thread, and the properties that they keep. */
export class BookScripts {
  readonly #options: BookScriptsOptions;
  readonly #threads: Threads;
  readonly #desk: Desk<ScriptThread>;
  #properties: Properties;
  /** Properties and titles on their way to the disk. */
  #keeping: Promise<void> = Promise.resolve();

  constructor(options: BookScriptsOptions) {
    const { bookId, hub, state, limit, code, spare } = options;
    this.#options = options;
    this.#properties = options.properties;
    this.#threads = new Threads({
      bookId,
      hub,
      spare,
      state: () => ({ ...state(), properties: this.#properties }),
      ...(code && { code }),
      heard: (thread, message) => this.#heard(thread, message),
      lost: (thread, reason) => this.#desk.lost(thread, reason),
    });
    this.#desk = new Desk<ScriptThread>({
      takeThread: () => this.#threads.take(),
      giveBack: (thread) => this.#threads.giveBack(thread),
      settle: () => this.#keeping,
      limit,
    });
  }

  get isIdle(): boolean {
    return this.#desk.isIdle;
  }

  get properties(): Properties {
    return this.#properties;
  }

  /** Resolves when what the scripts kept so far is on the disk. */
  get settled(): Promise<void> {
    return this.#keeping;
  }

  start(run: Run): void {
    this.#desk.start(run);
  }

  stop(run: Run): void {
    this.#desk.stop(run);
  }

  /** The book has another title. */
  renamed(title: string): void {
    this.#threads.rename(title);
  }

  errand(errand: Errand): Promise<ErrandResult> {
    return this.#threads.idle().ask(errand);
  }

  async close(): Promise<void> {
    this.#desk.close();
    await this.#threads.close();
  }

  #heard(thread: ScriptThread, message: FromWorker): void {
    if (message.type === 'property') this.#keepProperty(message.change, thread);
    else if (message.type === 'title') this.#settleAfter(this.#options.rename(message.title));
    else this.#desk.heard(thread, message);
  }

  #keepProperty(change: PropertyChange, thread: ScriptThread): void {
    this.#properties = withProperty(this.#properties, change);
    this.#threads.share(change, thread);
    this.#settleAfter(this.#options.keep({ kind: 'property', ...change }));
  }

  #settleAfter(kept: Promise<void>): void {
    this.#keeping = Promise.all([this.#keeping, kept]).then(() => undefined);
    this.#keeping.catch(this.#options.fail);
  }
}
