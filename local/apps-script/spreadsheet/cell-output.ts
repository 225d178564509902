import { googleError } from '../../engine/error-names';
import type { CellPosition, EvaluatedCell } from '../../engine/library';
import { serialToDate } from '../../engine/serial';
import type { Book } from './book';
import { isDateFormat } from './number-formats';

/** The value of a cell as `getValue` gives it: `''` for an empty cell, a Date for a number shown as one. */
export function readValue(book: Book, position: CellPosition): unknown {
  const cell = book.getters.getEvaluatedCell(position);
  const { value } = cell;
  if (value === null) return '';
  if (typeof value === 'number') return isDateFormat(cell.format) ? serialToDate(value, book.timeZone) : value;
  if (typeof value !== 'string') return value;
  return value.startsWith('#') ? googleError(value) : (markedText(book, cell, position) ?? value);
}

/** The engine shows `[label](address)` as a link and takes the label for the value; the service knows no such thing. */
function markedText(book: Book, { link }: EvaluatedCell, position: CellPosition): string | undefined {
  if (!link || link.label === link.url) return undefined;
  const cell = book.getters.getCell(position);
  return cell && !cell.isFormula ? cell.content.replace(/^'/, '') : undefined;
}

const RUSSIAN_BOOLEANS: Readonly<Record<string, string>> = { TRUE: 'ИСТИНА', FALSE: 'ЛОЖЬ' };

/** The text that a person sees in the cell. */
export function readDisplay(book: Book, position: CellPosition, localeCode: string): string {
  const cell = book.getters.getEvaluatedCell(position);
  const { formattedValue, value } = cell;
  if (typeof value === 'boolean' && localeCode === 'ru_RU') return RUSSIAN_BOOLEANS[formattedValue] ?? formattedValue;
  if (formattedValue.startsWith('#')) return googleError(formattedValue);
  return markedText(book, cell, position) ?? formattedValue;
}

/** The formula of a cell as it was written, `''` for any other cell. Spilled values have none. */
export function formulaOf(book: Book, position: CellPosition): string {
  const cell = book.getters.getCell(position);
  return cell?.isFormula ? cell.compiledFormula.toFormulaString(book.getters) : '';
}

/** What the engine's `content` of a cell is: formula, text with its guard, number in canonical spelling. */
export function contentOf(book: Book, position: CellPosition): string {
  const cell = book.getters.getCell(position);
  if (!cell) return '';
  return cell.isFormula ? cell.compiledFormula.toFormulaString(book.getters) : cell.content;
}
