import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { pairedChange, turnOf } from '../../src/domain/impact';
import { type MeasuredTwice, parameterChanges } from '../../src/domain/parameter-changes';

function rowsOf(parameter: string, values: readonly (readonly [number | null, number | null])[]): MeasuredTwice[] {
  return values.map(([before, after], index) => ({ parameter, code: `У-${index}`, before, after, better: null }));
}

describe('a parameter measured twice', () => {
  test('is the mean of those who have both values', () => {
    const rows = rowsOf('Средний балл', [
      [3, 4],
      [3, 3],
      [4, 4],
      [5, 5],
      [3, 4],
      [2, null],
      [null, 5],
    ]);
    expect(parameterChanges(rows)).toEqual([
      { parameter: 'Средний балл', people: 5, better: 'more', means: { before: 3.6, after: 4 } },
    ]);
  });

  test('is one whatever its spelling, and one row says what is better', () => {
    const [first, ...rest] = rowsOf('пропуски', [
      [9, 1],
      [9, 1],
      [9, 1],
      [9, 1],
      [9, 1],
    ]);
    const rows = [...rest, { ...first, parameter: 'Пропуски ', better: 'less' } as MeasuredTwice];
    const [change, ...others] = parameterChanges(rows);
    expect(others).toEqual([]);
    expect(change).toMatchObject({ people: 5, better: 'less' });
    expect(change && turnOf(change)).toBe('better');
  });

  test('of four people is not shown', () => {
    expect(
      parameterChanges(
        rowsOf('балл', [
          [1, 2],
          [1, 2],
          [1, 2],
          [1, 2],
        ]),
      )[0]?.means,
    ).toBeNull();
  });

  test('comes in an order that the rows do not change', () => {
    const row = fc.record({
      parameter: fc.constantFrom('балл', 'Балл', 'пропуски'),
      code: fc.constant('У-1'),
      before: fc.option(fc.integer({ min: 0, max: 9 }), { nil: null }),
      after: fc.option(fc.integer({ min: 0, max: 9 }), { nil: null }),
      better: fc.constant(null),
    });
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        expect(parameterChanges([...rows].reverse())).toEqual(parameterChanges(rows));
      }),
    );
  });
});

describe('the turn of a change', () => {
  const five = (before: number, after: number) => Array.from({ length: 5 }, () => ({ before, after }));

  test.each([
    [3, 3, 'more', 'same'],
    [3, 3.004, 'more', 'same'],
    [3, 3.01, 'more', 'better'],
    [3, 2.9, 'more', 'worse'],
    [3, 2.9, 'less', 'better'],
    [3, 3.1, 'less', 'worse'],
  ] as const)('%p to %p, %s is better: %s', (before, after, better, turn) => {
    expect(turnOf(pairedChange(five(before, after), better))).toBe(turn);
  });
});
