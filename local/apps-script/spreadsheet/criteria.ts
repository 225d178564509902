import { types } from 'node:util';
import type { DataValidationCriterion } from '../../engine/library';
import { helpers } from '../../engine/library';
import { instantToSerial, serialToDate } from '../../engine/serial';
import { EnumValue, enumValue } from '../enums';
import type { Book } from './book';

/** What the values of a criterion are. */
type Kind = 'text' | 'number' | 'date' | 'formula';

export type EngineType = DataValidationCriterion['type'] | 'isEmpty' | 'isNotEmpty' | 'beginsWithText' | 'endsWithText';

export interface Criterion {
  readonly engine: EngineType;
  readonly kind: Kind;
}

/** Criteria of the service, for validation and conditional formats alike. The first name of an engine type is its own. */
export const CRITERIA: Readonly<Record<string, Criterion>> = {
  NUMBER_BETWEEN: { engine: 'isBetween', kind: 'number' },
  NUMBER_EQUAL_TO: { engine: 'isEqual', kind: 'number' },
  NUMBER_GREATER_THAN: { engine: 'isGreaterThan', kind: 'number' },
  NUMBER_GREATER_THAN_OR_EQUAL_TO: { engine: 'isGreaterOrEqualTo', kind: 'number' },
  NUMBER_LESS_THAN: { engine: 'isLessThan', kind: 'number' },
  NUMBER_LESS_THAN_OR_EQUAL_TO: { engine: 'isLessOrEqualTo', kind: 'number' },
  NUMBER_NOT_BETWEEN: { engine: 'isNotBetween', kind: 'number' },
  NUMBER_NOT_EQUAL_TO: { engine: 'isNotEqual', kind: 'number' },
  TEXT_CONTAINS: { engine: 'containsText', kind: 'text' },
  TEXT_DOES_NOT_CONTAIN: { engine: 'notContainsText', kind: 'text' },
  TEXT_EQUAL_TO: { engine: 'isEqualText', kind: 'text' },
  TEXT_STARTS_WITH: { engine: 'beginsWithText', kind: 'text' },
  TEXT_ENDS_WITH: { engine: 'endsWithText', kind: 'text' },
  TEXT_IS_VALID_EMAIL: { engine: 'isEmail', kind: 'text' },
  TEXT_IS_VALID_URL: { engine: 'isLink', kind: 'text' },
  DATE_AFTER: { engine: 'dateIsAfter', kind: 'date' },
  DATE_BEFORE: { engine: 'dateIsBefore', kind: 'date' },
  DATE_BETWEEN: { engine: 'dateIsBetween', kind: 'date' },
  DATE_EQUAL_TO: { engine: 'dateIs', kind: 'date' },
  DATE_IS_VALID_DATE: { engine: 'dateIsValid', kind: 'date' },
  DATE_NOT_BETWEEN: { engine: 'dateIsNotBetween', kind: 'date' },
  DATE_ON_OR_AFTER: { engine: 'dateIsOnOrAfter', kind: 'date' },
  DATE_ON_OR_BEFORE: { engine: 'dateIsOnOrBefore', kind: 'date' },
  CUSTOM_FORMULA: { engine: 'customFormula', kind: 'formula' },
  CELL_EMPTY: { engine: 'isEmpty', kind: 'text' },
  CELL_NOT_EMPTY: { engine: 'isNotEmpty', kind: 'text' },
};

const RELATIVE_DATES: Readonly<Record<string, DateWord>> = {
  TODAY: 'today',
  TOMORROW: 'tomorrow',
  YESTERDAY: 'yesterday',
  PAST_WEEK: 'lastWeek',
  PAST_MONTH: 'lastMonth',
  PAST_YEAR: 'lastYear',
};

export type DateWord = 'today' | 'tomorrow' | 'yesterday' | 'lastWeek' | 'lastMonth' | 'lastYear' | 'exactDate';

/** A criterion as the engine keeps it, without its type: the values are canonical English. */
export interface EngineCriterion {
  readonly type: EngineType;
  readonly values: string[];
  readonly dateValue?: DateWord;
}

function canonical(book: Book, value: unknown): string {
  if (!types.isDate(value)) return String(value);
  const serial = instantToSerial(value.getTime(), book.timeZone);
  return helpers.formatValue(serial, { format: 'm/d/yyyy', locale: ENGLISH });
}

const ENGLISH = {
  name: 'English',
  code: 'en_US',
  decimalSeparator: '.',
  thousandsSeparator: ',',
  weekStart: 7,
  dateFormat: 'm/d/yyyy',
  timeFormat: 'hh:mm:ss a',
  formulaArgSeparator: ',',
};

/** Throws for criteria that the engine has not. */
export function toEngineCriterion(book: Book, name: string, values: readonly unknown[]): EngineCriterion {
  const [first] = values;
  if (first instanceof EnumValue) {
    const known = CRITERIA[name.replace(/_RELATIVE$/, '')];
    const dateValue = RELATIVE_DATES[first.name()];
    if (!known || !dateValue) throw new Error(`not emulated: criteria ${name} of ${first.name()}`);
    return { type: known.engine, values: [], dateValue };
  }
  const known = CRITERIA[name];
  if (!known) throw new Error(`not emulated: criteria ${name}`);
  const criterion = { type: known.engine, values: values.map((value) => canonical(book, value)) };
  return known.kind === 'date' && values.length === 1 ? { ...criterion, dateValue: 'exactDate' } : criterion;
}

function fromCanonical(book: Book, kind: Kind, text: string): unknown {
  if (text.startsWith('=')) return text;
  if (kind === 'number') return Number(text);
  return kind === 'date' ? serialToDate(helpers.toNumber({ value: text }, ENGLISH), book.timeZone) : text;
}

/** The service's name and values of an engine's criterion; `undefined` when the service has no such thing. */
export function fromEngineCriterion(
  book: Book,
  { type, values, dateValue }: Omit<EngineCriterion, 'type'> & { readonly type: string },
  kinds: readonly Kind[] = ['number', 'text', 'date', 'formula'],
): { readonly name: string; readonly values: readonly unknown[] } | undefined {
  const found = Object.entries(CRITERIA).find(([, one]) => one.engine === type && kinds.includes(one.kind));
  if (!found) return undefined;
  const [name, { kind }] = found;
  const relative = Object.entries(RELATIVE_DATES).find(([, word]) => word === dateValue);
  if (relative) return { name: `${name}_RELATIVE`, values: [enumValue('RelativeDate', relative[0])] };
  return { name, values: values.map((value) => fromCanonical(book, kind, value)) };
}
