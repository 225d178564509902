import type { OrderReference } from '../domain/pair-order';
import { looksPersonal } from '../domain/privacy';
import { UserError } from '../errors';
import { readDay } from './days';
import { quote } from './problem';

export const REFERENCE_EXAMPLE = '«269 от 07.09.2026»';

/** Latin, in place of «№», where it is no letter of the number itself. */
const N = '(?<![\\p{L}\\d/-])N\\.?(?=[\\s\\d])';
const PARTS = /^(.*?)(?<![\p{L}\d])от\s+(.+)$/iu;
const DATE_FIRST = new RegExp(`^(.+?)\\s*(?:№|${N})\\s*(.+)$`, 'u');
const UP_TO_SIGN = new RegExp(`^(?:.*№|.*${N})\\s*`, 'u');
/** «приказ по школе 12»: words before a № without a sign. */
const WORDS = /^(?:[Пп]риказ|ПРИКАЗ)\s+(?:[а-яё.]+\s+)*/;

/** «269 от 07.09.2026», «приказ по школе N 269-О от 7.9.2026 г.», «от 07.09.2026 № 269»; null for a blank. @throws UserError */
export function readOrderReference(text: string): OrderReference | null {
  const written = text.trim();
  if (written === '') return null;
  const { number, day } = partsOf(written);
  if (!isNumber(number) || looksPersonal(written)) {
    throw new UserError(
      `№ и дата приказа не поняты, ${quote(written)}. Впишите их так: ${REFERENCE_EXAMPLE}, или оставьте пусто – будет проект. Ничего не записано.`,
    );
  }
  const date = readOrderDay(day);
  if (date === undefined) {
    throw new UserError(
      `Дата приказа не понята, ${quote(day)}. Нужна дата календаря, например 07.09.2026. Ничего не записано.`,
    );
  }
  return { number, date };
}

/** The № and date of the order that a text names, «Приказ № 45 от 25.05.2026 «О поощрении»»; undefined when it tells none. */
export function referenceIn(text: string): OrderReference | undefined {
  const { number, day } = partsOf(text.replace(/\s*[«"].*$/, '').trim());
  const date = readOrderDay(day);
  return isNumber(number) && !looksPersonal(number) && date !== undefined ? { number, date } : undefined;
}

function isNumber(text: string): boolean {
  return /\d/.test(text);
}

function readOrderDay(text: string): string | undefined {
  return readDay(text.replace(/\s*года?$/i, ''));
}

/** The № without what stands before it; blank when there is none, or when there are two. */
function partsOf(written: string): { readonly number: string; readonly day: string } {
  const [, before = '', after = ''] = PARTS.exec(written) ?? [];
  const [, day, number = ''] = DATE_FIRST.exec(after) ?? [];
  if (day === undefined) return { number: before.replace(UP_TO_SIGN, '').replace(WORDS, '').trim(), day: after };
  return { number: /\d/.test(before) ? '' : number.trim(), day };
}
