import { beforeAll, expect, jest, test } from '@jest/globals';
import type { App } from '../../local/server/app';
import { aBook, anAppWithScript } from './server-app';
import { TestPage, until } from './server-client';
import { aFolder } from './server-files';

jest.setTimeout(60_000);

const SCRIPT = `
function onOpen() {
  SpreadsheetApp.getUi().createMenu('Меню').addItem('Записать', 'write').addToUi();
}
const cell = (row) => SpreadsheetApp.getActive().getSheets()[0].getRange(row, 1);
function write() { cell(1).setValue('скрипт'); return cell(1).getValue(); }
function runAway() { cell(2).setValue('до'); while (true) {} }
function writeForEver() { for (let row = 3; ; row = row % 50 + 3) cell(row).setValue(Math.random()); }
function ask() {
  const ui = SpreadsheetApp.getUi();
  const before = cell(9).getValue();
  const answer = ui.prompt('Вопрос', 'Как?', ui.ButtonSet.OK_CANCEL);
  return [String(answer.getSelectedButton()), answer.getResponseText(), before, cell(9).getValue()];
}
function waitBy(wait) {
  cell(1).setValue('ждёт');
  while (cell(9).getValue() === '') wait();
  return cell(9).getValue();
}
const documentLock = () => LockService.getDocumentLock();
function waitAsleep() { return waitBy(() => Utilities.sleep(10)); }
function waitFlushing() { return waitBy(() => SpreadsheetApp.flush()); }
function waitLocking() {
  return waitBy(() => { documentLock().waitLock(1000); documentLock().releaseLock(); });
}
function accept() {
  const ui = SpreadsheetApp.getUi();
  const seen = cell(8).getValue();
  if (cell(7).getValue() === 'сначала спросить' && ui.alert('Принять?', ui.ButtonSet.OK) !== ui.Button.OK) return;
  if (!documentLock().tryLock(5000)) throw new Error('занято');
  const found = cell(8).getValue();
  cell(8).setValue(Number(found) + 1);
  documentLock().releaseLock();
  return [seen, found];
}
function fail() { throw new Error('нарочно'); }
function remember() {
  const store = PropertiesService.getDocumentProperties();
  store.setProperty('visits', String(Number(store.getProperty('visits') ?? 0) + 1));
  return store.getProperty('visits');
}
function show() {
  SpreadsheetApp.getActive().toast('Готово', 'Скрипт');
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('<p>боковая</p><script>1</script>').setTitle('Панель'));
  const book = SpreadsheetApp.getActive();
  book.setActiveSheet(book.insertSheet('Новый'));
  console.log('строка');
}
function where() {
  return [SpreadsheetApp.getActiveSheet().getName(), SpreadsheetApp.getActiveRange().getA1Notation()];
}
function rename(title) {
  const book = SpreadsheetApp.getActive();
  if (title) book.rename(title);
  return book.getName();
}
function hidden_() { return 1; }
function date() { return { when: new Date() }; }
`;

const LIMIT = 2000;

let books: string;
let app: App;
/** A book that stays open, for tests that leave it as it is: its thread need not start again. */
let open: string;

beforeAll(async () => {
  books = aFolder();
  app = await anAppWithScript(books, SCRIPT, { limit: LIMIT });
  open = await aBook(books);
  await TestPage.open(app.port, open, 'keeper');
});

test('a page gets the menu of onOpen and the functions that it may call', async () => {
  const page = await TestPage.open(app.port, open, 'one');
  const { menus, functions } = await page.told('menu');
  expect(menus).toEqual([{ caption: 'Меню', entries: [{ kind: 'item', caption: 'Записать', functionName: 'write' }] }]);
  expect(functions).toContain('write');
  expect(functions).not.toContain('hidden_');
});

test('what a script writes is with every page before the script goes on', async () => {
  const pages = [await TestPage.open(app.port, open, 'one'), await TestPage.open(app.port, open, 'two')];
  expect(await pages[0]?.run('write')).toEqual({ ok: true, value: 'скрипт' });
  await until(() => pages.every((page) => page.read(0) === 'скрипт'), 'the cell on both pages');
});

test('a script that runs away is ended with the message of Apps Script, and editing goes on meanwhile', async () => {
  const id = await aBook(books);
  const [one, two] = [await TestPage.open(app.port, id, 'one'), await TestPage.open(app.port, id, 'two')];
  await one.told('menu');
  const start = Date.now();
  const ended = one.run('runAway');
  await two.told('collaboration');
  two.write(5, 'правка');
  await two.synchronized();
  expect(one.heard.some(({ type }) => type === 'ended')).toBe(false);
  expect(await ended).toEqual({ ok: false, message: 'Exception: Превышено максимальное время выполнения', frames: [] });
  expect(Date.now() - start).toBeGreaterThanOrEqual(LIMIT);
  await until(() => one.read(5) === 'правка', 'the edit on the other page');
  expect([one.read(1), two.read(1)]).toEqual(['до', 'до']);
  expect(await one.run('write', 'after')).toEqual({ ok: true, value: 'скрипт' });
});

test('an edit comes through while a script writes without a pause', async () => {
  const id = await aBook(books);
  const page = await TestPage.open(app.port, id, 'one');
  await page.told('menu');
  const ended = page.run('writeForEver');
  await page.told('collaboration');
  page.write(80, 'правка');
  await page.synchronized();
  expect(page.heard.some(({ type }) => type === 'ended')).toBe(false);
  expect((await ended).ok).toBe(false);
  expect(page.read(80)).toBe('правка');
});

test('a dialog goes to the page that started the script, and the script sees what others wrote meanwhile', async () => {
  const id = await aBook(books);
  const [one, two] = [await TestPage.open(app.port, id, 'one'), await TestPage.open(app.port, id, 'two')];
  const ended = one.run('ask');
  const { askId, kind, title, text, buttons } = await one.told('ask');
  expect([kind, title, text, buttons]).toEqual(['prompt', 'Вопрос', 'Как?', 'OK_CANCEL']);
  two.write(8, 'другой');
  await two.synchronized();
  expect(await two.run('write')).toEqual({ ok: true, value: 'скрипт' });
  one.send({ type: 'answer', askId, button: 'OK', text: 'так' });
  expect(await ended).toEqual({ ok: true, value: ['OK', 'так', '', 'другой'] });
  expect(two.heard.some(({ type }) => type === 'ask')).toBe(false);
});

test.each(['waitAsleep', 'waitFlushing', 'waitLocking'])(
  'a script that only reads sees edits after %s',
  async (wait) => {
    const id = await aBook(books);
    const [one, two] = [await TestPage.open(app.port, id, 'one'), await TestPage.open(app.port, id, 'two')];
    await one.told('menu');
    const ended = one.run(wait);
    await until(() => two.read(0) === 'ждёт', 'the script waits');
    two.write(8, 'другой');
    expect(await ended).toEqual({ ok: true, value: 'другой' });
  },
);

test('of two scripts that change one cell under the lock, the later one reads what the earlier one wrote', async () => {
  const id = await aBook(books);
  const [one, two] = [await TestPage.open(app.port, id, 'one'), await TestPage.open(app.port, id, 'two')];
  one.write(6, 'сначала спросить');
  one.write(7, '10');
  await one.synchronized();
  const first = one.run('accept');
  const { askId } = await one.told('ask');
  two.write(6, '');
  await two.synchronized();
  const second = two.run('accept');
  expect(await second).toEqual({ ok: true, value: [10, 10] });
  one.send({ type: 'answer', askId, button: 'OK' });
  expect(await first).toEqual({ ok: true, value: [10, 11] });
  const together = await Promise.all([one.run('accept', 'again'), two.run('accept', 'again')]);
  const turns = together.map((outcome) => (outcome.ok ? outcome.value : outcome.message));
  expect(turns).toHaveLength(2);
  expect(turns).toEqual(
    expect.arrayContaining([
      [12, 12],
      [13, 13],
    ]),
  ); // in either order
  await until(() => one.read(7) === '14' && two.read(7) === '14', 'the sum of all on both pages');
});

test('the time that a person takes to answer is not the script’s', async () => {
  const page = await TestPage.open(app.port, open, 'one');
  const ended = page.run('ask');
  const { askId } = await page.told('ask');
  await new Promise((resolve) => setTimeout(resolve, LIMIT + 100));
  page.send({ type: 'answer', askId, button: 'CANCEL' });
  expect(await ended).toEqual({ ok: true, value: ['CANCEL', '', '', ''] });
});

test('a dialog of a page that is gone is closed', async () => {
  const [one, two] = [await TestPage.open(app.port, open, 'one'), await TestPage.open(app.port, open, 'two')];
  one.send({ type: 'run', runId: 'r', functionName: 'ask' });
  await one.told('ask');
  await one.close();
  expect(await two.run('write')).toEqual({ ok: true, value: 'скрипт' });
});

test('an error of a script comes with its own words and lines', async () => {
  const page = await TestPage.open(app.port, open, 'one');
  expect(await page.run('fail')).toEqual({
    ok: false,
    message: 'Error: нарочно',
    frames: [expect.stringMatching(/^at fail \(script\.js:\d+:\d+\)$/)],
  });
});

test('toasts, logs, sidebars and the active sheet reach the page', async () => {
  const id = await aBook(books);
  const page = await TestPage.open(app.port, id, 'one');
  expect((await page.run('show')).ok).toBe(true);
  expect(await page.told('toast')).toEqual({ type: 'toast', title: 'Скрипт', text: 'Готово', seconds: 5 });
  expect(await page.told('log')).toEqual({ type: 'log', line: 'строка' });
  const { sheetId } = await page.told('activate');
  expect(page.model.getters.getSheetName(sheetId)).toBe('Новый');
  const { url, kind, title, width } = await page.told('html');
  expect([kind, title, width]).toEqual(['sidebar', 'Панель', 300]);
  const frame = await fetch(`http://127.0.0.1:${app.port}${url}`);
  expect(await frame.text()).toBe('<script>/* google.script */</script><p>боковая</p><script>1</script>');
  const policy = frame.headers.get('content-security-policy');
  expect(policy).toContain("connect-src 'none'");
  expect(policy).toContain('sandbox allow-scripts allow-forms allow-downloads');
  expect(policy?.match(/'sha256-/g)).toHaveLength(2);
});

test('a script knows the sheet and the cells where the person stands', async () => {
  const id = await aBook(books);
  const page = await TestPage.open(app.port, id, 'one');
  await page.run('show');
  const { sheetId: activeSheetId } = await page.told('activate');
  const selection = { left: 1, top: 2, right: 3, bottom: 3 };
  page.send({ type: 'run', runId: 'there', functionName: 'where', activeSheetId, selection });
  const there = await page.told('ended', ({ runId }) => runId === 'there');
  expect(there.outcome).toEqual({ ok: true, value: ['Новый', 'B3:D4'] });
  const outside = { left: 1, top: 2, right: 999, bottom: 3 };
  page.send({ type: 'run', runId: 'out', functionName: 'where', activeSheetId: page.firstSheet, selection: outside });
  const out = await page.told('ended', ({ runId }) => runId === 'out');
  expect(out.outcome).toEqual({ ok: true, value: ['Лист1', 'A1'] });
});

test('google.script.run calls no private function and gets no Date', async () => {
  const page = await TestPage.open(app.port, open, 'one');
  for (const functionName of ['hidden_', 'date', 'remember'])
    page.send({ type: 'call', runId: functionName, functionName, args: [] });
  const outcomes = await Promise.all(
    ['hidden_', 'date', 'remember'].map((runId) => page.told('ended', (message) => message.runId === runId)),
  );
  expect(outcomes.map(({ outcome }) => (outcome.ok ? outcome.value : 'failed'))).toEqual(['failed', null, '1']);
});

test('properties of a script outlive its thread and the server', async () => {
  const folder = aFolder();
  const id = await aBook(folder);
  const first = await anAppWithScript(folder, SCRIPT, { limit: LIMIT });
  const page = await TestPage.open(first.port, id, 'one');
  expect(await page.run('remember', '1')).toEqual({ ok: true, value: '1' });
  await page.run('runAway');
  expect(await page.run('remember', '2')).toEqual({ ok: true, value: '2' });
  await first.close();
  const second = await anAppWithScript(folder, SCRIPT, { linger: 5000 });
  const later = await TestPage.open(second.port, id, 'one');
  expect(await later.run('remember', '3')).toEqual({ ok: true, value: '3' });
});

test('a script that renames the book renames it everywhere', async () => {
  const id = await aBook(books);
  const [one, two] = [await TestPage.open(app.port, id, 'one'), await TestPage.open(app.port, id, 'two')];
  const rename = async (runId: string, ...args: string[]) => {
    one.send({ type: 'call', runId, functionName: 'rename', args });
    return (await one.told('ended', (message) => message.runId === runId)).outcome;
  };
  expect(await rename('1', ' Анкета\n2026 ')).toEqual({ ok: true, value: 'Анкета 2026' });
  expect(await two.told('title')).toEqual({ type: 'title', title: 'Анкета 2026' });
  const titles = async () =>
    (await app.library.list()).books.filter((book) => book.id === id).map((book) => book.title);
  expect(await titles()).toEqual(['Анкета 2026']);
  await app.library.rename(id, 'Своё');
  expect(await rename('2')).toEqual({ ok: true, value: 'Своё' });
  await Promise.all([one.close(), two.close()]);
  expect(await titles()).toEqual(['Своё']);
});

test('a run can be stopped by its page', async () => {
  const id = await aBook(books);
  const page = await TestPage.open(app.port, id, 'one');
  const ended = page.run('runAway');
  await page.told('collaboration');
  page.send({ type: 'stop', runId: 'runAway' });
  expect(await ended).toEqual({ ok: false, message: 'Действие остановлено.', frames: [] });
});
