/** biome-ignore-all lint/style/noNonNullAssertion: indices come from the arrays' own bounds. */
import type { Link } from './problem';
import type { Seating, SeatingProblem } from './solve';

interface Spread {
  readonly problem: SeatingProblem;
  readonly seating: Seating;
  /** By mentor: all his mentees, with those that are locked. */
  readonly load: Int32Array;
  readonly menteesOf: readonly number[][];
  /** By mentee: the mentors with whom the whole is worth as much; looked up when first needed. */
  readonly equals: (Int32Array | undefined)[];
  /** Mentors from whom nobody can be moved to a less loaded one any more. */
  readonly settled: Uint8Array;
}

/**
 * Moves mentees along chains of equally good pairs from mentors with many to mentors with at least two fewer, as long as there are
 * any: the sum of the squares of the loads becomes the least among the best seatings. Changes `seating.mentorOf` and `load`.
 */
export function spreadLoad(problem: SeatingProblem, seating: Seating, load: Int32Array): void {
  const menteesOf = Array.from(problem.capacity, (): number[] => []);
  seating.mentorOf.forEach((mentor, mentee) => {
    if (mentor >= 0) menteesOf[mentor]!.push(mentee);
  });
  const settled = new Uint8Array(load.length);
  const spread: Spread = { problem, seating, load, menteesOf, equals: [], settled };
  for (let level = load.reduce((most, count) => Math.max(most, count), 0); level > 1; level -= 1) {
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
  const { load, menteesOf, settled, seating, problem } = spread;
  const cameBy = new Map<number, number>([[mentor, -1]]);
  for (const giver of cameBy.keys()) {
    for (const mentee of menteesOf[giver]!) {
      for (const taker of equalMentors(spread, mentee)) {
        if (settled[taker] === 1 || cameBy.has(taker)) continue;
        cameBy.set(taker, mentee);
        const hasRoom = seating.mentorPrice[taker] === 0 && menteesOf[taker]!.length < problem.capacity[taker]!;
        if (hasRoom && load[taker]! + 1 < load[mentor]!) {
          shift(spread, cameBy, taker);
          load[taker]! += 1;
          load[mentor]! -= 1;
          return;
        }
      }
    }
  }
  for (const reached of cameBy.keys()) settled[reached] = 1;
}

/** Moves everyone of the chain that ends at the taker. */
function shift({ seating, menteesOf }: Spread, cameBy: ReadonlyMap<number, number>, end: number): void {
  let taker = end;
  for (let mentee = cameBy.get(taker)!; mentee >= 0; mentee = cameBy.get(taker)!) {
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
  const { start, end, column, weight } = problem.rows;
  const worth = seating.menteePrice[mentee]! - problem.seatValue;
  const found: number[] = [];
  for (let k = start[mentee]!; k < end[mentee]!; k += 1) {
    if (weight[k]! - seating.mentorPrice[column[k]!]! === worth) found.push(column[k]!);
  }
  equals[mentee] = Int32Array.from(found);
  return equals[mentee];
}
