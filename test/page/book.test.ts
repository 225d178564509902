import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { BookWindow } from './book-window';
import { accessibilityProblems, keepPicture, launchBrowser } from './browser';
import { type LocalServer, startServer } from './local-server';

jest.setTimeout(120_000);

let server: LocalServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

async function openMegion(): Promise<BookWindow> {
  const { id } = await server.copyOfMegion();
  return BookWindow.open(browser, server.address, id);
}

test('«Сводный отчёт» from the menu fills T2 with 1 542 pupils on the page', async () => {
  const book = await openMegion();
  await book.choose('Наставничество', 'Муниципалитет', 'Собрать сведения школ');
  await book.dialog('Собрать сведения школ');
  await book.answer('ОК');
  await book.dialog('7');
  await book.answer('ОК');
  await book.choose('Наставничество', 'Муниципалитет', 'Сводный отчёт');
  expect(await book.dialog('заполнен')).toContain('сведения 7 из 7 ОО');
  await book.answer('ОК');
  await book.select('REPORT_T2');
  await book.shows('Сводный отчёт, A44: Количество обучающихся, охваченных наставничеством');
  await book.select('I45');
  await book.shows('I45: 1 542');
  await keepPicture(book.page, 'page-book-report');
  expect(book.errors).toEqual([]);
});

test('a formula of the add-on shows its value in the cell', async () => {
  const book = await openMegion();
  await book.type('E5', '=MENTOR_LEVEL(16)');
  await book.shows('E5: оптимальный уровень');
});

test('a formula of the add-on takes a range of cells', async () => {
  const book = await openMegion();
  for (const row of [1, 2, 3]) await book.type(`F${row}`, String(row));
  await book.type('G1', '=MENTOR_COVERAGE(F1:F2;F2:F3)');
  await book.shows('G1: 0,5');
  await book.select('G2');
  await book.shows('G2: 0,666666667');
});

test.each([
  ['02.10.2026', '02.10.2026'],
  ['2 октября 2026', '02.10.2026'],
])('%s is a date that can be counted with', async (typed, shown) => {
  const book = await openMegion();
  await book.type('E5', typed);
  await book.shows(`E5: ${shown}`);
  await book.type('E6', '=E5+1');
  await book.shows('E6: 03.10.2026');
});

test('a decimal comma makes a number, no date', async () => {
  const book = await openMegion();
  await book.type('E5', '2,10');
  await book.type('E6', '=E5*2');
  await book.shows('E6: 4,2');
});

test('two windows on one book see each other’s edits within a second', async () => {
  const one = await openMegion();
  const id = one.page.url().split('/').at(-1) ?? '';
  const two = await BookWindow.open(browser, server.address, id);
  await one.select('E5');
  await two.select('E5');
  await one.page.keyboard.type('из первого окна');
  await one.page.keyboard.press('Enter');
  await two.shows('E5: из первого окна', 1000);
  await one.select('E6');
  await two.select('E6');
  await two.page.keyboard.type('из второго окна');
  await two.page.keyboard.press('Enter');
  await one.shows('E6: из второго окна', 1000);
  expect([...one.errors, ...two.errors]).toEqual([]);
});

test('an edit is there after the page is loaded anew', async () => {
  const book = await openMegion();
  await book.type('E5', 'осталось');
  await book.saved();
  await book.page.reload();
  await book.page.locator('.o-grid canvas').first().waitFor();
  await book.select('E5');
  await book.shows('E5: осталось');
});

test('edits made while the program is down are saved when it is started again', async () => {
  const book = await openMegion();
  await book.type('E5', 'до перерыва');
  await book.saved();
  await book.choose('Наставничество', 'Книга'); // the script's menu is there from now on
  await book.page.keyboard.press('Escape');
  await server.pause();
  await book.page.getByText('Программа не отвечает').waitFor();
  await book.type('E6', 'во время перерыва');
  await book.type('E7', 'и ещё одна');
  await book.choose('Книга', 'Скачать .xlsx');
  await book.dialog('Программа не отвечает');
  await book.answer('Понятно');
  await book.choose('Наставничество', 'Книга', 'Проверить книгу');
  await book.dialog('команда не начата');
  await book.answer('Понятно');
  await server.resume();
  await book.saved();
  const [, id = ''] = /book\/([\w-]+)$/.exec(book.page.url()) ?? [];
  const other = await BookWindow.open(browser, server.address, id);
  for (const [place, text] of [
    ['E5', 'до перерыва'],
    ['E6', 'во время перерыва'],
    ['E7', 'и ещё одна'],
  ] as const) {
    await other.select(place);
    await other.shows(`${place}: ${text}`);
  }
});

test('the file of one sheet is named after it, unlike the file of the book', async () => {
  const book = await openMegion();
  const fileOf = async (line: string) => {
    const download = book.page.waitForEvent('download');
    await book.choose('Книга', line);
    return (await download).suggestedFilename();
  };
  await book.openSheet('Настройки');
  expect(await fileOf('Сохранить лист как .xlsx')).toMatch(/^Мегион.* – Настройки\.xlsx$/);
  expect(await fileOf('Скачать .xlsx')).not.toContain('Настройки');
});

test('an edit in another window survives a menu action that was waiting for an answer', async () => {
  const one = await openMegion();
  const [, id = ''] = /book\/([\w-]+)$/.exec(one.page.url()) ?? [];
  const two = await BookWindow.open(browser, server.address, id);
  await one.choose('Наставничество', 'Муниципалитет', 'Собрать сведения школ');
  await one.dialog('Будет собрано');
  await two.type('E5', 'не потеряна'); // the action has begun and waits: it goes on over this edit
  await two.saved();
  await one.answer('ОК');
  await one.dialog('Получены сведения');
  await one.answer('ОК');
  await one.openSheet('Настройки');
  await one.select('E5');
  await one.shows('E5: не потеряна');
});

test('a report warns before it is changed, and changes when the person insists', async () => {
  const book = await openMegion();
  await book.choose('Наставничество', 'Муниципалитет', 'Собрать сведения школ');
  await book.answer('ОК');
  await book.dialog('7');
  await book.answer('ОК');
  await book.choose('Наставничество', 'Муниципалитет', 'Сводный отчёт');
  await book.dialog('заполнен');
  await book.answer('ОК');
  await book.select('I46');
  await book.page.keyboard.press('Delete');
  expect(await book.dialog('защищ')).toContain('Пока ничего не записано');
  await book.answer('Отмена');
  await book.select('I46');
  await book.shows('I46: 689 чел.');
  await book.page.keyboard.press('Delete');
  await book.answer('Всё равно изменить');
  await book.select('I46');
  await book.shows('I46: пусто');
});

test('help opens as a page in a sandbox that cannot reach the book', async () => {
  const book = await openMegion();
  await book.choose('Наставничество', 'Помощь');
  const frame = book.page.locator('dialog iframe');
  await frame.waitFor();
  expect(await frame.getAttribute('sandbox')).toBe('allow-scripts allow-forms allow-downloads');
  await book.page.frameLocator('dialog iframe').getByRole('heading', { name: 'С чего начать' }).waitFor();
  expect(book.errors).toEqual([]);
  await book.page.getByRole('dialog').getByRole('button', { name: 'Закрыть' }).click();
  await frame.waitFor({ state: 'detached' });
});

test('menus open and run by the keyboard alone', async () => {
  const book = await openMegion();
  await book.page.locator('.o-topbar-menu').getByText('Наставничество', { exact: true }).focus();
  await book.page.keyboard.press('Enter');
  await book.page.locator('.o-menu-item').getByText('Помощь').waitFor();
  await book.page.keyboard.press('ArrowUp');
  await book.page.keyboard.press('Enter');
  await book.page.locator('dialog iframe').waitFor();
});

test('the book page has no accessibility problem that axe knows', async () => {
  const book = await openMegion();
  await keepPicture(book.page, 'page-book');
  expect(await accessibilityProblems(book.page)).toEqual([]);
});
