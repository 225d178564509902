import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
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

const ANSWERS = aSheet({
  name: 'Анкета',
  dataValidationRules: [
    { id: '1', ranges: ['C1:C9'], isBlocking: true, criterion: { type: 'isBetween', values: ['1', '10'] } },
  ],
});

test('a refused answer is told once, and the next one is typed right away', async () => {
  const snapshot = JSON.stringify(aBook([ANSWERS]));
  const id = await new BookFolder(nodeFiles, books).create({ ...HEAD, snapshot }, new Date());
  const book = await BookWindow.open(browser, `http://127.0.0.1:${app.port}`, id);
  const { keyboard } = book.page;
  const typeHere = async (text: string) => {
    await keyboard.type(text, { delay: 30 });
    await keyboard.press('Enter');
  };
  await book.select('C1');
  for (const round of [1, 2]) {
    await typeHere('11');
    await book.dialog('Не получилось');
    expect([round, await book.page.getByRole('dialog').count()]).toEqual([round, 1]);
    await book.answer('Понятно');
    await book.page.locator('dialog').waitFor({ state: 'detached' });
  }
  await typeHere('7');
  await book.shows('C2');
  await typeHere('8');
  await book.select('C1');
  await book.shows('C1: 7');
  await book.select('C2');
  await book.shows('C2: 8');
  await book.select('C3');
  await typeHere('0');
  await book.dialog('Не получилось');
  await keyboard.press('Escape');
  await book.select('C4');
  await typeHere('6');
  await book.select('C4');
  await book.shows('C4: 6');
  await book.saved();
  const later = await BookWindow.open(browser, `http://127.0.0.1:${app.port}`, id);
  for (const [place, answer] of [
    ['C1', '7'],
    ['C2', '8'],
    ['C4', '6'],
  ] as const) {
    await later.select(place);
    await later.shows(`${place}: ${answer}`);
  }
  expect([...book.errors, ...later.errors]).toEqual([]);
});
