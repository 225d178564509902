import { utc, zoneOffset } from './time-zones';

/** Dates in the patterns of Java's SimpleDateFormat, as Utilities.formatDate and parseDate use them. */

interface DateFields {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
  /** Minutes east of Greenwich. */
  readonly offset: number;
  readonly timeZone: string;
}

export const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
export const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const DAY_MS = 86_400_000;

function fieldsOf(time: number, timeZone: string): DateFields | undefined {
  const offset = zoneOffset(time, timeZone);
  if (offset === undefined) return undefined;
  const wall = new Date(time + offset);
  return {
    year: wall.getUTCFullYear(),
    month: wall.getUTCMonth(),
    day: wall.getUTCDate(),
    hour: wall.getUTCHours(),
    minute: wall.getUTCMinutes(),
    second: wall.getUTCSeconds(),
    millisecond: wall.getUTCMilliseconds(),
    offset: Math.round(offset / 60_000),
    timeZone,
  };
}

type Letter = (fields: DateFields, width: number) => string;

const pad = (value: number, width: number) => String(value).padStart(width, '0');
const dayNumber = (f: DateFields) => utc(f.year, f.month, f.day) / DAY_MS;
const weekday = (f: DateFields) => new Date(utc(f.year, f.month, f.day)).getUTCDay();
const firstOfYear = (year: number) => utc(year, 0, 1) / DAY_MS;

function offsetText(fields: DateFields, colon: string): string {
  const minutes = Math.abs(fields.offset);
  return `${fields.offset < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60), 2)}${colon}${pad(minutes % 60, 2)}`;
}

function zoneName(fields: DateFields, width: number): string {
  if (/^(GMT|UTC)$/.test(fields.timeZone)) return fields.timeZone;
  if (fields.offset === 0 && width < 4) return 'GMT';
  return `GMT${offsetText(fields, ':')}`;
}

/** Week of the year with weeks from Sunday, the first of them holding 1 January (Java in the US locale). */
function weekOfYear(fields: DateFields): number {
  const first = firstOfYear(fields.year);
  const startDay = new Date(first * DAY_MS).getUTCDay();
  return Math.floor((dayNumber(fields) - first + startDay) / 7) + 1;
}

const LETTERS: Readonly<Record<string, Letter>> = {
  G: (f) => (f.year > 0 ? 'AD' : 'BC'),
  y: (f, width) => (width === 2 ? pad(f.year % 100, 2) : pad(f.year, width)),
  Y: (f, width) => (width === 2 ? pad(f.year % 100, 2) : pad(f.year, width)),
  M: (f, width) => {
    if (width < 3) return pad(f.month + 1, width);
    const name = MONTHS[f.month] ?? '';
    return width === 3 ? name.slice(0, 3) : name;
  },
  L: (f, width) => LETTERS.M?.(f, width) ?? '',
  d: (f, width) => pad(f.day, width),
  D: (f, width) => pad(dayNumber(f) - firstOfYear(f.year) + 1, width),
  E: (f, width) => {
    const name = WEEKDAYS[weekday(f)] ?? '';
    return width > 3 ? name : name.slice(0, 3);
  },
  u: (f, width) => pad(weekday(f) || 7, width),
  w: (f, width) => pad(weekOfYear(f), width),
  W: (f, width) => pad(Math.floor((f.day + ((weekday(f) - f.day + 36) % 7) - 1) / 7) + 1, width),
  F: (f, width) => pad(Math.floor((f.day - 1) / 7) + 1, width),
  a: (f) => (f.hour < 12 ? 'AM' : 'PM'),
  H: (f, width) => pad(f.hour, width),
  k: (f, width) => pad(f.hour || 24, width),
  K: (f, width) => pad(f.hour % 12, width),
  h: (f, width) => pad(f.hour % 12 || 12, width),
  m: (f, width) => pad(f.minute, width),
  s: (f, width) => pad(f.second, width),
  S: (f, width) => pad(f.millisecond, width),
  z: zoneName,
  Z: (f) => offsetText(f, ''),
  X: (f, width) => {
    if (f.offset === 0) return 'Z';
    return width === 1 ? offsetText(f, '').slice(0, 3) : offsetText(f, width === 2 ? '' : ':');
  },
};

/** A pattern as quoted text and runs of one letter. */
export function patternParts(pattern: string): { letter?: string; width: number; text: string }[] {
  const parts = pattern.match(/'(?:[^']|'')*'|([A-Za-z])\1*|[^A-Za-z']+/g) ?? [];
  return parts.map((text) => {
    if (text === "''") return { width: 0, text: "'" };
    if (text.startsWith("'")) return { width: 0, text: text.slice(1, -1).replaceAll("''", "'") };
    return /^[A-Za-z]/.test(text) ? { letter: text.charAt(0), width: text.length, text } : { width: 0, text };
  });
}

/** Undefined for an unknown zone; throws for a letter that Java does not have. */
export function formatJavaDate(time: number, timeZone: string, pattern: string): string | undefined {
  const fields = fieldsOf(time, timeZone);
  if (!fields) return undefined;
  return patternParts(pattern)
    .map((part) => {
      if (part.letter === undefined) return part.text;
      const write = LETTERS[part.letter];
      if (!write) throw new RangeError(`Illegal pattern character '${part.letter}'`);
      return write(fields, part.width);
    })
    .join('');
}
