import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import sparticuz from '@sparticuz/chromium';
import { type Browser, chromium, type Frame, type Page } from 'playwright-core';

/** Where systems keep a Chrome of their own; used when the packed one does not start there. */
const INSTALLED = ['/usr/bin/chromium', '/usr/bin/google-chrome', '/usr/bin/chromium-browser'];

/** The packed browser is set up for scraping: what keeps frames and sites apart must stay on, it is tested here. */
const UNSAFE = /web-security|site-isolation|insecure-content|disable-features=.*Isolat/;

/** A headless Chromium: the packed one of the project, or else an installed one. */
export async function launchBrowser(): Promise<Browser> {
  const packed = await sparticuz.executablePath();
  try {
    return await chromium.launch({
      executablePath: packed,
      args: sparticuz.args.filter((argument) => !UNSAFE.test(argument)),
    });
  } catch (error) {
    const installed = INSTALLED.find((path) => existsSync(path));
    if (installed === undefined) throw error;
    return chromium.launch({ executablePath: installed });
  }
}

/** A school laptop's window. Errors of the page's scripts are collected: a test that ends with some has found a defect. */
export async function openWindow(
  browser: Browser,
): Promise<{ readonly page: Page; readonly errors: readonly string[] }> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return { page, errors };
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Violations of accessibility rules as lines `rule: element`; empty when there are none. Frames inside are not looked at. */
export async function accessibilityProblems(page: Page | Frame): Promise<readonly string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } = Reflect.get(
      window,
      'axe',
    );
    const { violations } = await axe.run();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
}

/** Keeps a picture for people to look at; never compared. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `out/${name}.png` });
}
