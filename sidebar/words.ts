export type WordForms = readonly [one: string, few: string, many: string];

export const MENTEES: WordForms = ['наставляемый', 'наставляемых', 'наставляемых'];
export const PAIRS: WordForms = ['пара', 'пары', 'пар'];
export const MEETINGS: WordForms = ['встреча', 'встречи', 'встреч'];
export const PEOPLE: WordForms = ['человек', 'человека', 'человек'];
export const PROBLEMS: WordForms = ['ошибка', 'ошибки', 'ошибок'];
export const POINTS: WordForms = ['балл', 'балла', 'баллов'];
export const PLACES: WordForms = ['место', 'места', 'мест'];
const YEAR = 365;
export const DAYS: WordForms = ['день', 'дня', 'дней'];

/** The word for a number: «пара» for 1 and 121, «пары» for 2, «пар» for 5 and 11. */
export function plural(count: number, [one, few, many]: WordForms): string {
  const [tens, ones] = [Math.abs(count) % 100, Math.abs(count) % 10];
  if (tens > 10 && tens < 20) return many;
  if (ones === 1) return one;
  return ones > 1 && ones < 5 ? few : many;
}

/** A number with its word: 1 пара, 2 пары, 5 пар. */
export function counted(count: number, forms: WordForms): string {
  return `${printNumber(count)} ${plural(count, forms)}`;
}

/** The same with a sign, for differences: +2 пары, −14 баллов. */
export function difference(count: number, forms: WordForms): string {
  return `${count < 0 ? '−' : '+'}${counted(Math.abs(count), forms)}`;
}

/** A share as a whole per cent: «21 %». */
export function percent(share: number): string {
  return `${Math.round(100 * share)}\u00a0%`;
}

/** «17 ждут», «1 ждёт». */
export function waitingWords(count: number): string {
  return counted(count, ['ждёт', 'ждут', 'ждут']);
}

/** «ждёт 9 дней»; null: the day of inclusion is not known. */
export function waitingFor(days: number | null): string {
  if (days === null) return 'ждёт';
  if (days > YEAR) return 'ждёт больше года';
  return days === 0 ? 'ждёт с сегодня' : `ждёт ${counted(days, DAYS)}`;
}

/** «свободно 2 из 3»: places of a mentor; the lists of a proposal count the used ones. */
export function freePlaces(free: number, capacity: number): string {
  return `свободно ${free} из ${capacity}`;
}

/** Parts that hold something, with a dot between them. */
export function dotted(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ');
}

function printNumber(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, '\u00a0');
}
