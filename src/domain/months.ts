/** Beginnings that tell the months apart, in all their forms; January first. */
const MONTHS = ['янв', 'фев', 'мар', 'апр', 'ма', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек'];
/** Any month as a pattern, in small letters. */
export const MONTH =
  '(?:январ|феврал|апрел|июн|июл|сентябр|октябр|ноябр|декабр)[ьяею]|(?:март|август)[ауе]?|ма[йяею]|(?:янв|фев|февр|мар|апр|авг|сен|сент|окт|ноя|нояб|дек)\\.?';

/** The months, from 1, that a text names by their words: «22 – 24 марта» names March. */
export function monthsNamed(text: string): ReadonlySet<number> {
  const words = text.toLowerCase().match(new RegExp(`(?<![а-яё])(?:${MONTH})(?![а-яё])`, 'g')) ?? [];
  return new Set(words.map(monthOf));
}

/** The month, from 1, that a word matching `MONTH` names. */
export function monthOf(name: string): number {
  return MONTHS.findIndex((beginning) => name.startsWith(beginning)) + 1;
}
