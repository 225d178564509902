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

async function anOpenBook(cells: Record<string, string> = {}): Promise<BookWindow> {
  const snapshot = JSON.stringify(aBook([aSheet({ name: 'Лист', cells })]));
  const id = await new BookFolder(nodeFiles, books).create({ ...HEAD, snapshot }, new Date());
  return BookWindow.open(browser, `http://127.0.0.1:${app.port}`, id);
}

/** Pastes a text as if it was copied in another program. */
async function paste(book: BookWindow, place: string, text: string): Promise<void> {
  await book.select(place);
  await book.page.evaluate((copied) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', copied);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  }, text);
}

test('spaces group the digits of a number and make no date of it', async () => {
  const book = await anOpenBook();
  await book.type('B1', '1 200');
  await book.shows('B1: 1 200');
  await book.type('B2', '2 000');
  await book.type('B3', '=B1+B2');
  await book.shows('B3: 3 200');
  await book.type('B4', '5 7');
  await book.shows('B4: 5 7');
  await book.type('B5', '=ISTEXT(B4)');
  await book.shows('B5: TRUE');
  expect(book.errors).toEqual([]);
});

test('a day and a month are a date of this year, a decimal comma is a number', async () => {
  const book = await anOpenBook();
  const year = new Date().getFullYear();
  await book.type('B1', '01.09');
  await book.shows(`B1: 01.09.${year}`);
  await book.type('B2', '1,09');
  await book.shows('B2: 1,09');
  await book.type('B3', '31.02');
  await book.shows('B3: 31,02');
});

test('the mark + stays a text: typed, edited and pasted', async () => {
  const book = await anOpenBook();
  await book.type('B1', '+');
  await book.shows('B1: +');
  await book.page.keyboard.press('F2');
  await book.page.keyboard.press('Enter');
  await book.select('B1');
  await book.shows('B1: +');
  await paste(book, 'C1', '+\t-\r\n+\t=1+1\r\n1 200\t+');
  for (const [place, text] of [
    ['C1', '+'],
    ['D1', '-'],
    ['C2', '+'],
    ['D2', '2'],
    ['C3', '1 200'],
    ['D3', '+'],
  ] as const) {
    await book.select(place);
    await book.shows(`${place}: ${text}`);
  }
  await book.type('B2', '+1+2');
  await book.shows('B2: 3');
  expect(book.errors).toEqual([]);
});
