import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { daysLater, weekdayOf } from '../../../src/domain/day-count';
import type { Meeting } from '../../../src/domain/meetings/meeting';
import type { MeetingsBook } from '../../../src/domain/meetings/meetings-book';
import { planMeetings } from '../../../src/domain/meetings/schedule';
import { MEETING_STEPS } from '../../../src/domain/statuses';
import { aPair } from '../builders';
import { aMeeting, aMeetingsBook } from './meeting-builders';

const [FIRST, TRIAL, PLANNING, REGULAR, FINAL] = MEETING_STEPS;
const NAMES = ['понедельникам', 'вторникам', 'средам', 'четвергам', 'пятницам', 'субботам', 'воскресеньям'];

const added = (book: MeetingsBook) => planMeetings(book).meetings.map((one) => aMeeting(one));
const plannedAgain = (book: MeetingsBook) => ({ ...book, meetings: [...book.meetings, ...added(book)] });
const daysAdded = (book: MeetingsBook) => added(book).map(({ planned }) => planned);
const mondayOf = (day: string) => daysLater(day, 1 - weekdayOf(day));

/** The book of a pair that got its five rows at its start and has held the first three. */
function fiveRows(start: string, held: string, outcome: string, to: string): MeetingsBook {
  const pairs = [aPair({ number: '12', start })];
  const book = aMeetingsBook({ pairs, today: start, period: { from: '2026-09-01', to } });
  const meetings = added(book).map((one): Meeting => {
    if (one.step === FIRST || one.step === TRIAL) return { ...one, held: one.planned };
    return one.step === PLANNING ? { ...one, held, outcome } : one;
  });
  return { ...book, meetings, today: held };
}

/** The same with another day of a plan. */
function moved(book: MeetingsBook, from: string, to: string): MeetingsBook {
  return { ...book, meetings: book.meetings.map((one) => (one.planned === from ? { ...one, planned: to } : one)) };
}

describe('a plan off the agreed weekdays takes the slot of its week', () => {
  test('that of the five rows, made before there was an agreement', () => {
    const book = fiveRows('2026-09-07', '2026-09-21', 'по вторникам', '2026-10-20');
    expect(book.meetings.map(({ planned }) => planned)).toContain('2026-09-28');
    expect(daysAdded(book)).toEqual(['2026-09-22', '2026-10-06', '2026-10-13']);
  });

  test('one on an agreed weekday leaves no gap before it', () => {
    const book = fiveRows('2026-09-08', '2026-09-22', 'по вторникам и пятницам', '2026-10-07');
    expect(daysAdded(book)).toEqual(['2026-09-25', '2026-10-02', '2026-10-06']);
  });

  test('of several weekdays the nearest', () => {
    const book = fiveRows('2026-09-07', '2026-09-21', 'по вторникам и пятницам', '2026-10-07');
    expect(daysAdded(book)).toEqual(['2026-09-22', '2026-09-25', '2026-10-02', '2026-10-06']);
  });

  test('a moved one, too: nothing is to be added', () => {
    const book = plannedAgain(fiveRows('2026-09-08', '2026-09-22', 'по вторникам', '2026-10-30'));
    for (const day of ['2026-10-26', '2026-10-28', '2026-11-01']) {
      expect(daysAdded(moved(book, '2026-10-27', day))).toEqual([]);
    }
  });

  test('two moved ones, both', () => {
    const book = plannedAgain(fiveRows('2026-09-08', '2026-09-22', 'по вторникам и пятницам', '2026-10-30'));
    const later = moved(moved(book, '2026-10-27', '2026-10-29'), '2026-10-23', '2026-10-24');
    expect(daysAdded(later)).toEqual([]);
  });

  test('one that was held without a plan', () => {
    const planning = aMeeting({ step: PLANNING, held: '2026-10-06', outcome: 'по вторникам' });
    const meetings = [planning, aMeeting({ step: REGULAR, held: '2026-10-19' })];
    const period = { from: '2026-09-01', to: '2026-11-01' };
    expect(daysAdded(aMeetingsBook({ meetings, period }))).toEqual(['2026-10-27']);
  });

  test('a deleted one is not offered again', () => {
    const book = plannedAgain(fiveRows('2026-09-07', '2026-09-21', 'по вторникам', '2026-10-30'));
    const meetings = book.meetings.filter(({ planned }) => planned !== '2026-10-13');
    expect(daysAdded({ ...book, meetings })).toEqual([]);
  });
});

describe('laws of a book with the five rows', () => {
  const books = fc
    .record({
      start: fc.integer({ min: 0, max: 20 }).map((shift) => daysLater('2026-09-01', shift)),
      late: fc.integer({ min: -6, max: 12 }),
      weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 3 }),
      length: fc.integer({ min: 30, max: 120 }),
    })
    .map(({ start, late, weekdays, length }) => ({
      weekdays,
      book: fiveRows(
        start,
        daysLater(start, 14 + late),
        `по ${weekdays.map((one) => NAMES[one - 1]).join(', ')}`,
        daysLater(start, length),
      ),
    }));
  const often = fc.constantFrom('раз в неделю', 'раз в две недели', 'раз в месяц', '2 раза в месяц', '4 раза в месяц');

  /** How many regular meetings each week has, from the week after the planning meeting to the last before the final. */
  function fullWeeks({ meetings, today }: MeetingsBook): readonly number[] {
    const final = meetings.find(({ step }) => step === FINAL)?.planned ?? today;
    const regular = meetings.flatMap(({ step, planned }) => (step === REGULAR ? [mondayOf(planned ?? '')] : []));
    const weeks: number[] = [];
    for (let monday = daysLater(mondayOf(today), 7); daysLater(monday, 7) <= final; monday = daysLater(monday, 7)) {
      weeks.push(regular.filter((one) => one === monday).length);
    }
    return weeks;
  }

  test('no agreed week is without its meetings, and none has more', () => {
    fc.assert(
      fc.property(books, ({ book, weekdays }) => {
        const weeks = fullWeeks(plannedAgain(book));
        expect(weeks).toEqual(weeks.map(() => weekdays.length));
      }),
      { numRuns: 500 },
    );
  });

  test('no week has two regular meetings of a pair that meets once', () => {
    fc.assert(
      fc.property(books, ({ book, weekdays }) => {
        fc.pre(weekdays.length === 1);
        const weeks = plannedAgain(book).meetings.flatMap(({ step, planned }) =>
          step === REGULAR ? [mondayOf(planned ?? '')] : [],
        );
        expect(new Set(weeks).size).toBe(weeks.length);
      }),
      { numRuns: 500 },
    );
  });

  test('planned again, nothing is added, wherever in its week a plan is moved', () => {
    fc.assert(
      fc.property(books, fc.nat(60), fc.integer({ min: 0, max: 6 }), ({ book }, index, shift) => {
        const whole = plannedAgain(book);
        expect(daysAdded(whole)).toEqual([]);
        const plans = whole.meetings.filter(({ step }) => step === REGULAR);
        const day = plans[index % plans.length]?.planned ?? '';
        const other = daysLater(mondayOf(day), shift);
        fc.pre(day > book.today && other > book.today); // a plan is for days to come
        expect(daysAdded(moved(whole, day, other))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('nor where a pair meets more seldom', () => {
    fc.assert(
      fc.property(books, often, fc.integer({ min: 40, max: 250 }), ({ book, weekdays: [one = 1] }, words, length) => {
        const outcome = `${words}, по ${NAMES[one - 1]}`;
        const meetings = book.meetings
          .filter(({ step }) => step !== FINAL)
          .map((row) => (row.step === PLANNING ? { ...row, outcome } : row));
        const period = { ...book.period, to: daysLater(book.today, length) };
        expect(daysAdded(plannedAgain({ ...book, meetings, period }))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
