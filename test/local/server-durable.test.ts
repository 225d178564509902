import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { BIN, BookFile, NotABookError } from '../../local/server/durable/book-file';
import type { Entry } from '../../local/server/durable/entries';
import { nodeFiles } from '../../local/server/durable/files';
import { BookFolder } from '../../local/server/durable/folder';
import { Journal } from '../../local/server/durable/journal';
import { lockFolder } from '../../local/server/durable/lock';
import { encodeRecord, scanRecords } from '../../local/server/durable/records';
import { replay } from '../../local/server/durable/replay';
import { aFolder, aRevision, HEAD, recordingFiles } from './server-files';

const SNAPSHOT = '{"sheets":[]}';

function entries(count: number): Entry[] {
  return Array.from({ length: count }, (_, index) => ({
    kind: 'revision',
    at: index,
    message: aRevision(`r${index}`, `r${index + 1}`, { commands: [{ type: 'UPDATE_CELL', content: `№ ${index}` }] }),
  }));
}

async function aBookFile(written: readonly Entry[], files = nodeFiles): Promise<string> {
  const path = join(aFolder(), 'kniga.book');
  await BookFile.create(nodeFiles, path, { head: HEAD, snapshot: SNAPSHOT, entries: [] });
  const { file } = await BookFile.open(files, path);
  for (const entry of written) await file.append(entry);
  await file.close();
  return path;
}

describe('records', () => {
  test('are read back as they were written, whatever they hold', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (payloads) => {
        const file = Buffer.concat(payloads.map(encodeRecord));
        const { records, end } = scanRecords(file);
        expect(records.map((record) => record.toString())).toEqual(
          payloads.map((text) => Buffer.from(text).toString()),
        );
        expect(end).toBe(file.length);
      }),
    );
  });

  test('end where a file of zeros begins', () => {
    const record = encodeRecord('whole');
    expect(scanRecords(Buffer.concat([record, Buffer.alloc(100)])).end).toBe(record.length);
  });
});

describe('the file of a book', () => {
  test('cut at every byte of its last record opens with everything before it, and tells', async () => {
    const written = entries(3);
    const path = await aBookFile(written);
    const whole = readFileSync(path);
    const last = encodeRecord(JSON.stringify(written.at(-1))).length;
    for (let length = whole.length - last; length < whole.length; length += 1) {
      writeFileSync(path, whole.subarray(0, length));
      const { file, book, cut } = await BookFile.open(nodeFiles, path);
      await file.close();
      expect(book.entries).toEqual(written.slice(0, 2));
      expect(cut?.bytes ?? 0).toBe(length - (whole.length - last));
      expect(readFileSync(path)).toEqual(whole.subarray(0, whole.length - last));
    }
  });

  test('takes new records behind a cut, and keeps what was cut off', async () => {
    const written = entries(3);
    const path = await aBookFile(written);
    const whole = readFileSync(path);
    writeFileSync(path, whole.subarray(0, whole.length - 1));
    const { file, cut } = await BookFile.open(nodeFiles, path);
    await file.append({ kind: 'title', title: 'Другое название' });
    await file.close();
    const { book, cut: none } = await BookFile.open(nodeFiles, path);
    expect(book.entries).toEqual([...written.slice(0, 2), { kind: 'title', title: 'Другое название' }]);
    expect(none).toBeUndefined();
    expect(readFileSync(cut?.keptAs ?? '')).toHaveLength(cut?.bytes ?? 0);
    expect(readdirSync(join(path, '..', BIN))).toHaveLength(1);
  });

  test('with a damaged record opens with what stands before it and keeps the rest aside', async () => {
    const written = entries(3);
    const path = await aBookFile(written);
    const whole = readFileSync(path);
    const second = whole.indexOf('№ 1');
    whole[second] = 0;
    writeFileSync(path, whole);
    const { book, cut } = await BookFile.open(nodeFiles, path);
    expect(book.entries).toEqual(written.slice(0, 1));
    expect(readFileSync(cut?.keptAs ?? '').includes('№ 2')).toBe(true);
  });

  test('that is none is refused', async () => {
    const path = join(aFolder(), 'kniga.book');
    writeFileSync(path, 'PK something else');
    await expect(BookFile.open(nodeFiles, path)).rejects.toThrow(NotABookError);
  });

  test('resolves an append only when the sync that follows its write has returned', async () => {
    const log: string[] = [];
    const path = await aBookFile([]);
    const { file } = await BookFile.open(recordingFiles(log), path);
    const [first, second] = entries(2);
    if (!first || !second) throw new Error('no entries');
    await file.append(first).then(() => log.push('kept 0'));
    await file.append(second).then(() => log.push('kept 1'));
    expect(log).toEqual([
      'write kniga.book',
      'sync kniga.book',
      'kept 0',
      'write kniga.book',
      'sync kniga.book',
      'kept 1',
    ]);
  });

  test('sends what came while the disk was busy to it together', async () => {
    const log: string[] = [];
    const written = entries(10);
    const path = await aBookFile([]);
    const { file } = await BookFile.open(recordingFiles(log), path);
    await Promise.all(written.map((entry) => file.append(entry)));
    expect(log.filter((call) => call.startsWith('sync'))).toHaveLength(2);
    expect((await BookFile.read(nodeFiles, path)).entries).toEqual(written);
  });

  test('takes nothing more after the disk has failed', async () => {
    let broken = false;
    const path = await aBookFile([]);
    const { file } = await BookFile.open(
      recordingFiles([], (call) => broken && call.startsWith('sync')),
      path,
    );
    broken = true;
    await expect(file.append({ kind: 'title', title: 'а' })).rejects.toThrow('could not be written');
    broken = false;
    await expect(file.append({ kind: 'title', title: 'б' })).rejects.toThrow('could not be written');
  });

  test('copied at any moment of a stream of edits is a valid backup', async () => {
    const written = entries(200);
    const path = await aBookFile([]);
    const { file } = await BookFile.open(nodeFiles, path);
    const stream = (async () => {
      for (const entry of written) await file.append(entry);
    })();
    for (let number = 0; number < 20; number += 1) {
      const copy = `${path}.${number}.book`;
      await nodeFiles.copy(path, copy);
      const { book } = await BookFile.open(nodeFiles, copy);
      expect(book.entries).toEqual(written.slice(0, book.entries.length));
    }
    await stream;
    expect((await BookFile.read(nodeFiles, path)).entries).toEqual(written);
  });

  test('is replaced by a whole new one: written, synced, renamed, and the folder synced', async () => {
    const log: string[] = [];
    const path = await aBookFile(entries(3));
    const { file } = await BookFile.open(recordingFiles(log), path);
    await file.replace({ ...HEAD, revisionId: 'r3' }, '{"sheets":[1]}');
    expect(log).toEqual(['write kniga.book.new', 'sync kniga.book.new', 'rename kniga.book.new', 'sync folder']);
    await file.append({ kind: 'title', title: 'После' });
    const book = await BookFile.read(nodeFiles, path);
    expect([book.head.revisionId, book.snapshot, book.entries]).toEqual([
      'r3',
      '{"sheets":[1]}',
      [{ kind: 'title', title: 'После' }],
    ]);
  });

  test('stays the old one when the replacement fails before its rename', async () => {
    const written = entries(3);
    const path = await aBookFile(written);
    const { file } = await BookFile.open(
      recordingFiles([], (call) => call === 'rename'),
      path,
    );
    await expect(file.replace(HEAD, '{}')).rejects.toThrow('the disk failed');
    expect((await BookFile.read(nodeFiles, path)).entries).toEqual(written);
  });
});

test('a stored book stands as its last entries say', async () => {
  const path = await aBookFile([
    ...entries(2),
    { kind: 'title', title: 'Новое' },
    { kind: 'property', store: 'document', key: 'a', value: '1' },
    { kind: 'property', store: 'document', key: 'b', value: '2' },
    { kind: 'property', store: 'document', key: 'a', value: null },
  ]);
  expect(replay(await BookFile.read(nodeFiles, path))).toMatchObject({
    title: 'Новое',
    revisionId: 'r2',
    changed: '1970-01-01T00:00:00.001Z',
    revisions: [{ nextRevisionId: 'r1' }, { nextRevisionId: 'r2' }],
    properties: { script: {}, document: { b: '2' }, user: {} },
  });
});

test('a closing journal takes nothing that it would not keep', async () => {
  const path = join(aFolder(), 'journal');
  await (await nodeFiles.create(path)).close();
  const journal = new Journal(await nodeFiles.append(path));
  const closed = journal.close();
  await expect(journal.append('late')).rejects.toThrow('the journal is closed');
  await closed;
  expect(readFileSync(path)).toHaveLength(0);
});

test('the lock of a folder keeps others out while its holder lives, and says what to do when it is not the holder', async () => {
  const folder = aFolder();
  const path = join(folder, '.lock');
  writeFileSync(path, String(process.ppid)); // a process that lives: the one that has started this one
  await expect(lockFolder(folder)).rejects.toThrow(`Если это не так, удалите файл ${path} и запустите снова.`);
});

test('a book that goes to the bin while the list is made is left out', async () => {
  const folder = new BookFolder(nodeFiles, aFolder());
  const content = { title: 'Книга', revisionId: 'r0', snapshot: SNAPSHOT };
  const id = await folder.create({ ...HEAD, ...content }, new Date());
  const listed = await folder.ids();
  await folder.moveToBin(id, new Date());
  expect(await Promise.all(listed.map((listedId) => folder.describe(listedId)))).toEqual([undefined]);
});
