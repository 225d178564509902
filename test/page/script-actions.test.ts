import { writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser, Page, WebSocketRoute } from 'playwright-core';
import { buildPage } from '../../local/page/build';
import type { App } from '../../local/server/app';
import { nodeFiles } from '../../local/server/durable/files';
import { BookFolder } from '../../local/server/durable/folder';
import { readWorkbook } from '../../local/xlsx/read';
import type { SheetData } from '../../local/xlsx/workbook-data';
import { anApp } from '../local/server-app';
import { aFolder, HEAD } from '../local/server-files';
import { aBook, aSheet } from '../local/xlsx-sample';
import { BookWindow } from './book-window';
import { keepPicture, launchBrowser } from './browser';

jest.setTimeout(120_000);

/** `slow` waits for the other window and `runAway` for «Остановить»: what the tests do falls into their time. */
const SCRIPT = `
function onOpen() {
  SpreadsheetApp.getUi().createMenu('Проба')
    .addItem('Спросить', 'ask').addItem('Известить', 'notify').addItem('Без конца', 'runAway')
    .addItem('Медленно', 'slow').addItem('С перерывом', 'slowly').addItem('Окно', 'view').addToUi();
}
const cell = (address) => SpreadsheetApp.getActive().getSheets()[0].getRange(address);
function ask() {
  const ui = SpreadsheetApp.getUi();
  const answer = ui.prompt('Код', 'Какой код?', ui.ButtonSet.OK_CANCEL);
  cell('A1').setValue(answer.getSelectedButton() + ' ' + answer.getResponseText());
}
function slowly() {
  cell('A6').setValue('начато');
  while (cell('B6').getValue() === '') Utilities.sleep(20);
  SpreadsheetApp.getActive().toast('Дождались', 'Связь', 30);
  SpreadsheetApp.getUi().alert('Итог: ' + cell('B6').getValue());
  cell('A7').setValue('ответ получен');
}
function view() {
  const sidebar = HtmlService.createHtmlOutputFromFile('sidebar').setTitle('Панель');
  const page = '<p id="out"></p><p id="failed"></p><script>'
    + 'const into = (id) => (value) => { document.getElementById(id).textContent = value.message || value; };'
    + 'const run = () => google.script.run.withSuccessHandler(into("out")).withFailureHandler(into("failed"));'
    + 'run().rpc("overview", JSON.stringify({ limit: 10 })); run().rpc("boom", "{}");'
    + 'document.onclick = () => google.script.host.close();</script>';
  const title = sidebar.getContent().includes('<html') ? 'Подбор пар' : 'Файл пуст';
  SpreadsheetApp.getUi().showSidebar(sidebar);
  SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput(page).setWidth(1000).setHeight(650), title);
}
function rpc(method, payload) {
  if (method === 'boom') throw new Error('Так нельзя');
  return method + ' ' + JSON.parse(payload).limit;
}
function notify() { SpreadsheetApp.getActive().toast('Готово: 3 пары', 'Подбор', 30); }
function runAway() { cell('A2').setValue('начато'); while (true) {} }
function slow() {
  cell('A3').setValue('первое');
  while (cell('B3').getValue() === '') Utilities.sleep(50);
  cell('A4').setValue('видит: ' + cell('B3').getValue());
}
`;

let app: App;
let books: string;
let browser: Browser;

beforeAll(async () => {
  books = aFolder();
  const code = join(books, 'script.js');
  writeFileSync(code, SCRIPT);
  [app, browser] = await Promise.all([anApp({ books, code: [code], buildPage, linger: 10_000 }), launchBrowser()]);
});

afterAll(async () => {
  await browser?.close();
});

const openWindow = (id: string) => BookWindow.open(browser, `http://127.0.0.1:${app.port}`, id);

function aBookOf(parts: Partial<SheetData>): Promise<string> {
  const snapshot = JSON.stringify(aBook([aSheet({ name: 'Лист', ...parts })]));
  return new BookFolder(nodeFiles, books).create({ ...HEAD, snapshot }, new Date());
}

/** A window whose connection the test can cut; what `cut` returns lets it come back. */
async function aCuttableWindow(id: string): Promise<{ page: BookWindow; cut: () => () => void }> {
  let line: WebSocketRoute | undefined;
  let isCut = false;
  const route = (page: Page) =>
    page.routeWebSocket(/\/ws\/books\//, (socket) => {
      if (isCut) return void socket.close();
      line = socket;
      socket.connectToServer();
    });
  const page = await BookWindow.open(browser, `http://127.0.0.1:${app.port}`, id, route);
  const cut = () => {
    isCut = true;
    void line?.close();
    return () => {
      isCut = false;
    };
  };
  return { page, cut };
}

async function anOpenBook(parts: Partial<SheetData> = {}): Promise<BookWindow> {
  return openWindow(await aBookOf(parts));
}

test('the answer typed into a prompt comes to the script', async () => {
  const book = await anOpenBook();
  await book.choose('Проба', 'Спросить');
  expect(await book.dialog('Какой код?')).toContain('Код');
  await book.page.getByLabel('Ваш ответ').fill('Н-014');
  await book.answer('ОК');
  await book.shows('A1: OK Н-014');
});

test('a prompt that is cancelled tells the script so', async () => {
  const book = await anOpenBook();
  await book.choose('Проба', 'Спросить');
  await book.dialog('Какой код?');
  await book.answer('Отмена');
  await book.shows('A1: CANCEL');
});

test('a page whose connection broke while its script runs hears the rest when it is back', async () => {
  const { page, cut } = await aCuttableWindow(await aBookOf({}));
  await page.choose('Проба', 'С перерывом');
  await page.select('A6');
  await page.shows('A6: начато');
  const back = cut();
  await page.page.getByText('Программа не отвечает').waitFor();
  const other = await openWindow(page.page.url().split('/').at(-1) ?? '');
  await other.type('B6', 'готово');
  await other.saved();
  back();
  await page.page.locator('.notice').filter({ hasText: 'Дождались' }).waitFor();
  await page.dialog('Итог: готово');
  const again = cut();
  await page.page.getByText('Программа не отвечает').waitFor();
  await page.answer('ОК'); // given while nobody listens
  again();
  await page.select('A7');
  await page.shows('A7: ответ получен');
  await page.page.getByText('Выполняется «С перерывом»').waitFor({ state: 'detached' });
  expect(await page.page.getByRole('dialog').count()).toBe(0);
});

test('the built page is shown beside the grid; a dialog of 1000 × 650 calls the script and closes itself', async () => {
  const book = await anOpenBook();
  const { page } = book;
  await book.choose('Проба', 'Окно');
  const dialog = page.getByRole('dialog', { name: 'Подбор пар' });
  const frame = dialog.frameLocator('iframe');
  await frame.locator('#out').filter({ hasText: 'overview 10' }).waitFor();
  await frame
    .locator('#failed')
    .filter({ hasText: /^Так нельзя$/ })
    .waitFor();
  const size = await dialog.locator('iframe').boundingBox();
  expect([size?.width, size?.height]).toEqual([1000, 650]);
  await frame.locator('#out').click();
  await dialog.waitFor({ state: 'detached' });
  const sidebar = page.getByRole('complementary', { name: 'Боковая панель' });
  await sidebar.getByRole('heading', { name: 'Панель' }).waitFor();
  expect(await sidebar.locator('iframe').count()).toBe(1);
});

test('a toast of a script is shown and can be closed', async () => {
  const book = await anOpenBook();
  await book.choose('Проба', 'Известить');
  const toast = book.page.locator('.notice').filter({ hasText: 'Готово: 3 пары' });
  await toast.waitFor();
  expect(await toast.textContent()).toContain('Подбор');
  await toast.getByRole('button', { name: 'Закрыть сообщение' }).click();
  await toast.waitFor({ state: 'detached' });
});

test('«Остановить» ends a script that runs away; what it wrote stays and the next one runs', async () => {
  const book = await anOpenBook();
  await book.select('A2');
  await book.choose('Проба', 'Без конца');
  await book.shows('A2: начато');
  await book.page.getByRole('button', { name: 'Остановить' }).click();
  await book.dialog('Действие остановлено.');
  await book.answer('Понятно');
  expect(await book.page.getByText('Выполняется «Без конца»').count()).toBe(0);
  await book.choose('Проба', 'Известить');
  await book.page.getByText('Готово: 3 пары').waitFor();
  await book.shows('A2: начато');
});

test('an edit in another window to a cell that a running action does not touch survives', async () => {
  const one = await anOpenBook();
  const two = await openWindow(one.page.url().split('/').at(-1) ?? '');
  await one.choose('Проба', 'Медленно');
  await two.select('A3');
  await two.shows('A3: первое');
  await two.type('C5', 'не потеряна');
  await two.saved();
  await two.choose('Проба', 'Медленно');
  await two.page.getByText('«Медленно» ждёт: прежняя команда').waitFor();
  await two.page.getByRole('button', { name: 'Остановить' }).click();
  await two.answer('Понятно');
  // the action waits for B3, which nobody has written yet: it ran before, during and after the edit
  await one.page.getByText('Выполняется «Медленно»').waitFor();
  await two.type('B3', 'дальше');
  await one.page.getByText('Выполняется «Медленно»').waitFor({ state: 'detached' });
  for (const window of [one, two]) {
    await window.select('A4');
    await window.shows('A4: видит: дальше');
    await window.select('C5');
    await window.shows('C5: не потеряна');
  }
  expect([...one.errors, ...two.errors]).toEqual([]);
});

test('«Сохранить лист как .xlsx» gives the shown sheet as a file', async () => {
  const book = await anOpenBook({ name: 'Сведения', cells: { A1: 'У-031', A2: '=LEN(A1)' } });
  await book.type('B1', 'только что');
  const downloading = book.page.waitForEvent('download');
  await book.choose('Книга', 'Сохранить лист как .xlsx');
  const { sheets } = await readWorkbook(await readFile(await (await downloading).path()));
  expect(sheets).toMatchObject([{ name: 'Сведения', cells: { A1: 'У-031', A2: '5', B1: 'только что' } }]);
});

test('a column chart is drawn', async () => {
  const dataSets = [{ dataSetId: '0', dataRange: 'B1:B3' }];
  const dataSource = { type: 'range', dataSets, dataSetsHaveTitle: true, labelRange: 'A1:A3' };
  const look = { stacked: false, horizontal: false, legendPosition: 'none', dataSetStyles: {} };
  const data = { type: 'bar', title: { text: 'Пары' }, dataSource, ...look, chartId: '1' };
  const figure = { id: 'f1', tag: 'chart', col: 3, row: 2, offset: { x: 0, y: 0 }, width: 480, height: 300, data };
  const cells = { A1: 'Школа', B1: 'Пар', A2: 'У-1', B2: '3', A3: 'У-2', B3: '7' };
  const book = await anOpenBook({ cells, figures: [figure] });
  const canvas = book.page.locator('.o-figure canvas');
  await canvas.waitFor();
  await expect(columnPixels(book)).resolves.toBeGreaterThan(1000);
  await keepPicture(book.page, 'page-chart');
  expect(book.errors).toEqual([]);
});

/** Pixels of the chart that are neither clear nor grey, when it has stopped growing. */
async function columnPixels({ page }: BookWindow): Promise<number> {
  const count = () =>
    page.locator('.o-figure canvas').evaluate((canvas) => {
      if (!(canvas instanceof HTMLCanvasElement)) return 0;
      const { data = [] } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? {};
      let coloured = 0;
      for (let at = 0; at < data.length; at += 4) {
        const [red = 0, green = 0, blue = 0, alpha = 0] = data.slice(at, at + 4);
        if (alpha > 200 && Math.max(red, green, blue) - Math.min(red, green, blue) > 60) coloured += 1;
      }
      return coloured;
    });
  let before = -1;
  for (let now = await count(); now !== before || now === 0; now = await count()) {
    before = now;
    await page.waitForTimeout(200);
  }
  return before;
}

test('a note is marked in its cell, shown under the pointer and told to screen readers', async () => {
  const book = await anOpenBook({ cells: { B2: 'Класс', B3: 'Пол' }, notes: { B2: 'На начало года\nвторая строка' } });
  await book.select('B2');
  await book.shows('B2: Класс. Примечание: На начало года');
  await book.select('D9'); // away from the cells that are looked at
  expect([await markPixels(book, 2), await markPixels(book, 3)]).toEqual([expect.any(Number), 0]);
  expect(await markPixels(book, 2)).toBeGreaterThan(5);
  const cell = await placeOfB(book, 2);
  await book.page.mouse.move(cell.x + 40, cell.y + 10);
  const note = book.page.getByRole('note');
  await note.waitFor();
  expect(await note.textContent()).toBe('На начало года\nвторая строка');
  await keepPicture(book.page, 'page-note');
  const other = await placeOfB(book, 3);
  await book.page.mouse.move(other.x + 40, other.y + 12);
  await note.waitFor({ state: 'detached' });
  expect(book.errors).toEqual([]);
});

/** Sizes of a sheet that nobody has changed, in pixels. */
const [HEADER_WIDTH, HEADER_HEIGHT, CELL_WIDTH, CELL_HEIGHT] = [48, 26, 96, 23];

async function placeOfB({ page }: BookWindow, row: number): Promise<{ x: number; y: number }> {
  const grid = await page.locator('.o-grid canvas').first().boundingBox();
  if (!grid) throw new Error('the grid has no place on the page');
  return { x: grid.x + HEADER_WIDTH + CELL_WIDTH, y: grid.y + HEADER_HEIGHT + CELL_HEIGHT * (row - 1) };
}

/** Pixels of the mark's amber in the cell of column B. */
function markPixels({ page }: BookWindow, row: number): Promise<number> {
  const zone = { x: HEADER_WIDTH + CELL_WIDTH, y: HEADER_HEIGHT + CELL_HEIGHT * (row - 1) };
  const [width, height] = [CELL_WIDTH, CELL_HEIGHT];
  return page
    .locator('.o-grid canvas')
    .first()
    .evaluate(
      (canvas, { x, y, width, height }) => {
        if (!(canvas instanceof HTMLCanvasElement)) return 0;
        const { data = [] } = canvas.getContext('2d')?.getImageData(x, y, width, height) ?? {};
        let amber = 0;
        for (let at = 0; at < data.length; at += 4) {
          if ((data[at] ?? 0) > 200 && (data[at + 1] ?? 0) > 140 && (data[at + 2] ?? 255) < 80) amber += 1;
        }
        return amber;
      },
      { ...zone, width, height },
    );
}
