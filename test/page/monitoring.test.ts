import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser, FrameLocator, Locator } from 'playwright-core';
import { buildPage } from '../../local/page/build';
import type { App } from '../../local/server/app';
import { nodeFiles } from '../../local/server/durable/files';
import { BookFolder } from '../../local/server/durable/folder';
import { schoolOfPairs } from '../commands/survey-school';
import { makeSample } from '../commands/test-book';
import { anApp } from '../local/server-app';
import { aFolder, HEAD } from '../local/server-files';
import { BookWindow } from './book-window';
import { keepPicture, launchBrowser } from './browser';
import { frameOf, problemsIn } from './pairing-page';

jest.setTimeout(240_000);

const WAIT_MILLISECONDS = 60_000;

let app: App;
let browser: Browser;
let school: string;
let folder: BookFolder;

beforeAll(async () => {
  const books = aFolder();
  folder = new BookFolder(nodeFiles, books);
  const sample = schoolOfPairs(2, 10, '9А');
  // whenever the test runs, the period has just begun
  const [name = {}, from = {}] = sample.sheets.Настройки ?? [];
  const settings = [
    name,
    from,
    ...['Конец периода', 'Дата отчёта'].map((Параметр) => ({ Параметр, Значение: '2199-05-31' })),
  ];
  const data = await makeSample({ ...sample, sheets: { ...sample.sheets, Настройки: settings } });
  const snapshot = JSON.stringify({ ...data, revisionId: HEAD.revisionId });
  school = await folder.create({ ...HEAD, title: 'Школа', snapshot }, new Date());
  [app, browser] = await Promise.all([anApp({ books, buildPage, linger: 10_000 }), launchBrowser()]);
});

afterAll(async () => {
  await browser?.close();
});

const open = (id: string) => BookWindow.open(browser, `http://127.0.0.1:${app.port}`, id);
const frameIn = ({ page }: BookWindow): Locator =>
  page.getByRole('complementary', { name: 'Боковая панель' }).locator('iframe');
const saying = (sidebar: FrameLocator, words: string) =>
  sidebar.getByText(words).waitFor({ timeout: WAIT_MILLISECONDS });

async function surveyId(title: string): Promise<string> {
  const books = await Promise.all((await folder.ids()).map((id) => folder.describe(id)));
  return books.find((book) => book?.title === title)?.id ?? '';
}

test('from the menu to the sidebar: its buttons ask in the book, the sheets are there, the view is read anew', async () => {
  const curator = await open(school);
  const { page } = curator;
  await curator.choose('Наставничество', 'Мониторинг');
  const sidebar = frameIn(curator).contentFrame();
  await saying(sidebar, 'Создайте анкеты «до»: спросить нужно 4 человека.');
  expect((await frameIn(curator).boundingBox())?.width).toBe(300);
  expect(await problemsIn(frameIn(curator))).toEqual([]);

  await sidebar.getByRole('button', { name: 'Создать анкеты' }).press('Enter');
  await curator.dialog('Какие анкеты сделать?');
  await saying(sidebar, 'Выполняется «Создать анкеты». Если в книге открыт вопрос, ответьте на него.');
  await page.getByLabel('Ваш ответ').fill('до');
  await page.keyboard.press('Enter');
  await curator.dialog('Будет сделано: 2 анкеты');
  await curator.answer('ОК');
  await curator.dialog('Сделано: 2 анкеты');
  await curator.answer('ОК');
  await page.getByText('2 анкеты – отдельными книгами').waitFor({ timeout: WAIT_MILLISECONDS });
  await saying(sidebar, 'Когда анкеты «до» заполнят, соберите ответы.');
  expect(await curator.page.locator('.o-sheet').filter({ hasText: 'Анкета' }).count()).toBe(0);
  const frame = await frameOf(frameIn(curator));
  expect(await frame.evaluate(() => document.activeElement?.textContent?.slice(0, 20))).toBe('Создать анкеты');

  const teacher = await open(await surveyId('Анкета 5А (до)'));
  await teacher.type('C4', '9');
  await teacher.shows('C4: 9');
  await teacher.saved();

  await page.bringToFront();
  await sidebar.getByRole('button', { name: 'Собрать ответы' }).press('Enter');
  await curator.dialog('Будет записано. Новых ответов: 1 (2 анкеты)');
  await curator.answer('ОК');
  await curator.dialog('Собрано');
  await curator.answer('ОК');
  await saying(sidebar, 'Ответили на всё: 0, на часть: 1, ни на что: 3.');
  await sidebar.getByText('Кто не ответил (4)').click();
  await saying(sidebar, '5А: У-1 (1 из 7), У-2');
  await keepPicture(page, 'page-monitoring');

  await sidebar.getByRole('button', { name: 'Лист «Ответы»' }).press('Enter');
  await curator.shows('Ответы, ');
  await curator.select('G2');
  await curator.shows('G2: 9');
  expect(await problemsIn(frameIn(curator))).toEqual([]);
  expect([...curator.errors, ...teacher.errors]).toEqual([]);
});

test('a question given up at leaves everything as it was, and the sidebar goes on', async () => {
  const curator = await open(school);
  await curator.choose('Наставничество', 'Мониторинг');
  const sidebar = frameIn(curator).contentFrame();
  await sidebar.getByRole('button', { name: 'Создать анкеты' }).click({ timeout: WAIT_MILLISECONDS });
  await curator.dialog('Какие анкеты сделать?');
  await curator.page.keyboard.press('Escape');
  await sidebar.getByText('Выполняется').waitFor({ state: 'detached', timeout: WAIT_MILLISECONDS });

  await curator.openSheet('Наставляемые');
  await curator.type('C2', '6Б');
  await curator.saved();
  await curator.page.mouse.move(1200, 400); // back to the sidebar
  await saying(sidebar, 'Данные изменились');
  await sidebar.getByRole('button', { name: 'Обновить' }).click();
  await sidebar.getByText('Кто не ответил (4)').click();
  await saying(sidebar, '6Б: У-1');
  expect(curator.errors).toEqual([]);
});
