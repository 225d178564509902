import { describe, expect, test } from '@jest/globals';
import { isCounted, participations } from '../../src/domain/counted-pairs';
import type { FormId } from '../../src/domain/forms';
import type { Pair } from '../../src/domain/participants';
import type { PairStatus, ParticipantKind } from '../../src/domain/statuses';
import { aMentee, aMentor, aPair } from './builders';

const PERIOD = { from: '2025-09-01', to: '2026-05-31' };
const REPORT_DATE = '2026-03-15';

function counts(changes: Partial<Pair>): boolean {
  return isCounted(aPair({ start: null, end: null, orderDate: null, ...changes }), PERIOD, REPORT_DATE);
}

const BY_DATES: readonly PairStatus[] = ['закреплена приказом', 'активна', 'приостановлена', 'завершена'];
const NEVER: readonly PairStatus[] = ['предложена', 'утверждена'];

/** Start, order date, end; whether the pair meets the period. */
const DATES: readonly (readonly [string | null, string | null, string | null, boolean])[] = [
  [null, null, null, true],
  ['2026-01-01', null, null, true],
  ['2020-01-01', null, null, true],
  ['2026-05-31', null, null, true],
  ['2026-06-01', null, null, false],
  [null, null, '2025-09-01', true],
  [null, null, '2025-08-31', false],
  ['2025-09-01', null, '2025-09-01', true],
  ['2026-05-31', null, '2026-05-31', true],
  ['2024-09-01', null, '2027-01-01', true],
  ['2024-09-01', null, '2025-05-31', false],
  [null, '2026-05-31', null, true],
  [null, '2026-06-01', null, false],
  ['2026-05-31', '2026-06-01', null, true],
  ['2026-06-01', '2026-05-31', null, false],
];

describe.each(BY_DATES)('a pair «%s»', (status) => {
  test.each(DATES)('from %s, order of %s, until %s: %s', (start, orderDate, end, expected) => {
    expect(counts({ status, start, orderDate, end })).toBe(expected);
  });
});

describe.each(NEVER)('a pair «%s»', (status) => {
  test.each(DATES)('from %s, order of %s, until %s never counts', (start, orderDate, end) => {
    expect(counts({ status, start, orderDate, end })).toBe(false);
  });
});

describe('a dissolved pair', () => {
  test.each([
    ['after the report’s date', '2026-03-16', true],
    ['on the report’s date', '2026-03-15', false],
    ['before the report’s date', '2026-03-14', false],
    ['nobody knows when', null, false],
  ])('that ended %s', (_, end, expected) => {
    expect(counts({ status: 'расторгнута', end })).toBe(expected);
  });

  test('does not count when it began after the period', () => {
    expect(counts({ status: 'расторгнута', start: '2026-06-01', end: '2026-07-01' })).toBe(false);
  });
});

describe('joining pairs with people', () => {
  function reasonOf(pair: Partial<Pair>, mentor: ParticipantKind, mentee: ParticipantKind): string {
    const registry = {
      mentors: [aMentor({ kind: mentor })],
      mentees: [aMentee({ kind: mentee })],
      pairs: [aPair(pair)],
    };
    const { counted, uncounted } = participations(registry, PERIOD, REPORT_DATE);
    expect(counted.length + uncounted.length).toBe(1);
    return uncounted[0]?.reason ?? 'counted';
  }

  const SIDES: readonly (readonly [FormId, ParticipantKind, ParticipantKind])[] = [
    ['teacher-teacher', 'педагог', 'педагог'],
    ['teacher-pupil', 'педагог', 'ученик'],
    ['pupil-pupil', 'ученик', 'ученик'],
    ['student-pupil', 'студент', 'ученик'],
    ['employer-pupil', 'работодатель', 'ученик'],
  ];

  test.each(SIDES)('%s: %s mentors %s', (form, mentor, mentee) => {
    expect(reasonOf({ form }, mentor, mentee)).toBe('counted');
  });

  test.each(SIDES)('%s: nobody else of the four kinds with a side mentors', (form, own, mentee) => {
    const others = (['ученик', 'педагог', 'студент', 'работодатель'] as const).filter((kind) => kind !== own);
    expect(others.map((kind) => reasonOf({ form }, kind, mentee))).toEqual(others.map(() => 'wrong-mentor-side'));
  });

  test.each(SIDES)('%s: a graduate, a parent and a specialist may mentor', (form, _, mentee) => {
    const kinds = ['выпускник', 'родитель', 'специалист'] as const;
    expect(kinds.map((kind) => reasonOf({ form }, kind, mentee))).toEqual(['counted', 'counted', 'counted']);
  });

  test.each(SIDES)('%s: the wrong mentee is told', (form, mentor, mentee) => {
    expect(reasonOf({ form }, mentor, mentee === 'ученик' ? 'педагог' : 'ученик')).toBe('wrong-mentee-side');
  });

  test('codes that the bases do not hold are told', () => {
    expect(reasonOf({ mentorCode: 'Н-999' }, 'педагог', 'ученик')).toBe('unknown-mentor');
    expect(reasonOf({ menteeCode: 'У-999' }, 'педагог', 'ученик')).toBe('unknown-mentee');
  });

  test('of a pair that does not count nothing is told', () => {
    const registry = { mentors: [], mentees: [], pairs: [aPair({ status: 'утверждена' })] };
    expect(participations(registry, PERIOD, REPORT_DATE)).toEqual({ counted: [], uncounted: [] });
  });
});
