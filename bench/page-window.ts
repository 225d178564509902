import type { Browser, Page } from 'playwright-core';
import { openWindow } from '../test/page/browser';
import type { LocalServer } from '../test/page/local-server';

/** What the measurements of the page share. */
export interface Running {
  readonly server: LocalServer;
  readonly browser: Browser;
}

/** A window with an empty cache, and nothing in it yet. */
export async function emptyWindow({ browser }: Running): Promise<Page> {
  return (await openWindow(browser)).page;
}

/**
 * Opens a book's page and begins to type into its first cell; resolves when the cell's editor shows the digit.
 * The waits look at every frame: a locator's own waits look seldom.
 */
export async function typeFirst(page: Page, { server }: Running, id: string): Promise<void> {
  await page.goto(`${server.address}/book/${id}`, { waitUntil: 'commit' });
  await page.waitForFunction(() => document.querySelector('.o-grid canvas') !== null, undefined, { timeout: 120_000 });
  await page.keyboard.press('7');
  await page.waitForFunction(() =>
    [...document.querySelectorAll('.o-grid .o-composer')].some((editor) => editor.textContent === '7'),
  );
}

/** The client leaves the book. The packed browser is one process that may end with a window: windows stay, blank. */
export async function leaveBook(page: Page): Promise<void> {
  await page.goto('about:blank');
}
