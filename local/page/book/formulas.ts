import manifest from '../../../appsscript.json' with { type: 'json' };
import { formulaHelp } from '../../engine/function-help';
import { registerFormulas } from '../../engine/functions';
import { registries } from '../../engine/library';
import { element } from '../dom';

/** Names that the engine can take as a formula, and no cell address such as T1. */
const FORMULA_NAME = /^(?![A-Z]{1,3}\d+$)[A-Z][A-Z0-9_.]*$/;

type Realm = Window & typeof globalThis;

/**
 * Formulas of the add-on: its public functions, computed here and now, as the engine is synchronous. The code runs in
 * a global scope of its own, where no service exists: a formula has none.
 */
export async function registerBundleFormulas(): Promise<void> {
  const realm = makeRealm();
  const before = new Set(Object.getOwnPropertyNames(realm));
  const code = await bundle();
  realm.eval(code);
  const help = formulaHelp(code);
  for (const name of Object.getOwnPropertyNames(realm)) {
    const formula = name.toUpperCase();
    const implementation: unknown = Reflect.get(realm, name);
    if (before.has(name) || name.endsWith('_') || typeof implementation !== 'function') continue;
    if (!FORMULA_NAME.test(formula) || registries.functionRegistry.contains(formula)) continue;
    const known = help.get(formula);
    registerFormulas(
      { [formula]: (...args) => implementation(...args) },
      { timeZone: manifest.timeZone, toScript: (value) => toRealm(value, realm), ...(known && { help: known }) },
    );
  }
}

async function bundle(): Promise<string> {
  const answer = await fetch('/assets/Code.js');
  if (!answer.ok) throw new Error(`/assets/Code.js: ${answer.status}`);
  return answer.text();
}

function makeRealm(): Realm {
  const frame = element('iframe', { title: 'Формулы' });
  frame.hidden = true;
  document.body.append(frame);
  const realm = frame.contentDocument?.defaultView;
  if (!realm) throw new Error('the browser gave no global scope for the formulas');
  return realm;
}

/** The code must see arrays and dates of its own scope. */
function toRealm<T>(value: T, realm: Realm): T;
function toRealm(value: unknown, realm: Realm): unknown {
  if (value instanceof Date) return new realm.Date(value.getTime());
  return Array.isArray(value) ? realm.Array.from(value, (item: unknown) => toRealm(item, realm)) : value;
}
