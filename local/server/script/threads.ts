import { type Hub, isRevision, type Member } from '../room/hub';
import { scriptClientId } from './client-id';
import type { FromWorker, PropertyChange, WorkerStart } from './messages';
import { ScriptThread } from './script-thread';
import type { SpareThreads } from './spare-threads';

export type ThreadState = Pick<WorkerStart, 'title' | 'snapshot' | 'properties'>;

export interface ThreadsOptions {
  readonly bookId: string;
  readonly hub: Hub;
  /** The snapshot that the hub's revisions follow, and the rest as it is now. */
  readonly state: () => ThreadState;
  readonly code?: readonly string[];
  readonly spare: SpareThreads;
  readonly heard: (thread: ScriptThread, message: FromWorker) => void;
  readonly lost: (thread: ScriptThread, reason: string) => void;
}

/** The script threads of one book: usually one that waits for work, and one more for each script that asks a person. */
export class Threads {
  readonly #options: ThreadsOptions;
  readonly #all = new Map<ScriptThread, string>();
  #idle: ScriptThread | undefined;
  #last = 0;

  constructor(options: ThreadsOptions) {
    this.#options = options;
  }

  get count(): number {
    return this.#all.size;
  }

  /** A thread that no one uses; it stays in its place, for errands. */
  idle(): ScriptThread {
    this.#idle ??= this.#open();
    return this.#idle;
  }

  /** A thread for a script; it comes back by `giveBack`. */
  take(): ScriptThread {
    const thread = this.idle();
    this.#idle = undefined;
    return thread;
  }

  giveBack(thread: ScriptThread): void {
    if (!this.#all.has(thread)) return;
    if (this.#idle)
      void thread.end(); // one that waits is enough
    else this.#idle = thread;
  }

  /** A property was changed by one thread: the others have it too. */
  share(change: PropertyChange, from: ScriptThread): void {
    for (const thread of this.#all.keys()) if (thread !== from) thread.send({ type: 'property', change });
  }

  /** The book has another title. */
  rename(title: string): void {
    for (const thread of this.#all.keys()) thread.send({ type: 'title', title });
  }

  async close(): Promise<void> {
    await Promise.all([...this.#all.keys()].map((thread) => thread.end()));
  }

  #open(): ScriptThread {
    const { hub, bookId, state, code, spare } = this.#options;
    this.#last += 1;
    const clientId = scriptClientId(this.#last);
    const { revisions } = hub;
    const start = { ...state(), bookId, clientId, revisions, ...(code && { code }) };
    const thread = new ScriptThread(spare.take(), start);
    this.#all.set(thread, clientId);
    thread.listen({
      heard: (message) => {
        if (message.type === 'revision') hub.submit(clientId, message.message);
        else this.#options.heard(thread, message);
      },
      ended: (reason) => this.#ended(thread, clientId, reason),
    });
    hub.join(memberOf(thread, clientId), revisions.at(-1)?.nextRevisionId ?? hub.snapshotRevisionId);
    return thread;
  }

  #ended(thread: ScriptThread, clientId: string, reason: string): void {
    this.#all.delete(thread);
    if (this.#idle === thread) this.#idle = undefined;
    this.#options.hub.leave(clientId);
    this.#options.lost(thread, reason);
  }
}

function memberOf(thread: ScriptThread, clientId: string): Member {
  return {
    clientId,
    seesPresence: false,
    deliver: (message) => {
      if (isRevision(message)) thread.send({ type: 'revision', message });
    },
    expel: () => void thread.end(),
  };
}
