import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readFile } from '../../../sidebar/import/read-file';
import { readRows } from '../../../src/domain/import/read-rows';
import { CONTEXT, pairLines, tableOf } from '../../domain/import/reading';
import { bufferOf, type FileOf } from './files';
import { SHAPES } from './shapes';

/** Files that another program has written land as those that the test writes. */
const isPresent = spawnSync('soffice', ['--version']).status === 0;
if (!isPresent) console.info('LibreOffice (soffice) is not installed: the tests with it are skipped.');

const TIMEOUT_MS = 120_000;
/** Separator «;», quotes, Windows-1251, as a Russian Excel saves it. */
const RUSSIAN_CSV = 'csv:Text - txt - csv (StarCalc):59,34,34,1';
let folder = '';

function convert(source: string, to: string): string {
  // A profile of its own: LibreOffice refuses to start twice on one.
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
  const out = join(folder, to.split(':')[0] ?? to);
  execFileSync('soffice', [profile, '--headless', '--convert-to', to, '--outdir', out, source], { stdio: 'ignore' });
  return join(out, (source.split('/').pop() ?? '').replace(/\.\w+$/, `.${to.split(':')[0]}`));
}

function save({ name, bytes }: FileOf): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

async function landed(path: string): Promise<readonly string[]> {
  const [grid] = await readFile(path.split('/').pop() ?? '', bufferOf({ name: path, bytes: readFileSync(path) }));
  if (!grid) throw new Error('no grid');
  const table = tableOf(grid);
  return pairLines(readRows(table, table.proposed, CONTEXT));
}

const shapes = SHAPES.filter(({ shape }) =>
  [
    'a header of two merged rows below a title',
    'a mentor merged over the group',
    'names and classes in parts, hidden rows, a formula',
    'the federal base of mentees: one waits',
  ].includes(shape),
);

(isPresent ? describe : describe.skip)('written by LibreOffice', () => {
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'nastavnik-import-'));
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(shapes)(
    'an .xlsx, and one that was an .ods: $shape',
    async ({ file, pairs }) => {
      const source = save({ ...(await file()), name: 'book.xlsx' });
      expect(await landed(convert(source, 'xlsx'))).toEqual(pairs);
      expect(await landed(convert(convert(source, 'ods'), 'xlsx'))).toEqual(pairs);
    },
    TIMEOUT_MS,
  );

  test(
    'a .csv in Windows-1251',
    async () => {
      const [shape] = SHAPES;
      if (!shape) throw new Error('no shapes');
      const csv = convert(save({ ...(await shape.file()), name: 'table.xlsx' }), RUSSIAN_CSV);
      expect(readFileSync(csv).includes(0xcd)).toBe(true); // «Н» of «Наставник»
      expect(await landed(csv)).toEqual(shape.pairs);
    },
    TIMEOUT_MS,
  );

  test('the shapes are there', () => expect(shapes).toHaveLength(4));
});
