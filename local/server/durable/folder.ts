import { join } from 'node:path';
import { RequestError } from '../errors';
import type { BookSummary } from '../protocol';
import { BIN, BookFile, type StoredBook } from './book-file';
import { type Head, NO_PROPERTIES, type Properties } from './entries';
import type { Files } from './files';
import { EXTENSION, isId, newId, requireId, stamp } from './names';
import { replay } from './replay';
import { UnmadeSamples } from './unmade-samples';

/** A book that nobody has made yet: its data, and what it holds. */
export interface NewContent {
  readonly title: string;
  readonly summary: BookSummary;
  readonly revisionId: string;
  /** JSON text. */
  readonly snapshot: string;
  /** Properties that its scripts find; none without them. */
  readonly properties?: Properties;
}

export interface ListedBook {
  readonly id: string;
  readonly title: string;
  readonly summary: BookSummary;
  readonly changed: string;
}

/** The folder of books: one file each, and the bin. */
export class BookFolder {
  readonly #files: Files;
  readonly path: string;
  readonly unmadeSamples: UnmadeSamples;
  /** What files held when they were last read, by id: reading a large book takes a while. */
  readonly #known = new Map<string, { readonly at: number; readonly book: ListedBook }>();

  constructor(files: Files, path: string) {
    this.#files = files;
    this.path = path;
    this.unmadeSamples = new UnmadeSamples(files, path);
  }

  /** Ids of the files that may be books. */
  async ids(): Promise<readonly string[]> {
    const names = await this.#files.list(this.path);
    return names
      .filter((name) => name.endsWith(EXTENSION))
      .map((name) => name.slice(0, -EXTENSION.length))
      .filter(isId);
  }

  /** What the file of a book holds; undefined when the file is none. */
  async describe(id: string): Promise<ListedBook | undefined> {
    const at = await this.#files.changed(this.pathOf(id));
    if (at === undefined) return undefined; // gone to the bin meanwhile
    const known = this.#known.get(id);
    if (known?.at === at) return known.book;
    const book = await this.#readListed(id);
    if (book) this.#known.set(id, { at, book });
    return book;
  }

  /** @throws RequestError when there is no such book. */
  async find(id: string): Promise<ListedBook> {
    const book = (await this.ids()).includes(requireId(id)) ? await this.describe(id) : undefined;
    if (!book) throw new RequestError(404, 'Такой книги нет. Вернитесь к списку книг.');
    return book;
  }

  async create({ snapshot, ...content }: NewContent, now: Date): Promise<string> {
    const head: Head = { properties: NO_PROPERTIES, ...content, format: 1, changed: now.toISOString() };
    return this.#createWith({ head, snapshot, entries: [] });
  }

  async #createWith(book: StoredBook): Promise<string> {
    await this.#files.list(this.path);
    const id = newId(book.head.title);
    await BookFile.create(this.#files, this.pathOf(id), book);
    return id;
  }

  async open(id: string) {
    await this.find(id);
    return BookFile.open(this.#files, this.pathOf(id));
  }

  async read(id: string): Promise<StoredBook> {
    await this.find(id);
    return BookFile.read(this.#files, this.pathOf(id));
  }

  /** A copy under another title, with its history: what it holds is the same at every revision. */
  async duplicate(id: string, title: string): Promise<string> {
    const { head, snapshot, entries } = await this.read(id);
    const history = entries.filter(({ kind }) => kind !== 'title');
    return this.#createWith({ head: { ...head, title }, snapshot, entries: history });
  }

  /** The file keeps its form in the bin: moved back by hand, it is a book again. */
  async moveToBin(id: string, now: Date): Promise<void> {
    await this.find(id);
    const bin = join(this.path, BIN);
    await this.#files.list(bin);
    await this.#files.rename(this.pathOf(id), join(bin, `${id}-${stamp(now).toLowerCase()}${EXTENSION}`));
    await this.#files.syncFolder(bin);
    await this.#files.syncFolder(this.path);
    this.#known.delete(id);
  }

  pathOf(id: string): string {
    return join(this.path, `${requireId(id)}${EXTENSION}`);
  }

  /** Anything may lie in the folder; what cannot be read is told in the list, not hidden. */
  async #readListed(id: string): Promise<ListedBook | undefined> {
    let stored: StoredBook;
    try {
      stored = await BookFile.read(this.#files, this.pathOf(id));
    } catch {
      return undefined;
    }
    const { title, changed } = replay(stored);
    return { id, title, changed, summary: stored.head.summary };
  }
}
