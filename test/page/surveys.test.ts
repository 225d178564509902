import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
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

jest.setTimeout(240_000);

let app: App;
let browser: Browser;
let school: string;
let folder: BookFolder;

beforeAll(async () => {
  const books = aFolder();
  folder = new BookFolder(nodeFiles, books);
  const data = await makeSample(schoolOfPairs(2, 10, '9А'));
  const snapshot = JSON.stringify({ ...data, revisionId: HEAD.revisionId });
  school = await folder.create({ ...HEAD, title: 'Школа', snapshot }, new Date());
  [app, browser] = await Promise.all([anApp({ books, buildPage, linger: 10_000 }), launchBrowser()]);
});

afterAll(async () => {
  await browser?.close();
});

const open = (id: string) => BookWindow.open(browser, `http://127.0.0.1:${app.port}`, id);

async function surveyId(title: string): Promise<string> {
  const books = await Promise.all((await folder.ids()).map((id) => folder.describe(id)));
  const found = books.find((book) => book?.title === title);
  if (!found) throw new Error(`no book «${title}» among ${books.map((book) => book?.title).join(', ')}`);
  return found.id;
}

test('surveys are made as books, filled where they may be, and collected, a click each', async () => {
  const curator = await open(school);
  await curator.choose('Наставничество', 'Анкеты', 'Создать анкеты');
  await curator.dialog('Какие анкеты сделать?');
  await curator.page.getByLabel('Ваш ответ').fill('до');
  await curator.answer('ОК');
  await curator.dialog('Будет сделано: 2 анкеты');
  await curator.answer('ОК');
  await curator.dialog('Сделано: 2 анкеты');
  await curator.answer('ОК');
  await curator.page.getByText('2 анкеты – отдельными книгами').waitFor({ timeout: 60_000 });
  expect(await curator.page.locator('.o-sheet').filter({ hasText: 'Анкета' }).count()).toBe(0);

  const teacher = await open(await surveyId('Анкета 5А (до)'));
  await teacher.type('C3', '20.09.2025');
  await teacher.type('C4', '1'); // typed, not the first proposal that begins so
  await teacher.shows('C4: 1');
  await teacher.type('C4', '9');
  await teacher.shows('C4: 9');
  await keepPicture(teacher.page, 'page-survey');
  const locked = ['A4: У-1', 'B4: Насколько', 'F4: УП-до-1', 'B2: Вопрос', 'A1: 5А'];
  for (const shown of locked) {
    const [place = ''] = shown.split(':');
    await teacher.select(place);
    await teacher.shows(shown);
    await teacher.page.keyboard.type('взлом', { delay: 30 });
    await teacher.page.keyboard.press('Enter');
    expect(await teacher.dialog('Эти ячейки защищены')).toContain('заполняются только ответы');
    await teacher.answer('Понятно');
    await teacher.select(place);
    await teacher.shows(shown);
  }
  for (const wrong of ['11', '7,5']) {
    await teacher.select('C5');
    await teacher.page.keyboard.type(wrong, { delay: 30 });
    await teacher.page.keyboard.press('Enter');
    expect(await teacher.dialog('Ячейка C5')).toContain('Нужно одно из значений: 1, 2, 3');
    await teacher.page.keyboard.press('Escape'); // out of the refusal
    await teacher.page.keyboard.press('Escape'); // and out of the cell
    await teacher.select('C5');
    await teacher.shows('C5');
    expect(await teacher.selected()).not.toContain(wrong);
  }
  await teacher.saved();

  await curator.choose('Наставничество', 'Анкеты', 'Собрать ответы');
  await curator.dialog('Будет записано. Новых ответов: 1 (2 анкеты)');
  await curator.answer('ОК');
  expect(await curator.dialog('Собрано')).toContain('У-1: заполнено 1 из 7');
  await curator.answer('ОК');
  await curator.openSheet('Ответы');
  await curator.select('G2');
  await curator.shows('G2: 9');
  await curator.page.locator('.o-sheet').filter({ hasText: 'Анкета' }).first().waitFor({ state: 'detached' });
  expect([...curator.errors, ...teacher.errors]).toEqual([]);
});
