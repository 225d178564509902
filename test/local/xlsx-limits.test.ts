import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { WorkbookFileError } from '../../local/xlsx/errors';
import { LIMITS } from '../../local/xlsx/limits';
import { readWorkbook } from '../../local/xlsx/read';
import { writeWorkbook } from '../../local/xlsx/write';
import { type Parts, pack, unpack } from '../../local/xlsx/zip';
import { aModel, aSheet } from './xlsx-sample';

const encoder = new TextEncoder();

/** A small good book with some of its parts replaced. */
async function bookWith(changes: Record<string, string | Uint8Array>): Promise<Parts> {
  const parts = unpack(await writeWorkbook(aModel([aSheet({ cells: { A1: '1' } })])));
  for (const [path, part] of Object.entries(changes))
    parts.set(path, typeof part === 'string' ? encoder.encode(part) : part);
  return parts;
}

function sheetXml(cells: string): string {
  return `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${cells}</sheetData></worksheet>`;
}

async function refusal(bytes: Uint8Array): Promise<string> {
  const failure = await readWorkbook(bytes).then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(failure).toBeInstanceOf(WorkbookFileError);
  return failure instanceof WorkbookFileError ? failure.message : '';
}

describe('what is not a book is refused in Russian', () => {
  const oldContainer = new Uint8Array(512);
  oldContainer.set([0xd0, 0xcf, 0x11, 0xe0]);

  test.each([
    ['nothing', new Uint8Array()],
    ['a text', encoder.encode('Код;Класс\n1;9А\n')],
    ['zeros', new Uint8Array(4096)],
    ['a zip without a book', pack(new Map([['readme.txt', encoder.encode('…')]]), 'deflate')],
  ])('%s', async (_, bytes) => {
    expect(await refusal(bytes)).toMatch(/[а-я]/);
  });

  test('a book with a password, or .xls', async () => {
    expect(await refusal(oldContainer)).toContain('паролем');
  });

  test('a book cut short, at any place', async () => {
    const bytes = pack(await bookWith({}), 'deflate');
    for (const share of [0.1, 0.5, 0.9, 0.99]) await refusal(bytes.slice(0, Math.floor(bytes.length * share)));
  });

  test('cells out of any sheet', async () => {
    const outside = sheetXml('<row r="1"><c r="ZZZZ99999999"><v>1</v></c></row>');
    expect(await refusal(pack(await bookWith({ 'xl/worksheets/sheet1.xml': outside }), 'deflate'))).toMatch(/[а-я]/);
  });
});

describe('what is too large is refused before it unfolds', () => {
  test('the file', async () => {
    expect(await refusal(new Uint8Array(LIMITS.packedBytes + 1))).toContain('30 МБ');
  });

  test('declared sizes', async () => {
    const blanks = new Uint8Array(64 * 1024 * 1024);
    const parts = await bookWith(Object.fromEntries([1, 2, 3, 4, 5].map((n) => [`xl/media/${n}.png`, blanks])));
    expect(await refusal(pack(parts, 'deflate'))).toContain('велик');
  });

  test('a part larger than it declares', async () => {
    const bytes = Buffer.from(pack(await bookWith({}), 'deflate'));
    const bomb = deflateRawSync(new Uint8Array(50 * 1024 * 1024));
    const path = Buffer.from('xl/bomb.bin');
    expect(await refusal(withEntry(bytes, path, bomb, 10))).toContain('повреждён');
  });

  test('cells', async () => {
    const row = `<row>${'<c />'.repeat(1000)}</row>`;
    const xml = sheetXml(row.repeat(LIMITS.cells / 1000 + 1));
    expect(await refusal(pack(await bookWith({ 'xl/worksheets/sheet1.xml': xml }), 'deflate'))).toContain('миллионов');
  });

  test('two cells in far corners', async () => {
    const xml = sheetXml(
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
    );
    expect(await refusal(pack(await bookWith({ 'xl/worksheets/sheet1.xml': xml }), 'deflate'))).toMatch(/[а-я]/);
  });

  test('one long formula shared by many cells', async () => {
    const master = `<row r="1"><c r="A1"><f t="shared" si="0" ref="A1:A90000">${'A1+'.repeat(2000)}1</f></c></row>`;
    const others = Array.from(
      { length: 90_000 },
      (_, row) => `<row r="${row + 2}"><c r="A${row + 2}"><f t="shared" si="0"/></c></row>`,
    );
    const xml = sheetXml(master + others.join(''));
    const parts = await bookWith({ 'xl/worksheets/sheet1.xml': xml });
    const message = await readWorkbook(pack(parts, 'deflate')).then(String, String);
    expect(message).toContain('длинных формул');
  }, 60_000);
});

describe('what other programs would not open is not written', () => {
  test.each([
    ['a long name of a sheet', aSheet({ name: 'Свод по формам наставничества за год' }), 'Переименуйте лист'],
    ['a sign in a name', aSheet({ name: 'Свод 2026/27' }), 'Переименуйте лист'],
    ['a long text', aSheet({ cells: { B2: 'а'.repeat(40_000) } }), 'ячейка B2'],
  ])('%s', async (_, sheet, message) => {
    await expect(writeWorkbook(aModel([sheet]))).rejects.toThrow(message);
  });
});

/** Puts one more entry, with a size of our own, into a package. */
function withEntry(bytes: Buffer, path: Buffer, packed: Buffer, size: number): Uint8Array {
  const [end] = [bytes.length - 22];
  const directory = bytes.readUInt32LE(end + 16);
  const head = Buffer.alloc(26);
  head.writeUInt16LE(20, 0);
  head.writeUInt16LE(8, 4);
  head.writeUInt32LE(packed.length, 14);
  head.writeUInt32LE(size, 18);
  head.writeUInt16LE(path.length, 22);
  const local = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), head, path, packed]);
  const entry = Buffer.alloc(46);
  entry.set([0x50, 0x4b, 1, 2, 20, 0]);
  head.copy(entry, 6);
  entry.writeUInt32LE(directory, 42);
  const closing = Buffer.from(bytes.subarray(end));
  closing.writeUInt16LE(closing.readUInt16LE(10) + 1, 10);
  closing.writeUInt32LE(directory + local.length, 16);
  return Buffer.concat([bytes.subarray(0, directory), local, bytes.subarray(directory, end), entry, path, closing]);
}
