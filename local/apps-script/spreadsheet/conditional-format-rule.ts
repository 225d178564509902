import type { Book } from './book';
import { BooleanCondition } from './boolean-condition';
import { ConditionalFormatRuleBuilder } from './conditional-format-rule-builder';
import type { Range } from './range';
import type { BookStyle } from './styles';

/** A rule in the service's words, with the look in the engine's. */
export interface FormatSpec {
  /** A name of BooleanCriteria; `null`: none chosen yet. */
  readonly criteria: string | null;
  readonly values: readonly unknown[];
  readonly style: BookStyle;
  readonly ranges: readonly Range[];
}

export class ConditionalFormatRule {
  readonly #book: Book;
  readonly #spec: FormatSpec;

  constructor(book: Book, spec: FormatSpec) {
    this.#book = book;
    this.#spec = spec;
  }

  static specOf(rule: ConditionalFormatRule): FormatSpec {
    return rule.#spec;
  }

  copy(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder(this.#book, this.#spec);
  }

  getBooleanCondition(): BooleanCondition | null {
    const { criteria } = this.#spec;
    return criteria === null ? null : new BooleanCondition({ ...this.#spec, criteria });
  }

  /** Colour scales are not emulated, so no rule is one. */
  getGradientCondition(): null {
    return null;
  }

  getRanges(): Range[] {
    return [...this.#spec.ranges];
  }
}
