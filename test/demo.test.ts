import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ROOT } from '../local/build';
import { createModel } from '../local/engine/model';
import { namedRangeRows } from '../local/report-cells';
import { readWorkbook } from '../local/xlsx/read';

/** The demo as a newcomer runs it, in a folder of its own. */
const TIMEOUT_MS = 120_000;
const hasOffice = spawnSync('soffice', ['--version']).status === 0;
if (!hasOffice) console.info('LibreOffice (soffice) is not installed: the demo’s file is opened by our reader alone.');

let folder = '';
let printed = '';

/** What the terminal shows, with spaces of every kind as one. */
const plain = (text: string) => text.replace(/[\s\u00a0\u202f]+/g, ' ');

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nastavnik-demo-'));
  const loader = pathToFileURL(join(ROOT, 'node_modules/tsx/dist/loader.mjs')).href;
  printed = execFileSync(process.execPath, ['--import', loader, join(ROOT, 'local/demo.ts')], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}, TIMEOUT_MS);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the demo', () => {
  test('prints T1–T5, the coverage and the findings', () => {
    const text = plain(printed);
    expect(text).toContain('Реализация форм наставничества в образовательных организациях города Мегиона.');
    for (const total of ['1 542 чел.', '1 621 чел.', '1 053 чел.', '1 786 чел.', '3 554 чел.'])
      expect(text).toContain(total);
    expect(text).toMatch(/21[.,]18%/);
    expect(text).toMatch(/ошибка │ МАОУ «СОШ№2» │ форма «Учитель-ученик» отмечена.*указано 69 чел\./);
  });

  test('writes both files where it was started and says so', async () => {
    const megion = createModel(await readWorkbook(readFileSync(join(folder, 'out/megion.xlsx'))));
    expect(megion.getters.getSheetIdByName('Расхождения')).toBeDefined();
    expect(plain(namedRangeRows(megion, 'REPORT_T2')[1]?.at(-1) ?? '')).toBe('1 542 чел.');
    const school = createModel(await readWorkbook(readFileSync(join(folder, 'out/school17.xlsx'))));
    expect(school.getters.getSheetIdByName('Сведения ОО')).toBeDefined();
    expect(printed).toContain(join('out', 'megion.xlsx'));
    expect(printed).toContain(join('out', 'school17.xlsx'));
  });

  (hasOffice ? test : test.skip)(
    'gives a file that LibreOffice opens: the total of T2 stands on the report',
    () => {
      const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
      const html = 'html:XHTML Calc File:UTF8'; // numbers as they are shown; a csv holds them bare
      const words = [profile, '--headless', '--convert-to', html, '--outdir', folder, 'out/megion.xlsx'];
      execFileSync('soffice', words, { cwd: folder, stdio: 'ignore' });
      // LibreOffice parts thousands by its own language's sign
      expect(plain(readFileSync(join(folder, 'megion.html'), 'utf8'))).toMatch(/>1[ ,]542 чел\.</);
    },
    TIMEOUT_MS,
  );
});
