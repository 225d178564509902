import type { CellValue } from 'hucre';
import { DEFAULT_LOCALE, helpers } from '../engine/library';
import { localeByCode } from '../engine/locales';
import { dateSerial } from './dates';
import { TEXT_FORMAT } from './formats';

/** A text must stay one in a book of either locale. */
const LOCALES = [DEFAULT_LOCALE, localeByCode('ru_RU') ?? DEFAULT_LOCALE];

/** What a person would type into the engine's cell to have the value there. */
export function literalContent(value: CellValue, format: string | undefined): string {
  if (value === null) return '';
  if (value instanceof Date) return String(dateSerial(value));
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') return String(value);
  // The format of text keeps numbers as they are, but the engine still takes `=…` for a formula.
  const quoted = format === TEXT_FORMAT ? /^['=]/.test(value) : isTakenForOther(value);
  return quoted ? `'${value}` : value;
}

/** Whether the engine would take a text for a formula, an apostrophe, a truth value, a number or a date. */
function isTakenForOther(text: string): boolean {
  if (/^['=]|^(?:true|false)$/i.test(text)) return true;
  // The engine's own tests are slow, and most texts hold no digit in front.
  if (!/^[\s+\-($€£₽.,]*\d/.test(text)) return false;
  return helpers.isNumber(text, DEFAULT_LOCALE) || LOCALES.some((locale) => helpers.isDateTime(text, locale));
}
