import { registries } from './library';

/** What this file uses of the engine's evaluation plugin. */
interface Evaluation {
  finalize(): void;
}

type EvaluationClass = (new (config: never) => Evaluation) & { readonly getters: readonly string[] };

function isEvaluation(plugin: unknown): plugin is EvaluationClass {
  return (
    typeof plugin === 'function' &&
    'getters' in plugin &&
    typeof Reflect.get(plugin.prototype, 'finalize') === 'function'
  );
}

/**
 * The engine computes the book after every dispatch, and a merge or a new name recomputes all of it. A script makes
 * hundreds of dispatches between two reads, so without a page to redraw the work waits until a value is asked for.
 */
export function registerLazyEvaluation(): void {
  const Eager: unknown = registries.coreViewsPluginRegistry.get('evaluation');
  if (!isEvaluation(Eager)) throw new Error('the engine has another evaluation plugin than this code was written for');
  class LazyEvaluation extends Eager {
    #waiting = false;

    override finalize(): void {
      this.#waiting = true;
    }

    settle(): void {
      if (!this.#waiting) return;
      this.#waiting = false; // before the work: it reads values itself
      super.finalize();
    }
  }
  const methods: Record<string, (this: LazyEvaluation, ...args: unknown[]) => unknown> = {};
  for (const name of Eager.getters) {
    const read: (...args: unknown[]) => unknown = Reflect.get(Eager.prototype, name);
    methods[name] = function (...args) {
      this.settle();
      return read.apply(this, args);
    };
  }
  Object.assign(LazyEvaluation.prototype, methods);
  Reflect.apply(registries.coreViewsPluginRegistry.replace, registries.coreViewsPluginRegistry, [
    'evaluation',
    LazyEvaluation,
  ]);
}
