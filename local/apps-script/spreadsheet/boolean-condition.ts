import { type EnumValue, enumValue } from '../enums';
import { Color } from './color';
import { hexColor } from './colors';
import type { BookStyle } from './styles';

export class BooleanCondition {
  readonly #spec: { readonly criteria: string; readonly values: readonly unknown[]; readonly style: BookStyle };

  constructor(spec: { readonly criteria: string; readonly values: readonly unknown[]; readonly style: BookStyle }) {
    this.#spec = spec;
  }

  getCriteriaType(): EnumValue {
    return enumValue('BooleanCriteria', this.#spec.criteria);
  }

  getCriteriaValues(): unknown[] {
    return [...this.#spec.values];
  }

  getBackground(): string | null {
    return hexColor(this.#spec.style.fillColor ?? '') ?? null;
  }

  getBackgroundObject(): Color | null {
    return colorOf(this.getBackground());
  }

  getFontColor(): string | null {
    return hexColor(this.#spec.style.textColor ?? '') ?? null;
  }

  getFontColorObject(): Color | null {
    return colorOf(this.getFontColor());
  }

  getBold(): boolean | null {
    return this.#spec.style.bold ?? null;
  }

  getItalic(): boolean | null {
    return this.#spec.style.italic ?? null;
  }

  getUnderline(): boolean | null {
    return this.#spec.style.underline ?? null;
  }

  getStrikethrough(): boolean | null {
    return this.#spec.style.strikethrough ?? null;
  }
}

function colorOf(hex: string | null): Color | null {
  return hex === null ? null : new Color(hex);
}
