import { registries } from './library';
import { evaluateUsedZonesOnly } from './used-zones';

/** What this file uses of a plugin of the engine. */
interface Plugin {
  finalize(): void;
}

type PluginClass = (new (config: never) => Plugin) & { readonly getters: readonly string[] };

function isPlugin(plugin: unknown): plugin is PluginClass {
  return (
    typeof plugin === 'function' &&
    'getters' in plugin &&
    typeof Reflect.get(plugin.prototype, 'finalize') === 'function'
  );
}

/**
 * The engine computes values and places of rows after every dispatch, and a merge or a new name recomputes the whole
 * book. A script makes hundreds of dispatches between two reads: the work waits until one of the plugin's answers is
 * asked for. Everything that reads goes through these answers, a page's redraw too.
 */
export function registerLazyPlugins(): void {
  makeLazy(registries.coreViewsPluginRegistry, 'evaluation', (plugin) =>
    evaluateUsedZonesOnly(Reflect.get(plugin, 'evaluator')),
  );
  makeLazy(registries.coreViewsPluginRegistry, 'custom_colors'); // asked for by colour pickers alone
  makeLazy(registries.statefulUIPluginRegistry, 'header_positions');
  makeLazy(registries.statefulUIPluginRegistry, 'viewport');
}

/** A registry of the engine as this file uses it: the plugins' own types are not declared. */
interface PluginRegistry {
  get(key: string): unknown;
  replace(key: string, plugin: never): unknown;
}

function makeLazy(registry: PluginRegistry, key: string, prepare?: (plugin: Plugin) => void): void {
  const Eager = registry.get(key);
  if (!isPlugin(Eager)) throw new Error(`the engine has another plugin «${key}» than this code was written for`);
  class Lazy extends Eager {
    #waiting = false;

    override finalize(): void {
      this.#waiting = true;
    }

    settle(): void {
      if (!this.#waiting) return;
      this.#waiting = false; // before the work: it reads answers itself
      prepare?.(this);
      super.finalize();
    }
  }
  for (const name of Eager.getters) {
    const read: (...args: unknown[]) => unknown = Reflect.get(Eager.prototype, name);
    const answer = function (this: Lazy, ...args: unknown[]) {
      this.settle();
      return read.apply(this, args);
    };
    Object.defineProperty(Lazy.prototype, name, { value: answer });
  }
  Reflect.apply(registry.replace, registry, [key, Lazy]);
}
