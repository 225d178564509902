import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf } from './files';

/** Two servers that append to the same files would spoil them. */
export class FolderInUseError extends Error {}

/** Takes the folder for this process. @returns what gives it back. */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, '.lock');
  const holder = await holderOf(path);
  if (holder !== undefined && holder !== process.pid && isAlive(holder)) {
    // after a power cut its number may be another program's: a person can tell, the clock of an old computer cannot
    throw new FolderInUseError(
      `Папка ${folder} уже открыта другой запущенной программой (процесс ${holder}). Если это не так, удалите файл ${path} и запустите снова.`,
    );
  }
  await rm(path, { force: true }); // left by a process that was killed
  const handle = await open(path, 'wx');
  await handle.writeFile(String(process.pid));
  await handle.close();
  return () => rm(path, { force: true });
}

async function holderOf(path: string): Promise<number | undefined> {
  try {
    return Number(await readFile(path, 'utf8'));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}
