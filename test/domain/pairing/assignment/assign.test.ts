import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { assign } from '../../../../src/domain/pairing/assignment/assign';
import type { Assignment, Goals } from '../../../../src/domain/pairing/assignment/problem';
import { bestWorth, type Choice, type Worth, worthOf } from './brute-force';
import { problemOf, type Table, tables } from './random-problems';

const SMALL = { mentors: 4, mentees: 6, capacity: 3, score: 100 };

function choiceOf(table: Table, { pairs }: Assignment): Choice {
  const choice: (number | null)[] = table.scores.map(() => null);
  for (const { mentee, mentor, locked } of pairs) if (!locked) choice[mentee] = mentor;
  return choice;
}

/** Expects that no other choice is better by these goals, one after another. */
function expectBest(goals: Goals, order: readonly (keyof Worth)[]): void {
  const property = fc.property(tables(SMALL), (table) => {
    const assignment = assign({ ...problemOf(table), goals });
    const worth = worthOf(table, choiceOf(table, assignment));
    const best = bestWorth(table, order);
    for (const goal of order) expect([goal, worth[goal]]).toEqual([goal, best[goal]]);
    expect([assignment.seated, assignment.total]).toEqual([worth.seats, worth.total]);
    expect(assignment.weakest ?? Number.MAX_SAFE_INTEGER).toBe(worth.weakest);
  });
  fc.assert(property, { numRuns: 400 });
}

describe('no choice is better, all of them tried', () => {
  test('seats, total, previous pairs, even load', () => {
    expectBest({}, ['seats', 'total', 'kept', 'evenness']);
  });

  test('the weakest pair before the total, when it is to be protected', () => {
    expectBest({ protectWeakest: true }, ['seats', 'weakest', 'total', 'kept', 'evenness']);
  });

  test('the load without regard to previous pairs', () => {
    expectBest({ keepPrevious: false }, ['seats', 'total', 'evenness']);
  });

  test('previous pairs alone', () => {
    expectBest({ spreadLoad: false }, ['seats', 'total', 'kept']);
  });
});

describe('what was fixed by hand', () => {
  test('locked pairs are there, forbidden ones are not, nobody is above his places', () => {
    fc.assert(
      fc.property(tables(SMALL), (table) => {
        const { pairs, waiting } = assign(problemOf(table));
        const locked = pairs.filter((pair) => pair.locked).map(({ mentee, mentor }) => ({ mentee, mentor }));
        expect(locked).toEqual([...table.locked].sort((a, b) => a.mentee - b.mentee));
        const free = pairs.filter((pair) => !pair.locked);
        for (const { mentee, mentor, score } of free) {
          expect(table.scores[mentee]?.[mentor]).toBe(score);
          expect(table.forbidden).not.toContainEqual({ mentee, mentor });
          expect(pairs.filter((pair) => pair.mentor === mentor).length).toBeLessThanOrEqual(
            table.capacities[mentor] ?? 0,
          );
        }
        const mentees = [...pairs, ...waiting].map(({ mentee }) => mentee).sort((a, b) => a - b);
        expect(mentees).toEqual([...table.scores.keys()]);
      }),
    );
  });

  test('locked pairs above the places stay, and nobody else comes', () => {
    const table = { capacities: [1], scores: [[5], [7], [9]], forbidden: [], previous: [] };
    const locked = [
      { mentee: 0, mentor: 0 },
      { mentee: 1, mentor: 0 },
    ];
    const { pairs, waiting } = assign(problemOf({ ...table, locked }));
    expect(pairs.map(({ mentee }) => mentee)).toEqual([0, 1]);
    expect(waiting).toEqual([{ mentee: 2, reason: { kind: 'few-places', mentees: [2], places: 0 } }]);
  });
});

describe('what is refused', () => {
  const table = { capacities: [1], scores: [[5], [7]], locked: [], forbidden: [], previous: [] };
  const problem = problemOf(table);

  test.each([
    ['a mentee locked twice', { locked: [0, 0].map((mentee) => ({ mentee, mentor: 0 })) }, 'locked twice'],
    ['an unknown mentor', { previous: [{ mentee: 0, mentor: 1 }] }, 'outside'],
    ['an equal code', { mentees: [{ code: 'У-1' }, { code: 'У-1' }] }, 'У-1'],
    ['half a place', { mentors: [{ code: 'Н-1', capacity: 0.5 }] }, 'capacity 0.5'],
    ['rows for other mentees', { mentees: [{ code: 'У-1' }] }, 'rowStart'],
    ['a score below 0', { allowed: { ...problem.allowed, score: Int32Array.of(-1, 2) } }, 'score -1'],
    [
      'an allowed mentor who is not there',
      { allowed: { ...problem.allowed, mentor: Int32Array.of(0, 1) } },
      'mentor 1',
    ],
  ])('%s', (_, change, message) => {
    expect(() => assign({ ...problem, ...change })).toThrow(RangeError);
    expect(() => assign({ ...problem, ...change })).toThrow(message);
  });

  test('scores that double numbers cannot add up exactly', () => {
    const scores = Array.from({ length: 3000 }, () => [2 ** 30]);
    expect(() => assign(problemOf({ ...table, capacities: [3000], scores }))).toThrow('too great');
  });
});

test('scores that Int32 holds, but not with the previous pairs, are told apart', () => {
  const big = 2 ** 30;
  const scores = [
    [big, big],
    [big, big - 1],
  ];
  const table = { capacities: [1, 1], scores, locked: [], forbidden: [] };
  const previous = [
    { mentee: 0, mentor: 0 },
    { mentee: 1, mentor: 1 },
  ];
  const { total, pairs } = assign(problemOf({ ...table, previous }));
  expect(total).toBe(2 * big);
  expect(pairs.map(({ mentor }) => mentor)).toEqual([1, 0]);
});
