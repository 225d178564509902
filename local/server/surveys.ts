import { NO_PROPERTIES } from './durable/entries';
import type { BookFolder } from './durable/folder';
import { fittingTitle } from './durable/names';
import { replay } from './durable/replay';
import type { SheetIds, SurveysMade } from './protocol';
import type { Rooms } from './room/rooms';
import type { StoredSheets } from './script/messages';

/** Document property of a survey book: the id of the school's book that it was made from. */
const SCHOOL = 'SURVEYS_OF';

/** Survey books of a school: one a class or a teacher, made of its sheets and read back into it. */
export class Surveys {
  readonly #folder: BookFolder;
  readonly #rooms: Rooms;

  constructor(folder: BookFolder, rooms: Rooms) {
    this.#folder = folder;
    this.#rooms = rooms;
  }

  /** Makes a book of every survey sheet; the sheets leave the school's book when all books are on the disk. */
  split(id: string): Promise<SurveysMade> {
    return this.#rooms.with(id, async (room) => {
      const result = await room.errand({ kind: 'survey books' });
      if (!('surveys' in result)) throw new Error('the errand brought no surveys');
      const properties = { ...NO_PROPERTIES, document: { [SCHOOL]: id } };
      for (const { title, summary, snapshot } of result.surveys) {
        const book = { title: fittingTitle(title), summary, snapshot, revisionId: 'START_REVISION', properties };
        await this.#folder.create(book, new Date());
      }
      const sheetIds = result.surveys.map(({ sheetId }) => sheetId);
      if (sheetIds.length > 0) await room.errand({ kind: 'remove sheets', sheetIds });
      return { books: sheetIds.length };
    });
  }

  /** Puts what the survey books hold now into the school's book as sheets. */
  bring(id: string): Promise<SheetIds> {
    return this.#rooms.with(id, async (room) => {
      const books = await this.#booksOf(id);
      if (books.length === 0) return { sheetIds: [] };
      const result = await room.errand({ kind: 'bring sheets', books });
      if (!('sheetIds' in result)) throw new Error('the errand brought no sheets');
      return result;
    });
  }

  /** Takes sheets that were brought away again. */
  async takeAway(id: string, { sheetIds }: SheetIds): Promise<void> {
    await this.#rooms.with(id, (room) => room.errand({ kind: 'remove sheets', sheetIds }));
  }

  /** Files are up to date at every moment, also of books that are open; what cannot be read the list of books tells. */
  async #booksOf(school: string): Promise<readonly StoredSheets[]> {
    const found: (StoredSheets & { readonly title: string })[] = [];
    for (const id of await this.#folder.ids()) {
      if (!(await this.#folder.describe(id))) continue;
      const stored = await this.#folder.read(id);
      const { properties, revisions, title } = replay(stored);
      if (properties.document[SCHOOL] === school) found.push({ title, snapshot: stored.snapshot, revisions });
    }
    return found
      .sort((a, b) => (a.title < b.title ? -1 : 1))
      .map(({ snapshot, revisions }) => ({ snapshot, revisions }));
  }
}
