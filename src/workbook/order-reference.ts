import type { OrderReference } from '../domain/pair-order';
import { looksPersonal } from '../domain/privacy';
import { UserError } from '../errors';
import { readDay } from './days';
import { quote } from './problem';

export const REFERENCE_EXAMPLE = '«269 от 07.09.2026»';

const OUTER_QUOTES = /^[«"„“] ?(.*?) ?[»"”“]?$/;
/** What stands before the date, and what stands after «от». */
const PARTS = /^(.*?)(?<![\p{L}\d])от\s+(\d.*)$/iu;
const DAY = /^(\d{1,2}\.\d{1,2}\.\d{4}|\d{4}-\d\d-\d\d)(?!\d)\s*(?:г\.|г(?:ода?)?(?![а-яё]))?[,;]?\s*/;
/** Latin, in place of «№», where there is none and it is no letter of the number itself. */
const N = /(?<![\p{L}\d/-])N\.?(?=[\s\d])/gu;
const KIND = '(?:[Пп]риказ|ПРИКАЗ|[Рр]аспоряжение|РАСПОРЯЖЕНИЕ)';
const ENDS_WITH_KIND = new RegExp(`(?<!\\p{L})${KIND}[»"”]?\\s*$`, 'u');
/** «приказ по школе 12», «приказ по СОШ 12»: words before a № without a sign. */
const WORDS = new RegExp(`^${KIND}\\s+(?:по\\s+(?:[А-ЯЁ]{3,}\\s+)*|[а-яё.]+\\s+)*`);
/** «269-О», «ОД 269»: to the first digit, and on to a blank. */
const CODE = /^(?:[\p{L}.-]{1,4} )?[^\s\d«»"„“”]*\d[^\s«»"„“”]*(?=$|[ «„“])/u;
/** « ПР», « доп.»: what a № may have after a blank; words are no part of it. */
const SHORT_TAIL = /^(?: (?!(?:[Пп]о|[Оо]б?) )(?:\p{L}{1,3}(?!\p{L})|[\d./-])+)+$/u;

/** «269 от 07.09.2026», «приказ по школе N 269-О от 7.9.2026 г.», «от 07.09.2026 № 269»; null for a blank. @throws UserError */
export function readOrderReference(text: string): OrderReference | null {
  const written = text.trim();
  if (written === '') return null;
  const { number, day } = partsOf(written);
  if (number === '' || looksPersonal(written)) {
    const why =
      written.split('№').length > 2 ? 'Непонятно, какой из «№» – номер приказа' : '№ и дата приказа не поняты';
    throw new UserError(
      `${why}, ${quote(written)}. Впишите их так: ${REFERENCE_EXAMPLE}, или оставьте пусто – будет проект. Ничего не записано.`,
    );
  }
  const date = readDay(day);
  if (date === undefined) {
    throw new UserError(
      `Дата приказа не понята, ${quote(day)}. Нужна дата календаря, например 07.09.2026. Ничего не записано.`,
    );
  }
  return { number, date };
}

/** The № and date of the order that a text names, «Приказ № 45 от 25.05.2026 о поощрении»; undefined when it tells none. */
export function referenceIn(text: string): OrderReference | undefined {
  const { number, day } = partsOf(text);
  const date = readDay(day);
  return number !== '' && !looksPersonal(number) && date !== undefined ? { number, date } : undefined;
}

/** What follows the date is of no account, unless it is the №; blank when there is no №, or it cannot be told which. */
function partsOf(text: string): { readonly number: string; readonly day: string } {
  const [, before = '', after = ''] = PARTS.exec(text.trim().replace(/\s+/g, ' ').replace(OUTER_QUOTES, '$1')) ?? [];
  const [found = '', day = after] = DAY.exec(after) ?? [];
  const [start, ...numbers] = splitAtSigns(after.slice(found.length));
  if (found === '' || start !== '' || numbers.length === 0) return { number: numberBefore(before), day };
  return { number: /\d/.test(before) ? '' : numberIn(numbers[0] ?? '', numbers.length === 1), day };
}

/** The № before «от»: with a further «№», such as that of the school, the one right after «приказ». */
function numberBefore(text: string): string {
  const [start = '', ...numbers] = splitAtSigns(text);
  if (numbers.length === 0) return numberIn(start.replace(WORDS, ''), true);
  if (numbers.length === 1) return numberIn(numbers[0] ?? '', true);
  const index = [start, ...numbers].findIndex((part) => ENDS_WITH_KIND.test(part));
  return index < 0 ? '' : numberIn(numbers[index] ?? '', index === numbers.length - 1);
}

function splitAtSigns(text: string): readonly string[] {
  return text.split(text.includes('№') ? '№' : N);
}

/** @param isLast Whether no other № follows: what stands before one is no part of this. */
function numberIn(text: string, isLast: boolean): string {
  const written = text.trim().replace(/[,;:]+$/, '');
  const [code = ''] = CODE.exec(written) ?? [];
  const tail = written.slice(code.length);
  return isLast && SHORT_TAIL.test(tail) ? written : code.replace(/[,;:]+$/, '');
}
