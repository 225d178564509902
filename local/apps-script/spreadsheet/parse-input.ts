import { dateSerial } from '../../engine/serial';

/** What a text means when it is typed into a cell. */
export type Meaning =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'formula'; readonly formula: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'number'; readonly value: number; readonly format?: string };

type NumberMeaning = Extract<Meaning, { kind: 'number' }>;

export interface InputRules {
  readonly booleans: Readonly<Record<string, boolean>>;
  readonly decimal: string;
  /** Characters that may group digits by three. */
  readonly grouping: string;
  readonly currency: { readonly sign: RegExp; readonly format: string };
  /** Order of the fields in a written date. */
  readonly dateOrder: 'dmy' | 'mdy';
  readonly dateSeparators: string;
  readonly dateFormat: string;
  readonly timeFormat: string;
  /** First three letters of the months. */
  readonly months: readonly string[];
}

const english: InputRules = {
  booleans: { true: true, false: false },
  decimal: '.',
  grouping: ',',
  currency: { sign: /^\$|\$$/, format: '[$$]#,##0.00' },
  dateOrder: 'mdy',
  dateSeparators: '/-',
  dateFormat: 'm/d/yyyy',
  timeFormat: 'hh:mm:ss a',
  months: ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'],
};

const russian: InputRules = {
  booleans: { true: true, false: false, истина: true, ложь: false },
  decimal: ',',
  grouping: ' \u00a0\u202f',
  currency: { sign: /\s?₽$/, format: '#,##0.00[$ ₽]' },
  dateOrder: 'dmy',
  dateSeparators: './-',
  dateFormat: 'dd.mm.yyyy',
  timeFormat: 'hh:mm:ss',
  months: ['янв', 'фев', 'мар', 'апр', 'мая', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек'],
};

const RULES: Readonly<Record<string, InputRules>> = {
  en_US: english,
  en_GB: { ...english, dateOrder: 'dmy', dateFormat: 'dd/mm/yyyy', timeFormat: 'hh:mm:ss' },
  ru_RU: russian,
};

export function inputRules(localeCode: string): InputRules {
  return RULES[localeCode] ?? english;
}

function escapeInSet(text: string): string {
  return text.replace(/[\\\]^-]/g, '\\$&');
}

function parseDigits(text: string, rules: InputRules): number | undefined {
  const group = `[${escapeInSet(rules.grouping)}]`;
  const mark = `\\${rules.decimal}`;
  const pattern = `^-?(?:\\d{1,3}(?:${group}\\d{3})+|\\d+)?(?:${mark}\\d*)?(?:e[+-]?\\d+)?$`;
  if (!/\d/.test(text) || !new RegExp(pattern, 'i').test(text)) return undefined;
  const plain = text.replace(new RegExp(group, 'g'), '').replace(rules.decimal, '.');
  const value = Number(plain);
  return Number.isFinite(value) ? value : undefined;
}

function parseNumber(text: string, rules: InputRules): NumberMeaning | undefined {
  const percent = text.endsWith('%');
  const priced = rules.currency.sign.test(text);
  const bare = percent ? text.slice(0, -1).trimEnd() : text.replace(rules.currency.sign, '');
  const value = parseDigits(bare, rules);
  if (value === undefined) return undefined;
  if (percent) return { kind: 'number', value: value / 100, format: bare.includes(rules.decimal) ? '0.00%' : '0%' };
  if (priced) return { kind: 'number', value, format: rules.currency.format };
  const grouped = [...rules.grouping].some((mark) => bare.includes(mark));
  return grouped ? { kind: 'number', value, format: '#,##0' } : { kind: 'number', value };
}

/** Two digits of a year are 1950–2049. */
function fullYear(text: string): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year < 50 ? 2000 + year : 1900 + year;
}

function dateOf(year: number, month: number, day: number, format: string): NumberMeaning | undefined {
  const value = dateSerial(year, month, day);
  return value === undefined ? undefined : { kind: 'number', value, format };
}

function parseNumericDate(text: string, rules: InputRules, thisYear: number): NumberMeaning | undefined {
  const iso = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (iso) return dateOf(Number(iso[1]), Number(iso[3]), Number(iso[4]), 'yyyy-mm-dd');
  const mark = `[${escapeInSet(rules.dateSeparators)}]`;
  const match = new RegExp(`^(\\d{1,2})(${mark})(\\d{1,2})(?:\\2(\\d{4}|\\d{2}))?$`).exec(text);
  if (!match) return undefined;
  const [, first, , second, year] = match;
  const [day, month] = rules.dateOrder === 'dmy' ? [Number(first), Number(second)] : [Number(second), Number(first)];
  return dateOf(year === undefined ? thisYear : fullYear(year), month, day, rules.dateFormat);
}

/** `2 октября 2026`, `2 Oct 2026`, `October 2, 2026`. */
function parseNamedDate(text: string, rules: InputRules): NumberMeaning | undefined {
  const dayFirst = /^(\d{1,2}) (\p{L}{3,})\.? (\d{4})(?: г\.?)?$/u.exec(text);
  const monthFirst = /^(\p{L}{3,})\.? (\d{1,2}), (\d{4})$/u.exec(text);
  const [day, name, year] = dayFirst?.slice(1) ?? (monthFirst ? [monthFirst[2], monthFirst[1], monthFirst[3]] : []);
  if (name === undefined) return undefined;
  const beginning = name.slice(0, 3).toLowerCase();
  const month = [rules.months, english.months].map((months) => months.indexOf(beginning) + 1).find((one) => one > 0);
  return month === undefined ? undefined : dateOf(Number(year), month, Number(day), rules.dateFormat);
}

function parseTime(text: string, rules: InputRules): NumberMeaning | undefined {
  const match = /^(\d{1,3}):(\d{2})(?::(\d{2}))?(?:\s*(am|pm))?$/i.exec(text);
  if (!match) return undefined;
  const [, hourText, minuteText, secondText, half] = match;
  const [hours, minutes, seconds] = [Number(hourText), Number(minuteText), Number(secondText ?? 0)];
  if (minutes > 59 || seconds > 59 || (half && (hours < 1 || hours > 12))) return undefined;
  const hour = half ? (hours % 12) + (half.toLowerCase() === 'pm' ? 12 : 0) : hours;
  const format = hour > 23 ? 'hhhh:mm:ss' : rules.timeFormat;
  return { kind: 'number', value: (hour * 3600 + minutes * 60 + seconds) / 86_400, format };
}

function parseMoment(text: string, rules: InputRules, thisYear: number): NumberMeaning | undefined {
  const date = parseNumericDate(text, rules, thisYear) ?? parseNamedDate(text, rules) ?? parseTime(text, rules);
  if (date) return date;
  const split = /^(\S+)(?:\s+|T)(\d{1,2}:\d{2}.*)$/.exec(text);
  const day = split?.[1] === undefined ? undefined : parseNumericDate(split[1], rules, thisYear);
  const time = split?.[2] === undefined ? undefined : parseTime(split[2], rules);
  if (!day || !time || time.value >= 1) return undefined;
  return { kind: 'number', value: day.value + time.value, format: `${rules.dateFormat} ${rules.timeFormat}` };
}

/**
 * Reads a text as the service does when it is written into a cell without a text format.
 * A text that starts with `+` stays a text: facts contradict each other on `+5`, and marks must not turn into numbers.
 */
export function parseInput(text: string, rules: InputRules, thisYear: number): Meaning {
  if (text.startsWith("'")) return { kind: 'text', text: text.slice(1) };
  if (text.startsWith('=') && text.length > 1) return { kind: 'formula', formula: text };
  const trimmed = text.trim();
  const flag = rules.booleans[trimmed.toLowerCase()];
  if (flag !== undefined) return { kind: 'boolean', value: flag };
  if (!/\d/.test(trimmed) || trimmed.startsWith('+')) return { kind: 'text', text };
  return parseNumber(trimmed, rules) ?? parseMoment(trimmed, rules, thisYear) ?? { kind: 'text', text };
}
