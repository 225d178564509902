import { expect, test } from '@jest/globals';
import { readWorkbook } from '../../local/xlsx/read';
import { writeWorkbook } from '../../local/xlsx/write';
import { aModel, aSheet } from './xlsx-sample';

/** Alone, each takes about half of two seconds. Of the processor, not of the clock: other tests share the machine. */
const LIMIT_MS = 4000;

/** The better of two runs: other tests share the machine. */
async function bestTime<Result>(run: () => Promise<Result>): Promise<{ result: Result; time: number }> {
  let best = Number.POSITIVE_INFINITY;
  let result = await timed();
  result = await timed();
  return { result, time: best };
  async function timed() {
    const started = process.cpuUsage();
    const value = await run();
    best = Math.min(best, process.cpuUsage(started).user / 1000);
    return value;
  }
}

test('100,000 cells are written and read in seconds', async () => {
  const cells: Record<string, string> = {};
  for (let row = 1; row <= 5000; row++) {
    for (let column = 0; column < 20; column++) {
      const address = String.fromCharCode(65 + column) + row;
      cells[address] = column === 3 ? `=A${row}*2` : column % 2 ? `текст ${row * column}` : String(row * column);
    }
  }
  const model = aModel([aSheet({ cells, rowNumber: 5000, styles: { 'A1:T5000': 1 } })], {
    styles: { 1: { bold: true } },
  });
  const written = await bestTime(() => writeWorkbook(model));
  const read = await bestTime(() => readWorkbook(written.result));
  expect(Object.keys(read.result.sheets[0]?.cells ?? {})).toHaveLength(100_000);
  expect(written.time).toBeLessThan(LIMIT_MS);
  expect(read.time).toBeLessThan(LIMIT_MS);
}, 60_000);
