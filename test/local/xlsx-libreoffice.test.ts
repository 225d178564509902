import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createModel } from '../../local/engine/model';
import { readWorkbook } from '../../local/xlsx/read';
import type { SheetData, WorkbookData } from '../../local/xlsx/workbook-data';
import { writeWorkbook } from '../../local/xlsx/write';
import { aModel, aSheet, mentorsBook } from './xlsx-sample';

/** An independent program reads what we write, and we read what it writes. */
const isPresent = spawnSync('soffice', ['--version']).status === 0;
if (!isPresent) console.info('LibreOffice (soffice) is not installed: the tests with it are skipped.');

const TIMEOUT_MS = 120_000;
let folder = '';

function convert(bytes: Uint8Array, to: string): Buffer {
  writeFileSync(join(folder, 'book.xlsx'), bytes);
  // A profile of its own: LibreOffice refuses to start twice on one.
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
  const out = join(folder, 'out');
  execFileSync('soffice', [profile, '--headless', '--convert-to', to, '--outdir', out, join(folder, 'book.xlsx')], {
    stdio: 'ignore',
  });
  return readFileSync(join(out, `book.${to.split(':')[0]}`));
}

function firstSheet(book: WorkbookData): SheetData {
  const [sheet] = book.sheets;
  if (!sheet) throw new Error('the book has no sheets');
  return sheet;
}

(isPresent ? describe : describe.skip)('LibreOffice', () => {
  let ours: SheetData;
  let ourBook: WorkbookData;
  let theirs: SheetData;
  let theirBook: WorkbookData;
  let bytes: Uint8Array;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'nastavnik-xlsx-'));
    const model = mentorsBook();
    bytes = await writeWorkbook(model);
    ourBook = model._exportData(false);
    ours = firstSheet(ourBook);
    theirBook = createModel(await readWorkbook(convert(bytes, 'xlsx')))._exportData(false);
    theirs = firstSheet(theirBook);
  }, TIMEOUT_MS);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test(
    'shows values, also those of our functions, which it does not know',
    () => {
      const table = convert(bytes, 'csv:Text - txt - csv (StarCalc):59,34,76,1').toString('utf8');
      const [head, first, second, third] = table
        .replaceAll('"', '')
        .split('\n')
        .map((line) => line.split(';'));
      expect(head?.slice(0, 2)).toEqual(['Код', 'Класс']);
      expect([first?.[0], first?.[1], first?.[6], first?.[8], first?.[9]]).toEqual([
        '0012',
        '9А',
        'оптимальный',
        'б',
        '2',
      ]);
      expect([second?.[0], third?.[0], third?.[3]]).toEqual(['=1+1', '0013', '#DIV/0!']);
    },
    TIMEOUT_MS,
  );

  test('keeps texts, numbers, dates, formulas and spread results', () => {
    expect(theirs.cells).toEqual({ ...ours.cells, E4: '=IFS(D2>1,"да, A1",TRUE(),"нет")' });
  });

  test('keeps looks: fonts, fills, borders, formats, alignment, merges, sizes', () => {
    expect(theirs.merges).toEqual(ours.merges);
    expect(theirs.borders).toEqual(ours.borders);
    expect(theirs.formats).toEqual(ours.formats);
    expect(theirBook.formats).toEqual({
      1: '@',
      2: 'dd.mm.yyyy',
      3: '#,##0" чел."',
      4: '[>=1000]# ##0" чел.";0" чел."',
      5: '0.00%',
    });
    expect(theirBook.styles[theirs.styles['A1:G1'] ?? 0]).toMatchObject({
      bold: true,
      fontFamily: 'Times New Roman',
      fontSize: 14,
      align: 'center',
    });
    expect([theirs.rows, theirs.cols[1], theirs.cols[7]]).toEqual([ours.rows, ours.cols[1], ours.cols[7]]);
    expect(theirBook.sheets.map(({ isVisible }) => isVisible)).toEqual([true, false]);
  });

  test('keeps validation, conditional formats, names and notes', () => {
    const types = ({ dataValidationRules }: SheetData) =>
      dataValidationRules.map(({ criterion, isBlocking }) => ({ criterion, isBlocking }));
    expect(types(theirs)).toEqual(types(ours));
    expect(theirs.conditionalFormats.map(({ ranges }) => ranges)).toEqual(
      ours.conditionalFormats.map(({ ranges }) => ranges),
    );
    expect(theirs.notes).toEqual(ours.notes);
    expect(theirBook.namedRanges).toEqual(ourBook.namedRanges);
  });

  test('keeps protection and page setup', () => {
    expect(theirs.protections).toEqual(ours.protections);
    expect(theirs.pageSetup).toEqual(ours.pageSetup);
  });

  test(
    'prints a page per break',
    async () => {
      const cells = Object.fromEntries(Array.from({ length: 30 }, (_, row) => [`A${row + 1}`, `строка ${row + 1}`]));
      const sheet = aSheet({
        cells,
        pageSetup: { paper: 'A4', orientation: 'portrait', fitToWidth: 1, breaksAfter: [10, 20], repeatRows: [1, 1] },
      });
      const pdf = convert(await writeWorkbook(aModel([sheet])), 'pdf').toString('latin1');
      expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(3);
    },
    TIMEOUT_MS,
  );

  test(
    'keeps a chart',
    async () => {
      const cells = { A1: 'Форма', B1: 'Пар', A2: 'ученик', B2: '5', A3: 'студент', B3: '7' };
      const dataSource = {
        type: 'range',
        dataSets: [{ dataSetId: '0', dataRange: 'B1:B3' }],
        dataSetsHaveTitle: true,
        labelRange: 'A1:A3',
      };
      const data = {
        type: 'bar',
        chartId: '1',
        stacked: false,
        horizontal: true,
        dataSource,
        dataSetStyles: {},
        title: { text: 'Пары' },
        legendPosition: 'top',
      };
      const figures = [
        { id: '1', tag: 'chart', col: 3, row: 1, offset: { x: 0, y: 0 }, width: 480, height: 230, data },
      ];
      const book = await readWorkbook(convert(await writeWorkbook(aModel([aSheet({ cells, figures })])), 'xlsx'));
      expect(firstSheet(book).figures[0]?.data).toMatchObject({
        type: 'bar',
        horizontal: true,
        dataSource,
        title: { text: 'Пары' },
      });
    },
    TIMEOUT_MS,
  );
});
