import { describe, expect, test } from '@jest/globals';
import { boundsOf, goodness, measured } from '../../../src/domain/survey/measure';
import { aQuestion, CHOICE, OFTEN, OPEN, YES_NO } from './survey-builders';

describe('the measure of an answer', () => {
  test.each([
    ['a scale, in its own points', {}, 7, 7, { min: 1, max: 10 }],
    ['a frequency, by rank', { type: OFTEN, min: 1, max: 5 }, 'часто', 4, { min: 1, max: 5 }],
    ['a frequency without bounds', { type: OFTEN, min: 0, max: 0 }, 'редко', 2, { min: 1, max: 5 }],
    ['a frequency with bounds of its own', { type: OFTEN, min: 0, max: 4 }, 'всегда', 4, { min: 0, max: 4 }],
    ['«да»', { type: YES_NO, min: 0, max: 0 }, 'да', 1, { min: 0, max: 1 }],
    ['«нет»', { type: YES_NO, min: 0, max: 0 }, 'нет', 0, { min: 0, max: 1 }],
    ['a choice without an order', { type: CHOICE }, 'учёба', null, null],
    ['an open question', { type: OPEN }, 'всё', null, null],
    ['a scale without bounds', { min: 5, max: 5 }, 5, null, null],
    ['an option that is none', { type: OFTEN, min: 1, max: 5 }, 'порой', null, { min: 1, max: 5 }],
  ])('%s', (_what, changes, answer, value, bounds) => {
    const question = aQuestion(changes);
    expect(measured(question, answer)).toBe(value);
    expect(boundsOf(question)).toEqual(bounds);
  });

  test('is good at the end that «Лучше» names', () => {
    expect(goodness(aQuestion(), 10)).toBe(1);
    expect(goodness(aQuestion({ better: 'less' }), 10)).toBe(0);
    expect(goodness(aQuestion({ better: 'less' }), 1)).toBe(1);
  });
});
