import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { rowHeight } from '../../src/reports/row-height';
import { lineOf, wrap } from './wrapped-lines';

const word = fc.stringMatching(/^[а-я]{1,30}$/);
const text = fc.array(fc.tuple(word, fc.constantFrom(' ', ' ', ' ', '\n')), { maxLength: 60 }).map((words) =>
  words
    .map((pair) => pair.join(''))
    .join('')
    .trim(),
);
const width = fc.integer({ min: 30, max: 700 });
const fontSize = fc.constantFrom(9, 11);

test('a row is tall enough for its text broken into lines', () => {
  fc.assert(
    fc.property(text, width, fontSize, (shown, wide, size) => {
      const { height, letters } = lineOf(size, wide);
      const needed = wrap(shown, letters).length * height;
      expect(rowHeight([{ text: shown, width: wide, fontSize: size }])).toBeGreaterThanOrEqual(needed);
    }),
  );
});

test('the height is that of the tallest cell', () => {
  const cell = fc.record({ text, width, fontSize });
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: 6 }), (cells) => {
      expect(rowHeight(cells)).toBe(Math.max(...cells.map((one) => rowHeight([one]))));
    }),
  );
});

test('an empty row has the height of one line', () => {
  const one = rowHeight([{ text: 'а', width: 100, fontSize: 11 }]);
  expect(rowHeight([{ text: '', width: 100, fontSize: 11 }])).toBe(one);
  expect(one).toBeGreaterThan(15);
  expect(one).toBeLessThan(40);
});

test('each paragraph begins a line', () => {
  const height = (shown: string) => rowHeight([{ text: shown, width: 700, fontSize: 11 }]);
  expect(height('а\nб\nв')).toBeGreaterThan(height('а\nб'));
  expect(height('а\nб')).toBeGreaterThan(height('а б'));
});

test('a long word in a narrow cell is broken inside', () => {
  const height = (shown: string) => rowHeight([{ text: shown, width: 40, fontSize: 11 }]);
  expect(height('а'.repeat(60))).toBeGreaterThan(3 * height('а'));
});
