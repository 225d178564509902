import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

export interface ZipFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const UTF8_NAMES = 0x0800;
const DEFLATED = 8;

/** A plain .zip: deflated files, UTF-8 names, no dates. */
export function zip(files: readonly ZipFile[]): Uint8Array {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const file of files) {
    const name = Buffer.from(file.name, 'utf8');
    const packed = deflateRawSync(file.bytes);
    const common = commonHeader(file.bytes, packed, name);
    const record = Buffer.concat([uint32(LOCAL), common, name, packed]);
    central.push(Buffer.concat([uint32(CENTRAL), uint16(20), common, Buffer.alloc(10), uint32(offset), name]));
    local.push(record);
    offset += record.length;
  }
  const directory = Buffer.concat(central);
  const counts = Buffer.concat([uint16(files.length), uint16(files.length)]);
  const end = [uint32(END), Buffer.alloc(4), counts, uint32(directory.length), uint32(offset), uint16(0)];
  return Buffer.concat([...local, directory, ...end]);
}

/** The fields that a local header and a directory entry share, from "version needed" to the lengths. */
function commonHeader(bytes: Uint8Array, packed: Uint8Array, name: Uint8Array): Buffer {
  return Buffer.concat([
    uint16(20),
    uint16(UTF8_NAMES),
    uint16(DEFLATED),
    uint32(0x00210000),
    uint32(crc32(bytes)),
    uint32(packed.length),
    uint32(bytes.length),
    uint16(name.length),
    uint16(0),
  ]);
}

export function unzip(bytes: Uint8Array): ZipFile[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = file.lastIndexOf(uint32(END));
  if (end < 0) throw new Error('Invalid argument: not a zip file');
  const files: ZipFile[] = [];
  let at = file.readUInt32LE(end + 16);
  for (let left = file.readUInt16LE(end + 10); left > 0; left--) {
    const nameLength = file.readUInt16LE(at + 28);
    const name = file.subarray(at + 46, at + 46 + nameLength).toString('utf8');
    if (!name.endsWith('/')) files.push({ name, bytes: unpack(file, at) });
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return files;
}

function unpack(file: Buffer, entry: number): Uint8Array {
  const at = file.readUInt32LE(entry + 42);
  const start = at + 30 + file.readUInt16LE(at + 26) + file.readUInt16LE(at + 28);
  const packed = file.subarray(start, start + file.readUInt32LE(entry + 20));
  return file.readUInt16LE(entry + 10) === DEFLATED ? inflateRawSync(packed) : packed;
}

function uint16(value: number): Buffer {
  const buffer = Buffer.alloc(2);
  buffer.writeUInt16LE(value);
  return buffer;
}

function uint32(value: number): Buffer {
  const buffer = Buffer.alloc(4);
  buffer.writeUInt32LE(value >>> 0);
  return buffer;
}
