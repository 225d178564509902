import { describe, expect, test } from '@jest/globals';
import { type PlanRow, pairPlans, suggestedGoal, unnumbered, withoutPlan } from '../../src/domain/pair-plans';
import { pairsBySide } from '../../src/domain/person-pairs';
import { aPair } from './builders';

const aRow = (changes: Partial<PlanRow> = {}): PlanRow => ({
  number: '1',
  goal: '',
  task: '',
  deadline: '',
  responsible: '',
  expected: '',
  result: '',
  ...changes,
});

describe('plans', () => {
  test('are missing for pairs that an order has fixed and that go on', () => {
    const pairs = (
      [
        'предложена',
        'утверждена',
        'закреплена приказом',
        'активна',
        'приостановлена',
        'завершена',
        'расторгнута',
      ] as const
    ).map((status) => aPair({ number: status, status }));
    expect(withoutPlan(pairs, new Set(['активна'])).map(({ number }) => number)).toEqual([
      'закреплена приказом',
      'приостановлена',
    ]);
  });

  test('cannot be made for a pair without a number, and that is told', () => {
    const pairs = [aPair({ number: '', row: 7 }), aPair({ number: '', status: 'завершена' })];
    expect(withoutPlan(pairs, new Set())).toEqual([]);
    expect(unnumbered(pairs).map(({ row }) => row)).toEqual([7]);
  });

  test('join the rows of a pair, its goals each once; finished pairs stay, dissolved ones go', () => {
    const rows = [aRow({ goal: 'a' }), aRow({ number: '2' }), aRow({ goal: 'a', task: 't' }), aRow({ goal: 'b' })];
    const plans = pairPlans([aPair({ status: 'завершена' }), aPair({ number: '2', status: 'расторгнута' })], rows);
    expect(plans.map(({ group, goals, tasks }) => [group.number, goals, tasks.length])).toEqual([['1', ['a', 'b'], 3]]);
  });

  test('suggest the goals of the models of a group, each once', () => {
    const pairs = ['A', 'B', '', 'A'].map((interactionModel) => aPair({ interactionModel }));
    const group = { number: '1', mentorCode: 'Н-001', form: 'pupil-pupil', pairs } as const;
    expect(suggestedGoal(group, (model) => model.toLowerCase())).toBe('a; b');
    expect(suggestedGoal(group, () => '')).toBe('');
  });
});

describe('the pairs of a person', () => {
  const of = pairsBySide(
    [
      aPair({ number: '1', start: '2025-10-05', end: '2026-05-01', status: 'завершена' }),
      aPair({ number: '1', menteeCode: 'У-002', start: '2025-10-01', end: '2026-05-20', status: 'завершена' }),
      aPair({ number: '2', menteeCode: 'У-003', start: '2025-09-01', status: 'расторгнута' }),
      aPair({ number: '4', menteeCode: 'У-004', start: '2025-09-01', status: 'предложена' }),
      aPair({ number: '3', mentorCode: 'Н-002', form: 'pupil-pupil', start: null }),
    ],
    'mentorCode',
  );

  test('are told without the dissolved and the proposed ones: from the first beginning to the last end', () => {
    expect(of('Н-001')).toMatchObject({
      others: ['У-001', 'У-002'],
      forms: ['Учитель-ученик'],
      from: '2025-10-01',
      to: '2026-05-20',
    });
  });

  test('have no end while one goes on, and may be none', () => {
    expect(of('Н-002')).toMatchObject({ from: null, to: null, forms: ['Ученик-ученик'] });
    expect(of('Н-404')).toEqual({ groups: [], others: [], forms: [], from: null, to: null });
  });
});
