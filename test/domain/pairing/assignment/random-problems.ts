import fc from 'fast-check';
import type { AssignmentProblem, Link } from '../../../../src/domain/pairing/assignment/problem';

/** A problem as a person would write it down: a score or null for each mentee and mentor. */
export interface Table {
  readonly capacities: readonly number[];
  readonly scores: readonly (readonly (number | null)[])[];
  readonly locked: readonly Link[];
  readonly forbidden: readonly Link[];
  readonly previous: readonly Link[];
}

export interface Sizes {
  readonly mentors: number;
  readonly mentees: number;
  readonly capacity: number;
  readonly score: number;
}

/** Tables up to these sizes, among them empty ones, mentors without places, equal and zero scores. */
export function tables(max: Sizes): fc.Arbitrary<Table> {
  return fc
    .record({
      capacities: fc.array(fc.integer({ min: 0, max: max.capacity }), { minLength: 1, maxLength: max.mentors }),
      mentees: fc.integer({ min: 0, max: max.mentees }),
      top: fc.constantFrom(0, 1, 3, max.score),
      holes: fc.integer({ min: 0, max: 4 }),
    })
    .chain(({ capacities, mentees, top, holes }) =>
      fc.record({
        capacities: fc.constant(capacities),
        scores: fc.array(row(capacities.length, top, holes), { minLength: mentees, maxLength: mentees }),
        locked: links(mentees, capacities.length, 2),
        forbidden: links(mentees, capacities.length, 3),
        previous: links(mentees, capacities.length, 4),
      }),
    );
}

function row(mentors: number, top: number, holes: number): fc.Arbitrary<(number | null)[]> {
  const score = fc.integer({ min: 0, max: top });
  const cell = fc.oneof({ weight: 3, arbitrary: score }, { weight: holes, arbitrary: fc.constant(null) });
  return fc.array(cell, { minLength: mentors, maxLength: mentors });
}

/** Links with different mentees. */
function links(mentees: number, mentors: number, most: number): fc.Arbitrary<Link[]> {
  if (mentees === 0) return fc.constant([]);
  const link = fc.record({
    mentee: fc.integer({ min: 0, max: mentees - 1 }),
    mentor: fc.integer({ min: 0, max: mentors - 1 }),
  });
  return fc.uniqueArray(link, { maxLength: most, selector: ({ mentee }) => mentee });
}

export function withoutLinks(table: Table): Table {
  return { ...table, locked: [], forbidden: [], previous: [] };
}

/** The problem of a table, with codes in the order of its rows and columns. */
export function problemOf({ capacities, scores, ...links }: Table): AssignmentProblem {
  const starts = [0];
  const mentor: number[] = [];
  const score: number[] = [];
  for (const cells of scores) {
    cells.forEach((points, column) => {
      if (points === null) return;
      mentor.push(column);
      score.push(points);
    });
    starts.push(mentor.length);
  }
  return {
    mentors: capacities.map((capacity, index) => ({ code: `Н-${100 + index}`, capacity })),
    mentees: scores.map((_, index) => ({ code: `У-${100 + index}` })),
    allowed: { rowStart: Int32Array.from(starts), mentor: Int32Array.from(mentor), score: Int32Array.from(score) },
    ...links,
  };
}
