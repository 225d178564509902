import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser, Locator } from 'playwright-core';
import { buildPage } from '../../local/page/build';
import { readSample } from '../../local/samples';
import type { App } from '../../local/server/app';
import { nodeFiles } from '../../local/server/durable/files';
import { BookFolder } from '../../local/server/durable/folder';
import { makeSample } from '../commands/test-book';
import { anApp } from '../local/server-app';
import { aFolder, HEAD } from '../local/server-files';
import { BookWindow } from './book-window';
import { keepPicture, launchBrowser } from './browser';
import { problemsIn } from './pairing-page';

jest.setTimeout(240_000);

const WAIT_MILLISECONDS = 60_000;

let app: App;
let browser: Browser;
let school: string;

beforeAll(async () => {
  const books = aFolder();
  const sample = readSample('school17-year');
  // whenever the test runs, the period has not passed
  const settings = (sample.sheets.Настройки ?? []).map((row) =>
    ['Конец периода', 'Дата отчёта'].includes(String(row.Параметр)) ? { ...row, Значение: '2199-05-31' } : row,
  );
  const data = await makeSample({ ...sample, sheets: { ...sample.sheets, Настройки: settings } });
  const snapshot = JSON.stringify({ ...data, revisionId: HEAD.revisionId });
  school = await new BookFolder(nodeFiles, books).create({ ...HEAD, title: 'Школа', snapshot }, new Date());
  [app, browser] = await Promise.all([anApp({ books, buildPage, linger: 10_000 }), launchBrowser()]);
});

afterAll(async () => {
  await browser?.close();
});

const frameIn = ({ page }: BookWindow): Locator =>
  page.getByRole('complementary', { name: 'Боковая панель' }).locator('iframe');

test('from the menu to the panel, to a sheet, to planned meetings and back by undo, to a reminder', async () => {
  const curator = await BookWindow.open(browser, `http://127.0.0.1:${app.port}`, school);
  const { page } = curator;
  await curator.choose('Наставничество', 'Панель куратора');
  const frame = frameIn(curator);
  const sidebar = frame.contentFrame();
  const says = (words: string | RegExp) => sidebar.getByText(words).first().waitFor({ timeout: WAIT_MILLISECONDS });
  await says('2022/2023 · МБОУ СОШ №17 «Юнармеец»');
  await says(/^Охват \d+\s% из 70\s%$/);
  expect((await frame.boundingBox())?.width).toBe(300);
  expect(await problemsIn(frame)).toEqual([]);
  await keepPicture(page, 'page-panel');

  await sidebar.getByRole('button', { name: 'Пары и группы: активных' }).press('Enter');
  await curator.shows('Пары, ');

  await sidebar.getByRole('button', { name: /^Встречи/ }).click();
  await says(/На лист «Встречи» добавится \d+ встреч/);
  const meetingsTab = page.locator('.o-sheet').filter({ hasText: 'Встречи' });
  const plan = async () => {
    await sidebar.getByRole('button', { name: 'Запланировать встречи' }).press('Enter');
    await says(/^Добавлено на лист «Встречи»: \d+ встреч/);
    await says('Добавлять нечего.');
    await meetingsTab.waitFor();
  };
  const lookAgain = async () => {
    await page.mouse.move(1200, 400); // back to the sidebar
    await sidebar.getByRole('button', { name: 'Обновить' }).click({ timeout: WAIT_MILLISECONDS });
  };
  await plan();
  await curator.choose('Наставничество', 'Отменить последнее действие');
  await curator.dialog('Запланировать встречи');
  await curator.answer('ОК');
  await meetingsTab.waitFor({ state: 'detached', timeout: WAIT_MILLISECONDS });
  await curator.dialog('Отменено: «Запланировать встречи».');
  await curator.answer('ОК');
  await lookAgain();
  await plan();

  // a planned day that has passed: the pair is overdue, and the reminder can be copied out of the frame
  await curator.openSheet('Встречи');
  await curator.type('C2', '01.10.2022');
  await curator.saved();
  await page.mouse.move(600, 400);
  await lookAgain();
  await sidebar.getByRole('button', { name: 'Скопировать напоминание' }).first().click();
  await says('Напоминание скопировано.');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.bringToFront();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^Здравствуйте\. Группа № 1: /);
  expect(await problemsIn(frame)).toEqual([]);
  await keepPicture(page, 'page-meetings');

  await sidebar.getByRole('button', { name: 'Мониторинг' }).click();
  await says(/^Анкеты «до»: ответили/);
  await sidebar.getByRole('button', { name: 'Панель' }).click();
  await says(/^Встречи просрочены: пар и групп – \d+$/);

  expect(curator.errors).toEqual([]);
});
