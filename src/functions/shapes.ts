import { UserError } from '../errors';
import { type CellInput, type FormulaInput, type FormulaOutput, orErrorText, toRows } from './elementwise';

/** An argument with the name by which messages call it. */
export interface Argument {
  readonly name: string;
  readonly input: FormulaInput;
}

type Rows = readonly (readonly CellInput[])[];

const SINGLE = '1 × 1';

/**
 * The rows of several arguments in one shape: ranges must be of one size, and a single cell goes with every cell of
 * the others. Ranges of two sizes are an error that names all arguments and their sizes.
 */
export function aligned(args: readonly Argument[]): readonly Rows[] {
  const all = args.map(({ input }) => toRows(input));
  const shapes = all.map(shapeOf);
  const ranges = shapes.filter((shape) => shape !== SINGLE);
  if (ranges.some((shape) => shape !== ranges[0])) {
    const names = listed(args.map(({ name }) => name));
    throw new UserError(`Аргументы ${names}: нужны диапазоны одного размера, сейчас ${listed(shapes)}.`);
  }
  const widest = all.find((rows) => shapeOf(rows) !== SINGLE) ?? [];
  return all.map((rows) =>
    ranges.length > 0 && shapeOf(rows) === SINGLE ? widest.map((row) => row.map(() => rows[0]?.[0])) : rows,
  );
}

/** Like `elementwise`, over cells that stand in one place of several arguments. */
export function sideBySide(
  args: readonly Argument[],
  answer: (...cells: readonly CellInput[]) => string | number,
): FormulaOutput {
  const [first, ...others] = aligned(args);
  if (!args.some(({ input }) => Array.isArray(input)))
    return answer(first?.[0]?.[0], ...others.map((one) => one[0]?.[0]));
  return (first ?? []).map((row, r) =>
    row.map((cell, c) => orErrorText(() => answer(cell, ...others.map((rows) => rows[r]?.[c])))),
  );
}

/** «3 × 1»: rows and columns. */
export function shapeOf(rows: Rows): string {
  return `${rows.length} × ${rows[0]?.length ?? 0}`;
}

/** «a, b и c». */
function listed(words: readonly string[]): string {
  return [words.slice(0, -1).join(', '), words[words.length - 1]].join(' и ');
}
