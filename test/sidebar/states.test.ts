import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { CallFailed } from '../../sidebar/call';
import { failureWords } from '../../sidebar/failure';
import { launchBrowser } from '../page/browser';
import { cannedBook, type Handlers, pairingState, proposal, REVISION } from './canned-book';
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

/** A call that nobody answers. */
const never = () => new Promise<never>(() => undefined);

function fails(make: () => Error) {
  return () => {
    throw make();
  };
}

/** The first call of each view, as it can go wrong. */
const FIRST_CALLS = [
  {
    view: 'pairing',
    words: 'Читаем книгу…',
    first: (act: () => never | Promise<never>): Handlers => ({ listMentees: act }),
  },
  {
    view: 'proposal',
    words: 'Подбираем пары для всех…',
    first: (act: () => never | Promise<never>): Handlers => ({ proposeAll: act }),
  },
  {
    view: 'panel',
    words: 'Читаем книгу…',
    first: (act: () => never | Promise<never>): Handlers => ({ panelState: act }),
  },
  {
    view: 'meetings',
    words: 'Читаем книгу…',
    first: (act: () => never | Promise<never>): Handlers => ({ meetingsOverview: act }),
  },
  {
    view: 'monitoring',
    words: 'Читаем книгу…',
    first: (act: () => never | Promise<never>): Handlers => ({ monitoringState: act }),
  },
] as const;

describe.each(FIRST_CALLS)('$view', ({ view, words, first }) => {
  test('slow: a skeleton at once, words after a second, progress after two, a hint after ten', async () => {
    const opened = await openView(browser, view, { ...cannedBook(3), ...first(never) }, 'with a stopped clock');
    const { page } = opened;
    await page.locator('.skeleton').waitFor();
    await page.clock.runFor(900);
    expect(await page.getByText(words).count()).toBe(0);
    await page.clock.runFor(200);
    await page.getByText(words).waitFor();
    expect(await page.getByRole('progressbar').count()).toBe(0);
    await page.clock.runFor(1000);
    await page.getByRole('progressbar', { name: words }).waitFor();
    await page.clock.runFor(8000);
    await page.getByText('войдите одной или откройте отдельный профиль').waitFor();
    await page.clock.resume();
    expect(await complaints(opened)).toEqual([]);
  });

  test('a refusal for a person is in its own words, and «Повторить» reads again', async () => {
    const refuses = fails(() => new Refusal('person', 'Лист «Наставляемые» не найден.'));
    const opened = await openView(browser, view, { ...cannedBook(3), ...first(refuses) });
    const { page, answer } = opened;
    const alert = page.getByRole('alert');
    await alert.filter({ hasText: 'Лист «Наставляемые» не найден.' }).waitFor();
    expect(await alert.textContent()).toContain('Ничего не записано.');
    expect(await complaints(opened)).toEqual([]);
    answer(cannedBook(3));
    await page.getByRole('button', { name: 'Повторить' }).click();
    await alert.waitFor({ state: 'detached' });
  });

  test('no permission is told with what to do', async () => {
    const denied = fails(() => new Error('PERMISSION_DENIED'));
    const opened = await openView(browser, view, { ...cannedBook(3), ...first(denied) });
    await opened.page.getByText('Нет доступа к таблице.').waitFor();
    await opened.page.getByText('войдите одной').waitFor();
    expect(await complaints(opened)).toEqual([]);
  });
});

test('an offline server: what happened, what is safe, what to do', async () => {
  const opened = await openView(browser, 'pairing', cannedBook(3));
  const { page, answer } = opened;
  await page.getByText('3 наставляемых').waitFor();
  await page.context().setOffline(true);
  const gone = fails(() => new Error('HTTP 0'));
  answer({ suggestMentors: gone, openProposal: gone });
  await page.getByRole('option', { name: 'У-001' }).click();
  const alert = page.getByRole('alert');
  await alert.filter({ hasText: 'Таблица не отвечает: нет связи.' }).waitFor();
  expect(await alert.textContent()).toContain('Ничего не записано.Проверьте сеть и запущена ли программа.');
  expect(await complaints(opened)).toEqual([]);
  await page.getByRole('button', { name: '← к списку' }).click();
  await page.getByRole('button', { name: 'Подобрать всем, кто ждёт' }).click();
  await page.getByRole('alert').filter({ hasText: 'нет связи' }).waitFor();
});

test('a write without an answer never claims that nothing was written', async () => {
  const { page } = await openView(browser, 'pairing', { ...cannedBook(7), commitPairs: fails(() => new Error('x')) });
  await page.getByRole('option', { name: 'У-007' }).click();
  await page.getByRole('button', { name: 'Принять Н-014' }).click();
  const alert = page.getByRole('alert');
  await alert.filter({ hasText: 'Записано ли, видно на листе «Журнал».' }).waitFor();
  expect(await alert.textContent()).not.toContain('Ничего не записано');
});

test.each(['planMeetings', 'nameProblem', 'importRows'] as const)('so does «%s»', (method) => {
  expect(failureWords(new CallFailed('late', method, '')).safe).toBe('Записано ли, видно на листе «Журнал».');
});

test('outside a spreadsheet the page says that it has no access', async () => {
  const opened = await openView(browser, 'pairing', cannedBook(1), 'without google');
  await opened.page.getByText('Нет доступа к таблице.').waitFor();
});

test('empty: no mentees, no mentors, nobody who suits, nobody to pair; each with its next step', async () => {
  const nobody = await openView(browser, 'pairing', cannedBook(0));
  await nobody.page.getByRole('heading', { name: 'Наставляемых пока нет' }).waitFor();
  expect(await complaints(nobody)).toEqual([]);
  nobody.answer({ ...cannedBook(3), pairingState: () => ({ ...pairingState(mentees(3)), mentors: 0 }) });
  await nobody.page.getByRole('button', { name: 'Проверить ещё раз' }).click();
  await nobody.page.getByRole('heading', { name: 'Наставников пока нет' }).waitFor();

  const mentee = aMentee(1, { obstacle: 'нет согласия наставляемого' });
  const excluded = [{ mentor: aSuggestion(14, 0).mentor, rules: ['нет согласия наставляемого'] }];
  const unsuited = await openView(browser, 'pairing', {
    ...cannedBook(1),
    suggestMentors: () => ({ revision: REVISION, mentee, suggestions: [], excluded }),
  });
  await unsuited.page.getByRole('option', { name: 'У-001' }).click();
  await unsuited.page.getByText('Причина: нет согласия наставляемого.').waitFor();
  await unsuited.page.getByRole('button', { name: 'Показать, кто не подходит' }).click();
  await unsuited.page.getByRole('listitem').filter({ hasText: 'Н-014' }).waitFor();
  expect(await complaints(unsuited)).toEqual([]);

  const totals = { ...proposal().totals, units: 0, seated: 0 };
  const done = await openView(browser, 'proposal', { proposeAll: () => proposal({ totals, waiting: [] }, 0) });
  await done.page.getByRole('heading', { name: 'Подбирать некому' }).waitFor();
  expect(await complaints(done)).toEqual([]);
  await done.page.getByRole('button', { name: 'Пересмотреть утверждённые пары' }).click();
  await done.page.getByRole('button', { name: 'Проверить ещё раз' }).waitFor();
  expect(done.calls.at(-1)?.input).toMatchObject({ goals: { reviseApproved: true } });
  await done.page.getByRole('button', { name: 'Закрыть' }).click();
  await done.page.getByText('закрыто').waitFor();
});

test('stale: an answer of another state of the book offers to read anew', async () => {
  const opened = await openView(browser, 'pairing', cannedBook(3));
  const { page, answer } = opened;
  const now = { revision: 'r9', mentee: aMentee(1), suggestions: [aSuggestion(14, 87)], excluded: [] };
  answer({ suggestMentors: () => now });
  await page.getByRole('option', { name: 'У-001' }).click();
  await page.getByText('Данные изменились').waitFor();
  expect(await complaints(opened)).toEqual([]);
  answer({ listMentees: () => ({ revision: 'r9', mentees: mentees(3) }) });
  await page.getByRole('button', { name: 'Обновить' }).click();
  await page.getByText('Данные изменились').waitFor({ state: 'detached' });
});

test('lines with mistakes are left out and told', async () => {
  const problem = 'Лист «Наставники», строка 14, «Мест»: нужно целое число от 0, сейчас «два».';
  const { page } = await openView(browser, 'pairing', {
    ...cannedBook(3),
    pairingState: () => ({ ...pairingState(mentees(3)), problems: [problem] }),
  });
  await page.getByText('В книге 1 ошибка: эти строки пропущены').click();
  await page.getByText(problem).waitFor();
});

const HOSTILE = [
  '<script>document.title = "taken"</script><img src=x onerror="document.title = \'taken\'">',
  '=IMPORTXML("//x";"//y")',
] as const;

test('markup and formulas in any field stay text in every view', async () => {
  const [markup, formula] = HOSTILE;
  const mentee = aMentee(1, {
    menteeCode: markup,
    request: markup,
    className: formula,
    time: formula,
    categories: [markup],
  });
  const suggestion = aSuggestion(14, 87, { warnings: [markup], interactionModel: formula });
  suggestion.parts.push({ id: 'x', words: markup, points: 1, most: 1, speaks: 'for' });
  const book: Handlers = {
    pairingState: () => ({ ...pairingState([mentee]), school: markup, categories: [markup], problems: [markup] }),
    listMentees: () => ({ revision: REVISION, mentees: [mentee] }),
    suggestMentors: () => ({
      revision: REVISION,
      mentee,
      suggestions: [suggestion],
      excluded: [{ mentor: { ...suggestion.mentor, code: markup }, rules: [formula] }],
    }),
  };
  const { page } = await openView(browser, 'pairing', book);
  await page.getByRole('listbox').getByRole('option').click();
  await page.getByRole('heading', { name: markup }).waitFor();
  await page.getByText('Не подходят').click();
  await page.getByText(`Проверьте: ${markup}`).waitFor();
  await page.getByText(`Модель: ${formula}`).waitFor();
  expect([await page.locator('img').count(), await page.title()]).toEqual([0, 'Наставничество']);

  const pairs = proposal().pairs.map((pair) => ({ ...pair, menteeCode: markup, warnings: [formula] }));
  const dialog = await openView(browser, 'proposal', { proposeAll: () => proposal({ pairs, problems: [markup] }) });
  await dialog.page.locator('.warning', { hasText: `Проверьте: ${formula}` }).waitFor();
  expect(await dialog.page.getByRole('listbox').getByRole('option').first().textContent()).toContain(markup);
  expect([await dialog.page.locator('img').count(), await dialog.page.title()]).toEqual([0, 'Наставничество']);
});

test('help needs no server', async () => {
  const help = await openView(browser, 'help', {});
  await help.page.getByRole('heading', { name: 'С чего начать' }).waitFor();
  expect(await complaints(help)).toEqual([]);
});
