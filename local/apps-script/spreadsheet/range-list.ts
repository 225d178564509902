import type { EnumValue } from '../enums';
import type { Range } from './range';

/** Several ranges of one sheet: what is done to it is done to each. */
export class RangeList {
  readonly #ranges: readonly Range[];

  constructor(ranges: readonly Range[]) {
    this.#ranges = ranges;
  }

  getRanges(): Range[] {
    return [...this.#ranges];
  }

  activate(): this {
    return this.#each((range) => range.activate());
  }

  breakApart(): this {
    return this.#each((range) => range.breakApart());
  }

  check(): this {
    return this.#each((range) => range.check());
  }

  uncheck(): this {
    return this.#each((range) => range.uncheck());
  }

  clear(): this {
    return this.#each((range) => range.clear());
  }

  clearContent(): this {
    return this.#each((range) => range.clearContent());
  }

  clearDataValidations(): this {
    return this.#each((range) => range.clearDataValidations());
  }

  clearFormat(): this {
    return this.#each((range) => range.clearFormat());
  }

  clearNote(): this {
    return this.#each((range) => range.clearNote());
  }

  setBackground(color: string | null): this {
    return this.#each((range) => range.setBackground(color));
  }

  setBorder(...sides: Parameters<Range['setBorder']>): this {
    return this.#each((range) => range.setBorder(...sides));
  }

  setFontColor(color: string | null): this {
    return this.#each((range) => range.setFontColor(color));
  }

  setFontSize(size: number): this {
    return this.#each((range) => range.setFontSize(size));
  }

  setFontWeight(weight: string | null): this {
    return this.#each((range) => range.setFontWeight(weight));
  }

  setFontStyle(style: string | null): this {
    return this.#each((range) => range.setFontStyle(style));
  }

  setFormula(formula: string): this {
    return this.#each((range) => range.setFormula(formula));
  }

  setHorizontalAlignment(alignment: string | null): this {
    return this.#each((range) => range.setHorizontalAlignment(alignment));
  }

  setNote(note: string | null): this {
    return this.#each((range) => range.setNote(note));
  }

  setNumberFormat(format: string): this {
    return this.#each((range) => range.setNumberFormat(format));
  }

  setValue(value: unknown): this {
    return this.#each((range) => range.setValue(value));
  }

  setVerticalAlignment(alignment: string | null): this {
    return this.#each((range) => range.setVerticalAlignment(alignment));
  }

  setWrap(wraps: boolean): this {
    return this.#each((range) => range.setWrap(wraps));
  }

  setWrapStrategy(strategy: EnumValue): this {
    return this.#each((range) => range.setWrapStrategy(strategy));
  }

  #each(act: (range: Range) => unknown): this {
    for (const range of this.#ranges) act(range);
    return this;
  }
}
