import type { DataValidation } from 'hucre';

export type Operator = NonNullable<DataValidation['operator']>;
export type NumberType =
  | 'isBetween'
  | 'isNotBetween'
  | 'isEqual'
  | 'isNotEqual'
  | 'isGreaterThan'
  | 'isGreaterOrEqualTo'
  | 'isLessThan'
  | 'isLessOrEqualTo';
export type DateType =
  | 'dateIsBetween'
  | 'dateIsNotBetween'
  | 'dateIs'
  | 'dateIsAfter'
  | 'dateIsOnOrAfter'
  | 'dateIsBefore'
  | 'dateIsOnOrBefore';

export const NUMBER_OPERATORS: Record<NumberType, Operator> = {
  isBetween: 'between',
  isNotBetween: 'notBetween',
  isEqual: 'equal',
  isNotEqual: 'notEqual',
  isGreaterThan: 'greaterThan',
  isGreaterOrEqualTo: 'greaterThanOrEqual',
  isLessThan: 'lessThan',
  isLessOrEqualTo: 'lessThanOrEqual',
};

export const DATE_OPERATORS: Record<DateType, Operator> = {
  dateIsBetween: 'between',
  dateIsNotBetween: 'notBetween',
  dateIs: 'equal',
  dateIsAfter: 'greaterThan',
  dateIsOnOrAfter: 'greaterThanOrEqual',
  dateIsBefore: 'lessThan',
  dateIsOnOrBefore: 'lessThanOrEqual',
};

/** A checkbox is a list of the two truth values. */
export const CHECKBOX_LIST = '"TRUE,FALSE"';
/** Any day at all: the first day of the calendar or later. */
export const ANY_DATE = '0';
export const EMAIL_FORMULA = (cell: string) =>
  `AND(ISNUMBER(FIND("@",${cell})),ISNUMBER(FIND(".",${cell},FIND("@",${cell}))))`;
export const LINK_FORMULA = (cell: string) => `OR(LEFT(${cell},7)="http://",LEFT(${cell},8)="https://")`;

export function isNumberType(type: string): type is NumberType {
  return type in NUMBER_OPERATORS;
}

export function isDateType(type: string): type is DateType {
  return type in DATE_OPERATORS;
}
