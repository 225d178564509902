import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { assessment, type GivenMark } from '../../src/domain/indicator-assessment';
import { type IndicatorMark, programmeLevel } from '../../src/domain/indicators';
import { UserError } from '../../src/errors';
import type { CellInput } from '../../src/functions/elementwise';
import { levelFormula, scoreFormula } from '../../src/functions/programme';

/** A card as a column: the given marks, the rest full. */
function card(...marks: readonly CellInput[]): CellInput[][] {
  return Array.from({ length: 9 }, (_, index) => [index < marks.length ? marks[index] : 2]);
}

describe('MENTOR_SCORE', () => {
  test('the sum of nine marks, as a column, a row or a block', () => {
    expect(scoreFormula(card(0, 1, 2))).toBe(15);
    expect(scoreFormula([card(0, 1, 2).flat()])).toBe(15);
    expect(
      scoreFormula([
        [0, 1, 2],
        [2, 2, 2],
        [2, 2, 2],
      ]),
    ).toBe(15);
  });

  test('marks typed as text are read, means of several assessors too', () => {
    expect(scoreFormula(card('1', '1,5', 0.5))).toBe(15);
  });

  test('a blank is not 0', () => {
    expect(scoreFormula(card('', null, undefined))).toBe('не заполнено: 3 из 9');
    expect(scoreFormula(card(0, 0, 0))).toBe(12);
    expect(scoreFormula(card(' '))).toBe('не заполнено: 1 из 9');
    expect(scoreFormula([[2, 2, 2]])).toBe('не заполнено: 6 из 9');
    expect(scoreFormula('')).toBe('не заполнено: 9 из 9');
  });

  test('«не применимо» adds nothing', () => {
    expect(scoreFormula(card('не применимо', 'Не применимо'))).toBe(14);
  });

  test.each([
    [3, '3'],
    [-1, '-1'],
    ['да', 'да'],
    [true, 'true'],
    [new Date(0), 'дата'],
  ])('the mark %p is refused', (mark, shown) => {
    const message = `Аргумент points: нужны баллы 0, 1 или 2 либо «не применимо», сейчас «${shown}».`;
    expect(() => scoreFormula(card(mark))).toThrow(new UserError(message));
    expect(() => levelFormula(card(mark))).toThrow(new UserError(message));
  });

  test('more than nine cells are refused', () => {
    const message = 'Аргумент points: нужно 9 ячеек с баллами, сейчас 10.';
    expect(() => scoreFormula([...card(), [2]])).toThrow(new UserError(message));
    expect(() => levelFormula([...card(), [2]])).toThrow(new UserError(message));
  });

  test('the order of the cells does not matter', () => {
    const marks = fc.array(fc.constantFrom<CellInput>(0, 1, 2, '', 'не применимо'), { minLength: 9, maxLength: 9 });
    const shuffled = marks.chain((cells) =>
      fc.tuple(fc.constant(cells), fc.shuffledSubarray([...cells], { minLength: 9 })),
    );
    fc.assert(
      fc.property(shuffled, ([cells, other]) => {
        expect(scoreFormula([other])).toBe(scoreFormula([cells]));
        expect(levelFormula([other])).toBe(levelFormula([cells]));
      }),
    );
  });
});

describe('MENTOR_LEVEL', () => {
  test.each<readonly [CellInput, string]>([
    [0, 'недопустимый уровень'],
    [8, 'недопустимый уровень'],
    [8.5, 'недопустимый уровень'],
    [9, 'допустимый уровень'],
    [14.5, 'допустимый уровень'],
    ['14,5', 'допустимый уровень'],
    [15, 'оптимальный уровень'],
    [18, 'оптимальный уровень'],
    ['', ''],
    [' ', ''],
    [null, ''],
    ['не заполнено: 3 из 9', 'не заполнено: 3 из 9'],
  ])('of the sum %p is «%s»', (sum, level) => {
    expect(levelFormula(sum)).toBe(level);
    expect(levelFormula([[sum]])).toBe(level);
  });

  test.each<readonly [CellInput, string]>([
    [18.5, '18.5'],
    [-1, '-1'],
    ['много', 'много'],
    [true, 'true'],
    [new Date(0), 'дата'],
  ])('the sum %p is refused', (sum, shown) => {
    const message = `Аргумент points: нужна сумма от 0 до 18, сейчас «${shown}».`;
    expect(() => levelFormula(sum)).toThrow(new UserError(message));
  });

  test('of nine marks', () => {
    expect(levelFormula(card())).toBe('оптимальный уровень');
    expect(levelFormula(card(0, 0, 0, 0))).toBe('допустимый уровень');
    expect(levelFormula(card(0, 0, 0, 0, 0))).toBe('недопустимый уровень');
    expect(levelFormula(card('', ''))).toBe('не заполнено: 2 из 9');
  });

  test('by share when something is not applicable', () => {
    expect(levelFormula(card('не применимо', 'не применимо', 'не применимо', 0))).toBe('оптимальный уровень');
    expect(levelFormula([Array.from({ length: 9 }, () => 'не применимо')])).toBe('не применимо');
  });

  test('the ready sum knows nothing of «не применимо»: its level is of 18', () => {
    const cells = card('не применимо', 0);
    expect(levelFormula(cells)).toBe('оптимальный уровень'); // 14 of 16
    expect(levelFormula(scoreFormula(cells))).toBe('допустимый уровень'); // 14 of 18
  });

  test('the level of the card is the level of its sum', () => {
    const marks = fc.array(fc.constantFrom(0, 1, 2), { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(marks, (cells) => {
        expect(levelFormula([cells])).toBe(levelFormula(scoreFormula([cells])));
      }),
    );
  });
});

describe('the formulas and the card K6', () => {
  test('thirds add up to whole points', () => {
    expect(scoreFormula([Array.from({ length: 9 }, () => 5 / 3)])).toBe(15);
    expect(levelFormula([Array.from({ length: 9 }, () => 5 / 3)])).toBe('оптимальный уровень');
    expect(levelFormula(5 / 3 + 5 / 3 + 5 / 3 + 5 / 3 + 5 / 3 + 5 / 3 + 5 / 3 + 5 / 3 + 5 / 3)).toBe(
      'оптимальный уровень',
    );
  });

  test('a bound between thirds is reached too: 40/3 of 16 is as much as 15 of 18', () => {
    const means: readonly CellInput[] = [...Array.from({ length: 8 }, () => 5 / 3), 'не применимо'];
    expect(levelFormula([means])).toBe('оптимальный уровень');
  });

  test('agree on marks of one to seven assessors, and with whole numbers', () => {
    const marks = fc.array(fc.constantFrom<GivenMark['mark']>(0, 1, 2, 2, 'not-applicable'), {
      minLength: 1,
      maxLength: 7,
    });
    fc.assert(
      fc.property(fc.array(marks, { minLength: 9, maxLength: 9 }), (indicators) => {
        const given = indicators.flatMap((ofOne, indicator) =>
          ofOne.map((mark, index) => ({ indicator, mark, assessor: `оценщик ${index}`, day: '' })),
        );
        const { score, indicators: assessed } = assessment('', given);
        const cells = [assessed.map(({ mean }) => cellOf(mean))];
        if (score.kind === 'incomplete') throw new Error('no mark is blank');
        expect(scoreFormula(cells)).toBe(score.points);
        expect(levelFormula(cells)).toBe(programmeLevel(score.points, score.maximum)?.label ?? 'не применимо');
        expect(levelFormula(cells)).toBe(levelInWholeNumbers(indicators));
      }),
      { numRuns: 1000 },
    );
  });
});

function cellOf(mark: IndicatorMark): CellInput {
  if (mark === 'blank') return '';
  return mark === 'not-applicable' ? 'не применимо' : mark;
}

/** The level by sums of 420ths, which hold the mean of up to seven marks exactly. */
function levelInWholeNumbers(indicators: readonly (readonly GivenMark['mark'][])[]): string {
  const points = indicators.map((marks) => marks.filter((mark) => typeof mark === 'number')).filter((of) => of.length);
  if (points.length === 0) return 'не применимо';
  const sum = points.reduce((all, marks) => all + marks.reduce((a, b) => a + b, 0) * (420 / marks.length), 0);
  const isFrom = (bound: number) => sum * 18 >= bound * 2 * points.length * 420;
  if (isFrom(15)) return 'оптимальный уровень';
  return isFrom(9) ? 'допустимый уровень' : 'недопустимый уровень';
}
