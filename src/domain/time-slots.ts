import { normaliseLabel } from './text';

/** A time of the week in minutes since Monday 00:00, the end exclusive. */
export interface TimeSlot {
  readonly start: number;
  readonly end: number;
}

const DAY = 24 * 60;
const HOUR = 60;
const DAYS = ['пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'вс'];
const DAY_WORDS = [
  /^(?:пн|понедельник)$/,
  /^(?:вт|вторник)$/,
  /^(?:ср|сред[ау])$/,
  /^(?:чт|четверг)$/,
  /^(?:пт|пятниц[ау])$/,
  /^(?:сб|суббот[ау])$/,
  /^(?:вс|воскресенье)$/,
];
const CLOCK = '(\\d{1,2})(?:[:.](\\d\\d))?';
const SLOT = new RegExp(`^([а-я]+)[. ]*(?:с )?${CLOCK}(?:(?:-| до | по )${CLOCK})?$`);

export interface ReadTimes {
  /** In the order of the week; slots that touch are one. */
  readonly slots: readonly TimeSlot[];
  /** Parts that say no time: they count as no data. */
  readonly unreadable: readonly string[];
}

/**
 * Reads «вт 14:00-15:00», and as people write it: «вторник 14.00 – 15.00», «вт. с 14 до 15», several joined by commas;
 * «вт 14:00» is an hour.
 */
export function readTimes(entries: readonly string[]): ReadTimes {
  const slots: TimeSlot[] = [];
  const unreadable: string[] = [];
  for (const part of entries.flatMap((entry) => entry.split(','))) {
    if (part.trim() === '') continue;
    const slot = readSlot(part);
    if (slot) slots.push(slot);
    else unreadable.push(part.trim());
  }
  return { slots: merged(slots), unreadable };
}

function readSlot(text: string): TimeSlot | undefined {
  const [, word = '', ...clocks] = SLOT.exec(normaliseLabel(text)) ?? [];
  const day = DAY_WORDS.findIndex((pattern) => pattern.test(word));
  const [startHour = '', startMinute = '0', endHour, endMinute = '0'] = clocks;
  const start = minuteOfDay(startHour, startMinute);
  const end = endHour === undefined ? start + HOUR : minuteOfDay(endHour, endMinute);
  if (day < 0 || !(start < end && end <= DAY)) return undefined;
  return { start: day * DAY + start, end: day * DAY + end };
}

/** NaN when no clock shows it. */
function minuteOfDay(hour: string, minute: string): number {
  return Number(minute) < HOUR ? Number(hour) * HOUR + Number(minute) : Number.NaN;
}

function merged(slots: readonly TimeSlot[]): readonly TimeSlot[] {
  const result: TimeSlot[] = [];
  for (const slot of [...slots].sort((a, b) => a.start - b.start)) {
    const last = result[result.length - 1];
    if (last && slot.start <= last.end) {
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, slot.end) };
    } else result.push(slot);
  }
  return result;
}

/** The times that both have. */
export function commonSlots(left: readonly TimeSlot[], right: readonly TimeSlot[]): readonly TimeSlot[] {
  return left.flatMap((a) =>
    right.flatMap((b) => {
      const [start, end] = [Math.max(a.start, b.start), Math.min(a.end, b.end)];
      return start < end ? [{ start, end }] : [];
    }),
  );
}

export function minutesOf(slots: readonly TimeSlot[]): number {
  return slots.reduce((total, { start, end }) => total + end - start, 0);
}

/** «вт 14:00-15:00». */
export function printSlot({ start, end }: TimeSlot): string {
  const day = Math.floor(start / DAY);
  return `${DAYS[day]} ${printClock(start - day * DAY)}-${printClock(end - day * DAY)}`;
}

function printClock(minute: number): string {
  return `${String(Math.floor(minute / HOUR)).padStart(2, '0')}:${String(minute % HOUR).padStart(2, '0')}`;
}

/** Times of a base that cannot be read, by its rows. */
export function timeRemarks(
  people: readonly { readonly row: number; readonly time: readonly string[] }[],
): readonly { readonly row: number; readonly what: string; readonly todo: string }[] {
  return people.flatMap(({ row, time }) =>
    readTimes(time).unreadable.map((part) => ({
      row,
      what: `непонятное время «${part}»`,
      todo: 'Впишите так: вт 14:00-15:00; чт 15:00-16:00. Пока это время в подборе не учитывается.',
    })),
  );
}
