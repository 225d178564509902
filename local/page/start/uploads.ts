import { explain } from '../api';
import { tell } from '../dialog';
import { toast } from '../toasts';
import { counted } from '../words';

const FILES = ['файл', 'файла', 'файлов'] as const;

/** Sends files one by one; a bad one does not stop the others, and all that failed are named at the end. */
export async function uploadAll(files: readonly File[], send: (file: File) => Promise<unknown>): Promise<void> {
  const failures: string[] = [];
  for (const [index, file] of files.entries()) {
    if (files.length > 1) toast(`${index + 1} из ${files.length}: ${file.name}`, '', 2);
    await send(file).catch((error) => failures.push(`«${file.name}»: ${explain(error)}`));
  }
  const done = files.length - failures.length;
  if (done > 0) toast(`Загружено: ${counted(done, FILES)}.`);
  if (failures.length > 0) await tell('Загрузились не все файлы', failures.join('\n'));
}
