import type { Table } from './random-problems';

/** What the goals count, the more the better. */
export interface Worth {
  readonly seats: number;
  readonly weakest: number;
  readonly total: number;
  readonly kept: number;
  /** Minus the sum of the squares of the mentors' loads. */
  readonly evenness: number;
}

/** By mentee, the mentor or null. */
export type Choice = readonly (number | null)[];

/** The best of all choices there are, goals compared in this order. */
export function bestWorth(table: Table, goals: readonly (keyof Worth)[]): Worth {
  let best: Worth | undefined;
  for (const choice of choices(table, 0, [])) {
    const worth = worthOf(table, choice);
    if (!best || isBetter(worth, best, goals)) best = worth;
  }
  if (!best) throw new Error('there is always the empty choice');
  return best;
}

export function isBetter(a: Worth, b: Worth, goals: readonly (keyof Worth)[]): boolean {
  const goal = goals.find((name) => a[name] !== b[name]);
  return goal !== undefined && a[goal] > b[goal];
}

/** Locked pairs count in the seats, the total and the loads, not in the weakest. */
export function worthOf({ scores, locked, previous, capacities }: Table, choice: Choice): Worth {
  const fixed = new Map(locked.map(({ mentee, mentor }) => [mentee, mentor]));
  const chosen = choice.map((mentor, mentee) => fixed.get(mentee) ?? mentor);
  const free = choice.flatMap((mentor, mentee) =>
    mentor === null || fixed.has(mentee) ? [] : [scores[mentee]?.[mentor] ?? Number.NaN],
  );
  const points = chosen.map((mentor, mentee) => (mentor === null ? 0 : (scores[mentee]?.[mentor] ?? 0)));
  const loads = capacities.map((_, mentor) => chosen.filter((held) => held === mentor).length);
  return {
    seats: chosen.filter((mentor) => mentor !== null).length,
    weakest: Math.min(Number.MAX_SAFE_INTEGER, ...free),
    total: points.reduce((sum, score) => sum + score, 0),
    kept: previous.filter(({ mentee, mentor }) => !fixed.has(mentee) && choice[mentee] === mentor).length,
    evenness: -loads.reduce((sum, load) => sum + load * load, 0),
  };
}

function* choices(table: Table, mentee: number, chosen: (number | null)[]): Generator<Choice> {
  if (mentee === table.scores.length) {
    yield chosen;
    return;
  }
  yield* choices(table, mentee + 1, [...chosen, null]);
  if (table.locked.some((link) => link.mentee === mentee)) return;
  for (const mentor of table.capacities.keys()) {
    if (mayTake(table, chosen, mentee, mentor)) yield* choices(table, mentee + 1, [...chosen, mentor]);
  }
}

function mayTake({ scores, forbidden, locked, capacities }: Table, chosen: Choice, mentee: number, mentor: number) {
  const isAllowed = (scores[mentee]?.[mentor] ?? null) !== null;
  const isForbidden = forbidden.some((link) => link.mentee === mentee && link.mentor === mentor);
  const held = locked.filter((link) => link.mentor === mentor).length + chosen.filter((m) => m === mentor).length;
  return isAllowed && !isForbidden && held < (capacities[mentor] ?? 0);
}
