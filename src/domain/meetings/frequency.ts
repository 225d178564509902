import { daysLater, monthsLater } from '../day-count';
import { plural } from '../text';

type Unit = 'day' | 'week' | 'month';

/** How often a pair has agreed to meet: `times` in `every` units (MEG:98: the pair settles it at the planning meeting). */
export interface Frequency {
  readonly times: number;
  readonly every: number;
  readonly unit: Unit;
}

/** The longest that a unit lasts, in days: nobody is called late in a month of 31 days. */
const LENGTHS: Readonly<Record<Unit, number>> = { day: 1, week: 7, month: 31 };

/** The most days between two meetings that still keep to the agreement. */
export function longestPause({ times, every, unit }: Frequency): number {
  return Math.ceil((every * LENGTHS[unit]) / times);
}

/** The day of the `count`-th meeting after a day: months are months of the calendar. */
export function meetingDay(after: string, { times, every, unit }: Frequency, count: number): string {
  const units = count * every;
  if (unit !== 'month') return daysLater(after, Math.floor((units * LENGTHS[unit]) / times));
  const part = Math.floor(((units % times) * LENGTHS.month) / times); // so that no pause is too long in a month of 31 days
  return daysLater(monthsLater(after, Math.floor(units / times)), part);
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
