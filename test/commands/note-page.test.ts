import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createModel } from '../../local/engine/model';
import { applyPagePlans } from '../../local/page-plans';
import { singleSheet } from '../../local/server/script/single-sheet';
import { writeWorkbook } from '../../local/xlsx/write';
import { FORMS } from '../../src/domain/forms';
import { schoolOfForms } from './form-school';
import { sheetRows } from './sheet-cells';
import { tabsOf } from './survey-filling';
import { yearOfSurveys } from './survey-year';
import { makeSample, openData, type TestBook } from './test-book';

const SHEET = 'Справка по итогам мониторинга';
/** A4 between its margins, inches. */
const PAGE = { width: 8.27 - 0.6 - 0.4, height: 11.69 - 0.5 - 0.5 };
/** Smaller than this is not for a paper to sign: 11 points would be less than 8.8. */
const LEAST_SCALE = 0.8;
const TIMEOUT_MS = 300_000;

const hasOffice = spawnSync('soffice', ['--version']).status === 0;
if (!hasOffice) console.info('LibreOffice (soffice) is not installed: the pages are counted by our sizes alone.');

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nastavnik-note-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The share of its size at which the sheet fits one page. */
function scaleOf({ model }: TestBook): number {
  const { getters } = model;
  const sheetId = getters.getSheetIdByName(SHEET) ?? '';
  const rows = sheetRows(model, SHEET);
  const total = (sizes: readonly number[]) => sizes.reduce((sum, size) => sum + size, 0) / 96;
  const height = total(rows.map((_, row) => getters.getRowSize(sheetId, row)));
  const width = total((rows[0] ?? []).map((_, column) => getters.getColSize(sheetId, column)));
  return Math.min(1, PAGE.width / width, PAGE.height / height);
}

/** Pages of the sheet as LibreOffice prints it. */
async function pagesOf({ model }: TestBook): Promise<number> {
  const alone = createModel(singleSheet(model, model.getters.getSheetIdByName(SHEET) ?? ''));
  applyPagePlans(alone);
  const [file, profile] = [join(folder, 'note.xlsx'), pathToFileURL(join(folder, 'profile'))];
  writeFileSync(file, await writeWorkbook(alone));
  const words = [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'pdf', '--outdir', folder, file];
  execFileSync('soffice', words, { stdio: 'ignore' });
  return [...readFileSync(join(folder, 'note.pdf'), 'latin1').matchAll(/\/Type\s*\/Page(?!s)/g)].length;
}

/** What stands in the way, told at length. */
function troubled(book: TestBook): TestBook {
  const problem = `Наставники из старших классов заняты подготовкой к экзаменам, ${'и встречи переносятся '.repeat(10)}`;
  for (const title of tabsOf(book, 'Проблемы')) book.edit('deleteTab', title);
  book.edit('addTab', 'Проблемы', [
    ['Проблема', 'Период', 'Что сделано'],
    ...[1, 2, 3].map((n) => [`${n} ${problem}`, '', '']),
  ]);
  book.run('buildIndicatorCard');
  for (let row = 2; row <= 10; row += 1) book.edit('typeInto', 'Показатели', `C${row}`, row % 2 === 0 ? 2 : 1);
  book.run('buildMonitoringNote');
  return book;
}

/** Both sides of all five forms have answered. */
async function fiveForms(): Promise<TestBook> {
  const book = openData(await makeSample(schoolOfForms()));
  book.run('createSurveys', { answers: ['до'] });
  for (const title of tabsOf(book, 'Анкета ')) book.edit('deleteTab', title);
  const sides = FORMS.flatMap(({ label }, form) =>
    ['наставник', 'наставляемый'].map((role) => ({ label, form, role, key: `Ф${form + 1}-${role}` })),
  );
  const question = { Тип: 'шкала', Мин: 1, Макс: 10 };
  book.edit(
    'addRows',
    'Вопросы',
    sides.flatMap(({ label, role, key }) =>
      ['до', 'после'].flatMap((stage) => [
        {
          'Код вопроса': `${key}-${stage}-1`,
          Форма: label,
          Роль: role,
          Этап: stage,
          Вопрос: 'Насколько комфортно вам общаться с другими участниками программы?',
          Якорь: 'готовность просить о помощи',
          ...question,
        },
        {
          'Код вопроса': `${key}-${stage}-2`,
          Форма: label,
          Роль: role,
          Этап: stage,
          Вопрос: 'Насколько полезными были встречи в паре?',
          ...question,
        },
      ]),
    ),
  );
  const answers = sides.flatMap(({ form, role, key }) =>
    [0, 1, 2, 3, 4, 5].flatMap((n) =>
      ['до-1', 'до-2', 'после-1', 'после-2'].map((part, index) => ({
        Дата: part.startsWith('до') ? '2025-09-20' : '2026-05-20',
        'Код участника': `${role === 'наставник' ? 'Н' : 'У'}-${form * 6 + n + 1}`,
        Роль: role,
        Этап: part.startsWith('до') ? 'до' : 'после',
        'Код вопроса': `${key}-${part}`,
        Ответ: Math.min(10, 2 + form + index + (n % 2)),
        Учтён: '+',
      })),
    ),
  );
  book.edit('addRows', 'Ответы', answers);
  return book;
}

describe.each<readonly [string, () => Promise<TestBook>, number]>([
  ['School 17', async () => (await yearOfSurveys()).book, 2],
  ['a school of five forms', fiveForms, 5],
])('the note of %s, with three long problems', (_, school, forms) => {
  let book: TestBook;

  beforeAll(async () => {
    book = troubled(await school());
  }, TIMEOUT_MS);

  test('tells of every form and breaks no word of a problem', () => {
    const rows = sheetRows(book.model, SHEET);
    const labels = FORMS.map(({ label }) => String(label));
    const told = rows.filter(([first]) => labels.includes(String(first)));
    expect(told.length).toBe(forms);
    expect(told.filter((row) => row.some((cell) => typeof cell === 'number' && cell > 0 && cell < 1)).length).toBe(
      forms,
    );
    const problems = rows.map(([first]) => String(first)).find((text) => text.startsWith('Проблемы:'));
    expect(problems?.match(/переносятся(?=…)|встречи(?=…)|и(?=…)/g)).toHaveLength(3);
  });

  test('fits one page in letters that can be read', () => {
    expect(scaleOf(book)).toBeGreaterThan(LEAST_SCALE);
  });

  (hasOffice ? test : test.skip)(
    'is one page in LibreOffice',
    async () => {
      expect(await pagesOf(book)).toBe(1);
    },
    TIMEOUT_MS,
  );
});
