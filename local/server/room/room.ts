import { randomUUID } from 'node:crypto';
import type { BookFile, StoredBook } from '../durable/book-file';
import type { Entry } from '../durable/entries';
import { replay } from '../durable/replay';
import type { BookSummary, PageMessage, PersonHere, Revision } from '../protocol';
import { isScriptClient } from '../script/client-id';
import type { Errand, ErrandResult, SnapshotResult } from '../script/messages';
import { Hub, isRevision } from './hub';
import type { Page } from './page';
import { PagesAway } from './pages-away';
import { BookProtections } from './protections';
import { BookScripts, type BookScriptsOptions } from './scripts';

export interface RoomOptions extends Pick<BookScriptsOptions, 'limit' | 'code' | 'spare'> {
  readonly id: string;
  readonly file: BookFile;
  readonly book: StoredBook;
  /** Milliseconds that a broken connection has for coming back. */
  readonly linger: number;
  /** The disk failed: nobody is here any more, and the room is to be closed. */
  readonly broken: (error: unknown) => void;
}

/**
 * A snapshot is taken under people's hands only when the journal has become this long, in revisions or in bytes: it costs
 * them their undo, and an endless journal would cost the server its memory.
 */
const LONGEST_JOURNAL = { revisions: 5000, bytes: 64 * 1024 * 1024 } as const;

interface JournalLimit {
  readonly revisions: number;
  readonly bytes: number;
}

/** One open book: its revisions in order and on the disk, the pages that show it, and its scripts. */
export class BookRoom {
  readonly id: string;
  readonly #broken: (error: unknown) => void;
  readonly #file: BookFile;
  readonly #hub: Hub;
  #protections: BookProtections;
  readonly #scripts: BookScripts;
  readonly #pages = new Map<string, Page>();
  readonly #away: PagesAway;
  #title: string;
  #snapshot: string;
  #summary: BookSummary;
  #changed: string;
  /** Something besides revisions is in the journal. */
  #hasOtherEntries: boolean;
  #compacting: Promise<boolean> | undefined;
  /** When the journal is to be compacted, pages or not. */
  #limit: JournalLimit;

  constructor({ id, file, book, broken, linger, ...options }: RoomOptions) {
    const { title, changed, revisions, properties } = replay(book);
    const fail = (error: unknown) => this.#fail(error);
    this.id = id;
    this.#away = new PagesAway(linger);
    this.#broken = broken;
    this.#file = file;
    this.#snapshot = book.snapshot;
    this.#summary = book.head.summary;
    this.#hasOtherEntries = book.entries.length > revisions.length;
    [this.#title, this.#changed] = [title, changed];
    const keep = (message: Revision) => this.#keepRevision(message);
    this.#protections = new BookProtections(book.snapshot, revisions);
    const refusal = (clientId: string, message: Revision) =>
      isScriptClient(clientId) ? undefined : this.#protections.refusal(clientId, message);
    const taken = (message: Revision) => this.#protections.follow(message);
    this.#hub = new Hub({ snapshotRevisionId: book.head.revisionId, revisions, refusal, taken, keep, fail });
    this.#limit = { ...LONGEST_JOURNAL, bytes: book.snapshot.length * 2 + LONGEST_JOURNAL.bytes };
    this.#scripts = new BookScripts({
      ...options,
      bookId: id,
      hub: this.#hub,
      properties,
      state: () => ({ title: this.#title, snapshot: this.#snapshot }),
      keep: (entry) => this.#keep(entry),
      rename: (title) => this.rename(title),
      fail,
    });
  }

  get title(): string {
    return this.#title;
  }

  get changed(): string {
    return this.#changed;
  }

  /** What the book held at its last snapshot. */
  get summary(): BookSummary {
    return this.#summary;
  }

  get people(): readonly PersonHere[] {
    return [...this.#pages.values()].map(({ person }) => person);
  }

  /** Nobody is here, and nothing runs. */
  get isDeserted(): boolean {
    return this.#pages.size === 0 && this.#scripts.isIdle;
  }

  /** `BookState` as JSON text: the snapshot is text already, and may be large. */
  stateText(): string {
    const revisions = JSON.stringify(this.#hub.revisions);
    const revisionId = this.#hub.revisions.at(-1)?.nextRevisionId ?? this.#hub.snapshotRevisionId;
    const head = JSON.stringify({ id: this.id, title: this.#title, revisionId });
    return `${head.slice(0, -1)},"snapshot":${this.#snapshot},"revisions":${revisions}}`;
  }

  join(page: Page, since: string): void {
    this.#pages.get(page.clientId)?.reload('Эта страница открыта ещё раз.');
    this.leave(page.clientId);
    const earlier = this.#away.back(page.clientId);
    if (earlier) page.follow(earlier);
    page.send({ type: 'welcome', title: this.#title, people: [...this.people, page.person], runs: page.runs });
    if (!this.#hub.join(page, since)) {
      page.left();
      page.reload('Книга сохранена заново.');
      return;
    }
    this.#pages.set(page.clientId, page);
    if (earlier) page.catchUp(earlier);
    this.#tellPeople();
    this.#scripts.start(page.opening());
  }

  leave(clientId: string): void {
    const page = this.#pages.get(clientId);
    if (!page) return;
    this.#pages.delete(clientId);
    this.#hub.leave(clientId);
    this.#away.left(page);
    this.#tellPeople();
  }

  /** True for the page itself, not for an older one of the same client. */
  holds(page: Page): boolean {
    return this.#pages.get(page.clientId) === page;
  }

  take(page: Page, message: PageMessage): void {
    switch (message.type) {
      case 'collaboration':
        if (isRevision(message.message)) this.#hub.submit(page.clientId, message.message);
        else this.#hub.presence(page.clientId, message.message);
        break;
      case 'run':
      case 'call':
        this.#scripts.start(page.run(message));
        break;
      case 'answer':
        page.answer(message);
        break;
      case 'stop': {
        const run = page.runOf(message.runId);
        if (run) this.#scripts.stop(run);
      }
    }
  }

  async rename(title: string): Promise<void> {
    this.#title = title; // at once: a snapshot that overtakes the entry must hold it
    await this.#keep({ kind: 'title', title }).catch((error) => {
      this.#fail(error);
      throw error;
    });
    this.#scripts.renamed(title);
    for (const page of this.#pages.values()) page.send({ type: 'title', title });
  }

  errand(errand: Errand): Promise<ErrandResult> {
    return this.#scripts.errand(errand);
  }

  /** Puts a fresh snapshot in the place of the journal. False when the book was changed meanwhile. */
  compact(): Promise<boolean> {
    this.#compacting ??= this.#compact().finally(() => {
      this.#compacting = undefined;
    });
    return this.#compacting;
  }

  /** Whoever is still here is told to load the book again. */
  async close(): Promise<void> {
    this.#sendAway('Книга закрыта.');
    this.#hub.close();
    this.#away.close();
    await this.#scripts.close();
    // a snapshot that is on its way takes the file's place: whoever opens or moves the file next must find it there
    await this.#compacting?.catch(() => undefined); // its failure was told to the one who asked for it
    await this.#file.close();
  }

  async #compact(): Promise<boolean> {
    if (this.#hub.revisions.length === 0 && !this.#hasOtherEntries) return true;
    const snapshotId = randomUUID();
    const taken = snapshotOf(await this.errand({ kind: 'snapshot', snapshotId }));
    if (taken.revisionId !== this.#hub.revisionId || !this.#hub.isSettled) return false;
    await this.#hub.whileOnHold(() => this.#replace(taken, snapshotId));
    return true;
  }

  async #replace({ snapshot, summary }: SnapshotResult, revisionId: string): Promise<void> {
    await this.#scripts.settled;
    const [title, changed, properties] = [this.#title, this.#changed, this.#scripts.properties];
    try {
      await this.#file.replace({ format: 1, title, summary, changed, revisionId, properties }, snapshot);
    } catch (error) {
      this.#fail(error);
      throw error;
    }
    this.#snapshot = snapshot;
    this.#summary = summary;
    this.#hasOtherEntries = false;
    this.#protections = new BookProtections(snapshot);
    this.#hub.forgetHistory(revisionId);
    this.#limit = this.#longerThanNow();
  }

  async #keepRevision(message: Revision): Promise<void> {
    const at = Date.now();
    await this.#file.append({ kind: 'revision', at, message });
    this.#changed = new Date(at).toISOString();
    if (this.#hub.revisions.length < this.#limit.revisions && this.#file.size < this.#limit.bytes) return;
    // a snapshot that fails leaves the journal as it is: nothing is lost, and the next one is tried later
    this.#limit = this.#longerThanNow();
    this.compact().catch(() => undefined);
  }

  #longerThanNow(): JournalLimit {
    return {
      revisions: this.#hub.revisions.length + LONGEST_JOURNAL.revisions,
      bytes: this.#file.size + LONGEST_JOURNAL.bytes,
    };
  }

  #keep(entry: Entry): Promise<void> {
    this.#hasOtherEntries = true;
    return this.#file.append(entry);
  }

  #tellPeople(): void {
    const { people } = this;
    for (const page of this.#pages.values()) page.send({ type: 'people', people });
  }

  #fail(error: unknown): void {
    this.#hub.close();
    this.#sendAway('Запись на диск не удалась. Проверьте, есть ли на нём место.');
    this.#broken(error);
  }

  #sendAway(reason: string): void {
    const pages = [...this.#pages.values()];
    this.#pages.clear();
    for (const page of pages) page.reload(reason);
  }
}

function snapshotOf(result: ErrandResult): SnapshotResult {
  if ('snapshot' in result) return result;
  throw new Error('the errand brought no snapshot');
}
