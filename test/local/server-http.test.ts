import { readdirSync, readFileSync } from 'node:fs';
import { IncomingMessage, request } from 'node:http';
import { Socket } from 'node:net';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { beforeAll, describe, expect, jest, test } from '@jest/globals';
import { WebSocket } from 'ws';
import { createModel, emptyWorkbook } from '../../local/engine/model';
import type { App } from '../../local/server/app';
import { nodeFiles } from '../../local/server/durable/files';
import { BookFolder } from '../../local/server/durable/folder';
import { Frames } from '../../local/server/http/frames';
import { Sockets } from '../../local/server/http/sockets';
import type { BookInfo, BookList } from '../../local/server/protocol';
import { Rooms } from '../../local/server/room/rooms';
import { SpareThreads } from '../../local/server/script/spare-threads';
import { readWorkbook } from '../../local/xlsx/read';
import { writeWorkbook } from '../../local/xlsx/write';
import { aBook, anApp } from './server-app';
import { pause, TestPage, until } from './server-client';
import { aFolder, HEAD } from './server-files';

jest.setTimeout(60_000);

let app: App;
let books: string;
let id: string;

beforeAll(async () => {
  books = aFolder();
  id = await aBook(books, 'Книга «А»');
  app = await anApp({ books });
});

/** Node's own fetch does not let a Host or an Origin be forged. */
function ask(headers: Record<string, string>, path = '/api/books', method = 'GET'): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port: app.port, path, method, headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    asked.on('error', reject);
    asked.end();
  });
}

const api = (path: string, init?: RequestInit) => fetch(`http://127.0.0.1:${app.port}/api/${path}`, init);
const post = (path: string, body?: object) => api(path, { method: 'POST', body: JSON.stringify(body ?? {}) });

async function infoOf(response: Response): Promise<BookInfo> {
  if (!response.ok) throw new Error(await response.text());
  return response.json();
}

async function list(): Promise<BookList> {
  return (await api('books')).json();
}

async function aFile(content: string, sheetName = 'Лист'): Promise<Uint8Array> {
  const data = emptyWorkbook('ru_RU', sheetName);
  const sheets = data.sheets.map((sheet) => ({ ...sheet, cells: { A1: content, A2: '=LEN(A1)' }, merges: ['B1:C2'] }));
  return writeWorkbook(createModel({ ...data, sheets }));
}

const upload = (path: string, bytes: Uint8Array) => api(path, { method: 'POST', body: Buffer.from(bytes) });

describe('only the own pages are served', () => {
  test.each([
    ['own host', (port: number) => ({ host: `127.0.0.1:${port}` }), 200],
    ['localhost', (port: number) => ({ host: `localhost:${port}` }), 200],
    ['own origin', (port: number) => ({ origin: `http://127.0.0.1:${port}` }), 200],
    ['another name for this computer', () => ({ host: 'evil.example' }), 403],
    ['another port in the host', () => ({ host: '127.0.0.1:80' }), 403],
    ['another site', () => ({ origin: 'https://evil.example' }), 403],
    ['another program of this computer', () => ({ origin: 'http://127.0.0.1:1' }), 403],
    ['a page without an origin', () => ({ origin: 'null' }), 403],
    ['a link from another site', () => ({ 'sec-fetch-site': 'cross-site' }), 403],
  ] as const)('%s', async (_name, headers, status) => {
    expect(await ask(headers(app.port))).toBe(status);
  });

  test.each([
    ['foreign origin', { origin: 'https://evil.example' }, 403],
    ['foreign host', { host: 'evil.example' }, 403],
    ['no such book', {}, 404],
  ] as const)('a WebSocket of %s is refused', async (_name, headers, status) => {
    const book = status === 404 ? '..%2f..%2fetc' : id;
    const line = new WebSocket(`ws://127.0.0.1:${app.port}/ws/books/${book}?client=x&since=START_REVISION`, {
      headers,
    });
    const answered = await new Promise((resolve) => {
      line.on('unexpected-response', (_request, response) => resolve(response.statusCode));
      line.on('open', () => resolve('open'));
      line.on('error', () => undefined); // it comes besides the response
    });
    line.terminate();
    expect(answered).toBe(status);
  });

  test('a page cannot speak in the name of another', async () => {
    const page = await TestPage.open(app.port, id, 'honest');
    page.send({
      type: 'collaboration',
      message: { type: 'REMOTE_REVISION', clientId: 'other', serverRevisionId: 'a', nextRevisionId: 'b', commands: [] },
    });
    expect((await page.told('refused')).error).toContain('другой страницей');
    await page.close();
  });

  test('every answer forbids what it does not need', async () => {
    const [page, data] = [await fetch(`http://127.0.0.1:${app.port}/book/${id}`), await api('books')];
    expect(page.headers.get('content-security-policy')).toContain(
      "default-src 'none'; script-src 'self' 'unsafe-eval';",
    );
    expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(data.headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'");
    for (const { headers } of [page, data]) {
      expect([headers.get('x-content-type-options'), headers.get('referrer-policy')]).toEqual([
        'nosniff',
        'no-referrer',
      ]);
      expect(headers.get('access-control-allow-origin')).toBeNull();
    }
  });
});

describe('pages', () => {
  test('get their script once, and are told when it is the same', async () => {
    const first = await fetch(`http://127.0.0.1:${app.port}/assets/page.js`);
    expect(await first.text()).toBe('/* page */');
    const etag = first.headers.get('etag') ?? '';
    expect(await ask({ 'if-none-match': etag }, '/assets/page.js')).toBe(304);
  });

  test.each(['/assets/../package.json', '/assets/..%2fpackage.json', '/assets/Other.js', '/frame/none', '/etc/passwd'])(
    'get nothing at %s',
    async (path) => {
      expect(await ask({}, path)).toBe(404);
    },
  );
});

describe('books', () => {
  test('are listed with what is in them and who is there', async () => {
    const page = await TestPage.open(app.port, id, 'one');
    const { folder, books: listed } = await list();
    expect(folder).toBe(books);
    expect(listed.find((book) => book.id === id)).toMatchObject({ title: 'Книга «А»', people: ['Гость one'] });
    await page.close();
    await pause(50);
    expect((await list()).books.find((book) => book.id === id)?.people).toEqual([]);
  });

  test('are made by the add-on’s own command', async () => {
    const school = await infoOf(await post('books', { kind: 'school', title: 'Школа / 1' }));
    expect(school).toMatchObject({ title: 'Школа / 1', summary: { kind: 'school', pairs: 0, returns: null } });
    expect(school.id).toMatch(/^shkola-1-[0-9a-f]{6}$/);
    expect(readdirSync(books)).toContain(`${school.id}.book`);
  });

  test('come from a sample, with its school, year and returns', async () => {
    const { summary } = await infoOf(await post('books', { kind: 'sample', sample: 'megion' }));
    expect(summary).toEqual({
      kind: 'municipal',
      owner: 'город Мегион',
      schoolYear: '2020/2021',
      pairs: null,
      returns: 7,
    });
  });

  test('go to .xlsx and come back', async () => {
    const { id: added, title } = await infoOf(await upload('books/xlsx?title=Файл.xlsx', await aFile('привет')));
    expect(title).toBe('Файл');
    const saved = await api(`books/${added}/xlsx`);
    expect(saved.headers.get('content-disposition')).toContain(encodeURIComponent('Файл.xlsx'));
    const { sheets } = await readWorkbook(new Uint8Array(await saved.arrayBuffer()));
    expect(sheets[0]).toMatchObject({ name: 'Лист', cells: { A1: 'привет', A2: '=LEN(A1)' }, merges: ['B1:C2'] });
  });

  test('give one sheet as a file, with values for its formulas', async () => {
    const { id: added } = await infoOf(await upload('books/xlsx?title=Файл', await aFile('привет')));
    const saved = await api(`books/${added}/xlsx?sheet=0`);
    const { sheets } = await readWorkbook(new Uint8Array(await saved.arrayBuffer()));
    expect(sheets.map(({ cells }) => cells)).toEqual([{ A1: 'привет', A2: '6' }]);
    const named = await api(`books/${added}/xlsx?${new URLSearchParams({ sheet: '0', name: 'Сведения ОО' })}`);
    expect(named.headers.get('content-disposition')).toContain(encodeURIComponent('Файл – Сведения ОО.xlsx'));
    expect((await api(`books/${added}/xlsx?sheet=nope`)).status).toBe(400);
  });

  test('take the sheets of other files while they are open, each under a free name', async () => {
    const page = await TestPage.open(app.port, id, 'one');
    const added: unknown[] = [];
    for (const text of ['один', 'два']) {
      added.push(await (await upload(`books/${id}/sheets`, await aFile(text, 'Сведения ОО'))).json());
    }
    expect(added).toEqual([
      { sheets: [{ sheetId: expect.any(String), name: 'Сведения ОО' }] },
      { sheets: [{ sheetId: expect.any(String), name: 'Сведения ОО (2)' }] },
    ]);
    await until(() => page.model.getters.getSheetIds().length === 3, 'the sheets on the page');
    const [, first = ''] = page.model.getters.getSheetIds();
    expect(page.model.getters.getCellText({ sheetId: first, col: 0, row: 1 }, { showFormula: true })).toBe('4');
    await page.close();
  });

  test('are renamed, on open pages too, and keep the name', async () => {
    const page = await TestPage.open(app.port, id, 'one');
    expect(await infoOf(await post(`books/${id}/rename`, { title: ' Другое\nназвание ' }))).toMatchObject({
      id,
      title: 'Другое название',
    });
    expect((await page.told('title')).title).toBe('Другое название');
    await page.close();
    expect((await new BookFolder(nodeFiles, books).find(id)).title).toBe('Другое название');
  });

  test.each(['', '  ', 'я'.repeat(101)])('are not renamed to «%s»', async (title) => {
    expect((await post(`books/${id}/rename`, { title })).status).toBe(400);
  });

  test('are copied with what was written a moment ago', async () => {
    const page = await TestPage.open(app.port, id, 'one');
    page.write(0, 'перед копией');
    await page.synchronized();
    const copy = await infoOf(await post(`books/${id}/duplicate`));
    expect(copy.title).toMatch(/ \(копия\)$/);
    const opened = await TestPage.open(app.port, copy.id, 'one');
    expect(opened.read(0)).toBe('перед копией');
    page.write(0, 'после копии');
    await page.synchronized();
    expect(opened.read(0)).toBe('перед копией');
    await Promise.all([page.close(), opened.close()]);
  });

  test('go to the bin as files, when nobody is in them', async () => {
    const doomed = await aBook(books, 'В корзину');
    const whole = readFileSync(join(books, `${doomed}.book`));
    const page = await TestPage.open(app.port, doomed, 'one');
    expect((await post(`books/${doomed}/bin`)).status).toBe(409);
    await page.close();
    await pause(50);
    expect((await post(`books/${doomed}/bin`)).status).toBe(204);
    expect((await post(`books/${doomed}/bin`)).status).toBe(404);
    const [binned = ''] = readdirSync(join(books, 'bin')).filter((name) => name.startsWith(doomed));
    expect(readFileSync(join(books, 'bin', binned))).toEqual(whole);
  });

  test.each(['..%2f..%2fetc%2fpasswd', '%2e%2e', 'no-such-book', 'A', `${'a'.repeat(200)}`])(
    'are not found at %s',
    async (name) => {
      for (const path of [`books/${name}/state`, `books/${name}/xlsx`]) expect((await api(path)).status).toBe(404);
      expect((await post(`books/${name}/bin`)).status).toBe(404);
    },
  );

  test('are not made of what is no book', async () => {
    const broken = await upload('books/xlsx?title=x', Buffer.from('PK no workbook'));
    expect(broken.status).toBe(400);
    expect((await broken.json()).error).toMatch(/xlsx/);
    expect((await upload('books/xlsx?title=x', new Uint8Array(31 * 1024 * 1024))).status).toBe(413);
    expect((await post('books', { kind: 'other', title: 'x' })).status).toBe(400);
    expect((await api('books', { method: 'POST', body: '{' })).status).toBe(400);
  });
});

test('a folder with strange files is listed, and they are named', async () => {
  const folder = new BookFolder(nodeFiles, books);
  const good = await folder.create({ ...HEAD, title: 'Хорошая', snapshot: '{}' }, new Date());
  const file = await nodeFiles.create(join(books, 'strange.book'));
  await file.close();
  const { books: listed, problems } = await list();
  expect(listed.map((book) => book.id)).toContain(good);
  expect(problems.some((text) => text.includes('strange.book'))).toBe(true);
});

test('a refused line that breaks does not end the program', () => {
  const folder = new BookFolder(nodeFiles, books);
  const rooms = new Rooms({ folder, limit: 0, linger: 0, spare: new SpareThreads(), problem: () => undefined });
  const sockets = new Sockets({ rooms, frames: new Frames(), port: () => 1 });
  const line = new PassThrough();
  sockets.upgrade(new IncomingMessage(new Socket()), line, Buffer.alloc(0));
  expect(() => line.emit('error', new Error('read ECONNRESET'))).not.toThrow();
  sockets.close();
});

test('a title whose cut halves a sign can still be a file name', async () => {
  const halved = `${'а'.repeat(89)}😀`;
  const book = await infoOf(await post('books', { kind: 'school', title: halved }));
  const copy = await infoOf(await post(`books/${book.id}/duplicate`));
  expect(copy.title).toBe(`${'а'.repeat(89)} (копия)`);
  expect((await api(`books/${copy.id}/xlsx`)).status).toBe(200);
});
