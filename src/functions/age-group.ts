import { ageGroupOfClass } from '../domain/age-groups';
import { UserError } from '../errors';
import { elementwise, type FormulaInput, type FormulaOutput, isBlank, shown } from './elementwise';

/** The age group of each class: «начальная» (1–4), «основная» (5–9) or «старшая» (10–11); blanks stay blank. */
export function ageGroupFormula(classes: FormulaInput): FormulaOutput {
  return elementwise(classes, (cell) => {
    if (isBlank(cell)) return '';
    const group = ageGroupOfClass(cell instanceof Date ? '' : String(cell));
    if (group) return group.label;
    throw new UserError(`Аргумент class: нужен класс от 1 до 11, например 7Б, сейчас «${shown(cell)}».`);
  });
}
