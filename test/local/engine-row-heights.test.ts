import { expect, test } from '@jest/globals';
import { applyBatch } from '../../local/engine/batch';
import { createModel } from '../../local/engine/model';

const sheetId = '0';

/** Letters half as wide as high, as a browser's canvas would measure some plain font. */
class Canvas {
  getContext() {
    const context = {
      font: '',
      save: () => undefined,
      restore: () => undefined,
      measureText: (text: string) => {
        const size = Number(/([\d.]+)px/.exec(context.font)?.[1]);
        return { width: (text.length * size) / 2, fontBoundingBoxAscent: size, fontBoundingBoxDescent: size / 4 };
      },
    };
    return context;
  }
}
Reflect.set(globalThis, 'OffscreenCanvas', Canvas);

/** The height of row 1 whose first cell holds this, in pixels, and of the same row when the book is opened again. */
function heights(content: string, style: object): readonly number[] {
  const model = createModel();
  applyBatch(model, [
    { type: 'UPDATE_CELL', sheetId, col: 0, row: 0, content },
    { type: 'SET_FORMATTING', sheetId, target: [{ left: 0, right: 0, top: 0, bottom: 0 }], style },
  ]);
  return [model, createModel(model.exportData())].map(({ getters }) => getters.getRowSize(sheetId, 0));
}

test('text of one line keeps the usual height', () => {
  expect(heights('слово', {})).toEqual([23, 23]);
  expect(heights('слово '.repeat(50), { bold: true, fontSize: 10 })).toEqual([23, 23]);
});

test.each([
  ['lines of its own', 'одна\nдве\nтри', {}],
  ['a large font', 'слово', { fontSize: 24 }],
  ['wrapped text', 'слово '.repeat(50), { wrapping: 'wrap' }],
] as const)('a row grows for %s', (_what, content, style) => {
  const [now = 0, opened] = heights(content, style);
  expect(now).toBeGreaterThan(30);
  expect(opened).toBe(now);
});
