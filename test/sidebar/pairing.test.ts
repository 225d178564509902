import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { keepPicture, launchBrowser } from '../page/browser';
import { cannedBook, type Handlers, pairingState, REVISION, written } from './canned-book';
import { aMentee, aSuggestion, mentees } from './canned-people';
import { complaints, openView, Refusal } from './open-view';

jest.setTimeout(60_000);

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
});

const open = (count: number, more: Handlers = {}) => openView(browser, 'pairing', { ...cannedBook(count), ...more });
const list = (page: Page) => page.getByRole('listbox', { name: 'Наставляемые' });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('the list says who waits, who has whom, and how many there are', async () => {
  const view = await open(121);
  const { page } = view;
  await page.getByText('121 наставляемый · 19 ждут').waitFor();
  const names = await list(page).getByRole('option').allTextContents();
  expect(names[0]).toContain('У-001, 6Б, адаптация в классе; общение со сверстниками, → Н-001, активна');
  expect(names[6]).toContain('У-007, 6Б, исследовательская работа, ждёт 7 дней');
  expect(await button(page, 'Подобрать всем, кто ждёт').isVisible()).toBe(true);
  await keepPicture(page, 'sidebar-pairing');
  expect(await complaints(view)).toEqual([]);
});

test('form, category, code and «ждут» narrow the list; a filter that suits nobody can be reset', async () => {
  const view = await open(121);
  const { page } = view;
  await page.getByLabel('ждут').check();
  await page.getByText('19 наставляемых · 19 ждут').waitFor();
  await page.getByLabel('Категория').selectOption('другие');
  await page.getByText('7 наставляемых · 7 ждут').waitFor();
  await page.getByLabel('Код').fill('у-05');
  await page.getByText('2 наставляемых · 2 ждут').waitFor();
  const names = await list(page).getByRole('option').allTextContents();
  expect(names.map((name) => name.slice(0, 5))).toEqual(['У-050', 'У-056']);
  expect(names[0]).toContain('нет согласия');
  await page.getByLabel('Форма').selectOption('Учитель-учитель');
  await page.getByRole('heading', { name: 'Никого не нашлось' }).waitFor();
  expect(await complaints(view)).toEqual([]);
  await button(page, 'Сбросить отбор').click();
  await page.getByText('121 наставляемый · 19 ждут').waitFor();
});

test('two thousand mentees: only what is in sight is drawn, and End brings the last one at once', async () => {
  const { page } = await open(2000);
  await page.getByText('2\u00a0000 наставляемых').waitFor();
  expect(await list(page).getByRole('option').count()).toBeLessThan(40);
  await list(page).focus();
  await page.keyboard.press('End');
  const last = page.getByRole('option', { name: 'У-2000' });
  await last.waitFor();
  expect(await last.getAttribute('aria-selected')).toBe('true');
  expect(await last.getAttribute('aria-setsize')).toBe('2000');
  expect(await list(page).getByRole('option').count()).toBeLessThan(40);
  expect(await page.evaluate(mostRowsWhileScrolling)).toBeLessThan(40);
});

/** Runs in the page: the most lines that stand in the document while the list is scrolled from end to end. */
async function mostRowsWhileScrolling(): Promise<number> {
  const box = document.querySelector('.list');
  let most = 0;
  for (let step = 30; box && step >= 0; step -= 1) {
    box.scrollTop = (box.scrollHeight * step) / 30;
    await new Promise((resolve) => requestAnimationFrame(resolve));
    most = Math.max(most, box.querySelectorAll('[role=option]').length);
  }
  return most;
}

test('by keyboard alone: find, open, look at the mentors, accept, go back to the same line', async () => {
  const view = await open(121, {
    commitPairs: () => written({ menteeCode: 'У-007', form: 'pupil-pupil', mentorCode: 'Н-015' }),
  });
  const { page, calls, answer } = view;
  await list(page).focus();
  for (let step = 0; step < 6; step += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'У-007 · 6Б' }).waitFor();
  const first = page.getByRole('button', { name: /87 из 100, Н-014/ });
  await first.waitFor();
  expect(await first.getAttribute('aria-expanded')).toBe('true');
  await tabTo(page, /^87/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByText('Проверьте: наставник не обучен').waitFor();
  expect(await first.getAttribute('aria-expanded')).toBe('false');
  const pair = { number: 'П-200', mentorCode: 'Н-015', status: 'утверждена', locked: false } as const;
  answer(withPair(7, pair));
  await tabTo(page, /^Принять Н-015$/);
  await page.keyboard.press('Enter');
  await page.getByText('Пары записаны: 1.').waitFor();
  await page.getByText('→ Н-015 · утверждена').waitFor();
  expect(calls.find(({ method }) => method === 'commitPairs')?.input).toEqual({
    pairs: [{ menteeCode: 'У-007', form: 'pupil-pupil', mentorCode: 'Н-015', formerMentor: '' }],
    status: 'утверждена',
    waiting: [],
  });
  await button(page, 'Дальше: У-014').waitFor();
  expect(await complaints(view)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('option', { name: 'У-007', selected: true }).waitFor();
  expect(await list(page).evaluate((box) => box === document.activeElement)).toBe(true);
  expect(await page.getByRole('option', { name: 'У-007' }).textContent()).toContain('→ Н-015');
});

/** Presses Tab until the focus is on what begins with these words. */
async function tabTo(page: Page, words: RegExp): Promise<void> {
  for (let tries = 0; tries < 40; tries += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => document.activeElement?.textContent ?? '');
    if (words.test(focused)) return;
  }
  throw new Error(`Tab never came to ${words}`);
}

/** The book after mentee `number` got a pair. */
function withPair(number: number, pair: NonNullable<ReturnType<typeof aMentee>['pair']>): Handlers {
  const mentee = aMentee(number, { pair, status: 'в паре', waitingDays: null });
  const lines = mentees(121).map((line) => (line.menteeCode === mentee.menteeCode ? mentee : line));
  return {
    pairingState: () => ({ ...pairingState(lines), revision: 'r2' }),
    listMentees: () => ({ revision: 'r2', mentees: lines }),
    suggestMentors: () => ({
      revision: 'r2',
      mentee,
      suggestions: [aSuggestion(15, 72), aSuggestion(16, 46)],
      excluded: [],
    }),
  };
}

test('reasons for and against are words with marks, and «Почему не этот?» tells the price', async () => {
  const { page, calls } = await open(121);
  await page.getByRole('option', { name: 'У-007' }).click();
  const reasons = page.getByRole('listitem').filter({ hasText: 'закрывает запрос: математика' }).first();
  await reasons.waitFor();
  expect(await page.locator('.reasons').first().textContent()).toContain('против: класс выше на 4');
  await button(page, 'Почему не этот?').click();
  await page.getByText('Общая сумма станет меньше на 12 баллов').waitFor();
  await keepPicture(page, 'sidebar-mentee');
  expect(calls.at(-1)?.input).toMatchObject({ menteeCode: 'У-007', mentorCode: 'Н-014' });
});

test('those who do not suit are folded, each with its rules', async () => {
  const view = await open(121);
  await view.page.getByRole('option', { name: 'У-007' }).click();
  await view.page.getByText('Не подходят (41)').click();
  const line = view.page.getByRole('listitem').filter({ hasText: 'Н-020' });
  await line.waitFor();
  expect(await line.textContent()).toContain('нет свободных мест: 3 из 3; класс ниже, чем у наставляемого');
  expect(await complaints(view)).toEqual([]);
});

test('a pair is forbidden with a reason; Escape leaves it, and the focus comes back', async () => {
  const { page, calls } = await open(121, { forbidPair: () => ({ ...written(), message: 'Запрет записан.' }) });
  await page.getByRole('option', { name: 'У-007' }).click();
  await button(page, 'Запретить пару').click();
  await page.keyboard.press('Escape');
  expect(await button(page, 'Запретить пару').evaluate((one) => one === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  expect(calls.some(({ method }) => method === 'forbidPair')).toBe(false);
  await page.keyboard.type('по решению родителей');
  await page.keyboard.press('Enter');
  await page.getByText('Запрет записан.').waitFor();
  const forbidden = calls.find(({ method }) => method === 'forbidPair');
  expect(forbidden?.input).toEqual({ mentorCode: 'Н-014', menteeCode: 'У-007', reason: 'по решению родителей' });
});

test('a pair that stands can be locked, paused, finished, dissolved with a reason; not simply replaced', async () => {
  const done = { ...written(), message: 'Записано.' };
  const view = await open(121, { lockPair: () => done, setPairStatus: () => done });
  const { page, calls } = view;
  await page.getByRole('option', { name: 'У-002' }).click();
  await page.getByText('→ Н-002 · активна · пара № П-2').waitFor();
  await page.getByText('Чтобы сменить наставника, расторгните пару').waitFor();
  expect(await page.getByRole('button', { name: /^Принять/ }).count()).toBe(0);
  expect(await complaints(view)).toEqual([]);
  await page.getByLabel('Закрепить').click(); // no check(): the box is drawn anew by the answer
  await page.getByText('Записано.').waitFor();
  await button(page, 'Приостановить').click();
  await until(() => calls.some(({ method }) => method === 'setPairStatus'));
  await button(page, 'Расторгнуть').click();
  await page.getByLabel('Причина').fill('переезд');
  await button(page, 'Расторгнуть').click();
  await until(() => calls.filter(({ method }) => method === 'setPairStatus').length === 2);
  const link = { menteeCode: 'У-002', form: 'pupil-pupil', mentorCode: 'Н-002' };
  const writes = calls.filter(({ method }) => method === 'lockPair' || method === 'setPairStatus');
  expect(writes.map(({ input }) => input)).toEqual([
    { ...link, locked: true },
    { ...link, from: 'активна', to: 'приостановлена', reason: '' },
    { ...link, from: 'активна', to: 'расторгнута', reason: 'переезд' },
  ]);
});

test('a proposed pair can get another mentor: the former one is told to the server', async () => {
  const proposed = { number: 'П-9', mentorCode: 'Н-014', status: 'предложена', locked: false } as const;
  const { page, calls } = await open(121, { ...withPair(7, proposed), commitPairs: () => written() });
  await page.getByRole('option', { name: 'У-007' }).click();
  await page.getByText('Сменить наставника').click();
  await page.getByRole('button', { name: /46 из 100, Н-016/ }).click();
  await button(page, 'Предложить').click();
  await until(() => calls.some(({ method }) => method === 'commitPairs'));
  const commit = calls.find(({ method }) => method === 'commitPairs');
  expect(commit?.input).toMatchObject({
    status: 'предложена',
    pairs: [{ mentorCode: 'Н-016', formerMentor: 'Н-014' }],
  });
});

test('a finished mentee becomes a mentor in one action', async () => {
  const finished = aMentee(1, { status: 'завершил', obstacle: 'наставляемый завершил программу', waitingDays: null });
  const { page, calls } = await open(1, {
    listMentees: () => ({ revision: REVISION, mentees: [finished] }),
    suggestMentors: () => ({ revision: REVISION, mentee: finished, suggestions: [], excluded: [] }),
    becomeMentor: () => ({ ...written(), message: 'У-001 теперь на листе «Наставники».' }),
  });
  await page.getByRole('option', { name: 'У-001' }).click();
  await button(page, 'Сделать наставником').click();
  await page.getByText('У-001 теперь на листе «Наставники».').waitFor();
  expect(calls.find(({ method }) => method === 'becomeMentor')?.input).toEqual({ menteeCode: 'У-001' });
});

test('the place that somebody took meanwhile is told, and nothing is said to be done', async () => {
  const why = 'У Н-014 больше нет свободных мест: 3 из 3.';
  const refused = {
    menteeCode: 'У-007',
    form: 'pupil-pupil',
    mentorCode: 'Н-014',
    number: '',
    done: false,
    why,
  } as const;
  const view = await open(121, {
    commitPairs: () => ({ outcomes: [refused], message: 'Пары записаны: 0.', revision: REVISION }),
  });
  await view.page.getByRole('option', { name: 'У-007' }).click();
  await button(view.page, 'Принять Н-014').click();
  await view.page.getByRole('alert').filter({ hasText: why }).waitFor();
  expect(await complaints(view)).toEqual([]);
});

test('the row that is selected in the book is taken, or the server says why not', async () => {
  const { page, answer } = await open(121);
  await button(page, 'Взять выделенную строку').click();
  await page.getByRole('heading', { name: 'У-007 · 6Б' }).waitFor();
  await button(page, '← к списку').click();
  answer({
    selectedMentee: () => ({ menteeCode: null, form: null, message: 'Выделите строку на листе «Наставляемые».' }),
  });
  await button(page, 'Взять выделенную строку').click();
  await page.getByRole('alert').filter({ hasText: 'Выделите строку' }).waitFor();
});

test('the dialog for all is opened by the server; coming back, a changed book is read anew', async () => {
  const { page, calls, answer } = await open(121);
  await button(page, 'Подобрать всем, кто ждёт').click();
  await until(() => calls.some(({ method }) => method === 'openProposal'));
  answer(withPair(7, { number: 'П-200', mentorCode: 'Н-015', status: 'утверждена', locked: false }));
  await page.waitForTimeout(100);
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await page.getByText('121 наставляемый · 18 ждут').waitFor();
});

test('coming back from the sheet: a book that changed meanwhile is told, and not read anew under the hand', async () => {
  const { page, calls, answer } = await open(5);
  await page.getByText('5 наставляемых').waitFor();
  answer({ pairingState: () => ({ ...pairingState(mentees(5)), revision: 'r2' }) });
  const asked = () => calls.filter(({ method }) => method === 'pairingState').length;
  const before = asked();
  // what was read a moment ago is not asked again at once, but it is asked, and once
  for (let time = 0; time < 3; time += 1) await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  expect(asked()).toBe(before);
  await page.getByText('Данные изменились').waitFor();
  expect(asked()).toBe(before + 1);
  expect(calls.filter(({ method }) => method === 'listMentees')).toHaveLength(1);
});

test('a busy book is asked once more; busy again, it is told', async () => {
  let asked = 0;
  const { page, answer } = await open(121, {
    commitPairs: () => {
      asked += 1;
      if (asked === 1) throw new Refusal('busy', 'Книгу сейчас меняет другой пользователь.');
      return written();
    },
  });
  await page.getByRole('option', { name: 'У-007' }).click();
  await button(page, 'Принять Н-014').click();
  await page.getByText('Пары записаны: 1.').waitFor();
  answer({
    commitPairs: () => {
      throw new Refusal('busy', 'Книгу сейчас меняет другой пользователь.');
    },
  });
  await button(page, 'Принять Н-014').click();
  await page.getByRole('alert').filter({ hasText: 'Повторите через несколько секунд.' }).waitFor();
});

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('it did not happen in five seconds');
}
