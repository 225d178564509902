import type { Page } from 'playwright-core';
import type { BookWindow } from '../../test/page/book-window';

/** Sheets whose first printed page is shown in the handbook, by the name of the picture. */
export const PAPERS: Readonly<Record<string, string>> = {
  'paper-note': 'Справка по итогам мониторинга',
  'paper-results': 'Результаты',
  'paper-swot': 'SWOT',
  'paper-indicators': 'Показатели эффективности',
  'paper-programme': 'Программа',
  'paper-roadmap': 'План дорожной карты',
  'paper-stages': 'Карта этапов',
  'paper-lists': 'Списки',
  'paper-order': 'Приказ о закреплении пар',
  'paper-plan': 'Планы пар',
  'paper-diploma': 'Грамоты и письма',
  'paper-summary': 'Свод школы',
  'paper-charts': 'Диаграммы',
};

/** CSS pixels of A4, upright and lying, and of the margins that the page of the browser has when it prints. */
const A4 = { portrait: { width: 794, height: 1123 }, landscape: { width: 1123, height: 794 } } as const;
const MARGIN = { top: 48, left: 58, bottom: 48 } as const;

/** Takes the picture of the first page of a sheet, as the browser would print it. */
export async function pictureOfPaper(book: BookWindow, title: string, file: string): Promise<void> {
  const { page } = book;
  await book.openSheet(title);
  await page.evaluate(() => Reflect.set(window, 'printed', false));
  await page.keyboard.press('Control+p');
  await page.getByRole('dialog').getByRole('button', { name: 'Напечатать с кодами' }).click();
  await page.waitForFunction(() => Reflect.get(window, 'printed') === true);
  const rule = await page.locator('.paper style').textContent();
  const { width, height } = A4[rule?.includes('landscape') ? 'landscape' : 'portrait'];
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width, height });
  await page.evaluate(keepFirstPage, height - MARGIN.top - MARGIN.bottom);
  await page.addStyleTag({ content: `.paper { padding: ${MARGIN.top}px 0 0 ${MARGIN.left}px; }` });
  await page.screenshot({ path: file, clip: { x: 0, y: 0, width, height } });
  await leavePrint(page);
}

/** Runs in the page: hides the rows of further pages. */
function keepFirstPage(height: number): void {
  const [first, ...others] = document.querySelectorAll<HTMLElement>('.paper table, .paper tr');
  const bottom = (first?.getBoundingClientRect().top ?? 0) + height;
  let isNext = false;
  for (const row of others) {
    isNext ||= row.style.breakBefore === 'page' || row.getBoundingClientRect().bottom > bottom;
    row.hidden = isNext;
  }
}

async function leavePrint(page: Page): Promise<void> {
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: null });
  await page.setViewportSize({ width: 1366, height: 768 });
}
