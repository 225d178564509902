import { checkPairs, type PairRemark } from './check-pairs';
import { whyNotChange } from './pairing/pair-changes';
import type { Mentee, Mentor, Pair, Period, Registry } from './participants';
import { firstYear } from './school-year';
import { normaliseLabel, printDay } from './text';

/** The № and the ISO day of an order. */
export interface OrderReference {
  readonly number: string;
  readonly date: string;
}

/** The rows of «Пары» that an order is about. */
export interface OrderPairs {
  /** Approved pairs that it fixes. */
  readonly approved: readonly Pair[];
  /** Pairs that it has fixed before, whatever became of them. */
  readonly fixed: readonly Pair[];
  /** Approved pairs that are left to other orders. */
  readonly others: readonly Pair[];
}

/** Whether the next step of a pair's life is the order: it is approved. */
export function awaitsOrder(pair: Pair): boolean {
  return whyNotChange(pair, { to: 'закреплена приказом', reason: '', hasOrder: true }) === undefined;
}

/**
 * An order without a № is a draft about all approved pairs. One that has fixed pairs is signed: it takes in no others but
 * those beside which somebody has written its №.
 */
export function pairsOfOrder(pairs: readonly Pair[], order: OrderReference | null): OrderPairs {
  const waiting = pairs.filter(awaitsOrder);
  if (!order) return { approved: waiting, fixed: [], others: [] };
  const isOwn = (pair: Pair) => isSameNumber(pair.orderNumber, order.number);
  const fixed = pairs.filter((pair) => isOwn(pair) && pair.orderDate === order.date && isFixed(pair));
  const isTaken = (pair: Pair) => (pair.orderNumber === '' ? fixed.length === 0 : isOwn(pair));
  return { approved: waiting.filter(isTaken), fixed, others: waiting.filter((pair) => !isTaken(pair)) };
}

/** Another day that the book gives to an order of this № in the same year; orders are numbered anew every year. */
export function otherDateOf(pairs: readonly Pair[], { number, date }: OrderReference): string | undefined {
  const year = date.slice(0, 4);
  const dates = pairs.flatMap((pair) => (isSameNumber(pair.orderNumber, number) ? [pair.orderDate ?? ''] : []));
  return dates.find((day) => day !== date && day.startsWith(year));
}

/** The newest order that has fixed pairs; undefined: there is none. */
export function newestOrder(pairs: readonly Pair[]): OrderReference | undefined {
  const orders = pairs.flatMap(({ orderNumber: number, orderDate: date, ...rest }) =>
    number !== '' && date !== null && isFixed(rest) ? [{ number, date }] : [],
  );
  return orders.reduce<OrderReference | undefined>(
    (last, one) => (last && last.date >= one.date ? last : one),
    undefined,
  );
}

/**
 * The ISO day on which pairs begin by an order. One that is earlier than the period, such as one of August, is for the
 * school year that follows: its pairs are in no report of the year before.
 */
export function startByOrder(date: string, period: Period): string {
  if (date >= period.from) return date;
  const [beginning = date] = [period.from, `${firstYear({ from: date, to: date })}-09-01`].sort();
  return beginning > date ? beginning : date;
}

/**
 * What keeps approved pairs out of an order: the rules of pairs, and what only an order needs. A draft has no date to
 * compare with.
 * @param day ISO day of the order, or of the draft.
 * @param refusedCodes Codes of people whose rows cannot be read.
 */
export function orderRemarks(
  pairs: readonly Pair[],
  registry: Registry,
  order: OrderReference | null,
  day: string,
  refusedCodes: ReadonlySet<string>,
): readonly PairRemark[] {
  const rows = new Set(pairs.map(({ row }) => row));
  const period = { from: day, to: day }; // approved pairs are in no report, so no period is asked for
  const broken = checkPairs(registry, period, day, refusedCodes).filter(({ row }) => rows.has(row));
  const mentors = new Map(registry.mentors.map((mentor) => [mentor.code, mentor]));
  const mentees = new Map(registry.mentees.map((mentee) => [mentee.code, mentee]));
  const own = pairs.flatMap((pair) => [
    ...rowRemarks(pair, refusedCodes),
    ...(order ? dateRemarks(pair, mentors.get(pair.mentorCode), mentees.get(pair.menteeCode), order) : []),
  ]);
  return [...broken, ...own];
}

const MEND_NUMBER = 'Впишите номер; у группы он общий.';
const MEND_DATES = 'Проверьте обе даты.';
const MEND_ROW = 'Исправьте её: «Проверить книгу» покажет.';

function rowRemarks(pair: Pair, refusedCodes: ReadonlySet<string>): readonly PairRemark[] {
  const { number, mentorCode, menteeCode } = pair;
  return [
    ...(number === '' ? [remark(pair, 'number', 'нет номера пары', MEND_NUMBER)] : []),
    ...(refusedCodes.has(mentorCode) ? [remark(pair, 'mentorCode', 'в строке наставника ошибка', MEND_ROW)] : []),
    ...(refusedCodes.has(menteeCode) ? [remark(pair, 'menteeCode', 'в строке наставляемого ошибка', MEND_ROW)] : []),
  ];
}

/** A pair is approved when both consents are given and the mentee is in the base: not later than the order. */
function dateRemarks(
  pair: Pair,
  mentor: Mentor | undefined,
  mentee: Mentee | undefined,
  { date }: OrderReference,
): readonly PairRemark[] {
  const dated = [
    { field: 'mentorCode', what: 'согласие наставника', day: mentor?.consent },
    { field: 'menteeCode', what: 'согласие наставляемого', day: mentee?.consent },
    { field: 'menteeCode', what: 'дата включения наставляемого', day: mentee?.included },
  ] as const;
  const late = dated.flatMap(({ field, what, day }) =>
    day && day > date
      ? [remark(pair, field, `${what} – ${printDay(day)}, позже приказа от ${printDay(date)}`, MEND_DATES)]
      : [],
  );
  const over = pair.end !== null && pair.end < date;
  return over ? [...late, remark(pair, 'end', 'окончание раньше даты приказа', MEND_DATES)] : late;
}

function remark({ row }: Pair, field: PairRemark['field'], what: string, todo: string): PairRemark {
  return { row, field, what, todo };
}

function isFixed({ status }: Pick<Pair, 'status'>): boolean {
  return status !== 'предложена' && status !== 'утверждена';
}

function isSameNumber(a: string, b: string): boolean {
  return normaliseLabel(a) === normaliseLabel(b);
}
