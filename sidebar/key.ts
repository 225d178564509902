import { readKeyFile } from '../src/domain/import/key-file';
import type { NameKey } from '../src/domain/names';
import { bytesOf } from './import/file-bytes';
import { readTextFile } from './import/read-file';
import { UnreadableFile } from './import/unreadable-file';

/** The key that a file holds, or why it is none, in Russian. The file is read here and goes nowhere. */
export async function readKey(file: File): Promise<NameKey | { readonly why: string }> {
  try {
    const read = readKeyFile(readTextFile(await bytesOf(file)));
    return 'why' in read ? read : new Map(read.map(({ code, name }) => [code, name]));
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return { why: error.message };
  }
}
