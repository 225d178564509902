import { randomBytes } from 'node:crypto';
import { RequestError } from '../errors';

const LONGEST_TITLE = 100;
const LONGEST_SLUG = 40;
const ID = /^[a-z0-9][a-z0-9-]{0,79}$/;
export const EXTENSION = '.book';

const LATIN: Readonly<Record<string, string>> = Object.fromEntries(
  [...'абвгдеёжзийклмнопрстуфхцчшщъыьэюя'].map((letter, index) => [
    letter,
    'a b v g d e e zh z i y k l m n o p r s t u f h c ch sh sch  y  e yu ya'.split(' ')[index] ?? '',
  ]),
);

/** An id is all of a book that becomes part of a path: letters, digits and hyphens only. */
export function requireId(id: string): string {
  if (ID.test(id)) return id;
  throw new RequestError(404, 'Такой книги нет. Вернитесь к списку книг.');
}

export function isId(id: string): boolean {
  return ID.test(id);
}

/** A new id that a person recognises in the folder: the title in Latin letters and a few random ones. */
export function newId(title: string): string {
  const latin = [...title.toLowerCase()].map((letter) => LATIN[letter] ?? letter).join('');
  const slug = latin
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_SLUG)
    .replace(/^-+|-+$/g, '');
  return `${slug || 'kniga'}-${randomBytes(3).toString('hex')}`;
}

/** A title without what no title has: ends of lines, other control characters, and halves of a sign that was cut. */
function cleanTitle(title: string): string {
  return title
    .replace(/\p{Cs}/gu, '')
    .replace(/\p{Cc}+/gu, ' ')
    .trim();
}

/** A title as a script gave it, made to fit. */
export function fittingTitle(title: string): string {
  return cleanTitle(cleanTitle(title).slice(0, LONGEST_TITLE)) || 'Новая таблица';
}

/** A title as a person gave it. @throws RequestError when it is none. */
export function requireTitle(title: string): string {
  const clean = cleanTitle(title);
  if (clean === '') throw new RequestError(400, 'Название книги пусто. Впишите название.');
  if (clean.length > LONGEST_TITLE)
    throw new RequestError(400, `Название длиннее ${LONGEST_TITLE} знаков. Сократите его.`);
  return clean;
}

/** A time as part of a file's name: 20261121T232800000. */
export function stamp(now: Date): string {
  return now.toISOString().replace(/[-:.Z]/g, '');
}
