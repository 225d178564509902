import { classWithin, readClassName } from './class-name';
import { mendText, toCyrillic } from './letters';
import { readKind } from './recognise';

/** Of any Cyrillic alphabet: «Ә», «Ў». */
const BIG = '(?=\\p{Lu})\\p{Script=Cyrillic}';
const SMALL = '(?:(?=\\p{Ll})\\p{Script=Cyrillic})';
const PARTICLE = '(?:[Оо]гл[ыу]|[КкҚқГг]ызы|[Кк]изи|[Уу]улу|[Уу]гл[иы]|[Ұұ]лы)';
const NAME_WORD = `(?:[ОД]['’ʼ])?${BIG}${SMALL}+(?:-(?:${BIG}${SMALL}+|${PARTICLE}))?`;
const IN_SMALL_LETTERS = '[а-яё]+(?:-[а-яё]+)? [а-яё]+ [а-яё]+(?:ович|евич|ьич|овна|евна|ична)';
const CAPITALS = '[А-ЯЁ]{2,}(?:-[А-ЯЁ]{2,})?';
const INITIAL = '[А-ЯЁ]\\.?';
const LIKE_NAME = new RegExp(
  `^(?:${NAME_WORD}(?: ${PARTICLE})?(?: ${NAME_WORD}(?: ${PARTICLE})?){1,2}|${NAME_WORD} ${PARTICLE}|${IN_SMALL_LETTERS}|${CAPITALS}(?: ${CAPITALS}){1,2}|` +
    `(?:${NAME_WORD}|${CAPITALS}) ${INITIAL} ?(?:${INITIAL})?|${INITIAL} ?${INITIAL} ?${NAME_WORD})$`,
  'u',
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

/** What is done in a class; it is no position. */
const ROLE = /^(?:староста|физорг|командир|лидер|актив|волонт[её]р)/i;
/** A name and a position are not longer, and short texts cost little. */
const LONGEST = 200;

/**
 * «Тестова А. Б. – учитель физики», «Тестова А. Б. (учитель)», «учитель физики Тестова А. Б.»: the name and the position
 * beside it; a blank position when there is none.
 */
export function splitNameAndPost(text: string): { readonly name: string; readonly post: string } {
  const alone = { name: text, post: '' };
  if (text.length > LONGEST) return alone;
  const [, name = '', post = ''] = /^(.+?)(?: ?[,(] ?| ?[–—] ?| -|- )(.+?)\)?$/.exec(text) ?? [];
  if (looksLikeName(name) && (isPost(post) || ROLE.test(post.trim())))
    return { name: mendName(name), post: post.trim() };
  return isPost(text) ? afterPost(text.split(' ')) : alone;
}

/** The name that a text is or that comes first in it, with a position or a class after it: «Тестова А. Б., учитель физики». */
export function leadingName(text: string): { readonly name: string; readonly post: string } | undefined {
  if (looksLikeName(text)) return { name: text, post: '' };
  const split = splitNameAndPost(splitNameAndClass(text).name);
  const [first = ''] = split.name.split(' ');
  return looksLikeName(split.name) && !/\p{L}/u.test(text.slice(0, text.indexOf(first))) ? split : undefined;
}

/** The words of a name follow those of a position. A surname may be «Учитель»: then a first name and a patronymic follow. */
function afterPost(words: readonly string[]): { readonly name: string; readonly post: string } {
  const isSmall = /^[а-яё]/.test(words[0] ?? '');
  for (const index of words.keys()) {
    const rest = words.slice(index).join(' ');
    const isWhole = isSmall || rest.includes('.') || words.length - index > 2;
    if (index > 0 && isWhole && looksLikeName(rest)) {
      return { name: mendName(rest), post: words.slice(0, index).join(' ') };
    }
  }
  return { name: words.join(' '), post: '' };
}

function isPost(text: string): boolean {
  return readKind(text) !== undefined;
}

/**
 * The people of one cell: on lines of their own, between «;», or between commas when each part is a name. The lines may
 * also be those of one name, or of a name and a position.
 */
export function splitPeople(text: string): readonly string[] {
  const mended = mendText(text);
  const lines = partsOf(mended, /\n/);
  const isOne = lines.length > 1 && !lines.every(looksLikeName) && isFullName(lines.join(' '));
  return (isOne ? [lines.join(' ')] : withPosts(lines))
    .flatMap((line) => partsOf(line, /;/))
    .flatMap((part) => {
      const between = partsOf(part, /,/);
      return between.length > 1 && between.every((one) => looksLikeName(splitNameAndClass(one).name))
        ? between
        : [part];
    });
}

/** With a patronymic or initials: two surnames are two people. */
function isFullName(text: string): boolean {
  return looksLikeName(text) && /(?:вич|ьич|вна|ична|\.)(?![а-яё])/.test(text);
}

/** A line that is a position belongs to the name above it. */
function withPosts(lines: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (const line of lines) {
    const above = joined[joined.length - 1];
    const isOfAbove = above !== undefined && looksLikeName(above) && isPost(line) && splitNameAndPost(line).post === '';
    if (isOfAbove) joined[joined.length - 1] = `${above}, ${line}`;
    else joined.push(line);
  }
  return joined;
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
