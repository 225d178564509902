import { bestOfRows, type Candidates, openPicker } from './candidates';
import type { CodeOrder } from './code-order';
import type { AssignmentProblem, Link } from './problem';
import { type Rows, transpose } from './rows';

/** The free part of a problem: mentees are rows and mentors are columns, both by their places in the order of codes. */
export interface UsablePairs {
  /** The pairs that may be chosen, each once: in a row the mentors ascend; the weight is the score. */
  readonly rows: Rows;
  /** Those with good scores. */
  readonly best: Candidates;
  /** Places of each mentor that no locked pair holds; at most the number of mentees. */
  readonly capacity: Int32Array;
}

/**
 * Leaves out locked mentees, forbidden pairs and mentors without a place.
 * @throws RangeError when an allowed pair has an unknown mentor or a score below 0
 */
export function usablePairs(problem: AssignmentProblem, order: CodeOrder): UsablePairs {
  const { allowed, locked = [], forbidden = [] } = problem;
  const capacity = freePlaces(problem, order);
  const isLocked = new Set(locked.map(({ mentee }) => mentee));
  const start = order.mentees.map((mentee) => allowed.rowStart[mentee]!);
  const end = order.mentees.map((mentee) => allowed.rowStart[isLocked.has(mentee) ? mentee : mentee + 1]!);
  const given = { start, end, column: allowed.mentor, weight: allowed.score };
  const inOrder = order.mentors.every((mentor, rank) => mentor === rank);
  const nothingToDrop = forbidden.length === 0 && capacity.every((places) => places > 0);
  const asGiven = inOrder && nothingToDrop ? bestAsGiven(given, capacity.length, order.hashes) : undefined;
  const rows = asGiven ? given : rebuilt(given, capacity, order, forbidden);
  return { rows, best: asGiven ?? bestOfRows(rows, order.hashes), capacity };
}

function freePlaces({ mentors, mentees, locked = [] }: AssignmentProblem, order: CodeOrder): Int32Array {
  const held = new Int32Array(mentors.length);
  for (const { mentor } of locked) held[mentor]! += 1;
  return order.mentors.map((mentor) => {
    const free = mentors[mentor]!.capacity - held[mentor]!;
    return Math.max(0, Math.min(free, mentees.length));
  });
}

/** The good pairs of rows that can be taken as they are, without a copy; undefined: they cannot. */
function bestAsGiven(rows: Rows, mentors: number, hashes: Uint32Array): Candidates | undefined {
  const { picked, pick } = openPicker(rows, hashes);
  for (let row = 0; row < rows.start.length; row += 1) {
    if (!isAsGiven(rows, row, mentors)) return undefined;
    pick(row);
  }
  return picked;
}

function isAsGiven({ start, end, column, weight }: Rows, row: number, mentors: number): boolean {
  const stop = end[row]!;
  let last = -1;
  let signs = 0;
  for (let k = start[row]!; k < stop; k += 1) {
    const mentor = column[k]!;
    // negative as soon as a score is, or a mentor does not come after the last one
    signs |= (mentor - last - 1) | weight[k]!;
    last = mentor;
  }
  return signs >= 0 && last < mentors;
}

/** The usable pairs of rows whose columns are indices of the problem, in any order, even twice. */
function rebuilt(given: Rows, capacity: Int32Array, order: CodeOrder, forbidden: readonly Link[]): Rows {
  const { start, end, column, weight } = given;
  const banned = bannedMentors(order, forbidden);
  const kept = { start: start.slice(), end: end.slice(), column: column.slice(), weight: weight.slice() };
  let at = 0;
  for (let row = 0; row < start.length; row += 1) {
    const ban = banned[row];
    kept.start[row] = at;
    for (let k = start[row]!; k < end[row]!; k += 1) {
      const mentor = order.mentorRank[column[k]!];
      if (mentor === undefined || weight[k]! < 0) throw new RangeError(`mentor ${column[k]}, score ${weight[k]}`);
      if (capacity[mentor] === 0 || ban?.has(mentor)) continue;
      kept.column[at] = mentor;
      kept.weight[at] = weight[k]!;
      at += 1;
    }
    kept.end[row] = at;
  }
  return withoutRepeats(transpose(transpose(kept, capacity.length), start.length));
}

/** By the mentee's place: the mentors forbidden to him. */
function bannedMentors(order: CodeOrder, forbidden: readonly Link[]): readonly (ReadonlySet<number> | undefined)[] {
  if (forbidden.length === 0) return [];
  const byMentee = new Map<number, Set<number>>();
  for (const { mentee, mentor } of forbidden) {
    byMentee.set(mentee, (byMentee.get(mentee) ?? new Set()).add(order.mentorRank[mentor]!));
  }
  return Array.from(order.mentees, (mentee) => byMentee.get(mentee));
}

/** Of entries of one row and column, which stand side by side, the best; the arrays are the caller's to change. */
function withoutRepeats({ start, end, column, weight }: Rows): Rows {
  const ends = end.slice();
  for (let row = 0; row < start.length; row += 1) {
    let at = start[row]!;
    for (let k = start[row]!; k < end[row]!; k += 1) {
      const repeats = at > start[row]! && column[at - 1] === column[k];
      if (!repeats) at += 1;
      column[at - 1] = column[k]!;
      weight[at - 1] = repeats ? Math.max(weight[at - 1]!, weight[k]!) : weight[k]!;
    }
    ends[row] = at;
  }
  return { start, end: ends, column, weight };
}
