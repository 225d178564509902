import { googleError } from '../../engine/error-names';
import type { Model } from '../../engine/library';

/** Errors are shown as Google writes them; the values, which formulas go on reading, stay the engine's. */
export function spellErrors({ getters }: Model): void {
  const [readCell, readText] = [getters.getEvaluatedCell, getters.getCellText];
  getters.getEvaluatedCell = (position) => {
    const cell = readCell(position);
    return cell.type === 'error' ? { ...cell, formattedValue: googleError(cell.formattedValue) } : cell;
  };
  getters.getCellText = (position, options) => {
    const text = readText(position, options);
    return readCell(position).type === 'error' ? googleError(text) : text;
  };
}
