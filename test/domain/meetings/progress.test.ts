import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dueMeetings, NONE_DUE } from '../../../src/domain/meetings/due-meetings';
import { groupsAtWork } from '../../../src/domain/meetings/groups-at-work';
import { recogniseStep } from '../../../src/domain/meetings/meeting';
import type { MeetingsBook } from '../../../src/domain/meetings/meetings-book';
import { meetingsOverview } from '../../../src/domain/meetings/overview';
import { daysOverdue, type MeetingState, meetingStates } from '../../../src/domain/meetings/progress';
import { reminder } from '../../../src/domain/meetings/reminder';
import { looksPersonal } from '../../../src/domain/privacy';
import { MEETING_STEPS } from '../../../src/domain/statuses';
import { aPair } from '../builders';
import { aMeeting, aMeetingsBook, TODAY } from './meeting-builders';
import { days, meetingsBooks } from './random-meetings';

const [FIRST, TRIAL, PLANNING, REGULAR, FINAL] = MEETING_STEPS;

function states({ pairs, meetings, today, period }: MeetingsBook): readonly MeetingState[] {
  return meetingStates(groupsAtWork(pairs), meetings, today, period.to);
}

function stateOf(changes: Partial<MeetingsBook>): MeetingState {
  const [state] = states(aMeetingsBook(changes));
  if (!state) throw new Error('no pair at work');
  return state;
}

const planning = (outcome: string, held = '2026-10-06') => aMeeting({ step: PLANNING, held, outcome });

describe('the step of a pair', () => {
  test.each([
    [[], FIRST],
    [[aMeeting({ planned: '2026-10-05' })], FIRST],
    [[aMeeting({ held: '2026-10-05' })], TRIAL],
    [[aMeeting({ held: '2026-10-05' }), aMeeting({ step: TRIAL, held: '2026-10-09' })], PLANNING],
    [[planning('раз в неделю')], REGULAR],
    [[planning('раз в неделю'), aMeeting({ step: REGULAR, held: '2026-10-13' })], REGULAR],
    [[aMeeting({ step: FINAL, held: '2026-10-15' })], null],
    [[aMeeting({ held: '2026-10-21' })], FIRST],
  ])('of %j', (meetings, step) => {
    expect(stateOf({ meetings }).step).toBe(step);
  });

  test('is recognised in other words, those of the book’s list too', () => {
    expect(recogniseStep('Планирование')).toBe(PLANNING);
    expect(recogniseStep('Встреча – планирование.')).toBe(PLANNING);
    expect(recogniseStep('ПЕРВАЯ ВСТРЕЧА')).toBe(FIRST);
    expect(recogniseStep('чаепитие')).toBeUndefined();
    expect(recogniseStep('чаепитие', [{ value: 'заключительная встреча', synonyms: ['Чаепитие'] }])).toBe(FINAL);
    expect(recogniseStep('чаепитие', [{ value: 'праздник', synonyms: ['чаепитие'] }])).toBeUndefined();
  });
});

describe('overdue', () => {
  test('is a planned day that has passed without a meeting, not today’s', () => {
    const meetings = [
      aMeeting({ planned: '2026-10-05', held: '2026-10-07' }),
      aMeeting({ step: TRIAL, planned: '2026-10-12' }),
      aMeeting({ step: PLANNING, planned: TODAY }),
    ];
    expect(stateOf({ meetings }).overdue).toEqual([{ kind: 'planned', step: TRIAL, due: '2026-10-12', days: 8 }]);
    expect(stateOf({ meetings }).next).toEqual({ step: PLANNING, day: TODAY });
  });

  test('is an agreed frequency that is not kept', () => {
    const weekly = [planning('Решили: раз в неделю, в библиотеке')];
    expect(stateOf({ meetings: weekly }).overdue).toEqual([
      {
        kind: 'frequency',
        step: REGULAR,
        frequency: { times: 1, every: 1, unit: 'week' },
        last: '2026-10-06',
        due: '2026-10-13',
        days: 7,
      },
    ]);
    const kept = [...weekly, aMeeting({ step: REGULAR, held: '2026-10-13' })];
    expect(stateOf({ meetings: kept }).overdue).toEqual([]);
    expect(stateOf({ meetings: kept, today: '2026-10-21' }).overdue).toHaveLength(1);
  });

  test('says a broken agreement once, where a planned regular meeting says it already', () => {
    const meetings = [planning('раз в неделю'), aMeeting({ step: REGULAR, planned: '2026-10-13' })];
    expect(stateOf({ meetings }).overdue.map(({ kind }) => kind)).toEqual(['planned']);
    const longBroken = [planning('раз в неделю', '2026-09-01'), aMeeting({ step: REGULAR, planned: '2026-10-19' })];
    expect(stateOf({ meetings: longBroken }).overdue.map(({ kind, days: late }) => [kind, late])).toEqual([
      ['frequency', 42],
      ['planned', 1],
    ]);
  });

  test('is nothing that cannot be read, after the final meeting, or after the period', () => {
    expect(stateOf({ meetings: [planning('как получится')] }).overdue).toEqual([]);
    const finished = [planning('раз в неделю'), aMeeting({ step: FINAL, held: '2026-10-08' })];
    expect(stateOf({ meetings: [...finished, aMeeting({ step: TRIAL, planned: '2026-10-01' })] }).overdue).toEqual([]);
    const period = { from: '2026-09-01', to: '2026-10-12' };
    expect(stateOf({ meetings: [planning('раз в неделю')], period }).overdue).toEqual([]);
  });

  test('of weekdays is a longer time than between any two of them', () => {
    const meetings = [planning('по понедельникам и вторникам', '2026-10-13')];
    expect(stateOf({ meetings, today: '2026-10-19' }).overdue).toEqual([]);
    expect(stateOf({ meetings }).overdue.map(({ due }) => due)).toEqual(['2026-10-19']);
  });

  test('of weekdays of some weeks is what is later than the next of them', () => {
    const fortnightly = (held: string) => [planning('раз в две недели по вторникам', held)];
    expect(stateOf({ meetings: fortnightly('2026-10-06') }).overdue).toEqual([]);
    expect(stateOf({ meetings: fortnightly('2026-10-06'), today: '2026-10-21' }).overdue).toMatchObject([
      { kind: 'frequency', due: '2026-10-20', days: 1 },
    ]);
    expect(stateOf({ meetings: fortnightly('2026-10-07'), today: '2026-10-28' }).overdue).toMatchObject([
      { due: '2026-10-27' },
    ]);
  });

  test('is not the meeting of the next week, where one was held off the agreed weekday', () => {
    const meetings = [planning('по вторникам'), aMeeting({ step: REGULAR, held: '2026-10-12' })];
    expect(stateOf({ meetings }).overdue).toEqual([]);
    expect(stateOf({ meetings, today: '2026-10-21' }).overdue).toMatchObject([{ due: TODAY, days: 1 }]);
  });

  test('is none where two agreements of one day differ in their weekdays', () => {
    const meetings = [planning('по вторникам'), planning('по пятницам')];
    expect(stateOf({ meetings }).frequency).toBeNull();
  });

  test('goes by the last agreement', () => {
    const meetings = [planning('раз в неделю'), planning('раз в месяц', '2026-10-10')];
    expect(stateOf({ meetings }).overdue).toEqual([]);
    expect(stateOf({ meetings }).frequency).toEqual({ times: 1, every: 1, unit: 'month' });
  });

  test('is no plan for after the pair’s end, nor an agreement that it would break after that', () => {
    const pairs = [aPair({ number: '12', start: '2026-09-01', end: '2026-10-10' })];
    const meetings = [aMeeting({ planned: '2026-10-10' }), aMeeting({ step: TRIAL, planned: '2026-10-12' })];
    expect(stateOf({ pairs, meetings }).overdue.map(({ due }) => due)).toEqual(['2026-10-10']);
    expect(stateOf({ pairs, meetings: [planning('раз в неделю')] }).overdue).toEqual([]);
    const ahead = [aMeeting({ planned: '2026-10-25' })];
    expect([stateOf({ pairs, meetings: ahead }).next, stateOf({ meetings: ahead }).next?.day]).toEqual([
      null,
      '2026-10-25',
    ]);
  });

  test.each(['предложена', 'утверждена', 'приостановлена', 'завершена', 'расторгнута'] as const)(
    'does not concern a pair that is %s',
    (status) => {
      const pairs = [aPair({ number: '12', status })];
      expect(states(aMeetingsBook({ pairs, meetings: [aMeeting({ planned: '2026-10-01' })] }))).toEqual([]);
    },
  );
});

describe('meetings that were due', () => {
  const period = { from: '2025-09-01', to: '2027-05-31' };
  const due = (pairs: MeetingsBook['pairs'], meetings: MeetingsBook['meetings']) =>
    dueMeetings(pairs, meetings, period, TODAY).get('12');
  const missed = aMeeting({ step: REGULAR, planned: '2026-10-15' });
  const final = aMeeting({ step: FINAL, held: '2026-05-25' });

  test('are none after the final one, unless the pair has met again', () => {
    const pairs = [aPair({ number: '12', start: '2025-09-01' })];
    expect(due(pairs, [final, missed])).toEqual({ held: 1, due: 1 });
    expect(due(pairs, [final, missed, aMeeting({ step: REGULAR, held: '2026-10-08' })])).toEqual({ held: 2, due: 3 });
    const again = aMeeting({ step: FINAL, held: '2026-10-10' });
    expect(due(pairs, [final, missed, aMeeting({ step: REGULAR, held: '2026-10-08' }), again])).toEqual({
      held: 3,
      due: 3,
    });
  });

  test('are those of the rows at work, as long as there are any: as what is overdue', () => {
    const atWork = aPair({ number: '12', end: '2026-10-10' });
    const left = aPair({ number: '12', status: 'расторгнута', end: '2026-10-18' });
    const meetings = [missed];
    expect(stateOf({ pairs: [atWork, left], meetings }).overdue).toEqual([]);
    expect(due([atWork, left], meetings)).toEqual({ held: 0, due: 0 });
    expect(due([left], meetings)).toEqual({ held: 0, due: 1 });
  });
});

describe('the reminder', () => {
  test('names the pair by its number and what is overdue, the earliest first', () => {
    const meetings = [
      aMeeting({ step: REGULAR, planned: '2026-10-19' }),
      aMeeting({ step: TRIAL, planned: '2026-10-12' }),
    ];
    expect(reminder(stateOf({ meetings }))).toBe(
      'Здравствуйте. Пара № 12: встреча «вторая (пробная)» была запланирована на 12.10.2026, отметки о ней нет; встреча «регулярная» была запланирована на 19.10.2026, отметки о ней нет. Если они были, сообщите куратору дни и итоги. Если нет – договоритесь о новых днях и сообщите их. Спасибо.',
    );
  });

  test('asks for one meeting where one is overdue, and calls a group a group', () => {
    const meetings = [aMeeting({ planned: '2026-10-12' })];
    const pairs = ['У-1', 'У-2'].map((menteeCode) => aPair({ number: '12', menteeCode }));
    expect(reminder(stateOf({ pairs, meetings }))).toBe(
      'Здравствуйте. Группа № 12: встреча «первая (организационная)» была запланирована на 12.10.2026, отметки о ней нет. Если она была, сообщите куратору день и итог. Если нет – договоритесь о новом дне и сообщите его. Спасибо.',
    );
  });

  test('of a broken agreement says what was agreed', () => {
    expect(reminder(stateOf({ meetings: [planning('раз в неделю')] }))).toContain(
      'договорились встречаться раз в неделю, последняя встреча была 06.10.2026, следующая ожидалась до 13.10.2026.',
    );
  });

  test('is blank when nothing is overdue, and never holds a code or a name', () => {
    expect(reminder(stateOf({}))).toBe('');
    fc.assert(
      fc.property(meetingsBooks, (book) => {
        for (const text of meetingsOverview(book).overdue.map((pair) => pair.reminder)) {
          expect(text).not.toMatch(/[НУ]-\d/);
          expect(looksPersonal(text)).toBe(false);
        }
      }),
    );
  });
});

describe('laws', () => {
  test('a plan that is called overdue is one of those that were due and not held', () => {
    fc.assert(
      fc.property(meetingsBooks, ({ pairs, meetings, period, today }) => {
        const due = dueMeetings(pairs, meetings, period, today);
        for (const { group, overdue } of meetingStates(groupsAtWork(pairs), meetings, today, period.to)) {
          const planned = overdue.filter((one) => one.kind === 'planned' && one.due >= period.from).length;
          const { held, due: all } = due.get(group.number) ?? NONE_DUE;
          expect(all - held).toBeGreaterThanOrEqual(planned);
        }
      }),
    );
  });

  const dayOfPair = (book: MeetingsBook) =>
    new Map(states(book).map((state) => [state.group.number, daysOverdue(state)]));

  test('the order of rows does not matter', () => {
    fc.assert(
      fc.property(meetingsBooks, (book) => {
        const turned = { ...book, pairs: [...book.pairs].reverse(), meetings: [...book.meetings].reverse() };
        const { plan: _, ...overview } = meetingsOverview(book);
        const { plan: __, ...other } = meetingsOverview(turned);
        expect(other).toEqual(overview);
      }),
    );
  });

  test('a meeting held today never makes a pair more overdue', () => {
    fc.assert(
      fc.property(meetingsBooks, fc.nat(30), (book, index) => {
        const chosen = book.meetings[index % Math.max(1, book.meetings.length)];
        const meetings = book.meetings.map((one) => (one === chosen ? { ...one, held: book.today } : one));
        const [before, after] = [dayOfPair(book), dayOfPair({ ...book, meetings })];
        // a planning meeting held today begins a new agreement, which is not overdue either
        for (const [number, late] of after) expect(late).toBeLessThanOrEqual(before.get(number) ?? 0);
      }),
    );
  });

  test('a regular meeting held on any day never does, planned or not', () => {
    fc.assert(
      fc.property(meetingsBooks, days, fc.constantFrom('1', '2', '10'), fc.nat(30), (book, held, pairNumber, index) => {
        const regular = book.meetings.filter((one) => one.step === REGULAR && one.held === null);
        const chosen = regular[index % Math.max(1, regular.length)];
        const extra = aMeeting({ pairNumber, step: REGULAR, held });
        const before = dayOfPair(book);
        for (const meetings of [
          [...book.meetings, extra],
          book.meetings.map((one) => (one === chosen ? { ...one, held } : one)),
        ]) {
          const after = dayOfPair({ ...book, meetings });
          for (const [number, late] of after) expect(late).toBeLessThanOrEqual(before.get(number) ?? 0);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('a day later nothing is less overdue', () => {
    fc.assert(
      fc.property(meetingsBooks, (book) => {
        // meetings noted for a day to come count from that day on
        const meetings = book.meetings.map((one) => ({
          ...one,
          held: one.held && one.held <= TODAY ? one.held : null,
        }));
        const now = dayOfPair({ ...book, meetings });
        const later = dayOfPair({ ...book, meetings, today: '2026-10-21' });
        for (const [number, late] of later) expect(late).toBeGreaterThanOrEqual(now.get(number) ?? 0);
      }),
    );
  });
});
