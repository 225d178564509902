import { types } from 'node:util';
import { EnumValue, enumOf } from './enums';
import { enumOnClass, isPlatformClass, messageName, overloadsOf } from './platform';
import type { Realm } from './realm';
import { describeArguments, matchesSignature } from './signature';

/** What every call of a script passes before it reaches the service. */
export interface Gate {
  readonly realm: Realm;
  /** Message of a call whose arguments fit no overload. */
  wrongArguments(args: string, method: string): string;
  /** Throws when the manifest does not grant the method; then counts it, and throws when the call is to fail. */
  pass(className: string, method: string): void;
  /** A mistake of the emulation itself: the run must not succeed even when the script catches it. */
  fault(error: Error): void;
}

/** A service may keep properties that scripts set on it (HtmlTemplate): it holds them in a Map under this key. */
export const SCRIPT_PROPERTIES = Symbol('properties set by the script');

const ENUM_METHODS = new Set(['name', 'ordinal', 'compareTo', 'equals', 'toJSON', 'toString']);

/** Wraps plain classes into the objects that the platform gives to scripts. */
export class Emulation {
  readonly #gate: Gate;
  readonly #realm: Realm;
  readonly #wrappers = new WeakMap<object, object>();
  readonly #services = new WeakMap<object, object>();
  readonly #enums = new Map<string, object>();

  constructor(gate: Gate) {
    this.#gate = gate;
    this.#realm = gate.realm;
  }

  /** The service as scripts see it. The same service gives the same object. */
  wrap(service: object): object {
    const known = this.#wrappers.get(service);
    if (known) return known;
    const handler = service instanceof EnumValue ? this.#enumHandler(service) : this.#serviceHandler(service);
    const wrapper = this.#realm.proxy(this.#realm.object(), handler);
    this.#wrappers.set(service, wrapper);
    this.#services.set(wrapper, service);
    return wrapper;
  }

  /** A service of the platform that is not emulated at all: every method throws. */
  absent(serviceName: string): object {
    return this.#realm.proxy(this.#realm.object(), {
      get: (target, key) => {
        if (typeof key !== 'string' || key in target) return Reflect.get(target, key);
        return this.#realm.method(key, () => {
          throw this.#scriptError(new Error(`not emulated: ${serviceName}.${key}`));
        });
      },
    });
  }

  /** A host value with everything in it of the script's realm; services in it are wrapped. */
  toScript<T>(value: T): T;
  toScript(value: unknown): unknown {
    if (typeof value !== 'object' || value === null || this.#services.has(value)) return value;
    if (types.isDate(value)) return this.#realm.date(value.getTime());
    if (Array.isArray(value)) {
      const array = this.#realm.array();
      for (const item of value) array.push(this.toScript(item));
      return array;
    }
    if (value instanceof EnumValue || classNameOf(value)) return this.wrap(value);
    if (!isPlainObject(value))
      throw new Error(`A service returned a ${value.constructor.name}, which no script can use.`);
    const object = this.#realm.object();
    for (const [key, item] of Object.entries(value)) object[key] = this.toScript(item);
    return object;
  }

  /** A script's value with everything in it of the host's realm; services in it are unwrapped. */
  fromScript(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value;
    const service = this.#services.get(value);
    if (service) return service;
    if (types.isDate(value)) return new Date(value.getTime());
    if (Array.isArray(value)) return Array.from(value, (item) => this.fromScript(item));
    if (!isPlainObject(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.fromScript(item)]));
  }

  #serviceHandler(service: object): ProxyHandler<object> {
    const className = classNameOf(service);
    if (!className) throw new Error(`${service.constructor.name} is no class of the platform.`);
    const members = new Map<string, unknown>();
    const properties = scriptProperties(service);
    return {
      get: (target, key) => {
        if (typeof key !== 'string') return Reflect.get(target, key);
        if (properties?.has(key)) return properties.get(key);
        if (!members.has(key)) members.set(key, this.#member(service, className, key));
        return members.get(key) ?? Reflect.get(target, key);
      },
      set: (target, key, value) => {
        if (typeof key !== 'string' || !properties) return Reflect.set(target, key, value);
        properties.set(key, value);
        return true;
      },
      has: (target, key) => (typeof key === 'string' && overloadsOf(className, key) !== undefined) || key in target,
    };
  }

  #enumHandler(value: EnumValue): ProxyHandler<object> {
    return {
      get: (target, key) => {
        if (typeof key !== 'string' || !ENUM_METHODS.has(key)) return Reflect.get(target, key);
        return this.#realm.method(key, (args) => callMethod(value, key, this.#hostArguments(args)));
      },
      set: () => false,
    };
  }

  #member(service: object, className: string, key: string): unknown {
    if (key === 'toString') return this.#realm.method(key, () => shownName(service, className));
    const enumName = enumOnClass(className, key);
    if (enumName) return this.#scriptEnum(enumName);
    if (overloadsOf(className, key) === undefined) return undefined;
    return this.#realm.method(key, (args) => this.#call(service, className, key, args));
  }

  #call(service: object, className: string, method: string, scriptArgs: readonly unknown[]): unknown {
    try {
      const args = this.#hostArguments(scriptArgs);
      if (!matchesSignature(className, method, args, classNameOf)) {
        const name = `${messageName(className)}.${method}`;
        throw this.#realm.exception(this.#gate.wrongArguments(describeArguments(args, classNameOf), name));
      }
      if (typeof Reflect.get(service, method) !== 'function') throw new Error(`not emulated: ${className}.${method}`);
      this.#gate.pass(className, method);
      return this.toScript(callMethod(service, method, args));
    } catch (error) {
      throw this.#scriptError(error);
    }
  }

  #hostArguments(args: readonly unknown[]): unknown[] {
    return args.map((arg) => this.fromScript(arg));
  }

  /** An error that is not the script's own comes from a hole or a mistake in the emulation. */
  #scriptError(error: unknown): unknown {
    if (this.#realm.isOwnError(error) || !types.isNativeError(error)) return error;
    this.#gate.fault(error);
    const own = this.#realm.exception(error.message);
    own.name = error.name;
    return own;
  }

  #scriptEnum(enumName: string): object {
    const known = this.#enums.get(enumName);
    if (known) return known;
    const made = this.#realm.object();
    for (const [name, value] of Object.entries(enumOf(enumName))) made[name] = this.wrap(value);
    this.#enums.set(enumName, made);
    return made;
  }
}

/** Class of a service object as the platform names it; undefined for plain values. */
function classNameOf(service: object): string | undefined {
  const name: unknown = Object.getPrototypeOf(service)?.constructor?.name;
  return typeof name === 'string' && isPlatformClass(name) ? name : undefined;
}

/** Objects print as their class, unless they print as what they hold (User, RichTextValue). */
function shownName(service: object, className: string): string {
  return 'toString' in service && service.toString !== Object.prototype.toString ? service.toString() : className;
}

function isPlainObject(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  // Objects of any realm: the prototype of a plain object has no prototype of its own.
  return prototype === null || (typeof prototype === 'object' && Object.getPrototypeOf(prototype) === null);
}

function scriptProperties(service: object): Map<string, unknown> | undefined {
  const properties: unknown = Reflect.get(service, SCRIPT_PROPERTIES);
  return properties instanceof Map ? properties : undefined;
}

function callMethod(service: object, method: string, args: readonly unknown[]): unknown {
  const found: unknown = Reflect.get(service, method);
  if (typeof found !== 'function') throw new Error(`${method} is not a method.`);
  return Reflect.apply(found, service, args);
}
