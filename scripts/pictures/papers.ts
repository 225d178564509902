import type { Browser, Page } from 'playwright-core';
import { BookWindow } from '../../test/page/book-window';

/** A printed page of a sheet: the first, or the first after that many page breaks of its own. */
interface PaperPage {
  readonly title: string;
  readonly breaks?: number;
}

/** The printed pages that the handbook shows, by the name of the picture. */
export const PAPERS: Readonly<Record<string, PaperPage>> = {
  'paper-note': { title: 'Справка по итогам мониторинга' },
  'paper-results': { title: 'Результаты' },
  'paper-swot': { title: 'SWOT' },
  'paper-indicators': { title: 'Показатели эффективности' },
  'paper-programme': { title: 'Программа' },
  'paper-roadmap': { title: 'План дорожной карты' },
  'paper-stages': { title: 'Карта этапов' },
  'paper-lists': { title: 'Списки' },
  'paper-mentor-base': { title: 'База наставников' },
  'paper-mentee-base': { title: 'База наставляемых' },
  'paper-order': { title: 'Приказ о закреплении пар' },
  'paper-annex': { title: 'Приказ о закреплении пар', breaks: 1 },
  'paper-plan': { title: 'Планы пар' },
  'paper-ranking': { title: 'Рейтинг наставников' },
  'paper-award-order': { title: 'Приказ о поощрении' },
  'paper-diploma': { title: 'Грамоты и письма' },
  'paper-letter': { title: 'Грамоты и письма', breaks: 1 },
  'paper-summary': { title: 'Свод школы' },
  'paper-charts': { title: 'Диаграммы' },
};

/** CSS pixels of A4, upright and lying, and of the margins that the page of the browser has when it prints. */
const A4 = { portrait: { width: 794, height: 1123 }, landscape: { width: 1123, height: 794 } } as const;
const MARGIN = { top: 48, left: 58, bottom: 48 } as const;

/** The book in a window that does not open the system's dialog of printing. */
export function openForPrint(browser: Browser, address: string, id: string): Promise<BookWindow> {
  return BookWindow.open(browser, address, id, async (page) => {
    await page.addInitScript(() => {
      window.print = () => Reflect.set(window, 'printed', true);
    });
  });
}

/** A picture of a page of a sheet, as the browser would print it. */
export async function pictureOfPaper(book: BookWindow, { title, breaks = 0 }: PaperPage): Promise<Buffer> {
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
  await page.addStyleTag({ content: `.paper { padding: ${MARGIN.top}px 0 0 ${MARGIN.left}px; }` });
  const missing = await page.evaluate(keepPage, { breaks, height: height - MARGIN.top - MARGIN.bottom });
  if (missing) throw new Error(`«${title}», ${breaks} page breaks on: no ${missing} is seen`);
  const picture = await page.screenshot({ clip: { x: 0, y: 0, width, height }, timeout: 120_000 });
  await leavePrint(page);
  return picture;
}

/**
 * Runs in the page: hides what is on other pages. A table that goes on there keeps its rows of this one.
 * @returns What should be seen and is not; undefined: nothing.
 */
export function keepPage({ breaks, height }: { readonly breaks: number; readonly height: number }) {
  const tables = [...document.querySelectorAll<HTMLTableElement>('.paper table')];
  let passed = 0;
  const own = tables.filter((table) => {
    passed += Number(table.style.breakBefore === 'page');
    return passed === breaks;
  });
  for (const table of tables) table.hidden = !own.includes(table);
  const rows = own.flatMap((table) => [...table.rows]);
  const bottom = (own[0]?.getBoundingClientRect().top ?? 0) + height;
  const first = rows.findIndex((row) => row.getBoundingClientRect().bottom > bottom);
  const kept = first < 0 ? rows : rows.slice(0, first);
  for (const row of rows) row.hidden = !kept.includes(row);
  if (kept.length === 0) return 'row';
  const headed = own.filter(({ tHead }) => tHead && tHead.rows.length > 0);
  const isSeen = headed.some(({ tBodies: [body] }) => [...(body?.rows ?? [])].some((row) => kept.includes(row)));
  return headed.length > 0 && !isSeen ? 'row of the table' : undefined;
}

async function leavePrint(page: Page): Promise<void> {
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: null });
  await page.setViewportSize({ width: 1366, height: 768 });
}
