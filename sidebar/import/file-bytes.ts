import { LIMITS, TOO_LARGE } from './limits';
import { UnreadableFile } from './unreadable-file';

/**
 * The bytes of a file that the person chose; one that is too large is not even read.
 * @throws UnreadableFile also when the browser cannot read it: a folder was dropped, the file has been moved or locked.
 */
export async function bytesOf(file: Pick<File, 'size' | 'arrayBuffer'>): Promise<ArrayBuffer> {
  if (file.size > LIMITS.bytes) throw new UnreadableFile(TOO_LARGE);
  try {
    return await file.arrayBuffer();
  } catch (cause) {
    throw new UnreadableFile('Браузер не может его прочитать: это папка, или файл перемещён либо занят.', cause);
  }
}
