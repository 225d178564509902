import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { certify } from '../../../../src/domain/pairing/assignment/certificate';
import { type SeatingProblem, solve, solveInSteps } from '../../../../src/domain/pairing/assignment/solve';

/** Weights of mentees (rows) with mentors; null: not allowed. */
type Weights = readonly (readonly (number | null)[])[];

function seatingProblem(weights: Weights, capacity: readonly number[]): SeatingProblem {
  const entries = weights.map((cells) =>
    cells.flatMap((weight, column) => (weight === null ? [] : [{ column, weight }])),
  );
  const starts = [0];
  for (const row of entries) starts.push((starts.at(-1) ?? 0) + row.length);
  const maxWeight = Math.max(0, ...entries.flat().map(({ weight }) => weight));
  return {
    rows: {
      start: Int32Array.from(starts.slice(0, -1)),
      end: Int32Array.from(starts.slice(1)),
      column: Int32Array.from(entries.flat(), ({ column }) => column),
      weight: Int32Array.from(entries.flat(), ({ weight }) => weight),
    },
    capacity: Int32Array.from(capacity),
    seatValue: maxWeight * weights.length + 1,
    maxWeight,
    hashes: Uint32Array.from(weights, (_, row) => row * 7),
  };
}

/** What the prices of all pairs prove to be the most that can be had. */
function provedWorth(problem: SeatingProblem, way: typeof solve): number {
  return certify(problem, way(problem)).primal;
}

describe('a seating found in steps', () => {
  test('is proved the best, whatever the weights and places', () => {
    const problems = fc
      .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 14 }), fc.constantFrom(3, 100, 1_000_000))
      .chain(([mentors, mentees, most]) => {
        const cell = fc.option(fc.nat(most), { freq: 3 });
        const cells = fc.array(cell, { minLength: mentors, maxLength: mentors });
        return fc.tuple(
          fc.array(cells, { minLength: mentees, maxLength: mentees }),
          fc.array(fc.integer({ min: 1, max: 4 }), { minLength: mentors, maxLength: mentors }),
        );
      });
    fc.assert(
      fc.property(problems, ([weights, capacity]) => {
        const problem = seatingProblem(weights, capacity);
        expect(provedWorth(problem, solveInSteps)).toBe(provedWorth(problem, solve));
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    { mentees: 120, places: 1 },
    { mentees: 100, places: 1 },
    { mentees: 150, places: 2 },
  ])('everyone wants the same, or none gives way: $mentees mentees, 120 mentors of $places', ({ mentees, places }) => {
    const index = (length: number) => Array.from({ length }, (_, at) => at + 1);
    const capacity = index(120).map(() => places);
    for (const weight of [(row: number, column: number) => row * column, (_: number, column: number) => column]) {
      const weights = index(mentees).map((row) => index(120).map((column) => weight(row, column)));
      const problem = seatingProblem(weights, capacity);
      expect(provedWorth(problem, solve)).toBe(provedWorth(problem, solveInSteps));
    }
  });
});
