import { DIRECTIONS, type Direction, meanChange, type PairedAnswers, recogniseDirection } from '../domain/impact';
import { UserError } from '../errors';
import { type CellInput, type FormulaInput, isBlank, numberOf, shown } from './elementwise';
import { aligned } from './shapes';

/**
 * The mean change for the better over the rows that have both a `before` and an `after`; nobody with both gives a blank.
 * `better` says for every row, or once for all, which values are better: «больше» (also when blank) or «меньше».
 */
export function deltaFormula(before: FormulaInput, after: FormulaInput, better: FormulaInput): number | string {
  const [befores = [], afters = [], directions = []] = aligned([
    { name: 'before', input: before },
    { name: 'after', input: after },
    { name: 'better', input: better },
  ]);
  const answers = befores.flatMap((row, r) =>
    row.flatMap((first, c): PairedAnswers[] => {
      const second = afters[r]?.[c];
      if (isBlank(first) || isBlank(second)) return [];
      const direction = directionOf(directions[r]?.[c]);
      return [{ before: numberIn(first, 'before'), after: numberIn(second, 'after'), better: direction }];
    }),
  );
  return meanChange(answers) ?? '';
}

function numberIn(cell: CellInput, argument: string): number {
  const number = numberOf(cell);
  if (number !== undefined) return number;
  throw new UserError(`Аргумент ${argument}: нужны числа или пусто, сейчас «${shown(cell)}».`);
}

function directionOf(cell: CellInput): Direction {
  if (isBlank(cell)) return 'more';
  const direction = recogniseDirection(cell instanceof Date ? '' : String(cell));
  if (direction) return direction;
  const { more, less } = DIRECTIONS;
  throw new UserError(`Аргумент better: нужно «${more[0]}» или «${less[0]}», сейчас «${shown(cell)}».`);
}
