import { daysLater, monthsLater, weekdayOf } from '../day-count';
import { plural } from '../text';

type Unit = 'day' | 'week' | 'month';

/** How often a pair has agreed to meet: `times` in `every` units (MEG:98: the pair settles it at the planning meeting). */
export interface Frequency {
  readonly times: number;
  readonly every: number;
  readonly unit: Unit;
  /** The weekdays that were agreed on, 1 for Monday to 7 for Sunday, in their order; absent: any. */
  readonly weekdays?: readonly number[];
}

/** The longest that a unit lasts, in days: nobody is called late in a month of 31 days. */
const LENGTHS: Readonly<Record<Unit, number>> = { day: 1, week: 7, month: 31 };

const WEEK = LENGTHS.week;

/** The most days between two meetings that still keep to the agreement, where no weekday is to be waited for. */
export function longestPause(frequency: Frequency): number {
  const { times, every, unit, weekdays } = frequency;
  if (!weekdays || !isOnEachOf(frequency)) return Math.ceil((every * LENGTHS[unit]) / times);
  return Math.max(...weekdays.map((weekday, index) => daysTo(weekday, weekdays[(index + 1) % weekdays.length] ?? 0)));
}

/** The last day on which the next meeting after a day still keeps to the agreement. */
export function lastDayInTime(after: string, frequency: Frequency): string {
  const { weekdays } = frequency;
  const day = daysLater(after, longestPause(frequency));
  if (!weekdays || (isOnEachOf(frequency) && weekdays.length > 1)) return day;
  return nextOf(weekdays, daysLater(day, -1), 1);
}

/** Whether every week has a meeting on each of the agreed weekdays. */
export function isOnEachOf({ times, every, unit, weekdays }: Frequency): boolean {
  return unit === 'week' && every === 1 && weekdays?.length === times;
}

/** The day of the `count`-th meeting after a day; one that is agreed for weekdays waits for the next of them. */
export function meetingDay(after: string, frequency: Frequency, count: number): string {
  const { weekdays } = frequency;
  if (!weekdays) return dayByUnits(after, frequency, count);
  if (isOnEachOf(frequency)) return nextOf(weekdays, after, count);
  return nextOf(weekdays, daysLater(dayByUnits(after, frequency, count), -1), 1);
}

/** Months are months of the calendar. */
function dayByUnits(after: string, { times, every, unit }: Frequency, count: number): string {
  const units = count * every;
  if (unit !== 'month') return daysLater(after, Math.floor((units * LENGTHS[unit]) / times));
  const part = Math.floor(((units % times) * LENGTHS.month) / times); // so that no pause is too long in a month of 31 days
  return daysLater(monthsLater(after, Math.floor(units / times)), part);
}

/** The `count`-th day after a day that is one of the weekdays. */
function nextOf(weekdays: readonly number[], after: string, count: number): string {
  const steps = weekdays.map((weekday) => daysTo(weekdayOf(after), weekday)).sort((a, b) => a - b);
  const [weeks, index] = [Math.floor((count - 1) / steps.length), (count - 1) % steps.length];
  return daysLater(after, weeks * WEEK + (steps[index] ?? 0));
}

/** Days from a weekday to the next that is another: 1 to 7. */
function daysTo(from: number, to: number): number {
  return ((to - from + WEEK - 1) % WEEK) + 1;
}

/** Whether two agreements ask for the same. */
export function isSame(one: Frequency, other: Frequency): boolean {
  return longestPause(one) === longestPause(other) && String(one.weekdays) === String(other.weekdays);
}

const WORDS: Readonly<Record<Unit, readonly [once: string, one: string, few: string, many: string]>> = {
  day: ['день', 'день', 'дня', 'дней'],
  week: ['неделю', 'неделю', 'недели', 'недель'],
  month: ['месяц', 'месяц', 'месяца', 'месяцев'],
};

/** «2 раза в неделю», «раз в 10 дней». */
export function printFrequency({ times, every, unit }: Frequency): string {
  const [once, one, few, many] = WORDS[unit];
  const often = times === 1 ? 'раз' : `${times} ${plural(times, 'раз', 'раза', 'раз')}`;
  return `${often} в ${every === 1 ? once : `${every} ${plural(every, one, few, many)}`}`;
}
