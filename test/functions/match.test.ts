import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { UserError } from '../../src/errors';
import { matchFormula } from '../../src/functions/match';

const SUBJECTS = ['математика', 'физика', 'химия', 'английский язык', 'история'];
const entries = fc.subarray(SUBJECTS, { minLength: 1 });

describe('MENTOR_MATCH', () => {
  test('the share of the needs that the competences meet', () => {
    expect(matchFormula('математика', 'Математика; физика')).toBe(1);
    expect(matchFormula('математика; физика', 'олимпиадной математики')).toBe(0.5);
    expect(matchFormula('математика', 'химия')).toBe(0);
  });

  test('a column of needs against one cell, and column against column', () => {
    const needs = [['математика'], [''], ['химия; физика']];
    expect(matchFormula(needs, 'физика')).toEqual([[0], [''], [0.5]]);
    expect(matchFormula(needs, [['математика'], ['физика'], ['']])).toEqual([[1], [''], ['']]);
    expect(matchFormula('физика', needs)).toEqual([[0], [''], [1]]);
  });

  test('a blank, or a cell that says nothing, gives a blank: it is not 0', () => {
    expect(matchFormula('', 'физика')).toBe('');
    expect(matchFormula('физика', null)).toBe('');
    expect(matchFormula(' ; ', 'физика')).toBe('');
  });

  test('what is no text is refused, in its own cell of a range', () => {
    const message = 'Аргумент competences: нужен текст, например «математика; физика», сейчас «дата».';
    expect(() => matchFormula('физика', new Date(0))).toThrow(new UserError(message));
    expect(matchFormula([['физика'], [true]], [[new Date(0)], ['химия']])).toEqual([
      [message],
      ['Аргумент needs: нужен текст, например «математика; физика», сейчас «true».'],
    ]);
    expect(() => matchFormula([['а'], ['б']], [['а', 'б']])).toThrow(
      'Аргументы needs и competences: нужны диапазоны одного размера, сейчас 2 × 1 и 1 × 2.',
    );
  });

  test('lies in 0–1, grows with the competences, and no order matters', () => {
    const shuffled = entries.chain((needs) =>
      fc.tuple(fc.constant(needs), fc.shuffledSubarray(needs, { minLength: needs.length })),
    );
    fc.assert(
      fc.property(shuffled, entries, entries, ([needs, other], some, more) => {
        const share = (wanted: readonly string[], known: readonly string[]) =>
          Number(matchFormula(wanted.join('; '), known.join('; ')));
        expect(share(needs, some)).toBe(needs.filter((need) => some.includes(need)).length / needs.length);
        expect(share(needs, [...some, ...more])).toBeGreaterThanOrEqual(share(needs, some));
        expect(share(other, [...some].reverse())).toBe(share(needs, some));
      }),
    );
  });
});
