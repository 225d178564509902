import { certify } from './certificate';
import { checkProblem } from './check-problem';
import { codeOrder, ranked } from './code-order';
import type { Assignment, AssignmentProblem } from './problem';
import { readAssignment } from './read-assignment';
import { seatAll } from './seat-all';
import { loadsOf, spreadLoad } from './spread-load';
import { usablePairs } from './usable-pairs';
import { protectWeakest } from './weakest';
import { weigh } from './weigh';

export type { Assignment } from './problem';

/**
 * The best assignment, proved by prices in each run. In this order: as many mentees with a mentor as possible; the weakest pair as
 * good as possible, if asked for; the greatest total score; as many previous pairs as possible; the load even. The same people,
 * pairs and codes give the same assignment in whatever order they come.
 * @throws RangeError when the problem is inconsistent, or its scores are too great to be summed exactly
 */
export function assign(problem: AssignmentProblem): Assignment {
  checkProblem(problem);
  const { goals = {}, previous = [], locked = [] } = problem;
  const order = codeOrder(problem.mentors, problem.mentees);
  const usable = usablePairs(problem, order);
  const keep = (goals.keepPrevious ?? true) ? ranked(previous, order) : [];
  let weighed = weigh(usable, keep, order.hashes);
  let seating = seatAll(weighed);
  if (goals.protectWeakest ?? false) {
    const strong = protectWeakest(usable, seating.mentorOf, order.hashes);
    weighed = weigh({ ...usable, ...strong }, keep, order.hashes);
    seating = seatAll(weighed);
  }
  if (goals.spreadLoad ?? true) {
    spreadLoad(weighed, seating, loadsOf(seating.mentorOf, ranked(locked, order), usable.capacity.length));
  }
  const certificate = certify(weighed, seating, seating.candidates);
  return readAssignment({ problem, order, usable, weighed, seating, certificate });
}
