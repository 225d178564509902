import { latestDay } from '../day-count';
import { compareNaturally } from '../natural-order';
import type { OrderReference } from '../pair-order';
import { groupBy } from '../record';
import { normaliseLabel } from '../text';
import type { Rewarded } from './recipients';

/** The rewards that one order is about. */
export interface OrderAwards {
  readonly rewarded: readonly Rewarded[];
  /** Whether it is signed: the rewards name their document. */
  readonly isSigned: boolean;
  /** null: not signed yet, or the document does not tell its № and date. */
  readonly order: OrderReference | null;
  /** Rewards that are left to the orders that they name. */
  readonly others: readonly Rewarded[];
}

/**
 * Rewards without a document wait for a new order, and nobody is rewarded twice: those that name one stay out. When all
 * of them name one, the newest order is built again.
 * @param referenceOf The № and the day that a document tells, if it does.
 */
export function awardsOfOrder(
  rewarded: readonly Rewarded[],
  referenceOf: (document: string) => OrderReference | undefined,
): OrderAwards {
  const waiting = rewarded.filter(({ document }) => document === '');
  const named = rewarded.filter(({ document }) => document !== '');
  if (waiting.length > 0 || named.length === 0) {
    return { rewarded: waiting, isSigned: false, order: null, others: named };
  }
  const keyOf = (document: string) => {
    const order = referenceOf(document);
    return order ? `${order.date} ${normaliseLabel(order.number)}` : normaliseLabel(document);
  };
  const orders = [...groupBy(named, ({ document }) => keyOf(document))].map(([key, own]) => ({
    key,
    own,
    order: referenceOf(own[0]?.document ?? '') ?? null,
  }));
  const newest = orders.reduce((last, one) => (isNewer(one, last) ? one : last));
  return {
    rewarded: newest.own,
    isSigned: true,
    order: newest.order,
    others: named.filter((award) => !newest.own.includes(award)),
  };
}

/** The rewards that name one order. */
interface NamedOrder {
  readonly key: string;
  readonly own: readonly Rewarded[];
  readonly order: OrderReference | null;
}

function isNewer(a: NamedOrder, b: NamedOrder): boolean {
  const [dayA, dayB] = [dayOf(a), dayOf(b)];
  return dayA === dayB ? compareNaturally(a.key, b.key) > 0 : dayA > dayB;
}

/** The day of an order; of one that tells none, the latest of its rewards. */
function dayOf({ order, own }: NamedOrder): string {
  return order?.date ?? latestDay(own.map(({ date }) => date)) ?? '';
}
