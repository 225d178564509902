import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { UserError } from '../../src/errors';
import { deltaFormula } from '../../src/functions/delta';
import type { CellInput } from '../../src/functions/elementwise';
import { indexFormula } from '../../src/functions/index-of-answers';

const column = (...cells: readonly CellInput[]) => cells.map((cell) => [cell]);
const answer = fc.integer({ min: 1, max: 10 });
const blank = fc.constantFrom<CellInput>('', ' ', null);

describe('MENTOR_INDEX', () => {
  test('the mean as a share of the scale', () => {
    expect(indexFormula(column(1, 1), 1, 10)).toBe(0);
    expect(indexFormula(column(10, 10), 1, 10)).toBe(1);
    expect(indexFormula(column(5, '', 6), 1, 10)).toBe(0.5);
    expect(indexFormula(column('4,5', '5.5'), '0', 10)).toBe(0.5);
    expect(indexFormula(3, 1, 5)).toBe(0.5);
    expect(indexFormula(column(-1, 1), -2, 2)).toBe(0.5);
  });

  test('no answer gives a blank, and 0 is an answer', () => {
    expect(indexFormula(column('', null, ' '), 1, 10)).toBe('');
    expect(indexFormula(column('', 0), 0, 10)).toBe(0);
  });

  test.each<readonly [CellInput, CellInput, CellInput, string]>([
    [11, 1, 10, 'Аргумент answers: нужны числа от 1 до 10 или пусто, сейчас «11».'],
    ['да', 1, 10, 'Аргумент answers: нужны числа от 1 до 10 или пусто, сейчас «да».'],
    [true, 0, 1, 'Аргумент answers: нужны числа от 0 до 1 или пусто, сейчас «true».'],
    [new Date(0), 0, 1, 'Аргумент answers: нужны числа от 0 до 1 или пусто, сейчас «дата».'],
    [5, '', 10, 'Аргумент min: нужно число – граница шкалы, сейчас «».'],
    [5, 1, 'десять', 'Аргумент max: нужно число – граница шкалы, сейчас «десять».'],
    [5, 10, 1, 'Аргумент max: нужно число больше 10, сейчас «1».'],
    [5, 5, 5, 'Аргумент max: нужно число больше 5, сейчас «5».'],
  ])('%p on the scale %p–%p is refused', (cell, min, max, message) => {
    expect(() => indexFormula(column(1, cell), min, max)).toThrow(new UserError(message));
  });

  test('lies in 0–1, a higher answer never lowers it, blanks and order change nothing', () => {
    const answers = fc.array(answer, { minLength: 1, maxLength: 20 });
    const shuffled = answers.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }), fc.array(blank)),
    );
    fc.assert(
      fc.property(shuffled, ([[first = 1, ...rest], other, blanks]) => {
        const index = Number(indexFormula(column(first, ...rest), 1, 10));
        expect(index).toBeGreaterThanOrEqual(0);
        expect(index).toBeLessThanOrEqual(1);
        expect(Number(indexFormula(column(Math.min(10, first + 1), ...rest), 1, 10))).toBeGreaterThanOrEqual(index);
        expect(indexFormula(column(...blanks, ...other, ...blanks), 1, 10)).toBe(index);
      }),
    );
  });

  test('the order changes nothing, not even the last digit', () => {
    const list = [0.1, 0.7, 0.2, 0.3, 0.9, 0.6];
    expect(indexFormula(column(...list), 0, 1)).toBe(indexFormula(column(...[...list].reverse()), 0, 1));
  });
});

describe('MENTOR_DELTA', () => {
  test('the mean change over the rows that have both', () => {
    expect(deltaFormula(column(4, 5, 6), column(6, 6, 6), undefined)).toBe(1);
    expect(deltaFormula(column(4, '', 6, 1), column(6, 10, '', 2), '')).toBe(1.5);
    expect(deltaFormula(3, 7, 'больше')).toBe(4);
  });

  test('where less is better a fall is a change for the better', () => {
    expect(deltaFormula(column(8, 6), column(5, 5), 'меньше')).toBe(2);
    expect(deltaFormula(column(8, 6), column(5, 9), column('Меньше', 'больше'))).toBe(3);
    expect(deltaFormula(column(8, 6), column(5, 9), column('ниже', ''))).toBe(3);
    expect(deltaFormula(column(1, 1), column(2, 3), column('рост', 'снижение'))).toBe(-0.5);
  });

  test('nobody with both gives a blank: it is not 0', () => {
    expect(deltaFormula(column(1, ''), column('', 2), '')).toBe('');
    expect(deltaFormula('', '', '')).toBe('');
  });

  test.each<readonly [CellInput, CellInput, CellInput, string]>([
    ['много', 2, '', 'Аргумент before: нужны числа или пусто, сейчас «много».'],
    [1, true, '', 'Аргумент after: нужны числа или пусто, сейчас «true».'],
    [1, 2, 'лучше', 'Аргумент better: нужно «больше» или «меньше», сейчас «лучше».'],
    [1, 2, new Date(0), 'Аргумент better: нужно «больше» или «меньше», сейчас «дата».'],
  ])('%p, %p, %p is refused', (before, after, better, message) => {
    expect(() => deltaFormula(before, after, better)).toThrow(new UserError(message));
  });

  test('ranges of two sizes are refused, and all are named', () => {
    expect(() => deltaFormula(column(1, 2), column(1, 2, 3), 'больше')).toThrow(
      'Аргументы before, after и better: нужны диапазоны одного размера, сейчас 2 × 1, 3 × 1 и 1 × 1.',
    );
  });

  test('grows with «after», turns with the direction; blanks and order change nothing', () => {
    const person = fc.tuple(answer, answer, fc.constantFrom('больше', 'меньше'));
    const people = fc.array(person, { minLength: 1, maxLength: 20 });
    const shuffled = people.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    const ask = (list: readonly (readonly [CellInput, CellInput, CellInput])[]) =>
      deltaFormula(
        list.map(([before]) => [before]),
        list.map(([, after]) => [after]),
        list.map(([, , better]) => [better]),
      );
    fc.assert(
      fc.property(shuffled, ([list, other]) => {
        const delta = Number(ask(list));
        const better = list.map(
          ([before, after, way]) => [before, way === 'больше' ? after + 1 : after - 1, way] as const,
        );
        expect(Number(ask(better))).toBeCloseTo(delta + 1, 10);
        const turned = list.map(([before, after, way]) => [after, before, way] as const);
        expect(Number(ask(turned)) + delta).toBeCloseTo(0, 10);
        expect(ask([...other, ['', 5, ''], [5, '', 'меньше'], ['', '', '']])).toBe(ask(list));
      }),
    );
  });
});
