import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { Output } from '../../src/rpc/contract';
import { keepPicture, launchBrowser } from '../page/browser';
import { cannedBook, type Handlers } from './canned-book';
import { everythingDone, meetingsOverview, panelState } from './canned-panel';
import { complaints, type OpenedView, openView } from './open-view';

jest.setTimeout(60_000);

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
});

const open = (state: Partial<Output<'panelState'>> = {}, more: Handlers = {}) =>
  openView(browser, 'panel', { ...cannedBook(3), panelState: () => panelState(state), ...more });
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const bar = (page: Page) => page.getByRole('navigation', { name: 'Разделы' });
const mainAction = (page: Page) => page.locator('.foot .button-main');
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent);
const lines = (page: Page) => page.locator('.lines .line-words');
const READS: readonly string[] = ['panelState', 'pairingState', 'listMentees', 'monitoringState', 'meetingsOverview'];
const writes = ({ calls }: OpenedView) => calls.filter(({ method }) => !READS.includes(method));
const readsOf = ({ calls }: OpenedView, method: string) => calls.filter((call) => call.method === method).length;

test('the year at a glance: a line for every question, the next step, one main action in sight', async () => {
  const view = await open();
  const { page } = view;
  await page.getByText('2026/2027 · МАОУ «СОШ№4»').waitFor();
  expect(await lines(page).allTextContents()).toEqual([
    'Этап «II. Формирование базы наставников»',
    'Охват 21\u00a0% из 70\u00a0%',
    'Пары и группы: активных 96',
    'Ждут пару: 17',
    'Ждут приказа: пар и групп – 5',
    'Встречи просрочены: пар и групп – 4',
    'Дорожная карта: просрочено 2',
    'Нет документа: Программа',
    'Анкеты «до»: ответили 150 из 186',
  ]);
  expect(await page.locator('.line-more').allTextContents()).toEqual([
    'сделано 38\u00a0% (3 из 8) · просрочено 1',
    '158 из 750 учеников · до цели 367',
    'утверждено 5, расторгнуто 3',
    'дольше 14 дней: 6',
    'пар и групп в работе 96 · запланировать 15',
    'строк 31',
    'Истёк срок: Положение',
  ]);
  expect(await page.locator('.foot').getByRole('button').allTextContents()).toEqual(['Продолжить: Подбор пар']);
  expect((await mainAction(page).boundingBox())?.y).toBeLessThan(620);
  const edges = await page.evaluate(() =>
    [...document.querySelectorAll('main *, nav *')].map((one) => one.getBoundingClientRect().right),
  );
  expect(Math.max(...edges)).toBeLessThanOrEqual(300);
  await keepPicture(page, 'sidebar-panel');
  expect(await complaints(view)).toEqual([]);
});

test('with everything done nothing bears a mark', async () => {
  const view = await open(everythingDone);
  const { page } = view;
  await page.getByText('Всё в порядке').waitFor();
  expect(await lines(page).allTextContents()).toEqual([
    'Все этапы пройдены',
    'Охват 80\u00a0% из 70\u00a0%',
    'Пары и группы: активных 96',
    'Пару никто не ждёт',
    'Встречи: просроченных нет',
    'Дорожная карта: просроченного нет',
    'Документы школы действуют',
    'Анкеты «до» заполнили все',
  ]);
  expect(await page.locator('.line-mark').allTextContents()).toEqual(Array(8).fill(''));
  expect(await complaints(view)).toEqual([]);
});

describe('a line leads to its sheet or command', () => {
  test.each<[string, Partial<Output<'panelState'>>, unknown]>([
    ['Этап «II. Формирование базы наставников»', {}, { sheet: 'stages' }],
    ['Этапы: листа ещё нет', { stage: null }, { command: 'buildStages' }],
    ['Этапы: лист не прочитан', { stage: null, unread: ['stage'] }, { command: 'checkBook' }],
    ['Охват 21', {}, { command: 'buildSchoolSummary' }],
    ['Охват 21', { missingReports: [] }, { sheet: 'schoolSummary' }],
    ['Охват: не хватает данных', { coverage: null, unread: ['coverage'], unset: 2 }, { sheet: 'settings' }],
    ['Пары и группы: активных 96', {}, { sheet: 'pairs' }],
    ['Ждут приказа: пар и групп – 5', {}, { command: 'buildPairOrder' }],
    ['Дорожная карта: листа ещё нет', { roadmap: null }, { command: 'buildRoadmap' }],
    ['Дорожная карта: просрочено 2', {}, { sheet: 'roadmap' }],
    ['Нет документа: Программа', {}, { sheet: 'documents' }],
    ['Проверить книгу', { problems: ['Лист «Пары», строка 3: ошибка.'] }, { command: 'checkBook' }],
  ])('«%s»', async (name, state, input) => {
    const view = await open(state);
    const { page } = view;
    await button(page, name).press('Enter');
    await page.waitForFunction(() => document.querySelector('.bar') === null);
    expect(writes(view).map((call) => call.input)).toEqual([input]);
    expect(await complaints(view)).toEqual([]);
  });

  test('after a command the panel is read anew', async () => {
    const view = await open();
    const { page, answer } = view;
    await button(page, 'Ждут приказа: пар и групп – 5').waitFor();
    answer({ panelState: () => panelState({ toOrder: 0, revision: 'p2' }) });
    await button(page, 'Ждут приказа: пар и групп – 5').click();
    await button(page, 'Ждут приказа').waitFor({ state: 'detached' });
  });
});

describe('the bar', () => {
  const PLACES = [
    ['Подбор', '3 наставляемых', 'pairing'],
    ['Мониторинг', 'посмотрите результаты', 'monitoring'],
    ['Панель', 'Ждут приказа: пар и групп – 5', 'panel'],
  ] as const;

  test('leads by the keyboard to each place, which is marked and read anew', async () => {
    const view = await open();
    const { page } = view;
    await lines(page).first().waitFor();
    for (const [caption, words, name] of PLACES) {
      await bar(page).getByRole('button', { name: caption }).press('Enter');
      await page.getByText(words).waitFor();
      const marked = bar(page).locator('[aria-current="page"]');
      expect([await marked.allTextContents(), await focused(page)]).toEqual([[caption], caption]);
      expect(await page.locator('body').getAttribute('data-view')).toBe(name);
      expect(await page.locator('main h1').count()).toBe(1);
      expect(await complaints(view)).toEqual([]);
    }
    expect(['panelState', 'listMentees', 'monitoringState'].map((method) => readsOf(view, method))).toEqual([2, 1, 1]);
  });

  test.each([
    ['pairing', 'Подбор'],
    ['monitoring', 'Мониторинг'],
    ['meetings', 'Панель'],
  ] as const)('stands over %s, at «%s»', async (name, caption) => {
    const { page } = await openView(browser, name, cannedBook(3));
    expect(await bar(page).locator('[aria-current="page"]').allTextContents()).toEqual([caption]);
  });

  test('is not in dialogs', async () => {
    const help = await openView(browser, 'help', {});
    await help.page.getByRole('heading', { name: 'С чего начать' }).waitFor();
    const proposal = await openView(browser, 'proposal', cannedBook(3));
    await proposal.page.getByRole('region', { name: 'Итоги' }).waitFor();
    expect([await bar(help.page).count(), await bar(proposal.page).count()]).toEqual([0, 0]);
  });

  test('a place that was left looks at the book no more, and what it was waiting for is not seen', async () => {
    let late: (value: Output<'monitoringState'>) => void = () => undefined;
    const waiting = new Promise<Output<'monitoringState'>>((resolve) => {
      late = resolve;
    });
    const { monitoringState } = cannedBook(3);
    const view = await open({}, { monitoringState: () => waiting });
    const { page } = view;
    await bar(page).getByRole('button', { name: 'Мониторинг' }).click();
    await page.locator('.skeleton').waitFor();
    await bar(page).getByRole('button', { name: 'Подбор' }).click();
    await page.getByText('3 наставляемых').waitFor();
    if (monitoringState) late(await monitoringState({}));
    const before = readsOf(view, 'pairingState');
    await page.waitForTimeout(3200); // a look comes at most every three seconds
    await page.locator('html').dispatchEvent('pointerenter');
    await page.waitForTimeout(300);
    expect(readsOf(view, 'pairingState')).toBe(before + 1);
    expect([readsOf(view, 'panelState'), readsOf(view, 'monitoringState')]).toEqual([1, 1]);
    expect(await page.locator('.next-step').count()).toBe(0);
    expect(await complaints(view)).toEqual([]);
  });

  test('the main action goes to the place that comes next', async () => {
    const view = await open();
    await mainAction(view.page).click();
    await view.page.getByText('3 наставляемых').waitFor();
    expect(await focused(view.page)).toBe('Подбор');
    expect(writes(view)).toEqual([]);
  });
});

test('nobody in the book: why, what does not need people, the first step', async () => {
  const view = await open({ mentors: 0, mentees: 0, stage: null, roadmap: null });
  const { page } = view;
  await page.getByRole('heading', { name: 'Участников пока нет' }).waitFor();
  expect(await lines(page).allTextContents()).toEqual([
    'Этапы: листа ещё нет',
    'Дорожная карта: листа ещё нет',
    'Нет документа: Программа',
  ]);
  expect(await mainAction(page).textContent()).toBe('Продолжить: Загрузить списки…');
  await button(page, 'Заполнить примером').click();
  await page.waitForFunction(() => document.querySelector('.bar') === null);
  expect(writes(view).map(({ input }) => input)).toEqual([{ command: 'fillSample' }]);
  expect(await complaints(view)).toEqual([]);
});

test('people that cannot be read are no empty book', async () => {
  const view = await open({
    ...{ mentors: 0, mentees: 0, coverage: null, meetings: null, survey: null },
    unread: ['people', 'coverage', 'meetings', 'survey'],
    problems: ['Лист «Справочники» не найден.'],
  });
  const { page } = view;
  await page.getByText('Участников не удалось прочитать.').waitFor();
  expect(await page.getByRole('heading', { name: 'Участников пока нет' }).count()).toBe(0);
  expect(await lines(page).allTextContents()).not.toContain('Пару никто не ждёт');
  expect(await mainAction(page).textContent()).toBe('Продолжить: Проверить книгу');
  await page.getByText('В книге 1 ошибка').click();
  await page.getByText('Лист «Справочники» не найден.').waitFor();
  expect(await complaints(view)).toEqual([]);
});

test('stale: a book that has changed is told, and nothing moves before «Обновить»', async () => {
  const { page, answer } = await open();
  await lines(page).first().waitFor();
  answer({ panelState: () => panelState({ revision: 'p2', toOrder: 7 }) });
  await page.locator('html').dispatchEvent('pointerenter');
  await page.getByText('Данные изменились').waitFor();
  expect(await page.getByText('Ждут приказа: пар и групп – 5').isVisible()).toBe(true);
  await button(page, 'Обновить').click();
  await page.getByText('Ждут приказа: пар и групп – 7').waitFor();
});

test('offline: what happened, what is safe; a write never claims that nothing was written', async () => {
  const gone = () => {
    throw new Error('HTTP 0');
  };
  const view = await open({}, { openSheet: gone, nameProblem: gone });
  const { page } = view;
  await lines(page).first().waitFor();
  await page.context().setOffline(true);
  await button(page, 'Пары и группы: активных').click();
  const alert = page.getByRole('alert');
  await alert.filter({ hasText: 'Таблица не отвечает: нет связи.' }).waitFor();
  expect(await alert.textContent()).toContain('Ничего не записано.');
  await button(page, 'Назвать проблему').click();
  await page.getByLabel('Проблема', { exact: true }).fill('Мало наставников по физике');
  await button(page, 'Записать').click();
  await alert.filter({ hasText: 'Записано ли, видно на листе «Журнал».' }).waitFor();
  expect(await page.getByLabel('Проблема', { exact: true }).inputValue()).toBe('Мало наставников по физике');
});

test('a problem is named in a small form; Escape leaves everything as it is', async () => {
  const nameProblem = () => ({ outcomes: [], message: 'Записано на лист «Проблемы».', revision: 'r2' });
  const view = await open({}, { nameProblem });
  const { page } = view;
  await button(page, 'Назвать проблему').press('Enter');
  expect(await complaints(view)).toEqual([]);
  await page.keyboard.press('Escape');
  expect(await focused(page)).toBe('Назвать проблему');
  await button(page, 'Назвать проблему').press('Enter');
  await page.keyboard.type('  Мало времени на встречи ');
  await page.getByLabel('Что сделано').fill('сдвинули расписание');
  await button(page, 'Записать').press('Enter');
  await page.getByText('Записано на лист «Проблемы».').waitFor();
  expect(writes(view)).toEqual([
    { method: 'nameProblem', input: { problem: 'Мало времени на встречи', done: 'сдвинули расписание' } },
  ]);
  expect(await button(page, 'Назвать проблему').isVisible()).toBe(true);
});

test('markup in any field stays text', async () => {
  const markup = '<img src=x onerror="document.title = \'taken\'">';
  const { page } = await open(
    {
      school: markup,
      year: markup,
      stage: { title: markup, works: 1, done: 0, overdue: 0 },
      documents: [{ label: markup, state: 'missing' }],
      problems: [markup],
    },
    {
      meetingsOverview: () =>
        meetingsOverview({
          problems: [markup],
          overdue: [
            {
              number: markup,
              mentorCodes: [markup],
              menteeCodes: [markup],
              days: 1,
              meetings: [{ kind: 'planned', step: markup, due: '2026-11-01', days: 1 }],
              reminder: markup,
            },
          ],
        }),
    },
  );
  await button(page, 'Встречи просрочены: пар и групп – 4').click();
  await page.locator('.overdue li').waitFor();
  expect([await page.locator('img').count(), await page.title()]).toEqual([0, 'Наставничество']);
});
