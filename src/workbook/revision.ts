import type { Book } from './book';
import { LISTS_SHEET, SETTINGS_SHEET } from './common-sheets';
import { FORBIDDEN_SHEET, MENTEES_SHEET, MENTORS_SHEET, PAIRS_SHEET } from './school-sheets';

const PAIRING_SHEETS = [SETTINGS_SHEET, LISTS_SHEET, MENTORS_SHEET, MENTEES_SHEET, PAIRS_SHEET, FORBIDDEN_SHEET];

/** A short text that changes when the values of the sheets that pairing reads do. */
export function revisionOf(book: Book): string {
  return fingerprint(JSON.stringify(PAIRING_SHEETS.map(({ title }) => book.read(title)?.values ?? null)));
}

/** A short text for a long one: FNV-1a over UTF-16 units, forward and backward: 64 bits against a chance likeness. */
export function fingerprint(text: string): string {
  const { imul } = Math; // once: a script that runs in a context of its own looks a global up slowly
  let [forward, backward] = [0x811c9dc5, 0x811c9dc5];
  for (let index = 0; index < text.length; index += 1) {
    forward = imul(forward ^ text.charCodeAt(index), 0x01000193);
    backward = imul(backward ^ text.charCodeAt(text.length - 1 - index), 0x01000193);
  }
  return `${(forward >>> 0).toString(36)}-${(backward >>> 0).toString(36)}`;
}
