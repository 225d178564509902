import type { AllowedPairs, AssignmentProblem, Link } from './assignment/problem';
import { type Candidates, findCandidates } from './candidates';
import { type PairingBook, type ProposalInput, supposed } from './pairing-book';
import { type Standing, standingPairs } from './standing-pairs';

/** A proposal's question: the book as supposed, what stands in it, and the assignment that is asked for. */
export interface PairingProblem {
  readonly book: PairingBook;
  readonly standing: Standing;
  readonly candidates: Candidates;
  readonly assignment: AssignmentProblem;
}

export function pairingProblem(book: PairingBook, input: ProposalInput): PairingProblem {
  const asked = supposed(book, input);
  const standing = standingPairs(asked.registry, input.goals.reviseApproved);
  const candidates = findCandidates(asked, standing);
  const { protectWeakest, keepPrevious, spreadLoad } = input.goals;
  const assignment = {
    mentors: candidates.mentors,
    mentees: candidates.units,
    allowed: candidates.allowed,
    previous: previousLinks(candidates),
    goals: { protectWeakest, keepPrevious, spreadLoad },
  };
  return { book: asked, standing, candidates, assignment };
}

/** The pairs that stand now and may stay: one that a rule excludes by now is not worth keeping. */
function previousLinks({ units, mentors, allowed }: Candidates): readonly Link[] {
  const indexOf = new Map(mentors.map(({ code }, index) => [code, index]));
  return units.flatMap(({ previous }, mentee) => {
    const mentor = previous ? indexOf.get(previous.mentorCode) : undefined;
    return mentor !== undefined && rowOf(allowed, mentee).includes(mentor) ? [{ mentee, mentor }] : [];
  });
}

/** The mentors allowed for a unit, by index. */
export function rowOf({ rowStart, mentor }: AllowedPairs, unit: number): Int32Array {
  return mentor.subarray(rowStart[unit] ?? 0, rowStart[unit + 1] ?? 0);
}
