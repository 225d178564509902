import type { PresenceMessage, Revision } from '../protocol';
import { Turns } from './turns';

/** One client of the collaborative protocol: a page, or the worker of the script. */
export interface Member {
  readonly clientId: string;
  /** Pages see where people are; a script does not look. */
  readonly seesPresence: boolean;
  deliver(message: Revision | PresenceMessage): void;
  /** The message cannot be taken; the member's model must be loaded anew. */
  expel(reason: string): void;
}

export interface HubOptions {
  readonly snapshotRevisionId: string;
  /** Revisions since the snapshot. */
  readonly revisions: readonly Revision[];
  /** A Russian sentence when the client may not send this revision. */
  readonly refusal: (clientId: string, message: Revision) => string | undefined;
  /** The revision is the last one from now on. */
  readonly taken: (message: Revision) => void;
  /** Resolves when the revision is on the disk. */
  readonly keep: (message: Revision) => Promise<void>;
  /** The disk failed: nothing that was not broadcast may be taken for kept. */
  readonly fail: (error: unknown) => void;
}

export function isRevision(message: Revision | PresenceMessage): message is Revision {
  return !message.type.startsWith('CLIENT_');
}

/** How long the hub waits for a client whose revision came late; it has only to rebase and send again. */
const TURN_MILLISECONDS = 300;

const TOO_LATE = 'Это действие уже нельзя отменить или повторить: книга сохранена заново.';

/**
 * Orders the revisions of one book. A revision is broadcast, which acknowledges it to its sender, when it is on the disk;
 * one that is not based on the last revision is dropped: its sender rebases on the broadcast that it missed, and sends
 * it again.
 */
export class Hub {
  readonly #options: HubOptions;
  readonly #members = new Map<string, Member>();
  readonly #turns = new Turns<Revision>(TURN_MILLISECONDS, (clientId, message) => this.#submit(clientId, message));
  #revisions: Revision[];
  #known: Set<string>;
  #base: string;
  #revisionId: string;
  #keeping = 0;
  /** What came while the hub was on hold. */
  #onHold: (() => void)[] | undefined;

  constructor(options: HubOptions) {
    this.#options = options;
    this.#base = options.snapshotRevisionId;
    this.#revisions = [...options.revisions];
    this.#known = new Set(options.revisions.map(({ nextRevisionId }) => nextRevisionId));
    this.#revisionId = options.revisions.at(-1)?.nextRevisionId ?? this.#base;
  }

  /** The last revision that was taken. */
  get revisionId(): string {
    return this.#revisionId;
  }

  /** The revision that the snapshot holds. */
  get snapshotRevisionId(): string {
    return this.#base;
  }

  /** Nothing is on its way to the disk. */
  get isSettled(): boolean {
    return this.#keeping === 0;
  }

  /** Revisions since the snapshot that are on the disk. */
  get revisions(): readonly Revision[] {
    return this.#revisions;
  }

  /**
   * From now on the member gets what is broadcast; what came after `since` is delivered at once.
   * @return False when the member has what this hub no longer knows.
   */
  join(member: Member, since: string): boolean {
    const missed = this.#since(since);
    if (!missed) return false;
    this.#members.set(member.clientId, member);
    for (const message of missed) member.deliver(message);
    return true;
  }

  leave(clientId: string): void {
    const member = this.#members.get(clientId);
    if (!member) return;
    this.#members.delete(clientId);
    this.#turns.left(clientId);
    if (member.seesPresence) this.#relay(clientId, { type: 'CLIENT_LEFT', version: 1, clientId });
  }

  presence(clientId: string, message: PresenceMessage): void {
    this.#relay(clientId, message);
  }

  submit(clientId: string, message: Revision): void {
    if (this.#onHold) this.#onHold.push(() => this.submit(clientId, message));
    else if (this.#turns.takes(clientId, message)) this.#submit(clientId, message);
  }

  /** Takes nothing until the work is done: what came meanwhile is submitted after it. */
  async whileOnHold(work: () => Promise<void>): Promise<void> {
    this.#onHold = [];
    try {
      await work();
    } finally {
      const waiting = this.#onHold;
      this.#onHold = undefined;
      for (const submit of waiting) submit();
    }
  }

  /** A snapshot of the last revision is on the disk: what came before it can no longer be undone by anybody. */
  forgetHistory(snapshotId: string): void {
    const message: Revision = {
      type: 'SNAPSHOT_CREATED',
      version: 1,
      serverRevisionId: this.#revisionId,
      nextRevisionId: snapshotId,
    };
    this.#revisionId = snapshotId;
    this.#base = snapshotId;
    this.#revisions = [];
    this.#known = new Set();
    this.#broadcast(message);
  }

  close(): void {
    this.#turns.close();
    this.#members.clear();
  }

  #submit(clientId: string, message: Revision): void {
    if (message.serverRevisionId !== this.#revisionId) {
      // sent again after a lost connection, and taken long ago: its broadcast is the answer
      if (!this.#known.has(message.nextRevisionId)) this.#turns.cameLate(clientId);
      return;
    }
    const refusal = this.#isPossible(message) ? this.#options.refusal(clientId, message) : TOO_LATE;
    if (refusal !== undefined) {
      this.#members.get(clientId)?.expel(refusal);
      return;
    }
    this.#take(message).catch(this.#options.fail);
    this.#turns.spoke(clientId);
  }

  /** Undo and redo name a revision that everybody must know. */
  #isPossible({ type, undoneRevisionId, redoneRevisionId, nextRevisionId }: Revision): boolean {
    if (type === 'SNAPSHOT_CREATED' || this.#known.has(nextRevisionId)) return false; // snapshots are made here alone
    if (type === 'REMOTE_REVISION') return true;
    const target = type === 'REVISION_UNDONE' ? undoneRevisionId : redoneRevisionId;
    return typeof target === 'string' && this.#known.has(target);
  }

  async #take(message: Revision): Promise<void> {
    this.#revisionId = message.nextRevisionId;
    this.#known.add(message.nextRevisionId);
    this.#options.taken(message);
    this.#keeping += 1;
    await this.#options.keep(message);
    this.#keeping -= 1;
    this.#revisions.push(message);
    this.#broadcast(message);
  }

  #broadcast(message: Revision): void {
    for (const member of [...this.#members.values()]) member.deliver(message);
  }

  #relay(from: string, message: PresenceMessage): void {
    for (const member of [...this.#members.values()]) {
      if (member.clientId !== from && member.seesPresence) member.deliver(message);
    }
  }

  /** Revisions after the given one; undefined when it is none of this hub's. */
  #since(revisionId: string): readonly Revision[] | undefined {
    if (revisionId === this.#base) return this.#revisions;
    const index = this.#revisions.findIndex(({ nextRevisionId }) => nextRevisionId === revisionId);
    return index < 0 ? undefined : this.#revisions.slice(index + 1);
  }
}
