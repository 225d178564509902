import type { Pair } from '../participants';
import type { PairStatus } from '../statuses';
import { isOpen } from './standing-pairs';

/** What a step of a pair's life needs: the order's number and date, a reason. */
type Need = 'order' | 'reason';

interface Step {
  readonly from: PairStatus;
  readonly to: PairStatus;
  readonly needs?: Need;
}

/** The life of a pair (product rules, «Life of a pair»); dissolving, which any open pair may, besides. */
const STEPS: readonly Step[] = [
  { from: 'предложена', to: 'утверждена' },
  { from: 'утверждена', to: 'закреплена приказом', needs: 'order' },
  { from: 'закреплена приказом', to: 'активна' },
  { from: 'активна', to: 'приостановлена' },
  { from: 'приостановлена', to: 'активна' },
  { from: 'активна', to: 'завершена' },
  { from: 'приостановлена', to: 'завершена' },
];

/** The steps that a pair may take next. */
export function nextSteps(pair: Pair): readonly Step[] {
  if (!isOpen(pair)) return [];
  const { status } = pair;
  return [...STEPS.filter(({ from }) => from === status), { from: status, to: 'расторгнута', needs: 'reason' }];
}

export interface StatusChange {
  readonly to: PairStatus;
  readonly reason: string;
  /** Whether «№ приказа» and «Дата приказа» are filled in. */
  readonly hasOrder: boolean;
}

/** Why a pair cannot become so, in words; undefined: it can. */
export function whyNotChange(pair: Pair, { to, reason, hasOrder }: StatusChange): string | undefined {
  const steps = nextSteps(pair);
  const step = steps.find((candidate) => candidate.to === to);
  if (!step) {
    if (steps.length === 0) return `пара ${pair.status}: её состояние больше не меняется`;
    return `пара ${pair.status}, дальше может быть: ${steps.map((next) => next.to).join(', ')}`;
  }
  if (step.needs === 'reason' && reason.trim() === '') return 'нужна причина';
  if (step.needs === 'order' && !hasOrder) return 'нужны № и дата приказа';
  return undefined;
}
