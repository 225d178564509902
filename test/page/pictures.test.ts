import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { keepPage } from '../../scripts/pictures/papers';
import { launchBrowser } from './browser';

jest.setTimeout(60_000);

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
});

const rows = (...texts: readonly string[]) => texts.map((text) => `<tr><td>${text}</td></tr>`).join('');

/** A title, a table of three rows under a header, and after a page break an annex. */
const PAPER = `<style>td { height: 40px; padding: 0; } table { border-spacing: 0; }</style><div class="paper">
  <table><tbody>${rows('Заголовок')}</tbody></table>
  <table><thead>${rows('Код')}</thead><tbody>${rows('У-001', 'У-002', 'У-003')}</tbody></table>
  <table style="break-before: page"><tbody>${rows('Приложение')}</tbody></table></div>`;

/** What a picture of a page shows, and what is missing on it. */
async function picture(paper: string, breaks: number, height: number) {
  const page = await browser.newPage();
  await page.setContent(paper);
  const missing = await page.evaluate(keepPage, { breaks, height });
  const seen = await page.locator('tr').filter({ visible: true }).allTextContents();
  return { seen, missing };
}

describe('the picture of a page of a paper', () => {
  test('shows the rows that fit of a table higher than the page', async () => {
    const seen = ['Заголовок', 'Код', 'У-001', 'У-002'];
    expect(await picture(PAPER, 0, 170)).toEqual({ seen, missing: undefined });
  });

  test('shows nothing from beyond a page break, and a page after one by itself', async () => {
    const seen = ['Заголовок', 'Код', 'У-001', 'У-002', 'У-003'];
    expect(await picture(PAPER, 0, 900)).toEqual({ seen, missing: undefined });
    expect(await picture(PAPER, 1, 900)).toEqual({ seen: ['Приложение'], missing: undefined });
  });

  test('is refused without a row of the table, and without any', async () => {
    expect(await picture(PAPER, 0, 90)).toEqual({ seen: ['Заголовок', 'Код'], missing: 'row of the table' });
    expect(await picture(PAPER, 2, 900)).toEqual({ seen: [], missing: 'row' });
  });
});
