import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import esbuild from 'esbuild';
import { ROOT } from '../../../local/build';
import { writeWorkbook } from '../../../local/xlsx/write';
import { leanHucre } from '../../../scripts/lean-hucre.mjs';
import { readFile as readWhole } from '../../../sidebar/import/read-file';
import { aModel, aSheet } from '../../local/xlsx-sample';
import { bufferOf, xlsx } from './files';

/** What the page may grow by: a school's line is slow. */
const MOST_BYTES = 100_000;

let folder = '';
let size = 0;
let read: typeof readWhole;

/** The reader as the page has it: bundled, without what it passes over. */
beforeAll(async () => {
  const { outputFiles } = await esbuild.build({
    entryPoints: [`${ROOT}/sidebar/import/read-file.ts`],
    bundle: true,
    write: false,
    minify: true,
    charset: 'utf8',
    format: 'esm',
    target: 'es2020',
    plugins: [leanHucre],
  });
  const code = outputFiles[0]?.contents ?? new Uint8Array();
  size = code.length;
  folder = mkdtempSync(join(tmpdir(), 'nastavnik-reader-'));
  writeFileSync(join(folder, 'reader.mjs'), code);
  read = (await import(pathToFileURL(join(folder, 'reader.mjs')).href)).readFile;
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the reader of files is small', () => {
  expect(size).toBeLessThan(MOST_BYTES);
});

test('a book with a chart is read, its chart is passed over', async () => {
  const cells = { A1: 'ФИО', B1: 'Пар', A2: 'Тестова А. Б.', B2: '5' };
  const data = {
    type: 'bar',
    chartId: '1',
    stacked: false,
    dataSource: {
      type: 'range',
      dataSets: [{ dataSetId: '0', dataRange: 'B1:B2' }],
      dataSetsHaveTitle: true,
      labelRange: 'A1:A2',
    },
    dataSetStyles: {},
    title: { text: 'Пары' },
    legendPosition: 'top',
  };
  const figures = [{ id: '1', tag: 'chart', col: 3, row: 1, offset: { x: 0, y: 0 }, width: 480, height: 230, data }];
  const bytes = await writeWorkbook(aModel([aSheet({ cells, figures })]));
  const [grid] = await read('книга.xlsx', bufferOf({ name: 'книга.xlsx', bytes }));
  expect(grid?.cells.slice(0, 2).map((row) => row.slice(0, 2))).toEqual([
    ['ФИО', 'Пар'],
    ['Тестова А. Б.', 5],
  ]);
});

test('it reads what the whole reader reads', async () => {
  const file = await xlsx('список.xlsx', {
    rows: [
      ['ФИО', new Date(Date.UTC(2026, 8, 1))],
      ['Тестова', 1.5],
    ],
    merges: ['A1:A2'],
    hiddenRows: [2],
  });
  expect(await read(file.name, bufferOf(file))).toEqual(await readWhole(file.name, bufferOf(file)));
});
