import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { assessorsOf, signed } from '../../src/domain/assessors';

/** Marks of one day: [indicator, label]. */
function marksOf(...marks: readonly (readonly [indicator: number, assessor: string])[]) {
  return marks.map(([indicator, assessor]) => ({ indicator, assessor, day: '2026-05-31' }));
}

const labelsOf = (marks: readonly { readonly assessor: string }[]) => marks.map(({ assessor }) => assessor);

describe('marks without a label', () => {
  test('are those of the only one who signed that day', () => {
    expect(labelsOf(signed(marksOf([0, 'Завуч'], [1, ''], [2, ' '])))).toEqual(['Завуч', 'Завуч', 'Завуч']);
    expect(labelsOf(signed(marksOf([0, 'Завуч'], [1, 'завуч'], [2, ''])))).toEqual(['Завуч', 'завуч', 'Завуч']);
  });

  test('are nobody’s when two signed, or none', () => {
    expect(labelsOf(signed(marksOf([0, 'Завуч'], [0, 'психолог'], [1, ''])))).toEqual(['Завуч', 'психолог', '']);
    expect(labelsOf(signed(marksOf([0, ''], [1, ''])))).toEqual(['', '']);
  });

  test('are another’s when the one who signed marked the same indicator', () => {
    expect(labelsOf(signed(marksOf([0, 'Завуч'], [1, 'Завуч'], [1, ''], [2, ''])))).toEqual(['Завуч', 'Завуч', '', '']);
  });

  test('are given a label of their own day alone', () => {
    const other = { indicator: 1, assessor: '', day: '2025-12-25' };
    expect(labelsOf(signed([...marksOf([0, 'Завуч']), other]))).toEqual(['Завуч', '']);
  });
});

describe('assessors', () => {
  test('are one whatever the case and the spaces of the label', () => {
    expect(assessorsOf(marksOf([0, 'Завуч'], [1, 'завуч'], [2, 'ЗАВУЧ ']))).toHaveLength(1);
    expect(assessorsOf(marksOf([0, 'завуч'], [1, 'Завуч']))[0]?.label).toBe('Завуч');
  });

  test('are told with what each left out', () => {
    const nine = Array.from({ length: 9 }, (_, index) => [index, 'куратор'] as const);
    expect(assessorsOf(marksOf(...nine, [0, 'завуч'], [1, 'завуч'], [3, 'завуч'], [4, 'завуч'], [5, 'завуч']))).toEqual(
      [
        { label: 'завуч', missing: [2, 6, 7, 8] },
        { label: 'куратор', missing: [] },
      ],
    );
  });

  test('do not depend on the order of the rows', () => {
    const mark = fc.record({
      indicator: fc.integer({ min: 0, max: 8 }),
      assessor: fc.constantFrom('', 'Завуч', 'завуч', 'психолог'),
      day: fc.constantFrom('', '2026-05-31'),
    });
    const shuffled = fc
      .array(mark, { maxLength: 20 })
      .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })));
    fc.assert(
      fc.property(shuffled, ([list, other]) => {
        expect(assessorsOf(signed(other))).toEqual(assessorsOf(signed(list)));
      }),
    );
  });
});
