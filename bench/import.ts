import type { FrameLocator, Page } from 'playwright-core';
import { exportBook } from '../local/engine/export-book';
import type { WorkbookData } from '../local/engine/library';
import { openSample } from '../local/samples';
import { readScriptProject } from '../local/script-project';
import { createSession, type Session } from '../local/session';
import { readFile } from '../sidebar/import/read-file';
import { contextOf, readTable } from '../sidebar/import/reading';
import { findTable } from '../src/domain/import/find-table';
import type { CodedLists } from '../src/domain/import/lists';
import type { Answer, Input, Method, Output } from '../src/rpc/contract';
import { sheetRows } from '../test/commands/sheet-cells';
import { BookWindow } from '../test/page/book-window';
import { launchBrowser } from '../test/page/browser';
import { startServer } from '../test/page/local-server';
import type { Bench, Measurement } from './bench';
import { listOfPairs } from './import-list';
import type { Running } from './page-window';

const ROWS = 5000;
const ROUNDS = 3;
const SHEETS = ['Наставники', 'Наставляемые', 'Пары'] as const;
const FILE = { name: 'пары.xlsx', mimeType: '' };
const WAIT = { timeout: 120_000 };

/** A list of 5,000 pairs: as a curator loads it in the local edition, and its writing alone against a call a row. */
export const importing: Bench = {
  name: 'import',
  measurements: async (atEnd) => {
    const bytes = await listOfPairs(ROWS);
    const book = exportBook((await openSample({ title: 'Школа', kind: 'school', sheets: {} })).model);
    const lists = await codedLists(book, bytes);
    const server = await startServer();
    atEnd(server.stop);
    const browser = await launchBrowser();
    atEnd(() => browser.close());
    return [inDialog({ server, browser }, bytes), written(book, lists), rowByRow(book, lists)];
  },
};

/** What leaves the browser for a file. */
async function codedLists(book: WorkbookData, bytes: Buffer): Promise<CodedLists> {
  const context = contextOf(ask(sessionOf(book), 'importState', {}), null);
  const [grid] = await readFile(FILE.name, new Uint8Array(bytes).buffer);
  const table = grid && findTable(grid, context);
  if (!table || 'why' in table) throw new Error('the list has no table');
  const { lists, codes } = readTable(table, table.proposed, context);
  if (lists.rows.length !== ROWS) throw new Error(`${lists.rows.length} rows were read`);
  return codes.lists;
}

function inDialog({ server, browser }: Running, bytes: Buffer): Measurement {
  return {
    label: `${ROWS} pairs from an .xlsx: from the file to «Готово»`,
    rounds: ROUNDS,
    bar: 5000,
    round: async () => {
      const { id } = await server.create({ kind: 'school', title: 'Школа' });
      const book = await BookWindow.open(browser, server.address, id);
      await book.choose('Наставничество', 'Книга', 'Загрузить списки…');
      const dialog = book.page.getByRole('dialog', { name: 'Загрузить списки' }).locator('iframe').contentFrame();
      await dialog.getByRole('button', { name: 'Выбрать файл…' }).waitFor(WAIT);
      return async () => walk(book.page, dialog, bytes);
    },
  };
}

/** Four clicks; what each waits for. */
async function walk(page: Page, dialog: FrameLocator, buffer: Buffer) {
  const started = performance.now();
  const since = () => Math.round(performance.now() - started);
  const press = (name: string) => dialog.getByRole('button', { name, exact: true }).click(WAIT);
  await dialog
    .locator('input[type=file]')
    .first()
    .setInputFiles({ ...FILE, buffer });
  await dialog.getByText('Выбран файл').waitFor(WAIT);
  await press('Дальше');
  await press('Дальше');
  await dialog.getByRole('heading', { name: 'Шаг 3' }).waitFor(WAIT);
  const previewed = since();
  const saved = page.waitForEvent('download');
  await press('Сохранить ключ…');
  await saved;
  await press('Записать в книгу');
  await dialog.getByRole('heading', { name: 'Готово' }).waitFor(WAIT);
  return { 'ms to the preview': previewed, 'ms to write': since() - previewed };
}

function written(book: WorkbookData, lists: CodedLists): Measurement {
  return {
    label: `${ROWS} pairs: preview and write, without a browser`,
    rounds: ROUNDS,
    round: async () => {
      const session = sessionOf(book);
      return async () => {
        load(session, lists);
        return { calls: session.calls.total, 'kB sent': Math.round(JSON.stringify(lists).length / 1024) };
      };
    },
  };
}

function rowByRow(book: WorkbookData, lists: CodedLists): Measurement {
  return {
    label: 'peer: the same rows, a setValues a row',
    rounds: ROUNDS,
    round: async () => {
      const filled = sessionOf(book);
      load(filled, lists);
      const tables = SHEETS.map((title) => ({ title, rows: sheetRows(filled.model, title).slice(1) }));
      const session = sessionOf(book);
      return async () => {
        for (const { title, rows } of tables) session.call('typeRows', [title, rows]);
        if (sheetRows(session.model, 'Пары').length !== ROWS + 1) throw new Error('rows are missing');
        return { calls: session.calls.total };
      };
    },
  };
}

const TYPING = `
function typeRows(title, rows) {
  const sheet = SpreadsheetApp.getActive().getSheetByName(title);
  const missing = rows.length + 1 - sheet.getMaxRows();
  if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing);
  rows.forEach((row, index) => sheet.getRange(index + 2, 1, 1, row.length).setValues([row]));
}`;

const project = readScriptProject();
const script = { ...project, code: [...project.code, { name: 'typing.js', text: TYPING }] };

function sessionOf(book: WorkbookData): Session {
  return createSession(JSON.parse(JSON.stringify(book)), { script, locale: 'ru_RU' });
}

function load(session: Session, lists: CodedLists): void {
  const { mark } = ask(session, 'previewImport', { lists });
  const { written, message } = ask(session, 'importRows', { lists, mark });
  if (!written) throw new Error(message);
}

function ask<M extends Method>(session: Session, method: M, input: Input<M>): Output<M> {
  const answer: Answer<Output<M>> = JSON.parse(String(session.callFromClient('rpc', [method, JSON.stringify(input)])));
  if (!answer.ok) throw new Error(answer.message);
  return answer.value;
}
