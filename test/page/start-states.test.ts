import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser, Route } from 'playwright-core';
import type { BookList } from '../../local/server/protocol';
import { accessibilityProblems, launchBrowser } from './browser';
import { openStaticPage } from './static-page';

jest.setTimeout(60_000);

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
});

const EMPTY: BookList = { folder: '/home/curator/books', preparing: [], books: [], problems: [] };

const openWith = (list: BookList) => openStaticPage(browser, '/', (route) => route.fulfill({ json: list }));

test('an empty folder says why the list is empty and offers the next steps', async () => {
  const page = await openWith(EMPTY);
  await page.getByRole('heading', { name: 'Книг пока нет' }).waitFor();
  expect(await page.getByRole('button', { name: 'Создать книгу' }).isVisible()).toBe(true);
  expect(await page.getByText('Ничего не уходит с этого компьютера').isVisible()).toBe(true);
  expect(await page.getByText('/home/curator/books').isVisible()).toBe(true);
  expect(await accessibilityProblems(page)).toEqual([]);
});

test('a list that takes long shows a skeleton at once, words after a second, progress after two', async () => {
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const page = await openStaticPage(browser, '/', async (route) => {
    await released;
    await route.fulfill({ json: EMPTY });
  });
  await page.locator('.skeleton').waitFor();
  expect(await page.getByText('Загружаем список книг').count()).toBe(0);
  await page.getByText('Загружаем список книг').waitFor();
  await page.getByRole('progressbar', { name: 'Загрузка' }).waitFor();
  release();
  await page.getByRole('heading', { name: 'Книг пока нет' }).waitFor();
  expect(await page.locator('.skeleton').count()).toBe(0);
});

test('a program that does not answer is named, with what is safe, and the list comes when it answers again', async () => {
  let offline = true;
  const answer = (route: Route) => (offline ? route.abort() : route.fulfill({ json: EMPTY }));
  const page = await openStaticPage(browser, '/', answer);
  const alert = page.getByRole('alert');
  await alert.waitFor();
  expect(await alert.textContent()).toContain('Книги в папке целы');
  expect(await accessibilityProblems(page)).toEqual([]);
  offline = false;
  await page.getByRole('button', { name: 'Повторить' }).click();
  await page.getByRole('heading', { name: 'Книг пока нет' }).waitFor();
});

test('a refusal of the program is shown in its own words', async () => {
  const refusal = { status: 500, json: { error: 'Папка с книгами не читается.' } };
  const page = await openStaticPage(browser, '/', (route) => route.fulfill(refusal));
  await page.getByText('Папка с книгами не читается.').waitFor();
});

test('a line of the list says what is in the book, and a hostile title stays text', async () => {
  const book = {
    id: 'kniga',
    title: '<img src=x onerror=alert(1)>',
    summary: { kind: 'school', owner: 'МАОУ «СОШ №4»', schoolYear: '2026/2027', pairs: 22, returns: null },
    changed: '2026-10-02T09:30:00.000Z',
    people: ['методист'],
  } as const;
  const page = await openWith({ ...EMPTY, books: [book] });
  const row = page.getByRole('row').filter({ hasText: 'СОШ №4' });
  await row.waitFor();
  const text = await row.textContent();
  for (const part of ['<img src=x', '2026/2027', '22 пары', '2 октября 2026', 'методист']) expect(text).toContain(part);
  expect(await page.locator('table img').count()).toBe(0);
});

test('problems of files are told above the list', async () => {
  const page = await openWith({ ...EMPTY, problems: ['Книга «Школа 4»: последняя запись оборвана и отброшена.'] });
  await page.getByRole('alert').filter({ hasText: 'последняя запись оборвана' }).waitFor();
});
