import { basename, dirname, join } from 'node:path';
import { type Entry, type Head, parseEntry, parseHead } from './entries';
import type { AppendFile, Files } from './files';
import { Journal } from './journal';
import { encodeRecord, scanRecords } from './records';

/** A book as its file holds it. */
export interface StoredBook {
  readonly head: Head;
  /** JSON text. */
  readonly snapshot: string;
  readonly entries: readonly Entry[];
}

/** What did not end as a whole record; it is kept aside. */
export interface Cut {
  readonly bytes: number;
  readonly keptAs: string;
}

export class NotABookError extends Error {}

/** Where torn ends, deleted books and the like go. */
export const BIN = 'bin';

/** One book in one file: head, snapshot, then what happened since, each a record with length and checksum. */
export class BookFile {
  readonly #files: Files;
  readonly #path: string;
  #journal: Journal;
  #replacing: Promise<void> | undefined;

  private constructor(files: Files, path: string, file: AppendFile) {
    this.#files = files;
    this.#path = path;
    this.#journal = new Journal(file);
  }

  /** Writes the file of a new book. */
  static create(files: Files, path: string, { head, snapshot, entries }: StoredBook): Promise<void> {
    return writeWhole(files, path, [JSON.stringify(head), snapshot, ...entries.map((entry) => JSON.stringify(entry))]);
  }

  /** Reads a book without changing its file, for lists. */
  static async read(files: Files, path: string): Promise<StoredBook> {
    return stored(scanRecords(await files.read(path)).records, path);
  }

  /** Opens a book for appending. A torn end is cut off, kept in the bin, and told. */
  static async open(files: Files, path: string): Promise<{ file: BookFile; book: StoredBook; cut?: Cut }> {
    const bytes = await files.read(path);
    const { records, end } = scanRecords(bytes);
    const book = stored(records, path);
    const cut = end < bytes.length ? await keepAside(files, path, bytes.subarray(end)) : undefined;
    const append = await files.append(path);
    if (cut) {
      await append.truncate(end);
      await append.sync();
    }
    return { file: new BookFile(files, path, append), book, ...(cut && { cut }) };
  }

  get size(): number {
    return this.#journal.size;
  }

  /** Resolves when the entry is on the disk. */
  append(entry: Entry): Promise<void> {
    if (this.#replacing) return this.#replacing.then(() => this.append(entry));
    return this.#journal.append(JSON.stringify(entry));
  }

  /**
   * Puts a new snapshot in the place of all that the file holds; a crash leaves either the old file or the new one.
   * What is appended meanwhile follows the new snapshot.
   */
  replace(head: Head, snapshot: string): Promise<void> {
    this.#replacing = this.#replace(head, snapshot).finally(() => {
      this.#replacing = undefined;
    });
    return this.#replacing;
  }

  /** The old file is closed first: Windows replaces no open file. */
  async #replace(head: Head, snapshot: string): Promise<void> {
    await this.#journal.close();
    await writeWhole(this.#files, this.#path, [JSON.stringify(head), snapshot]);
    this.#journal = new Journal(await this.#files.append(this.#path));
  }

  close(): Promise<void> {
    return this.#journal.close();
  }
}

function stored([first, second, ...rest]: readonly Buffer[], path: string): StoredBook {
  if (!first || !second) throw new NotABookError(`${basename(path)} holds no book`);
  return { head: parseHead(first), snapshot: second.toString(), entries: rest.map(parseEntry) };
}

/** Under another name first: the place of the book holds a whole file at every moment. */
async function writeWhole(files: Files, path: string, payloads: readonly string[]): Promise<void> {
  const fresh = `${path}.new`;
  await writeFile(files, fresh, Buffer.concat(payloads.map(encodeRecord)));
  await files.rename(fresh, path);
  await files.syncFolder(dirname(path));
}

async function writeFile(files: Files, path: string, bytes: Uint8Array): Promise<void> {
  const file = await files.create(path);
  try {
    await file.write(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function keepAside(files: Files, path: string, tail: Buffer): Promise<Cut> {
  const folder = join(dirname(path), BIN);
  await files.list(folder);
  const keptAs = join(folder, `${basename(path)}.${Date.now()}.cut`);
  await writeFile(files, keptAs, tail);
  await files.syncFolder(folder);
  return { bytes: tail.length, keptAs };
}
