import type { BookCommand } from '../../engine/commands';
import { CompiledFormula, type ConditionalFormat } from '../../engine/library';
import { CLOSED } from './a1';
import type { Book } from './book';
import { ConditionalFormatRule, type FormatSpec } from './conditional-format-rule';
import { type EngineCriterion, fromEngineCriterion, toEngineCriterion } from './criteria';
import { newId } from './ids';
import { areaOf } from './range-area';

type CellIsRule = Extract<ConditionalFormat['rule'], { type: 'CellIsRule' }>;

/** The engine has one "is equal" for numbers and texts; fields that it does not know it keeps. */
type BookRule = CellIsRule & { readonly criteria?: string };

const OPERATORS: Readonly<Record<string, CellIsRule['operator']>> = {
  isBetween: 'isBetween',
  isNotBetween: 'isNotBetween',
  isEqual: 'isEqual',
  isEqualText: 'isEqual',
  isNotEqual: 'isNotEqual',
  isGreaterThan: 'isGreaterThan',
  isGreaterOrEqualTo: 'isGreaterOrEqualTo',
  isLessThan: 'isLessThan',
  isLessOrEqualTo: 'isLessOrEqualTo',
  containsText: 'containsText',
  notContainsText: 'notContainsText',
  beginsWithText: 'beginsWithText',
  endsWithText: 'endsWithText',
  isEmpty: 'isEmpty',
  isNotEmpty: 'isNotEmpty',
  dateIs: 'dateIs',
  dateIsBefore: 'dateIsBefore',
  dateIsAfter: 'dateIsAfter',
  customFormula: 'customFormula',
};

function toEngineRule(book: Book, { criteria, values, style }: FormatSpec): BookRule {
  if (criteria === null) throw book.fail('invalidArgument', 'ConditionalFormatRule');
  const { type, dateValue, values: texts }: EngineCriterion = toEngineCriterion(book, criteria, values);
  const operator = OPERATORS[type];
  if (!operator) throw new Error(`not emulated: conditional format by ${criteria}`);
  const rule = { type: 'CellIsRule' as const, operator, values: texts, style, criteria };
  return dateValue === undefined ? rule : { ...rule, dateValue };
}

function requireOwnSheet(book: Book, sheetId: string, { criteria, values }: FormatSpec): void {
  const [formula] = values;
  if (criteria !== 'CUSTOM_FORMULA' || typeof formula !== 'string') return;
  const compiled = CompiledFormula.Compile(formula, sheetId, book.getters);
  if (compiled.rangeDependencies.some((range) => range.sheetId !== sheetId)) throw book.fail('otherSheetRule');
}

/** Replaces all rules of a sheet. */
export function writeRules(book: Book, sheetId: string, rules: readonly ConditionalFormatRule[]): void {
  const current = book.getters.getConditionalFormats(sheetId);
  const removals = current.map(({ id }): BookCommand => ({ type: 'REMOVE_CONDITIONAL_FORMAT', sheetId, id }));
  const additions = rules.map((rule): BookCommand => {
    const spec = ConditionalFormatRule.specOf(rule);
    requireOwnSheet(book, sheetId, spec);
    const ranges = spec.ranges.map((range) => book.getters.getRangeDataFromZone(sheetId, areaOf(range).zone));
    const cf = { id: newId(), rule: toEngineRule(book, spec) };
    return { type: 'ADD_CONDITIONAL_FORMAT', sheetId, ranges, cf };
  });
  book.run([...removals, ...additions]);
}

export function readRules(book: Book, sheetId: string): ConditionalFormatRule[] {
  return book.getters.getConditionalFormats(sheetId).map((format) => {
    const ranges = format.ranges.map((notation) => {
      const { zone } = book.getters.getRangeFromSheetXC(sheetId, notation);
      return book.handles.range({ sheetId, zone, open: CLOSED });
    });
    if (format.rule.type !== 'CellIsRule') throw new Error(`not emulated: reading a ${format.rule.type}`);
    return new ConditionalFormatRule(book, { ...criteriaOf(book, format.rule), style: format.rule.style, ranges });
  });
}

function criteriaOf(book: Book, rule: BookRule): Pick<FormatSpec, 'criteria' | 'values'> {
  const { operator, values, dateValue, criteria } = rule;
  const isText =
    criteria === 'TEXT_EQUAL_TO' || (operator === 'isEqual' && values.some((text) => Number.isNaN(Number(text))));
  const type = isText ? 'isEqualText' : operator;
  const known = fromEngineCriterion(book, { type, values, ...(isDateWord(dateValue) ? { dateValue } : {}) });
  if (!known) throw new Error(`not emulated: reading a conditional format by ${operator}`);
  return { criteria: known.name, values: known.values };
}

type DateWord = NonNullable<EngineCriterion['dateValue']>;

function isDateWord(word: string | undefined): word is DateWord {
  return word !== undefined;
}
