import type { Browser, Page } from 'playwright-core';
import { framePolicy } from '../../local/server/http/policies';
import { sidebarPage } from '../../scripts/sidebar-page.mjs';
import { type Answer, contract, type Method } from '../../src/rpc/contract';
import { accessibilityProblems } from '../page/browser';
import type { Handlers } from './canned-book';

/** Nothing listens there: every request is answered by the test. */
const ADDRESS = 'http://sidebar.test/';

const SIDEBAR = [300, 650] as const;

const SIZES = {
  help: [720, 520],
  proposal: [1000, 650],
  import: [1000, 650],
  panel: SIDEBAR,
  pairing: SIDEBAR,
  monitoring: SIDEBAR,
  meetings: SIDEBAR,
} as const;

export interface Call {
  readonly method: Method;
  readonly input: unknown;
}

export interface OpenedView {
  readonly page: Page;
  /** Calls that arrived, in order, as the contract reads them. */
  readonly calls: readonly Call[];
  /** Other answers from now on. */
  answer(more: Handlers): void;
  /** Errors of the page's scripts, and requests that its policy refused. */
  readonly errors: readonly string[];
}

/** Refusals as the server words them. */
export class Refusal extends Error {
  constructor(
    readonly kind: 'person' | 'busy',
    message: string,
  ) {
    super(message);
  }
}

let page: Promise<string> | undefined;

function built(): Promise<string> {
  page ??= sidebarPage();
  return page;
}

/** A view of the built page with a `google.script.run` that answers from the handlers, in the local edition's cage. */
export async function openView(
  browser: Browser,
  view: keyof typeof SIZES,
  handlers: Handlers,
  surroundings: 'in a spreadsheet' | 'without google' | 'with a stopped clock' = 'in a spreadsheet',
): Promise<OpenedView> {
  const [width, height] = SIZES[view];
  const html = (await built()).replace('data-view="help"', `data-view="${view}"`);
  const page = await browser.newPage({ viewport: { width, height } });
  page.setDefaultTimeout(10_000);
  const [calls, errors]: [Call[], string[]] = [[], []];
  let current = handlers;
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.exposeFunction('answerRpc', async (method: string, payload: string) => {
    if (!isMethod(method)) throw new Error(`no method ${method}`);
    const input = contract[method].input.parse(JSON.parse(payload));
    calls.push({ method, input });
    return JSON.stringify(await answerOf(current, method, input));
  });
  if (surroundings === 'with a stopped clock') await stopClock(page);
  if (surroundings !== 'without google') await page.addInitScript(installGoogle);
  await page.route('**/*', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      headers: { 'content-security-policy': framePolicy(html) },
      body: html,
    }),
  );
  await page.goto(ADDRESS);
  const answer = (more: Handlers): void => {
    current = { ...current, ...more };
  };
  return { page, calls, answer, errors };
}

/** Nothing to complain of: no rule of accessibility broken, no error of the page. */
export async function complaints({ page, errors }: OpenedView): Promise<readonly string[]> {
  return [...(await accessibilityProblems(page)), ...errors];
}

async function stopClock(page: Page): Promise<void> {
  await page.clock.install({ time: 0 });
  await page.clock.pauseAt(1);
}

function isMethod(name: string): name is Method {
  return name in contract;
}

async function answerOf(handlers: Handlers, method: Method, input: unknown): Promise<Answer<unknown>> {
  const handler: unknown = handlers[method];
  if (typeof handler !== 'function') throw new Error(`no answer for ${method}`);
  try {
    return { ok: true, value: await handler(input) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ok: false, kind: error.kind, message: error.message };
  }
}

/** Runs in the page, before its own script. */
function installGoogle(): void {
  type Take = (value: unknown) => void;
  const answer: (method: string, payload: string) => Promise<string> = Reflect.get(window, 'answerRpc');
  const runner = (success?: Take, failure?: Take): object => ({
    withSuccessHandler: (take: Take) => runner(take, failure),
    withFailureHandler: (take: Take) => runner(success, take),
    rpc: (method: string, payload: string) => void answer(method, payload).then(success, failure),
  });
  const host = { close: () => document.body.replaceChildren('закрыто') };
  Object.defineProperty(window, 'google', { value: { script: { run: runner(), host } } });
}
