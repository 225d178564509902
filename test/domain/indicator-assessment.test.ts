import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { assessment, assessmentsOf, type GivenMark } from '../../src/domain/indicator-assessment';
import { programmeLevel } from '../../src/domain/indicators';

type Mark = GivenMark['mark'];

const NINE = Array.from({ length: 9 }, (_, index) => index);

/** A whole card of one assessor. */
function card(marks: readonly Mark[], assessor = 'куратор', day = '2026-05-31'): readonly GivenMark[] {
  return marks.map((mark, indicator) => ({ indicator, mark, assessor, day }));
}

/** One indicator as several assessors mark it. */
function marked(...marks: readonly Mark[]) {
  const given = marks.map((mark, index) => ({ indicator: 0, mark, assessor: `оценщик ${index}`, day: '' }));
  return assessment('', given).indicators[0];
}

describe('an indicator that several assess', () => {
  test.each<readonly [readonly Mark[], number, number]>([
    [[2], 2, 2],
    [[2, 2, 1], 2, 5 / 3],
    [[0, 1, 2], 1, 1],
    [[1, 2], 1, 1.5],
    [[0, 1], 0, 0.5],
    [[0, 2], 0, 1],
    [[0, 1, 2, 2], 1, 1.25],
    [[2, 'not-applicable'], 2, 2],
  ])('%p shows the median %d, of two middle marks the lower, and adds the mean %d', (marks, shown, mean) => {
    expect(marked(...marks)).toMatchObject({ shown, mean });
    expect(marked(...[...marks].reverse())).toMatchObject({ shown, mean });
  });

  test('is not applicable when nobody gave points, and blank when nobody marked it', () => {
    expect(marked('not-applicable', 'not-applicable')).toMatchObject({
      shown: 'not-applicable',
      mean: 'not-applicable',
    });
    expect(marked()).toMatchObject({ shown: 'blank', mean: 'blank' });
  });
});

describe('the card of a day', () => {
  test('sums the means', () => {
    const given = [...card([2, 2, 2, 2, 2, 2, 2, 1, 1]), ...card([1, 1, 2, 2, 2, 2, 2, 1, 1], 'психолог')];
    expect(assessment('2026-05-31', given)).toMatchObject({
      assessors: [{ label: 'куратор' }, { label: 'психолог' }],
      score: { kind: 'complete', points: 15, maximum: 18 },
    });
  });

  test.each([
    [[1, 1, 1, 1, 1, 1, 1, 1, 0], [1, 1, 1, 1, 1, 1, 1, 1, 1], 8.5, 'недопустимый уровень'],
    [[2, 2, 2, 2, 2, 1, 1, 1, 1], [2, 2, 2, 2, 2, 2, 1, 1, 1], 14.5, 'допустимый уровень'],
  ])('%p and %p make %d, which has a level', (one, other, points, level) => {
    const { score } = assessment('', [...card(one), ...card(other, 'психолог')]);
    expect(score).toEqual({ kind: 'complete', points, maximum: 18 });
    expect(programmeLevel(points, 18)?.label).toBe(level);
  });

  test('thirds add up to whole points: 15 is not lost to the last digit', () => {
    const third = (indicator: number, assessor: string, mark: Mark) => ({ indicator, mark, assessor, day: '' });
    const given = NINE.flatMap((indicator) => [
      third(indicator, 'а', 2),
      third(indicator, 'б', 2),
      third(indicator, 'в', 1),
    ]);
    expect(assessment('', given).score).toEqual({ kind: 'complete', points: 15, maximum: 18 });
  });

  test('with a blank has no sum and says how many are missing', () => {
    expect(assessment('', card([2, 2, 2])).score).toEqual({ kind: 'incomplete', missing: 6, of: 9 });
    expect(assessment('', []).score).toEqual({ kind: 'incomplete', missing: 9, of: 9 });
  });
});

test('each day has its card, the earliest first', () => {
  const given = [...card([2, 2], 'куратор', '2026-05-31'), ...card([1], 'куратор', '2025-12-25')];
  expect(assessmentsOf(given).map(({ day, assessors }) => [day, assessors.length])).toEqual([
    ['2025-12-25', 1],
    ['2026-05-31', 1],
  ]);
  expect(assessmentsOf([])).toEqual([]);
});

test('the order of the rows changes nothing; the median lies among the marks, and a higher mark lowers neither', () => {
  const mark = fc.constantFrom<Mark>(0, 1, 2, 'not-applicable');
  const given = fc.array(
    fc.record({
      indicator: fc.integer({ min: 0, max: 8 }),
      mark,
      assessor: fc.constantFrom('а', 'б', 'в'),
      day: fc.constantFrom('2025-12-25', '2026-05-31'),
    }),
    { maxLength: 40 },
  );
  const shuffled = given.chain((list) =>
    fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
  );
  fc.assert(
    fc.property(shuffled, ([list, other]) => {
      expect(assessmentsOf(other)).toEqual(assessmentsOf(list));
      const raised = list.map((one) =>
        typeof one.mark === 'number' ? { ...one, mark: Math.min(2, one.mark + 1) } : one,
      );
      assessmentsOf(list).forEach((card, day) => {
        card.indicators.forEach(({ shown, mean, marks }, index) => {
          if (typeof shown !== 'number' || typeof mean !== 'number') return;
          expect(marks).toContain(shown);
          const above = assessmentsOf(raised)[day]?.indicators[index];
          expect(Number(above?.shown)).toBeGreaterThanOrEqual(shown);
          expect(Number(above?.mean)).toBeGreaterThanOrEqual(mean);
        });
      });
    }),
  );
});
