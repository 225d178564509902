import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { launchBrowser } from '../page/browser';
import { cannedBook } from './canned-book';
import { complaints, openView } from './open-view';

jest.setTimeout(60_000);

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
});

async function choose(page: Page, names: Locator, text: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await names.click();
  await (await chooser).setFiles({ name: 'ключ.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
}

const KEY = '\uFEFFКод;ФИО\r\nУ-007;Тестова А. Б.\r\nН-014;Проверкин Код Кодович\r\n';

test('a key file shows names beside the codes of both sides, finds people by them, and sends none', async () => {
  const opened = await openView(browser, 'pairing', cannedBook(7));
  const { page, calls } = opened;
  await choose(page, page.getByRole('button', { name: 'Имена…' }), KEY);
  const mentee = page.getByRole('option', { name: 'У-007 Тестова А. Б.' });
  await mentee.waitFor();
  await page.getByLabel('Код').fill('тестова');
  expect(await page.getByRole('listbox').getByRole('option').count()).toBe(1);
  await mentee.click();
  await page.getByRole('heading', { name: 'У-007 Тестова А. Б.' }).waitFor();
  await page.getByRole('button', { name: /Н-014 Проверкин Код Кодович/ }).waitFor();
  expect(JSON.stringify(calls)).not.toMatch(/Тестова|Проверкин/);
  expect(await complaints(opened)).toEqual([]);
});

test('the proposal for all shows them too, and keeps what was chosen', async () => {
  const opened = await openView(browser, 'proposal', cannedBook(7));
  const { page } = opened;
  const first = page.getByRole('listbox').getByRole('option').first();
  await first.click();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Принять выбранные (1)' }).waitFor();
  await choose(page, page.getByRole('button', { name: 'Имена…' }), KEY);
  await page.getByRole('option', { name: /^У-007 Тестова А\. Б\./ }).waitFor();
  await page.getByRole('button', { name: 'Принять выбранные (1)' }).waitFor();
  expect(await complaints(opened)).toEqual([]);
});

test('a file that is no key changes nothing and says what a key looks like', async () => {
  const opened = await openView(browser, 'pairing', cannedBook(3));
  const { page } = opened;
  await choose(page, page.getByRole('button', { name: 'Имена…' }), 'что-то;другое\n1;2\n');
  const alert = page.getByRole('alert').filter({ hasText: '«ФИО»' });
  await alert.waitFor();
  expect(await page.getByRole('option', { name: 'У-001' }).count()).toBe(1);
  expect(await complaints(opened)).toEqual([]);
});
