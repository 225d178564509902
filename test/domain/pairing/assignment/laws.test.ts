import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { assign } from '../../../../src/domain/pairing/assignment/assign';
import type { Assignment, AssignmentProblem, Link } from '../../../../src/domain/pairing/assignment/problem';
import { problemOf, type Table, tables } from './random-problems';

const MIDDLE = { mentors: 12, mentees: 30, capacity: 4, score: 100 };

/** The same problem with its rows in another order and its pairs turned around. */
function shuffled(
  problem: AssignmentProblem,
  mentors: readonly number[],
  mentees: readonly number[],
): AssignmentProblem {
  const place = (link: Link): Link => ({ mentee: mentees.indexOf(link.mentee), mentor: mentors.indexOf(link.mentor) });
  const { rowStart, mentor, score } = problem.allowed;
  const rows = mentees.map((old) =>
    Array.from(mentor.slice(rowStart[old], rowStart[old + 1]), (column, at) => ({
      mentor: mentors.indexOf(column),
      score: score[(rowStart[old] ?? 0) + at] ?? 0,
    })).reverse(),
  );
  const starts = [0];
  for (const row of rows) starts.push((starts.at(-1) ?? 0) + row.length);
  return {
    ...problem,
    mentors: mentors.flatMap((old) => problem.mentors[old] ?? []),
    mentees: mentees.flatMap((old) => problem.mentees[old] ?? []),
    allowed: {
      rowStart: Int32Array.from(starts),
      mentor: Int32Array.from(rows.flat(), (pair) => pair.mentor),
      score: Int32Array.from(rows.flat(), (pair) => pair.score),
    },
    locked: (problem.locked ?? []).map(place).reverse(),
    forbidden: (problem.forbidden ?? []).map(place).reverse(),
    previous: (problem.previous ?? []).map(place).reverse(),
  };
}

/** Everything in an assignment that a person sees, by codes. */
function inCodes({ mentors, mentees }: AssignmentProblem, { pairs, waiting, total, seated }: Assignment): unknown {
  const code = (mentee: number) => mentees[mentee]?.code;
  return {
    pairs: pairs.map((pair) => ({ ...pair, mentee: code(pair.mentee), mentor: mentors[pair.mentor]?.code })),
    waiting: waiting.map(({ mentee, reason }) => ({
      mentee: code(mentee),
      reason: reason.kind === 'few-places' ? { ...reason, mentees: reason.mentees.map(code) } : reason,
    })),
    total,
    seated,
  };
}

function permutation(length: number): fc.Arbitrary<number[]> {
  const indices = Array.from({ length }, (_, index) => index);
  return fc.shuffledSubarray(indices, { minLength: length, maxLength: length });
}

describe('an assignment', () => {
  test('does not depend on the order of people, pairs and links', () => {
    const orders = tables(MIDDLE).chain((table) =>
      fc.tuple(
        fc.constant(table),
        permutation(table.capacities.length),
        permutation(table.scores.length),
        fc.boolean(),
      ),
    );
    fc.assert(
      fc.property(orders, ([table, mentors, mentees, protectWeakest]) => {
        const problem = { ...problemOf(table), goals: { protectWeakest } };
        const other = shuffled(problem, mentors, mentees);
        expect(inCodes(other, assign(other))).toEqual(inCodes(problem, assign(problem)));
      }),
      { numRuns: 300 },
    );
  });

  test('takes the better score of a pair given twice', () => {
    const allowed = { rowStart: Int32Array.of(0, 3), mentor: Int32Array.of(0, 1, 0), score: Int32Array.of(4, 5, 6) };
    const mentors = ['Н-1', 'Н-2'].map((code) => ({ code, capacity: 1 }));
    expect(assign({ mentors, mentees: [{ code: 'У-1' }], allowed }).pairs).toEqual([
      { mentee: 0, mentor: 0, score: 6, locked: false },
    ]);
  });

  test('is proved by its prices', () => {
    fc.assert(
      fc.property(tables(MIDDLE), (table) => {
        const problem = problemOf({ ...table, locked: [], forbidden: [] });
        const { certificate, prices, pairs } = assign(problem);
        expect(certificate.primal).toBe(certificate.dual);
        const isKept = (link: Link) => table.previous.some((p) => p.mentee === link.mentee && p.mentor === link.mentor);
        const slack = (mentee: number, mentor: number, score: number) =>
          (prices.mentees[mentee] ?? Number.NaN) +
          (prices.mentors[mentor] ?? Number.NaN) -
          (prices.seat + prices.point * score + (isKept({ mentee, mentor }) ? 1 : 0));
        table.scores.forEach((cells, mentee) => {
          cells.forEach((score, mentor) => {
            if (score !== null && table.capacities[mentor] !== 0) {
              expect(slack(mentee, mentor, score)).toBeGreaterThanOrEqual(0);
            }
          });
        });
        for (const { mentee, mentor, score } of pairs) expect(slack(mentee, mentor, score)).toBe(0);
      }),
    );
  });
});

describe('more places, fewer mentees', () => {
  const numbers = (table: Table) => {
    const { seated, total } = assign(problemOf(table));
    return { seated, total };
  };

  test('one place or one mentor more never seats fewer', () => {
    fc.assert(
      fc.property(tables(MIDDLE), fc.nat(), (table, at) => {
        const { seated } = numbers(table);
        const grown = at % table.capacities.length;
        const capacities = table.capacities.map((capacity, mentor) => (mentor === grown ? capacity + 1 : capacity));
        expect(numbers({ ...table, capacities }).seated).toBeGreaterThanOrEqual(seated);
        const scores = table.scores.map((cells, mentee) => [...cells, (at + mentee) % 3 === 0 ? 1 : null]);
        expect(numbers({ ...table, capacities: [...table.capacities, 2], scores }).seated).toBeGreaterThanOrEqual(
          seated,
        );
      }),
    );
  });

  test('without a waiting mentee the others are seated as well as before', () => {
    fc.assert(
      fc.property(tables(MIDDLE), fc.nat(), (whole, pick) => {
        const table = { ...whole, locked: [], forbidden: [], previous: [] };
        const { waiting, seated, total } = assign(problemOf(table));
        const gone = waiting[pick % Math.max(1, waiting.length)];
        fc.pre(gone !== undefined);
        const scores = table.scores.filter((_, mentee) => mentee !== gone?.mentee);
        expect(numbers({ ...table, scores })).toEqual({ seated, total });
      }),
    );
  });
});

describe('why a mentee waits', () => {
  test('without an allowed mentor, or in a crowd that is larger than all its mentors have places', () => {
    fc.assert(
      fc.property(tables(MIDDLE), (table) => {
        const choices = (mentee: number) =>
          [...table.capacities.keys()].filter(
            (mentor) =>
              (table.scores[mentee]?.[mentor] ?? null) !== null &&
              !table.forbidden.some((link) => link.mentee === mentee && link.mentor === mentor),
          );
        const free = (mentor: number) =>
          Math.max(0, (table.capacities[mentor] ?? 0) - table.locked.filter((link) => link.mentor === mentor).length);
        for (const { mentee, reason } of assign(problemOf(table)).waiting) {
          if (reason.kind === 'no-mentor') {
            expect(choices(mentee)).toEqual([]);
            continue;
          }
          expect(reason.mentees).toContain(mentee);
          expect(new Set(reason.mentees).size).toBe(reason.mentees.length);
          const mentors = new Set(reason.mentees.flatMap(choices));
          expect(reason.places).toBe([...mentors].reduce((sum, mentor) => sum + free(mentor), 0));
          expect(reason.mentees.length).toBeGreaterThan(reason.places);
        }
      }),
    );
  });
});

describe('at the edges', () => {
  const nothing = { locked: [], forbidden: [], previous: [] };
  const seats = (capacities: number[], scores: (number | null)[][]) =>
    assign(problemOf({ capacities, scores, ...nothing })).pairs.map(({ mentor }) => mentor);

  test('nobody, no pairs, no places', () => {
    expect(seats([], [])).toEqual([]);
    expect(seats([1], [])).toEqual([]);
    expect(seats([], [[], []])).toEqual([]);
    expect(seats([1], [[null]])).toEqual([]);
    expect(seats([0], [[5]])).toEqual([]);
  });

  test('one mentor takes as many as he has places for', () => {
    expect(seats([2], [[1], [3], [2]])).toEqual([0, 0]);
    expect(seats([1_000_000_000], [[0], [0]])).toEqual([0, 0]);
  });

  test('equal scores are spread evenly', () => {
    expect(
      [
        ...seats(
          [9, 9, 9],
          Array.from({ length: 6 }, () => [7, 7, 7]),
        ),
      ].sort(),
    ).toEqual([0, 0, 1, 1, 2, 2]);
  });
});
