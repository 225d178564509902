import { formById } from './forms';
import { type PairGroup, pairGroups } from './pair-groups';
import type { Pair } from './participants';
import { groupBy } from './record';
import type { PairStatus } from './statuses';

/** What the pairs of one person amount to; dissolved ones are passed over, and proposals, which nobody has accepted yet. */
export interface PersonPairs {
  readonly groups: readonly PairGroup[];
  /** Codes of those on the other side, each once. */
  readonly others: readonly string[];
  /** Labels of the forms, each once. */
  readonly forms: readonly string[];
  /** ISO day of the first beginning; null: none is written. */
  readonly from: string | null;
  /** ISO day of the last end, when every pair is finished; null otherwise. */
  readonly to: string | null;
}

const NO_PAIR: readonly PairStatus[] = ['предложена', 'расторгнута'];

/** Whether somebody has accepted the pair and nobody has dissolved it. */
export function isAccepted({ status }: Pick<Pair, 'status'>): boolean {
  return !NO_PAIR.includes(status);
}

/** Pairs by the code of a side. */
export function pairsBySide(pairs: readonly Pair[], side: 'mentorCode' | 'menteeCode'): (code: string) => PersonPairs {
  const kept = pairs.filter(isAccepted);
  const byCode = groupBy(kept, (pair) => pair[side]);
  const otherSide = side === 'mentorCode' ? 'menteeCode' : 'mentorCode';
  return (code) => summary(byCode.get(code) ?? [], otherSide);
}

function summary(pairs: readonly Pair[], otherSide: 'mentorCode' | 'menteeCode'): PersonPairs {
  const groups = pairGroups(pairs);
  const inOrder = groups.flatMap((group) => group.pairs);
  const starts = pairs.flatMap(({ start }) => (start === null ? [] : [start])).sort();
  const ends = pairs.flatMap(({ end }) => (end === null ? [] : [end])).sort();
  const isOver = pairs.every(({ status }) => status === 'завершена');
  return {
    groups,
    others: [...new Set(inOrder.map((pair) => pair[otherSide]))],
    forms: [...new Set(groups.map(({ form }) => formById(form).label))],
    from: starts[0] ?? null,
    to: isOver ? (ends[ends.length - 1] ?? null) : null,
  };
}
