import { pairGroups } from '../domain/pair-groups';
import {
  awaitsOrder,
  newestOrder,
  type OrderPairs,
  type OrderReference,
  orderRemarks,
  otherDateOf,
  pairsOfOrder,
  startByOrder,
} from '../domain/pair-order';
import type { Pair } from '../domain/participants';
import { summerBefore } from '../domain/school-year';
import { printDay, printPeriod } from '../domain/text';
import { UserError } from '../errors';
import { layOut } from '../reports/layout';
import { pairOrder } from '../reports/pair-order';
import type { Book } from '../workbook/book';
import type { Change } from '../workbook/change';
import { dayOf } from '../workbook/days';
import { readOrderBasis } from '../workbook/order-basis';
import { readOrderReference } from '../workbook/order-reference';
import { pairProblem } from '../workbook/pair-problem';
import { PairWrites } from '../workbook/pair-writes';
import { type PaperPeople, readPaperPeople } from '../workbook/paper-people';
import type { Problem } from '../workbook/problem';
import { PAIR_ORDER_TITLE } from '../workbook/report-sheets';
import { PAIRS_SHEET } from '../workbook/school-sheets';
import { readSchoolWords, readWordsOfDay } from '../workbook/school-words';
import { Settings } from '../workbook/settings';
import { askText, atDoor, openBook, type Plan, requireSchoolBook, runCommand } from './command';
import {
  NOTHING_WRITTEN,
  nothingApproved,
  nothingToOrder,
  orderDone,
  orderPrompt,
  orderQuestion,
  withLeft,
} from './pair-order-words';

/** Asks for the № and date, then draws the order; with them it fixes the approved pairs, without them it is a draft. */
export function buildPairOrder(): void {
  atDoor(PAIR_ORDER_TITLE, () => {
    const book = openBook();
    requireSchoolBook(book);
    const read = readPaperPeople(book);
    const { pairs } = read.registry;
    if (!newestOrder(pairs)) {
      if (!pairs.some(awaitsOrder)) throw nothingApproved(pairs);
      readyPairs(read, null, dayOf(new Date(), book.timeZone));
    }
    const answer = askText(PAIR_ORDER_TITLE, orderPrompt(pairs.filter(awaitsOrder)));
    if (answer === undefined) return;
    const order = readOrderReference(answer);
    runCommand({ title: PAIR_ORDER_TITLE, asks: true, plan: (now, time) => planOrder(now, time, order) });
  });
}

function planOrder(book: Book, now: Date, order: OrderReference | null): Plan {
  requireSchoolBook(book);
  const read = readPaperPeople(book);
  const day = order?.date ?? dayOf(now, book.timeZone);
  if (order) requireGood(book, order, read.registry.pairs);
  const { left, ...inOrder } = readyPairs(read, order, day);
  const { approved } = inOrder;
  return {
    action: {
      title: PAIR_ORDER_TITLE,
      object: order ? `приказ № ${order.number} от ${printDay(order.date)}` : 'проект приказа',
      count: order ? approved.length : 0,
    },
    changes: [...fixing(book, read, approved, order, day), paperChange(book, read, inOrder, order, day)],
    ...(order && approved.length > 0 ? { question: withLeft(orderQuestion(order, approved), left) } : {}),
    done: withLeft(orderDone(order, inOrder), left),
    show: PAIR_ORDER_TITLE,
  };
}

interface ReadyPairs extends OrderPairs {
  readonly left: readonly Problem[];
}

/** The pairs that can stand in the order, and why others cannot. @throws UserError when there is none. */
function readyPairs(
  { registry, problems, refusedCodes }: PaperPeople,
  order: OrderReference | null,
  day: string,
): ReadyPairs {
  const asked = pairsOfOrder(registry.pairs, order);
  const remarks = orderRemarks(asked.approved, registry, order, day, refusedCodes);
  const broken = new Set(remarks.map(({ row }) => row));
  const approved = asked.approved.filter(({ row }) => !broken.has(row));
  const left = [...problems.filter(({ place }) => place.sheet === PAIRS_SHEET.title), ...remarks.map(pairProblem)];
  if (approved.length + asked.fixed.length === 0) throw nothingToOrder(registry.pairs, asked.others, left);
  return { ...asked, approved, left };
}

/** An order that stands in the book may be of a year that is over. */
function requireGood(book: Book, order: OrderReference, pairs: readonly Pair[]): void {
  if (pairsOfOrder(pairs, order).fixed.length > 0) return;
  const other = otherDateOf(pairs, order);
  if (other !== undefined) {
    throw new UserError(
      `Приказ № ${order.number} в книге уже есть, с датой ${printDay(other)}. Проверьте № и дату. ${NOTHING_WRITTEN}`,
    );
  }
  const period = new Settings(book).period();
  const since = summerBefore(period);
  if (order.date >= since && order.date <= period.to) return;
  throw new UserError(
    `Дата приказа ${printDay(order.date)} не входит в период ${printPeriod(period)} и лето перед ним (с ${printDay(since)}). Исправьте дату или период на листе «Настройки» и повторите. ${NOTHING_WRITTEN}`,
  );
}

function fixing(
  book: Book,
  { registry }: PaperPeople,
  approved: readonly Pair[],
  order: OrderReference | null,
  today: string,
): readonly Change[] {
  if (!order || approved.length === 0) return [];
  const writes = new PairWrites(book, registry, today);
  const start = startByOrder(order.date, new Settings(book).period());
  for (const pair of approved) writes.fix(pair, order, start);
  return writes.changes();
}

/** An order is of the school year of its own day: built again when that is over, it is the same. */
function paperChange(
  book: Book,
  { people }: PaperPeople,
  { approved, fixed }: OrderPairs,
  order: OrderReference | null,
  day: string,
): Change {
  const report = pairOrder({
    words: order ? readWordsOfDay(book, order.date) : readSchoolWords(book),
    order,
    basis: readOrderBasis(book, day),
    groups: pairGroups([...fixed, ...approved]),
    people,
  });
  return { kind: 'report', sheet: PAIR_ORDER_TITLE, layout: layOut(report) };
}
