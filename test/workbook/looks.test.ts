import { expect, test } from '@jest/globals';
import { CHART_FILLS } from '../../src/workbook/looks';

/** Relative luminance of «#rrggbb», 0–1 (WCAG 2). */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [one, other].map(luminance).sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

test('fills of charts are told apart without colour: from the paper and from each other, 3 : 1', () => {
  const tones = ['#ffffff', ...CHART_FILLS];
  const pairs = tones.flatMap((one, index) => tones.slice(index + 1).map((other) => ({ one, other })));
  expect(pairs.filter(({ one, other }) => contrast(one, other) < 3)).toEqual([]);
});
