import type { BookFolder } from '../durable/folder';
import type { SpareThreads } from '../script/spare-threads';
import type { BookRoom } from './room';

export interface RoomsOptions {
  readonly folder: BookFolder;
  /** Milliseconds that a script may run. */
  readonly limit: number;
  /** Milliseconds that a deserted book stays open: people reload pages. */
  readonly linger: number;
  /** Files of a script instead of the built add-on. */
  readonly code?: readonly string[];
  readonly spare: SpareThreads;
  /** A Russian sentence about a book that was mended or could not be kept. */
  readonly problem: (text: string) => void;
}

interface OpenRoom {
  readonly room: Promise<BookRoom>;
  /** Requests that use the room now. */
  uses: number;
  timer: NodeJS.Timeout | undefined;
}

/** How often a snapshot is tried before a book is closed with its journal as it is. */
const TRIES = 3;

/** The result of work that others are told of. */
const noMatter = () => undefined;

/** Rooms know the engine, which takes longer to load than the rest of the server. */
const roomModule = () => import('./room');

/** The open books. A book is opened by the first who needs it, and closed when it is deserted. */
export class Rooms {
  readonly #options: RoomsOptions;
  readonly #rooms = new Map<string, OpenRoom>();
  /** Rooms on their way out: nobody opens the file before it is closed. */
  readonly #closing = new Map<string, Promise<void>>();

  constructor(options: RoomsOptions) {
    this.#options = options;
  }

  /** Loads what the first book will need. */
  async prepare(): Promise<void> {
    await roomModule();
  }

  /** The room while the work goes on; opened for it when it is not open yet. */
  async with<T>(id: string, work: (room: BookRoom) => Promise<T> | T): Promise<T> {
    const open = await this.#enter(id);
    try {
      return await work(await open.room);
    } finally {
      open.uses -= 1;
      this.#leaveIfDeserted(id, open);
    }
  }

  /** To be called when somebody has left. */
  left(id: string): void {
    const open = this.#rooms.get(id);
    if (open) this.#leaveIfDeserted(id, open);
  }

  /** The open room, if it is open; one that could not be opened is told to its opener. */
  async peek(id: string): Promise<BookRoom | undefined> {
    return this.#rooms.get(id)?.room.catch(() => undefined);
  }

  /** Closes a book now; with a fresh snapshot, or as it is when time is short. */
  close(id: string, mode: 'snapshot' | 'as it is' = 'snapshot'): Promise<void> {
    const open = this.#rooms.get(id);
    return open ? this.#shut(id, () => this.#close(open, mode)) : (this.#closing.get(id) ?? Promise.resolve());
  }

  /** Does something with a book's file while nobody can open it; whoever has it open is sent away. */
  withClosed(id: string, work: () => Promise<void>): Promise<void> {
    const open = this.#rooms.get(id);
    const earlier = this.#closing.get(id);
    return this.#shut(id, async () => {
      await earlier;
      if (open) await this.#close(open, 'as it is');
      await work();
    });
  }

  async closeAll(): Promise<void> {
    await Promise.all([...this.#rooms.keys()].map((id) => this.close(id, 'as it is')));
    await Promise.all(this.#closing.values());
  }

  /** The book is not open from now on; whoever wants it waits for the end of the work. */
  #shut(id: string, work: () => Promise<void>): Promise<void> {
    clearTimeout(this.#rooms.get(id)?.timer);
    this.#rooms.delete(id);
    const shut = work();
    const over = shut.then(noMatter, noMatter).then(() => {
      if (this.#closing.get(id) === over) this.#closing.delete(id);
    });
    this.#closing.set(id, over);
    return shut;
  }

  async #enter(id: string): Promise<OpenRoom> {
    for (let shut = this.#closing.get(id); shut; shut = this.#closing.get(id)) await shut;
    const known = this.#rooms.get(id);
    const open = known ?? { room: this.#open(id), uses: 0, timer: undefined };
    this.#rooms.set(id, open);
    clearTimeout(open.timer);
    open.uses += 1;
    open.room.catch(() => this.#rooms.delete(id));
    return open;
  }

  async #open(id: string): Promise<BookRoom> {
    const { folder, limit, linger, code, spare, problem } = this.#options;
    const { file, book, cut } = await folder.open(id);
    if (cut) {
      problem(
        `Книга «${book.head.title}»: в конце файла неполная запись (${cut.bytes} Б), она отложена в корзину. Всё до неё цело.`,
      );
    }
    const broken = () => {
      problem(`Книга «${book.head.title}»: запись на диск не удалась. Проверьте, есть ли на нём место.`);
      this.close(id, 'as it is').catch(() => undefined); // its file failed before, and is read anew when it is opened
    };
    const { BookRoom } = await roomModule();
    return new BookRoom({ id, file, book, limit, linger, spare, broken, ...(code && { code }) });
  }

  #leaveIfDeserted(id: string, open: OpenRoom): void {
    if (this.#rooms.get(id) !== open) return;
    clearTimeout(open.timer);
    const close = () => {
      this.#closeIfDeserted(id, open).catch((error) => this.#options.problem(`Книга закрыта с ошибкой: ${error}`));
    };
    open.timer = setTimeout(close, this.#options.linger).unref();
  }

  async #closeIfDeserted(id: string, open: OpenRoom): Promise<void> {
    const room = await open.room;
    if (this.#rooms.get(id) !== open || open.uses > 0 || !room.isDeserted) return;
    await this.close(id);
  }

  async #close(open: OpenRoom, mode: 'snapshot' | 'as it is'): Promise<void> {
    const room = await open.room;
    if (mode === 'snapshot') await this.#snapshot(room);
    await room.close();
  }

  /** The journal holds everything; a snapshot only makes the next opening faster. */
  async #snapshot(room: BookRoom): Promise<void> {
    try {
      for (let tries = 0; tries < TRIES; tries += 1) if (await room.compact()) return;
    } catch (error) {
      this.#options.problem(`Книга «${room.title}»: снимок не удался (${String(error)}). Ничего не потеряно.`);
    }
  }
}
