import type { Period } from './participants';

const SCHOOL_YEAR =
  /^(20\d{2}) ?[-–—/] ?(20\d{2}|\d{2})(?: ?(?:г\.?|года?|уч\.?(?: ?г(?:\.|од)?а?)?|учебн(?:ый|ого|ом) (?:г\.?|год[ау]?)))?$/i;

/** «2026/2027», «2026-27 учебный год»: from 1 September to 31 August. Undefined where the years do not follow. */
export function readSchoolYear(text: string): Period | undefined {
  const [, first = '', second = ''] = SCHOOL_YEAR.exec(text.trim()) ?? [];
  const year = Number(first);
  return first !== '' && (year + 1) % 100 === Number(second) % 100
    ? { from: `${year}-09-01`, to: `${year + 1}-08-31` }
    : undefined;
}

const JUNE = 6;

/**
 * The calendar year in which the school year of a period begins: 2026 for «2026/2027». A period that begins before June,
 * such as the second half of a year, belongs to the autumn before.
 */
export function firstYear({ from }: Period): number {
  const [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))];
  return month < JUNE ? year - 1 : year;
}

/** The ISO day since which the school year of a period runs: 1 September, or the period's own first day when that is earlier. */
export function yearStart(period: Period): string {
  return [period.from, `${firstYear(period)}-09-01`].sort()[0] ?? period.from;
}

/** The ISO day since which papers are of the school year of a period: orders of a year are signed in the summer before it. */
export function summerBefore(period: Period): string {
  return `${firstYear(period)}-06-01`;
}

/** «2026-2027», or «2026» of a year that begins and ends in it. */
export function yearLabel({ from, to }: Period): string {
  return [...new Set([from.slice(0, 4), to.slice(0, 4)])].join('-');
}

/** Whole years from the beginning of one school year to that of another; a month short of a year is one. */
export function yearsBetween(earlier: Period, later: Period): number {
  const months = ({ from }: Period) => Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7));
  return Math.floor((months(later) - months(earlier) + 1) / 12);
}

/** «2022/2023». */
export function printSchoolYear(first: number): string {
  return `${first}/${first + 1}`;
}
