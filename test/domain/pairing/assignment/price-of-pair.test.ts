import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { assign } from '../../../../src/domain/pairing/assignment/assign';
import { leastPoints, priceOfPair } from '../../../../src/domain/pairing/assignment/price-of-pair';
import { bestWorth } from './brute-force';
import { problemOf, type Table, tables } from './random-problems';

const SMALL = { mentors: 3, mentees: 5, capacity: 2, score: 100 };

const anyPair = tables(SMALL).chain((table) =>
  fc.record({
    table: fc.constant(table),
    mentee: fc.nat(Math.max(0, table.scores.length - 1)),
    mentor: fc.nat(table.capacities.length - 1),
  }),
);

function canBe({ scores, capacities, locked, forbidden }: Table, mentee: number, mentor: number): boolean {
  const held = locked.filter((link) => link.mentor === mentor && link.mentee !== mentee).length;
  return (
    (scores[mentee]?.[mentor] ?? null) !== null &&
    !forbidden.some((link) => link.mentee === mentee && link.mentor === mentor) &&
    held < (capacities[mentor] ?? 0)
  );
}

describe('the price of a pair', () => {
  test('is what the best assignment with the pair lacks', () => {
    fc.assert(
      fc.property(anyPair, ({ table, mentee, mentor }) => {
        fc.pre(table.scores.length > 0 && canBe(table, mentee, mentor));
        const problem = problemOf(table);
        const best = assign(problem);
        const locked = [...table.locked.filter((link) => link.mentee !== mentee), { mentee, mentor }];
        const forced = bestWorth({ ...table, locked }, ['seats', 'total']);
        const price = priceOfPair(problem, best, { mentee, mentor });
        expect(price).toEqual({ seats: best.seated - forced.seats, points: best.total - forced.total });
        const isLocked = table.locked.some((link) => link.mentee === mentee);
        if (!isLocked && price.seats === 0) {
          expect(leastPoints(problem, best, { mentee, mentor })).toBeLessThanOrEqual(price.points);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('is infinite when the pair cannot be', () => {
    fc.assert(
      fc.property(anyPair, ({ table, mentee, mentor }) => {
        const isLocked = table.locked.some((link) => link.mentee === mentee && link.mentor === mentor);
        fc.pre(table.scores.length > 0 && !isLocked && !canBe(table, mentee, mentor));
        const problem = problemOf(table);
        const never = { seats: Number.POSITIVE_INFINITY, points: Number.POSITIVE_INFINITY };
        expect(priceOfPair(problem, assign(problem), { mentee, mentor })).toEqual(never);
      }),
    );
  });

  test('is nothing for a pair that is there, and the prices tell it at once', () => {
    const table = {
      capacities: [1, 1],
      scores: [
        [90, 50],
        [80, 10],
      ],
      locked: [],
      forbidden: [],
      previous: [],
    };
    const problem = problemOf(table);
    const best = assign(problem);
    expect(best.pairs.map(({ mentor }) => mentor)).toEqual([1, 0]);
    expect(priceOfPair(problem, best, { mentee: 0, mentor: 1 })).toEqual({ seats: 0, points: 0 });
    expect(priceOfPair(problem, best, { mentee: 0, mentor: 0 })).toEqual({ seats: 0, points: 30 });
  });

  test('may be a gain when only the weakest pair forbids it', () => {
    const table = {
      capacities: [1, 1],
      scores: [
        [50, 10],
        [100, 50],
      ],
      locked: [],
      forbidden: [],
      previous: [],
    };
    const problem = { ...problemOf(table), goals: { protectWeakest: true } };
    const best = assign(problem);
    expect([best.weakest, best.total]).toEqual([50, 100]);
    expect(priceOfPair(problem, best, { mentee: 0, mentor: 1 })).toEqual({ seats: 0, points: -10 });
  });
});
