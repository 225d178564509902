import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import type { BookInfo } from '../../local/server/protocol';
import { BookWindow } from './book-window';
import { accessibilityProblems, keepPicture, launchBrowser, openWindow } from './browser';
import { type LocalServer, startServer } from './local-server';

jest.setTimeout(240_000);

let server: LocalServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** Tabs of the sample book that are returns of schools. */
const RETURNS = ['СОШ№1', 'СОШ№2', 'СОШ№3', 'СОШ№4', 'Гимназия №5', 'СОШ№6', 'СОШ№9'] as const;

/** Settings of a new municipal book from row 2 on. */
const SETTINGS = ['город Мегион', 'города Мегиона', '2020/2021', '01.09.2020', '31.08.2021', '31.08.2021'] as const;

interface SheetName {
  readonly id: string;
  readonly name: string;
}

/** Every return as a file of its own, as schools send them. */
async function returnFiles(megion: BookInfo) {
  const state: { readonly snapshot: { readonly sheets: readonly SheetName[] } } = await (
    await fetch(`${server.address}/api/books/${megion.id}/state`)
  ).json();
  return Promise.all(
    RETURNS.map(async (title) => {
      const sheet = state.snapshot.sheets.find(({ name }) => name === title);
      if (!sheet) throw new Error(`the sample has no tab «${title}»`);
      const answer = await fetch(`${server.address}/api/books/${megion.id}/xlsx?sheet=${sheet.id}`);
      const buffer = Buffer.from(await answer.arrayBuffer());
      return { name: `${title}.xlsx`, mimeType: 'application/octet-stream', buffer };
    }),
  );
}

test('seven returns uploaded into a new municipal book are collected and reported', async () => {
  const { id } = await server.create({ kind: 'municipal', title: 'Свод' });
  const book = await BookWindow.open(browser, server.address, id);
  await book.openSheet('Настройки');
  for (const [index, value] of SETTINGS.entries()) await book.type(`B${index + 2}`, value);
  await book.shows('B7: 31.08.2021');

  const chooser = book.page.waitForEvent('filechooser');
  await book.choose('Книга', 'Добавить листы из .xlsx…');
  await (await chooser).setFiles(await returnFiles(await server.copyOfMegion()));
  await book.page.getByText('Загружено: 7 файлов').waitFor({ timeout: 60_000 });
  for (const title of RETURNS) {
    await book.page.locator('.o-sheet').filter({ hasText: title }).first().waitFor({ state: 'attached' });
  }

  await book.choose('Наставничество', 'Муниципалитет', 'Собрать сведения школ');
  await book.dialog('Будет собрано сведений школ: 7');
  await book.answer('ОК');
  await book.dialog('Получены сведения 7 из 7 ОО');
  await book.answer('ОК');
  await book.choose('Наставничество', 'Муниципалитет', 'Сводный отчёт');
  await book.dialog('сведения 7 из 7 ОО');
  await book.answer('ОК');
  await book.select('REPORT_T2');
  await book.shows('Количество обучающихся, охваченных наставничеством');
  await book.page.keyboard.press('ArrowRight');
  await book.page.keyboard.press('ArrowDown');
  await book.page.keyboard.press('ArrowRight');
  await book.shows(': 1 542');
  expect(book.errors).toEqual([]);
});

test('the start page creates, renames, copies and bins a book', async () => {
  const { page, errors } = await openWindow(browser);
  await page.goto(server.address);
  await page.getByRole('button', { name: 'Новая книга' }).click();
  await page.getByRole('button', { name: 'Книга школы' }).click();
  await page.getByLabel('Название').fill(' ');
  expect(await page.getByRole('button', { name: 'Создать', exact: true }).isDisabled()).toBe(true);
  await page.getByLabel('Название').press('Enter');
  await page.getByLabel('Название').fill('Школа 4');
  await page.getByRole('button', { name: 'Создать', exact: true }).click();
  await page.locator('.o-grid canvas').first().waitFor({ timeout: 60_000 });
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Школа 4');
  await page.getByRole('link', { name: '← Книги' }).click();

  await page.getByRole('button', { name: 'Переименовать: «Школа 4»' }).click();
  await page.getByLabel('Новое название').fill('Гимназия');
  await page.getByRole('dialog').getByRole('button', { name: 'Переименовать' }).click();
  await page.getByRole('link', { name: 'Открыть книгу «Гимназия»' }).waitFor();

  await page.getByRole('button', { name: 'Копия: «Гимназия»' }).click();
  await page.getByRole('link', { name: 'Открыть книгу «Гимназия (копия)»' }).waitFor();
  await page.getByRole('button', { name: 'В корзину: «Гимназия (копия)»' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'В корзину' }).click();
  await page.getByRole('link', { name: 'Открыть книгу «Гимназия (копия)»' }).waitFor({ state: 'detached' });
  expect(await page.getByRole('link', { name: 'Открыть книгу «Гимназия»' }).count()).toBe(1);

  await keepPicture(page, 'page-start');
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(errors).toEqual([]);
});

test('a book goes out as .xlsx and comes in again with the same cells', async () => {
  const { page } = await openWindow(browser);
  await page.goto(server.address);
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Скачать: «Мегион»', exact: true }).click();
  const path = await (await downloading).path();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Загрузить .xlsx' }).click();
  await (await chooser).setFiles({
    name: 'Вернулась.xlsx',
    mimeType: 'application/octet-stream',
    buffer: readFileSync(path),
  });
  await page.getByRole('link', { name: 'Открыть книгу «Вернулась»' }).click({ timeout: 60_000 });
  await page.locator('.o-grid canvas').first().waitFor({ timeout: 60_000 });
  await page.getByLabel('Адрес ячейки или название').fill('B2');
  await page.keyboard.press('Enter');
  await page.getByLabel('Выделенная ячейка').filter({ hasText: 'B2: город Мегион' }).waitFor({ state: 'attached' });
});

test('a file that is no workbook is refused in words, and nothing is added', async () => {
  const { page } = await openWindow(browser);
  await page.goto(server.address);
  await page.locator('table').waitFor();
  const before = await page.getByRole('row').count();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Загрузить .xlsx' }).click();
  await (await chooser).setFiles({ name: 'письмо.xlsx', mimeType: 'text/plain', buffer: Buffer.from('не таблица') });
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  expect(await dialog.textContent()).toContain('«письмо.xlsx»');
  await dialog.getByRole('button', { name: 'Понятно' }).click();
  expect(await page.getByRole('row').count()).toBe(before);
});
