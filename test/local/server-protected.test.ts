import { beforeAll, expect, jest, test } from '@jest/globals';
import type { Dispatcher } from '../../local/engine/commands';
import type { App } from '../../local/server/app';
import { nodeFiles } from '../../local/server/durable/files';
import { BookFolder } from '../../local/server/durable/folder';
import { readConnection } from '../../local/server/http/inputs';
import { BookProtections } from '../../local/server/room/protections';
import { anAppWithScript } from './server-app';
import { TestPage, until } from './server-client';
import { aFolder, aRevision, HEAD } from './server-files';
import { aBook, aSheet } from './xlsx-sample';

jest.setTimeout(60_000);

const SCRIPT = `
const first = () => SpreadsheetApp.getActive().getSheets()[0];
function protectAll() { first().protect().setUnprotectedRanges([first().getRange('A5:A9')]); }
function write() { first().getRange('A1').setValue('скрипт'); }
`;

const sheetId = '0';
const protectedBook = (protections: object) =>
  JSON.stringify(aBook([{ ...aSheet({ name: 'Анкета' }), ...protections }]));
/** Everything but A5:B9 is protected. */
const SURVEY = protectedBook({ protections: [{ id: 'p', unprotected: ['A5:B9'] }] });
/** Only row 3 is. */
const ROW = protectedBook({ protections: [{ id: 'p', range: 'A3:Z3' }] });

const write = (row: number, col = 0) => ({ type: 'UPDATE_CELL', sheetId, col, row, content: 'x' });
const insertRows = (base: number) => {
  return {
    type: 'ADD_COLUMNS_ROWS',
    sheetId,
    sheetName: 'Анкета',
    dimension: 'ROW',
    base,
    position: 'before',
    quantity: 1,
  };
};
const removeRow = (row: number) => {
  return { type: 'REMOVE_COLUMNS_ROWS', sheetId, sheetName: 'Анкета', dimension: 'ROW', elements: [row] };
};
const zone = (top: number, bottom: number) => ({ left: 0, right: 0, top, bottom });

/** Whether a page is refused. */
function isRefused(book: string, ...commands: object[]): boolean {
  return new BookProtections(book).refusal('one', aRevision('START_REVISION', 'a', { commands })) !== undefined;
}

test.each<[string, object[]]>([
  ['an answer', [write(4)]],
  ['several answers at once', [{ type: 'SQUISHED_UPDATE_CELL', sheetId, targetRange: 'A5:A9', content: 'x' }]],
  ['answers taken back', [{ type: 'DELETE_CONTENT', sheetId, target: [zone(4, 8)] }]],
  [
    'a new sheet',
    [
      { type: 'CREATE_SHEET', sheetId: 'n', name: 'Свой', position: 1 },
      { ...write(0), sheetId: 'n' },
    ],
  ],
])('in a protected sheet a page may send %s', (_what, commands) => {
  expect(isRefused(SURVEY, ...commands)).toBe(false);
});

test.each<[string, object[]]>([
  ['a question', [write(0)]],
  ['a question after an answer', [write(4), write(0)]],
  ['squished cells that reach out', [{ type: 'SQUISHED_UPDATE_CELL', sheetId, targetRange: 'A5:A10', content: 'x' }]],
  ['a zone that is none', [{ type: 'CLEAR_CELLS', sheetId, target: [{ left: '0', right: 0, top: 0, bottom: 0 }] }]],
  ['a zone that hides the cell', [{ ...write(0), target: [] }]],
  ['a removed row', [removeRow(4)]],
  ['an inserted row', [insertRows(5)]],
  ['a new name of the sheet', [{ type: 'RENAME_SHEET', sheetId, oldName: 'Анкета', newName: 'Х' }]],
  ['a deleted sheet', [{ type: 'DELETE_SHEET', sheetId, sheetName: 'Анкета', target: [] }]],
  ['no protection any more', [{ type: 'REMOVE_PROTECTION', sheetId, protectionId: 'p' }]],
  [
    'answers moved over questions',
    [
      {
        type: 'MOVE_RANGES',
        sheetId,
        sheetName: 'Анкета',
        targetSheetId: sheetId,
        target: [zone(4, 4)],
        col: 0,
        row: 0,
      },
    ],
  ],
  ['what is no command', [{ kind: 'x' }]],
])('in a protected sheet a page may not send %s', (_what, commands) => {
  expect(isRefused(SURVEY, ...commands)).toBe(true);
});

test('commands of one revision cannot move the protection away and back', () => {
  expect(isRefused(ROW, insertRows(0), write(2), removeRow(0))).toBe(false);
  expect(isRefused(ROW, insertRows(0), write(3), removeRow(0))).toBe(true);
});

test('protections follow what others have sent, and a refused revision changes nothing', () => {
  const book = new BookProtections(ROW);
  const refuses = (command: object) => book.refusal('one', aRevision('-', '-', { commands: [command] })) !== undefined;
  expect(book.refusal('one', aRevision('-', '-', { commands: [insertRows(0), write(3)] }))).toBeDefined();
  expect([2, 3].map((row) => refuses(write(row)))).toEqual([true, false]);
  book.follow(aRevision('START_REVISION', 'a', { clientId: 'two', commands: [insertRows(0), write(9)] }));
  expect([2, 3].map((row) => refuses(write(row)))).toEqual([false, true]);
  book.follow({
    type: 'REVISION_UNDONE',
    version: 1,
    serverRevisionId: 'a',
    nextRevisionId: 'b',
    undoneRevisionId: 'a',
  });
  expect([2, 3].map((row) => refuses(write(row)))).toEqual([true, false]);
});

test('where something is protected a page undoes only what it did itself', () => {
  const book = new BookProtections(ROW, [
    aRevision('START_REVISION', 'a', { clientId: 'script-1-1', commands: [write(2)] }),
  ]);
  book.follow(aRevision('a', 'b', { clientId: 'one', commands: [write(5)] }));
  const undo = (undoneRevisionId: string) =>
    ({ ...aRevision('b', 'c'), type: 'REVISION_UNDONE', undoneRevisionId }) as const;
  expect(book.refusal('one', undo('b'))).toBeUndefined();
  expect(book.refusal('one', undo('a'))).toBe('Отменить или повторить можно только своё действие.');
});

test('a protection that only warns refuses nothing', () => {
  const book = protectedBook({ protections: [{ id: 'p', warningOnly: true }] });
  expect(isRefused(book, write(0), removeRow(3))).toBe(false);
});

let app: App;
let books: string;

beforeAll(async () => {
  books = aFolder();
  app = await anAppWithScript(books, SCRIPT);
});

async function aBookOf(snapshot: string): Promise<string> {
  return new BookFolder(nodeFiles, books).create({ ...HEAD, snapshot }, new Date());
}

test('a page that does not guard itself is refused and reloaded; the book and the others stay as they are', async () => {
  const id = await aBookOf(SURVEY);
  const [bad, good] = [await TestPage.open(app.port, id, 'bad'), await TestPage.open(app.port, id, 'good')];
  good.write(4, 'ответ');
  await good.synchronized();
  bad.write(0, 'подмена');
  expect(await bad.told('refused')).toEqual({
    type: 'refused',
    error: 'Эти ячейки защищены, изменить их нельзя. Правка не записана.',
  });
  await bad.told('reload');
  expect((await good.run('write')).ok).toBe(true);
  await until(() => good.read(0) === 'скрипт', 'the owner’s write');
  const later = await TestPage.open(app.port, id, 'later');
  expect([later.read(0), later.read(4)]).toEqual(['скрипт', 'ответ']);
});

test('what a script protects is protected from then on', async () => {
  const id = await aBookOf(protectedBook({}));
  const page = await TestPage.open(app.port, id, 'one');
  page.write(0, 'до');
  await page.synchronized();
  expect(await page.run('protectAll')).toEqual({ ok: true, value: null });
  page.write(4, 'ответ');
  await page.synchronized();
  page.write(0, 'после');
  await page.told('reload');
  const later = await TestPage.open(app.port, id, 'later');
  expect([later.read(0), later.read(4)]).toEqual(['до', 'ответ']);
});

test('a page cannot take the name of a script', () => {
  const connection = (client: string) => () => readConnection({ client, since: '-' });
  expect(connection('script-1-1')).toThrow();
  expect(connection('one')).not.toThrow();
});

test('a page may still write where its own model lets it', async () => {
  const id = await aBookOf(ROW);
  const page = await TestPage.open(app.port, id, 'one');
  const engine: Dispatcher = page.model;
  engine.dispatch('ADD_COLUMNS_ROWS', {
    sheetId,
    sheetName: 'Анкета',
    dimension: 'ROW',
    base: 0,
    position: 'before',
    quantity: 2,
  });
  page.write(2, 'выше защищённой строки');
  await page.synchronized();
  engine.dispatch('REQUEST_UNDO', {});
  await page.synchronized();
  engine.dispatch('REQUEST_UNDO', {});
  await page.synchronized();
  expect(page.heard.some(({ type }) => type === 'refused')).toBe(false);
  page.write(2, 'сама строка');
  await page.told('reload');
});
