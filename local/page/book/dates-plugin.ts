import { type InputRules, inputRules, parseInput } from '../../apps-script/spreadsheet/parse-input';
import { type Command, helpers, registries, UIPlugin } from '../../engine/library';

/** Dates with dots or with the month in words; the engine reads slashes only. */
const DATE = /^\d{1,2}\.\d{1,2}\.\d{2,4}(?:\s|$)|^\d{1,2} \p{L}{3,}\.? \d{4}/u;

/** Digits with spaces, where the engine sees dates: `1 200` is the year 200 to it, `5 7` the fifth of July. */
const SPACED = /^-?\d+(?:\s\d+)+(?:,\d+)?$/;

const TEXT_FORMAT = '@';

/** Reads the dates and the spaced numbers that a person typed or pasted as Sheets does; text cells keep their text. */
class DatesPlugin extends UIPlugin {
  override beforeHandle(command: Command): void {
    if (command.type !== 'UPDATE_CELL') return;
    const text = command.content?.trim() ?? '';
    if (!DATE.test(text) && !SPACED.test(text)) return;
    const current = this.getters.getCell(command)?.format ?? '';
    if (current === TEXT_FORMAT) return;
    const meaning = parseInput(text, this.#rules(), new Date().getFullYear());
    // the very command that is kept in the revision: others get the value, not what the engine would make of the text
    if (meaning.kind === 'number' && meaning.format !== undefined) {
      command.content = String(meaning.value);
      command.format = keepsFormat(current, meaning.format) ? current : meaning.format;
    } else if (SPACED.test(text)) {
      command.content = `'${text}`;
      command.format = current;
    }
  }

  #rules(): InputRules {
    return inputRules(this.getters.getLocale().code);
  }
}

/** A cell's own format stays, except that a date typed into a number cell shows as a date. */
function keepsFormat(current: string, wanted: string): boolean {
  return current !== '' && (helpers.isDateTimeFormat(current) || !helpers.isDateTimeFormat(wanted));
}

export function registerDates(): void {
  registries.featurePluginRegistry.add('typedDates', DatesPlugin);
}
