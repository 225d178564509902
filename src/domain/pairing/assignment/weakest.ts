import { bestOfRows, heaviest } from './candidates';
import { atLeast, entryAt, type Rows } from './rows';
import { seatAll } from './seat-all';
import type { UsablePairs } from './usable-pairs';

/**
 * The pairs with which as many mentees are seated as with all of them, and the worst of which is as good as possible.
 * @param mentorOf a seating of as many mentees as possible; -1: none
 */
export function protectWeakest(
  { rows, best, capacity }: UsablePairs,
  mentorOf: Int32Array,
  hashes: Uint32Array,
): Pick<UsablePairs, 'rows' | 'best'> {
  let above = heaviest(best) + 1;
  let floor = above - 1;
  mentorOf.forEach((mentor, row) => {
    if (mentor >= 0) floor = Math.min(floor, rows.weight[entryAt(rows, row, mentor)] ?? 0);
  });
  const seats = count(mentorOf);
  while (above - floor > 1) {
    const middle = Math.floor((floor + above) / 2);
    if (seatsOf(atLeast(rows, middle), capacity, hashes) === seats) floor = middle;
    else above = middle;
  }
  const strong = atLeast(rows, floor);
  return { rows: strong, best: bestOfRows(strong, hashes) };
}

/** The greatest number of seated mentees: a seat is the only thing of worth. */
function seatsOf(rows: Rows, capacity: Int32Array, hashes: Uint32Array): number {
  const alike = { ...rows, weight: new Int32Array(rows.weight.length) };
  const candidates = bestOfRows(alike, hashes);
  return count(seatAll({ rows: alike, candidates, capacity, seatValue: 1, maxWeight: 0, hashes }).mentorOf);
}

function count(mentorOf: Int32Array): number {
  return mentorOf.reduce((seats, mentor) => seats + (mentor < 0 ? 0 : 1), 0);
}
