import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { keepPicture, launchBrowser } from '../page/browser';
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
test('shot', async () => {
  for (const view of ['panel', 'meetings'] as const) {
    const opened = await openView(browser, view, cannedBook(3));
    await opened.page.locator('.next-step').waitFor();
    await keepPicture(opened.page, `sidebar-${view}`);
    expect(await complaints(opened)).toEqual([]);
  }
});
