import { execFileSync, spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { buildPage } from '../../local/page/build';
import type { App } from '../../local/server/app';
import { nodeFiles } from '../../local/server/durable/files';
import { BookFolder } from '../../local/server/durable/folder';
import { anApp } from '../local/server-app';
import { aFolder, HEAD } from '../local/server-files';
import { aBook, aSheet } from '../local/xlsx-sample';
import { BookWindow } from './book-window';
import { launchBrowser } from './browser';

jest.setTimeout(120_000);

let app: App;
let books: string;
let browser: Browser;

beforeAll(async () => {
  books = aFolder();
  [app, browser] = await Promise.all([anApp({ books, buildPage }), launchBrowser()]);
});

afterAll(async () => {
  await browser?.close();
});

const LISTS = aSheet({
  name: 'Списки',
  cells: { A1: 'Наставник', B1: 'Наставляемый', A2: 'Н-014', B2: 'У-031', A3: '______________ (Н-014)', B3: '12' },
  merges: ['A4:B4'],
});

/** A book whose window does not open the system's dialog of printing. */
async function open(sheet = LISTS): Promise<BookWindow> {
  const snapshot = JSON.stringify(aBook([sheet], { formats: { 1: '@' } }));
  const id = await new BookFolder(nodeFiles, books).create({ ...HEAD, snapshot }, new Date());
  return BookWindow.open(browser, `http://127.0.0.1:${app.port}`, id, async (page) => {
    await page.addInitScript(() => {
      window.print = () => Reflect.set(window, 'printed', true);
    });
  });
}

/** The rows of the paper that is being printed. */
async function paper(page: Page): Promise<readonly (readonly string[])[]> {
  await page.waitForFunction(() => Reflect.get(window, 'printed') === true);
  return page
    .locator('.paper tr')
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent ?? '')));
}

test('Ctrl+P prints the shown sheet on A4, and nothing else of the page', async () => {
  const { page, errors } = await open();
  await page.keyboard.press('Control+p');
  await page.getByRole('dialog').getByRole('button', { name: 'Напечатать с кодами' }).click();
  expect(await paper(page)).toEqual([
    ['Наставник', 'Наставляемый'],
    ['Н-014', 'У-031'],
    ['______________ (Н-014)', '12'],
  ]);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.paper').isVisible()).toBe(true);
  expect(await page.locator('.book').isVisible()).toBe(false);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  expect(await page.locator('.paper').count()).toBe(0);
  await page.emulateMedia({ media: null });
  expect(await page.locator('.o-sheet').first().isVisible()).toBe(true); // the grid's own view of printing is not there
  expect(errors).toEqual([]);
});

test('names come from a key file, onto the paper alone: nothing that leaves the page holds one', async () => {
  const book = await open();
  const { page, errors } = book;
  const sent: string[] = [];
  page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
  page.on('websocket', (socket) => socket.on('framesent', ({ payload }) => sent.push(String(payload))));
  await book.choose('Файл', 'Печать');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Выбрать ключ…' }).click();
  const buffer = Buffer.from('\uFEFFКод;ФИО\r\nН-014;Проверкин Код Кодович\r\nУ-031;Тестова А. Б.\r\n');
  await (await chooser).setFiles({ name: 'ключ.csv', mimeType: 'text/csv', buffer });
  await page.getByRole('dialog').getByRole('button', { name: 'Напечатать с именами' }).click();
  expect(await paper(page)).toEqual([
    ['Наставник', 'Наставляемый'],
    ['Проверкин Код Кодович', 'Тестова А. Б.'],
    ['Проверкин Код Кодович', '12'],
  ]);
  await book.type('D1', 'правка');
  await book.saved();
  expect(sent.filter((text) => /Проверкин|Тестова/.test(text))).toEqual([]);
  expect(errors).toEqual([]);
});

test('a file that is no key is refused with what a key looks like', async () => {
  const book = await open();
  await book.choose('Книга', 'Напечатать лист…');
  const chooser = book.page.waitForEvent('filechooser');
  await book.page.getByRole('button', { name: 'Выбрать ключ…' }).click();
  await (await chooser).setFiles({ name: 'а.csv', mimeType: 'text/csv', buffer: Buffer.from('что-то;другое\n1;2\n') });
  expect(await book.dialog('Код')).toContain('«ФИО»');
});

test('a sheet is as wide as the merged cells of its texts, also where no cell of their last column holds any', async () => {
  const { page } = await open(aSheet({ name: 'Справка', cells: { A1: 'Вывод' }, merges: ['A1:D1'] }));
  await page.keyboard.press('Control+p');
  await page.getByRole('dialog').getByRole('button', { name: 'Напечатать с кодами' }).click();
  expect(await paper(page)).toEqual([['Вывод']]);
  const [cells, columns] = [page.locator('.paper td'), page.locator('.paper col')];
  expect([await cells.getAttribute('colspan'), await columns.count()]).toEqual(['4', 4]);
});

test('what stands above the header comes first, and the header again on every page', async () => {
  const lines = Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`A${index + 4}`, `У-${index}`]));
  const { page } = await open(aSheet({ name: 'План дорожной карты', cells: { A1: 'О чём', A2: 'Код', ...lines } }));
  await page.keyboard.press('Control+p');
  await page.getByRole('dialog').getByRole('button', { name: 'Напечатать с кодами' }).click();
  expect((await paper(page)).slice(0, 4)).toEqual([['О чём'], ['Код'], [''], ['У-0']]);
  expect(await page.locator('.paper thead').allTextContents()).toEqual(['', 'Код']);
});

const hasReader = spawnSync('pdftotext', ['-v']).status === 0;
if (!hasReader) console.info('pdftotext is not installed: pages of a printed sheet are not read.');

/** Texts of the pages that the browser prints, line by line. */
async function printedPages(page: Page): Promise<readonly (readonly string[])[]> {
  const input = await page.pdf({ preferCSSPageSize: true });
  const text = execFileSync('pdftotext', ['-layout', '-', '-'], { input, encoding: 'utf8' });
  const pages = text.split('\f').slice(0, -1);
  return pages.map((lines) => lines.split('\n').flatMap((line) => line.trim() || []));
}

(hasReader ? test : test.skip)(
  'a table of several pages keeps all its rows, under its header on every page',
  async () => {
    const codes = Array.from({ length: 150 }, (_, index) => `У-${String(index + 1).padStart(3, '0')}`);
    const rows = Object.fromEntries(codes.map((code, index) => [`A${index + 3}`, code]));
    const { page } = await open(aSheet({ name: 'План дорожной карты', cells: { A1: 'О чём', A2: 'Код', ...rows } }));
    await page.keyboard.press('Control+p');
    await page.getByRole('dialog').getByRole('button', { name: 'Напечатать с кодами' }).click();
    await paper(page);
    const [first = [], ...others] = await printedPages(page);
    expect(others.length).toBeGreaterThan(2);
    expect([first.slice(0, 2), ...others.map(([header]) => header)]).toEqual([
      ['О чём', 'Код'],
      ...others.map(() => 'Код'),
    ]);
    expect([...first.slice(2), ...others.flatMap((lines) => lines.slice(1))]).toEqual(codes);
  },
);

/** A chart of the two numbers in column B. */
function aChart(id: string, place: { readonly col: number; readonly row: number }) {
  const data = {
    type: 'bar',
    dataSource: {
      type: 'range',
      dataSets: [{ dataRange: 'B1:B3', dataSetId: '0' }],
      dataSetsHaveTitle: true,
      labelRange: 'A1:A3',
    },
    dataSetStyles: {},
    title: { text: '' },
    legendPosition: 'none',
    humanize: false,
    chartId: id,
  };
  return { id, tag: 'chart', ...place, offset: { x: 0, y: 0 }, width: 200, height: 100, data };
}

describe('what the sheet hides or holds besides texts', () => {
  const sheet = aSheet({
    name: 'Списки',
    cells: { A1: 'Наставник', B1: 'Мест', C1: 'Тайное', A2: 'Н-014', B2: '12', A3: 'У-031', B3: '14', A4: '12' },
    formats: { A4: 1 },
    merges: ['A5:C6'],
    cols: { 2: { isHidden: true } },
    rows: { 2: { isHidden: true } },
    figures: [aChart('1', { col: 0, row: 7 }), aChart('2', { col: 4, row: 7 })],
  });

  test('hidden rows and columns are not printed, charts below and beside the cells are', async () => {
    const { page, errors } = await open(sheet);
    await page.keyboard.press('Control+p');
    await page.keyboard.press('Control+p'); // asked once
    await page.getByRole('dialog').getByRole('button', { name: 'Напечатать с кодами' }).click();
    const rows = await paper(page);
    expect(rows.slice(0, 3).map((cells) => cells.slice(0, 2))).toEqual([
      ['Наставник', 'Мест'],
      ['Н-014', '12'],
      ['12', ''],
    ]);
    await page.emulateMedia({ media: 'print' });
    const places = await page
      .locator('.paper img')
      .evaluateAll((images) => images.map((image) => image.getBoundingClientRect().left));
    expect(places).toHaveLength(2);
    expect(places[1]).toBeGreaterThan(places[0] ?? 0);
    expect(errors).toEqual([]);
  });

  test('a paper whose print never ended is not printed again', async () => {
    const { page } = await open(sheet);
    for (const _ of ['once', 'again']) {
      await page.keyboard.press('Control+p');
      await page.getByRole('dialog').getByRole('button', { name: 'Напечатать с кодами' }).click();
      await paper(page);
      await page.evaluate(() => Reflect.deleteProperty(window, 'printed'));
    }
    expect(await page.locator('.paper').count()).toBe(1);
  });

  test('a number is not a code, and another key may be chosen', async () => {
    const { page } = await open(sheet);
    for (const name of ['Кодов К. К.', 'Тестова А. Б.']) {
      await page.keyboard.press('Control+p');
      const chooser = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: /^(Выбрать|Другой) ключ…$/ }).click();
      const buffer = Buffer.from(`Код;ФИО\n12;${name}`);
      await (await chooser).setFiles({ name: 'ключ.csv', mimeType: 'text/csv', buffer });
      await page.getByRole('dialog').getByRole('button', { name: 'Напечатать с именами' }).click();
      const rows = await paper(page);
      expect(rows.slice(1, 3).map((cells) => cells.slice(0, 2))).toEqual([
        ['Н-014', '12'],
        [name, ''],
      ]);
      await page.evaluate(() => Reflect.deleteProperty(window, 'printed'));
    }
  });
});

test('a note of one page is made smaller until it fits one, other sheets are not', async () => {
  const cells = Object.fromEntries(Array.from({ length: 60 }, (_, row) => [`A${row + 1}`, `строка ${row + 1}`]));
  const zoomOf = async (name: string) => {
    const { page } = await open(aSheet({ name, cells }));
    await page.keyboard.press('Control+p');
    await page.getByRole('dialog').getByRole('button', { name: 'Напечатать с кодами' }).click();
    await paper(page);
    await page.emulateMedia({ media: 'print' });
    const height = (await page.locator('.paper').boundingBox())?.height ?? 0;
    return { fits: height <= 1027, zoom: await page.locator('.paper').evaluate(({ style }) => style.zoom) };
  };
  const note = await zoomOf('Справка по итогам мониторинга');
  expect([note.fits, Number(note.zoom) < 1]).toEqual([true, true]);
  expect(await zoomOf('Сведения ОО')).toEqual({ fits: false, zoom: '' });
});
