import type { Mentor } from '../participants';
import type { ProposedPair, Solution, WaitingLine } from './describe-proposal';
import type { PairingProblem } from './pairing-problem';

export interface Load {
  readonly mentorCode: string;
  /** Places taken after the proposal. */
  readonly used: number;
  readonly capacity: number;
}

export interface ProposalTotals {
  /** Units considered: those without a pair that stays. */
  readonly units: number;
  readonly seated: number;
  readonly total: number;
  readonly weakest: number | null;
  readonly busiest: { readonly used: number; readonly capacity: number };
  readonly mentorsUsed: number;
  readonly mentorsFree: number;
  /** Of mentors who may take somebody. */
  readonly placesLeft: number;
  /** Pairs of the book that get another mentor or none. */
  readonly changed: number;
}

/** The busiest mentors first; those who may take somebody, or have somebody. */
export function loadOf({ book, standing }: PairingProblem, pairs: readonly ProposedPair[]): readonly Load[] {
  const used = new Map(standing.held);
  for (const { mentorCode } of pairs) used.set(mentorCode, (used.get(mentorCode) ?? 0) + 1);
  return book.registry.mentors
    .map((mentor) => ({ mentor, used: used.get(mentor.code) ?? 0 }))
    .filter((line) => line.used > 0 || mayMentor(line.mentor))
    .map(({ mentor: { code, capacity }, used }) => ({ mentorCode: code, used, capacity }))
    .sort((a, b) => shareUsed(b) - shareUsed(a) || b.used - a.used || (a.mentorCode < b.mentorCode ? -1 : 1));
}

function mayMentor({ status, consent, capacity }: Mentor): boolean {
  return status === 'активен' && consent !== null && capacity > 0;
}

function shareUsed({ used, capacity }: Load): number {
  return capacity === 0 ? used : used / capacity;
}

export function totalsOf(
  { book, candidates }: PairingProblem,
  { total, weakest }: Solution,
  pairs: readonly ProposedPair[],
  waiting: readonly WaitingLine[],
  load: readonly Load[],
): ProposalTotals {
  const used = load.filter((line) => line.used > 0);
  const [busiest] = used;
  const open = new Set(book.registry.mentors.filter(mayMentor).map(({ code }) => code));
  return {
    units: candidates.units.length,
    seated: pairs.length,
    total,
    weakest,
    busiest: { used: busiest?.used ?? 0, capacity: busiest?.capacity ?? 0 },
    mentorsUsed: used.length,
    mentorsFree: load.length - used.length,
    placesLeft: load
      .filter(({ mentorCode }) => open.has(mentorCode))
      .reduce((left, line) => left + Math.max(0, line.capacity - line.used), 0),
    changed:
      pairs.filter(({ change }) => change === 'other').length +
      waiting.filter(({ formerMentor }) => formerMentor !== '').length,
  };
}
