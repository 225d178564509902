import { describe, expect, test } from '@jest/globals';
import type { Model } from '../../local/engine/library';
import { createModel } from '../../local/engine/model';
import { readWorkbook } from '../../local/xlsx/read';
import type { ConditionalFormat, SheetData, ValidationRule, WorkbookData } from '../../local/xlsx/workbook-data';
import { writeWorkbook } from '../../local/xlsx/write';
import { unpack } from '../../local/xlsx/zip';
import { aModel, aSheet, mentorsBook } from './xlsx-sample';

/** What the model holds, but for what differs from one model to another of the same book. */
function contents(model: Model): unknown {
  const { revisionId: _, ...book } = model._exportData(false);
  return JSON.parse(JSON.stringify(book));
}

async function saved(model: Model): Promise<Model> {
  return createModel(await readWorkbook(await writeWorkbook(model)));
}

async function savedSheet(parts: Partial<SheetData>, book: Partial<WorkbookData> = {}): Promise<SheetData> {
  const [sheet] = (await saved(aModel([aSheet(parts)], book)))._exportData(false).sheets;
  if (!sheet) throw new Error('the book lost its sheet');
  return sheet;
}

test('a book of the product comes back cell by cell, with looks, rules, names, notes, protection and page setup', async () => {
  const model = mentorsBook();
  expect(contents(await saved(model))).toEqual(contents(model));
});

test.each(['База наставников', 'Списки', 'Приказ «5»'])(
  'rows repeated in print belong to «%s» in the file as the format spells it',
  async (name) => {
    const pageSetup = { paper: 'A4', orientation: 'landscape', repeatRows: [4, 4] } as const;
    const model = aModel([aSheet({ name, cells: { A4: '№' }, pageSetup })]);
    const workbook = new TextDecoder().decode(unpack(await writeWorkbook(model)).get('xl/workbook.xml'));
    expect(workbook).toContain(`<definedName name="_xlnm.Print_Titles" localSheetId="0">'${name}'!$4:$4</definedName>`);
    expect(contents(await saved(model))).toEqual(contents(model));
  },
);

test('saving twice gives the same bytes', async () => {
  const model = mentorsBook();
  const now = Date.now();
  const first = await writeWorkbook(model);
  const second = await writeWorkbook(model);
  // The package tells the second of its writing.
  if (Math.floor(Date.now() / 1000) === Math.floor(now / 1000)) expect(Buffer.compare(first, second)).toBe(0);
});

describe('values', () => {
  const texts = [
    '=1+1',
    "'в кавычках",
    '0012',
    '1.5',
    '2026-10-02',
    '02.10.2026',
    'TRUE',
    'истина',
    '+7 999',
    '-',
    '@имя',
    '12:30',
    '9А',
    ' 5 ',
    '1e5',
    '№ 3',
    '#REF!',
    '🎓',
    'а\nб',
    '<&>"',
  ];

  test.each(texts)('the text %j stays a text', async (text) => {
    const guarded = /^['=]|\d|^true$/i.test(text) ? `'${text}` : text;
    const model = await saved(aModel([aSheet({ cells: { B2: guarded } })]));
    const cell = model.getters.getEvaluatedCell({ sheetId: '0', row: 1, col: 1 });
    expect([cell.type, cell.value]).toEqual(['text', text]);
  });

  test.each(['=1+1', "'а"])('the text %j stays a text in a cell of the format of text', async (text) => {
    const model = await saved(
      aModel([aSheet({ cells: { B2: `'${text}` }, formats: { B2: 1 } })], { formats: { 1: '@' } }),
    );
    expect(model.getters.getEvaluatedCell({ sheetId: '0', row: 1, col: 1 }).value).toBe(text);
  });

  test.each(['0', '-1.5', '1e-7', '1e+21', '0.30000000000000004', '12345678901234', 'TRUE', 'FALSE'])(
    '%s stays what it is',
    async (content) => {
      const { cells } = await savedSheet({ cells: { A1: content } });
      expect(cells.A1).toBe(content);
    },
  );

  test('a date is a number with a format of dates, a time of day included', async () => {
    const sheet = await savedSheet(
      { cells: { A1: '46300.5' }, formats: { A1: 1 } },
      { formats: { 1: 'dd.mm.yyyy hh:mm' } },
    );
    expect([sheet.cells.A1, sheet.formats]).toEqual(['46300.5', { A1: 1 }]);
  });

  test('an error of a formula is an error for other programs', async () => {
    const model = await saved(aModel([aSheet({ cells: { A1: '=1/0', B1: '#N/A', C1: '=UNKNOWN()' } })]));
    const values = [0, 1, 2].map((col) => model.getters.getEvaluatedCell({ sheetId: '0', row: 0, col }).value);
    expect(values).toEqual(['#DIV/0!', '#N/A', '#NAME?']);
  });

  test('spread results stay of their formula', async () => {
    const cells = { A1: '=SEQUENCE(2,2)', D1: '=MENTOR_TABLE()', D4: 'занято' };
    const model = await saved(aModel([aSheet({ cells, styles: { 'A1:E3': 1 } })], { styles: { 1: { bold: true } } }));
    expect(model._exportData(false).sheets[0]?.cells).toEqual(cells);
    expect(model.getters.getEvaluatedCell({ sheetId: '0', row: 1, col: 4 }).value).toBe(2);
  });
});

describe('validation', () => {
  const criteria: ValidationRule['criterion'][] = [
    { type: 'isValueInList', values: ['да', 'нет'], displayStyle: 'arrow' },
    { type: 'isValueInList', values: ['да, конечно', '"нет"'], displayStyle: 'arrow' },
    { type: 'isValueInRange', values: ["'Мой лист'!A1:A9"], displayStyle: 'arrow' },
    { type: 'isBoolean', values: [] },
    { type: 'isBetween', values: ['0', '=MAX(B1:B3)'] },
    { type: 'isNotBetween', values: ['1', '2'] },
    { type: 'isGreaterOrEqualTo', values: ['0.5'] },
    { type: 'dateIs', dateValue: 'exactDate', values: ['9/1/2026'] },
    { type: 'dateIsAfter', dateValue: 'today', values: [] },
    { type: 'dateIsNotBetween', values: ['9/1/2026', '5/31/2027'] },
    { type: 'dateIsValid', values: [] },
    { type: 'containsText', values: ['груп"па'] },
    { type: 'notContainsText', values: ['пара'] },
    { type: 'isEqualText', values: ['пара'] },
    { type: 'isEmail', values: [] },
    { type: 'isLink', values: [] },
    { type: 'customFormula', values: ['=LEN(A2)>3'] },
  ];

  test.each(criteria)('%j', async (criterion) => {
    const rules = [true, false].map((isBlocking, index) => ({
      id: String(index + 1),
      ranges: [`A${index * 9 + 2}:A9`],
      isBlocking,
      criterion,
    }));
    rules[1] = { ...rules[1], id: '2', ranges: ['C2:C9', 'E2'], isBlocking: false, criterion };
    const model = await saved(aModel([aSheet({ name: 'Мой лист', dataValidationRules: rules })]));
    expect(model._exportData(false).sheets[0]?.dataValidationRules).toEqual(rules);
    expect(model.getters.getSheetIds()).toHaveLength(1);
  });
});

describe('conditional formats', () => {
  const style = { fillColor: '#FCE5CD', textColor: '#990000', bold: true };
  const rules: ConditionalFormat['rule'][] = [
    { type: 'CellIsRule', operator: 'isEqual', values: ['нет'], style },
    { type: 'CellIsRule', operator: 'isBetween', values: ['1', '=B$1'], style },
    { type: 'CellIsRule', operator: 'notContainsText', values: ['нет'], style },
    { type: 'CellIsRule', operator: 'beginsWithText', values: ['9'], style },
    { type: 'CellIsRule', operator: 'endsWithText', values: ['А'], style },
    { type: 'CellIsRule', operator: 'isEmpty', values: [], style },
    { type: 'CellIsRule', operator: 'isNotEmpty', values: [], style },
    { type: 'CellIsRule', operator: 'duplicateValues', values: [], style },
    { type: 'CellIsRule', operator: 'customFormula', values: ['=$A1="да"'], style },
    { type: 'DataBarRule', color: 0x38761d },
    {
      type: 'ColorScaleRule',
      minimum: { type: 'value', color: 0xff0000 },
      midpoint: { type: 'percentile', value: '50', color: 0xffff00 },
      maximum: { type: 'number', value: '9', color: 0x00ff00 },
    },
    {
      type: 'IconSetRule',
      icons: { upper: 'arrowGood', middle: 'arrowNeutral', lower: 'arrowBad' },
      upperInflectionPoint: { type: 'percentage', value: '66', operator: 'ge' },
      lowerInflectionPoint: { type: 'percentage', value: '33', operator: 'ge' },
    },
  ];

  test.each(rules)('%j', async (rule) => {
    const formats = [{ id: '1', ranges: ['A1:A9', 'C1'], rule }];
    expect((await savedSheet({ conditionalFormats: formats })).conditionalFormats).toEqual(formats);
  });
});

describe('looks', () => {
  test.each([
    '#,##0" чел."',
    '[>=1000]# ##0" чел.";0" чел."',
    'dd.mm.yyyy',
    'd mmmm yyyy',
    '0.00%',
    '@',
    '#,##0.00" ₽"',
    'hh:mm',
  ])('the format %s', async (format) => {
    const sheet = await saved(aModel([aSheet({ formats: { A1: 1 } })], { formats: { 1: format } }));
    expect(sheet._exportData(false).formats).toEqual({ 1: format });
  });

  test('text is turned by the same angle', async () => {
    const angles = [-Math.PI / 2, -Math.PI / 4, Math.PI / 4, Math.PI / 2];
    const styles = Object.fromEntries(angles.map((rotation, index) => [index + 1, { rotation }]));
    const zones = Object.fromEntries(angles.map((_, index) => [`A${index + 1}`, index + 1]));
    const book = (await saved(aModel([aSheet({ styles: zones })], { styles })))._exportData(false);
    const read = Object.values(book.styles).map(({ rotation = 0 }) => rotation.toFixed(6));
    expect(read).toEqual(angles.map((rotation) => rotation.toFixed(6)));
  });
});

describe('sheets', () => {
  test('a small sheet grows to 1000 × 26, a large one keeps what is used', async () => {
    const small = await savedSheet({ rowNumber: 5, colNumber: 3 });
    const large = await savedSheet({ rowNumber: 3000, colNumber: 40, cells: { AD1500: '1' } });
    expect([small.rowNumber, small.colNumber, large.rowNumber, large.colNumber]).toEqual([1000, 26, 1500, 30]);
  });

  test('a filter', async () => {
    const config = {
      hasFilters: true,
      totalRow: false,
      firstColumn: false,
      lastColumn: false,
      numberOfHeaders: 1,
      bandedRows: false,
      bandedColumns: false,
      automaticAutofill: false,
      styleId: 'None',
    };
    const tables: SheetData['tables'] = [{ range: 'A1:C9', type: 'static', config }];
    expect((await savedSheet({ tables })).tables).toEqual(tables);
  });

  test('a protected sheet with editable ranges, and a locked one', async () => {
    const protections = [{ id: 'лист', description: 'Свод', unprotected: ['B2:C9', 'E5'], editors: [] }];
    expect((await savedSheet({ protections })).protections).toEqual(protections);
    expect((await savedSheet({ isLocked: true })).isLocked).toBe(true);
  });
});

describe('charts', () => {
  const dataSource = {
    type: 'range' as const,
    dataSets: [
      { dataSetId: '0', dataRange: 'B1:B4' },
      { dataSetId: '1', dataRange: 'C1:C4' },
    ],
    dataSetsHaveTitle: true,
    labelRange: 'A1:A4',
  };
  const common = {
    dataSource,
    dataSetStyles: { 0: {}, 1: {} },
    title: { text: 'Охват' },
    legendPosition: 'bottom' as const,
  };
  const [plan] = dataSource.dataSets;
  // A pie shows one series.
  const single = { dataSource: { ...dataSource, dataSets: [plan] }, dataSetStyles: { 0: {} } };
  const drawn = {
    axesDesign: { x: { title: { text: 'Обучающихся, чел.' }, min: 0, max: 100 }, y: { title: { text: 'Форма' } } },
    showValues: true,
    dataSetStyles: { 0: { backgroundColor: '#17406B' }, 1: { backgroundColor: '#8492A6' } },
  };
  const charts = [
    { ...common, type: 'bar', stacked: false, horizontal: false },
    { ...common, type: 'bar', stacked: true, horizontal: true },
    { ...common, type: 'line', stacked: false, labelsAsText: false, cumulative: false, fillArea: false },
    { ...common, type: 'line', stacked: false, labelsAsText: false, cumulative: false, fillArea: true },
    { ...common, ...drawn, type: 'bar', stacked: false, horizontal: false },
    { ...common, ...drawn, type: 'bar', stacked: false, horizontal: true },
    { ...common, ...single, type: 'pie', isDoughnut: false },
    { ...common, ...single, type: 'scatter', labelsAsText: false },
    { ...common, type: 'pie', isDoughnut: true },
  ];
  const cells = {
    A1: 'Форма',
    B1: 'План',
    C1: 'Факт',
    A2: 'ученик',
    B2: '1',
    C2: '2',
    A3: 'студент',
    B3: '3',
    C3: '4',
    A4: 'учитель',
    B4: '5',
    C4: '6',
  };

  test.each(charts)('%j', async (chart) => {
    const figure = { id: 'chart-0-1', tag: 'chart', col: 4, row: 2, offset: { x: 0, y: 0 }, width: 480, height: 230 };
    const figures = [{ ...figure, data: { ...chart, chartId: 'chart-0-1' } }];
    expect((await savedSheet({ cells, figures })).figures).toEqual(figures);
  });

  test('a chart that the format cannot keep is not lost in silence', async () => {
    const data = { type: 'gauge', chartId: '1' };
    const figures = [{ id: '1', tag: 'image', col: 0, row: 0, offset: { x: 0, y: 0 }, width: 9, height: 9, data }];
    const model = {
      ...aModel([aSheet({})]),
      _exportData: () => ({ ...aModel([aSheet({})])._exportData(false), sheets: [aSheet({ figures })] }),
    };
    await expect(writeWorkbook(model)).rejects.toThrow('не записывается в .xlsx');
  });
});
