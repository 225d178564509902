import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { keepPicture, launchBrowser } from '../page/browser';
import { cannedBook, type Handlers, proposal, written } from './canned-book';
import { complaints, openView, Refusal } from './open-view';

jest.setTimeout(60_000);

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
});

const open = (more: Handlers = {}) => openView(browser, 'proposal', { ...cannedBook(121), ...more });
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });

test('totals come first, then what changes, then the pairs with their reasons', async () => {
  const view = await open();
  const { page } = view;
  const totals = page.getByRole('region', { name: 'Итоги' });
  await totals.waitFor();
  const told = await totals.textContent();
  for (const words of [
    'Пару получат 104 из 121. Самая слабая пара: 46 баллов.',
    'Ждут 17: 9 – нет согласия наставляемого; 3 – нет наставника того же класса или старше; 5 – не хватает мест.',
    'Занято 58 наставников, свободно 6 · осталось 12 мест · самый занятый: 3 из 3.',
    'Против книги изменится 99 пар · останется 5 · другой наставник: 1.',
  ]) {
    expect(told).toContain(words);
  }
  const line = page.getByRole('option', { name: 'У-002' });
  expect(await line.textContent()).toContain('У-002 · 7Б → Н-002 · 9А, Ученик-ученик, 99 баллов, вместо Н-021, за: ');
  expect(await page.getByRole('listbox').getByRole('option').count()).toBeLessThan(40);
  await page.getByText('Пока вы не приняли, ничего не записано.').waitFor();
  await keepPicture(page, 'dialog-proposal');
  expect(await complaints(view)).toEqual([]);
});

test('tabs show changes, who waits and why, and the load; arrows walk over them', async () => {
  const view = await open();
  const { page } = view;
  await page.getByRole('tab', { name: 'Пары: 104' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.getByRole('tab', { name: 'Изменения: 99', selected: true }).waitFor();
  await page.keyboard.press('ArrowRight');
  await page.getByRole('option', { name: 'У-105 · 11А, Ученик-ученик, нет наставника старше' }).waitFor();
  expect(await page.locator('.reasons-box').textContent()).toContain(' · Ученик-ученик');
  expect(await page.getByLabel('Выделить все').isVisible()).toBe(false);
  expect(await complaints(view)).toEqual([]);
  await page.keyboard.press('ArrowRight');
  await page.getByRole('option', { name: 'Н-001, 3 из 3 мест' }).waitFor();
  expect(await complaints(view)).toEqual([]);
});

test('a goal is tried: the difference against the first proposal is told, nothing is written', async () => {
  const view = await open();
  const { page, calls, answer } = view;
  await page.getByRole('switch', { name: 'Беречь самую слабую пару' }).waitFor();
  const more = proposal({}, 106);
  answer({ proposeAll: () => ({ ...more, totals: { ...more.totals, total: 7998, weakest: 52 } }) });
  await page.getByRole('switch', { name: 'Беречь самую слабую пару' }).check();
  await page.getByText('+2 наставляемых, −14 баллов, самая слабая пара 52 вместо 46, изменятся 2 пары').waitFor();
  await button(page, 'Принять все (106)').waitFor();
  expect(calls.map(({ method }) => method)).toEqual(['proposeAll', 'proposeAll']);
  expect(calls.at(-1)?.input).toMatchObject({ goals: { protectWeakest: true, reviseApproved: false }, weights: null });
  answer({ proposeAll: () => proposal() });
  await page.getByRole('switch', { name: 'Беречь самую слабую пару' }).uncheck();
  await page.getByText('Итог тот же, что в первом предложении.').waitFor();
  expect(await complaints(view)).toEqual([]);
});

test('weights are tried; those of the book are sent as none', async () => {
  const { page, calls } = await open();
  await page.getByLabel('Запрос').fill('40');
  await page.keyboard.press('Tab');
  await page.getByText('Итог тот же').waitFor();
  expect(calls.at(-1)?.input).toMatchObject({ weights: { category: 30, request: 40, selection: 10 } });
  await page.getByLabel('Запрос').fill('-3');
  await page.keyboard.press('Tab');
  await page.getByLabel('Запрос').fill('25');
  await page.keyboard.press('Tab');
  await until(() => calls.length === 3);
  expect(calls.at(-1)?.input).toMatchObject({ weights: null });
});

test('one more place is tried and taken back; a trial cannot be accepted, and it says why', async () => {
  const view = await open();
  const { page, calls } = view;
  await button(page, 'Н-031: +1 пара').click();
  await page.getByText('измените «Мест» у Н-031 на листе «Наставники»').waitFor();
  await until(() => calls.length === 2);
  expect(calls.at(-1)?.input).toMatchObject({ morePlaces: [{ mentorCode: 'Н-031', places: 1 }] });
  expect(await button(page, 'Принять все (104)').isDisabled()).toBe(true);
  expect(await complaints(view)).toEqual([]);
  await page.getByLabel('Наставник, которому добавить место').selectOption('Н-007');
  await button(page, '+1 место').click();
  await button(page, 'Убрать место: Н-031 +1').click();
  await button(page, 'Убрать место: Н-007 +1').click();
  await page.getByText('Пока вы не приняли, ничего не записано.').waitFor();
  await until(() => calls.length === 5);
  expect(calls.at(-1)?.input).toMatchObject({ morePlaces: [] });
});

test('only the last of several changes counts, whatever answer comes last', async () => {
  const releases: (() => void)[] = [];
  const { page, answer } = await open();
  const late = (seated: number) => () =>
    new Promise<ReturnType<typeof proposal>>((resolve) => releases.push(() => resolve(proposal({}, seated))));
  await page.getByRole('switch', { name: 'Беречь самую слабую пару' }).waitFor();
  answer({ proposeAll: late(90) });
  await page.getByRole('switch', { name: 'Беречь самую слабую пару' }).check();
  await until(() => releases.length === 1);
  answer({ proposeAll: late(110) });
  await page.getByRole('switch', { name: 'Менять и утверждённые' }).check();
  await until(() => releases.length === 2);
  expect(await button(page, 'Принять все (104)').isDisabled()).toBe(true);
  releases[1]?.();
  await button(page, 'Принять все (110)').waitFor();
  releases[0]?.();
  await page.waitForTimeout(100);
  expect(await button(page, 'Принять все (110)').isEnabled()).toBe(true);
});

test('chosen by keyboard, only those are written, without reasons of the waiting', async () => {
  const { page, calls } = await open({ commitPairs: () => written() });
  const list = page.getByRole('listbox', { name: 'Строки предложения' });
  await list.focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await page.getByRole('option', { name: 'У-002', selected: true }).waitFor();
  await button(page, 'Принять выбранные (2)').click();
  await until(() => calls.length === 2);
  expect(calls.at(-1)?.input).toEqual({
    pairs: [
      { menteeCode: 'У-001', form: 'pupil-pupil', mentorCode: 'Н-001', formerMentor: '' },
      { menteeCode: 'У-002', form: 'pupil-pupil', mentorCode: 'Н-002', formerMentor: 'Н-021' },
    ],
    status: 'утверждена',
    waiting: [],
  });
});

test('«Выделить все» and a click on a box change the choice', async () => {
  const { page } = await open();
  await page.getByLabel('Выделить все').check();
  await button(page, 'Принять выбранные (104)').waitFor();
  await page.getByRole('option', { name: 'У-003' }).locator('.row-check').click();
  await button(page, 'Принять выбранные (103)').waitFor();
  expect(await page.getByLabel('Выделить все').evaluate((box) => box.matches(':indeterminate'))).toBe(true);
});

test('the weakest pairs can come first', async () => {
  const { page } = await open();
  await page.getByLabel('Сначала слабые').check();
  const first = page.getByRole('listbox').getByRole('option').first();
  expect(await first.textContent()).toContain('46 баллов');
  await page.getByLabel('Сначала слабые').uncheck();
  expect(await first.textContent()).toContain('100 баллов');
});

test('all are accepted: what was done, and who was refused with why', async () => {
  const outcomes = proposal().pairs.map(({ menteeCode, form, mentorCode }, index) => ({
    menteeCode,
    form,
    mentorCode,
    number: 'П-1',
    done: index !== 4,
    why: index === 4 ? 'У Н-005 больше нет свободных мест: 3 из 3.' : '',
  }));
  const view = await open({ commitPairs: () => ({ outcomes, message: 'Пары записаны: 103.', revision: 'r2' }) });
  const { page, calls } = view;
  await button(page, 'Принять все (104)').click();
  await page.getByRole('heading', { name: 'Записано: 103 пары из 104' }).waitFor();
  await page.getByText('У Н-005 больше нет свободных мест: 3 из 3.').waitFor();
  await page.getByText('Пары записаны: 103.').waitFor();
  await page.getByText('17 ждут: причины – на листе «Наставляемые».').waitFor();
  expect(calls.at(-1)?.input).toMatchObject({ status: 'утверждена', waiting: { length: 17 } });
  expect(await complaints(view)).toEqual([]);
  await button(page, 'Подобрать оставшимся').click();
  await button(page, 'Принять все (104)').waitFor();
});

test('a refused acceptance leaves the proposal where it is', async () => {
  const view = await open({
    commitPairs: () => {
      throw new Refusal('person', 'На листе «Пары» нет столбца «Статус».');
    },
  });
  await button(view.page, 'Принять все (104)').click();
  await view.page.getByRole('alert').filter({ hasText: 'нет столбца «Статус»' }).waitFor();
  expect(await button(view.page, 'Принять все (104)').isEnabled()).toBe(true);
  expect(await complaints(view)).toEqual([]);
});

test('a re-run that fails can be repeated; a changed book is told', async () => {
  const view = await open();
  const { page, answer } = view;
  await page.getByRole('switch', { name: 'Распределять нагрузку ровно' }).waitFor();
  answer({
    proposeAll: () => {
      throw new Refusal('person', 'Лист «Пары» не найден.');
    },
  });
  await page.getByRole('switch', { name: 'Распределять нагрузку ровно' }).uncheck();
  await page.getByRole('alert').filter({ hasText: 'Лист «Пары» не найден.' }).waitFor();
  expect(await complaints(view)).toEqual([]);
  answer({ proposeAll: () => proposal({ revision: 'r9' }) });
  await button(page, 'Повторить').click();
  await page.getByText('Данные изменились').waitFor();
  await button(page, 'Обновить').click();
  await page.getByText('Данные изменились').waitFor({ state: 'detached' });
});

test('«Отклонить» closes the dialog and writes nothing', async () => {
  const { page, calls } = await open();
  await button(page, 'Отклонить').click();
  await page.getByText('закрыто').waitFor();
  expect(calls.map(({ method }) => method)).toEqual(['proposeAll']);
});

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('it did not happen in five seconds');
}
