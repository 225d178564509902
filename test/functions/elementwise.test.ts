import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { UserError } from '../../src/errors';
import { ageGroupFormula } from '../../src/functions/age-group';
import {
  elementwise,
  type FormulaInput,
  type FormulaOutput,
  orErrorText,
  shown,
} from '../../src/functions/elementwise';
import { formFormula } from '../../src/functions/form';
import { markFormula } from '../../src/functions/mark';

interface Case {
  readonly name: string;
  readonly formula: (input: FormulaInput) => FormulaOutput;
  readonly answers: readonly (readonly [cell: string | number, answer: string])[];
  readonly wrong: readonly (readonly [cell: string | number | boolean | Date, message: string])[];
}

const FORM_EXPECTED =
  'Аргумент text: нужна форма наставничества (Учитель-учитель, Учитель-ученик, Ученик-ученик, Работодатель-ученик, Студент-ученик)';

const CASES: readonly Case[] = [
  {
    name: 'MENTOR_AGE_GROUP',
    formula: ageGroupFormula,
    answers: [
      ['1А', 'начальная'],
      [4, 'начальная'],
      ['5', 'основная'],
      ['9-В', 'основная'],
      ['10 а', 'старшая'],
      [11, 'старшая'],
    ],
    wrong: [
      ['12А', 'Аргумент class: нужен класс от 1 до 11, например 7Б, сейчас «12А».'],
      [0, 'Аргумент class: нужен класс от 1 до 11, например 7Б, сейчас «0».'],
      [5.5, 'Аргумент class: нужен класс от 1 до 11, например 7Б, сейчас «5.5».'],
      [new Date(0), 'Аргумент class: нужен класс от 1 до 11, например 7Б, сейчас «дата».'],
    ],
  },
  {
    name: 'MENTOR_FORM',
    formula: formFormula,
    answers: [
      ['Традиционная «Педагог – ученик»', 'Учитель-ученик'],
      ['«педагог - педагог»', 'Учитель-учитель'],
      ['Форма «Ученик-ученик»', 'Ученик-ученик'],
      ['СТУДЕНТ—УЧЕНИК', 'Студент-ученик'],
    ],
    wrong: [
      ['Родитель-ученик', `${FORM_EXPECTED}, сейчас «Родитель-ученик».`],
      [7, `${FORM_EXPECTED}, сейчас «7».`],
      [new Date(0), `${FORM_EXPECTED}, сейчас «дата».`],
    ],
  },
  {
    name: 'MENTOR_MARK',
    formula: markFormula,
    answers: [
      [0, '-'],
      [1, '+'],
      [1542, '+'],
      ['0', '-'],
      ['1 542', '+'],
    ],
    wrong: [
      [-1, 'Аргумент count: нужно число от 0, сейчас «-1».'],
      ['есть', 'Аргумент count: нужно число от 0, сейчас «есть».'],
      [true, 'Аргумент count: нужно число от 0, сейчас «true».'],
    ],
  },
];

describe.each(CASES)('$name', ({ formula, answers, wrong }) => {
  test.each(answers)('%p gives %s', (cell, answer) => {
    expect(formula(cell)).toBe(answer);
  });

  test.each(['', null, undefined, '   ', '\u00a0'])('a blank cell %p gives a blank', (cell) => {
    expect(formula(cell)).toBe('');
  });

  test.each(wrong)('a single wrong cell %p is an error that names the argument', (cell, message) => {
    expect(() => formula(cell)).toThrow(new UserError(message));
  });

  test('in a range each wrong cell has its text, each blank a blank, each other its answer', () => {
    const cells = [...answers, ...wrong, ['', ''] as const];
    expect(formula(cells.map(([cell]) => [cell, cell]))).toEqual(cells.map(([, answer]) => [answer, answer]));
  });

  test('the answer of a cell depends neither on the other cells nor on their order', () => {
    const cells = fc.constantFrom(...answers, ...wrong, ['', ''] as const);
    const grid = fc
      .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(cells, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
      );
    fc.assert(
      fc.property(grid, (rows) => {
        expect(formula(rows.map((row) => row.map(([cell]) => cell)))).toEqual(
          rows.map((row) => row.map(([, answer]) => answer)),
        );
      }),
    );
  });
});

test('a defect of ours is never turned into a cell’s text', () => {
  const defect = () => {
    throw new TypeError('defect');
  };
  expect(() => orErrorText(defect)).toThrow(TypeError);
  expect(() => elementwise([['x']], defect)).toThrow(TypeError);
});

test('a long cell is shortened in messages', () => {
  expect(shown('а'.repeat(40))).toBe('а'.repeat(40));
  expect(shown('а'.repeat(41))).toBe(`${'а'.repeat(40)}…`);
});
