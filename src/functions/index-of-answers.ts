import { answersIndex } from '../domain/answers-index';
import { UserError } from '../errors';
import { type CellInput, type FormulaInput, isBlank, numberOf, shown, toRows } from './elementwise';

/** The mean of the answers as a share 0–1 of the scale from `min` to `max`; blanks are no answers, none gives a blank. */
export function indexFormula(answers: FormulaInput, min: CellInput, max: CellInput): number | string {
  const lowest = bound(min, 'min');
  const highest = bound(max, 'max');
  if (highest <= lowest) {
    throw new UserError(`Аргумент max: нужно число больше ${lowest}, сейчас «${shown(max)}».`);
  }
  const given = toRows(answers)
    .flat()
    .filter((cell) => !isBlank(cell));
  const read = (cell: CellInput) => {
    const answer = numberOf(cell);
    if (answer !== undefined && answer >= lowest && answer <= highest) return answer;
    throw new UserError(`Аргумент answers: нужны числа от ${lowest} до ${highest} или пусто, сейчас «${shown(cell)}».`);
  };
  return answersIndex(given.map(read), lowest, highest) ?? '';
}

function bound(cell: CellInput, argument: string): number {
  const number = numberOf(cell);
  if (number !== undefined) return number;
  throw new UserError(`Аргумент ${argument}: нужно число – граница шкалы, сейчас «${shown(cell)}».`);
}
