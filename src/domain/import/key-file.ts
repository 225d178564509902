import { readCode } from './codes';
import { csvText, readCsv } from './csv-text';
import { mendName } from './names';
import type { KeyEntry } from './table';

const HEADER = ['Код', 'ФИО'] as const;

/** The text of a key file: «Код;ФИО», UTF-8 with a byte order mark, so that Excel opens it right. */
export function keyFileText(key: readonly KeyEntry[]): string {
  return csvText([HEADER, ...key.map(({ code, name }) => [code, name])]);
}

/** The key of a file's text, or why it is none, in Russian. Names need not differ; a code is of one person. */
export function readKeyFile(text: string): readonly KeyEntry[] | { readonly why: string } {
  const [header = [], ...rows] = readCsv(text).map((row) => row.map((cell) => cell.trim()));
  const [codeColumn, nameColumn] = HEADER.map((title) =>
    header.findIndex((cell) => cell.toLowerCase() === title.toLowerCase()),
  );
  if (codeColumn === undefined || nameColumn === undefined || codeColumn < 0 || nameColumn < 0) {
    return { why: 'Это не файл ключа: в первой строке нужны столбцы «Код» и «ФИО».' };
  }
  const names = new Map<string, string>();
  for (const [index, row] of rows.entries()) {
    const [code = '', name = ''] = [row[codeColumn] ?? '', mendName(row[nameColumn] ?? '')];
    if (code === '' && name === '') continue;
    const read = readCode(code);
    const place = `Файл ключа, строка ${index + 2}`;
    if (read === undefined || name === '') return { why: `${place}: нужны код и ФИО.` };
    if (names.has(read) && names.get(read) !== name) return { why: `${place}: код ${read} уже есть у другого имени.` };
    names.set(read, name);
  }
  if (names.size === 0) return { why: 'В файле ключа нет ни одной строки.' };
  return [...names].map(([code, name]) => ({ code, name }));
}
