import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { UserError } from '../../src/errors';
import { coverageFormula, coverageGapFormula } from '../../src/functions/coverage';

describe('MENTOR_COVERAGE', () => {
  test('one pair of numbers gives one share', () => {
    expect(coverageFormula(1542, 7280)).toBe(1542 / 7280);
  });

  test('columns give a column, element by element', () => {
    expect(coverageFormula([[689], [680], [173]], [[3061], [3503], [716]])).toEqual([
      [689 / 3061],
      [680 / 3503],
      [173 / 716],
    ]);
  });

  test('a single number goes with every cell of the other range', () => {
    expect(coverageFormula([[1, 2]], 4)).toEqual([[0.25, 0.5]]);
    expect(coverageFormula(4, [[8], [16]])).toEqual([[0.5], [0.25]]);
    expect(coverageFormula([[1, 2]], [[4]])).toEqual([[0.25, 0.5]]);
  });

  test('a blank on either side gives a blank', () => {
    expect(coverageFormula('', 100)).toBe('');
    expect(coverageFormula(1, null)).toBe('');
    expect(coverageFormula([[1], [''], [3], ['  ']], [[2], [2], [''], [2]])).toEqual([[0.5], [''], [''], ['']]);
  });

  test('a blank is not 0: 0 has the share 0', () => {
    expect(coverageFormula(0, 100)).toBe(0);
  });

  test('numbers typed as text are read', () => {
    expect(coverageFormula('1 542', '7\u00a0280')).toBe(1542 / 7280);
  });

  test('a wrong cell gives its text in its place, the others go on', () => {
    expect(coverageFormula([[1], ['много'], [-1], [4]], [[2], [2], [2], [0]])).toEqual([
      [0.5],
      ['Аргумент participants: нужно число от 0, сейчас «много».'],
      ['Аргумент participants: нужно число от 0, сейчас «-1».'],
      ['Аргумент enrolment: нужна численность больше 0, сейчас «0».'],
    ]);
  });

  test.each([
    [true, 1, 'Аргумент participants: нужно число от 0, сейчас «true».'],
    [1, new Date(0), 'Аргумент enrolment: нужно число от 0, сейчас «дата».'],
    [1, 0, 'Аргумент enrolment: нужна численность больше 0, сейчас «0».'],
    [Number.POSITIVE_INFINITY, 1, 'Аргумент participants: нужно число от 0, сейчас «Infinity».'],
  ])('a single wrong cell is an error: %p of %p', (participants, enrolment, message) => {
    expect(() => coverageFormula(participants, enrolment)).toThrow(new UserError(message));
  });

  test('ranges of two shapes are refused, and both shapes are named', () => {
    expect(() => coverageFormula([[1], [2]], [[1, 2]])).toThrow(
      'Аргументы participants и enrolment: нужны диапазоны одного размера, сейчас 2 × 1 и 1 × 2.',
    );
  });

  test('the order of rows does not matter', () => {
    const rows = fc.array(fc.tuple(fc.nat(500), fc.integer({ min: 1, max: 500 })), { minLength: 2, maxLength: 20 });
    fc.assert(
      fc.property(rows, (pairs) => {
        const shares = (list: readonly (readonly [number, number])[]) =>
          coverageFormula(
            list.map(([people]) => [people]),
            list.map(([, enrolled]) => [enrolled]),
          );
        const expected = pairs.map(([people, enrolled]) => [people / enrolled]);
        expect(shares(pairs)).toEqual(expected);
        expect(shares([...pairs].reverse())).toEqual([...expected].reverse());
      }),
    );
  });
});

describe('MENTOR_COVERAGE_GAP', () => {
  test('Megion lacks 3554 people at 70 %, the default', () => {
    expect(coverageGapFormula(1542, 7280, undefined)).toBe(3554);
    expect(coverageGapFormula(1542, 7280, '')).toBe(3554);
    expect(coverageGapFormula(1542, 7280, 0.7)).toBe(3554);
  });

  test('it is never negative, and 0 enrolled lack nobody', () => {
    expect(coverageGapFormula([[80], [0]], [[100], [0]], 0.7)).toEqual([[0], [0]]);
  });

  test('blanks stay blank and wrong cells are told in their places', () => {
    expect(coverageGapFormula([[''], ['x'], [1]], [[100], [100], [10]], 0.5)).toEqual([
      [''],
      ['Аргумент participants: нужно число от 0, сейчас «x».'],
      [4],
    ]);
  });

  test.each([
    [1.1, '1.1'],
    [-0.1, '-0.1'],
    [70, '70'],
    ['половина', 'половина'],
    [true, 'true'],
  ])('the target %p is refused', (target, shown) => {
    const message = `Аргумент target: нужна доля от 0 до 1, например 0,7, сейчас «${shown}».`;
    expect(() => coverageGapFormula([[1]], [[10]], target)).toThrow(new UserError(message));
  });
});
