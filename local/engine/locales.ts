import { DEFAULT_LOCALE, type Locale } from './library';

/** Names of months and days are not here: the engine formats them in English only. */
const russian: Locale = {
  name: 'Русский (Россия)',
  code: 'ru_RU',
  thousandsSeparator: '\u00a0',
  decimalSeparator: ',',
  weekStart: 1,
  dateFormat: 'dd.mm.yyyy',
  timeFormat: 'hh:mm:ss',
  formulaArgSeparator: ';',
};

const british: Locale = {
  ...DEFAULT_LOCALE,
  name: 'English (UK)',
  code: 'en_GB',
  dateFormat: 'dd/mm/yyyy',
  weekStart: 1,
};

const LOCALES: readonly Locale[] = [DEFAULT_LOCALE, british, russian];

/** The engine's locale by its Apps Script code; `undefined` for one that the local edition does not know. */
export function localeByCode(code: string): Locale | undefined {
  return LOCALES.find((locale) => locale.code === code || locale.code.slice(0, 2) === code);
}
