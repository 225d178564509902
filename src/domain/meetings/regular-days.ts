import { daysLater, latestDay, weekdayOf, workingDay } from '../day-count';
import { type Frequency, isOnEachOf, longestPause, meetingDay } from './frequency';

/**
 * The days of the regular meetings that an agreement lacks before a day.
 * @param since the last held meeting of the cycle.
 * @param known the days of the regular meetings that «Встречи» has.
 */
export function regularDays(
  frequency: Frequency,
  since: string,
  known: readonly string[],
  before: string,
): readonly string[] {
  const { weekdays } = frequency;
  if (weekdays && isOnEachOf(frequency)) return daysOnEachOf(frequency, weekdays, since, known, before);
  const last = latestDay([since, ...known]) ?? since;
  // from a planned day on, the first step of a frequency such as «2 раза в неделю» may be a short one
  if (!weekdays && workingDay(daysLater(last, longestPause(frequency))) >= before) return [];
  const days = daysAfter(last, frequency, before);
  const end = latestDay(days);
  // a meeting that waited for its weekday begins the count anew when «Встречи» is planned again
  return end === null ? [] : [...days, ...regularDays(frequency, end, [], before)];
}

/**
 * Goes on from the last plan on an agreed weekday. The first such plan may be that of the five meetings, made before
 * there was an agreement: what comes before it may be lacking.
 */
function daysOnEachOf(
  frequency: Frequency,
  weekdays: readonly number[],
  since: string,
  known: readonly string[],
  before: string,
): readonly string[] {
  const taken = takenSlots(weekdays, since, known, before);
  const [, ...later] = known.filter((day) => weekdays.includes(weekdayOf(day))).sort();
  return daysAfter(latestDay([since, ...later]) ?? since, frequency, before).filter((day) => !taken.has(day));
}

/**
 * The agreed days that have their meeting: a plan for another day takes the nearest free one of its week, before the
 * end and, when it is for a day after the last meeting, after that.
 */
function takenSlots(
  weekdays: readonly number[],
  since: string,
  known: readonly string[],
  before: string,
): ReadonlySet<string> {
  const taken = new Set<string>();
  const others: string[] = [];
  for (const day of [...known].sort()) {
    if (weekdays.includes(weekdayOf(day)) && day < before && !taken.has(day)) taken.add(day);
    else others.push(day);
  }
  for (const day of others) {
    const isFree = (slot: string) => slot < before && !taken.has(slot) && (day <= since || slot > since);
    const slot = byDistance(weekdays, day).find(isFree);
    if (slot !== undefined) taken.add(slot);
  }
  return taken;
}

/** The agreed days of a day's week, the nearest first. */
function byDistance(weekdays: readonly number[], day: string): readonly string[] {
  const steps = weekdays.map((weekday) => weekday - weekdayOf(day));
  return steps.sort((a, b) => Math.abs(a) - Math.abs(b)).map((step) => daysLater(day, step));
}

/** Week-ends move to Monday, but for weekdays that were agreed on. */
function daysAfter(last: string, frequency: Frequency, before: string): readonly string[] {
  const days = new Set<string>();
  for (let count = 1; ; count += 1) {
    const day = meetingDay(last, frequency, count);
    const agreed = frequency.weekdays ? day : workingDay(day);
    if (agreed >= before) return [...days];
    if (agreed > last) days.add(agreed);
  }
}
