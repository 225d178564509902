import { inputRules, parseInput } from '../../apps-script/spreadsheet/parse-input';
import { type Command, helpers, registries, UIPlugin } from '../../engine/library';

/**
 * Dates with dots or with the month in words; the engine reads slashes only. A day and a month alone are left out:
 * by the time a command comes here, the number 2,10 has become 2.10.
 */
const DATE = /^\d{1,2}\.\d{1,2}\.\d{2,4}(?:\s|$)|^\d{1,2} \p{L}{3,}\.? \d{4}/u;

const TEXT_FORMAT = '@';

/** Turns dates that a person typed or pasted into dates, as Sheets does; text cells keep their text. */
class DatesPlugin extends UIPlugin {
  override beforeHandle(command: Command): void {
    if (command.type !== 'UPDATE_CELL' || !DATE.test(command.content?.trim() ?? '')) return;
    const current = this.getters.getCell(command)?.format ?? '';
    if (current === TEXT_FORMAT) return;
    const rules = inputRules(this.getters.getLocale().code);
    const meaning = parseInput(command.content ?? '', rules, new Date().getFullYear());
    if (meaning.kind !== 'number' || meaning.format === undefined) return;
    // the very command that is kept in the revision: others get the date, not the text
    command.content = String(meaning.value);
    if (!helpers.isDateTimeFormat(current)) command.format = meaning.format;
  }
}

export function registerDates(): void {
  registries.featurePluginRegistry.add('typedDates', DatesPlugin);
}
