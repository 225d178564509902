import { CallCounter } from './calls';
import { isCounted } from './counted';
import { Emulation } from './emulate';
import type { Host } from './host';
import { releaseLocks, releasingLocks } from './lock';
import { type MessageId, message } from './messages';
import { messageName } from './platform';
import type { Realm } from './realm';
import type { RuntimeOptions } from './runtime';
import { allowedInContext, scopesOf } from './scopes';
import { Ui } from './ui';

interface Checks {
  requireContext(className: string, method: string): void;
  requireScope(name: string): void;
  count(name: string): void;
}

/** The host of one execution, and the emulation whose every call it checks. */
export function createHost(
  options: RuntimeOptions,
  realm: Realm,
  faults: Error[],
): { host: Host; emulation: Emulation } {
  const locale = options.locale ?? 'en';
  const checks = createChecks(options, realm, locale);
  const emulation = new Emulation({
    realm,
    wrongArguments: (args, method) => message(locale, 'wrongArguments', { args, method }),
    pass: (className, method) => {
      checks.requireContext(className, method);
      checks.requireScope(`${className}.${method}`);
      if (isCounted(className, method)) checks.count(`${className}.${method}`);
    },
    fault: (error) => faults.push(error),
  });
  const host: Host = {
    locale,
    timeZone: options.timeZone ?? 'Europe/Moscow',
    exception: realm.exception,
    toScript: (value) => emulation.toScript(value),
    count: checks.count,
    requireScope: checks.requireScope,
    // a formula is computed in the midst of a change: the book must stand still
    catchUp: () => options.context !== 'formula' && options.catchUp?.(),
    person: releasingLocks(options.person, () => releaseLocks(options.project, host)),
    getUi: () => {
      const alone = options.context === 'time trigger' || options.context === 'formula';
      if (alone) throw realm.exception(message(locale, 'noUi'));
      return new Ui(host);
    },
  };
  return { host, emulation };
}

function createChecks(options: RuntimeOptions, realm: Realm, locale: string): Checks {
  const calls = options.calls ?? new CallCounter();
  const context = options.context ?? 'person';
  const fail = (id: MessageId, values: Readonly<Record<string, string>> = {}) =>
    realm.exception(message(locale, id, values));
  return {
    requireContext: (className, method) => {
      if (allowedInContext(context, className, method)) return;
      throw fail('forbiddenInContext', { method: `${messageName(className)}.${method}` });
    },
    requireScope: (name) => {
      const [className = '', method = ''] = name.split('.');
      const missing = missingScopes(options.scopes ?? 'all', className, method);
      if (missing.length === 0) return;
      const id = context === 'formula' ? 'forbiddenInFormula' : 'missingScope';
      throw fail(id, { method: `${messageName(className)}.${method}`, scopes: missing.join(' || ') });
    },
    count: (name) => {
      if (calls.add(name)) throw fail('serviceFailed');
    },
  };
}

function missingScopes(granted: readonly string[] | 'all', className: string, method: string): readonly string[] {
  const needed = scopesOf(className, method);
  if (needed.length === 0 || granted === 'all') return [];
  return needed.some((scope) => granted.includes(scope)) ? [] : needed;
}
