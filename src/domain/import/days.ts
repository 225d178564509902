import type { GridCell } from './grid';
import { mendText } from './letters';

const MONTHS = ['янв', 'фев', 'мар', 'апр', 'ма[йя]', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек'].map(
  (stem) => new RegExp(`^${stem}`),
);
const MS_PER_DAY = 86_400_000;
/** Day 0 of spreadsheets' serial numbers, good from March 1900. */
const SERIAL_ZERO = Date.UTC(1899, 11, 30);
/** Serial numbers of 1954–2064: a number outside of them is no date of a school's list. */
const SERIALS = { first: 19_725, last: 60_265 };
/** Two digits of a year up to this are of our century. */
const LAST_SHORT_YEAR = 69;

const CLOCK = '(?:[T ]+\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?Z?)?';
const ISO = new RegExp(`^(\\d{4})-(\\d{1,2})-(\\d{1,2})${CLOCK}$`);
const RUSSIAN = new RegExp(`^(\\d{1,2})[./-](\\d{1,2})[./-](\\d{4}|\\d{2})(?: ?г(?:\\.|ода?)?)?${CLOCK}$`);
/** With commas or spaces only where the year is whole: «9, 10, 11» and «9. 10. 11» are classes. */
const LOOSE = /^(\d{1,2})[.,/-] ?(\d{1,2})[.,/-] ?(?=\d{4})/;
const IN_WORDS = /^[«"]?(\d{1,2})[»"]?[ -]?([а-я]+)\.?[ -](\d{4}|\d{2})(?: ?г(?:\.|ода?)?)?$/;

/**
 * The ISO day that a cell means: a date, a serial number of a spreadsheet, or text as people write it: «01.09.2026»,
 * «1.9.26», «1 сентября 2026 г.», «1-сен-26», «2026-09-01 00:00:00», «46266»; undefined when it is no day of the calendar.
 */
export function readCellDay(cell: GridCell): string | undefined {
  if (typeof cell === 'object') return cell.day;
  if (typeof cell === 'number') return dayOfSerial(cell);
  return typeof cell === 'string' ? readDayText(cell) : undefined;
}

export function readDayText(written: string): string | undefined {
  const text = mendText(written).toLowerCase();
  if (/^\d{5}(?:[.,]\d+)?$/.test(text)) return dayOfSerial(Number(text.replace(',', '.')));
  const iso = ISO.exec(mendText(written).toUpperCase());
  if (iso) return realDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const russian = RUSSIAN.exec(text.replace(LOOSE, '$1.$2.'));
  if (russian) return realDay(fullYear(russian[3] ?? ''), Number(russian[2]), Number(russian[1]));
  const words = IN_WORDS.exec(text);
  if (!words) return undefined;
  return realDay(
    fullYear(words[3] ?? ''),
    MONTHS.findIndex((month) => month.test(words[2] ?? '')) + 1,
    Number(words[1]),
  );
}

function dayOfSerial(serial: number): string | undefined {
  if (!(serial >= SERIALS.first && serial <= SERIALS.last)) return undefined;
  return new Date(SERIAL_ZERO + Math.floor(serial) * MS_PER_DAY).toISOString().slice(0, 10);
}

function fullYear(digits: string): number {
  if (digits.length > 2) return Number(digits);
  return Number(digits) + (Number(digits) > LAST_SHORT_YEAR ? 1900 : 2000);
}

function realDay(year: number, month: number, day: number): string | undefined {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  const isReal = year >= 1900 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? date.toISOString().slice(0, 10) : undefined;
}

/** Full years from a birth to a day. A birth known by its year alone counts as the birthday passed by the day. */
export function ageOn(birth: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(birth.slice(0, 4));
  return birth.length > 4 && today.slice(5) < birth.slice(5) ? years - 1 : years;
}
