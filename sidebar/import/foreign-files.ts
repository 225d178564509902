import { UnreadableFile } from './unreadable-file';
import type { ZipEntry } from './zip-directory';

const ASK = 'Откройте его в Excel или LibreOffice и сохраните как .xlsx или .csv.';
/** The name of the stream that holds an encrypted book, as the container writes it. */
const ENCRYPTED = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);

/** Files of other kinds by their first bytes; people rename them, and electronic journals export pages called .xls. */
const KINDS: readonly { readonly begins: RegExp; readonly why: string }[] = [
  { begins: /^%PDF/, why: 'Это .pdf, а не таблица. Попросите список в .xlsx или .csv.' },
  { begins: /^\{\\rtf/, why: `Это текст .rtf, а не таблица. ${ASK}` },
  {
    begins: /^(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html|head|meta|table|style)/i,
    why: `Это веб-страница, а не таблица. ${ASK}`,
  },
  { begins: /^(?:\xef\xbb\xbf)?\s*<\?xml/i, why: `Это файл XML, а не таблица. ${ASK}` },
  {
    begins: /^(?:\x89PNG|\xff\xd8\xff|GIF8|BM)/,
    why: 'Это картинка, а не таблица. Попросите список в .xlsx или .csv.',
  },
  { begins: /^(?:Rar!|7z\xbc\xaf)/, why: 'Это архив. Распакуйте его и загрузите таблицу, которая внутри.' },
];

/** @throws UnreadableFile when the bytes are those of another kind of file. */
export function refuseForeign(file: Uint8Array): void {
  const begin = String.fromCharCode(...file.subarray(0, 200));
  if (begin.startsWith('\xd0\xcf\x11\xe0')) throw new UnreadableFile(oldContainer(file));
  const kind = KINDS.find(({ begins }) => begins.test(begin));
  if (kind) throw new UnreadableFile(kind.why);
}

function oldContainer(file: Uint8Array): string {
  return holds(file, ENCRYPTED)
    ? 'Файл защищён паролем. Снимите пароль в Excel и сохраните книгу как .xlsx.'
    : `Это старый формат (.xls или .doc). ${ASK}`;
}

function holds(file: Uint8Array, bytes: readonly number[]): boolean {
  const [first = 0] = bytes;
  for (let at = file.indexOf(first); at >= 0; at = file.indexOf(first, at + 1)) {
    if (bytes.every((byte, index) => file[at + index] === byte)) return true;
  }
  return false;
}

/** @throws UnreadableFile when the zip is no .xlsx. */
export function refuseForeignZip(entries: readonly ZipEntry[]): void {
  const paths = entries.map(({ path }) => path);
  const has = (beginning: string) => paths.some((path) => path.startsWith(beginning));
  if (has('xl/workbook.xml')) return;
  if (has('xl/workbook.bin')) throw new UnreadableFile(`Это двоичная книга .xlsb. ${ASK}`);
  if (has('word/')) throw new UnreadableFile(`Это документ .docx, а не таблица. ${ASK}`);
  if (has('content.xml')) throw new UnreadableFile(`Это файл LibreOffice (.ods или .odt). ${ASK}`);
  if (!has('[Content_Types].xml'))
    throw new UnreadableFile('Это архив .zip. Распакуйте его и загрузите таблицу, которая внутри.');
}
