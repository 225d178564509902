import { crc32 } from 'node:zlib';

/** Length and checksum before each record, four bytes each. */
const HEAD = 8;

/** What a file holds up to its first record that is not whole. */
export interface Scan {
  readonly records: readonly Buffer[];
  /** Bytes of the whole records together; what lies behind is torn or damaged. */
  readonly end: number;
}

export function encodeRecord(payload: string): Buffer {
  const length = Buffer.byteLength(payload);
  const record = Buffer.allocUnsafe(HEAD + length);
  record.write(payload, HEAD);
  record.writeUInt32LE(length, 0);
  record.writeUInt32LE(checksum(record.subarray(HEAD)), 4);
  return record;
}

export function scanRecords(file: Buffer): Scan {
  const records: Buffer[] = [];
  let end = 0;
  for (let record = recordAt(file, end); record; record = recordAt(file, end)) {
    records.push(record);
    end += HEAD + record.length;
  }
  return { records, end };
}

function recordAt(file: Buffer, start: number): Buffer | undefined {
  if (file.length - start < HEAD) return undefined;
  const length = file.readUInt32LE(start);
  const record = file.subarray(start + HEAD, start + HEAD + length);
  return record.length === length && checksum(record) === file.readUInt32LE(start + 4) ? record : undefined;
}

/** The checksum of nothing is not 0, so that a run of zeros (a torn write on some file systems) is no empty record. */
function checksum(bytes: Uint8Array): number {
  return (crc32(bytes) ^ 0x4e535456) >>> 0;
}
