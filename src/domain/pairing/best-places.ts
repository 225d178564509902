import type { Link } from './assignment/problem';
import type { Candidates } from './candidates';
import { rowOf } from './pairing-problem';

/** A mentor whose one more place would seat one more of those who wait, and how many of them it would suit. */
export interface BestPlace {
  readonly mentorCode: string;
  readonly seats: number;
  readonly suits: number;
}

/**
 * Mentors whose one more place would seat somebody: those reached from a waiting unit by turns of "allowed mentor" and
 * "the unit seated there" (an augmenting path would end at the new place). First those who suit most of the waiting.
 */
export function bestPlaces(
  candidates: Candidates,
  pairs: readonly Link[],
  waiting: readonly number[],
  limit: number,
): readonly BestPlace[] {
  const { mentors, allowed } = candidates;
  const suits = new Map<number, number>();
  for (const unit of waiting) {
    for (const mentor of rowOf(allowed, unit)) suits.set(mentor, (suits.get(mentor) ?? 0) + 1);
  }
  const reached = [...reachable(candidates, pairs, waiting)].map((mentor) => ({
    mentorCode: mentors[mentor]?.code ?? '',
    seats: 1,
    suits: suits.get(mentor) ?? 0,
  }));
  return reached.sort((a, b) => b.suits - a.suits || (a.mentorCode < b.mentorCode ? -1 : 1)).slice(0, limit);
}

function reachable({ allowed }: Candidates, pairs: readonly Link[], waiting: readonly number[]): ReadonlySet<number> {
  const seatedAt = new Map<number, number[]>();
  for (const { mentee, mentor } of pairs) seatedAt.set(mentor, [...(seatedAt.get(mentor) ?? []), mentee]);
  const mentors = new Set<number>();
  const queue = [...waiting];
  for (let unit = queue.pop(); unit !== undefined; unit = queue.pop()) {
    for (const mentor of rowOf(allowed, unit)) {
      if (mentors.has(mentor)) continue;
      mentors.add(mentor);
      queue.push(...(seatedAt.get(mentor) ?? []));
    }
  }
  return mentors;
}
