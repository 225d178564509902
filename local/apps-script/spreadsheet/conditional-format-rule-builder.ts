import { EnumValue } from '../enums';
import type { Book } from './book';
import type { BooleanCondition } from './boolean-condition';
import { hexColor } from './colors';
import { ConditionalFormatRule, type FormatSpec } from './conditional-format-rule';
import type { Range } from './range';
import type { BookStyle } from './styles';

const NOTHING: FormatSpec = { criteria: null, values: [], style: {}, ranges: [] };

export class ConditionalFormatRuleBuilder {
  readonly #book: Book;
  #spec: FormatSpec;

  constructor(book: Book, spec: FormatSpec = NOTHING) {
    this.#book = book;
    this.#spec = spec;
  }

  build(): ConditionalFormatRule {
    return new ConditionalFormatRule(this.#book, this.#spec);
  }

  copy(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder(this.#book, this.#spec);
  }

  getBooleanCondition(): BooleanCondition | null {
    return this.build().getBooleanCondition();
  }

  getGradientCondition(): null {
    return null;
  }

  getRanges(): Range[] {
    return [...this.#spec.ranges];
  }

  setRanges(ranges: readonly Range[]): this {
    this.#spec = { ...this.#spec, ranges: [...ranges] };
    return this;
  }

  setBackground(color: string | null): this {
    return this.#color('fillColor', color);
  }

  setFontColor(color: string | null): this {
    return this.#color('textColor', color);
  }

  setBold(bold: boolean | null): this {
    return this.#style({ bold: bold ?? false });
  }

  setItalic(italic: boolean | null): this {
    return this.#style({ italic: italic ?? false });
  }

  setUnderline(underline: boolean | null): this {
    return this.#style({ underline: underline ?? false });
  }

  setStrikethrough(strikethrough: boolean | null): this {
    return this.#style({ strikethrough: strikethrough ?? false });
  }

  withCriteria(criteria: EnumValue, args: readonly unknown[]): this {
    return this.#when(criteria.name(), ...args);
  }

  whenCellEmpty(): this {
    return this.#when('CELL_EMPTY');
  }

  whenCellNotEmpty(): this {
    return this.#when('CELL_NOT_EMPTY');
  }

  whenDateAfter(date: Date | EnumValue): this {
    return this.#whenDate('DATE_AFTER', date);
  }

  whenDateBefore(date: Date | EnumValue): this {
    return this.#whenDate('DATE_BEFORE', date);
  }

  whenDateEqualTo(date: Date | EnumValue): this {
    return this.#whenDate('DATE_EQUAL_TO', date);
  }

  whenFormulaSatisfied(formula: string): this {
    return this.#when('CUSTOM_FORMULA', formula);
  }

  whenNumberBetween(start: number, end: number): this {
    return this.#when('NUMBER_BETWEEN', start, end);
  }

  whenNumberEqualTo(number: number): this {
    return this.#when('NUMBER_EQUAL_TO', number);
  }

  whenNumberGreaterThan(number: number): this {
    return this.#when('NUMBER_GREATER_THAN', number);
  }

  whenNumberGreaterThanOrEqualTo(number: number): this {
    return this.#when('NUMBER_GREATER_THAN_OR_EQUAL_TO', number);
  }

  whenNumberLessThan(number: number): this {
    return this.#when('NUMBER_LESS_THAN', number);
  }

  whenNumberLessThanOrEqualTo(number: number): this {
    return this.#when('NUMBER_LESS_THAN_OR_EQUAL_TO', number);
  }

  whenNumberNotBetween(start: number, end: number): this {
    return this.#when('NUMBER_NOT_BETWEEN', start, end);
  }

  whenNumberNotEqualTo(number: number): this {
    return this.#when('NUMBER_NOT_EQUAL_TO', number);
  }

  whenTextContains(text: string): this {
    return this.#when('TEXT_CONTAINS', text);
  }

  whenTextDoesNotContain(text: string): this {
    return this.#when('TEXT_DOES_NOT_CONTAIN', text);
  }

  whenTextStartsWith(text: string): this {
    return this.#when('TEXT_STARTS_WITH', text);
  }

  whenTextEndsWith(text: string): this {
    return this.#when('TEXT_ENDS_WITH', text);
  }

  whenTextEqualTo(text: string): this {
    return this.#when('TEXT_EQUAL_TO', text);
  }

  #when(criteria: string, ...values: unknown[]): this {
    this.#spec = { ...this.#spec, criteria, values };
    return this;
  }

  #whenDate(criteria: string, date: Date | EnumValue): this {
    return this.#when(date instanceof EnumValue ? `${criteria}_RELATIVE` : criteria, date);
  }

  #style(style: BookStyle): this {
    this.#spec = { ...this.#spec, style: { ...this.#spec.style, ...style } };
    return this;
  }

  #color(field: 'fillColor' | 'textColor', color: string | null): this {
    if (color === null) return this.#style({ [field]: '' });
    const hex = hexColor(color);
    if (hex === undefined) throw this.#book.fail('invalidArgument', color);
    return this.#style({ [field]: hex });
  }
}
