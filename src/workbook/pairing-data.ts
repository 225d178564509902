import type { PairingBook } from '../domain/pairing/pairing-book';
import type { Mentee, Mentor } from '../domain/participants';
import { unlessPersonal } from '../domain/privacy';
import { timeRemarks } from '../domain/time-slots';
import { attempt } from './attempt';
import type { Book } from './book';
import { readForbidden, unknownCodes } from './forbidden';
import { Lists } from './lists';
import type { Problem } from './problem';
import { type ReadRegistry, readRegistry } from './registry';
import { MENTEES_SHEET, MENTORS_SHEET } from './school-sheets';
import { readSelection, selectionProblems } from './selection';
import { PARAMETERS, Settings } from './settings';
import type { SheetDefinition } from './sheet-definition';
import { readWeights } from './weights';

export interface ReadPairingBook {
  readonly pairing: PairingBook;
  readonly problems: readonly Problem[];
}

/** The share under which a mentor's selection is warned of, where the setting cannot be read. */
const USUAL_THRESHOLD = Number(PARAMETERS.threshold.initial);

/**
 * What pairing works on. What cannot be read is left out and told: a row of «Пары» takes its people with it, because
 * nobody knows which places they hold.
 * @param today ISO day.
 */
export function readPairingBook(book: Book, today: string): ReadPairingBook {
  const lists = new Lists(book);
  const settings = new Settings(book);
  const categories = lists.categories();
  const read = readRegistry(book, categories);
  const threshold = attempt(() => settings.share(PARAMETERS.threshold), USUAL_THRESHOLD);
  const fromAge = attempt(() => settings.whole(PARAMETERS.fromAge), null);
  return {
    pairing: {
      registry: clearRegistry(read),
      forbidden: readForbidden(book).records,
      categories,
      weights: readWeights(lists).weights,
      fromAge: fromAge.value,
      threshold: threshold.value,
      selection: readSelection(book).shares,
      today,
    },
    problems: [...read.problems, ...pairingProblems(book, read, lists), ...fromAge.problems, ...threshold.problems],
  };
}

/** What `checkBook` tells besides the problems of the bases: «Запреты», weights, times that say nothing. */
export function pairingProblems(book: Book, read: ReadRegistry, lists: Lists): readonly Problem[] {
  const forbidden = readForbidden(book);
  return [
    ...forbidden.problems,
    ...unknownCodes(forbidden.records, read.registry, read.refusedCodes),
    ...selectionProblems(book, read),
    ...readWeights(lists).problems,
    ...unreadableTimes(MENTORS_SHEET, read.registry.mentors),
    ...unreadableTimes(MENTEES_SHEET, read.registry.mentees),
  ];
}

function unreadableTimes(
  { title, columns }: SheetDefinition,
  people: readonly (Mentor | Mentee)[],
): readonly Problem[] {
  const column = columns.find(({ field }) => field === 'time')?.title ?? '';
  return timeRemarks(people).map(({ row, what, todo }) => ({
    place: { sheet: title, row, column },
    what: unlessPersonal(what, 'непонятное время'),
    todo,
  }));
}

/** The bases without the people of pairs that cannot be read: nobody knows which places they hold. */
export function clearRegistry({ registry, unclearCodes }: ReadRegistry): PairingBook['registry'] {
  const isClear = ({ code }: { readonly code: string }) => !unclearCodes.has(code);
  return { ...registry, mentors: registry.mentors.filter(isClear), mentees: registry.mentees.filter(isClear) };
}
