import { describe, expect, test } from '@jest/globals';
import { ageGroupFormula } from '../../src/functions/age-group';
import { countFormula } from '../../src/functions/count';
import { coverageFormula, coverageGapFormula } from '../../src/functions/coverage';
import { deltaFormula } from '../../src/functions/delta';
import type { CellInput, FormulaInput, FormulaOutput } from '../../src/functions/elementwise';
import { formFormula } from '../../src/functions/form';
import { indexFormula } from '../../src/functions/index-of-answers';
import { markFormula } from '../../src/functions/mark';
import { matchFormula } from '../../src/functions/match';
import { levelFormula, scoreFormula } from '../../src/functions/programme';

const MARKS = [2, 2, 1, 2, 0, 2, 'не применимо', 2, 1];

/** Formulas of one column, and of columns side by side, with cells that mean something to each. */
const FORMULAS: readonly (readonly [string, (column: FormulaInput) => FormulaOutput, readonly CellInput[]])[] = [
  ['MENTOR_COVERAGE', (column) => coverageFormula(column, column), [1, '', 3]],
  ['MENTOR_COVERAGE_GAP', (column) => coverageGapFormula(column, column, 0.5), [1, '', 3]],
  ['MENTOR_COUNT', (column) => countFormula(column, [column, 'Н-2']), ['Н-1', '', 'Н-2']],
  ['MENTOR_COUNT of a range of values', (column) => countFormula(column, [column, column]), ['Н-1', '', 'Н-2']],
  ['MENTOR_AGE_GROUP', ageGroupFormula, ['5А', '', 'нет класса']],
  ['MENTOR_FORM', formFormula, ['педагог – ученик', '', 'иное']],
  ['MENTOR_MARK', markFormula, [1, '', 0]],
  ['MENTOR_SCORE', scoreFormula, MARKS],
  ['MENTOR_LEVEL', levelFormula, MARKS],
  ['MENTOR_MATCH', (column) => matchFormula(column, column), ['математика', '', 'физика; химия']],
  ['MENTOR_INDEX', (column) => indexFormula(column, 1, 10), [5, '', 7]],
  ['MENTOR_DELTA', (column) => deltaFormula(column, column, ''), [5, '', 7]],
];

const asColumn = (cells: readonly CellInput[], length: number) =>
  Array.from({ length }, (_, row): readonly CellInput[] => [row < cells.length ? cells[row] : '']);

describe('a whole column, of which the end is blank', () => {
  test.each(FORMULAS)(
    '%s gives what the filled rows give, and blanks under a column of answers',
    (_, formula, cells) => {
      const filled = formula(asColumn(cells, cells.length));
      for (const length of [999, 10_000]) {
        const whole = formula(asColumn(cells, length));
        const expected = Array.isArray(filled)
          ? [...filled, ...Array.from({ length: length - cells.length }, () => [''])]
          : filled;
        expect(whole).toEqual(expected);
      }
    },
  );
});
