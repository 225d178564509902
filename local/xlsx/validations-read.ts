import type { DataValidation } from 'hucre';
import { clippedRanges, parseSheetRange, quotedSheetName, rangeAddress, type SheetSize } from './addresses';
import { readFormula } from './formulas';
import type { LongLists } from './long-lists';
import { readRuleDate, readRuleValue, relativeDateOf, textTestOf } from './rule-values';
import {
  DATE_OPERATORS,
  EMAIL_FORMULA,
  isDateType,
  isNumberType,
  LINK_FORMULA,
  NUMBER_OPERATORS,
  type NumberType,
  type Operator,
} from './validation-tables';
import type { Criterion, ValidationRule } from './workbook-data';

export interface ValidationSources {
  readonly sheetName: string;
  readonly size: SheetSize;
  /** The book's named ranges: a list may be one. */
  readonly names: Readonly<Record<string, string>>;
  readonly lists: LongLists;
}

/** Rules that the engine can hold; times, and lists made by a formula, are left out. */
export function readValidations(validations: readonly DataValidation[], sources: ValidationSources): ValidationRule[] {
  const rules: ValidationRule[] = [];
  for (const validation of validations) {
    const ranges = clippedRanges(validation.range, sources.size);
    const cell = ranges[0]?.split(':')[0];
    const criterion = cell && readCriterion(validation, cell, sources);
    if (!criterion) continue;
    const { showErrorMessage = false, errorStyle = 'stop' } = validation;
    rules.push({
      id: String(rules.length + 1),
      criterion,
      ranges,
      isBlocking: showErrorMessage && errorStyle === 'stop',
    });
  }
  return rules;
}

function readCriterion(validation: DataValidation, cell: string, sources: ValidationSources): Criterion | undefined {
  const { type, operator = 'between', formula1 = '', formula2 } = validation;
  const both = formula2 === undefined ? [formula1] : [formula1, formula2];
  switch (type) {
    case 'list':
      return readList(validation, sources);
    case 'whole':
    case 'decimal':
      return { type: numberTypeOf(operator), values: both.map(readRuleValue) };
    case 'date':
      return readDate(operator, both);
    case 'textLength':
      return { type: 'customFormula', values: [`=${lengthTest(operator, `LEN(${cell})`, both)}`] };
    case 'custom':
      return readCustom(formula1, cell);
    default:
      return undefined;
  }
}

function readList({ values, formula1 = '' }: DataValidation, sources: ValidationSources): Criterion | undefined {
  const list = values ?? sources.lists.valuesOf(formula1);
  if (list?.join(',').toUpperCase() === 'TRUE,FALSE') return { type: 'isBoolean', values: [] };
  if (list) return { type: 'isValueInList', values: list.map((value) => value.trim()), displayStyle: 'arrow' };
  const source = formula1.replace(/^=/, '');
  const range = parseSheetRange(sources.names[source] ?? source);
  if (!range) return undefined;
  const sheet = quotedSheetName(range.sheet ?? sources.sheetName);
  return { type: 'isValueInRange', values: [`${sheet}!${rangeAddress(range.zone)}`], displayStyle: 'arrow' };
}

function numberTypeOf(operator: Operator): NumberType {
  return (
    Object.keys(NUMBER_OPERATORS)
      .filter(isNumberType)
      .find((type) => NUMBER_OPERATORS[type] === operator) ?? 'isBetween'
  );
}

function readDate(operator: Operator, [first = '', second]: readonly string[]): Criterion | undefined {
  if (operator === 'greaterThanOrEqual' && Number(first) <= 1) return { type: 'dateIsValid', values: [] };
  const type = Object.keys(DATE_OPERATORS)
    .filter(isDateType)
    .find((name) => DATE_OPERATORS[name] === operator);
  if (type === undefined) return undefined;
  if (type === 'dateIsBetween' || type === 'dateIsNotBetween') {
    return { type, values: [readRuleDate(first), readRuleDate(second ?? first)] };
  }
  const relative = relativeDateOf(first);
  return relative
    ? { type, dateValue: relative, values: [] }
    : { type, dateValue: 'exactDate', values: [readRuleDate(first)] };
}

function readCustom(formula: string, cell: string): Criterion {
  if (formula === EMAIL_FORMULA(cell)) return { type: 'isEmail', values: [] };
  if (formula === LINK_FORMULA(cell)) return { type: 'isLink', values: [] };
  const test = textTestOf(formula, cell);
  if (test && (test.type === 'containsText' || test.type === 'notContainsText' || test.type === 'isEqualText')) {
    return { type: test.type, values: [test.text] };
  }
  return { type: 'customFormula', values: [readFormula(formula)] };
}

const SIGNS: Record<Exclude<Operator, 'between' | 'notBetween'>, string> = {
  equal: '=',
  notEqual: '<>',
  greaterThan: '>',
  lessThan: '<',
  greaterThanOrEqual: '>=',
  lessThanOrEqual: '<=',
};

/** The engine has no rule on the length of text, but has rules by formula. */
function lengthTest(operator: Operator, length: string, [first = '', second = '']: readonly string[]): string {
  if (operator === 'between') return `AND(${length}>=${first},${length}<=${second})`;
  if (operator === 'notBetween') return `OR(${length}<${first},${length}>${second})`;
  return length + SIGNS[operator] + first;
}
