import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { Output } from '../../src/rpc/contract';
import { keepPicture, launchBrowser } from '../page/browser';
import { cannedBook, type Handlers } from './canned-book';
import { everybodyAnswered, monitoringState, nobodyAnswered, survey } from './canned-monitoring';
import { complaints, type OpenedView, openView, Refusal } from './open-view';

jest.setTimeout(60_000);

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
});

const open = (state: Output<'monitoringState'> = monitoringState(), more: Handlers = {}) =>
  openView(browser, 'monitoring', { ...cannedBook(3), monitoringState: () => state, ...more });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const nextStep = (page: Page) => page.locator('.next-step');
const mainAction = (page: Page) => page.locator('.foot .button-main');
const commands = ({ calls }: OpenedView) => calls.filter(({ method }) => method !== 'monitoringState');

test('says the year, the stage, what is filled, and what comes next; the main action stays in sight', async () => {
  const view = await open();
  const { page } = view;
  await page.getByText('2022/2023 · этап «после» · МБОУ СОШ №17').waitFor();
  expect(await nextStep(page).textContent()).toBe('Ответили на всё 150 из 186: посмотрите результаты.');
  expect(await mainAction(page).textContent()).toBe('Результаты анкет');
  const others = page.locator('section').filter({ hasText: 'Другие шаги' }).getByRole('button');
  expect(await others.allTextContents()).toEqual(['Создать анкеты', 'Собрать ответы', 'SWOT', 'Справка по итогам']);
  await page.getByText('Анкеты созданы 15.05.2023. Ответили на всё: 150, на часть: 12, ни на что: 24.').waitFor();
  const rows = page.getByRole('table', { name: 'Сколько человек ответило на анкеты «после»' }).getByRole('row');
  expect(await rows.first().getByRole('columnheader').allTextContents()).toEqual([
    'Кто',
    'Всего',
    'Всё',
    'Часть',
    'Ничего',
  ]);
  expect(await rows.nth(3).getByRole('rowheader').textContent()).toBe('наставляемый Ученик-ученик');
  expect(await rows.nth(3).getByRole('cell').allTextContents()).toEqual(['121', '86', '11', '24']);
  await page.getByText('Сумма баллов: 14 из 18, допустимый уровень.').waitFor();
  await page.getByText('Оценены по всем критериям: 40 из 64.').waitFor();
  await page.getByText('После сбора осталось: 12.').waitFor();
  expect(await mainAction(page).boundingBox()).toMatchObject({ y: expect.any(Number) });
  expect((await mainAction(page).boundingBox())?.y).toBeLessThan(620);
  await keepPicture(page, 'sidebar-monitoring');
  expect(await complaints(view)).toEqual([]);
});

test('nothing is wider than the sidebar', async () => {
  const { page } = await open(monitoringState({ problems: ['Лист «Наставники», строка 14: нужно целое число'] }));
  await nextStep(page).waitFor();
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });
  await page.getByRole('listitem').first().waitFor();
  const edges = await page.evaluate(() =>
    [...document.querySelectorAll('main *')].map((one) => one.getBoundingClientRect().right),
  );
  expect(Math.max(...edges)).toBeLessThanOrEqual(300);
});

test('who has not answered is folded, by class and person, with codes alone', async () => {
  const view = await open();
  const { page } = view;
  const fold = page.getByText('Кто не ответил (36)');
  await fold.waitFor();
  expect(await page.getByRole('listitem').count()).toBe(0);
  await fold.focus();
  await page.keyboard.press('Enter');
  const lines = page.locator('.unfinished li');
  await lines.first().waitFor();
  expect(await lines.allTextContents()).toEqual([
    '5А: У-001, У-007, У-013, У-019, У-025, У-031',
    '5Б: У-002, У-008, У-014, У-020, У-026, У-032',
    '6А: У-003 (4 из 11), У-009 (4 из 11), У-015 (4 из 11), У-021 (4 из 11), У-027 (4 из 11), У-033 (4 из 11)',
    '7В: У-004, У-010, У-016, У-022, У-028, У-034',
    '8Г: У-005, У-011, У-017, У-023, У-029, У-035',
    '9А: У-006 (4 из 11), У-012 (4 из 11), У-018 (4 из 11), У-024 (4 из 11), У-030 (4 из 11)',
    'Н-051 (3 из 7)',
  ]);
  expect(await complaints(view)).toEqual([]);
});

test('three hundred people with books of their own come a hundred at a time', async () => {
  const unfinished = Array.from({ length: 300 }, (_, index) => ({
    group: `Н-${index}`,
    people: [{ code: `Н-${index}`, given: 0, asked: 7 }],
  }));
  const { page } = await open(
    monitoringState({ surveys: [everybodyAnswered('до'), survey('после', 35, { unfinished })] }),
  );
  await page.getByText('Кто не ответил').click();
  const lines = page.locator('.unfinished li');
  await lines.nth(99).waitFor();
  expect([await lines.count(), await lines.first().textContent()]).toEqual([100, 'Н-0']);
  await button(page, 'Показать ещё').click();
  await button(page, 'Показать ещё').click();
  expect(await lines.count()).toBe(300);
  await button(page, 'Показать ещё').waitFor({ state: 'hidden' });
});

const UNASKED = 'Лист «Вопросы», «Форма»: нет вопросов «до» о форме «Учитель-ученик».';

test('forms that nobody is asked about are told with the surveys of their stage', async () => {
  const { page } = await open(monitoringState({ surveys: [survey('до', 3, { unasked: [UNASKED] })], stage: 'до' }));
  await page.locator('[data-part="до"]').getByText(UNASKED).waitFor();
});

describe('the next step', () => {
  const later = { surveys: [everybodyAnswered('до'), nobodyAnswered('после')] };
  const made = { ...nobodyAnswered('до'), madeOn: '2022-09-10' };
  const done = {
    missingReports: [],
    surveys: [everybodyAnswered('до'), everybodyAnswered('после')],
  };
  test.each<[string, Partial<Output<'monitoringState'>>, string, string, unknown]>([
    [
      'without a period',
      { surveys: [], stage: 'до' },
      'Заполните период и дату отчёта: без них неизвестно, кого спрашивать.',
      'Открыть лист «Настройки»',
      { sheet: 'settings' },
    ],
    [
      'without questions',
      { surveys: [{ ...nobodyAnswered('до'), questions: 0 }], stage: 'до' },
      'Впишите вопросы «до»: на листе «Вопросы» их нет.',
      'Открыть лист «Вопросы»',
      { sheet: 'questions' },
    ],
    [
      'before the surveys',
      later,
      'Создайте анкеты «после»: спросить нужно 185 человек.',
      'Создать анкеты',
      { command: 'createSurveys' },
    ],
    [
      'with the surveys given out',
      { surveys: [made], stage: 'до' },
      'Когда анкеты «до» заполнят, соберите ответы.',
      'Собрать ответы',
      { command: 'collectSurveys' },
    ],
    [
      'with tabs in the book',
      { ...later, tabs: 2 },
      'В книге 2 вкладки с анкетами: пустые раздайте, заполненные соберите.',
      'Собрать ответы',
      { command: 'collectSurveys' },
    ],
    [
      'without indicators',
      { card: null },
      'Оцените программу: появится лист для баллов.',
      'Показатели эффективности',
      { command: 'buildIndicatorCard' },
    ],
    [
      'without a level',
      { card: { isComplete: false, words: 'Баллы ещё не поставлены.' } },
      'Поставьте баллы показателей: уровня ещё нет.',
      'Поставить баллы',
      { sheet: 'indicators' },
    ],
    [
      'with nobody to ask',
      { surveys: [survey('до', 0, { total: { asked: 0, all: 0, some: 0, none: 0 }, forms: [] })], stage: 'до' },
      'Спрашивать «до» пока некого: проверьте «Формы» и «Статус» участников.',
      'Открыть лист «Наставляемые»',
      { sheet: 'mentees' },
    ],
    [
      'with questions to nobody',
      {
        surveys: [survey('до', 0, { total: { asked: 0, all: 0, some: 0, none: 0 }, forms: [], unasked: [UNASKED] })],
        stage: 'до',
      },
      'Участников «до» спросить не о чем: о формах, в которых они участвуют, вопросов нет.',
      'Открыть лист «Вопросы»',
      { sheet: 'questions' },
    ],
    [
      'with questions to the curator alone',
      {
        surveys: [
          survey('после', 0, {
            madeOn: null,
            total: { asked: 1, all: 0, some: 0, none: 1 },
            forms: [{ formLabel: '', role: 'куратор', asked: 1, all: 0, some: 0, none: 1 }],
            unasked: [UNASKED],
          }),
        ],
      },
      'Участников «после» спросить не о чем: о формах, в которых они участвуют, вопросов нет.',
      'Открыть лист «Вопросы»',
      { sheet: 'questions' },
    ],
    [
      'with few answers',
      { surveys: [survey('после', 120)] },
      'Напомните тем, кто не закончил (121), и соберите ответы ещё раз.',
      'Собрать ответы',
      { command: 'collectSurveys' },
    ],
    [
      'with everybody’s answers',
      { ...done, missingReports: ['buildResults', 'buildSwot', 'buildMonitoringNote'] },
      'Ответили на всё 186 из 186: посмотрите результаты.',
      'Результаты анкет',
      { command: 'buildResults' },
    ],
    [
      'with everything before the programme',
      { ...done, stage: 'до' },
      'Анкеты «до» заполнили все.',
      'Открыть лист «Ответы»',
      { sheet: 'answers' },
    ],
    [
      'with the results',
      { ...done, missingReports: ['buildSwot', 'buildMonitoringNote'] },
      'Анкеты «после» заполнили все. Разложите результаты на сильные и слабые стороны.',
      'SWOT',
      { command: 'buildSwot' },
    ],
    [
      'with strengths and weaknesses',
      { ...done, missingReports: ['buildMonitoringNote'] },
      'Анкеты «после» заполнили все. Составьте справку по итогам.',
      'Справка по итогам',
      { command: 'buildMonitoringNote' },
    ],
    ['with everything', done, 'Анкеты «после» заполнили все.', 'Открыть лист «Ответы»', { sheet: 'answers' }],
  ])('%s', async (_what, more, words, caption, input) => {
    const view = await open(monitoringState(more));
    const { page } = view;
    await nextStep(page).waitFor();
    expect([await nextStep(page).textContent(), await mainAction(page).textContent()]).toEqual([words, caption]);
    await mainAction(page).click();
    await page.waitForFunction(() => document.querySelector('.bar') === null);
    expect(commands(view).map((call) => call.input)).toEqual([input]);
    expect(await complaints(view)).toEqual([]);
  });
});

test('a command runs until the person has answered it in the book; then the view is read anew', async () => {
  let done: (value: Record<string, never>) => void = () => undefined;
  const running = new Promise<Record<string, never>>((resolve) => {
    done = resolve;
  });
  const view = await open(monitoringState({ surveys: [everybodyAnswered('до'), nobodyAnswered('после')] }), {
    runCommand: () => running,
  });
  const { page, answer } = view;
  await page.getByText('Анкеты «до»: ответили 186 из 186').click(); // unfolded by the person
  await button(page, 'Создать анкеты').press('Enter');
  await page.getByText('Выполняется «Создать анкеты». Если в книге открыт вопрос, ответьте на него.').waitFor();
  expect(await complaints(view)).toEqual([]);
  await button(page, 'Собрать ответы').click(); // one at a time
  answer({ monitoringState: () => monitoringState({ revision: 'm2', tabs: 5 }) });
  done({});
  await page.getByText('В книге 5 вкладок с анкетами').waitFor();
  await page.getByText('Выполняется').waitFor({ state: 'detached' });
  expect(commands(view).map(({ input }) => input)).toEqual([{ command: 'createSurveys' }]);
  expect(await page.getByText('Анкеты «до»: ответили').evaluate(isUnfolded)).toBe(true);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Собрать ответы');
});

/** Runs in the page. */
function isUnfolded(summary: Element): boolean {
  return summary.closest('details')?.open ?? false;
}

test('what stands in the way of a command is told, and the view stays', async () => {
  const gone = () => {
    throw new Refusal('person', 'Листа «Ответы» в книге нет.');
  };
  const broken = () => {
    throw new Error('Превышено время');
  };
  const view = await open(monitoringState(), { openSheet: gone, runCommand: broken });
  const { page } = view;
  await page.getByRole('button', { name: 'Лист «Ответы»' }).click();
  const alert = page.getByRole('alert');
  await alert.filter({ hasText: 'Листа «Ответы» в книге нет.' }).waitFor();
  expect(await alert.textContent()).toContain('Ничего не записано.');
  await button(page, 'Собрать ответы').click();
  await alert.filter({ hasText: 'Ошибка программы. Превышено время' }).waitFor();
  expect(await alert.textContent()).toContain('Записано ли, видно на листе «Журнал».');
  expect(await nextStep(page).isVisible()).toBe(true);
  expect(await complaints(view)).toEqual([]);
});

test('nobody in the book: why, and the next steps as buttons', async () => {
  const view = await open(monitoringState({ mentors: 0, mentees: 0 }));
  const { page, answer } = view;
  await page.getByRole('heading', { name: 'Участников пока нет' }).waitFor();
  expect(await complaints(view)).toEqual([]);
  await button(page, 'Открыть лист «Наставляемые»').click();
  await page.getByText('Открываем лист…').waitFor({ state: 'detached' });
  answer({ monitoringState: () => monitoringState() });
  await button(page, 'Заполнить примером').click();
  await nextStep(page).waitFor();
  expect(commands(view).map(({ input }) => input)).toEqual([{ sheet: 'mentees' }, { command: 'fillSample' }]);
});

test('stale: a book that has changed is told, and nothing moves before «Обновить»', async () => {
  const view = await open();
  const { page, answer } = view;
  await nextStep(page).waitFor();
  answer({ monitoringState: () => monitoringState({ revision: 'm2', remarks: 3 }) });
  await page.locator('html').dispatchEvent('pointerenter');
  await page.getByText('Данные изменились').waitFor();
  expect(await page.getByText('После сбора осталось: 12.').isVisible()).toBe(true);
  expect(await complaints(view)).toEqual([]);
  await button(page, 'Обновить').press('Enter');
  await page.getByText('После сбора осталось: 3.').waitFor();
  expect(await page.getByText('Данные изменились').count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Результаты анкет');
});

test('offline: a look and a command are told, with what is safe', async () => {
  const view = await open();
  const { page, answer } = view;
  await nextStep(page).waitFor();
  await page.context().setOffline(true);
  const gone = () => {
    throw new Error('HTTP 0');
  };
  answer({ monitoringState: gone, openSheet: gone });
  await page.getByRole('button', { name: 'Лист «Ответы»' }).click();
  const alert = page.getByRole('alert');
  await alert.filter({ hasText: 'Таблица не отвечает: нет связи.' }).waitFor();
  expect(await alert.textContent()).toContain('Ничего не записано.');
});

test('rows with mistakes are told, with the command that lists them', async () => {
  const problem = 'Лист «Наставники», строка 14, «Мест»: нужно целое число от 0, сейчас «два».';
  const view = await open(monitoringState({ problems: [problem] }));
  const { page } = view;
  await page.getByText('В книге 1 ошибка: эти строки пропущены').click();
  await page.getByText(problem).waitFor();
  await button(page, 'Проверить книгу').click();
  await page.waitForFunction(() => document.querySelector('.bar') === null);
  expect(commands(view).map(({ input }) => input)).toEqual([{ command: 'checkBook' }]);
});

test('markup in any field stays text', async () => {
  const markup = '<img src=x onerror="document.title = \'taken\'">';
  const spoilt = survey('после', 0, {
    forms: [{ formLabel: markup, role: markup, asked: 1, all: 0, some: 0, none: 1 }],
    unfinished: [{ group: markup, people: [{ code: markup, given: 0, asked: 1 }] }],
  });
  const card = { isComplete: true, words: markup };
  const { page } = await open(
    monitoringState({ school: markup, year: markup, surveys: [spoilt], card, problems: [markup] }),
  );
  await page.getByText('Кто не ответил').click();
  await page.locator('.unfinished li').waitFor();
  expect([await page.locator('img').count(), await page.title()]).toEqual([0, 'Наставничество']);
});
