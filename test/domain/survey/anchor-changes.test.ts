import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { turnOf } from '../../../src/domain/impact';
import { anchorChanges } from '../../../src/domain/survey/anchor-changes';
import { answersTo, aQuestion, OFTEN } from './survey-builders';

const comfort = aQuestion({ anchor: 'комфорт', code: 'к-после' });
const anxiety = aQuestion({ anchor: 'тревожность', code: 'т-после', type: OFTEN, min: 1, max: 5, better: 'less' });
const questions = [
  aQuestion({ ...comfort, code: 'к-до', stage: 'до' }),
  aQuestion({ ...anxiety, code: 'т-до', stage: 'до' }),
  comfort,
  anxiety,
];

describe('before and after', () => {
  test('are the means of those who answered both times', () => {
    const answers = [...answersTo('к-до', [1, 2, 3, 4, 5, 9, 9]), ...answersTo('к-после', [3, 4, 5, 6, 7])];
    const [change] = anchorChanges(questions, answers);
    expect(change).toMatchObject({ anchor: 'комфорт', people: 5, means: { before: 3, after: 5 } });
    expect(change && turnOf(change)).toBe('better');
  });

  test('less may be better', () => {
    const answers = [
      ...answersTo('т-до', ['часто', 'часто', 'всегда', 'иногда', 'часто']),
      ...answersTo('т-после', ['редко', 'никогда', 'редко', 'редко', 'никогда']),
    ];
    const change = anchorChanges(questions, answers)[1];
    expect(change).toMatchObject({ means: { before: 4, after: 1.6 }, better: 'less' });
    expect(change && turnOf(change)).toBe('better');
  });

  test('four people are too few', () => {
    const answers = [...answersTo('к-до', [1, 2, 3, 4, 5]), ...answersTo('к-после', [3, 4, 5, 6])];
    const [change] = anchorChanges(questions, answers);
    expect(change).toMatchObject({ people: 4, means: null });
    expect(change && turnOf(change)).toBeNull();
  });

  test.each([
    ['asked otherwise', { text: 'Насколько вам комфортно?' }],
    ['on another scale', { max: 5 }],
    ['with another direction', { better: 'less' as const }],
    ['of another role', { role: 'наставник' as const }],
  ])('an anchor %s before is not compared', (_what, changes) => {
    const asked = [aQuestion({ ...comfort, code: 'к-до', stage: 'до', ...changes }), comfort];
    const answers = [...answersTo('к-до', [1, 2, 3, 4, 5]), ...answersTo('к-после', [3, 4, 5, 5, 5])];
    expect(anchorChanges(asked, answers)).toEqual([]);
  });

  test('an anchor asked twice after is compared once', () => {
    const twice = [...questions, aQuestion({ ...comfort, row: 9, code: 'к-ещё' })];
    expect(anchorChanges(twice, []).map(({ anchor }) => anchor)).toEqual(['комфорт', 'тревожность']);
  });

  test('the order of the answers does not matter', () => {
    const value = fc.integer({ min: 1, max: 10 });
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value), { minLength: 5 }), (pairs) => {
        const answers = [
          ...answersTo(
            'к-до',
            pairs.map(([before]) => before),
          ),
          ...answersTo(
            'к-после',
            pairs.map(([, after]) => after),
          ),
        ];
        expect(anchorChanges(questions, [...answers].reverse())).toEqual(anchorChanges(questions, answers));
      }),
    );
  });
});
