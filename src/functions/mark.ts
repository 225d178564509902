import { markOf } from '../domain/marks';
import { elementwise, type FormulaInput, type FormulaOutput, isBlank, peopleCount } from './elementwise';

/** «+» for one person or more, «-» for none, as text; blanks stay blank. */
export function markFormula(counts: FormulaInput): FormulaOutput {
  return elementwise(counts, (cell) => (isBlank(cell) ? '' : markOf(peopleCount(cell, 'count') > 0)));
}
