import { meetsPeriod } from '../domain/counted-pairs';
import type { Pair, Registry } from '../domain/participants';
import { type People, peopleOf } from '../reports/people';
import type { Book } from './book';
import { Lists } from './lists';
import { readNames } from './names';
import { type PrintedColumns, refusePersonalCells } from './personal-data';
import { type ReadRegistry, readRegistry } from './registry';
import { MENTEES_SHEET, MENTORS_SHEET, PAIRS_SHEET } from './school-sheets';
import { Settings } from './settings';

export interface PaperPeople extends ReadRegistry {
  readonly registry: Registry;
  readonly people: People;
}

/** Columns that every paper about pairs prints. */
const PRINTED: readonly PrintedColumns[] = [
  { sheet: MENTORS_SHEET, fields: ['code', 'className', 'subject'] },
  { sheet: MENTEES_SHEET, fields: ['code', 'className', 'subject'] },
  { sheet: PAIRS_SHEET, fields: ['number', 'mentorCode', 'menteeCode', 'interactionModel'] },
];

/**
 * The bases and the pairs with who stands behind the codes, for a paper.
 * @param more Columns that it prints besides codes, classes and posts.
 * @throws UserError when a name or a contact stands in one of them, in a book «Только коды»
 */
export function readPaperPeople(book: Book, more: readonly PrintedColumns[] = []): PaperPeople {
  const read = readRegistry(book, new Lists(book).categories());
  return { ...read, people: peopleInPaper(book, read.registry, more) };
}

/** The pairs of the school year that papers bear in their heading; all pairs while no year is set. */
export function pairsOfYear(book: Book, pairs: readonly Pair[]): readonly Pair[] {
  const year = new Settings(book).paperYear();
  return year ? pairs.filter((pair) => meetsPeriod(pair, year)) : pairs;
}

/** Who stands behind the codes of a paper; as `readPaperPeople` for whoever has the registry already. */
export function peopleInPaper(book: Book, registry: Registry, more: readonly PrintedColumns[] = []): People {
  refusePersonalCells(book, [...PRINTED, ...more]);
  return peopleOf(registry, readNames(book));
}
