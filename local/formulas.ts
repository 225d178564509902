import { type CodeFile, topLevelFunctions } from './apps-script/code';
import { formulaHelp } from './engine/function-help';
import { registerFormulas } from './engine/functions';
import { registries } from './engine/library';

/** Runs a script's function for a formula. */
export type RunFormula = (functionName: string, args: readonly unknown[]) => unknown;

/**
 * The engine knows one set of functions for the whole process, so a formula goes to the script of the book that was
 * opened or used last.
 */
let runFormula: RunFormula | undefined;
const registered = new Set<string>();

/** Names that the engine can take: Latin letters, digits, `_` and `.`, and no cell address such as T1. */
const FORMULA_NAME = /^(?![A-Z]{1,3}\d+$)[A-Z][A-Z0-9_.]*$/;

export function useFormulas(run: RunFormula): void {
  runFormula = run;
}

/** Every public top-level function of a script is a formula; functions of Sheets itself win over a script's. */
export function registerScriptFormulas(code: readonly CodeFile[], timeZone: string): void {
  const help = new Map(code.flatMap(({ text }) => [...formulaHelp(text)]));
  for (const name of code.flatMap(topLevelFunctions)) {
    const formula = name.toUpperCase();
    if (name.endsWith('_') || !FORMULA_NAME.test(formula)) continue;
    if (registries.functionRegistry.contains(formula) && !registered.has(formula)) continue;
    registered.add(formula);
    const known = help.get(formula);
    registerFormulas({ [formula]: (...args) => runCurrent(name, args) }, { timeZone, ...(known && { help: known }) });
  }
}

function runCurrent(name: string, args: readonly unknown[]): unknown {
  if (!runFormula) throw new Error(`No script is open that has the formula ${name}.`);
  return runFormula(name, args);
}
