import type { Link } from './problem';
import type { Seated } from './seat-all';
import type { SeatingProblem } from './solve';

interface Spread {
  readonly problem: SeatingProblem;
  readonly seating: Seated;
  /** By mentor: all his mentees, with those that are locked. */
  readonly load: Int32Array;
  readonly menteesOf: readonly number[][];
  /** By mentee: the mentors with whom the whole is worth as much; looked up when first needed. */
  readonly equals: (Int32Array | undefined)[];
  /** Mentors from whom nobody can be moved to a less loaded one any more. */
  readonly settled: Uint8Array;
  /** Mentors reached by the current search, in order, and by mentor: which mentee would come to him. */
  readonly queue: Int32Array;
  readonly cameBy: Int32Array;
}

const NOBODY = -1;
const UNSEEN = -2;

/**
 * Moves mentees along chains of equally good pairs from mentors with many to mentors with at least two fewer, as long as there are
 * any: the sum of the squares of the loads becomes the least among the best seatings. Changes `seating.mentorOf` and `load`.
 */
export function spreadLoad(problem: SeatingProblem, seating: Seated, load: Int32Array): void {
  const menteesOf = Array.from(problem.capacity, (): number[] => []);
  seating.mentorOf.forEach((mentor, mentee) => {
    if (mentor >= 0) menteesOf[mentor]!.push(mentee);
  });
  const equals = new Array<Int32Array | undefined>(seating.mentorOf.length);
  const settled = new Uint8Array(load.length);
  const [queue, cameBy] = [new Int32Array(load.length), new Int32Array(load.length).fill(UNSEEN)];
  const spread: Spread = { problem, seating, load, menteesOf, equals, settled, queue, cameBy };
  for (let level = load.reduce((most, count) => Math.max(most, count), 0); level > 1; level -= 1) {
    if (!load.some((count, taker) => count + 1 < level && hasRoom(spread, taker))) return;
    for (let mentor = 0; mentor < load.length; mentor += 1) {
      // a mentor with a price has no empty place in any of the best seatings
      const canGive = load[mentor] === level && menteesOf[mentor]!.length > 0 && seating.mentorPrice[mentor] === 0;
      if (canGive && settled[mentor] === 0) relieve(spread, mentor);
    }
  }
}

/** How many mentees each mentor has, the locked ones included. */
export function loadsOf(mentorOf: Int32Array, locked: readonly Link[], mentors: number): Int32Array {
  const load = new Int32Array(mentors);
  for (const mentor of mentorOf) if (mentor >= 0) load[mentor]! += 1;
  for (const { mentor } of locked) load[mentor]! += 1;
  return load;
}

/** Moves one mentee away from the mentor, through others if need be. */
function relieve(spread: Spread, mentor: number): void {
  const { load, menteesOf, settled, queue, cameBy } = spread;
  queue[0] = mentor;
  cameBy[mentor] = NOBODY;
  let reached = 1;
  let end = -1;
  for (let next = 0; next < reached && end < 0; next += 1) {
    for (const mentee of menteesOf[queue[next]!]!) {
      const takers = equalMentors(spread, mentee);
      for (let at = 0; at < takers.length && end < 0; at += 1) {
        const taker = takers[at]!;
        if (settled[taker] === 1 || cameBy[taker] !== UNSEEN) continue;
        cameBy[taker] = mentee;
        queue[reached] = taker;
        reached += 1;
        if (load[taker]! + 1 < load[mentor]! && hasRoom(spread, taker)) end = taker;
      }
    }
  }
  if (end >= 0) {
    shift(spread, end);
    load[end]! += 1;
    load[mentor]! -= 1;
  }
  for (let at = 0; at < reached; at += 1) {
    if (end < 0) settled[queue[at]!] = 1;
    cameBy[queue[at]!] = UNSEEN;
  }
}

function hasRoom({ seating, menteesOf, problem }: Spread, mentor: number): boolean {
  return seating.mentorPrice[mentor] === 0 && menteesOf[mentor]!.length < problem.capacity[mentor]!;
}

/** Moves everyone of the chain that ends at the taker. */
function shift({ seating, menteesOf, cameBy }: Spread, end: number): void {
  let taker = end;
  for (let mentee = cameBy[taker]!; mentee >= 0; mentee = cameBy[taker]!) {
    const giver = seating.mentorOf[mentee]!;
    menteesOf[giver]!.splice(menteesOf[giver]!.indexOf(mentee), 1);
    menteesOf[taker]!.push(mentee);
    seating.mentorOf[mentee] = taker;
    taker = giver;
  }
}

function equalMentors({ equals, problem, seating }: Spread, mentee: number): Int32Array {
  const known = equals[mentee];
  if (known) return known;
  const worth = seating.menteePrice[mentee]! - problem.seatValue;
  const rows = seating.candidates.left[mentee]! < worth ? seating.candidates : problem.rows;
  const { start, end, column, weight } = rows;
  const found: number[] = [];
  for (let k = start[mentee]!; k < end[mentee]!; k += 1) {
    if (weight[k]! - seating.mentorPrice[column[k]!]! === worth) found.push(column[k]!);
  }
  equals[mentee] = Int32Array.from(found);
  return equals[mentee];
}
