import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { daysLater } from '../../../src/domain/day-count';
import { checkMeetings, heldTooEarly } from '../../../src/domain/meetings/check-meetings';
import { groupsAtWork } from '../../../src/domain/meetings/groups-at-work';
import type { MeetingsBook } from '../../../src/domain/meetings/meetings-book';
import { meetingStates } from '../../../src/domain/meetings/progress';
import { type PlannedMeeting, planMeetings } from '../../../src/domain/meetings/schedule';
import { MEETING_STEPS } from '../../../src/domain/statuses';
import { aPair } from '../builders';
import { aMeeting, aMeetingsBook, TODAY } from './meeting-builders';
import { meetingsBooks, days as randomDays } from './random-meetings';

const [FIRST, TRIAL, PLANNING, REGULAR, FINAL] = MEETING_STEPS;

const plan = (changes: Partial<MeetingsBook>) => planMeetings(aMeetingsBook(changes));
const days = (meetings: readonly PlannedMeeting[]) => meetings.map(({ planned }) => planned);
const weekday = (day: string) => new Date(day).getUTCDay();

describe('a pair without meetings', () => {
  test('gets the five, a week apart from its start, the final one at the end of the period', () => {
    const { meetings, begun } = plan({ pairs: [aPair({ number: '12', start: '2026-10-22' })] });
    expect(begun).toBe(1);
    expect(meetings.map(({ step, planned }) => [step, planned])).toEqual([
      [FIRST, '2026-10-22'],
      [TRIAL, '2026-10-29'],
      [PLANNING, '2026-11-05'],
      [REGULAR, '2026-11-12'],
      [FINAL, '2027-05-31'],
    ]);
  });

  test('that began before gets them from today: a plan is for days to come', () => {
    expect(days(plan({}).meetings).slice(0, 2)).toEqual(['2026-10-20', '2026-10-27']);
  });

  test('meets on working days, and not after the period', () => {
    const pairs = [aPair({ number: '12', start: '2026-10-24' })];
    const { meetings } = plan({ pairs, period: { from: '2026-09-01', to: '2026-11-22' } });
    expect(days(meetings)).toEqual(['2026-10-26', '2026-11-02', '2026-11-09', '2026-11-16', '2026-11-20']);
    expect(plan({ pairs, period: { from: '2026-09-01', to: '2026-10-25' } }).meetings).toEqual([]);
  });

  test.each([
    ['2026-11-07', [FIRST, TRIAL, PLANNING, FINAL], ['2026-10-20', '2026-10-27', '2026-11-03', '2026-11-06']],
    ['2026-11-03', [FIRST, TRIAL, FINAL], ['2026-10-20', '2026-10-27', '2026-11-03']],
    ['2026-10-27', [FIRST, FINAL], ['2026-10-20', '2026-10-27']],
    ['2026-10-23', [FIRST, FINAL], ['2026-10-20', '2026-10-23']],
    ['2026-10-20', [FIRST], ['2026-10-20']],
    ['2026-10-19', [], []],
  ])('leaves out the steps that do not fit before %s', (to, steps, planned) => {
    const { meetings, shortened } = plan({ period: { from: '2026-09-01', to } });
    expect([meetings.map(({ step }) => step), days(meetings)]).toEqual([steps, planned]);
    expect([shortened, plan({}).shortened]).toEqual([1, 0]);
  });

  test('meets up to its own end, when that is before the end of the period', () => {
    const pairs = [aPair({ number: '12', start: '2026-10-01', end: '2026-12-25' })];
    expect(days(plan({ pairs }).meetings).pop()).toBe('2026-12-25');
    const meetings = [aMeeting({ step: PLANNING, held: '2026-10-16', outcome: 'раз в месяц' })];
    expect(days(plan({ pairs, meetings }).meetings)).toEqual(['2026-11-16', '2026-12-16']);
  });

  test('is one with its group, and nothing is planned where a row cannot be read', () => {
    const pairs = ['У-1', 'У-2'].map((menteeCode) => aPair({ number: '12', menteeCode }));
    expect(plan({ pairs }).meetings).toHaveLength(5);
    expect(plan({ pairs, unclear: new Set(['12']) }).meetings).toEqual([]);
  });

  test.each(['предложена', 'утверждена', 'приостановлена', 'завершена', 'расторгнута'] as const)(
    'gets none when it is %s',
    (status) => {
      expect(plan({ pairs: [aPair({ number: '12', status })] }).meetings).toEqual([]);
    },
  );
});

describe('a pair that has agreed on a frequency', () => {
  const agreed = [
    aMeeting({ step: PLANNING, held: '2026-10-06', outcome: 'раз в неделю' }),
    aMeeting({ step: REGULAR, planned: '2026-10-13', held: '2026-10-13' }),
    aMeeting({ step: FINAL, planned: '2026-11-20' }),
  ];

  test('gets regular meetings from the last one up to the final one', () => {
    const { meetings, continued } = plan({ meetings: agreed });
    expect(continued).toBe(1);
    expect(days(meetings)).toEqual(['2026-10-20', '2026-10-27', '2026-11-03', '2026-11-10', '2026-11-17']);
    expect(meetings.every(({ step }) => step === REGULAR)).toBe(true);
  });

  test('up to the end of the period where no final meeting is planned, and none in the past', () => {
    const meetings = [aMeeting({ step: PLANNING, held: '2026-09-01', outcome: 'раз в месяц' })];
    expect(days(plan({ meetings, period: { from: '2026-09-01', to: '2027-01-31' } }).meetings)).toEqual([
      '2026-11-02',
      '2026-12-01',
      '2027-01-01',
    ]);
  });

  test('and none where the agreement cannot be read or the final meeting has been held', () => {
    const [planning] = agreed;
    const unread = { ...aMeeting(), ...planning, outcome: 'как получится' };
    expect(plan({ meetings: [unread] }).meetings).toEqual([]);
    expect(plan({ meetings: [...agreed, aMeeting({ step: FINAL, held: TODAY })] }).meetings).toEqual([]);
  });
});

describe('a pair that has agreed on weekdays', () => {
  const NAMES = ['понедельникам', 'вторникам', 'средам', 'четвергам', 'пятницам', 'субботам', 'воскресеньям'];
  const until = (to: string) => ({ from: '2026-09-01', to });
  const regular = (outcome: string, to: string) =>
    days(
      plan({
        meetings: [aMeeting({ step: PLANNING, held: '2026-10-01', outcome })],
        today: '2026-10-01',
        period: until(to),
      }).meetings,
    );

  test('gets its meetings on them', () => {
    expect(regular('по вторникам', '2026-10-20')).toEqual(['2026-10-06', '2026-10-13', '2026-10-20']);
    expect(regular('по вторникам и пятницам', '2026-10-12')).toEqual(['2026-10-02', '2026-10-06', '2026-10-09']);
    expect(regular('каждый вторник и четверг', '2026-10-13')).toEqual(['2026-10-06', '2026-10-08', '2026-10-13']);
    expect(regular('по субботам', '2026-10-12')).toEqual(['2026-10-03', '2026-10-10']);
    expect(regular('раз в 2 недели, по средам', '2026-11-30')).toEqual(['2026-10-21', '2026-11-04', '2026-11-18']);
    expect(regular('раз в месяц по средам', '2026-12-31')).toEqual(['2026-11-04', '2026-12-02']);
  });

  test('gets the last one that fits before the final meeting', () => {
    const held = '2026-10-13';
    const before = (outcome: string, planned: string) =>
      days(
        plan({ meetings: [aMeeting({ step: PLANNING, held, outcome }), aMeeting({ step: FINAL, planned })] }).meetings,
      );
    expect(before('раз в две недели по вторникам', '2026-10-30')).toEqual(['2026-10-27']);
    expect(before('раз в две недели по вторникам', '2026-10-27')).toEqual([]);
    expect(before('раз в месяц по средам', '2026-11-20')).toEqual(['2026-11-18']);
  });

  const agreements = fc.record({
    weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 4 }),
    held: randomDays.filter((held) => held <= TODAY),
    length: fc.integer({ min: 0, max: 90 }),
  });
  const outcomeOf = (weekdays: readonly number[]) => `по ${weekdays.map((one) => NAMES[one - 1]).join(', ')}`;

  test('every week gets as many as there are weekdays, on no other day and not after the period', () => {
    fc.assert(
      fc.property(agreements, ({ weekdays, held, length }) => {
        const period = until(daysLater(TODAY, length));
        const book = aMeetingsBook({
          meetings: [aMeeting({ step: PLANNING, held, outcome: outcomeOf(weekdays) })],
          period,
        });
        const { meetings } = planMeetings(book);
        const first = held === TODAY ? daysLater(TODAY, 1) : TODAY;
        const expected = Array.from({ length: length + 1 }, (_, index) => daysLater(TODAY, index)).filter(
          (day) => day >= first && weekdays.includes(weekday(day) || 7),
        );
        expect(days(meetings)).toEqual(expected);
        const again = [...book.meetings, ...meetings.map((one) => aMeeting(one))];
        expect(planMeetings({ ...book, meetings: again }).meetings).toEqual([]);
      }),
    );
  });

  test('of a month or several weeks, meets on them, too, and never later than agreed', () => {
    const often = fc.constantFrom('раз в месяц', '2 раза в месяц', 'раз в 2 недели', 'раз в 3 недели');
    fc.assert(
      fc.property(agreements, often, ({ weekdays: [one = 1], held, length }, words) => {
        const outcome = `${words}, ${outcomeOf([one])}`;
        const period = until(daysLater(TODAY, length));
        const book = aMeetingsBook({ meetings: [aMeeting({ step: PLANNING, held, outcome })], period });
        const { meetings } = planMeetings(book);
        for (const { planned } of meetings) {
          expect([weekday(planned) || 7, planned <= period.to]).toEqual([one, true]);
        }
        const again = [...book.meetings, ...meetings.map((row) => aMeeting(row))];
        expect(planMeetings({ ...book, meetings: again }).meetings).toEqual([]);
        const kept = [...book.meetings, ...meetings.map((row) => aMeeting({ ...row, held: row.planned }))];
        for (const { planned } of meetings) {
          const before = kept.filter(({ held: day }) => day === null || day < planned);
          const [state] = meetingStates(groupsAtWork(book.pairs), before, planned, null);
          const isFirst = planned === meetings[0]?.planned;
          expect(isFirst ? [] : state?.overdue).toEqual([]);
        }
      }),
    );
  });
});

describe('a pair «закреплена приказом»', () => {
  const fixed = aPair({ number: '12', status: 'закреплена приказом', start: null, orderDate: '2026-10-01' });

  test('becomes active with its first held meeting', () => {
    const meetings = [aMeeting({ held: '2026-10-08' }), aMeeting({ step: TRIAL, held: '2026-10-05' })];
    expect(plan({ pairs: [fixed], meetings }).activations).toEqual([{ pair: fixed, since: '2026-10-05' }]);
    expect(plan({ pairs: [fixed], meetings: [aMeeting({ planned: '2026-10-08' })] }).activations).toEqual([]);
    expect(plan({ pairs: [fixed], meetings: [aMeeting({ held: '2026-10-21' })] }).activations).toEqual([]);
  });

  test('that joined its group later, with the first meeting after that', () => {
    const late = { ...fixed, start: '2026-10-10' };
    const first = aMeeting({ held: '2026-10-05' });
    expect(plan({ pairs: [late], meetings: [first] }).activations).toEqual([]);
    const { activations } = plan({ pairs: [late], meetings: [first, aMeeting({ step: TRIAL, held: '2026-10-12' })] });
    expect(activations).toEqual([{ pair: late, since: '2026-10-12' }]);
  });
});

describe('laws', () => {
  const planned = (book: MeetingsBook) =>
    planMeetings(book)
      .meetings.map((one) => JSON.stringify(one))
      .sort();

  test('planned again, nothing is added', () => {
    fc.assert(
      fc.property(meetingsBooks, (book) => {
        const added = planMeetings(book).meetings.map((one) => aMeeting(one));
        expect(planned({ ...book, meetings: [...book.meetings, ...added] })).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('the order of rows does not matter', () => {
    fc.assert(
      fc.property(meetingsBooks, (book) => {
        const turned = { ...book, pairs: [...book.pairs].reverse(), meetings: [...book.meetings].reverse() };
        expect(planned(turned)).toEqual(planned(book));
      }),
    );
  });

  test('every planned day is a working one from today to the end of the period', () => {
    fc.assert(
      fc.property(meetingsBooks, (book) => {
        for (const { planned: day } of planMeetings(book).meetings) {
          expect([0, 6]).not.toContain(weekday(day));
          expect(day >= book.today && day <= book.period.to).toBe(true);
        }
      }),
    );
  });
});

describe('the check of «Встречи»', () => {
  const groups = groupsAtWork([aPair({ number: '12' })]);
  const check = (changes: Parameters<typeof aMeeting>[0]) =>
    checkMeetings([aMeeting(changes)], groups, new Set(['12', '13'])).map(({ field, what }) => [field, what]);

  test.each([
    [{ pairNumber: '99' }, [['pairNumber', 'такой пары нет на листе «Пары», встреча не учтена']]],
    [
      { step: PLANNING, held: '2026-10-06', outcome: 'как получится' },
      [['outcome', 'непонятно, как часто пара будет встречаться']],
    ],
    [{ step: PLANNING, held: '2026-10-06' }, [['outcome', 'не записано, как часто пара будет встречаться']]],
    [{ step: PLANNING, planned: '2026-10-06' }, []],
    [{ step: PLANNING, held: '2026-10-06', outcome: 'ежемесячно' }, []],
    [{ pairNumber: '13', step: PLANNING, held: '2026-10-06' }, []],
    [{ step: TRIAL, held: '2026-10-06' }, []],
  ])('%j', (changes, expected) => {
    expect(check(changes)).toEqual(expected);
  });

  test('an agreement that a later one replaces need not be readable', () => {
    const meetings = [
      aMeeting({ row: 2, step: PLANNING, held: '2026-10-06', outcome: 'как получится' }),
      aMeeting({ row: 3, step: PLANNING, held: '2026-10-09', outcome: 'раз в неделю' }),
    ];
    expect(checkMeetings(meetings, groups, new Set(['12']))).toEqual([]);
  });

  test('a meeting held on a day to come is told', () => {
    expect(heldTooEarly([aMeeting({ held: TODAY }), aMeeting({ row: 3, held: '2026-10-21' })], TODAY)).toMatchObject([
      { row: 3, field: 'held' },
    ]);
  });
});
