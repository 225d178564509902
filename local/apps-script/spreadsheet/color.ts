import { type EnumValue, enumValue } from '../enums';

/** A colour; themes are not emulated, so every one is made of red, green and blue. */
export class Color {
  readonly #hex: string;

  constructor(hex: string) {
    this.#hex = hex;
  }

  asRgbColor(): RgbColor {
    return new RgbColor(this.#hex);
  }

  getColorType(): EnumValue {
    return enumValue('ColorType', 'RGB');
  }
}

export class RgbColor {
  readonly #hex: string;

  constructor(hex: string) {
    this.#hex = hex;
  }

  asHexString(): string {
    return this.#hex;
  }

  getRed(): number {
    return this.#part(1);
  }

  getGreen(): number {
    return this.#part(3);
  }

  getBlue(): number {
    return this.#part(5);
  }

  getColorType(): EnumValue {
    return enumValue('ColorType', 'RGB');
  }

  #part(from: number): number {
    return Number.parseInt(this.#hex.slice(from, from + 2), 16);
  }
}
