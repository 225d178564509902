import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { coverage, coverageGap, DEFAULT_TARGET } from '../../src/domain/coverage';

describe('coverage', () => {
  test.each([
    [689, 3061, '22.51'],
    [680, 3503, '19.41'],
    [173, 716, '24.16'],
    [1542, 7280, '21.18'],
  ])('%i of %i is %s %%, as Megion published', (participants, enrolment, percent) => {
    expect(((coverage(participants, enrolment) ?? 0) * 100).toFixed(2)).toBe(percent);
  });

  test('nobody enrolled: there is no share', () => {
    expect(coverage(0, 0)).toBeNull();
  });
});

describe('people missing to the target', () => {
  test('Megion lacks 3554 people at 70 %', () => {
    expect(coverageGap(1542, 7280, DEFAULT_TARGET)).toBe(3554);
  });

  test.each([
    [0, 0, 0.7, 0],
    [8, 10, 0.7, 0],
    [7, 10, 0.7, 0],
    [6, 10, 0.7, 1],
    [0, 10, 0.75, 8],
    [0, 10, 1, 10],
    [0, 10, 0, 0],
    [0, 100, 0.07, 7],
    [0, 100, 0.29, 29],
  ])('%i of %i at %d: %i', (participants, enrolment, target, gap) => {
    expect(coverageGap(participants, enrolment, target)).toBe(gap);
  });

  test('at a whole per cent it is the smallest number that reaches the target', () => {
    const people = fc.nat(20_000);
    fc.assert(
      fc.property(people, people, fc.integer({ min: 0, max: 100 }), (participants, enrolment, percent) => {
        const gap = coverageGap(participants, enrolment, percent / 100);
        // in whole numbers, so that the check knows nothing of binary fractions
        expect((participants + gap) * 100).toBeGreaterThanOrEqual(enrolment * percent);
        if (gap > 0) expect((participants + gap - 1) * 100).toBeLessThan(enrolment * percent);
      }),
    );
  });
});
