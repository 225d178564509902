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
import { keepPicture, launchBrowser } from './browser';

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

test('while a formula of the add-on is typed, its help is Russian', async () => {
  const book = await anOpenBook();
  await book.select('B2');
  await book.page.keyboard.type('=MENTOR_COV', { delay: 30 });
  const proposal = book.page.locator('.o-autocomplete-value').filter({ hasText: /^MENTOR_COVERAGE_GAP$/ });
  await proposal.waitFor();
  const proposed = await book.page.locator('.o-autocomplete-dropdown').first().textContent();
  expect(proposed).toContain('Охват: доля обучающихся, у которых есть наставник');
  await book.page.keyboard.type('ERAGE_GAP(', { delay: 30 });
  const assistant = book.page.locator('.o-formula-assistant').first();
  await assistant.waitFor();
  await assistant.locator('.collapsor').click();
  await assistant.getByText('[необязательно]').waitFor();
  const help = (await assistant.textContent())?.replace(/\s+/g, ' ') ?? '';
  expect(help).toContain('Сколько человек не хватает до целевого охвата.');
  expect(help).toContain('Сколько охвачено: число или диапазон. Например: C3:C5');
  await keepPicture(book.page, 'page-formula-help');
  expect(book.errors).toEqual([]);
});

test('errors in cells are spelt as in Google Sheets', async () => {
  const errors: readonly [formula: string, shown: string][] = [
    ['=1/0', '#DIV/0!'],
    ['=MENTOR_COVERAGE(1,0)', '#ERROR!'],
    ['=1+', '#ERROR!'],
    ['=NOSUCHFUNCTION(1)', '#NAME?'],
    ['=MATCH("У-1",C1:C3,0)', '#N/A'],
    ['=SUM(#REF)', '#REF!'],
    ['=A7', '#REF!'],
  ];
  const book = await anOpenBook(Object.fromEntries(errors.map(([formula], index) => [`A${index + 1}`, formula])));
  for (const [index, [, shown]] of errors.entries()) {
    await book.select(`A${index + 1}`);
    await book.shows(`A${index + 1}: ${shown}`);
  }
  await keepPicture(book.page, 'page-errors');
});
