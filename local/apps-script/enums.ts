import { enumMembers } from './platform';

/** A value of a platform enum, such as SpreadsheetApp.WrapStrategy.WRAP: an object that prints as its name. */
export class EnumValue {
  readonly #type: string;
  readonly #name: string;
  readonly #ordinal: number;

  constructor(type: string, name: string, ordinal: number) {
    this.#type = type;
    this.#name = name;
    this.#ordinal = ordinal;
  }

  /** The enum itself, e.g. 'WrapStrategy'; not part of the platform, so scripts do not see it. */
  static typeOf(value: EnumValue): string {
    return value.#type;
  }

  name(): string {
    return this.#name;
  }

  ordinal(): number {
    return this.#ordinal;
  }

  compareTo(other: EnumValue): number {
    return this.#ordinal - other.#ordinal;
  }

  equals(other: unknown): boolean {
    return this === other;
  }

  toJSON(): string {
    return this.#name;
  }

  toString(): string {
    return this.#name;
  }
}

export type Enum = Readonly<Record<string, EnumValue>>;

const enums = new Map<string, Enum>();

/** The enum by its short name; the same values every time, so they compare by identity. */
export function enumOf(enumName: string): Enum {
  const known = enums.get(enumName);
  if (known) return known;
  const values = enumMembers(enumName).map((name, ordinal) => [name, new EnumValue(enumName, name, ordinal)] as const);
  const made: Enum = Object.freeze(Object.fromEntries(values));
  enums.set(enumName, made);
  return made;
}

/** One value of an enum; throws when the platform has no such name, so a typing error is loud. */
export function enumValue(enumName: string, name: string): EnumValue {
  const value = enumOf(enumName)[name];
  if (!value) throw new Error(`The platform has no ${enumName}.${name}.`);
  return value;
}
