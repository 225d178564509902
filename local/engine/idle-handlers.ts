import { CorePlugin, type Model } from './library';

/** What this file uses of the engine's parts that hear every command. */
interface Handler {
  allowDispatch(command: object): unknown;
  beforeHandle(command: object): void;
  handle(command: object): void;
}

type Step = 'allowDispatch' | 'beforeHandle' | 'handle';

/** What a plugin inherits when it does nothing at a step. */
const NOTHING: Readonly<Record<Step, unknown>> = {
  allowDispatch: CorePlugin.prototype.allowDispatch,
  beforeHandle: CorePlugin.prototype.beforeHandle,
  handle: CorePlugin.prototype.handle,
};

/** What writing a cell dispatches: the second by the engine itself, for each of the first. */
const OF_CELLS: ReadonlySet<string> = new Set(['UPDATE_CELL', 'UPDATE_CELL_POSITION']);

/**
 * The engine asks each of its seventy plugins three times about every command, and most of them never have anything to
 * say: half of the time that writing many cells takes. Only those are asked that can answer.
 */
export function skipIdleHandlers(model: Model): void {
  const active = new Map<Step, { readonly of: number; readonly list: readonly Handler[] }>();
  const atStep = (step: Step): readonly Handler[] => {
    const handlers: readonly Handler[] = Reflect.get(model, 'handlers');
    const known = active.get(step);
    if (known?.of === handlers.length) return known.list;
    const list = handlers.filter((handler) => handler[step] !== NOTHING[step]);
    active.set(step, { of: handlers.length, list });
    return list;
  };
  Reflect.set(model, 'checkDispatchAllowedCoreCommand', (command: object) => {
    const refusals: unknown[] = [];
    for (const handler of atStep('allowDispatch')) {
      const answer = handler.allowDispatch(command);
      if (answer !== 'Success') refusals.push(answer);
    }
    return refusals; // none: allowed
  });
  const toAll: (handlers: readonly Handler[], command: object) => void = Reflect.get(model, 'dispatchToHandlers');
  Reflect.set(model, 'dispatchToHandlers', (handlers: readonly Handler[], command: { readonly type: string }) => {
    if (!OF_CELLS.has(command.type) || handlers !== Reflect.get(model, 'handlers')) {
      Reflect.apply(toAll, model, [handlers, command]);
      return;
    }
    for (const handler of atStep('beforeHandle')) handler.beforeHandle(command);
    for (const handler of atStep('handle')) handler.handle(command);
    model.trigger('command-dispatched', command);
  });
}
