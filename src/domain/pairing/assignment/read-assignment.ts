import type { Certificate } from './certificate';
import type { CodeOrder } from './code-order';
import { type Crowd, crowds } from './crowds';
import type { Assignment, AssignmentProblem, Link, Pair, Prices, Waiting, WaitingReason } from './problem';
import { entryAt } from './rows';
import type { Seated } from './seat-all';
import type { UsablePairs } from './usable-pairs';
import type { Weighed } from './weigh';

interface Solved {
  readonly problem: AssignmentProblem;
  readonly order: CodeOrder;
  readonly usable: UsablePairs;
  readonly weighed: Weighed;
  readonly seating: Seated;
  readonly certificate: Certificate;
}

/** The solution in the indices of the problem. */
export function readAssignment(solved: Solved): Assignment {
  const { problem, order, usable, seating, certificate } = solved;
  const lockedTo = new Map((problem.locked ?? []).map(({ mentee, mentor }) => [mentee, mentor]));
  const reasonOf = waitingReasons(solved);
  const pairs: Pair[] = [];
  const waiting: Waiting[] = [];
  let [total, weakest] = [0, Number.POSITIVE_INFINITY];
  for (const mentee of order.menteesByCode) {
    const row = order.menteeRank[mentee]!;
    const rank = seating.mentorOf[row]!;
    const fixed = lockedTo.get(mentee);
    if (fixed !== undefined) {
      const link = { mentee, mentor: fixed };
      pairs.push({ ...link, score: allowedScore(problem, link) ?? 0, locked: true });
    } else if (rank >= 0) {
      const score = usable.rows.weight[entryAt(usable.rows, row, rank)]!;
      weakest = Math.min(weakest, score);
      pairs.push({ mentee, mentor: order.mentors[rank]!, score, locked: false });
    } else waiting.push({ mentee, reason: reasonOf(mentee) });
  }
  for (const { score } of pairs) total += score;
  return {
    pairs,
    waiting,
    prices: readPrices(solved),
    certificate,
    stats: { rounds: seating.rounds, relaxations: seating.looked },
    seated: pairs.length,
    total,
    weakest: Number.isFinite(weakest) ? weakest : null,
  };
}

/** The score of a pair among the allowed ones; undefined when it is not among them. */
export function allowedScore({ allowed }: AssignmentProblem, { mentee, mentor }: Link): number | undefined {
  let best: number | undefined;
  for (let k = allowed.rowStart[mentee]!; k < allowed.rowStart[mentee + 1]!; k += 1) {
    if (allowed.mentor[k] === mentor) best = Math.max(best ?? 0, allowed.score[k]!);
  }
  return best;
}

function waitingReasons({ problem, order, usable, seating }: Solved): (mentee: number) => WaitingReason {
  const found = crowds(usable.rows, usable.capacity, seating.mentorOf);
  const reasons = new Map<Crowd, WaitingReason>();
  const forbidden = new Set((problem.forbidden ?? []).map(({ mentee, mentor }) => `${mentee} ${mentor}`));
  return (mentee) => {
    const crowd = found.get(order.menteeRank[mentee]!);
    if (!crowd) {
      const { rowStart, mentor } = problem.allowed;
      const choices = mentor.subarray(rowStart[mentee]!, rowStart[mentee + 1]!);
      const hasChoice = choices.some((choice) => !forbidden.has(`${mentee} ${choice}`));
      return hasChoice ? { kind: 'few-places', mentees: [mentee], places: 0 } : { kind: 'no-mentor' };
    }
    const reason = reasons.get(crowd) ?? {
      kind: 'few-places',
      mentees: crowd.mentees.map((row) => order.mentees[row]!).sort((a, b) => compare(problem, a, b)),
      places: crowd.places,
    };
    reasons.set(crowd, reason);
    return reason;
  };
}

function compare({ mentees }: AssignmentProblem, a: number, b: number): number {
  return mentees[a]!.code < mentees[b]!.code ? -1 : 1;
}

function readPrices({ order, seating, weighed }: Solved): Prices {
  return {
    mentees: Float64Array.from(order.menteeRank, (row) => seating.menteePrice[row]!),
    mentors: Float64Array.from(order.mentorRank, (rank) => seating.mentorPrice[rank]!),
    seat: weighed.seatValue,
    point: weighed.pointValue,
  };
}
