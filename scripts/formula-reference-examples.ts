import { ageGroupFormula } from '../src/functions/age-group';
import { countFormula } from '../src/functions/count';
import { coverageFormula, coverageGapFormula } from '../src/functions/coverage';
import { deltaFormula } from '../src/functions/delta';
import type { CellInput, FormulaInput, FormulaOutput } from '../src/functions/elementwise';
import { formFormula } from '../src/functions/form';
import { indexFormula } from '../src/functions/index-of-answers';
import { markFormula } from '../src/functions/mark';
import { matchFormula } from '../src/functions/match';
import { levelFormula, scoreFormula } from '../src/functions/programme';

/** A call of a formula, and what the formula itself answers. */
export interface Example {
  readonly args: readonly FormulaInput[];
  readonly answer: FormulaOutput;
}

function example<A extends readonly FormulaInput[]>(formula: (...args: A) => FormulaOutput, ...args: A): Example {
  return { args, answer: formula(...args) };
}

const column = (...cells: readonly CellInput[]): FormulaInput => cells.map((cell) => [cell]);

const CARD = column(2, 2, 1, 2, 0, 2, 2, 1, 1);
const NOT_ALL_APPLICABLE = column(2, 2, 'не применимо', 2, 0, 2, 2, 2, 2);
const COUNTED = column('У-001', 'У-002', 'У-001');
const count = (codes: FormulaInput, ...conditions: readonly FormulaInput[]) => countFormula(codes, conditions);

/** Figures of Megion's report where they serve: 1542 of 7280 pupils, 689 of 3061 in primary school. */
export const EXAMPLES: Readonly<Record<string, readonly Example[]>> = {
  MENTOR_COVERAGE: [
    example(coverageFormula, 689, 3061),
    example(coverageFormula, column(689, 680), column(3061, 3503)),
  ],
  MENTOR_COVERAGE_GAP: [
    example(coverageGapFormula, 1542, 7280, undefined),
    example(coverageGapFormula, 1542, 7280, 0.5),
  ],
  MENTOR_COUNT: [
    example(count, COUNTED),
    example(count, COUNTED, column('7А', '7Б', '7А'), '7А'),
    example(
      count,
      COUNTED,
      column('Ученик-ученик', 'Учитель-ученик; Ученик-ученик', ''),
      column('Ученик-ученик', 'Студент-ученик'),
    ),
  ],
  MENTOR_AGE_GROUP: [example(ageGroupFormula, '7Б'), example(ageGroupFormula, column('4А', '', '10В'))],
  MENTOR_FORM: [example(formFormula, 'Традиционная «Педагог – ученик»')],
  MENTOR_MARK: [example(markFormula, 69), example(markFormula, 0)],
  MENTOR_SCORE: [
    example(scoreFormula, CARD),
    example(scoreFormula, column(2, 2, '', 2, 0, 2, '', 1, '')),
    example(scoreFormula, NOT_ALL_APPLICABLE),
  ],
  MENTOR_LEVEL: [
    example(levelFormula, 15),
    example(levelFormula, 14.5),
    example(levelFormula, 8.5),
    example(levelFormula, CARD),
    example(levelFormula, NOT_ALL_APPLICABLE),
    example(levelFormula, scoreFormula(NOT_ALL_APPLICABLE)),
  ],
  MENTOR_MATCH: [example(matchFormula, 'математика; физика', 'олимпиадная математика')],
  MENTOR_INDEX: [example(indexFormula, column(4, 7, '', 10), 1, 10)],
  MENTOR_DELTA: [
    example(deltaFormula, column(4, 5, ''), column(6, 6, 9), undefined),
    example(deltaFormula, column(8, 6), column(5, 5), 'меньше'),
  ],
};
