import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import type { Browser, Page } from 'playwright-core';
import { brokenLines } from '../../src/reports/row-height';
import { launchBrowser } from './browser';

jest.setTimeout(120_000);

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage();
});

afterAll(async () => {
  await browser?.close();
});

const WIDTH = 660;

/** Pixels that texts take in the font of papers. */
const printedWidths = (texts: readonly string[], points: number, bold: boolean) =>
  page.evaluate(
    ({ lines, font }) => {
      const context = document.createElement('canvas').getContext('2d');
      if (!context) throw new Error('no canvas');
      context.font = font;
      return lines.map((line) => context.measureText(line).width);
    },
    { lines: texts, font: `${bold ? 'bold ' : ''}${(points * 96) / 72}px "Times New Roman", "Liberation Serif"` },
  );

const word = fc.oneof(
  { weight: 6, arbitrary: fc.stringMatching(/^[а-яё]{1,14}[,.;:]?$/) },
  { weight: 1, arbitrary: fc.stringMatching(/^[А-ЯЁ]{1,12}$/) },
  { weight: 1, arbitrary: fc.stringMatching(/^[А-Яа-яЁёA-Za-z0-9«»()№–—/"'%&@#+=*!?_-]{1,12}$/) },
  { weight: 1, arbitrary: fc.constantFrom('ШЩЮЖ', '№', '______________\u00a0(Н-014)', '2025/2026') },
);
const text = fc.array(word, { minLength: 1, maxLength: 60 }).map((words) => words.join(' '));

test.each([
  [12, false],
  [14, false],
  [14, true],
])('no line of %d points is wider than its column, whatever its letters (bold: %s)', async (points, bold) => {
  const lines = fc
    .sample(text, { numRuns: 500, seed: 7 })
    .flatMap((one) => brokenLines({ text: one, width: WIDTH, fontSize: points, bold }));
  const widths = await printedWidths(lines, points, bold);
  expect(lines.filter((_, index) => (widths[index] ?? WIDTH) >= WIDTH)).toEqual([]);
});

const LETTER =
  'В программе наставничества в 2025/2026 учебном году он стал наставником: помогал другим ребятам учиться, общаться и верить в свои силы. В этом есть и Ваша заслуга.';

test.each([12, 14])('lines of a letter of %d points reach the margin', async (points) => {
  const lines = brokenLines({ text: LETTER, width: WIDTH, fontSize: points });
  const withNext = lines.slice(1).map((line, index) => `${lines[index]} ${line.split(' ')[0]}`);
  expect(withNext.length).toBeGreaterThan(0);
  for (const width of await printedWidths(withNext, points, false)) expect(width).toBeGreaterThan(0.94 * WIDTH);
});
