import { UnreadableFile } from './unreadable-file';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_SIZE = 22;
const ENTRY_SIZE = 46;
const LONGEST_COMMENT = 0xffff;
const BROKEN = 'Файл повреждён: он обрывается или испорчен. Откройте его в Excel или LibreOffice и сохраните заново.';

/** A part of an .xlsx as the directory at the end of the file describes it. */
export interface ZipEntry {
  readonly path: string;
  readonly packedBytes: number;
  readonly bytes: number;
}

/** What a zip says that it holds, without unpacking it. */
export function zipDirectory(file: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + ENTRY_SIZE > end || view.getUint32(at, true) !== ENTRY) throw new UnreadableFile(BROKEN);
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      path: new TextDecoder().decode(file.subarray(at + ENTRY_SIZE, at + ENTRY_SIZE + nameLength)),
      packedBytes: view.getUint32(at + 20, true),
      bytes: view.getUint32(at + 24, true),
    });
    at += ENTRY_SIZE + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_SIZE - LONGEST_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= first; at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw new UnreadableFile(BROKEN);
}

export function broken(reason: unknown): UnreadableFile {
  return new UnreadableFile(BROKEN, reason);
}
