import loadHighs from 'highs';
import munkres from 'munkres';
import type { AssignmentProblem } from '../src/domain/pairing/assignment/problem';

/** What a peer found for a problem. */
export interface Found {
  readonly seated: number;
  readonly total: number;
}

/** Solves a prepared problem; only this is timed. */
export type Solver = () => Found;

/** Prepares a problem without locked and forbidden pairs in the peer's own terms. */
export type Peer = (problem: AssignmentProblem) => Promise<Solver>;

/** A matrix of mentees by places; a pair that is not allowed is finite, but dearer than all scores together. */
export const viaMunkres: Peer = async (problem) => {
  const { allowed, mentors, mentees } = problem;
  const top = allowed.score.reduce((most, score) => Math.max(most, score), 0);
  const apart = (top + 1) * (mentees.length + 1);
  const starts = [0];
  for (const { capacity } of mentors) starts.push((starts.at(-1) ?? 0) + capacity);
  const costs = mentees.map(() => new Float64Array(starts.at(-1) ?? 0).fill(apart));
  for (const { mentee, mentor, score } of pairsOf(problem)) {
    costs[mentee]?.fill(top - score, starts[mentor], starts[mentor + 1]);
  }
  return () => {
    const chosen = munkres(costs).map(([mentee, place]) => costs[mentee]?.[place] ?? Number.NaN);
    const seated = chosen.filter((cost) => cost < apart);
    return { seated: seated.length, total: seated.reduce((sum, cost) => sum + top - cost, 0) };
  };
};

/** A linear programme, whose corners are whole numbers. */
export const viaHighs: Peer = async (problem) => {
  const highs = await loadHighs();
  const top = problem.allowed.score.reduce((most, score) => Math.max(most, score), 0);
  const seat = (top + 1) * (problem.mentees.length + 1);
  const text = linearProgramme(problem, seat);
  return () => {
    const { ObjectiveValue, Status } = highs.solve(text, {});
    if (Status !== 'Optimal') throw new Error(`highs: ${Status}`);
    const value = Math.round(ObjectiveValue);
    return { seated: Math.floor(value / seat), total: value % seat };
  };
};

function linearProgramme(problem: AssignmentProblem, seat: number): string {
  const pairs = pairsOf(problem);
  const terms = (chosen: readonly { name: string }[]) => chosen.map(({ name }) => name).join(' + ');
  const byMentee = problem.mentees.map((_, index) => pairs.filter(({ mentee }) => mentee === index));
  const byMentor = problem.mentors.map((_, index) => pairs.filter(({ mentor }) => mentor === index));
  const limits = [
    ...byMentee.map((held) => ({ held, places: 1 })),
    ...byMentor.map((held, index) => ({ held, places: problem.mentors[index]?.capacity ?? 0 })),
  ].filter(({ held }) => held.length > 0);
  return [
    'Maximize',
    `value: ${pairs.map(({ name, score }) => `${seat + score} ${name}`).join('\n + ')}`,
    'Subject To',
    ...limits.map(({ held, places }, index) => `c${index}: ${terms(held)} <= ${places}`),
    'Bounds',
    ...pairs.map(({ name }) => `0 <= ${name} <= 1`),
    'End',
  ].join('\n');
}

function pairsOf({ allowed, mentees }: AssignmentProblem) {
  const { rowStart, mentor, score } = allowed;
  return mentees.flatMap((_, mentee) =>
    Array.from({ length: (rowStart[mentee + 1] ?? 0) - (rowStart[mentee] ?? 0) }, (__, at) => {
      const entry = (rowStart[mentee] ?? 0) + at;
      return { name: `x${entry}`, mentee, mentor: mentor[entry] ?? -1, score: score[entry] ?? Number.NaN };
    }),
  );
}
