import type { CellStyle, ConditionalRule as FileRule } from 'hucre';
import { clippedRanges, type SheetSize } from './addresses';
import { argb, colorNumber, readColor, writeColor } from './colors';
import { readFormula, writeFormula } from './formulas';
import {
  isRelativeDate,
  isTextTest,
  quoted,
  RELATIVE_DATES,
  readRuleValue,
  TEXT_TESTS,
  textTestOf,
  writeRuleValue,
} from './rule-values';
import { readIcons, readScale, writeIcons, writeScale } from './scales';
import { readFont, writeFont } from './styles';
import type { ConditionalFormat, ConditionalRule, SheetData, Style } from './workbook-data';

type CellRule = Extract<ConditionalRule, { type: 'CellIsRule' }>;
type Operator = NonNullable<FileRule['operator']>;
type Comparison =
  | 'isEqual'
  | 'isNotEqual'
  | 'isGreaterThan'
  | 'isGreaterOrEqualTo'
  | 'isLessThan'
  | 'isLessOrEqualTo'
  | 'isBetween'
  | 'isNotBetween';
type DateComparison = 'dateIsBefore' | 'dateIsAfter' | 'dateIsOnOrBefore' | 'dateIsOnOrAfter';
type TextOperator = 'containsText' | 'notContainsText' | 'beginsWithText' | 'endsWithText';

const COMPARISONS: Record<Comparison, Operator> = {
  isEqual: 'equal',
  isNotEqual: 'notEqual',
  isGreaterThan: 'greaterThan',
  isGreaterOrEqualTo: 'greaterThanOrEqual',
  isLessThan: 'lessThan',
  isLessOrEqualTo: 'lessThanOrEqual',
  isBetween: 'between',
  isNotBetween: 'notBetween',
};

/** In the file a comparison with a day is one with its number. */
const DATE_COMPARISONS: Record<DateComparison, Operator> = {
  dateIsBefore: 'lessThan',
  dateIsAfter: 'greaterThan',
  dateIsOnOrBefore: 'lessThanOrEqual',
  dateIsOnOrAfter: 'greaterThanOrEqual',
};

const TEXT_TYPES: Record<TextOperator, FileRule['type']> = {
  containsText: 'containsText',
  notContainsText: 'notContainsText',
  beginsWithText: 'beginsWith',
  endsWithText: 'endsWith',
};

const PLAIN_TYPES = {
  isEmpty: 'containsBlanks',
  isNotEmpty: 'notContainsBlanks',
  uniqueValues: 'uniqueValues',
  duplicateValues: 'duplicateValues',
} as const;

export function writeConditionalFormats(sheet: SheetData): FileRule[] {
  return sheet.conditionalFormats
    .filter(({ ranges }) => ranges.length > 0)
    .map((format, index) => ({
      ...writeRule(format.rule, format.ranges[0]?.split(':')[0] ?? 'A1', format.ranges),
      priority: index + 1,
      range: format.ranges.join(' '),
      ...(format.stopIfTrue && { stopIfTrue: true }),
    }));
}

type RuleBody = Omit<FileRule, 'priority' | 'range'>;

function writeRule(rule: ConditionalRule, cell: string, ranges: readonly string[]): RuleBody {
  switch (rule.type) {
    case 'CellIsRule':
      return { ...writeCellRule(rule, cell, ranges), style: writeRuleStyle(rule.style) };
    case 'ColorScaleRule':
      return { type: 'colorScale', colorScale: writeScale(rule) };
    case 'DataBarRule':
      return { type: 'dataBar', dataBar: { cfvo: [{ type: 'min' }, { type: 'max' }], color: argb(rule.color) } };
    case 'IconSetRule':
      return { type: 'iconSet', iconSet: writeIcons(rule) };
  }
}

function writeCellRule(rule: CellRule, cell: string, ranges: readonly string[]): RuleBody {
  const { operator, values } = rule;
  const [first = ''] = values;
  if (isComparison(operator)) {
    return { type: 'cellIs', operator: COMPARISONS[operator], formula: values.map(writeRuleValue) };
  }
  if (isDateComparison(operator)) {
    return { type: 'cellIs', operator: DATE_COMPARISONS[operator], formula: dateOf(rule) };
  }
  if (isTextOperator(operator)) {
    return { type: TEXT_TYPES[operator], text: first, formula: TEXT_TESTS[operator](cell, quoted(first)) };
  }
  if (isPlain(operator)) return { type: PLAIN_TYPES[operator], ...blankTest(operator, cell) };
  if (operator === 'dateIs') return { type: 'expression', formula: `INT(${cell})=INT(${dateOf(rule)})` };
  if (operator === 'top10') return { type: 'expression', formula: topFormula(rule, cell, ranges) };
  return { type: 'expression', formula: writeFormula(first.startsWith('=') ? first : `=${first}`) };
}

function dateOf({ dateValue, values }: CellRule): string {
  return dateValue && isRelativeDate(dateValue) ? RELATIVE_DATES[dateValue] : writeRuleValue(values[0] ?? '');
}

function blankTest(operator: keyof typeof PLAIN_TYPES, cell: string): Pick<RuleBody, 'formula'> {
  if (operator === 'isEmpty') return { formula: `LEN(TRIM(${cell}))=0` };
  return operator === 'isNotEmpty' ? { formula: `LEN(TRIM(${cell}))>0` } : {};
}

/** hucre cannot write "top 10" with its number, so the rule goes as a formula and comes back as one. */
function topFormula({ values, isPercent, isBottom }: CellRule, cell: string, ranges: readonly string[]): string {
  const area = (ranges[0] ?? cell).replaceAll(/([A-Z]+)(\d+)/g, '$$$1$$$2');
  const rank = isPercent ? `ROUNDUP(COUNT(${area})*${values[0]}/100,0)` : values[0];
  return isBottom ? `${cell}<=SMALL(${area},${rank})` : `${cell}>=LARGE(${area},${rank})`;
}

/** A fill of a conditional format is its background colour, that of a cell its foreground: both are written. */
function writeRuleStyle(style: Style): CellStyle {
  const font = writeFont(style);
  const color = style.fillColor && writeColor(style.fillColor);
  return {
    ...(font && { font }),
    ...(color && { fill: { type: 'pattern', pattern: 'solid', fgColor: color, bgColor: color } }),
  };
}

/** Rules that the engine can hold, the most important first. Averages and periods are left out. */
export function readConditionalFormats(
  rules: readonly FileRule[] = [],
  size: SheetSize,
  theme: string[],
): ConditionalFormat[] {
  const formats: ConditionalFormat[] = [];
  for (const rule of [...rules].sort((a, b) => a.priority - b.priority)) {
    const ranges = clippedRanges(rule.range, size);
    const read = ranges[0] && readRule(rule, ranges[0].split(':')[0] ?? '', theme);
    if (!read) continue;
    formats.push({ id: String(formats.length + 1), rule: read, ranges, ...(rule.stopIfTrue && { stopIfTrue: true }) });
  }
  return formats;
}

function readRule(rule: FileRule, cell: string, theme: string[]): ConditionalRule | undefined {
  if (rule.colorScale) return readScale(rule.colorScale);
  if (rule.iconSet) return readIcons(rule.iconSet);
  if (rule.dataBar) return { type: 'DataBarRule', color: colorNumber(rule.dataBar.color) };
  const test = readTest(rule, cell);
  return test && { type: 'CellIsRule', ...test, style: readRuleStyle(rule.style, theme) };
}

type CellTest = Pick<CellRule, 'operator' | 'values'>;

function readTest(rule: FileRule, cell: string): CellTest | undefined {
  const formulas = [rule.formula ?? []].flat();
  const [first = ''] = formulas;
  const plain = Object.keys(PLAIN_TYPES)
    .filter(isPlain)
    .find((name) => PLAIN_TYPES[name] === rule.type);
  if (plain) return { operator: plain, values: [] };
  const text = Object.keys(TEXT_TYPES)
    .filter(isTextOperator)
    .find((name) => TEXT_TYPES[name] === rule.type);
  if (text) return { operator: text, values: [rule.text ?? textTestOf(first, cell)?.text ?? ''] };
  if (rule.type === 'cellIs') return { operator: comparisonOf(rule.operator), values: formulas.map(readRuleValue) };
  return rule.type === 'expression' && first ? { operator: 'customFormula', values: [readFormula(first)] } : undefined;
}

function comparisonOf(operator: Operator | undefined): Comparison {
  return (
    Object.keys(COMPARISONS)
      .filter(isComparison)
      .find((name) => COMPARISONS[name] === operator) ?? 'isEqual'
  );
}

function readRuleStyle(style: CellStyle | undefined, theme: string[]): Style {
  const { fill } = style ?? {};
  const color =
    fill?.type === 'pattern' ? (readColor(fill.bgColor, theme) ?? readColor(fill.fgColor, theme)) : undefined;
  return { ...readFont(style?.font ?? {}, theme), ...(color && { fillColor: color }) };
}

function isComparison(operator: string): operator is Comparison {
  return operator in COMPARISONS;
}

function isDateComparison(operator: string): operator is DateComparison {
  return operator in DATE_COMPARISONS;
}

function isTextOperator(operator: string): operator is TextOperator {
  return operator in TEXT_TYPES && isTextTest(operator);
}

function isPlain(operator: string): operator is keyof typeof PLAIN_TYPES {
  return operator in PLAIN_TYPES;
}
