import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isCounted } from '../../src/domain/counted-pairs';
import { groupsByStatus, pairGroups } from '../../src/domain/pair-groups';
import { newestOrder, orderRemarks, otherDateOf, pairsOfOrder, startByOrder } from '../../src/domain/pair-order';
import type { Pair, Registry } from '../../src/domain/participants';
import { summerBefore } from '../../src/domain/school-year';
import { PAIR_STATUSES } from '../../src/domain/statuses';
import { aMentee, aMentor, aPair } from './builders';

const ORDER = { number: '12', date: '2025-09-20' };

const approved = (changes: Partial<Pair> = {}) =>
  aPair({ status: 'утверждена', start: null, orderNumber: '', orderDate: null, ...changes });

describe('the pairs of an order', () => {
  test('a draft is about all approved pairs', () => {
    const pairs = [approved(), approved({ orderNumber: '5' }), aPair(), aPair({ status: 'предложена' })];
    expect(pairsOfOrder(pairs, null)).toEqual({ approved: pairs.slice(0, 2), fixed: [], others: [] });
  });

  test('an order takes the approved pairs without another №', () => {
    const pairs = [approved(), approved({ orderNumber: '5' }), approved({ orderNumber: ' 12 ' })];
    const { approved: taken, others } = pairsOfOrder(pairs, ORDER);
    expect([taken, others]).toEqual([[pairs[0], pairs[2]], [pairs[1]]]);
  });

  test('a signed order takes in no others, but those beside which its № is written', () => {
    const pairs = [aPair({ status: 'расторгнута' }), approved(), approved({ orderNumber: '12' })];
    expect(pairsOfOrder(pairs, ORDER)).toEqual({ approved: [pairs[2]], fixed: [pairs[0]], others: [pairs[1]] });
  });

  test('of any book each approved pair is taken or left, and no other is fixed', () => {
    const pairs = fc.array(
      fc
        .record({
          status: fc.constantFrom(...PAIR_STATUSES),
          orderNumber: fc.constantFrom('', '12', '5'),
          orderDate: fc.constantFrom(null, '2025-09-20', '2025-10-01'),
        })
        .map((changes) => aPair(changes)),
    );
    fc.assert(
      fc.property(pairs, fc.constantFrom(null, ORDER), (all, order) => {
        const { approved: taken, fixed, others } = pairsOfOrder(all, order);
        const waiting = all.filter(({ status }) => status === 'утверждена');
        expect(new Set([...taken, ...others])).toEqual(new Set(waiting));
        expect(taken.length + others.length).toBe(waiting.length);
        expect(fixed.every(({ status }) => !['предложена', 'утверждена'].includes(status))).toBe(true);
      }),
    );
  });

  test('a № has one date in a year', () => {
    expect(otherDateOf([aPair()], ORDER)).toBeUndefined();
    expect(otherDateOf([aPair()], { number: '12', date: '2025-09-21' })).toBe('2025-09-20');
    expect(otherDateOf([aPair()], { number: '12', date: '2026-09-21' })).toBeUndefined();
  });

  test('the newest order is the one of the latest day', () => {
    expect(newestOrder([approved({ orderNumber: '9', orderDate: '2026-01-01' })])).toBeUndefined();
    expect(newestOrder([aPair(), aPair({ orderNumber: '3', orderDate: '2026-02-01' })])?.number).toBe('3');
  });
});

describe('pairs begin', () => {
  test.each([
    ['2025-09-20', '2025-09-01', '2025-09-20', 'on the day of the order'],
    ['2025-08-29', '2025-09-01', '2025-09-01', 'with the school year of an order of the summer'],
    ['2025-08-10', '2025-08-15', '2025-08-15', 'with a period that begins earlier'],
    ['2025-06-15', '2025-06-01', '2025-06-15', 'in the summer that is of the period'],
    ['2025-08-29', '2026-01-11', '2025-09-01', 'before a period of half a year'],
    ['2025-10-01', '2026-01-11', '2025-10-01', 'before a period of half a year, on the day of the order'],
    ['2025-09-20', '2026-09-01', '2025-09-20', 'on the day of an order of a year that is over'],
  ])('by an order of %s in a period from %s on %s: %s', (date, from, start) => {
    expect(startByOrder(date, { from, to: '2026-12-31' })).toBe(start);
  });

  test('so that an order that is taken puts them into the return, and into none of the year before', () => {
    const days = fc.date({ min: new Date('2025-06-01'), max: new Date('2026-05-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (instant) => {
        const [date, period] = [instant.toISOString().slice(0, 10), { from: '2025-09-01', to: '2026-05-31' }];
        const pair = aPair({ status: 'закреплена приказом', orderDate: date, start: startByOrder(date, period) });
        expect(date >= summerBefore(period)).toBe(true);
        expect(isCounted(pair, period, period.to)).toBe(true);
        expect(isCounted(pair, { from: '2024-09-01', to: '2025-08-31' }, '2025-08-31')).toBe(false);
      }),
    );
  });
});

describe('what keeps a pair out', () => {
  const registry = (changes: Partial<Registry> = {}): Registry => ({
    mentors: [aMentor({ consent: '2025-09-10' })],
    mentees: [aMentee({ consent: '2025-09-10', included: '2025-09-05' })],
    pairs: [approved()],
    ...changes,
  });
  const whats = (given: Registry, order: typeof ORDER | null = ORDER, refused: readonly string[] = []) =>
    orderRemarks(given.pairs, given, order, ORDER.date, new Set(refused)).map(({ field, what }) => `${field}: ${what}`);

  test('nothing, when both have consented by the day of the order', () => {
    expect(whats(registry())).toEqual([]);
  });

  test.each<[string, Partial<Registry>, string]>([
    ['no number', { pairs: [approved({ number: '' })] }, 'number: нет номера пары'],
    [
      'a mentor who consented later',
      { mentors: [aMentor({ consent: '2025-09-21' })] },
      'mentorCode: согласие наставника – 21.09.2025, позже приказа от 20.09.2025',
    ],
    [
      'a mentee who consented later',
      { mentees: [aMentee({ consent: '2025-09-21' })] },
      'menteeCode: согласие наставляемого – 21.09.2025, позже приказа от 20.09.2025',
    ],
    [
      'a mentee who joined later',
      { mentees: [aMentee({ included: '2025-10-01' })] },
      'menteeCode: дата включения наставляемого – 01.10.2025, позже приказа от 20.09.2025',
    ],
    ['an end before', { pairs: [approved({ end: '2025-09-19' })] }, 'end: окончание раньше даты приказа'],
    ['no consent', { mentees: [aMentee({ consent: null })] }, 'menteeCode: у наставляемого нет даты согласия'],
    ['an unknown mentor', { mentors: [] }, 'mentorCode: такого кода нет среди наставников'],
  ])('%s', (_, changes, remark) => {
    expect(whats(registry(changes))).toEqual([remark]);
  });

  test('a person whose row cannot be read', () => {
    expect(whats(registry({ mentors: [] }), ORDER, ['Н-001'])).toEqual(['mentorCode: в строке наставника ошибка']);
  });

  test('a draft compares no dates', () => {
    expect(whats(registry({ mentors: [aMentor({ consent: '2025-12-01' })] }), null)).toEqual([]);
  });

  test('rows of other pairs are not told', () => {
    const given = registry({ pairs: [approved({ row: 2 }), aPair({ row: 3, mentorCode: 'Н-404' })] });
    expect(orderRemarks(given.pairs.slice(0, 1), given, ORDER, ORDER.date, new Set())).toEqual([]);
  });
});

describe('groups', () => {
  test('go by form, then by number as people count, mentees by code', () => {
    const pairs = [
      aPair({ number: '10', menteeCode: 'У-3' }),
      aPair({ number: '9', menteeCode: 'У-20' }),
      aPair({ number: '1', form: 'pupil-pupil' }),
      aPair({ number: '9', menteeCode: 'У-7' }),
      aPair({ number: '7', form: 'teacher-teacher' }),
    ];
    expect(
      pairGroups(pairs).map(({ form, number, pairs: rows }) => [form, number, rows.map((row) => row.menteeCode)]),
    ).toEqual([
      ['teacher-teacher', '7', ['У-001']],
      ['teacher-pupil', '9', ['У-7', 'У-20']],
      ['teacher-pupil', '10', ['У-3']],
      ['pupil-pupil', '1', ['У-001']],
    ]);
  });

  test('count once in each state of their mentees, every state named', () => {
    const group = [aPair({ menteeCode: 'У-1' }), aPair({ menteeCode: 'У-2' }), approved({ menteeCode: 'У-3' })];
    const counts = groupsByStatus([...group, aPair({ number: '2' })]);
    expect(Object.keys(counts)).toEqual([...PAIR_STATUSES]);
    expect(counts).toMatchObject({ активна: 2, утверждена: 1, завершена: 0 });
  });

  test('without a № are one of a mentor and a form', () => {
    const rows = ['У-1', 'У-2'].map((menteeCode) => aPair({ number: '', menteeCode }));
    expect(pairGroups([...rows, aPair({ number: '', mentorCode: 'Н-2' })]).map(({ pairs }) => pairs.length)).toEqual([
      2, 1,
    ]);
  });

  test('hold every row once, whatever its order', () => {
    const pairs = fc.uniqueArray(
      fc.record({ number: fc.constantFrom('1', '2', '10'), menteeCode: fc.stringMatching(/^У-\d{1,2}$/) }),
      { selector: ({ menteeCode }) => menteeCode },
    );
    fc.assert(
      fc.property(pairs, (made) => {
        const rows = made.map((changes) => aPair(changes));
        expect(pairGroups([...rows].reverse())).toEqual(pairGroups(rows));
        expect(pairGroups(rows).flatMap((group) => group.pairs)).toHaveLength(rows.length);
      }),
    );
  });
});
