import { types } from 'node:util';
import type { CallCounter } from './calls';
import { type CodeFile, topLevelFunctions } from './code';
import type { Emulation } from './emulate';
import { createHost } from './execution';
import { asFailure, ScriptFailure } from './failure';
import type { Host, Person } from './host';
import { releaseLocks } from './lock';
import { message } from './messages';
import type { Project } from './project';
import { createRealm, type Realm } from './realm';
import type { RunContext } from './scopes';
import { ABSENT_SERVICES, createServices } from './services';

export interface RuntimeOptions {
  /** Files of one project, in order: they share one global scope. */
  readonly code: readonly CodeFile[];
  readonly project: Project;
  /** Makes SpreadsheetApp over the open book. */
  readonly spreadsheetApp: (host: Host) => object;
  readonly person: Person;
  /** Takes what others wrote to the book; a script calls for it where it waits. */
  readonly catchUp?: () => void;
  /** A line of Logger or console. */
  readonly log: (line: string) => void;
  readonly locale?: string;
  readonly timeZone?: string;
  /** Granted scopes, or 'all'. */
  readonly scopes?: readonly string[] | 'all';
  readonly context?: RunContext;
  /** E-mail of the person; platform gives '' where it must not be known. */
  readonly email?: string;
  readonly calls?: CallCounter;
  /** Milliseconds of one call, 0 for none; six minutes without it. A server counts them itself, without dialogs. */
  readonly timeLimit?: number;
}

/** One execution of a script project, with globals of its own. */
export interface Runtime {
  /** Calls a top-level function with JSON values and returns its result as a JSON value (undefined -> null). */
  call(functionName: string, args?: readonly unknown[]): unknown;
  /** The same for google.script.run: private functions do not exist, and a Date anywhere in a result makes it null. */
  callFromClient(functionName: string, args?: readonly unknown[]): unknown;
  /** Names that menus, triggers, formulas and the sidebar can call. */
  readonly functions: readonly string[];
  /** Calls a function with host values, as a formula does; the result has host values too. */
  apply(functionName: string, args: readonly unknown[]): unknown;
}

/** The platform's limit. */
const SIX_MINUTES = 360_000;

export function createRuntime(options: RuntimeOptions): Runtime {
  return new ScriptRuntime(options);
}

class ScriptRuntime implements Runtime {
  readonly functions: readonly string[];
  readonly #options: RuntimeOptions;
  readonly #realm = createRealm();
  readonly #host: Host;
  readonly #emulation: Emulation;
  /** Mistakes of the emulation during the current run. */
  readonly #faults: Error[] = [];
  readonly #handles = new Map<string, (...args: unknown[]) => unknown>();

  constructor(options: RuntimeOptions) {
    this.#options = options;
    const { host, emulation } = createHost(options, this.#realm, this.#faults);
    [this.#host, this.#emulation] = [host, emulation];
    for (const [name, service] of Object.entries(createServices(host, options, this.#realm))) {
      defineGlobal(this.#realm, name, emulation.toScript(service));
    }
    for (const name of ABSENT_SERVICES) defineGlobal(this.#realm, name, emulation.absent(name));
    this.functions = this.#guard(() => load(options.code, this.#realm, this.#timeLimit));
  }

  call(name: string, args: readonly unknown[] = []): unknown {
    return this.#guard(() => callInRealm(this.#realm, this.#find(name), args, TEXT, this.#timeLimit));
  }

  callFromClient(name: string, args: readonly unknown[] = []): unknown {
    const visible = name.endsWith('_') ? '' : name;
    return this.#guard(() => callInRealm(this.#realm, this.#find(visible), args, CLIENT_TEXT, this.#timeLimit));
  }

  apply(name: string, args: readonly unknown[]): unknown {
    const own = args.map((arg) => this.#emulation.toScript(arg));
    return this.#emulation.fromScript(this.#guard(() => this.#handle(name)(...own)));
  }

  get #timeLimit(): number {
    return this.#options.timeLimit ?? SIX_MINUTES;
  }

  #handle(name: string): (...args: unknown[]) => unknown {
    const handle = this.#handles.get(name) ?? functionOf(this.#realm, this.#find(name));
    this.#handles.set(name, handle);
    return handle;
  }

  #find(name: string): string {
    if (this.functions.includes(name)) return name;
    throw this.#realm.exception(message(this.#host.locale, 'functionNotFound', { name }));
  }

  /** Runs the script, and fails when the emulation itself failed, even if the script caught that. */
  #guard<T>(run: () => T): T {
    try {
      const result = run();
      const fault = this.#faults.shift();
      if (fault) throw fault;
      return result;
    } catch (error) {
      throw this.#failure(error);
    } finally {
      this.#faults.length = 0;
      releaseLocks(this.#options.project, this.#host);
    }
  }

  #failure(error: unknown): ScriptFailure {
    if (types.isNativeError(error) && Reflect.get(error, 'code') === 'ERR_SCRIPT_EXECUTION_TIMEOUT') {
      return new ScriptFailure('Exception', message(this.#host.locale, 'timeLimit'), []);
    }
    return asFailure(
      error,
      this.#options.code.map((file) => file.name),
    );
  }
}

function defineGlobal(realm: Realm, name: string, value: unknown): void {
  Object.defineProperty(realm.context, name, { value, writable: true, configurable: true, enumerable: false });
}

/** A top-level function of the script; `var` and `function` names are properties of the global object. */
function functionOf(realm: Realm, name: string): (...args: unknown[]) => unknown {
  const found: unknown = realm.context[name];
  if (typeof found !== 'function') throw new TypeError(`${name} is not a function`);
  return (...args) => found(...args);
}

function load(code: readonly CodeFile[], realm: Realm, timeLimit: number): string[] {
  const functions = code.flatMap(topLevelFunctions);
  for (const file of code) realm.run(file.text, file.name, timeLimit);
  return functions;
}

const TEXT = '(value) => JSON.stringify(value)';
const CLIENT_TEXT = `(value) => {
  const holdsDate = (item) => item instanceof Date
    || (typeof item === 'object' && item !== null && Object.values(item).some(holdsDate));
  return holdsDate(value) ? 'null' : JSON.stringify(value);
}`;

/** JSON crosses the border as text, so that the script gets and gives values of its own realm. */
function callInRealm(realm: Realm, name: string, args: readonly unknown[], text: string, timeLimit: number): unknown {
  const outcome: { text?: string; error?: unknown; failed?: boolean } = {};
  Object.defineProperty(realm.context, '__outcome', { value: outcome, configurable: true, enumerable: false });
  // A promise is settled by the microtasks that run after the program, as on the platform.
  // The call itself stands outside of the function, so that no name of ours hides the script's.
  const program = `((outcome, text, call) => {
    delete globalThis.__outcome;
    const result = call();
    if (!(result instanceof Promise)) { outcome.text = text(result); return; }
    result.then((value) => { outcome.text = text(value); }, (error) => { outcome.failed = true; outcome.error = error; });
  })(__outcome, ${text}, () => ${name}(...JSON.parse(${JSON.stringify(JSON.stringify(args))})))`;
  realm.run(program, 'call', timeLimit);
  if (outcome.failed) throw outcome.error;
  return outcome.text === undefined ? null : JSON.parse(outcome.text);
}
