import type { Pair } from '../participants';
import type { CommitLink } from './commit';
import type { Candidate, PairingBook } from './pairing-book';
import { noPlaceWords } from './rules';
import { usedPlaces } from './standing-pairs';

/** A link that no rule refuses; whether it gets a place depends on the others. */
export interface Wish {
  readonly link: CommitLink;
  readonly candidate: Candidate;
  readonly former: Pair | null;
}

/**
 * The wishes that get no place, with the words. All are first taken as done; while a mentor has more than the places,
 * the last wish for him goes back, and with it returns the place that its former pair holds.
 */
export function withoutPlace(
  book: PairingBook,
  wishes: readonly Wish[],
  released: readonly Pair[],
): ReadonlyMap<Wish, string> {
  const mentors = new Map(book.registry.mentors.map((mentor) => [mentor.code, mentor]));
  const used = new Map(usedPlaces(book.registry));
  const taken = new Map<string, Wish[]>();
  const hold = (code: string, change: 1 | -1) => used.set(code, (used.get(code) ?? 0) + change);
  for (const { mentorCode } of released) hold(mentorCode, -1);
  for (const wish of wishes) {
    const { mentorCode } = wish.link;
    if (wish.former?.mentorCode === mentorCode) continue; // the pair has its place already
    if (wish.former) hold(wish.former.mentorCode, -1);
    hold(mentorCode, 1);
    taken.set(mentorCode, [...(taken.get(mentorCode) ?? []), wish]);
  }
  const refused = new Map<Wish, string>();
  const queue = [...taken.keys()];
  for (let code = queue.pop(); code !== undefined; code = queue.pop()) {
    const capacity = mentors.get(code)?.capacity ?? 0;
    while ((used.get(code) ?? 0) > capacity) {
      const last = taken.get(code)?.pop();
      if (!last) break;
      hold(code, -1);
      refused.set(last, noPlaceWords(Math.max(capacity, used.get(code) ?? 0), capacity) ?? '');
      if (!last.former) continue;
      hold(last.former.mentorCode, 1);
      queue.push(last.former.mentorCode);
    }
  }
  return refused;
}
