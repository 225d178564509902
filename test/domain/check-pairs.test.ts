import { describe, expect, test } from '@jest/globals';
import { checkPairs } from '../../src/domain/check-pairs';
import type { Mentee, Mentor, Pair } from '../../src/domain/participants';
import { PAIR_STATUSES } from '../../src/domain/statuses';
import { aMentee, aMentor, aPair, PERIOD, REPORT_DATE } from './builders';

interface People {
  readonly mentors?: readonly Mentor[];
  readonly mentees?: readonly Mentee[];
}

/** Row, column and text of every remark on the pairs. */
function remarks(pairs: readonly Pair[], { mentors = [aMentor()], mentees = [aMentee()] }: People = {}) {
  return checkPairs({ mentors, mentees, pairs }, PERIOD, REPORT_DATE).map(({ row, field, what }) => [row, field, what]);
}

test('a pair in order has no remarks', () => {
  expect(remarks([aPair()])).toEqual([]);
});

describe('people', () => {
  test('codes that are not in the bases', () => {
    expect(remarks([aPair({ row: 7, mentorCode: 'Н-9', menteeCode: 'У-9' })])).toEqual([
      [7, 'mentorCode', 'такого кода нет среди наставников'],
      [7, 'menteeCode', 'такого кода нет среди наставляемых'],
    ]);
  });

  test('codes of a row that cannot be read are checked, too, but for those that are blank', () => {
    const unread = [
      { row: 7, mentorCode: 'Н-9', menteeCode: 'У-001' },
      { row: 8, mentorCode: '', menteeCode: '' },
      { row: 9, mentorCode: 'Н-8', menteeCode: '' },
    ];
    const registry = { mentors: [aMentor()], mentees: [aMentee()], pairs: [] };
    const told = checkPairs(registry, PERIOD, REPORT_DATE, new Set(['Н-8']), unread);
    expect(told.map(({ row, field }) => [row, field])).toEqual([[7, 'mentorCode']]);
  });

  test('nobody mentors himself', () => {
    const people = { mentors: [aMentor({ code: 'У-1' })], mentees: [aMentee({ code: 'У-1' })] };
    expect(remarks([aPair({ mentorCode: 'У-1', menteeCode: 'У-1' })], people)).toEqual([
      [2, 'menteeCode', 'наставник и наставляемый – один человек'],
    ]);
  });

  test('consent of both is needed while the pair is open', () => {
    const people = { mentors: [aMentor({ consent: null })], mentees: [aMentee({ consent: null })] };
    expect(remarks([aPair()], people)).toEqual([
      [2, 'mentorCode', 'у наставника нет даты согласия'],
      [2, 'menteeCode', 'у наставляемого нет даты согласия'],
    ]);
    expect(remarks([aPair({ status: 'завершена', end: '2026-05-01' })], people)).toEqual([]);
  });

  test('a form of educators does not fit a pupil', () => {
    expect(remarks([aPair({ form: 'teacher-teacher' })])).toEqual([[2, 'form', 'форма не подходит наставляемому']]);
  });

  test('a form with another mentor', () => {
    const mentors = [aMentor({ kind: 'ученик' })];
    expect(remarks([aPair({ form: 'teacher-pupil' })], { mentors })).toEqual([
      [2, 'form', 'форма не подходит наставнику'],
    ]);
  });

  test('those who left keep no open pair', () => {
    const people = { mentors: [aMentor({ status: 'выбыл' })], mentees: [aMentee({ status: 'выбыл' })] };
    expect(remarks([aPair()], people)).toEqual([
      [2, 'mentorCode', 'наставник выбыл, а пара не завершена'],
      [2, 'menteeCode', 'наставляемый выбыл, а пара не завершена'],
    ]);
    expect(remarks([aPair({ status: 'завершена', end: '2026-05-01' })], people)).toEqual([]);
  });

  test.each([
    ['9А', '8Б', []],
    ['8А', '8Б', []],
    ['7А', '8Б', [[2, 'mentorCode', 'наставник учится в более младшем классе']]],
    ['', '8Б', []],
  ])('«Ученик-ученик», classes %j and %j', (mentorClass, menteeClass, expected) => {
    const people = {
      mentors: [aMentor({ kind: 'ученик', className: mentorClass })],
      mentees: [aMentee({ className: menteeClass })],
    };
    expect(remarks([aPair({ form: 'pupil-pupil' })], people)).toEqual(expected);
  });
});

describe('dates and numbers', () => {
  test('an end before the start', () => {
    expect(remarks([aPair({ start: '2025-10-02', end: '2025-10-01' })])).toEqual([
      [2, 'end', 'окончание раньше начала'],
    ]);
    expect(remarks([aPair({ start: '2025-10-01', end: '2025-10-01' })])).toEqual([]);
  });

  test.each(['завершена', 'расторгнута'] as const)('a pair «%s» needs an end', (status) => {
    expect(remarks([aPair({ status })])).toEqual([[2, 'end', `пара ${status}, а даты окончания нет`]]);
  });

  test('a counted pair needs a number, a proposed one does not', () => {
    expect(remarks([aPair({ number: '' })])).toEqual([[2, 'number', 'нет номера пары']]);
    expect(remarks([aPair({ number: '', status: 'предложена' })])).toEqual([]);
  });

  test('a pair fixed by an order needs the order’s date', () => {
    expect(remarks([aPair({ status: 'закреплена приказом', orderDate: null })])).toEqual([
      [2, 'orderDate', 'пара закреплена, а даты приказа нет'],
    ]);
  });
});

describe('places and repeats', () => {
  const second = aMentee({ code: 'У-002' });

  test('rows beyond «Мест» are told, over all forms', () => {
    const mentors = [aMentor({ kind: 'специалист', capacity: 1 })];
    const pairs = [aPair({ row: 2 }), aPair({ row: 3, menteeCode: 'У-002', form: 'student-pupil' })];
    expect(remarks(pairs, { mentors, mentees: [aMentee(), second] })).toEqual([
      [3, 'mentorCode', 'у наставника мест 1, это наставляемый № 2'],
    ]);
  });

  test('only open pairs hold a place', () => {
    const closed = PAIR_STATUSES.filter((status) => {
      const pairs = [
        aPair({ row: 2, status, end: '2026-05-01' }),
        aPair({ row: 3, menteeCode: 'У-002', status: 'утверждена' }),
      ];
      return remarks(pairs, { mentees: [aMentee(), second] }).length === 0;
    });
    expect(closed).toEqual(['завершена', 'расторгнута']);
  });

  test('a mentee has one open pair a form', () => {
    const mentors = [aMentor({ capacity: 3, kind: 'специалист' })];
    const pairs = [aPair({ row: 2 }), aPair({ row: 3 }), aPair({ row: 4, form: 'employer-pupil' })];
    expect(remarks(pairs, { mentors })).toEqual([
      [3, 'menteeCode', 'у наставляемого уже есть наставник в этой форме, строка 2'],
    ]);
  });
});
