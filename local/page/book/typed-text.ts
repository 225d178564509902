import { inputRules, parseInput } from '../../apps-script/spreadsheet/parse-input';
import { helpers } from '../../engine/library';
import { stores } from './grid-library';
import { GUARDED_MARK, isMark } from './typed-marks';

const DAY_AND_MONTH = /^\d{1,2}\.\d{1,2}$/;

const TEXT_FORMAT = '@';

/**
 * The field where a cell is edited. What the person typed is known here alone: the engine hands on its own spelling of
 * it, in which `+` has become the formula `=`, and the day 01.09 the number that is typed as 1,09.
 */
class TypedText extends stores.CellComposerStore {
  /** Once, before the grid is mounted. */
  static keep(): void {
    const canonical = TypedText.prototype.getCurrentCanonicalContent; // the engine's own: this class has none
    const value = function (this: TypedText): string {
      const meant = TypedText.#meant(this);
      // the engine writes only what differs from the content that it found
      return meant !== undefined && this._currentContent === this.initialContent
        ? this.initialContent
        : (meant ?? canonical.call(this));
    };
    Object.defineProperty(stores.CellComposerStore.prototype, 'getCurrentCanonicalContent', { value });
  }

  static #meant({ _currentContent, getters, currentEditedCell }: TypedText): string | undefined {
    const text = _currentContent.trim();
    if (isMark(text)) return GUARDED_MARK;
    if (!DAY_AND_MONTH.test(text) || getters.getCell(currentEditedCell)?.format === TEXT_FORMAT) return undefined;
    const year = new Date().getFullYear();
    const meaning = parseInput(text, inputRules(getters.getLocale().code), year);
    const isDate = meaning.kind === 'number' && helpers.isDateTimeFormat(meaning.format ?? '');
    return isDate ? `${text}.${year}` : undefined;
  }
}

export function keepTypedText(): void {
  TypedText.keep();
}
