import { readFileSync } from 'node:fs';
import { UNDECLARED } from './undeclared';

/** What the platform's own declarations say of a class; platform.json is made by scripts/generate-platform.ts. */
interface PlatformClass {
  /** 'SpreadsheetApp'; empty for the classes that all services share, e.g. Blob and Ui. */
  readonly service: string;
  readonly extends?: string;
  /** Overloads by method: 'number,number;string' is two of them. */
  readonly methods: Readonly<Record<string, string>>;
  /** Enums that stand on the class: property -> enum. */
  readonly enums?: Readonly<Record<string, string>>;
}

interface Platform {
  readonly classes: Readonly<Record<string, PlatformClass>>;
  readonly enums: Readonly<Record<string, readonly string[]>>;
}

const PLATFORM: Platform = JSON.parse(readFileSync(new URL('./platform.json', import.meta.url), 'utf8'));

function platformClass(className: string): PlatformClass | undefined {
  return Object.hasOwn(PLATFORM.classes, className) ? PLATFORM.classes[className] : undefined;
}

export function isPlatformClass(className: string): boolean {
  return platformClass(className) !== undefined;
}

/** Overloads of a method as lists of parameter types, or undefined for a name that the platform does not know. */
export function overloadsOf(className: string, method: string): readonly (readonly string[])[] | undefined {
  const found = platformClass(className);
  const own = ownOverloads(found?.methods, method) ?? ownOverloads(UNDECLARED[className], method);
  if (own) return own;
  return found?.extends ? overloadsOf(found.extends, method) : undefined;
}

function ownOverloads(methods: Readonly<Record<string, string>> | undefined, method: string) {
  if (!methods || !Object.hasOwn(methods, method)) return undefined;
  return methods[method]?.split(';').map((list) => (list === '' ? [] : list.split(',')));
}

/** Name of the enum that stands on a service as a property, e.g. SpreadsheetApp.WrapStrategy. */
export function enumOnClass(className: string, property: string): string | undefined {
  const enums = platformClass(className)?.enums;
  return enums && Object.hasOwn(enums, property) ? enums[property] : undefined;
}

export function enumMembers(enumName: string): readonly string[] {
  const members = PLATFORM.enums[enumName];
  if (!members) throw new Error(`The platform has no enum ${enumName}.`);
  return members;
}

export function isPlatformEnum(name: string): boolean {
  return Object.hasOwn(PLATFORM.enums, name);
}

/** A class with its service, as messages name it: 'SpreadsheetApp.Range', 'Utilities', 'Ui'. */
export function messageName(className: string): string {
  const service = platformClass(className)?.service ?? '';
  return service === '' || service === className ? className : `${service}.${className}`;
}
