import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BookInfo, BookList, NewBook } from '../../local/server/protocol';

const START_MILLISECONDS = 120_000;

/** The program as a person starts it, over an empty folder of its own. */
export interface LocalServer {
  readonly address: string;
  readonly folder: string;
  /** Of the running process. */
  pid(): number;
  create(book: NewBook): Promise<BookInfo>;
  /** A book from the bytes of an .xlsx file. */
  upload(title: string, bytes: Uint8Array): Promise<BookInfo>;
  /** A fresh copy of the sample book of Megion, which the first start has made. */
  copyOfMegion(): Promise<BookInfo>;
  /** As when the program is closed; the books stay. */
  pause(): Promise<void>;
  /** As when it is started again. */
  resume(): Promise<void>;
  /** For good, with the folder. */
  stop(): Promise<void>;
}

export async function startServer(): Promise<LocalServer> {
  const folder = mkdtempSync(join(tmpdir(), 'nastavnik-books-'));
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  let child = run(port, folder);
  await answering(address, child);
  return {
    address,
    folder,
    pid: () => {
      if (child.pid === undefined) throw new Error('the program is not running');
      return child.pid;
    },
    create: (book) => post(`${address}/api/books`, book),
    upload: (title, bytes) => postBytes(`${address}/api/books/xlsx?title=${encodeURIComponent(title)}`, bytes),
    copyOfMegion: async () => {
      const { books } = await listBooks(address);
      const megion = books.find(({ title }) => title === 'Мегион');
      if (!megion) throw new Error('the first start made no book of Megion');
      return post(`${address}/api/books/${megion.id}/duplicate`, {});
    },
    pause: () => end(child),
    resume: async () => {
      child = run(port, folder);
      await answering(address, child);
    },
    stop: async () => {
      await end(child);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function run(port: number, folder: string): ChildProcess {
  const options = ['--port', String(port), '--books', folder];
  return spawn(process.execPath, ['--import', 'tsx', 'local/server.ts', ...options], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  await exit;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const place = server.address();
  server.close();
  await once(server, 'close');
  if (place === null || typeof place === 'string') throw new Error('no port is free');
  return place.port;
}

/** Waits until the samples are made: the first start fills the folder with them. */
async function answering(address: string, child: ChildProcess): Promise<void> {
  const until = Date.now() + START_MILLISECONDS;
  while (Date.now() < until) {
    if (child.exitCode !== null) throw new Error(`the server ended with code ${child.exitCode}`);
    const list = await listBooks(address).catch(() => undefined);
    if (list && list.books.length > 0 && list.preparing.length === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('the server did not start in time');
}

async function listBooks(address: string): Promise<BookList> {
  const list: BookList = await (await fetch(`${address}/api/books`)).json();
  return list;
}

function post(address: string, content: object): Promise<BookInfo> {
  return send(address, 'application/json', JSON.stringify(content));
}

function postBytes(address: string, bytes: Uint8Array): Promise<BookInfo> {
  return send(address, 'application/octet-stream', Uint8Array.from(bytes));
}

async function send(address: string, type: string, body: BodyInit): Promise<BookInfo> {
  const answer = await fetch(address, { method: 'POST', headers: { 'content-type': type }, body });
  if (!answer.ok) throw new Error(await answer.text());
  const info: BookInfo = await answer.json();
  return info;
}
