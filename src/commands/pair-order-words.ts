import { pairGroups } from '../domain/pair-groups';
import { newestOrder, type OrderPairs, type OrderReference } from '../domain/pair-order';
import type { Pair } from '../domain/participants';
import { looksPersonal, unlessPersonal } from '../domain/privacy';
import { counted, printDay } from '../domain/text';
import { UserError } from '../errors';
import { REFERENCE_EXAMPLE } from '../workbook/order-reference';
import { describeProblems, type Problem, withProblems } from '../workbook/problem';
import { PAIR_ORDER_TITLE } from '../workbook/report-sheets';
import { PAIRS_SHEET } from '../workbook/school-sheets';

/** What the order's command says. */

export const NOTHING_WRITTEN = 'Ничего не записано.';

/** Why there is nothing to order, and the next step. */
export function nothingApproved(pairs: readonly Pair[]): UserError {
  const known = newestOrder(pairs);
  const proposed = pairs.filter(({ status }) => status === 'предложена').length;
  const why =
    pairs.length === 0
      ? 'В книге ещё нет пар. Выберите «Подбор пар», примите пары и повторите.'
      : proposed > 0
        ? `Утверждённых пар нет: ${counted(proposed, 'строка', 'строки', 'строк')} на листе «${PAIRS_SHEET.title}» – ещё предложения. Примите их в «Подборе пар» и повторите.`
        : 'Утверждённых пар нет. Выберите «Подбор пар», примите пары и повторите.';
  const again =
    known && !looksPersonal(known.number)
      ? ` Чтобы построить прежний приказ ещё раз, впишите его № и дату: «${known.number} от ${printDay(known.date)}».`
      : '';
  return new UserError(`${why}${again} ${NOTHING_WRITTEN}`);
}

/** Nothing of what was asked can stand in this order. */
export function nothingToOrder(pairs: readonly Pair[], others: readonly Pair[], left: readonly Problem[]): UserError {
  if (left.length > 0) {
    return new UserError(
      `Приказа не будет: ни одна утверждённая пара не готова.\n${describeProblems(left)}\n${NOTHING_WRITTEN}`,
    );
  }
  if (others.length === 0) return nothingApproved(pairs);
  const numbers = [
    ...new Set(others.map(({ orderNumber }) => unlessPersonal(orderNumber, '– текст, похожий на личные данные'))),
  ];
  return new UserError(
    `Приказа не будет: у утверждённых пар уже вписан другой приказ (${numbers.map((number) => `№ ${number}`).join(', ')}). Впишите его № и дату или очистите «№ приказа». ${NOTHING_WRITTEN}`,
  );
}

export function orderPrompt(approved: readonly Pair[]): string {
  const waiting = approved.length === 0 ? 'Утверждённых пар нет' : `Утверждено: ${sizeWords(approved)}`;
  return `${waiting}. Впишите № и дату приказа: ${REFERENCE_EXAMPLE}. Оставьте пусто – будет проект на подпись, пары не изменятся.`;
}

export function orderQuestion(order: OrderReference, approved: readonly Pair[]): string {
  return `Приказ № ${order.number} от ${printDay(order.date)} закрепит: ${sizeWords(approved)}. У них изменятся «Статус», «№ приказа», «Дата приказа» и пустое «Начало».`;
}

export function orderDone(order: OrderReference | null, { approved, fixed, others }: OrderPairs): string {
  const place = `на листе «${PAIR_ORDER_TITLE}»`;
  if (!order) {
    return `Проект приказа – ${place}: ${sizeWords(approved)}. Когда приказ подписан, выберите команду ещё раз и впишите его № и дату.`;
  }
  const reference = `Приказ № ${order.number} от ${printDay(order.date)}`;
  const done =
    approved.length > 0
      ? `${reference} – ${place}. Закреплено: ${sizeWords(approved)}.`
      : `${reference} построен ещё раз ${place}: ${sizeWords(fixed)}. Пары не изменились.`;
  if (others.length === 0) return done;
  return `${done} Не вошли утверждённые пары: ${others.length}. Им нужен приказ с другим №.`;
}

/** «пар и групп – 5, наставляемых – 7». */
function sizeWords(pairs: readonly Pair[]): string {
  const mentees = new Set(pairs.map(({ menteeCode }) => menteeCode));
  return `пар и групп – ${pairGroups(pairs).length}, наставляемых – ${mentees.size}`;
}

export function withLeft(words: string, left: readonly Problem[]): string {
  return withProblems(words, left, 'Не войдут');
}
