import { classWithin, readClassName } from './class-name';
import { mendText, toCyrillic } from './letters';

const NAME_WORD = '[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?';
const CAPITALS = '[А-ЯЁ]{2,}(?:-[А-ЯЁ]{2,})?';
const INITIAL = '[А-ЯЁ]\\.?';
const LIKE_NAME = new RegExp(
  `^(?:${NAME_WORD}(?: ${NAME_WORD}){1,2}(?: (?:оглы|кызы))?|${CAPITALS}(?: ${CAPITALS}){1,2}|` +
    `(?:${NAME_WORD}|${CAPITALS}) ${INITIAL} ?(?:${INITIAL})?|${INITIAL} ?${INITIAL} ?${NAME_WORD})$`,
);
/** «1.», «2)» before a name in a cell of several. */
const LINE_NUMBER = /^\d{1,3}[.)] ?/;

/** Two or three words as names are written, or a surname with initials. A guess by form. */
export function looksLikeName(text: string): boolean {
  return LIKE_NAME.test(mendName(text));
}

/** A name as it is kept: one space between words, look-alikes mended, «А.Б.» as «А. Б.». */
export function mendName(text: string): string {
  const joined = mendText(text).replace(/\n/g, ' ');
  const cyrillic = /[А-Яа-яЁё]/.test(joined) ? toCyrillic(joined) : joined;
  return cyrillic
    .replace(LINE_NUMBER, '')
    .replace(/(?<![ ,;–-])[ ,;–-]+$/, '')
    .replace(/([А-ЯЁ])\. ?(?=[А-ЯЁ])/g, '$1. ')
    .replace(/ +/g, ' ')
    .trim();
}

/**
 * Equal for spellings of one name: case, ё, spaces, full stops and the place of the initials do not matter. A full name
 * and its initials stay two names: nobody can tell whether they are one person.
 */
export function nameKey(name: string): string {
  const words = mendName(name).toLowerCase().replace(/ё/g, 'е').replace(/[.,]/g, ' ').split(/\s+/).filter(Boolean);
  const isInitial = (word: string) => word.length === 1;
  return [...words.filter((word) => !isInitial(word)), ...words.filter(isInitial)].join(' ');
}

/** «Тестова А. Б., 5А» or «Тестова А. Б. (5 А класс)»: a name with the class after it; a blank class when there is none. */
export function splitNameAndClass(text: string): { readonly name: string; readonly className: string } {
  const mended = mendText(text).replace(LINE_NUMBER, '');
  const match = /^([^\d(,]*[^\d(,\s–-])[\s,(–-]+((?:\d|[IVX]+[^а-яё])[^)]*)\)?$/.exec(mended);
  const className = match?.[2] === undefined ? undefined : (readClassName(match[2]) ?? classWithin(match[2]));
  return match?.[1] !== undefined && className !== undefined
    ? { name: mendName(match[1]), className }
    : { name: mendName(mended), className: '' };
}

/** The people of one cell: on lines of their own, between «;», or between commas when each part is a name. */
export function splitPeople(text: string): readonly string[] {
  return partsOf(mendText(text), /[;\n]/).flatMap((part) => {
    const between = partsOf(part, /,/);
    return between.length > 1 && between.every((one) => looksLikeName(splitNameAndClass(one).name)) ? between : [part];
  });
}

function partsOf(text: string, separator: RegExp): readonly string[] {
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** The surname of a name's key. Nobody is told apart by initials that one list spells out. */
export function surnameOf(key: string): string {
  return key.split(' ')[0] ?? '';
}

/** «тестова а б» of the key of the full name, too. */
export function initialsKey(key: string): string {
  const [surname = '', ...rest] = key.split(' ');
  return [surname, ...rest.map((word) => word.charAt(0))].join(' ');
}
