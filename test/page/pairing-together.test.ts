import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openSample, type Sample } from '../../local/samples';
import { launchBrowser } from './browser';
import { type LocalServer, startServer } from './local-server';
import { foreignScriptRan, PairingPage, serverBook } from './pairing-page';

jest.setTimeout(240_000);

let server: LocalServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const PEERS = { Кто: 'ученик', Формы: 'Ученик-ученик', Согласие: '2026-09-01' };

/** A small school's book on the server. */
async function aSchool(sheets: Sample['sheets']): Promise<string> {
  const session = await openSample({ title: 'Школа', kind: 'school', sheets });
  return (await server.upload('Школа', await session.save())).id;
}

test('two curators want the last place: one gets it, the other is told, and nothing is overwritten', async () => {
  const id = await aSchool({
    Наставники: [{ Код: 'Н-014', ...PEERS, Класс: '9А', Мест: 1, Статус: 'активен' }],
    Наставляемые: ['У-031', 'У-032'].map((Код) => ({ Код, ...PEERS, Класс: '7Б', Статус: 'новый' })),
  });
  const one = await PairingPage.open(browser, server, id);
  const two = await PairingPage.open(browser, server, id);
  await one.openMentee('У-031');
  await one.button('Принять Н-014').waitFor();
  await two.openMentee('У-032');
  await two.button('Принять Н-014').click();
  await two.sidebar.getByText('Принято: 1 пара.').waitFor();

  await one.button('Принять Н-014').click();
  const told = one.sidebar.getByRole('alert').filter({ hasText: 'Не записано: 1.' });
  await told.waitFor();
  expect(await told.textContent()).toContain('нет свободных мест: 1 из 1');
  await one.sidebar.getByRole('heading', { name: 'Подходящих наставников нет' }).waitFor();

  const book = await serverBook(server, id);
  expect(book('Пары')).toMatchObject([{ 'Код наставника': 'Н-014', 'Код наставляемого': 'У-032' }]);
  expect(book('Наставляемые').map(({ Статус }) => Статус)).toEqual(['новый', 'в паре']);
  await one.backToList();
  await one.mentees.getByRole('option', { name: 'У-032' }).getByText('→ Н-014').first().waitFor({ state: 'attached' });
  expect([...one.book.errors, ...two.book.errors]).toEqual([]);
});

test('a proposal that another curator has overtaken writes the rest and names what is refused', async () => {
  const codes = ['У-031', 'У-032', 'У-033'];
  const id = await aSchool({
    Наставники: ['Н-014', 'Н-015'].map((Код) => ({ Код, ...PEERS, Класс: '9А', Мест: 1, Статус: 'активен' })),
    Наставляемые: codes.map((Код) => ({ Код, ...PEERS, Класс: '7Б', Статус: 'новый' })),
  });
  const one = await PairingPage.open(browser, server, id);
  const two = await PairingPage.open(browser, server, id);
  expect(await one.proposeAll()).toContain('Пару получат 2 из 3.');
  const names = await one.rows.allTextContents();
  const taken = /→ (Н-\d+)/.exec(names[0] ?? '')?.[1] ?? '';
  const seated = names.map((name) => name.slice(0, 5));
  const [waits = ''] = codes.filter((code) => !seated.includes(code));
  await two.openMentee(waits);
  await two.sidebar.getByRole('button', { name: new RegExp(`из 100, ${taken}`) }).click();
  await two.button(`Принять ${taken}`).click();
  await two.sidebar.getByText('· утверждена').waitFor();

  await one.dialogButton('Принять все (2)').click();
  await one.dialog.getByRole('heading', { name: 'Записано: 1 пара из 2' }).waitFor();
  const refused = one.dialog.getByRole('listitem').filter({ hasText: `${seated[0]} → ${taken}` });
  expect(await refused.textContent()).toContain('нет свободных мест: 1 из 1');
  const pairs = (await serverBook(server, id))('Пары');
  expect(pairs.map((pair) => pair['Код наставника']).sort()).toEqual(['Н-014', 'Н-015']);
  expect(pairs.find((pair) => pair['Код наставника'] === taken)?.['Код наставляемого']).toBe(waits);
  expect([...one.book.errors, ...two.book.errors]).toEqual([]);
});

const SCRIPT = '<script>window.ran = 1</script>';
const IMAGE = '<img src="x" onerror="window.ran = 1">';
const FORMULA = '=IMPORTXML("http://127.0.0.1/", "//a")';

test('what looks like a script or a formula is text in the sheet, the sidebar, the dialog and the reasons', async () => {
  const id = await aSchool({
    Наставники: [
      { Код: 'Н-014', ...PEERS, Класс: '9А', Компетенции: `${FORMULA}; ${SCRIPT}`, Мест: 1, Статус: 'активен' },
      { Код: 'Н-015', ...PEERS, Класс: '8А', Компетенции: IMAGE, Мест: 1, Статус: 'активен' },
    ],
    Наставляемые: [
      { Код: 'У-031', ...PEERS, Класс: '7Б', Запрос: `${FORMULA}; ${SCRIPT}`, Статус: 'новый' },
      { Код: 'У-032', ...PEERS, Класс: '7Б', Запрос: FORMULA, Статус: 'новый', 'Причина ожидания': SCRIPT },
      { Код: 'У-033', ...PEERS, Класс: '7Б', Статус: 'новый' },
    ],
  });
  const pairing = await PairingPage.open(browser, server, id);
  const { book, sidebar, dialog, page } = pairing;
  await book.openSheet('Наставляемые');
  const column = await columnOf(id, 'Наставляемые', 'Запрос');
  await book.type(`${column}4`, IMAGE);
  await book.shows(`${column}4: ${IMAGE}`);
  await book.select(`${column}3`);
  await book.shows(`${column}3: ${FORMULA}`);

  await pairing.openMentee('У-031');
  await sidebar.getByText(`${FORMULA}; ${SCRIPT}`, { exact: true }).waitFor();
  await sidebar.getByText('закрывает запрос').first().waitFor();
  await pairing.backToList();
  await pairing.openMentee('У-033');
  await sidebar.getByText(IMAGE, { exact: true }).waitFor();
  await sidebar.getByRole('button', { name: /Н-014/ }).first().click();
  await pairing.button('Запретить пару').click();
  await sidebar.getByLabel('Причина').fill(FORMULA);
  await pairing.button('Запретить').click();
  await sidebar.getByText('Запрет записан на лист «Запреты».').waitFor();
  await pairing.backToList();
  await pairing.openMentee('У-032');
  await sidebar.getByText(SCRIPT, { exact: true }).waitFor();
  await pairing.backToList();

  await pairing.proposeAll();
  await dialog.getByText(SCRIPT.slice(0, 8)).first().waitFor();
  await pairing.dialogButton(/^Принять все/).click();
  await dialog.getByRole('heading', { name: /^Записано: 2/ }).waitFor();
  await pairing.closeDialog('Закрыть');
  const stored = await serverBook(server, id);
  expect(stored('Запреты')).toMatchObject([{ 'Код наставляемого': 'У-033', Причина: FORMULA }]);
  expect(stored('Наставляемые').map(({ Запрос }) => Запрос)).toEqual([`${FORMULA}; ${SCRIPT}`, FORMULA, IMAGE]);
  expect(await foreignScriptRan(page)).toBe(false);
  expect(book.errors).toEqual([]);
});

/** The letter of a column of the server's book. */
async function columnOf(id: string, sheet: string, title: string): Promise<string> {
  const [row = {}] = (await serverBook(server, id))(sheet);
  return String.fromCharCode('A'.charCodeAt(0) + Object.keys(row).indexOf(title));
}
