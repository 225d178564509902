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
  const answers = remembered((cell: CellInput) => orErrorText(() => answer(cell)));
  return toRows(input).map((row) => row.map(answers));
}

/** Cells of a column repeat: what one of them means is worked out once. */
export function remembered<Key, T>(read: (key: Key) => T): (key: Key) => T {
  const known = new Map<Key, T>();
  return (key) => {
    const seen = known.get(key);
    if (seen !== undefined) return seen;
    const found = read(key);
    known.set(key, found);
    return found;
  };
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
  const number = numberOf(cell);
  if (number !== undefined && number >= 0) return number;
  throw new UserError(`Аргумент ${argument}: нужно число от 0, сейчас «${shown(cell)}».`);
}

/** A finite number, also typed as text: «1 542», «4,5»; undefined for anything else, a blank too. */
export function numberOf(cell: CellInput): number | undefined {
  const isText = typeof cell === 'string' && cell.trim() !== '';
  const number = isText ? Number(cell.replace(/[\s\u00a0]/g, '').replace(',', '.')) : cell;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

export function shown(cell: CellInput): string {
  if (cell instanceof Date) return 'дата';
  const text = String(cell ?? '');
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
