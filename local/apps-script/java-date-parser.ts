import { MONTHS, patternParts, WEEKDAYS } from './java-dates';
import { utc, zoneOffset } from './time-zones';

const monthPattern = `(${MONTHS.map((name) => `${name}|${name.slice(0, 3)}`).join('|')})`;

/** What each letter reads, and the field it sets. */
const READERS: Readonly<Record<string, string>> = {
  y: '(\\d+)',
  M: '(\\d{1,2})',
  d: '(\\d{1,2})',
  H: '(\\d{1,2})',
  h: '(\\d{1,2})',
  m: '(\\d{1,2})',
  s: '(\\d{1,2})',
  S: '(\\d{1,3})',
  a: '(AM|PM)',
  E: `(?:${WEEKDAYS.map((name) => `${name}|${name.slice(0, 3)}`).join('|')})`,
  Z: '([+-]\\d{4})',
  X: '(Z|[+-]\\d{2}(?::?\\d{2})?)',
};

/** Milliseconds of the moment that the text names, or undefined when it does not fit the pattern. */
export function parseJavaDate(text: string, timeZone: string, pattern: string): number | undefined {
  const letters: string[] = [];
  const source = patternParts(pattern).map((part) => {
    if (part.letter === undefined) return part.text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    if (part.letter !== 'E') letters.push(part.letter);
    if (part.letter === 'M' && part.width > 2) return monthPattern;
    const reader = READERS[part.letter];
    if (!reader) throw new Error(`not emulated: Utilities.parseDate with the pattern letter ${part.letter}`);
    return reader;
  });
  const found = new RegExp(`^${source.join('')}`, 'i').exec(text);
  if (!found) return undefined;
  return momentOf(new Map(letters.map((letter, index) => [letter, found[index + 1] ?? ''])), timeZone);
}

function momentOf(read: ReadonlyMap<string, string>, timeZone: string): number | undefined {
  const number = (letter: string, missing: number) => (read.has(letter) ? Number(read.get(letter)) : missing);
  const month = read.get('M') ?? '1';
  const byName = MONTHS.findIndex((name) => name.slice(0, 3).toLowerCase() === month.slice(0, 3).toLowerCase());
  const afternoon = /pm/i.test(read.get('a') ?? '') ? 12 : 0;
  const hour = read.has('h') ? (number('h', 0) % 12) + afternoon : number('H', 0);
  const year = read.get('y')?.length === 2 ? 2000 + number('y', 0) : number('y', 1970);
  const monthIndex = byName >= 0 ? byName : Number(month) - 1;
  const wall = utc(year, monthIndex, number('d', 1), hour, number('m', 0), number('s', 0), number('S', 0));
  const written = read.get('Z') ?? read.get('X');
  const offset = zoneOffset(wall, written === 'Z' ? 'GMT' : (written ?? timeZone));
  if (offset === undefined) return undefined;
  // Second look: near a change of summer time the offset belongs to the moment, not to the wall clock read as UTC.
  return wall - (zoneOffset(wall - offset, written === 'Z' ? 'GMT' : (written ?? timeZone)) ?? offset);
}
