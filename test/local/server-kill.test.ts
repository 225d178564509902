import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, jest, test } from '@jest/globals';
import { WebSocket } from 'ws';
import type { BookState, ServerMessage } from '../../local/server/protocol';
import { aBook } from './server-app';
import { pause } from './server-client';
import { aFolder, aRevision } from './server-files';

jest.setTimeout(120_000);

const ROUNDS = 10;
const CHILD = fileURLToPath(new URL('./server-child.ts', import.meta.url));
const ROOT = fileURLToPath(new URL('../..', import.meta.url));

async function startServer(books: string): Promise<{ server: ChildProcess; port: number }> {
  const script = join(books, 'script.js');
  writeFileSync(script, 'function onOpen() {}');
  const server = spawn(process.execPath, ['--import', 'tsx', CHILD, books, script], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [port] = await once(server.stdout, 'data');
  return { server, port: Number(String(port)) };
}

async function stateOf(port: number, id: string): Promise<BookState> {
  return (await fetch(`http://127.0.0.1:${port}/api/books/${id}/state`)).json();
}

/** Sends edits one after another; each id is noted when it is acknowledged. */
function streamEdits(port: number, { id, revisionId }: BookState, acknowledged: string[]): Promise<unknown> {
  const query = new URLSearchParams({ client: 'stream', since: revisionId });
  const line = new WebSocket(`ws://127.0.0.1:${port}/ws/books/${id}?${query}`);
  let last = revisionId;
  const send = () => {
    const command = { type: 'UPDATE_CELL', sheetId: '0', col: 0, row: 0, content: 'правка '.repeat(50) };
    const message = aRevision(last, crypto.randomUUID(), { clientId: 'stream', commands: [command] });
    line.send(JSON.stringify({ type: 'collaboration', message }));
  };
  line.on('message', (data) => {
    const told: ServerMessage = JSON.parse(String(data));
    if (told.type === 'welcome') send();
    if (told.type !== 'collaboration' || told.message.type !== 'REMOTE_REVISION') return;
    last = String(told.message.nextRevisionId);
    acknowledged.push(last);
    send();
  });
  line.on('error', () => line.terminate()); // the server is killed under it
  return once(line, 'close');
}

test('every acknowledged edit survives a server killed at random moments under a stream of edits', async () => {
  const books = aFolder();
  const id = await aBook(books);
  const acknowledged: string[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const { server, port } = await startServer(books);
    const before = acknowledged.length;
    const closed = streamEdits(port, await stateOf(port, id), acknowledged);
    while (acknowledged.length === before) await pause(1);
    await pause(Math.random() * 300);
    server.kill('SIGKILL');
    await Promise.all([closed, once(server, 'exit')]);
  }
  const { server, port } = await startServer(books);
  const { revisions } = await stateOf(port, id);
  server.kill('SIGKILL');
  const kept = revisions.map(({ nextRevisionId }) => nextRevisionId);
  expect(kept.filter((revisionId) => acknowledged.includes(revisionId))).toEqual(acknowledged);
  // one edit of each round may have reached the disk without its acknowledgement
  expect(kept.length - acknowledged.length).toBeLessThanOrEqual(ROUNDS);
  expect(acknowledged.length).toBeGreaterThan(ROUNDS * 5);
});
