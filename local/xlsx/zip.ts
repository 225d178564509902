import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import { WorkbookFileError } from './errors';
import { LIMITS } from './limits';

/** The parts of a package by path. */
export type Parts = Map<string, Uint8Array>;

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;
const UTF8_NAMES = 0x0800;
const LONGEST_COMMENT = 0xffff;

interface Entry {
  readonly path: string;
  readonly method: number;
  readonly packedSize: number;
  readonly size: number;
  readonly offset: number;
}

const NOT_A_PACKAGE =
  'Файл повреждён или это не книга .xlsx. Откройте его в Excel или LibreOffice и сохраните как .xlsx.';
const TOO_LARGE = 'Файл слишком велик в распакованном виде. Удалите из книги лишние листы и картинки.';

/**
 * Unpacks a package within `LIMITS`. Each part may take no more memory than the directory declares, and the declared
 * sizes are bounded together, so a zip bomb stops before it unfolds. Every entry is copied into parts of our own:
 * whoever reads them later cannot see another directory than the one checked here.
 */
export function unpack(bytes: Uint8Array): Parts {
  if (bytes.byteLength > LIMITS.packedBytes) {
    throw new WorkbookFileError(`Файл больше ${LIMITS.packedBytes / 1024 / 1024} МБ. Удалите из книги лишнее.`);
  }
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readDirectory(file);
  const total = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (total > LIMITS.unpackedBytes) throw new WorkbookFileError(TOO_LARGE);
  return new Map(entries.map((entry) => [entry.path, inflate(file, entry)]));
}

function readDirectory(file: Buffer): Entry[] {
  const end = findEnd(file);
  const count = file.readUInt16LE(end + 10);
  if (count > LIMITS.parts) throw new WorkbookFileError(TOO_LARGE);
  const entries: Entry[] = [];
  let at = file.readUInt32LE(end + 16);
  for (let index = 0; index < count; index++) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new WorkbookFileError(NOT_A_PACKAGE);
    const nameLength = file.readUInt16LE(at + 28);
    entries.push({
      path: file.toString('utf8', at + 46, at + 46 + nameLength),
      method: file.readUInt16LE(at + 10),
      packedSize: file.readUInt32LE(at + 20),
      size: file.readUInt32LE(at + 24),
      offset: file.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return entries.filter((entry) => !entry.path.endsWith('/'));
}

function findEnd(file: Buffer): number {
  const first = Math.max(0, file.length - 22 - LONGEST_COMMENT);
  for (let at = file.length - 22; at >= first; at--) if (file.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  throw new WorkbookFileError(NOT_A_PACKAGE);
}

function inflate(file: Buffer, entry: Entry): Uint8Array {
  const { offset } = entry;
  if (offset + 30 > file.length || file.readUInt32LE(offset) !== LOCAL_ENTRY)
    throw new WorkbookFileError(NOT_A_PACKAGE);
  const start = offset + 30 + file.readUInt16LE(offset + 26) + file.readUInt16LE(offset + 28);
  const packed = file.subarray(start, start + entry.packedSize);
  if (entry.method === STORED && packed.length === entry.size) return packed;
  if (entry.method !== DEFLATED || packed.length !== entry.packedSize) throw new WorkbookFileError(NOT_A_PACKAGE);
  return inflateWithin(packed, entry.size);
}

function inflateWithin(packed: Uint8Array, size: number): Uint8Array {
  let part: Uint8Array;
  try {
    part = inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) });
  } catch (cause) {
    throw new WorkbookFileError(NOT_A_PACKAGE, { cause });
  }
  if (part.length !== size) throw new WorkbookFileError(NOT_A_PACKAGE);
  return part;
}

/** Packs parts in their order; `store` skips compression, for a package that is read again at once. */
export function pack(parts: Parts, mode: 'deflate' | 'store'): Uint8Array {
  const chunks: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [path, part] of parts) {
    const name = Buffer.from(path, 'utf8');
    const body = mode === 'store' ? part : deflateRawSync(part);
    const head = entryHead(part, body.length, name.length, mode === 'store' ? STORED : DEFLATED);
    const local = Buffer.concat([signature(LOCAL_ENTRY), head]);
    chunks.push(local, name, Buffer.from(body.buffer, body.byteOffset, body.length));
    directory.push(directoryEntry(head, offset), name);
    offset += local.length + name.length + body.length;
  }
  const size = directory.reduce((sum, chunk) => sum + chunk.length, 0);
  return Buffer.concat([...chunks, ...directory, endOfDirectory(parts.size, size, offset)]);
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

/** The 26 bytes that the local header and the directory share; the time is fixed so that equal books are equal files. */
function entryHead(part: Uint8Array, packedSize: number, nameLength: number, method: number): Buffer {
  const head = Buffer.alloc(26);
  head.writeUInt16LE(20, 0);
  head.writeUInt16LE(UTF8_NAMES, 2);
  head.writeUInt16LE(method, 4);
  head.writeUInt16LE(0x21, 8);
  head.writeUInt32LE(crc32(part), 10);
  head.writeUInt32LE(packedSize, 14);
  head.writeUInt32LE(part.length, 18);
  head.writeUInt16LE(nameLength, 22);
  return head;
}

function directoryEntry(head: Buffer, offset: number): Buffer {
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(DIRECTORY_ENTRY, 0);
  entry.writeUInt16LE(20, 4);
  head.copy(entry, 6);
  entry.writeUInt32LE(offset, 42);
  return entry;
}

function endOfDirectory(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END_OF_DIRECTORY, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
