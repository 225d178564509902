import { type EnumValue, enumValue } from '../enums';
import type { Book } from './book';
import { DataValidationBuilder } from './data-validation-builder';

/** A validation rule in the service's words. */
export interface ValidationSpec {
  /** A name of DataValidationCriteria; `null`: none chosen yet. */
  readonly criteria: string | null;
  readonly values: readonly unknown[];
  readonly helpText: string | null;
  readonly allowInvalid: boolean;
}

export class DataValidation {
  readonly #book: Book;
  readonly #spec: ValidationSpec;

  constructor(book: Book, spec: ValidationSpec) {
    this.#book = book;
    this.#spec = spec;
  }

  static specOf(rule: DataValidation): ValidationSpec {
    return rule.#spec;
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
}
