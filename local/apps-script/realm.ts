import vm from 'node:vm';

/**
 * The script's V8 context: nothing but ECMAScript. The script must see Errors, Arrays and functions of its own realm
 * (`e instanceof Error`, `Array.isArray(x) && x instanceof Array`), so they are made by code that runs inside.
 */
export interface Realm {
  readonly context: vm.Context;
  /** Runs a program in the realm; microtasks run when it has ended. */
  run(code: string, filename: string, milliseconds?: number): unknown;
  exception(message: string): Error;
  isOwnError(value: unknown): boolean;
  array(): unknown[];
  object(): Record<string, unknown>;
  date(time: number): Date;
  /** A function of the realm that hands its arguments to `invoke`. */
  method(name: string, invoke: (args: unknown[]) => unknown): (...args: unknown[]) => unknown;
  proxy(target: object, handler: ProxyHandler<object>): object;
  /** A function made from source in the global scope, as HtmlService makes templates. */
  compile(parameters: readonly string[], body: string): (...args: unknown[]) => unknown;
}

type Workshop = Pick<Realm, 'exception' | 'isOwnError' | 'array' | 'object' | 'date' | 'method' | 'proxy' | 'compile'>;

const WORKSHOP = `(() => {
  const { Error, Array, Object, Date, Proxy, Function } = globalThis;
  return {
    exception(message) { const error = new Error(message); error.name = 'Exception'; return error; },
    isOwnError: (value) => value instanceof Error,
    array: () => [],
    object: () => ({}),
    date: (time) => new Date(time),
    method: (name, invoke) => ({ [name](...args) { return invoke(args); } })[name],
    proxy: (target, handler) => new Proxy(target, handler),
    compile: (parameters, body) => new Function(...parameters, body),
  };
})()`;

/** Properties of a fresh context that are no part of ECMAScript; the services bring a console of their own. */
const NOT_ECMASCRIPT = ['console'];

export function createRealm(): Realm {
  const context = vm.createContext({}, { microtaskMode: 'afterEvaluate' });
  for (const name of NOT_ECMASCRIPT) vm.runInContext(`delete globalThis.${name}`, context);
  const workshop: Workshop = vm.runInContext(WORKSHOP, context, { filename: 'realm' });
  return {
    ...workshop,
    context,
    run: (code, filename, milliseconds) =>
      new vm.Script(code, { filename }).runInContext(context, milliseconds ? { timeout: milliseconds } : {}),
  };
}
