import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll } from '@jest/globals';
import type { Head } from '../../local/server/durable/entries';
import { type AppendFile, type Files, nodeFiles } from '../../local/server/durable/files';
import type { Revision } from '../../local/server/protocol';

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A folder of the tests of one file, removed after them. */
export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'books-'));
  folders.push(folder);
  return folder;
}

export const HEAD: Head = {
  format: 1,
  title: 'Книга',
  summary: { kind: 'school', owner: '', schoolYear: '', pairs: null, returns: null },
  changed: '2026-09-01T00:00:00.000Z',
  revisionId: 'START_REVISION',
  properties: { script: {}, document: {}, user: {} },
};

/** A revision after another, as a client sends it. */
export function aRevision(serverRevisionId: string, nextRevisionId: string, more: object = {}): Revision {
  return {
    type: 'REMOTE_REVISION',
    version: 1,
    clientId: 'one',
    commands: [],
    ...more,
    serverRevisionId,
    nextRevisionId,
  };
}

/** The real file system that writes down what it has done, and can be told to fail. */
export function recordingFiles(log: string[], fail: (call: string) => boolean = () => false): Files {
  const done = async <T>(call: string, work: Promise<T>): Promise<T> => {
    const result = await work;
    if (fail(call)) throw new Error(`the disk failed: ${call}`);
    log.push(call);
    return result;
  };
  const recorded = (name: string, file: AppendFile): AppendFile => ({
    get size() {
      return file.size;
    },
    write: (bytes) => done(`write ${name}`, file.write(bytes)),
    sync: () => done(`sync ${name}`, file.sync()),
    truncate: (size) => done(`truncate ${name}`, file.truncate(size)),
    close: () => file.close(),
  });
  return {
    ...nodeFiles,
    append: async (path) => recorded(basename(path), await nodeFiles.append(path)),
    create: async (path) => recorded(basename(path), await nodeFiles.create(path)),
    rename: (from, to) =>
      done(
        `rename ${basename(from)}`,
        fail('rename') ? Promise.reject(new Error('the disk failed')) : nodeFiles.rename(from, to),
      ),
    syncFolder: (folder) => done('sync folder', nodeFiles.syncFolder(folder)),
  };
}
