import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser, Page, Route, WebSocketRoute } from 'playwright-core';
import { exportBook } from '../../local/engine/export-book';
import { createModel, emptyWorkbook } from '../../local/engine/model';
import type { PageMessage, RunOutcome, ServerMessage } from '../../local/server/protocol';
import { launchBrowser } from './browser';
import { ADDRESS, fulfillFrame, openStaticPage } from './static-page';

jest.setTimeout(60_000);

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
});

type Html = Extract<ServerMessage, { type: 'html' }>;
type Call = Extract<PageMessage, { type: 'call' }>;

interface Scene {
  readonly page: Page;
  /** Calls that arrived at the server, in order. */
  readonly calls: readonly Call[];
  readonly send: (message: ServerMessage) => void;
}

/** A book whose script shows the HTML as soon as the page is there; `answer` plays the script. */
async function show(html: string, kind: Html['kind'], answer?: (call: Call) => RunOutcome): Promise<Scene> {
  const snapshot = exportBook(createModel(emptyWorkbook('ru_RU', 'Лист1')));
  const state = { id: 'kniga', title: 'Книга', revisionId: snapshot.revisionId, snapshot, revisions: [] };
  const calls: Call[] = [];
  let socket: WebSocketRoute | undefined;
  const send = (message: ServerMessage) => socket?.send(JSON.stringify(message));
  const serve = (line: WebSocketRoute) => {
    socket = line;
    line.onMessage((text) => {
      const message: PageMessage = JSON.parse(String(text));
      if (message.type !== 'call') return;
      calls.push(message);
      if (answer) send({ type: 'ended', runId: message.runId, outcome: answer(message) });
    });
    send({ type: 'welcome', title: 'Книга', people: [], runs: [] });
    send({ type: 'menu', menus: [], functions: ['echo', 'private_'] });
    send({ type: 'html', kind, title: 'Окно', url: '/frame/t', width: 320, height: 200 });
  };
  const api = (route: Route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/frame/t') return fulfillFrame(route, html);
    return pathname === '/assets/Code.js' ? route.fulfill({ body: '' }) : route.fulfill({ json: state });
  };
  const page = await openStaticPage(browser, '/book/kniga', api, (made) =>
    made.routeWebSocket(`${ADDRESS.replace('http', 'ws')}/**`, serve),
  );
  return { page, calls, send };
}

const output = (page: Page) => page.frameLocator('iframe.script-frame').locator('#out');

const page = (script: string) => `<!DOCTYPE html><html><body><p id="out">…</p><script>
  const out = (value) => { document.getElementById('out').textContent = JSON.stringify(value); };
  ${script}</script></body></html>`;

test('google.script.run brings the result and the user object to the handler', async () => {
  const { page: window, calls } = await show(
    page(`google.script.run.withSuccessHandler((v, u) => out([v, u])).withUserObject('У-031').echo({ a: [1, null] });`),
    'sidebar',
    ({ args }) => ({ ok: true, value: args[0] }),
  );
  await output(window).filter({ hasText: '[{"a":[1,null]},"У-031"]' }).waitFor();
  expect(calls.map(({ functionName }) => functionName)).toEqual(['echo']);
});

test('an error of the script comes to the failure handler without the error’s name', async () => {
  const { page: window } = await show(
    page(`google.script.run.withFailureHandler((e) => out(e.message)).echo();`),
    'sidebar',
    () => ({ ok: false, message: 'Error: boom', frames: [] }),
  );
  await output(window).filter({ hasText: '"boom"' }).waitFor();
});

test('a Date in an argument throws in the page and nothing is sent; private functions are not there', async () => {
  const { page: window, calls } = await show(
    page(`let told; try { google.script.run.echo({ when: new Date() }); } catch (e) { told = e.message; }
      out([told, typeof google.script.run.private_]);`),
    'sidebar',
  );
  await output(window).filter({ hasText: '["Failed due to illegal value in property: when","undefined"]' }).waitFor();
  expect(calls).toEqual([]);
});

test('ten calls are under way at a time, the eleventh goes when one has ended', async () => {
  const {
    page: window,
    calls,
    send,
  } = await show(
    page(`for (let i = 0; i < 12; i += 1) google.script.run.withSuccessHandler(out).echo(i); out('sent');`),
    'sidebar',
  );
  await output(window).filter({ hasText: '"sent"' }).waitFor();
  await until(() => calls.length === 10);
  await window.waitForTimeout(200);
  expect(calls.map(({ args }) => args[0])).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  send({ type: 'ended', runId: calls[3]?.runId ?? '', outcome: { ok: true, value: 'three' } });
  await until(() => calls.length === 11);
  await output(window).filter({ hasText: '"three"' }).waitFor();
});

test('a frame has no origin: neither the page around it nor the network is in its reach', async () => {
  const { page: window } = await show(
    page(`const tries = {};
      try { tries.parent = window.parent.document.title; } catch (e) { tries.parent = e.name; }
      try { tries.storage = String(localStorage); } catch (e) { tries.storage = e.name; }
      fetch('${ADDRESS}/api/books').then(() => { tries.net = 'open'; }, () => { tries.net = 'closed'; }).then(() => out(tries));`),
    'modal',
  );
  const text = '{"parent":"SecurityError","storage":"SecurityError","net":"closed"}';
  await until(async () => (await output(window).textContent()) !== '…');
  expect(await output(window).textContent()).toBe(text);
});

test('a sidebar is 300 px wide, and google.script.host.close takes it away', async () => {
  const { page: window } = await show(
    page(`document.onclick = () => google.script.host.close(); out('open');`),
    'sidebar',
  );
  await output(window).filter({ hasText: 'open' }).waitFor();
  const sidebar = window.getByRole('complementary', { name: 'Боковая панель' });
  expect((await window.locator('iframe.script-frame').boundingBox())?.width).toBe(300);
  await output(window).click();
  await sidebar.waitFor({ state: 'hidden' });
});

test('a modeless dialog leaves the grid usable, and setHeight resizes it', async () => {
  const { page: window } = await show(page(`google.script.host.setHeight(260); out('open');`), 'modeless');
  await output(window).filter({ hasText: 'open' }).waitFor();
  const frame = window.locator('iframe.script-frame');
  await until(async () => (await frame.boundingBox())?.height === 260);
  expect((await frame.boundingBox())?.width).toBe(320);
  await window.getByLabel('Адрес ячейки или название').fill('C3');
  await window.keyboard.press('Enter');
  await window.getByLabel('Выделенная ячейка').filter({ hasText: 'C3' }).waitFor({ state: 'attached' });
});

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('it did not happen in ten seconds');
}
