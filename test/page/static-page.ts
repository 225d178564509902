import type { Browser, Page, Route } from 'playwright-core';
import { buildPage, type PageFiles } from '../../local/page/build';
import { framePolicy, pagePolicy } from '../../local/server/http/policies';
import { frameHtml, SHELL } from '../../local/server/http/shell';
import { openWindow } from './browser';

/** Nothing listens there: every request is answered by the test. */
export const ADDRESS = 'http://127.0.0.1:8417';

let files: Promise<PageFiles> | undefined;

/** A page of the program without the program: `answer` plays the API. */
export async function openStaticPage(
  browser: Browser,
  path: string,
  answer: (route: Route) => Promise<void>,
  prepare: (page: Page) => Promise<void> = async () => undefined,
): Promise<Page> {
  files ??= buildPage();
  const { js, css } = await files;
  const { page } = await openWindow(browser);
  await page.route(`${ADDRESS}/**`, answer);
  await page.route(`${ADDRESS}${path}`, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      headers: { 'content-security-policy': pagePolicy(8417) },
      body: SHELL,
    }),
  );
  await page.route(`${ADDRESS}/assets/page.js`, (route) =>
    route.fulfill({ contentType: 'text/javascript; charset=utf-8', body: js }),
  );
  await page.route(`${ADDRESS}/assets/page.css`, (route) => route.fulfill({ contentType: 'text/css', body: css }));
  await prepare(page);
  await page.goto(ADDRESS + path);
  return page;
}

/** A script's page as the server sends it: our client first, its own policy. */
export async function fulfillFrame(route: Route, html: string): Promise<void> {
  files ??= buildPage();
  const body = frameHtml(html, (await files).frame);
  const headers = { 'content-security-policy': framePolicy(body) };
  await route.fulfill({ contentType: 'text/html; charset=utf-8', headers, body });
}
