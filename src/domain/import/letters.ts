/** Latin letters that look like Cyrillic ones, and those. «Y» is typed for «У». */
const LATIN = 'ABCEHKMOPTXYaceopxyk';
const CYRILLIC = 'АВСЕНКМОРТХУасеорхук';
const TWIN: ReadonlyMap<string, string> = new Map(
  [...LATIN].map((letter, index) => [letter, CYRILLIC[index] ?? letter]),
);

const WORD = /[A-Za-zА-Яа-яЁё]+/g;
const HAS_CYRILLIC = /[А-Яа-яЁё]/;
/** Zero-width marks and soft hyphens: copied texts carry them unseen. */
const UNSEEN = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
const SPACES = /[ \t\u00a0\u2000-\u200a\u202f\u3000]+/g;

/** Anything but Cyrillic words, digits and usual signs with single spaces between: most cells have nothing of it. */
const TO_MEND = /[^А-Яа-яЁё\d .,:;«»()№+–—/-]| {2}|^ | $/;

/** All Latin look-alikes of a text as Cyrillic; a letter without a twin stays. For classes and codes. */
export function toCyrillic(text: string): string {
  return text.replace(/[A-Za-z]/g, (letter) => TWIN.get(letter) ?? letter);
}

/**
 * A text as it was meant: Latin look-alikes inside Cyrillic words mended («Tестова» typed with a Latin T), spaces
 * joined, unseen signs dropped, letters put together («й» of two parts). Words all in Latin stay.
 */
export function mendText(text: string): string {
  if (!TO_MEND.test(text)) return text;
  return text
    .normalize('NFC')
    .replace(UNSEEN, '')
    .replace(/\r\n?/g, '\n')
    .replace(SPACES, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(WORD, (word) => (HAS_CYRILLIC.test(word) ? mendWord(word) : word))
    .trim();
}

/** A word that has a Latin letter without a twin is left: «Word-документ» is no slip. */
function mendWord(word: string): string {
  const mended = toCyrillic(word);
  return /[A-Za-z]/.test(mended) ? word : mended;
}
