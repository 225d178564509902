import type { DataValidation } from 'hucre';
import { writeFormula } from './formulas';
import type { LongLists } from './long-lists';
import { fixedSheetRange } from './names';
import { isRelativeDate, isTextTest, quoted, RELATIVE_DATES, TEXT_TESTS, writeRuleValue } from './rule-values';
import {
  ANY_DATE,
  CHECKBOX_LIST,
  DATE_OPERATORS,
  EMAIL_FORMULA,
  isDateType,
  isNumberType,
  LINK_FORMULA,
  NUMBER_OPERATORS,
} from './validation-tables';
import type { Criterion, SheetData } from './workbook-data';

type FileRule = Pick<DataValidation, 'type'> & Partial<DataValidation>;

/** Excel refuses a book with a longer list in a rule, and a comma there always separates. */
const LONGEST_LIST = 255;

export function writeValidations(sheet: SheetData, lists: LongLists): DataValidation[] {
  return sheet.dataValidationRules
    .filter(({ ranges }) => ranges.length > 0)
    .map((rule) => ({
      ...writeCriterion(rule.criterion, rule.ranges[0]?.split(':')[0] ?? 'A1', sheet.name, lists),
      range: rule.ranges.join(' '),
      allowBlank: true,
      showErrorMessage: true,
      errorStyle: rule.isBlocking ? 'stop' : 'warning',
    }));
}

function writeCriterion(criterion: Criterion, cell: string, sheet: string, lists: LongLists): FileRule {
  const { type, values } = criterion;
  const [first = '', second] = values;
  if (isNumberType(type)) {
    return { type: 'decimal', operator: NUMBER_OPERATORS[type], ...formulas(values.map(writeRuleValue)) };
  }
  if (isDateType(type)) {
    const relative = 'dateValue' in criterion && isRelativeDate(criterion.dateValue) ? criterion.dateValue : undefined;
    const dates = relative ? [RELATIVE_DATES[relative]] : values.map(writeRuleValue);
    return { type: 'date', operator: DATE_OPERATORS[type], ...formulas(dates) };
  }
  if (isTextTest(type)) return { type: 'custom', formula1: TEXT_TESTS[type](cell, quoted(first)) };
  switch (type) {
    case 'isValueInList':
      return { type: 'list', formula1: inlineList(values) ?? lists.rangeOf(values) };
    case 'isValueInRange':
      return { type: 'list', formula1: fixedSheetRange(first, sheet) };
    case 'isBoolean':
      // A checkbox with values of its own is a list of them.
      return {
        type: 'list',
        formula1: second === undefined ? CHECKBOX_LIST : (inlineList(values) ?? lists.rangeOf(values)),
      };
    case 'dateIsValid':
      return { type: 'date', operator: 'greaterThanOrEqual', formula1: ANY_DATE };
    case 'customFormula':
      return { type: 'custom', formula1: writeFormula(first.startsWith('=') ? first : `=${first}`) };
    case 'isEmail':
      return { type: 'custom', formula1: EMAIL_FORMULA(cell) };
    case 'isLink':
      return { type: 'custom', formula1: LINK_FORMULA(cell) };
    default:
      throw new Error(`not emulated: validation ${type} in .xlsx`);
  }
}

function formulas([formula1 = '', formula2]: readonly string[]): Partial<DataValidation> {
  return { formula1, ...(formula2 !== undefined && { formula2 }) };
}

function inlineList(values: readonly string[]): string | undefined {
  const list = values.join(',');
  const fits = list.length <= LONGEST_LIST && values.every((value) => !/[",]|^\s|\s$/.test(value));
  return fits ? `"${list}"` : undefined;
}
