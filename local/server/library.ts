import type { BookFolder } from './durable/folder';
import { requireTitle } from './durable/names';
import { RequestError } from './errors';
import type { AddedSheets, BookInfo, BookList, NewBook } from './protocol';
import type { Rooms } from './room/rooms';
import { type Making, makeBook } from './script/maker';
import type { Errand, ErrandResult } from './script/messages';
import { Surveys } from './surveys';

/** What people do with whole books. */
export class Library {
  readonly #folder: BookFolder;
  readonly #rooms: Rooms;
  readonly #problems: string[];
  #preparing: readonly string[] = [];
  readonly surveys: Surveys;

  /** @param problems Russian sentences, which others add to. */
  constructor(folder: BookFolder, rooms: Rooms, problems: string[]) {
    this.#folder = folder;
    this.#rooms = rooms;
    this.#problems = problems;
    this.surveys = new Surveys(folder, rooms);
  }

  async list(): Promise<BookList> {
    const books: BookInfo[] = [];
    const unreadable: string[] = [];
    for (const id of await this.#folder.ids()) {
      const book = await this.#look(id);
      if (book) books.push(book);
      else unreadable.push(`Файл ${id}.book – не книга или повреждён.`);
    }
    return {
      folder: this.#folder.path,
      preparing: this.#preparing,
      books: books.sort((a, b) => (a.changed < b.changed ? 1 : -1)),
      problems: [...this.#problems, ...unreadable],
    };
  }

  /** Makes samples one after another; a start that is broken off is gone on with at the next one. */
  async seed(unmade: readonly Sample[]): Promise<void> {
    for (const [index, { sample, title }] of unmade.entries()) {
      const rest = unmade.slice(index);
      this.#preparing = rest.map((one) => one.title);
      await this.#folder.unmadeSamples.write(rest.map((one) => one.sample));
      await this.#makeSample(sample, title);
    }
    this.#preparing = [];
    if (unmade.length > 0) await this.#folder.unmadeSamples.write([]);
  }

  /** All when the folder has never held a book; otherwise those that a start before this one did not come to. */
  async unmadeSamples(samples: readonly Sample[]): Promise<readonly Sample[]> {
    const left = await this.#folder.unmadeSamples.read();
    if (!left) return (await this.#folder.ids()).length > 0 ? [] : samples;
    const { books } = await this.list();
    // one may have been made in the last moment
    return samples.filter(({ sample, title }) => left.includes(sample) && books.every((book) => book.title !== title));
  }

  /** Without its samples the program works as well: a failure is told in the list. */
  async #makeSample(sample: SampleName, title: string): Promise<void> {
    try {
      await this.#make({ kind: 'sample', sample }, title);
    } catch (error) {
      console.error(error);
      this.#problems.push(`Пример «${title}» не удалось создать.`);
    }
  }

  create(wish: NewBook): Promise<BookInfo> {
    if (wish.kind === 'sample') return this.#make(wish, '');
    const title = requireTitle(wish.title);
    return this.#make({ kind: 'new', book: wish.kind, title }, title);
  }

  upload(bytes: Uint8Array, title: string): Promise<BookInfo> {
    return this.#make({ kind: 'xlsx', bytes }, requireTitle(title.replace(/\.xlsx$/i, '')));
  }

  async rename(id: string, title: string): Promise<BookInfo> {
    const clean = requireTitle(title);
    await this.#rooms.with(id, (room) => room.rename(clean));
    return this.#info(id);
  }

  async duplicate(id: string): Promise<BookInfo> {
    const { title } = await this.#folder.find(id);
    return this.#info(await this.#folder.duplicate(id, copyTitle(title)));
  }

  async moveToBin(id: string): Promise<void> {
    const room = await this.#rooms.peek(id);
    if (room && room.people.length > 0) {
      throw new RequestError(409, 'Книга сейчас открыта. Закройте её во всех вкладках и повторите.');
    }
    await this.#rooms.withClosed(id, () => this.#folder.moveToBin(id, new Date()));
  }

  async toXlsx(id: string, sheetId: string | undefined): Promise<{ title: string; bytes: Uint8Array }> {
    const errand: Errand = { kind: 'xlsx', ...(sheetId !== undefined && { sheetId }) };
    return this.#rooms.with(id, async (room) => ({ title: room.title, bytes: bytesOf(await room.errand(errand)) }));
  }

  addSheets(id: string, bytes: Uint8Array): Promise<AddedSheets> {
    return this.#rooms.with(id, async (room) => sheetsOf(await room.errand({ kind: 'add sheets', bytes })));
  }

  async #make(making: Making, title: string): Promise<BookInfo> {
    const { title: own, book } = await makeBook(making);
    const content = {
      title: title || own,
      revisionId: 'START_REVISION',
      snapshot: book.snapshot,
      summary: book.summary,
    };
    return this.#info(await this.#folder.create(content, new Date()));
  }

  async #info(id: string): Promise<BookInfo> {
    return (await this.#look(id)) ?? { ...(await this.#folder.find(id)), people: [] };
  }

  /** An open book is asked, a closed one is read; undefined when the file is none. */
  async #look(id: string): Promise<BookInfo | undefined> {
    const room = await this.#rooms.peek(id);
    if (room) {
      const { title, summary, changed, people } = room;
      return { id, title, summary, changed, people: people.map(({ name }) => name) };
    }
    const book = await this.#folder.describe(id);
    return book && { ...book, people: [] };
  }
}

interface Sample {
  readonly sample: SampleName;
  readonly title: string;
}

type SampleName = Extract<NewBook, { kind: 'sample' }>['sample'];

function copyTitle(title: string): string {
  return requireTitle(`${title.slice(0, 90)} (копия)`);
}

function bytesOf(result: ErrandResult): Uint8Array {
  if (result instanceof Uint8Array) return result;
  throw new Error('the errand brought no file');
}

function sheetsOf(result: ErrandResult): AddedSheets {
  if ('sheets' in result) return result;
  throw new Error('the errand brought no sheets');
}
