import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import { BookFile } from '../../local/server/durable/book-file';
import { type AppendFile, type Files, nodeFiles } from '../../local/server/durable/files';
import { BookFolder } from '../../local/server/durable/folder';
import { replay } from '../../local/server/durable/replay';
import { Frames } from '../../local/server/http/frames';
import type { BookState, ServerMessage } from '../../local/server/protocol';
import { Page } from '../../local/server/room/page';
import { BookRoom } from '../../local/server/room/room';
import { Rooms } from '../../local/server/room/rooms';
import { SpareThreads } from '../../local/server/script/spare-threads';
import { aBook } from './server-app';
import { pause, until } from './server-client';
import { aFolder, aRevision, recordingFiles } from './server-files';

jest.setTimeout(60_000);

const START = 'START_REVISION';
const spare = new SpareThreads();
let books: string;
let script: string;
const rooms: BookRoom[] = [];

beforeAll(async () => {
  books = aFolder();
  script = `${books}/script.js`;
  const file = await nodeFiles.create(script);
  await file.write(Buffer.from('function onOpen() {}'));
  await file.close();
});

afterEach(async () => {
  for (const room of rooms.splice(0)) await room.close();
});

afterAll(() => spare.close());

async function aRoom(files: Files = nodeFiles) {
  const id = await aBook(books);
  const path = new BookFolder(nodeFiles, books).pathOf(id);
  const { file, book } = await BookFile.open(files, path);
  const broken: unknown[] = [];
  const room = new BookRoom({
    id,
    file,
    book,
    limit: 2000,
    linger: 50,
    code: [script],
    spare,
    broken: (error) => broken.push(error),
  });
  rooms.push(room);
  return { id, room, path, broken };
}

function aPage(
  clientId: string,
  heard: ServerMessage[],
  told: (message: ServerMessage) => void = () => undefined,
): Page {
  const line = {
    send: (message: ServerMessage) => {
      heard.push(message);
      told(message);
    },
    close: () => undefined,
  };
  return new Page({ clientId, name: clientId }, line, new Frames());
}

function edit(row: number, content: string) {
  return { clientId: 'one', version: 1, commands: [{ type: 'UPDATE_CELL', sheetId: '0', col: 0, row, content }] };
}

const stateOf = (room: BookRoom): BookState => JSON.parse(room.stateText());
const revisionsIn = (heard: readonly ServerMessage[]) =>
  heard.flatMap((told) => (told.type === 'collaboration' ? [told.message.nextRevisionId] : []));

test('the sync of the journal has returned before an edit is acknowledged', async () => {
  const log: string[] = [];
  const { id, room } = await aRoom(recordingFiles(log));
  const page = aPage('one', [], ({ type }) => type === 'collaboration' && log.push('acknowledged'));
  room.join(page, START);
  room.take(page, { type: 'collaboration', message: aRevision(START, 'a', edit(0, 'первая')) });
  await until(() => log.includes('acknowledged'), 'the acknowledgement');
  expect(log).toEqual([`write ${id}.book`, `sync ${id}.book`, 'acknowledged']);
});

test('an edit that the disk did not take is not acknowledged: pages are told to load the book again', async () => {
  const { room, broken } = await aRoom(recordingFiles([], (call) => call.startsWith('sync')));
  const heard: ServerMessage[] = [];
  const page = aPage('one', heard);
  room.join(page, START);
  room.take(page, { type: 'collaboration', message: aRevision(START, 'a', edit(0, 'первая')) });
  await until(() => broken.length > 0, 'the failure');
  expect(revisionsIn(heard)).toEqual([]);
  expect(heard.at(-1)).toMatchObject({ type: 'reload' });
  expect(room.people).toEqual([]);
});

test('a snapshot takes the place of the journal, and pages go on from it', async () => {
  const { room, path } = await aRoom();
  const heard: ServerMessage[] = [];
  const page = aPage('one', heard);
  room.join(page, START);
  room.take(page, { type: 'collaboration', message: aRevision(START, 'a', edit(0, 'в снимке')) });
  await until(() => revisionsIn(heard).includes('a'), 'the acknowledgement');
  await room.rename('Новое название');
  expect(await room.compact()).toBe(true);
  const { revisionId, revisions, title } = stateOf(room);
  expect([revisions, title]).toEqual([[], 'Новое название']);
  expect(revisionsIn(heard)).toEqual(['a', revisionId]);
  room.take(page, { type: 'collaboration', message: aRevision(revisionId, 'b', edit(1, 'после снимка')) });
  await until(() => revisionsIn(heard).includes('b'), 'the next acknowledgement');
  const { head, snapshot, entries } = await BookFile.read(nodeFiles, path);
  expect([head.title, head.revisionId]).toEqual(['Новое название', revisionId]);
  expect(JSON.parse(snapshot)).toMatchObject({ revisionId, sheets: [{ cells: { A1: 'в снимке' } }] });
  expect(entries).toMatchObject([{ kind: 'revision', message: { nextRevisionId: 'b' } }]);
});

test('a page that was away before the snapshot loads the book again', async () => {
  const { room } = await aRoom();
  const heard: ServerMessage[] = [];
  const page = aPage('one', heard);
  room.join(page, START);
  room.take(page, { type: 'collaboration', message: aRevision(START, 'a', edit(0, 'x')) });
  await until(() => revisionsIn(heard).includes('a'), 'the acknowledgement');
  room.leave('one');
  await room.compact();
  const back: ServerMessage[] = [];
  room.join(aPage('one', back), 'a');
  expect(back.map(({ type }) => type)).toEqual(['welcome', 'reload']);
});

test('a deserted book is closed with a snapshot, and opens again as it was', async () => {
  const id = await aBook(books);
  const problems: string[] = [];
  const folder = new BookFolder(nodeFiles, books);
  const all = new Rooms({
    folder,
    limit: 2000,
    linger: 20,
    code: [script],
    spare,
    problem: (text) => problems.push(text),
  });
  const heard: ServerMessage[] = [];
  await all.with(id, async (room) => {
    const page = aPage('one', heard);
    room.join(page, START);
    room.take(page, { type: 'collaboration', message: aRevision(START, 'a', edit(0, 'осталось')) });
    await until(() => revisionsIn(heard).includes('a') && heard.some(({ type }) => type === 'menu'), 'an idle book');
    room.leave('one');
  });
  while (await all.peek(id)) await pause(10);
  const state = await all.with(id, stateOf);
  expect([state.revisions, problems]).toEqual([[], []]);
  expect(state.snapshot).toMatchObject({ sheets: [{ cells: { A1: 'осталось' } }] });
  await all.closeAll();
});

test('a torn end is told when the book is opened', async () => {
  const id = await aBook(books);
  const folder = new BookFolder(nodeFiles, books);
  const file = await nodeFiles.append(folder.pathOf(id));
  const whole = file.size;
  await file.write(Buffer.from([9, 0, 0, 0, 1]));
  await file.close();
  const problems: string[] = [];
  const all = new Rooms({ folder, limit: 2000, linger: 20, spare, problem: (text) => problems.push(text) });
  await all.with(id, () => undefined);
  await all.closeAll();
  expect(problems).toEqual([expect.stringContaining('неполная запись (5 Б)')]);
  expect(readFileSync(folder.pathOf(id))).toHaveLength(whole);
});

test('nobody opens a book while its file is being moved', async () => {
  const id = await aBook(books);
  const folder = new BookFolder(nodeFiles, books);
  const all = new Rooms({ folder, limit: 2000, linger: 20, spare, problem: () => undefined });
  const moved = all.withClosed(id, async () => {
    await pause(30);
    await folder.moveToBin(id, new Date());
  });
  await expect(all.with(id, stateOf)).rejects.toThrow('Такой книги нет');
  await moved;
});

test('an edit that was sent twice, before and after a lost connection, is in the book once', async () => {
  const { room } = await aRoom();
  const [before, after]: [ServerMessage[], ServerMessage[]] = [[], []];
  const message = aRevision(START, 'a', edit(0, 'один раз'));
  const first = aPage('one', before);
  room.join(first, START);
  room.take(first, { type: 'collaboration', message });
  room.leave('one'); // the acknowledgement finds nobody
  const second = aPage('one', after);
  room.join(second, START);
  room.take(second, { type: 'collaboration', message });
  await until(() => revisionsIn(after).includes('a'), 'the acknowledgement on the new line');
  await pause(20);
  expect([revisionsIn(before), revisionsIn(after)]).toEqual([[], ['a']]);
  expect(stateOf(room).revisions.map(({ nextRevisionId }) => nextRevisionId)).toEqual(['a']);
});

/** A place where what comes waits from `shut` to `open`. */
function aGate() {
  let shut = Promise.resolve();
  let open: () => void = () => undefined;
  return {
    shut: () => {
      shut = new Promise((resolve) => {
        open = resolve;
      });
    },
    open: () => open(),
    pass: () => shut,
  };
}

test('a title that is on its way to the disk when a snapshot is taken is not lost', async () => {
  const gate = aGate();
  const slow = (file: AppendFile): AppendFile => ({
    get size() {
      return file.size;
    },
    write: (bytes) => file.write(bytes),
    sync: () => gate.pass().then(() => file.sync()),
    truncate: (size) => file.truncate(size),
    close: () => file.close(),
  });
  const { room, path } = await aRoom({ ...nodeFiles, append: async (name) => slow(await nodeFiles.append(name)) });
  await room.rename('Первое название');
  gate.shut();
  const compacted = room.compact();
  const renamed = room.rename('Второе название');
  await room.errand({ kind: 'snapshot', snapshotId: 'later' }); // the thread has done the first one before
  gate.open();
  await Promise.all([compacted, renamed]);
  expect(replay(await BookFile.read(nodeFiles, path)).title).toBe('Второе название');
});

test('a book is closed only when a snapshot that is being written has its place', async () => {
  const gate = aGate();
  const log: string[] = [];
  const files = recordingFiles(log);
  const create = async (path: string) => {
    log.push('begun');
    await gate.pass();
    return files.create(path);
  };
  const { id, room } = await aRoom({ ...files, create });
  await room.rename('Новое название');
  gate.shut();
  const compacted = room.compact();
  await until(() => log.includes('begun'), 'the snapshot');
  rooms.length = 0;
  const closed = room.close().then(() => log.push('closed'));
  await Promise.race([closed, pause(300)]);
  gate.open();
  await Promise.all([compacted, closed]);
  expect(log.slice(-3)).toEqual([`rename ${id}.book.new`, 'sync folder', 'closed']);
});

test('a script that asks a page which is gone for good is answered at once', () => {
  const [first, second] = [aPage('one', []), aPage('one', [])];
  const run = first.run({ type: 'run', runId: 'r', functionName: 'f' });
  const answers: string[] = [];
  const ask = () =>
    run.caller.ask({ kind: 'alert', title: '', text: '', buttons: 'OK' }, (button) => answers.push(button));
  first.away();
  second.follow(first);
  ask();
  expect(answers).toEqual([]);
  second.away();
  second.left();
  expect(answers).toEqual(['CLOSE']);
  ask();
  expect(answers).toEqual(['CLOSE', 'CLOSE']);
});
