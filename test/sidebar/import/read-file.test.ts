import { deflateRawSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import { writeXlsx } from 'hucre';
import { bytesOf } from '../../../sidebar/import/file-bytes';
import { readFile, readTextFile } from '../../../sidebar/import/read-file';
import { UnreadableFile } from '../../../sidebar/import/unreadable-file';
import { bufferOf, csv, type FileOf, utf8, utf16, windows1251, xlsx } from './files';

async function refusal(file: FileOf): Promise<string> {
  try {
    await readFile(file.name, bufferOf(file));
  } catch (failure) {
    if (failure instanceof UnreadableFile) return failure.message;
    throw failure;
  }
  return 'read';
}

function bytes(name: string, content: string | Uint8Array): FileOf {
  return {
    name,
    bytes: typeof content === 'string' ? Uint8Array.from(content, (sign) => sign.charCodeAt(0)) : content,
  };
}

/** A zip whose parts are what a test says, with declared sizes of its own. */
function zip(parts: Readonly<Record<string, { readonly content: string; readonly declared?: number }>>): Uint8Array {
  const chunks: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [path, { content, declared }] of Object.entries(parts)) {
    const packed = deflateRawSync(Buffer.from(content));
    const name = Buffer.from(path);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(8, 4);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(declared ?? Buffer.byteLength(content), 18);
    head.writeUInt16LE(name.length, 22);
    chunks.push(Buffer.from('PK\x03\x04', 'latin1'), head, name, packed);
    const entry = Buffer.alloc(46);
    entry.write('PK\x01\x02', 0, 'latin1');
    head.copy(entry, 6);
    entry.writeUInt32LE(offset, 42);
    directory.push(entry, name);
    offset += 30 + name.length + packed.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(Object.keys(parts).length, 8);
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...chunks, list, end]));
}

const BROKEN =
  'Файл повреждён: он обрывается или испорчен. Откройте его в Excel или LibreOffice и сохраните заново. Ничего не загружено.';
const TOO_LARGE =
  'Файл слишком велик для списка. Оставьте в нём один лист со списком и загрузите снова. Ничего не загружено.';

const whole = () => xlsx('список.xlsx', { rows: [['ФИО'], ['Тестова А. Б.']] });

test('a book gives its tabs: values, dates as days, merges, hidden rows and tabs', async () => {
  const file = await xlsx(
    'список.xlsx',
    {
      name: 'Пары',
      rows: [
        ['ФИО', 'Дата', 'Число', 'Да', null],
        ['Тестова А. Б.', new Date(Date.UTC(2026, 8, 1)), 12.5, true, null],
        [null, null, null, null, null],
      ],
      merges: ['A1:B1'],
      hiddenRows: [2],
      formulas: { '1,4': { formula: 'C2*2', result: 25 } },
    },
    { name: 'Черновик', rows: [['x']], hidden: true },
  );
  expect(await readFile(file.name, bufferOf(file))).toEqual([
    {
      title: 'Пары',
      cells: [
        ['ФИО', 'Дата', 'Число', 'Да', ''],
        ['Тестова А. Б.', { day: '2026-09-01' }, 12.5, true, 25],
      ],
      merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
      hiddenRows: [1],
      hidden: false,
    },
    { title: 'Черновик', cells: [['x']], merges: [], hiddenRows: [], hidden: true },
  ]);
});

test('a formula that was never computed is an error, not a blank', async () => {
  const file = await xlsx('список.xlsx', { rows: [['ФИО']], formulas: { '0,1': { formula: 'A1', result: null } } });
  const [grid] = await readFile(file.name, bufferOf(file));
  expect(grid?.cells).toEqual([['ФИО', '#ЗНАЧ!']]);
});

test('a .csv is one tab with the file’s name, whatever the name says', async () => {
  const file = csv('класс 7Б.xlsx', ['ФИО;Класс', 'Тестова;7Б'], windows1251);
  expect(await readFile(file.name, bufferOf(file))).toEqual([
    {
      title: 'класс 7Б',
      cells: [
        ['ФИО', 'Класс'],
        ['Тестова', '7Б'],
      ],
      merges: [],
      hiddenRows: [],
      hidden: false,
    },
  ]);
});

test.each<[string, () => FileOf | Promise<FileOf>, string]>([
  ['an empty file', () => bytes('список.xlsx', ''), 'Файл пуст. Ничего не загружено.'],
  [
    'a book without values',
    () => xlsx('список.xlsx', { rows: [] }),
    'В файле нет ни одной заполненной ячейки. Ничего не загружено.',
  ],
  [
    'a text of blanks',
    () => csv('список.csv', ['а'.replace('а', ';;'), ';;']),
    'Это не таблица. Нужен файл .xlsx или .csv. Ничего не загружено.',
  ],
  ['a torn book', async () => bytes('список.xlsx', (await whole()).bytes.slice(0, 900)), BROKEN],
  [
    'a book with a part damaged',
    async () => {
      const { bytes: content } = await whole();
      return bytes(
        'список.xlsx',
        content.map((byte, index) => (index > 40 && index < 400 ? byte ^ 0x55 : byte)),
      );
    },
    BROKEN,
  ],
  [
    'a .pdf that was renamed',
    () => bytes('список.xlsx', '%PDF-1.7\n…'),
    'Это .pdf, а не таблица. Попросите список в .xlsx или .csv. Ничего не загружено.',
  ],
  [
    'an .xls',
    () => bytes('список.xls', `\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${'\0'.repeat(600)}`),
    'Это старый формат (.xls или .doc). Откройте его в Excel или LibreOffice и сохраните как .xlsx или .csv. Ничего не загружено.',
  ],
  [
    'a page that a journal calls .xls',
    () => csv('журнал.xls', ['<html><table><tr><td>ФИО</td></tr></table></html>']),
    'Это веб-страница, а не таблица. Откройте его в Excel или LibreOffice и сохраните как .xlsx или .csv. Ничего не загружено.',
  ],
  [
    'a .docx',
    () => bytes('список.xlsx', zip({ '[Content_Types].xml': { content: 'x' }, 'word/document.xml': { content: 'x' } })),
    'Это документ .docx, а не таблица. Откройте его в Excel или LibreOffice и сохраните как .xlsx или .csv. Ничего не загружено.',
  ],
  [
    'an .ods',
    () => bytes('список.ods', zip({ mimetype: { content: 'x' }, 'content.xml': { content: 'x' } })),
    'Это файл LibreOffice (.ods или .odt). Откройте его в Excel или LibreOffice и сохраните как .xlsx или .csv. Ничего не загружено.',
  ],
  [
    'another zip',
    () => bytes('список.zip', zip({ 'список.csv': { content: 'ФИО' } })),
    'Это архив .zip. Распакуйте его и загрузите таблицу, которая внутри. Ничего не загружено.',
  ],
  [
    'a picture',
    () => bytes('скан.xlsx', '\x89PNG\r\n\x1a\n\0\0'),
    'Это картинка, а не таблица. Попросите список в .xlsx или .csv. Ничего не загружено.',
  ],
  [
    'other bytes',
    () => bytes('список.csv', '\0\x01\x02\x03'),
    'Это не таблица. Нужен файл .xlsx или .csv. Ничего не загружено.',
  ],
  [
    'a zip that says it is huge',
    () => bytes('список.xlsx', zip({ 'xl/workbook.xml': { content: 'x', declared: 3_000_000_000 } })),
    TOO_LARGE,
  ],
  [
    'a zip that would take a minute to read',
    () => bytes('список.xlsx', zip({ 'xl/workbook.xml': { content: 'x', declared: 70_000_000 } })),
    TOO_LARGE,
  ],
  [
    'a zip that does not say how large it is',
    () => bytes('список.xlsx', zip({ 'xl/workbook.xml': { content: 'x'.repeat(1000), declared: 0 } })),
    TOO_LARGE,
  ],
  [
    'a zip that is larger than it says',
    () =>
      bytes(
        'список.xlsx',
        zip({
          '[Content_Types].xml': { content: ' '.repeat(1_000_000), declared: 10 },
          'xl/workbook.xml': { content: 'x' },
        }),
      ),
    BROKEN,
  ],
  [
    'too many lines',
    () =>
      csv(
        'список.csv',
        Array.from({ length: 20_001 }, (_, row) => `имя;${row}`),
      ),
    TOO_LARGE,
  ],
])('%s changes nothing and says why', async (_, file, message) => {
  expect(await refusal(await file())).toBe(message);
});

test('a book with a password is told from an .xls', async () => {
  const content = await writeXlsx({
    sheets: [{ name: 'Лист1', rows: [['ФИО']] }],
    encryption: { password: 'тест', spinCount: 1000 },
  });
  expect(await refusal({ name: 'список.xlsx', bytes: content })).toBe(
    'Файл защищён паролем. Снимите пароль в Excel и сохраните книгу как .xlsx. Ничего не загружено.',
  );
});

test('a cell far to the right is not lost in silence', async () => {
  const row = Array.from({ length: 201 }, (_, column) => (column === 0 || column === 200 ? 'x' : null));
  expect(await refusal(await xlsx('список.xlsx', { rows: [row] }))).toBe(TOO_LARGE);
});

test('the text of a key is read in any encoding', () => {
  expect(readTextFile(bufferOf(csv('ключ.csv', ['Код;ФИО'], utf16)))).toBe('Код;ФИО');
  expect(readTextFile(bufferOf(csv('ключ.csv', ['Код;ФИО'], windows1251)))).toBe('Код;ФИО');
  expect(readTextFile(bufferOf(csv('ключ.csv', ['Код;ФИО'], utf8)))).toBe('Код;ФИО');
  expect(() => readTextFile(bufferOf(bytes('ключ.csv', '\0\x01')))).toThrow(
    'Это не текстовый файл. Ничего не загружено.',
  );
});

test('a file that is too large is not even read, and one that the browser cannot read is told', async () => {
  const never = () => Promise.reject(new Error('read'));
  await expect(bytesOf({ size: 21 * 1024 * 1024, arrayBuffer: never })).rejects.toThrow(TOO_LARGE);
  const gone = bytesOf({ size: 10, arrayBuffer: () => Promise.reject(new DOMException('', 'NotReadableError')) });
  await expect(gone).rejects.toThrow(UnreadableFile);
  await expect(gone).rejects.toThrow('Браузер не может его прочитать: это папка, или файл перемещён либо занят.');
});
