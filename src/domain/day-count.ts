/** Reckoning with ISO days; no clock and no zone. */

const DAY = 24 * 60 * 60 * 1000;
const SATURDAY = 6;

/** Whole days between two ISO days, 0 when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / DAY));
}

/** The day so many days later; earlier when below 0. */
export function daysLater(day: string, days: number): string {
  return isoDay(new Date(Date.parse(day) + days * DAY));
}

/** The same date so many months later; the last day of a month that is too short. */
export function monthsLater(day: string, months: number): string {
  const date = new Date(Date.parse(day));
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months];
  const lastDate = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return isoDay(new Date(Date.UTC(year, month, Math.min(date.getUTCDate(), lastDate))));
}

/** 1 is Monday, 7 Sunday. */
export function weekdayOf(day: string): number {
  return new Date(Date.parse(day)).getUTCDay() || SATURDAY + 1;
}

/** The day itself, or the nearest working one: after a week-end, or before it. */
export function workingDay(day: string, direction: 'after' | 'before' = 'after'): string {
  const weekday = weekdayOf(day);
  if (weekday < SATURDAY) return day;
  return daysLater(day, direction === 'after' ? SATURDAY + 2 - weekday : SATURDAY - 1 - weekday);
}

/** The latest of some days; null of none. */
export function latestDay(days: readonly (string | null)[]): string | null {
  return sorted(days).pop() ?? null;
}

/** The earliest of some days; null of none. */
export function earliestDay(days: readonly (string | null)[]): string | null {
  return sorted(days)[0] ?? null;
}

function sorted(days: readonly (string | null)[]): string[] {
  return days.flatMap((day) => day ?? []).sort();
}

function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}
