import { distinctTopics, matchTopics, topicOf } from '../domain/pairing/matching';
import { splitValues } from '../domain/text';
import { UserError } from '../errors';
import { type CellInput, type FormulaInput, type FormulaOutput, isBlank, remembered, shown } from './elementwise';
import { sideBySide } from './shapes';

/**
 * The share 0–1 of the needs that the competences meet, element by element, as pairing counts it; entries of a cell
 * are separated by «; ». A blank on either side gives a blank: nothing is known.
 */
export function matchFormula(needs: FormulaInput, competences: FormulaInput): FormulaOutput {
  const args = [
    { name: 'needs', input: needs },
    { name: 'competences', input: competences },
  ];
  const read = remembered(topicOf);
  const topics = remembered((text: string) => distinctTopics(splitValues(text), read));
  return sideBySide(args, (need, competence) => {
    if (isBlank(need) || isBlank(competence)) return '';
    const [wanted, known] = [textOf(need, 'needs'), textOf(competence, 'competences')];
    return matchTopics(topics(wanted), topics(known)).share ?? '';
  });
}

function textOf(cell: CellInput, argument: string): string {
  if (typeof cell === 'string' || typeof cell === 'number') return String(cell);
  throw new UserError(`Аргумент ${argument}: нужен текст, например «математика; физика», сейчас «${shown(cell)}».`);
}
