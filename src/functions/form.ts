import { FORMS, recogniseForm } from '../domain/forms';
import { UserError } from '../errors';
import { elementwise, type FormulaInput, type FormulaOutput, isBlank, shown } from './elementwise';

/** The canonical spelling of each form, e.g. «Учитель-ученик» for «Традиционная „Педагог – ученик“»; blanks stay blank. */
export function formFormula(texts: FormulaInput): FormulaOutput {
  return elementwise(texts, (cell) => {
    if (isBlank(cell)) return '';
    const form = recogniseForm(String(cell));
    if (form) return form.label;
    const known = FORMS.map(({ label }) => label).join(', ');
    throw new UserError(`Аргумент text: нужна форма наставничества (${known}), сейчас «${shown(cell)}».`);
  });
}
