import { constants } from 'node:fs';
import { copyFile, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';

/** A file open for writing at its end. */
export interface AppendFile {
  /** Bytes that the file has. */
  readonly size: number;
  write(bytes: Uint8Array): Promise<void>;
  /** Returns when what was written is on the disk itself. */
  sync(): Promise<void>;
  truncate(size: number): Promise<void>;
  close(): Promise<void>;
}

/** The file system as the durable store uses it: a port, so that tests can record the order of calls. */
export interface Files {
  read(path: string): Promise<Buffer>;
  /** Names in a folder, which is made when it is missing. */
  list(folder: string): Promise<readonly string[]>;
  /** Milliseconds of the last change; undefined when there is no such file. */
  changed(path: string): Promise<number | undefined>;
  append(path: string): Promise<AppendFile>;
  /** Makes an empty file, or empties the one that is there. */
  create(path: string): Promise<AppendFile>;
  /** Fails when the target is there. */
  copy(from: string, to: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
  /** Returns when the folder's names (new, renamed, removed files) are on the disk. */
  syncFolder(folder: string): Promise<void>;
}

export const nodeFiles: Files = {
  read: (path) => readFile(path),
  list: async (folder) => {
    await mkdir(folder, { recursive: true });
    return readdir(folder);
  },
  changed,
  append: (path) => openFile(path, 'r+'),
  create: (path) => openFile(path, 'w+'),
  copy: (from, to) => copyFile(from, to, constants.COPYFILE_EXCL),
  rename: (from, to) => rename(from, to),
  remove: (path) => rm(path, { force: true }),
  syncFolder,
};

/** «ENOENT» and the like. */
export function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}

async function changed(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).mtimeMs;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

async function openFile(path: string, flags: 'r+' | 'w+'): Promise<AppendFile> {
  const handle = await open(path, flags);
  let { size } = await handle.stat();
  return {
    get size() {
      return size;
    },
    write: async (bytes) => {
      let written = 0;
      while (written < bytes.length) {
        const result = await handle.write(bytes, written, bytes.length - written, size + written);
        written += result.bytesWritten;
      }
      size += written;
    },
    sync: () => handle.datasync(),
    truncate: async (length) => {
      await handle.truncate(length);
      size = length;
    },
    close: () => handle.close(),
  };
}

/** Windows cannot open a folder; its file system keeps names by itself. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
