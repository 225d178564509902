import { UserError } from '../errors';

/** What Sheets passes: a cell, or a range as rows of cells. Blank cells are ''. */
export type CellInput = string | number | boolean | Date | null | undefined;
export type FormulaInput = CellInput | readonly (readonly CellInput[])[];
export type FormulaOutput = string | number | boolean | readonly (readonly (string | number | boolean)[])[];

/** Rows of cells, whatever was passed. */
export function toRows(input: FormulaInput): readonly (readonly CellInput[])[] {
  return Array.isArray(input) ? input : [[input as CellInput]];
}

/** A cell of spaces looks blank to a person, so it is: `Number(' ')` would make it 0. */
export function isBlank(cell: CellInput): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}

/**
 * Applies a function cell by cell. In a range a wrong cell gives its error text in its own place, so that one mistake
 * does not blot out ten thousand answers; a single wrong cell throws, and Sheets shows #ERROR! with the text.
 */
export function elementwise(input: FormulaInput, answer: (cell: CellInput) => string | number): FormulaOutput {
  if (!Array.isArray(input)) return answer(input as CellInput);
  return toRows(input).map((row) => row.map((cell) => orErrorText(() => answer(cell))));
}

export function orErrorText(answer: () => string | number): string | number {
  try {
    return answer();
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
}

/** A number of people: not negative; a text of digits is accepted. */
export function peopleCount(cell: CellInput, argument: string): number {
  const number =
    typeof cell === 'string' && cell.trim() !== '' ? Number(cell.replace(/[\s\u00a0]/g, '').replace(',', '.')) : cell;
  if (typeof number === 'number' && Number.isFinite(number) && number >= 0) return number;
  throw new UserError(`Аргумент ${argument}: нужно число от 0, сейчас «${shown(cell)}».`);
}

export function shown(cell: CellInput): string {
  if (cell instanceof Date) return 'дата';
  const text = String(cell ?? '');
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
