import { types } from 'node:util';
import { EnumValue } from './enums';
import { isPlatformClass, isPlatformEnum, messageName, overloadsOf } from './platform';

/** Calls that the real service takes although its declarations do not list them (seen on the real service). */
const TOLERATED: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'Range.copyTo': [['Range', 'any']],
  'Sheet.setTabColor': [['string|null']],
  'Properties.setProperty': [
    ['string', 'number'],
    ['string', 'boolean'],
  ],
  'Range.setFormula': [['string|null']],
  'Range.setNote': [['string|null']],
  'Range.setNumberFormat': [['string|null']],
  'Ui.alert': [['any'], ['any', 'ButtonSet'], ['any', 'any', 'ButtonSet']],
  'Ui.prompt': [['any'], ['any', 'ButtonSet'], ['any', 'any', 'ButtonSet']],
  'Logger.log': [['any'], ['any', '...any']],
  'Utilities.formatString': [['any', '...any']],
};

/** The class that a service object shows to the script, or undefined for a plain value. */
export type ClassNameOf = (value: object) => string | undefined;

/** True when some overload takes these (unwrapped) arguments. */
export function matchesSignature(className: string, method: string, args: readonly unknown[], nameOf: ClassNameOf) {
  const overloads = [...(overloadsOf(className, method) ?? []), ...(TOLERATED[`${className}.${method}`] ?? [])];
  return overloads.some((parameters) => takes(parameters, args, nameOf));
}

function takes(parameters: readonly string[], args: readonly unknown[], nameOf: ClassNameOf): boolean {
  const last = parameters.at(-1);
  const rest = last?.startsWith('...') ? last.slice(3) : undefined;
  const fixed = rest === undefined ? parameters : parameters.slice(0, -1);
  const required = fixed.filter((type) => !type.endsWith('?')).length;
  if (args.length < required || (rest === undefined && args.length > fixed.length)) return false;
  return args.every((arg, index) => isOfType(arg, (fixed[index] ?? rest ?? 'any').replace(/\?$/, ''), nameOf));
}

function isOfType(value: unknown, type: string, nameOf: ClassNameOf): boolean {
  if (type.endsWith('[]') && optionsOf(type).length === 1) {
    const element = type.slice(0, -2).replace(/^\((.*)\)$/, '$1');
    return Array.isArray(value) && (element === 'any' || value.every((item) => isElement(item, element, nameOf)));
  }
  const options = optionsOf(type);
  if (options.length > 1) return options.some((option) => isOfType(value, option, nameOf));
  return isOfSimpleType(value, type, nameOf);
}

/** `Color[][]|null` has two options, `(string|null)[]` is one. */
function optionsOf(type: string): string[] {
  return type.split(/\|(?![^(]*\))/);
}

/** Scalars inside arrays are converted by the service, one by one; nested arrays and objects are not. */
function isElement(value: unknown, type: string, nameOf: ClassNameOf): boolean {
  if (type.endsWith('[]') || !/^[a-z|]+$/.test(type)) return value === null || isOfType(value, type, nameOf);
  return !Array.isArray(value) || type.split('|').includes('any');
}

function isOfSimpleType(value: unknown, type: string, nameOf: ClassNameOf): boolean {
  switch (type) {
    case 'any':
      return true;
    case 'number':
      return typeof value === 'number' && Number.isFinite(value);
    case 'string':
    case 'boolean':
      return typeof value === type;
    case 'null':
      return value === null || value === undefined;
    case 'undefined':
      return value === undefined;
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value);
    case 'Date':
      return types.isDate(value);
    default:
      return isOfClass(value, type, nameOf);
  }
}

function isOfClass(value: unknown, type: string, nameOf: ClassNameOf): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (isPlatformEnum(type)) return value instanceof EnumValue && EnumValue.typeOf(value) === type;
  const name = nameOf(value);
  // Options such as those of UrlFetchApp.getRequest are plain objects with a name in the declarations only.
  if (name === undefined) return !isPlatformClass(type);
  // Anything that gives a blob is a BlobSource, as on the platform.
  return type === 'BlobSource' ? overloadsOf(name, 'getBlob') !== undefined : name === type;
}

/** The arguments in the words of the platform's message, e.g. `number[],null`. */
export function describeArguments(args: readonly unknown[], nameOf: ClassNameOf): string {
  return args.map((arg) => describe(arg, nameOf)).join(',');
}

function describe(value: unknown, nameOf: ClassNameOf): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'boolean') return 'Boolean';
  if (Array.isArray(value)) return value.length === 0 ? '(class)[]' : `${describe(value[0], nameOf)}[]`;
  if (typeof value !== 'object') return typeof value === 'function' ? '(class)' : typeof value;
  if (value instanceof EnumValue) return `SpreadsheetApp.${EnumValue.typeOf(value)}`;
  const name = nameOf(value);
  return name !== undefined && isPlatformClass(name) ? messageName(name) : '(class)';
}
