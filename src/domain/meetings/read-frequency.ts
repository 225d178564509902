import { normaliseLabel } from '../text';
import { type Frequency, longestPause } from './frequency';

const NUMBERS: readonly (readonly [words: RegExp, number: number])[] = [
  [/^(?:один|одного|одну|одна)$/, 1],
  [/^(?:два|две|двух)$/, 2],
  [/^(?:три|трех)$/, 3],
  [/^(?:четыре|четырех)$/, 4],
  [/^(?:пять|пяти)$/, 5],
  [/^(?:шесть|шести)$/, 6],
  [/^(?:семь|семи)$/, 7],
  [/^(?:восемь|восьми)$/, 8],
  [/^(?:девять|девяти)$/, 9],
  [/^(?:десять|десяти)$/, 10],
];

/** Units as words and abbreviations give them, in days, weeks or months. */
const UNITS: readonly (readonly [words: RegExp, unit: Frequency['unit'], size: number])[] = [
  [/^(?:день|дня|дней)$/, 'day', 1],
  [/^нед/, 'week', 1],
  [/^мес/, 'month', 1],
  [/^квартал/, 'month', 3],
];

const UNIT = '(?<unit>день|дня|дней|нед(?:ел[юияь]|ель)?|мес(?:яц(?:а|ев)?)?|квартал)';
const START = '(?<![а-я\\d])';
const END = '(?![а-я])';
const EVERY = '(?:(?<every>\\d{1,2}|[а-я]+) )?';

/** A word before «раз» that is a number which we do not know, or no number at all: «несколько раз в месяц». */
const VAGUE = /\d|надцать|дцать|^(?:несколько|пару|пара|много|мало|полтора|сколько|столько)$/;

/** Weekdays from Monday, as every case of theirs begins. */
const WEEKDAY_STEMS = ['понедельник', 'вторник', 'сред', 'четверг', 'пятниц', 'суббот', 'воскресень'];
const WEEKDAY = `(?:понедельник|вторник|сред[ау]|четверг|пятниц[ау]|суббот[ау]|воскресенье)${END}`;
const WEEKDAYS = `(?:понедельникам|вторникам|средам|четвергам|пятницам|субботам|воскресеньям)${END}`;

/** «каждый вторник и четверг», «по вторникам, пятницам»; «или» adds none. */
const AGREED_WEEKDAYS = new RegExp(
  `кажд[а-я]+ ${WEEKDAY}(?:(?: и |, ?)(?:кажд[а-я]+ |в )?${WEEKDAY})*|(?<=(?:(?<![а-я])(?:по|и) |, ?))${WEEKDAYS}`,
  'g',
);

/** Where a frequency was read, in what is left of the text. */
const READ = '*';

/** «…: вторник, четверг в 15:00», «… (в среду)» after a frequency; not «(среда или пятница)», «(среда – пятница)». */
const BARE_WEEKDAYS = new RegExp(
  `\\${READ}(?:\\. ?|[^.,;:()]*)[:(] ?(?<days>(?:во? )?${WEEKDAY}(?:(?: и |, ?)(?:во? )?${WEEKDAY})*) ?(?=[.;)]|$|(?:во? |с )?\\d)`,
);

/** «Every week» asks for each of the weekdays that are named; «раз в неделю» does not. */
const EVERY_WEEK = /(?<![а-я])(?:еженедельн|каждую неделю)/;

type Read = (groups: Readonly<Record<string, string | undefined>>) => Frequency | 'unclear';

/** What a text may say, and how it is understood. */
const PHRASES: readonly (readonly [pattern: RegExp, read: Read])[] = [
  [
    phrase(`(?:(?<times>[^\\s,.:;()]+) )?(?<word>раза?) в ${EVERY}${UNIT}`),
    ({ times = '', word, every, unit }) => inUnit(timesIn(times, word === 'раз'), every, unit),
  ],
  [phrase(`дважды в ${EVERY}${UNIT}`), ({ every, unit }) => inUnit(2, every, unit)],
  [phrase(`трижды в ${EVERY}${UNIT}`), ({ every, unit }) => inUnit(3, every, unit)],
  [phrase(`кажд[а-я]+ ${EVERY}${UNIT}`), ({ every, unit }) => inUnit(1, every, unit)],
  [phrase('через день'), () => ({ times: 1, every: 2, unit: 'day' })],
  [/(?<![а-я])ежедневн/g, () => ({ times: 1, every: 1, unit: 'day' })],
  [/(?<![а-я])еженедельн/g, () => ({ times: 1, every: 1, unit: 'week' })],
  [/(?<![а-я])ежемесячн/g, () => ({ times: 1, every: 1, unit: 'month' })],
  [/(?<![а-я])ежеквартальн/g, () => ({ times: 1, every: 3, unit: 'month' })],
];

/** «не чаще», «не более»: an upper bound obliges nobody. */
const UPPER_BOUND = /не чаще|не более|не больше|максимум|(?<![а-я])до \S+ раз/;

function phrase(pattern: string): RegExp {
  return new RegExp(`${START}${pattern}${END}`, 'g');
}

/**
 * The frequency that the «Итог» of a planning meeting names: «раз в неделю», «2 раза в месяц», «каждые 10 дней»,
 * «ежемесячно», «по вторникам и пятницам», with the weekdays that are named; undefined when it names none, several, or
 * one that cannot be told surely.
 */
export function readFrequency(text: string): Frequency | undefined {
  const whole = written(text);
  if (UPPER_BOUND.test(whole)) return undefined;
  const found: (Frequency | 'unclear')[] = [];
  let rest = whole;
  for (const [pattern, read] of PHRASES) {
    for (const { groups = {} } of rest.matchAll(pattern)) found.push(read(groups));
    rest = rest.replace(pattern, READ);
  }
  const weekdays = weekdaysIn(rest);
  if (found.length === 0) return /(?<![а-я])раза?(?![а-я])/.test(rest) ? undefined : everyWeekOn(weekdays);
  const [first] = found;
  if (first === undefined || first === 'unclear') return undefined;
  if (!found.every((one) => one !== 'unclear' && longestPause(one) === longestPause(first))) return undefined;
  return (EVERY_WEEK.test(whole) ? everyWeekOn(weekdays) : undefined) ?? onWeekdays(first, weekdays);
}

/** Spelt out: «2 р/нед.» and «1 раз/мес» as they are meant. */
function written(text: string): string {
  return normaliseLabel(text)
    .replace(/(\d) ?р(?:аза?)?\.? ?(?:\/|в(?= )) ?/g, '$1 раз в ')
    .replace(/раз ?\/ ?/g, 'раз в ')
    .replace(/-(?:х|ух|ех) /g, ' ');
}

function timesIn(word: string, isOnce: boolean): number | undefined {
  const number = numberIn(word);
  if (number !== undefined) return number;
  return isOnce ? (VAGUE.test(word) ? undefined : 1) : word === 'реже' ? 1 : undefined;
}

function inUnit(times: number | undefined, every: string | undefined, word = ''): Frequency | 'unclear' {
  const count = every === undefined ? 1 : numberIn(every);
  const [, unit, size] = UNITS.find(([words]) => words.test(word)) ?? [];
  if (!times || !count || !unit || !size) return 'unclear';
  return { times, every: count * size, unit };
}

function numberIn(word: string): number | undefined {
  if (/^\d{1,2}$/.test(word)) return Number(word);
  return NUMBERS.find(([words]) => words.test(word))?.[1];
}

function weekdaysIn(text: string): readonly number[] {
  const named = [...(text.match(AGREED_WEEKDAYS) ?? []), BARE_WEEKDAYS.exec(text)?.groups?.days].join();
  return WEEKDAY_STEMS.flatMap((stem, index) => (named.includes(stem) ? [index + 1] : []));
}

function everyWeekOn(weekdays: readonly number[]): Frequency | undefined {
  return weekdays.length === 0 ? undefined : { times: weekdays.length, every: 1, unit: 'week', weekdays };
}

/** «2 раза в неделю, по вторникам» does not say which the other day is: then any day will do. */
function onWeekdays(frequency: Frequency, weekdays: readonly number[]): Frequency {
  const { times, unit } = frequency;
  const fits = weekdays.length > 0 && (unit === 'month' || (unit === 'week' && times === weekdays.length));
  return fits ? { ...frequency, weekdays } : frequency;
}
