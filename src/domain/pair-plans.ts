import { type PairGroup, pairGroups } from './pair-groups';
import type { Pair } from './participants';
import { groupBy } from './record';
import type { PairStatus } from './statuses';

/** A row of «Планы»: one task of a pair. Texts as people write them. */
export interface PlanRow {
  /** № of the pair; rows of one pair share it. */
  readonly number: string;
  readonly goal: string;
  readonly task: string;
  readonly deadline: string;
  readonly responsible: string;
  readonly expected: string;
  readonly result: string;
}

export interface PairPlan {
  readonly group: PairGroup;
  /** Each once. */
  readonly goals: readonly string[];
  readonly tasks: readonly PlanRow[];
}

/** Pairs that work by a plan, or are about to. */
const PLANNED: readonly PairStatus[] = ['закреплена приказом', 'активна', 'приостановлена'];

/** Pairs whose plan is worth printing: a finished one has results. */
const PRINTED: readonly PairStatus[] = [...PLANNED, 'завершена'];

/** The pairs and groups that need a plan and have no row of it; pairs without a № cannot be named in a plan. */
export function withoutPlan(pairs: readonly Pair[], numbers: ReadonlySet<string>): readonly PairGroup[] {
  const isMissing = ({ number, status }: Pair) => PLANNED.includes(status) && number !== '' && !numbers.has(number);
  return pairGroups(pairs.filter(isMissing));
}

/** Rows of «Пары» that need a plan and have no №. */
export function unnumbered(pairs: readonly Pair[]): readonly Pair[] {
  return pairs.filter(({ number, status }) => PLANNED.includes(status) && number === '');
}

/** The plans of pairs that work or have finished, in the order of the pairs; rows of a plan in their own. */
export function pairPlans(pairs: readonly Pair[], rows: readonly PlanRow[]): readonly PairPlan[] {
  const tasksOf = groupBy(rows, ({ number }) => number);
  return pairGroups(pairs.filter(({ status }) => PRINTED.includes(status))).flatMap((group) => {
    const tasks = tasksOf.get(group.number);
    return tasks ? [{ group, tasks, goals: distinct(tasks.map(({ goal }) => goal)) }] : [];
  });
}

/** The goal that the interaction models of a group suggest; blank when no model does. */
export function suggestedGoal({ pairs }: PairGroup, goalOf: (model: string) => string): string {
  return distinct(pairs.map(({ interactionModel }) => goalOf(interactionModel))).join('; ');
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].filter((text) => text !== '');
}
