import { serialOfText, textOfSerial } from './dates';
import { readFormula, writeFormula } from './formulas';

/**
 * Values of validation and conditional rules. The engine keeps numbers, dates and texts as they are typed and formulas
 * with `=`; the file keeps formulas without it, so a text stands in quotes.
 */
export function writeRuleValue(value: string): string {
  if (value.startsWith('=')) return writeFormula(value);
  const serial = serialOfText(value);
  if (serial !== undefined) return String(serial);
  return isNumber(value) ? value : quoted(value);
}

export function readRuleValue(formula: string): string {
  const [, text] = /^"((?:[^"]|"")*)"$/.exec(formula) ?? [];
  if (text !== undefined) return text.replaceAll('""', '"');
  return isNumber(formula) ? formula : readFormula(formula);
}

/** A date of the rule: a number of the file is a day. */
export function readRuleDate(formula: string): string {
  return isNumber(formula) ? textOfSerial(Number(formula)) : readRuleValue(formula);
}

export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function isNumber(text: string): boolean {
  return text.trim() !== '' && Number.isFinite(Number(text));
}

/** How a date of a rule that moves with the calendar is written. */
export const RELATIVE_DATES = {
  today: 'TODAY()',
  yesterday: 'TODAY()-1',
  tomorrow: 'TODAY()+1',
  lastWeek: 'TODAY()-7',
  lastMonth: 'EDATE(TODAY(),-1)',
  lastYear: 'EDATE(TODAY(),-12)',
} as const;

export type RelativeDate = keyof typeof RELATIVE_DATES;

export function isRelativeDate(name: string): name is RelativeDate {
  return name in RELATIVE_DATES;
}

export function relativeDateOf(formula: string): RelativeDate | undefined {
  const plain = formula.replaceAll(' ', '').toUpperCase();
  return Object.keys(RELATIVE_DATES)
    .filter(isRelativeDate)
    .find((name) => RELATIVE_DATES[name] === plain);
}

/** Rules on text are formulas about the first cell of their range. */
export const TEXT_TESTS = {
  containsText: (cell: string, text: string) => `NOT(ISERROR(SEARCH(${text},${cell})))`,
  notContainsText: (cell: string, text: string) => `ISERROR(SEARCH(${text},${cell}))`,
  beginsWithText: (cell: string, text: string) => `LEFT(${cell},LEN(${text}))=${text}`,
  endsWithText: (cell: string, text: string) => `RIGHT(${cell},LEN(${text}))=${text}`,
  isEqualText: (cell: string, text: string) => `EXACT(${cell},${text})`,
} as const;

export type TextTest = keyof typeof TEXT_TESTS;

export function isTextTest(name: string): name is TextTest {
  return name in TEXT_TESTS;
}

/** The test and the text of a formula that `TEXT_TESTS` could have written about `cell`. */
export function textTestOf(formula: string, cell: string): { type: TextTest; text: string } | undefined {
  const literal = /"(?:[^"]|"")*"/.exec(formula)?.[0];
  if (!literal) return undefined;
  const type = Object.keys(TEXT_TESTS)
    .filter(isTextTest)
    .find((name) => TEXT_TESTS[name](cell, literal) === formula);
  return type && { type, text: readRuleValue(literal) };
}
