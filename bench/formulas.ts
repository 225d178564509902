import { ageGroupFormula } from '../src/functions/age-group';
import { countFormula } from '../src/functions/count';
import { coverageFormula, coverageGapFormula } from '../src/functions/coverage';
import { deltaFormula } from '../src/functions/delta';
import type { CellInput, FormulaInput } from '../src/functions/elementwise';
import { formFormula } from '../src/functions/form';
import { indexFormula } from '../src/functions/index-of-answers';
import { markFormula } from '../src/functions/mark';
import { matchFormula } from '../src/functions/match';
import { levelFormula, scoreFormula } from '../src/functions/programme';
import type { Bench, Measurement } from './bench';

const ROWS = 10_000;
const ROUNDS = 9;
/** Milliseconds for a formula over all the rows. */
const BAR = 200;

type Column = readonly (readonly CellInput[])[];

const column = (cell: (row: number) => CellInput): Column => Array.from({ length: ROWS }, (_, row) => [cell(row)]);
const cycle = (values: readonly CellInput[]) => column((row) => values[row % values.length]);

const TOPICS = ['математика', 'физика', 'русский язык', 'олимпиадная химия', 'выразительное чтение', 'публичная речь'];
/** Requests of three topics, no two of them the same text: nothing that was worked out serves again. */
const requests = column((row) =>
  [TOPICS[row % 6], TOPICS[Math.floor(row / 6) % 6], `проект ${row}`].filter((topic) => topic !== undefined).join('; '),
);
const codes = column((row) => `У-${row % 7000}`);
const classes = cycle(['5А', '7Б', '10В', 'нет класса', '']);
const forms = cycle(['Традиционная «Педагог – ученик»', 'ученик-ученик', 'Студент–ученик', '']);
const numbers = column((row) => (row % 5 === 0 ? '' : (row % 10) + 1));
const card = column((row) => (row < 9 ? row % 3 : ''));

const FORMULAS: readonly (readonly [label: string, work: () => unknown, bar?: number])[] = [
  ['MENTOR_COVERAGE', () => coverageFormula(numbers, 20), BAR],
  ['MENTOR_COVERAGE_GAP', () => coverageGapFormula(numbers, 20, 0.7), BAR],
  ['MENTOR_COUNT, 2 conditions', () => countFormula(codes, [classes, '7Б', forms, 'Ученик-ученик']), BAR],
  ['MENTOR_COUNT, 10,000 values', () => countFormula(codes, [codes, codes]), BAR],
  ['one pass for each of 100 values', () => onePassEach(codes, codes.slice(0, 100))],
  ['MENTOR_AGE_GROUP, a fifth wrong', () => ageGroupFormula(classes), BAR],
  ['MENTOR_FORM', () => formFormula(forms), BAR],
  ['MENTOR_FORM, all wrong', () => formFormula(cycle(['иная форма'])), BAR],
  ['MENTOR_MARK', () => markFormula(numbers), BAR],
  ['MENTOR_SCORE', () => scoreFormula(card), BAR],
  ['MENTOR_LEVEL', () => levelFormula(card), BAR],
  ['MENTOR_MATCH with one cell', () => matchFormula(requests, 'математика; физика; химия'), BAR],
  ['MENTOR_MATCH of two columns', () => matchFormula(requests, [...requests].reverse()), BAR],
  ['MENTOR_INDEX', () => indexFormula(numbers, 1, 10), BAR],
  ['MENTOR_DELTA', () => deltaFormula(numbers, [...numbers].reverse(), cycle(['больше', 'меньше'])), BAR],
];

/** Every formula over 10,000 rows in one call, and the peer of the counting one: COUNTIFS as one would write it. */
export const formulas: Bench = {
  name: 'formulas',
  measurements: async () => FORMULAS.map(([label, work, bar]) => measurement(label, work, bar)),
};

function measurement(label: string, work: () => unknown, bar: number | undefined): Measurement {
  const round = async () => async () => {
    if (work() === undefined) throw new Error(`${label} gave nothing`);
    return { rows: ROWS };
  };
  return { label, rounds: ROUNDS, ...(bar === undefined ? {} : { bar }), round };
}

function onePassEach(held: Column, values: Column): FormulaInput {
  return values.map(([value]) => [new Set(held.filter(([cell]) => cell === value).map(([cell]) => cell)).size]);
}
