import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type SizeRun, sizeRuns } from '../../src/reports/size-runs';

const sizes = fc.array(fc.constantFrom(20, 21, 36, 54, 120), { maxLength: 60 });
const most = fc.integer({ min: 1, max: 12 });

/** The size of every row, run by run. */
function spread(runs: readonly SizeRun[]): readonly number[] {
  return runs.flatMap(({ count, size }) => Array.from({ length: count }, () => size));
}

test('rows of one size are one run', () => {
  expect(sizeRuns([20, 20, 36, 20])).toEqual([
    { start: 1, count: 2, size: 20 },
    { start: 3, count: 1, size: 36 },
    { start: 4, count: 1, size: 20 },
  ]);
  expect(sizeRuns([])).toEqual([]);
});

test('the runs follow one another and cover every row', () => {
  fc.assert(
    fc.property(sizes, most, (list, limit) => {
      const runs = sizeRuns(list, limit);
      expect(spread(runs)).toHaveLength(list.length);
      let next = 1;
      for (const { start, count } of runs) {
        expect({ start, count: count > 0 }).toEqual({ start: next, count: true });
        next += count;
      }
    }),
  );
});

test('no row is lower than it needs, and there are at most so many runs', () => {
  fc.assert(
    fc.property(sizes, most, (list, limit) => {
      const runs = sizeRuns(list, limit);
      expect(runs.length).toBeLessThanOrEqual(limit);
      spread(runs).forEach((size, index) => {
        expect(size).toBeGreaterThanOrEqual(list[index] ?? Number.NaN);
      });
    }),
  );
});

test('rows keep their size when the runs are few enough', () => {
  fc.assert(
    fc.property(sizes, (list) => {
      expect(spread(sizeRuns(list, 60))).toEqual(list);
    }),
  );
});

test('a size is never larger than the largest', () => {
  fc.assert(
    fc.property(sizes, most, (list, limit) => {
      expect(Math.max(0, ...spread(sizeRuns(list, limit)))).toBe(Math.max(0, ...list));
    }),
  );
});

test('what is joined is what wastes least', () => {
  expect(sizeRuns([20, 21, 120, 20], 3)).toEqual([
    { start: 1, count: 2, size: 21 },
    { start: 3, count: 1, size: 120 },
    { start: 4, count: 1, size: 20 },
  ]);
});

test('a long report is drawn in three hundred calls at most', () => {
  const list = Array.from({ length: 2000 }, (_, index) => 20 + (index % 7));
  expect(sizeRuns(list).length).toBeLessThanOrEqual(300);
});
