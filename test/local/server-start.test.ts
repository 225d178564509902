import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, jest, test } from '@jest/globals';
import type { BookList } from '../../local/server/protocol';
import { pause } from './server-client';
import { aFolder } from './server-files';

jest.setTimeout(120_000);

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const servers: ChildProcess[] = [];

afterAll(() => {
  for (const server of servers) server.kill('SIGKILL');
});

/** The command of `npm start` and what it says; a port of 0 is a free one. */
function start(...args: string[]): ChildProcess {
  const server = spawn(process.execPath, ['--import', 'tsx', 'local/server.ts', '--port', '0', ...args], { cwd: ROOT });
  servers.push(server);
  return server;
}

async function saidOn(stream: NodeJS.ReadableStream | null, what: RegExp): Promise<RegExpExecArray> {
  let said = '';
  for await (const chunk of stream ?? []) {
    said += String(chunk);
    const found = what.exec(said);
    if (found) return found;
  }
  throw new Error(`it said: ${said}`);
}

test('a first start that was killed goes on with the samples at the next one, and makes none twice', async () => {
  const books = aFolder();
  const samplesAfter = async (enough: (list: BookList) => boolean) => {
    const server = start('--books', books);
    const [, port] = await saidOn(server.stdout, /http:\/\/127\.0\.0\.1:(\d+)\n/);
    const list = async (): Promise<BookList> => (await fetch(`http://127.0.0.1:${port}/api/books`)).json();
    await pause(100);
    while (!enough(await list())) await pause(50);
    const told = await list();
    server.kill('SIGKILL');
    await once(server, 'exit');
    return told;
  };
  const broken = await samplesAfter(({ books: made }) => made.length > 0);
  expect(broken.preparing.length).toBeGreaterThan(0);
  const whole = await samplesAfter(({ books: made, preparing }) => made.length > 2 && preparing.length === 0);
  const titles = ['Мегион', 'Школа № 17, до подбора пар', 'Школа № 17, конец года'];
  expect(whole.books.map(({ title }) => title).sort()).toEqual(titles);
  const after = await samplesAfter(({ preparing }) => preparing.length === 0);
  expect(after.books).toHaveLength(3);
  expect(existsSync(join(books, '.samples'))).toBe(false);
});

test('the first start makes the samples, tells the address and the folder, and ends when it is told to', async () => {
  const books = aFolder();
  const server = start('--books', books);
  const [, port, folder] = await saidOn(server.stdout, /http:\/\/127\.0\.0\.1:(\d+)\n.* (\S+)\n/);
  expect(folder).toBe(books);
  const list = async (): Promise<BookList> => (await fetch(`http://127.0.0.1:${port}/api/books`)).json();
  expect((await list()).preparing.length).toBeGreaterThan(0);
  while ((await list()).preparing.length > 0) await pause(200);
  const { books: made, problems } = await list();
  expect(problems).toEqual([]);
  expect(made.map(({ title, summary }) => [title, summary.kind, summary.pairs, summary.returns]).sort()).toEqual([
    ['Мегион', 'municipal', null, 7],
    ['Школа № 17, до подбора пар', 'school', 0, null],
    ['Школа № 17, конец года', 'school', 125, null],
  ]);
  const second = start('--books', books);
  await saidOn(second.stderr, /уже открыта другой запущенной программой/);
  server.kill('SIGTERM');
  expect(await once(server, 'exit')).toEqual([0, null]);
});

test.each([
  [['--books', 'package.json'], /Папка \S+package\.json не открывается \(EEXIST\)/],
  [['--port', 'abc'], /Порт – целое число от 1 до 65535, сейчас «abc»\.\nЗапуск: npm start/],
])('a mistake in the command line is told in a sentence and no stack: %j', async (args, sentence) => {
  const server = start(...args);
  let said = '';
  server.stderr?.on('data', (chunk) => {
    said += String(chunk);
  });
  expect(await once(server, 'close')).toEqual([1, null]);
  expect(said).toMatch(sentence);
  expect(said).not.toContain('    at ');
});
