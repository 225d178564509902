import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { assessment } from '../../src/domain/indicator-assessment';
import { groupResults } from '../../src/domain/survey/results';
import { DEFAULT_SWOT_THRESHOLDS, type Side, type SwotFigures, sidesOf } from '../../src/domain/swot';
import { answersTo, aQuestion, YES_NO } from './survey/survey-builders';

const NOTHING: SwotFigures = { coverage: null, waiting: null, assessment: null };
const kinds = (sides: readonly Side[]) => sides.map(({ kind }) => kind);
const ofAnswers = (values: readonly number[], more = {}) => groupResults([aQuestion(more)], answersTo('в1', values));

describe('strong and weak sides of answers', () => {
  test.each([
    [[7, 8, 9, 10, 1], ['answers'], []],
    [[7, 8, 9, 1, 1], [], []],
    [[7, 8, 1, 1, 1], [], ['answers']],
    [[10, 10, 10, 10], [], []],
  ])('%p', (values, strong, weak) => {
    const sides = sidesOf(ofAnswers(values), NOTHING, DEFAULT_SWOT_THRESHOLDS);
    expect([kinds(sides.strong), kinds(sides.weak)]).toEqual([strong, weak]);
  });

  test('where less is better, low answers are strong', () => {
    const sides = sidesOf(ofAnswers([1, 1, 2, 3, 1], { better: 'less' }), NOTHING, DEFAULT_SWOT_THRESHOLDS);
    expect(kinds(sides.strong)).toEqual(['answers']);
  });

  test('a question asked in two groups is one side, the most telling first', () => {
    const asked = [
      aQuestion({ code: 'а', text: 'Довольны?', type: YES_NO }),
      aQuestion({ code: 'б', text: 'Полезны встречи?' }),
      aQuestion({ code: 'в', text: 'Довольны? ', type: YES_NO, role: 'наставник' }),
    ];
    const answers = [
      ...answersTo('а', ['да', 'да', 'да', 'да', 'нет']),
      ...answersTo('б', [10, 10, 10, 10, 10, 1]),
      ...answersTo('в', ['да', 'да', 'да', 'да', 'да']),
    ];
    const { strong } = sidesOf(groupResults(asked, answers), NOTHING, DEFAULT_SWOT_THRESHOLDS);
    expect(strong).toEqual([
      {
        kind: 'answers',
        question: 'Довольны? ',
        shares: [
          { form: 'pupil-pupil', role: 'наставник', share: 1 },
          { form: 'pupil-pupil', role: 'наставляемый', share: 0.8 },
        ],
      },
      { kind: 'answers', question: 'Полезны встречи?', shares: [expect.objectContaining({ share: 5 / 6 })] },
    ]);
  });
});

describe('sides of figures', () => {
  test('coverage at the target is strong, below it weak (MEG: 1542 of 7280 at 70 %)', () => {
    const at = (participants: number) =>
      sidesOf([], { ...NOTHING, coverage: { participants, enrolled: 7280, target: 0.7 } }, DEFAULT_SWOT_THRESHOLDS);
    expect(kinds(at(5096).strong)).toEqual(['coverage']);
    expect(kinds(at(1542).weak)).toEqual(['coverage']);
  });

  test('nobody waiting is strong, somebody waiting weak, nothing known neither', () => {
    const of = (waiting: number | null) => sidesOf([], { ...NOTHING, waiting }, DEFAULT_SWOT_THRESHOLDS);
    expect(of(0)).toEqual({ strong: [{ kind: 'waiting', people: 0 }], weak: [] });
    expect(of(17)).toEqual({ strong: [], weak: [{ kind: 'waiting', people: 17 }] });
    expect(of(null)).toEqual({ strong: [], weak: [] });
  });

  test('indicators: 2 points strong, 0 weak, 1 and blanks neither', () => {
    const marks = ([2, 1, 0] as const).map((mark, indicator) => ({ indicator, mark, assessor: '', day: '' }));
    const figures = { ...NOTHING, assessment: assessment('', marks) };
    const sides = sidesOf([], figures, DEFAULT_SWOT_THRESHOLDS);
    expect([kinds(sides.strong), kinds(sides.weak)]).toEqual([['indicator'], ['indicator']]);
    expect(sides.weak).toEqual([expect.objectContaining({ indicator: expect.stringMatching(/современным подходам/) })]);
  });
});

test('a higher threshold makes no more strong sides, a lower one no more weak', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const values = fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 5, maxLength: 12 });
  fc.assert(
    fc.property(values, share, share, (answers, one, other) => {
      const [low, high] = [Math.min(one, other), Math.max(one, other)];
      const count = (side: 'strong' | 'weak', threshold: number) =>
        sidesOf(ofAnswers(answers), NOTHING, { strong: threshold, weak: threshold })[side].length;
      expect(count('strong', high)).toBeLessThanOrEqual(count('strong', low));
      expect(count('weak', low)).toBeLessThanOrEqual(count('weak', high));
    }),
  );
});
