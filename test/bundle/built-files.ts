import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { DIST, ensureBuilt } from '../../local/build';

ensureBuilt();

export const CODE = readFileSync(`${DIST}Code.js`, 'utf8');
export const SIDEBAR = readFileSync(`${DIST}sidebar.html`, 'utf8');

/** A global scope as bare as it gets: ECMAScript alone, and nothing may be compiled from text. */
export function bareContext(): vm.Context {
  return vm.createContext({}, { codeGeneration: { strings: false, wasm: false } });
}

/** The bundle in a scope with nothing but ECMAScript. */
export function loadBundle(): vm.Context {
  const context = bareContext();
  vm.runInContext(CODE, context, { filename: 'Code.js' });
  return context;
}

/** The names, var and let alike, that a program adds to its global scope. */
export function addedGlobals(context: vm.Context): readonly string[] {
  const names = (scope: vm.Context): readonly string[] =>
    vm.runInContext('Object.getOwnPropertyNames(globalThis)', scope);
  const before = new Set(names(bareContext()));
  return names(context).filter((name) => !before.has(name));
}

/** The value of an expression in a scope, as JSON. */
export function evaluate(context: vm.Context, expression: string): unknown {
  return JSON.parse(vm.runInContext(`JSON.stringify(${expression})`, context));
}
