import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { Output } from '../../src/rpc/contract';
import { keepPicture, launchBrowser } from '../page/browser';
import { cannedBook, type Handlers } from './canned-book';
import { meetingsOverview } from './canned-panel';
import { complaints, openView, Refusal } from './open-view';

jest.setTimeout(60_000);

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
});

const open = (overview: Partial<Output<'meetingsOverview'>> = {}, more: Handlers = {}) =>
  openView(browser, 'meetings', { ...cannedBook(3), meetingsOverview: () => meetingsOverview(overview), ...more });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('who is overdue, by how much, at which step; where the other pairs are', async () => {
  const view = await open();
  const { page } = view;
  const first = page.locator('.overdue li').first();
  expect(await first.locator('div').allTextContents()).toEqual([
    '№ 1 Н-001 – У-001',
    'регулярная встреча · была на 01.11.2026',
    'Просрочена на 19 дней',
    'Скопировать напоминание',
  ]);
  const steps = page.getByRole('table', { name: 'Сколько пар и групп на каком шаге' }).getByRole('row');
  expect(await steps.nth(3).getByRole('cell').textContent()).toBe('68');
  await page.getByText('Без договорённости о частоте: пар и групп – 3.').waitFor();
  await keepPicture(page, 'sidebar-meetings');
  expect(await complaints(view)).toEqual([]);
});

test('names come from the key file and stay in the page', async () => {
  const view = await open();
  const { page, calls } = view;
  const key = { name: 'ключ.csv', mimeType: 'text/csv', buffer: Buffer.from('Код;ФИО\nН-001;Тестова Анна\n') };
  await page.locator('.overdue li').first().waitFor();
  const chooser = page.waitForEvent('filechooser');
  await button(page, 'Имена…').click();
  await (await chooser).setFiles(key);
  await page.getByText('№ 1 Н-001 Тестова Анна – У-001').waitFor();
  expect(JSON.stringify(calls)).not.toContain('Тестова');
});

test('what would be written is said before it is; the outcome and the new state after', async () => {
  const nothing = { begun: 0, continued: 0, meetings: 0, activated: 0 };
  const planMeetings = () => ({ outcomes: [], message: 'Добавлено на лист «Встречи»: 15 встреч.', revision: 'r2' });
  const view = await open({}, { planMeetings });
  const { page, answer, calls } = view;
  await page
    .getByText('На лист «Встречи» добавится 15 встреч (пар и групп – 3). Станут активными: пар и групп – 1.')
    .waitFor();
  answer({ meetingsOverview: () => meetingsOverview({ toPlan: nothing, ahead: 65 }) });
  await button(page, 'Запланировать встречи').press('Enter');
  await page.getByText('Добавлено на лист «Встречи»: 15 встреч.').waitFor();
  await page.getByText('Добавлять нечего.').waitFor();
  expect(calls.filter(({ method }) => method === 'planMeetings')).toHaveLength(1);
  expect(await complaints(view)).toEqual([]);
  await page.locator('.foot').getByRole('button', { name: 'К панели' }).click();
  await page.getByText('Ждут приказа: пар и групп – 5').waitFor();
});

test('a refused plan is told in its words, and the screen stays', async () => {
  const planMeetings = () => {
    throw new Refusal('person', 'Лист «Встречи»: нет столбца «План». Ничего не записано.');
  };
  const { page } = await open({}, { planMeetings });
  await button(page, 'Запланировать встречи').click();
  await page.getByRole('alert').filter({ hasText: 'нет столбца «План»' }).waitFor();
  expect(await page.locator('.overdue li').count()).toBe(4);
});

test('Escape goes back to the panel', async () => {
  const { page } = await open();
  await button(page, 'Скопировать напоминание').first().focus();
  await page.keyboard.press('Escape');
  await page.getByText('Ждут приказа: пар и групп – 5').waitFor();
});

test('nobody overdue, many overdue', async () => {
  const none = await open({ overdue: [] });
  await none.page.getByText('Просроченных встреч нет.').waitFor();
  expect(await none.page.getByRole('button', { name: 'Имена…' }).count()).toBe(0);
  expect(await complaints(none)).toEqual([]);
  const [one] = meetingsOverview().overdue;
  if (!one) throw new Error('the canned book has nobody overdue');
  const many = await open({ overdue: Array.from({ length: 250 }, (_, n) => ({ ...one, number: String(n) })) });
  await many.page.locator('.overdue li').nth(99).waitFor();
  expect(await many.page.locator('.overdue li').count()).toBe(100);
  await button(many.page, 'Показать ещё').click();
  expect(await many.page.locator('.overdue li').count()).toBe(200);
});

test('stale: a meeting that somebody has written meanwhile is told', async () => {
  const { page, answer } = await open();
  await page.locator('.overdue li').first().waitFor();
  answer({ meetingsOverview: () => meetingsOverview({ held: 213 }) }); // the same revision of what pairing reads
  await page.locator('html').dispatchEvent('pointerenter');
  await page.getByText('Данные изменились').waitFor();
  await button(page, 'Обновить').click();
  await page.getByText('проведено 213').waitFor();
});

/** Replaces the clipboard of the page. */
const refusing = (page: Page, copies: boolean) =>
  page.evaluate((works) => {
    const denied = () => Promise.reject(new DOMException('denied', 'NotAllowedError'));
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: denied } });
    document.execCommand = () => works;
  }, copies);
const selectedText = (page: Page) =>
  page.evaluate(() => {
    const area = document.activeElement;
    return area instanceof HTMLTextAreaElement ? area.value.slice(area.selectionStart, area.selectionEnd) : '';
  });
const REMINDER = 'Здравствуйте. Пара № 1: встреча «регулярная» была запланирована на 01.11.2026, отметки о ней нет.';

test('a clipboard that is refused: the older way, or else the text is selected for Ctrl+C', async () => {
  const old = await open();
  await button(old.page, 'Скопировать напоминание').first().waitFor();
  await refusing(old.page, true);
  await button(old.page, 'Скопировать напоминание').first().click();
  await old.page.getByText('Напоминание скопировано.').waitFor();
  expect(await button(old.page, 'Скопировать напоминание').count()).toBe(4);

  const view = await open();
  const { page } = view;
  await button(page, 'Скопировать напоминание').first().waitFor();
  await refusing(page, false);
  await button(page, 'Скопировать напоминание').first().press('Enter');
  await page.getByLabel('Текст выделен: скопируйте его клавишами Ctrl+C').waitFor();
  expect(await selectedText(page)).toBe(REMINDER);
  expect(await page.getByText('Напоминание скопировано').count()).toBe(0);
  expect(await complaints(view)).toEqual([]);
});
