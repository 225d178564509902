import type { OrderReference } from '../domain/pair-order';
import { looksPersonal } from '../domain/privacy';
import { UserError } from '../errors';
import { readDay } from './days';
import { quote } from './problem';

export const REFERENCE_EXAMPLE = '«269 от 07.09.2026»';

const NUMBER_FIRST = /^(?:приказ\s+)?(?:№\s*)?(.+?)\s+от\s+(.+)$/i;
const DATE_FIRST = /^(?:приказ\s+)?от\s+(.+?)\s*№\s*(.+)$/i;

/** «269 от 07.09.2026», «№ 269-О от 7.9.2026 г.», «от 07.09.2026 № 269»; null for a blank. @throws UserError */
export function readOrderReference(text: string): OrderReference | null {
  const written = text.trim();
  if (written === '') return null;
  const dateFirst = DATE_FIRST.exec(written);
  const numberFirst = NUMBER_FIRST.exec(written);
  const [number, day] = dateFirst ? [dateFirst[2], dateFirst[1]] : [numberFirst?.[1], numberFirst?.[2]];
  if (number === undefined || day === undefined || !/\d/.test(number) || looksPersonal(number)) {
    throw new UserError(
      `№ и дата приказа не поняты, ${quote(written)}. Впишите их так: ${REFERENCE_EXAMPLE}, или оставьте пусто – будет проект. Ничего не записано.`,
    );
  }
  const date = readDay(day);
  if (date === undefined) {
    throw new UserError(
      `Дата приказа не понята, ${quote(day)}. Нужна дата календаря, например 07.09.2026. Ничего не записано.`,
    );
  }
  return { number: number.trim(), date };
}
