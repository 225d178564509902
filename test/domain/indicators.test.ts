import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { INDICATOR_GROUPS } from '../../src/domain/indicator-card';
import { INDICATOR_COUNT, type IndicatorMark, programmeLevel, programmeScore } from '../../src/domain/indicators';
import { templateCells } from '../samples/fixtures';

const MAXIMUM = 18;

function card(...marks: readonly IndicatorMark[]): readonly IndicatorMark[] {
  return [...marks, ...Array.from({ length: INDICATOR_COUNT - marks.length }, (): IndicatorMark => 2)];
}

describe('the sum of the card', () => {
  test('nine full marks give 18 of 18', () => {
    expect(programmeScore(card())).toEqual({ kind: 'complete', points: MAXIMUM, maximum: MAXIMUM });
  });

  test('zeros are marks: the card is complete', () => {
    expect(programmeScore(card(0, 0))).toEqual({ kind: 'complete', points: 14, maximum: MAXIMUM });
  });

  test('a blank is not 0: the card has no sum and says how many marks are missing', () => {
    expect(programmeScore(card('blank', 0, 'blank'))).toEqual({ kind: 'incomplete', missing: 2, of: 9 });
  });

  test('cells that are not there are missing as well', () => {
    expect(programmeScore([2, 2])).toEqual({ kind: 'incomplete', missing: 7, of: 9 });
    expect(programmeScore([])).toEqual({ kind: 'incomplete', missing: 9, of: 9 });
  });

  test('«не применимо» lowers the maximum', () => {
    expect(programmeScore(card('not-applicable', 1))).toEqual({ kind: 'complete', points: 15, maximum: 16 });
  });
});

describe('the level', () => {
  test.each([
    [0, 'недопустимый уровень'],
    [8, 'недопустимый уровень'],
    [8.5, 'недопустимый уровень'],
    [8.99, 'недопустимый уровень'],
    [9, 'допустимый уровень'],
    [14, 'допустимый уровень'],
    [14.5, 'допустимый уровень'],
    [15, 'оптимальный уровень'],
    [18, 'оптимальный уровень'],
  ])('%d of 18 is %s', (points, label) => {
    expect(programmeLevel(points, MAXIMUM)?.label).toBe(label);
  });

  test.each([
    [10, 12, 'оптимальный уровень'],
    [9, 12, 'допустимый уровень'],
    [6, 12, 'допустимый уровень'],
    [5, 12, 'недопустимый уровень'],
    [5, 6, 'оптимальный уровень'],
    [7, 14, 'допустимый уровень'],
  ])('%d of %d is by share: %s', (points, maximum, label) => {
    expect(programmeLevel(points, maximum)?.label).toBe(label);
  });

  test('a card where nothing is applicable has no level', () => {
    const score = programmeScore(card().map((): IndicatorMark => 'not-applicable'));
    expect(score).toEqual({ kind: 'complete', points: 0, maximum: 0 });
    expect(programmeLevel(0, 0)).toBeUndefined();
  });

  test('every sum from 0 to 18 has a level, and more points never have a lower one', () => {
    const order = ['недопустимый уровень', 'допустимый уровень', 'оптимальный уровень'];
    const points = fc.double({ min: 0, max: MAXIMUM, noNaN: true });
    fc.assert(
      fc.property(points, points, (a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)].map((sum) =>
          order.indexOf(programmeLevel(sum, MAXIMUM)?.label ?? ''),
        );
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeGreaterThanOrEqual(low ?? Number.NaN);
      }),
    );
  });
});

describe('the card K6', () => {
  const rows = templateCells('K6').slice(2);

  test('the nine indicators are worded as published', () => {
    expect(INDICATOR_GROUPS.flatMap(({ indicators }) => indicators)).toEqual(rows.map(([, text]) => text));
    expect(rows).toHaveLength(INDICATOR_COUNT);
  });

  test('each criterion stands at its first indicator', () => {
    const criteria = INDICATOR_GROUPS.flatMap(({ criterion, indicators }) =>
      indicators.map((_, index) => (index === 0 ? criterion : '')),
    );
    expect(criteria).toEqual(rows.map(([criterion]) => criterion));
  });
});
