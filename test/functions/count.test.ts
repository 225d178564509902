import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { UserError } from '../../src/errors';
import { countFormula } from '../../src/functions/count';
import type { CellInput } from '../../src/functions/elementwise';

const column = (...cells: readonly CellInput[]) => cells.map((cell) => [cell]);

const CODES = column('У-001', 'У-002', 'У-003', 'У-001', '', ' ');
const KINDS = column('ученик', 'Ученик', 'педагог', 'ученик', 'ученик', 'ученик');
const FORMS = column(
  'Ученик-ученик',
  'Учитель-ученик; Ученик – ученик',
  'Учитель-учитель',
  'Учитель-ученик',
  'Ученик-ученик',
  '',
);

describe('MENTOR_COUNT', () => {
  test('distinct codes; rows without a code are nobody', () => {
    expect(countFormula(CODES, [])).toBe(3);
    expect(countFormula(CODES, [undefined, undefined])).toBe(3);
    expect(countFormula('У-001', [])).toBe(1);
    expect(countFormula([['']], [])).toBe(0);
  });

  test('a code of another case is another code; a code of digits is a code', () => {
    expect(countFormula(column('н-1', 'Н-1', 12, '12', ' 12 '), [])).toBe(3);
  });

  test('a condition compares the whole cell without case, quotes and dashes', () => {
    expect(countFormula(CODES, [KINDS, 'УЧЕНИК'])).toBe(2);
    expect(countFormula(CODES, [KINDS, 'педагог'])).toBe(1);
    expect(countFormula(CODES, [KINDS, 'родитель'])).toBe(0);
  });

  test('a cell with several values holds each of them', () => {
    expect(countFormula(CODES, [FORMS, 'Ученик-ученик'])).toBe(2);
    expect(countFormula(CODES, [FORMS, 'Учитель-ученик; Ученик-ученик'])).toBe(1);
  });

  test('every condition must hold in the same row', () => {
    expect(countFormula(CODES, [KINDS, 'ученик', FORMS, 'Учитель-ученик'])).toBe(2);
    expect(countFormula(CODES, [KINDS, 'педагог', FORMS, 'Учитель-ученик'])).toBe(0);
  });

  test('numbers, days and truth values are compared as well', () => {
    const days = column(new Date(5), new Date(6), new Date(5));
    expect(countFormula(column('а', 'б', 'в'), [days, new Date(5)])).toBe(2);
    expect(countFormula(column('а', 'б', 'в'), [column(7, '7', 8), 7])).toBe(2);
    expect(countFormula(column('а', 'б'), [column(true, false), true])).toBe(1);
  });

  test('a range of values gives an answer for each, a blank for a blank', () => {
    expect(countFormula(CODES, [KINDS, column('ученик', '', 'педагог', 'студент')])).toEqual(column(2, '', 1, 0));
    expect(countFormula(CODES, [KINDS, 'ученик', FORMS, [['Ученик-ученик', 'Учитель-ученик']]])).toEqual([[2, 2]]);
    expect(countFormula(CODES, [KINDS, ''])).toBe('');
  });

  test.each([
    [[KINDS], 'Аргумент value: к столбцу нужно значение, которое в нём искать, сейчас пусто.'],
    [[KINDS, 'ученик', FORMS], 'Аргумент value 2: к столбцу нужно значение, которое в нём искать, сейчас пусто.'],
    [[KINDS.slice(1), 'ученик'], 'Аргументы codes и column: нужны диапазоны одного размера, сейчас 6 × 1 и 5 × 1.'],
    [
      [KINDS, 'ученик', 'Форма', 'Ученик-ученик'],
      'Аргументы codes и column 2: нужны диапазоны одного размера, сейчас 6 × 1 и 1 × 1.',
    ],
    [
      [KINDS, column('ученик', 'педагог'), FORMS, [['Ученик-ученик', 'Учитель-ученик']]],
      'Аргументы value и value 2: нужны диапазоны одного размера, сейчас 2 × 1 и 1 × 2.',
    ],
  ])('wrong arguments are refused, case %#', (conditions, message) => {
    expect(() => countFormula(CODES, conditions)).toThrow(new UserError(message));
  });

  const rows = fc.array(
    fc.tuple(
      fc.constantFrom('', 'Н-1', 'Н-2', 'Н-3', 'Н-4'),
      fc.constantFrom('', '5А', '7Б', '5а; 7Б'),
      fc.constantFrom('', 'да', 'нет'),
    ),
    { minLength: 1, maxLength: 12 },
  );

  test('agrees with a plain count, whatever the order of the rows', () => {
    const shuffled = rows.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(
      fc.property(shuffled, ([list, other]) => {
        const ask = (lines: typeof list) =>
          countFormula(
            lines.map(([code]) => [code]),
            [lines.map(([, held]) => [held]), '5А', lines.map(([, , held]) => [held]), 'да'],
          );
        const plain = list.filter(([code, held, yes]) => code !== '' && /^5а/i.test(held) && yes === 'да');
        expect(ask(list)).toBe(new Set(plain.map(([code]) => code)).size);
        expect(ask(other)).toBe(ask(list));
      }),
    );
  });

  test('one more row never lowers it, one more condition never raises it, blank rows change nothing', () => {
    fc.assert(
      fc.property(rows, ([first = ['', '', ''] as const, ...list]) => {
        const ask = (lines: readonly (readonly string[])[], ...more: readonly string[]) =>
          Number(
            countFormula(
              lines.map(([code]) => [code]),
              [
                lines.map(([, held]) => [held]),
                '7Б',
                ...(more.length > 0 ? [lines.map((line) => [line[2]]), 'да'] : []),
              ],
            ),
          );
        expect(ask([first, ...list])).toBeGreaterThanOrEqual(list.length === 0 ? 0 : ask(list));
        expect(ask([first, ...list], 'да')).toBeLessThanOrEqual(ask([first, ...list]));
        expect(ask([first, ...list, ['', '', ''], ['', '7Б', 'да']])).toBe(ask([first, ...list]));
      }),
    );
  });
});
