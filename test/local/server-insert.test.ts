import { expect, test } from '@jest/globals';
import { applyBatch } from '../../local/engine/batch';
import { extraGetters } from '../../local/engine/extra-getters';
import type { PageSetup } from '../../local/engine/extras';
import type { Model } from '../../local/engine/library';
import { createModel, emptyWorkbook } from '../../local/engine/model';
import { withExtras } from '../../local/engine/sheet-extras';
import { insertSheets } from '../../local/server/script/insert-sheets';
import { singleSheet } from '../../local/server/script/single-sheet';
import { readWorkbook } from '../../local/xlsx/read';
import type { SheetData } from '../../local/xlsx/workbook-data';
import { writeWorkbook } from '../../local/xlsx/write';
import { aBook, aSheet, mentorsBook } from './xlsx-sample';

const ownBook = (name = 'Свод') => createModel(emptyWorkbook('ru_RU', name));

/** The book's sheet of that name after the sheets of the file have come. */
function inserted(file: SheetData[], name: string, book = ownBook()): SheetData {
  insertSheets(book, aBook(file));
  return sheetOf(book, name);
}

function sheetOf(book: Model, name: string): SheetData {
  const sheet = book.exportData().sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`no sheet «${name}»`);
  return sheet;
}

function aChart(dataRange: string, labelRange: string) {
  const dataSource = { type: 'range', dataSets: [{ dataSetId: '0', dataRange }], dataSetsHaveTitle: true, labelRange };
  const definition = { type: 'bar', title: { text: 'Охват' }, legendPosition: 'none', dataSource, dataSetStyles: {} };
  const place = { col: 4, row: 2, offset: { x: 0, y: 0 }, width: 480, height: 230 };
  return { id: 'f1', tag: 'chart', ...place, data: { ...definition, stacked: false, horizontal: false, chartId: '1' } };
}

const TABLE = { A1: 'Школа', B1: 'Пар', A2: 'У-1', B2: '3' };

function fromRange(source: string): SheetData['dataValidationRules'] {
  const kind = { type: 'isValueInRange', displayStyle: 'arrow' } as const;
  return [{ id: '1', ranges: ['B2:B9'], isBlocking: true, criterion: { ...kind, values: [source] } }];
}

test('a sheet of a file brings its validation, conditional formats and protections', async () => {
  const book = ownBook();
  insertSheets(book, await readWorkbook(await writeWorkbook(mentorsBook())));
  const [from, to] = [mentorsBook().exportData().sheets[0], sheetOf(book, 'Наставники (2026)')];
  const anyId = expect.any(String);
  const others = from?.dataValidationRules.filter(({ criterion }) => criterion.type !== 'isValueInRange');
  expect(others).toHaveLength(5);
  expect(to.dataValidationRules).toHaveLength(6);
  expect(to.dataValidationRules).toEqual(
    expect.arrayContaining(others?.map((rule) => expect.objectContaining({ ...rule, id: anyId })) ?? []),
  );
  expect(to.conditionalFormats).toMatchObject(from?.conditionalFormats.map((rule) => ({ ...rule, id: anyId })) ?? []);
  expect(withExtras(to).protections).toEqual([
    { id: anyId, range: 'A1:G1', description: 'Заголовки столбцов', editors: ['кто@example.org'] },
    { id: anyId, range: 'G2:G20', warningOnly: true },
  ]);
});

test('a sheet of a file keeps its sizes, hidden rows and columns, tab colour, grid lines and page setup', async () => {
  const book = ownBook();
  const file = mentorsBook();
  const pageSetup: PageSetup = { paper: 'A4', orientation: 'landscape', fitToWidth: 1, repeatRows: [1, 2] };
  applyBatch(file, [{ type: 'SET_PAGE_SETUP', sheetId: file.getters.getSheetIds()[0] ?? '', pageSetup }]);
  insertSheets(book, await readWorkbook(await writeWorkbook(file)));
  const to = sheetOf(book, 'Наставники (2026)');
  expect(to.cols).toMatchObject({ 0: { size: 60 }, 1: { size: 200 }, 7: { isHidden: true } });
  expect(to.rows).toMatchObject({ 0: { size: 40 }, 29: { isHidden: true } });
  expect(to.panes).toEqual({ xSplit: 1, ySplit: 1 });
  expect([to.color, to.areGridLinesVisible]).toEqual(['#38761D', false]);
  expect(withExtras(to).pageSetup).toEqual(pageSetup);
});

test('a list from a sheet that does not come is there as its values', () => {
  const lists = aSheet({ name: 'Списки', isVisible: false, cells: { A1: '9А', A2: '9Б', A3: '9А' } }, '1');
  const asked = aSheet({ name: 'Анкета', dataValidationRules: fromRange('Списки!A1:A5') });
  // a stranger's sheet of that name must not be read instead
  expect(inserted([asked, lists], 'Анкета', ownBook('Списки')).dataValidationRules).toMatchObject([
    { ranges: ['B2:B9'], criterion: { type: 'isValueInList', values: ['9А', '9Б'], displayStyle: 'arrow' } },
  ]);
});

test('a list from a sheet that comes under another name is read there', () => {
  const asked = aSheet({ name: 'Анкета', dataValidationRules: fromRange('Списки!A1:A5') });
  const lists = aSheet({ name: 'Списки', cells: { A1: '9А' } }, '1');
  expect(inserted([asked, lists], 'Анкета', ownBook('Списки')).dataValidationRules).toMatchObject([
    { criterion: { type: 'isValueInRange', values: ["'Списки (2)'!A1:A5"] } },
  ]);
});

test('a rule that looks at a sheet that stays is left out, the others come in their order', () => {
  const rule = (formula: string) => ({ type: 'CellIsRule', operator: 'customFormula', values: [formula], style: {} });
  const formats = ['=$A1>1', '=COUNTIF(Скрыт!$A$1:$A$9, A1)>0', '=$A1<0'].map((formula, index) => {
    return { id: String(index), ranges: ['A1:B9'], rule: rule(formula) };
  });
  const sheet: SheetData = { ...aSheet({ name: 'Анкета' }), conditionalFormats: JSON.parse(JSON.stringify(formats)) };
  const { conditionalFormats } = inserted([sheet, aSheet({ name: 'Скрыт', isVisible: false }, '1')], 'Анкета');
  expect(conditionalFormats.map(({ rule: { type }, ranges }) => [type, ranges])).toEqual([
    ['CellIsRule', ['A1:B9']],
    ['CellIsRule', ['A1:B9']],
  ]);
  expect(JSON.stringify(conditionalFormats)).not.toContain('Скрыт');
});

test('a chart comes with its place and draws the cells of its own copy', () => {
  const sheet = aSheet({ name: 'Сведения', cells: TABLE, figures: [aChart('Сведения!B1:B2', 'Сведения!A1:A2')] });
  const book = ownBook('Сведения');
  const { figures } = inserted([sheet], 'Сведения (2)', book);
  expect(figures).toMatchObject([{ col: 4, row: 2, width: 480, height: 230, data: { title: { text: 'Охват' } } }]);
  const [, copyId = ''] = book.getters.getSheetIds();
  const [chartId = ''] = book.getters.getChartIds(copyId);
  const { dataSource } = JSON.parse(JSON.stringify(book.getters.getChartDefinition(chartId)));
  const sheetIdOf = (address: string) => book.getters.getRangeFromSheetXC(copyId, address).sheetId;
  expect([dataSource.dataSets[0].dataRange, dataSource.labelRange].map(sheetIdOf)).toEqual([copyId, copyId]);
});

test('empty checkboxes stay empty', () => {
  const sheet = aSheet({
    name: 'Анкета',
    cells: { A2: 'TRUE' },
    dataValidationRules: [
      { id: '1', ranges: ['A1:A9'], isBlocking: true, criterion: { type: 'isBoolean', values: [] } },
    ],
  });
  const { cells, dataValidationRules } = inserted([sheet], 'Анкета');
  expect(cells).toEqual({ A2: 'TRUE' });
  expect(dataValidationRules).toHaveLength(1);
});

test('the same file twice gives two sheets, each protected by itself', () => {
  const book = ownBook();
  const file = aBook([aSheet({ name: 'Анкета', protections: [{ id: 'шапка', range: 'A1:G1' }] })]);
  const [first, second] = [...insertSheets(book, file), ...insertSheets(book, file)];
  expect([first?.name, second?.name]).toEqual(['Анкета', 'Анкета (2)']);
  const ids = [first, second].map((one) => extraGetters(book).getProtections(one?.sheetId ?? '')[0]?.id);
  expect(new Set(ids).size).toBe(2);
  expect(ids).not.toContain(undefined);
});

test('a sheet saved alone keeps its chart, and its lists from other sheets as values', () => {
  const sheet = aSheet({
    name: 'Сведения',
    cells: TABLE,
    figures: [aChart('B1:B2', 'A1:A2')],
    dataValidationRules: fromRange('Списки!A1:A5'),
  });
  const lists = aSheet({ name: 'Списки', cells: { A1: '9А' } }, '1');
  const [saved] = singleSheet(createModel(aBook([sheet, lists])), '0').sheets;
  expect(saved?.figures).toHaveLength(1);
  expect(saved?.dataValidationRules).toMatchObject([{ criterion: { type: 'isValueInList', values: ['9А'] } }]);
});
