import type { Period } from '../participants';

/** A day (or a whole month, or a quarter) as a text names it; the year when it stands there. */
export interface Point {
  /** Months from 1 to 12; they differ for a quarter. */
  readonly first: number;
  readonly last: number;
  readonly day?: number;
  readonly year?: number;
}

const LEAP_YEAR = 2024;

export interface DatedPoint extends Point {
  readonly year: number;
}

/** Whether a point can be in some year: there is no 31 April, but a 29 February. */
export function isPossible({ first, day = 1 }: Point): boolean {
  return first >= 1 && first <= 12 && day >= 1 && day <= lastDayOf(LEAP_YEAR, first);
}

export function isDated(point: Point): point is DatedPoint {
  return point.year !== undefined;
}

/** The period of a point; undefined for 29 February of a year that has none. */
export function periodOfPoint({ first, last, day, year }: DatedPoint): Period | undefined {
  const to = day ?? lastDayOf(year, last);
  const isReal = day === undefined || day <= lastDayOf(year, first);
  return isReal ? { from: isoDay(year, first, day ?? 1), to: isoDay(year, last, to) } : undefined;
}

/**
 * The year of a point that names none: the one in which it falls into the school year. Undefined when it does so twice
 * or never.
 */
export function yearWithin(point: Point, schoolYear: Period): number | undefined {
  const [first, last] = [yearOf(schoolYear.from), yearOf(schoolYear.to)];
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const fitting = years.filter((year) => {
    const period = periodOfPoint({ ...point, year });
    return period !== undefined && period.from <= schoolYear.to && period.to >= schoolYear.from;
  });
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** The last such point before a later one: in «октябрь – март 2027» October is of 2026. */
export function before(point: Point, later: DatedPoint): DatedPoint {
  return { ...point, year: later.year - (order(point) > order(later) ? 1 : 0) };
}

/** The next such point after an earlier one. */
export function after(point: Point, earlier: DatedPoint): DatedPoint {
  return { ...point, year: earlier.year + (order(point) < order(earlier) ? 1 : 0) };
}

function order({ first, day = 0 }: Point): number {
  return first * 100 + day;
}

/** ISO days in their order compare as texts. */
export function earliestDay(first: string, ...more: readonly string[]): string {
  return [first, ...more].sort()[0] ?? first;
}

export function latestDay(first: string, ...more: readonly string[]): string {
  return [first, ...more].sort().reverse()[0] ?? first;
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

function isoDay(year: number, month: number, day: number): string {
  return [year, ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-');
}

function lastDayOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
