import { EnumValue, enumValue } from '../enums';
import type { Book } from './book';
import { DataValidation, type ValidationSpec } from './data-validation';
import type { Range } from './range';

const NOTHING: ValidationSpec = { criteria: null, values: [], helpText: null, allowInvalid: true };

type DateLike = Date | EnumValue;

export class DataValidationBuilder {
  readonly #book: Book;
  #spec: ValidationSpec;

  constructor(book: Book, spec: ValidationSpec = NOTHING) {
    this.#book = book;
    this.#spec = spec;
  }

  build(): DataValidation {
    return new DataValidation(this.#book, this.#spec);
  }

  copy(): DataValidationBuilder {
    return new DataValidationBuilder(this.#book, this.#spec);
  }

  getAllowInvalid(): boolean {
    return this.#spec.allowInvalid;
  }

  getCriteriaType(): EnumValue | null {
    return this.#spec.criteria === null ? null : enumValue('DataValidationCriteria', this.#spec.criteria);
  }

  getCriteriaValues(): unknown[] {
    return [...this.#spec.values];
  }

  getHelpText(): string | null {
    return this.#spec.helpText;
  }

  setAllowInvalid(allowInvalid: boolean): this {
    this.#spec = { ...this.#spec, allowInvalid };
    return this;
  }

  setHelpText(helpText: string): this {
    this.#spec = { ...this.#spec, helpText };
    return this;
  }

  withCriteria(criteria: EnumValue, args: readonly unknown[]): this {
    return this.#require(criteria.name(), ...args);
  }

  requireCheckbox(checkedValue?: unknown, uncheckedValue?: unknown): this {
    return this.#require('CHECKBOX', ...[checkedValue, uncheckedValue].filter((value) => value !== undefined));
  }

  requireDate(): this {
    return this.#require('DATE_IS_VALID_DATE');
  }

  requireDateAfter(date: DateLike): this {
    return this.#requireDate('DATE_AFTER', date);
  }

  requireDateBefore(date: DateLike): this {
    return this.#requireDate('DATE_BEFORE', date);
  }

  requireDateBetween(start: Date, end: Date): this {
    return this.#require('DATE_BETWEEN', start, end);
  }

  requireDateEqualTo(date: DateLike): this {
    return this.#requireDate('DATE_EQUAL_TO', date);
  }

  requireDateNotBetween(start: Date, end: Date): this {
    return this.#require('DATE_NOT_BETWEEN', start, end);
  }

  requireDateOnOrAfter(date: DateLike): this {
    return this.#requireDate('DATE_ON_OR_AFTER', date);
  }

  requireDateOnOrBefore(date: DateLike): this {
    return this.#requireDate('DATE_ON_OR_BEFORE', date);
  }

  requireFormulaSatisfied(formula: string): this {
    return this.#require('CUSTOM_FORMULA', formula);
  }

  requireNumberBetween(start: number, end: number): this {
    return this.#require('NUMBER_BETWEEN', start, end);
  }

  requireNumberEqualTo(number: number): this {
    return this.#require('NUMBER_EQUAL_TO', number);
  }

  requireNumberGreaterThan(number: number): this {
    return this.#require('NUMBER_GREATER_THAN', number);
  }

  requireNumberGreaterThanOrEqualTo(number: number): this {
    return this.#require('NUMBER_GREATER_THAN_OR_EQUAL_TO', number);
  }

  requireNumberLessThan(number: number): this {
    return this.#require('NUMBER_LESS_THAN', number);
  }

  requireNumberLessThanOrEqualTo(number: number): this {
    return this.#require('NUMBER_LESS_THAN_OR_EQUAL_TO', number);
  }

  requireNumberNotBetween(start: number, end: number): this {
    return this.#require('NUMBER_NOT_BETWEEN', start, end);
  }

  requireNumberNotEqualTo(number: number): this {
    return this.#require('NUMBER_NOT_EQUAL_TO', number);
  }

  requireTextContains(text: string): this {
    return this.#require('TEXT_CONTAINS', text);
  }

  requireTextDoesNotContain(text: string): this {
    return this.#require('TEXT_DOES_NOT_CONTAIN', text);
  }

  requireTextEqualTo(text: string): this {
    return this.#require('TEXT_EQUAL_TO', text);
  }

  requireTextIsEmail(): this {
    return this.#require('TEXT_IS_VALID_EMAIL');
  }

  requireTextIsUrl(): this {
    return this.#require('TEXT_IS_VALID_URL');
  }

  requireValueInList(values: readonly unknown[], showDropdown = true): this {
    return this.#require('VALUE_IN_LIST', values.map(String), showDropdown);
  }

  requireValueInRange(range: Range, showDropdown = true): this {
    return this.#require('VALUE_IN_RANGE', range, showDropdown);
  }

  #require(criteria: string, ...values: unknown[]): this {
    this.#spec = { ...this.#spec, criteria, values };
    return this;
  }

  #requireDate(criteria: string, date: DateLike): this {
    return date instanceof EnumValue ? this.#require(`${criteria}_RELATIVE`, date) : this.#require(criteria, date);
  }
}
