import type { BookCommand, Dispatcher } from './commands';
import { type Command, type Model, registries, UIPlugin } from './library';

/** A command that the engine refused, with its reasons in the engine's words. */
export interface Refusal {
  readonly command: BookCommand;
  readonly reasons: readonly string[];
}

interface BatchCommand {
  readonly type: 'BATCH';
  readonly list: readonly BookCommand[];
  /** A function, because the engine copies the rest of a command. */
  readonly refuse: (refusal: Refusal) => void;
}

/** Writing what is already there is no failure for Apps Script. */
const HARMLESS = new Set<string>(['NoChanges', 'Success', 'UnchangedSheetName', 'ValuesNotChanged']);

/** Every dispatch recalculates the book; one dispatch of many commands recalculates it once and is one revision. */
class BatchPlugin extends UIPlugin {
  override handle(command: Command | BatchCommand): void {
    if (command.type !== 'BATCH') return;
    const engine: Dispatcher = { dispatch: this.dispatch };
    for (const part of command.list) {
      const result = engine.dispatch(part.type, part);
      const reasons = result.reasons.filter((reason) => !HARMLESS.has(reason));
      if (reasons.length > 0) command.refuse({ command: part, reasons });
    }
  }
}

export function registerBatch(): void {
  registries.featurePluginRegistry.add('batch', BatchPlugin);
}

/** Commands of one revision: the engine (19.3.7) spreads them over the arguments of a call, of which V8 has a bound. */
const MOST_COMMANDS = 50_000;

/**
 * Applies commands in one recalculation and revision for every 50,000 of them; returns those that the engine refused.
 * A refused command never stops those after it, so the parts of a long list have the meaning of the whole.
 */
export function applyBatch(model: Model, list: readonly BookCommand[]): readonly Refusal[] {
  const refusals: Refusal[] = [];
  const refuse = (refusal: Refusal) => refusals.push(refusal);
  const engine: Dispatcher = model;
  for (let start = 0; start < list.length; start += MOST_COMMANDS) {
    const part = list.length <= MOST_COMMANDS ? list : list.slice(start, start + MOST_COMMANDS);
    const outcome = engine.dispatch('BATCH', { list: part, refuse });
    if (!outcome.isSuccessful) throw new Error(`the engine refuses a batch: ${outcome.reasons.join(', ')}`);
  }
  return refusals;
}
