import { registerFormulas } from '../../local/engine/functions';
import type { Model } from '../../local/engine/library';
import { createModel, emptyWorkbook } from '../../local/engine/model';
import type { SheetData, WorkbookData } from '../../local/xlsx/workbook-data';

/** One sheet of 1000 × 26 with what a test gives it. */
export function aSheet(parts: Partial<SheetData>, id = '0'): SheetData {
  const [empty] = emptyWorkbook('ru_RU').sheets;
  if (!empty) throw new Error('an empty book has a sheet');
  return { ...empty, id, name: `Лист ${Number(id) + 1}`, ...parts };
}

export function aBook(sheets: SheetData[], parts: Partial<WorkbookData> = {}): WorkbookData {
  return { ...emptyWorkbook('ru_RU'), sheets, ...parts };
}

export function aModel(sheets: SheetData[], parts: Partial<WorkbookData> = {}): Model {
  registerFormulas({
    MENTOR_LEVEL: () => 'оптимальный',
    MENTOR_TABLE: () => [
      ['а', 1],
      ['б', 2],
    ],
  });
  return createModel(aBook(sheets, parts));
}

/** A mentor's sheet with everything that the product puts into a book. */
export function mentorsBook(): Model {
  const mentors = aSheet({
    name: 'Наставники (2026)',
    cells: {
      A1: 'Код',
      B1: 'Класс',
      C1: 'Дата включения',
      D1: 'Мест',
      E1: 'Доля',
      F1: 'Согласие',
      G1: 'Уровень',
      A2: "'0012",
      A3: "'=1+1",
      A4: '0013',
      B2: '9А',
      C2: '46300',
      D2: '1500',
      E2: '0.125',
      F2: 'TRUE',
      G2: '=MENTOR_LEVEL(D2)',
      D3: '=SUM(D2,10)',
      D4: '=1/0',
      E3: '#N/A',
      E4: '=IFS(D2>1,"да, A1",TRUE,"нет")',
      B6: 'Объединённая ячейка с длинным текстом, который переносится по словам',
      I1: '=MENTOR_TABLE()',
      B9: '[методика](https://example.org/method)',
      B10: '[справочники](o-spreadsheet://1)',
    },
    styles: { 'A1:G1': 1, B6: 2, 'B9:B10': 3 },
    formats: { 'A4:A20': 1, C2: 2, D2: 3, D3: 4, E2: 5 },
    borders: { 'A1:G4': 1, D5: 2 },
    merges: ['B6:E7'],
    cols: { 0: { size: 60 }, 1: { size: 200 }, 7: { isHidden: true } },
    rows: { 0: { size: 40 }, 5: { size: 60 }, 29: { isHidden: true } },
    panes: { xSplit: 1, ySplit: 1 },
    color: '#38761D',
    areGridLinesVisible: false,
    notes: { B2: 'Класс на начало года\nвторая строка', Z1: 'далеко' },
    dataValidationRules: [
      {
        id: '1',
        ranges: ['B2:B20'],
        isBlocking: true,
        criterion: { type: 'isValueInList', values: ['9А', '9Б'], displayStyle: 'arrow' },
      },
      { id: '2', ranges: ['F2:F20'], isBlocking: false, criterion: { type: 'isBoolean', values: [] } },
      {
        id: '3',
        ranges: ['G2:G20'],
        isBlocking: false,
        criterion: { type: 'isValueInRange', values: ['Справочники!A2:A4'], displayStyle: 'arrow' },
      },
      { id: '4', ranges: ['D2:D20'], isBlocking: true, criterion: { type: 'isBetween', values: ['0', '30'] } },
      {
        id: '5',
        ranges: ['C2:C20'],
        isBlocking: true,
        criterion: { type: 'dateIsBetween', values: ['9/1/2026', '5/31/2027'] },
      },
      {
        id: '6',
        ranges: ['H2:H9', 'J2'],
        isBlocking: false,
        criterion: {
          type: 'isValueInList',
          values: ['группа, пара', 'очень длинное '.repeat(30).trim()],
          displayStyle: 'arrow',
        },
      },
    ],
    conditionalFormats: [
      {
        id: '1',
        ranges: ['D2:D20'],
        rule: {
          type: 'CellIsRule',
          operator: 'isGreaterThan',
          values: ['10'],
          style: { fillColor: '#F4CCCC', bold: true },
        },
      },
      {
        id: '2',
        ranges: ['B2:B20'],
        rule: { type: 'CellIsRule', operator: 'containsText', values: ['9А'], style: { textColor: '#CC0000' } },
        stopIfTrue: true,
      },
      {
        id: '3',
        ranges: ['A2:G20'],
        rule: { type: 'CellIsRule', operator: 'customFormula', values: ['=$F2=FALSE'], style: { italic: true } },
      },
    ],
    protections: [
      { id: 'шапка', range: 'A1:G1', description: 'Заголовки столбцов', editors: ['кто@example.org'] },
      { id: 'мягко', range: 'G2:G20', warningOnly: true, rangeName: 'Уровни' },
    ],
    pageSetup: {
      paper: 'A4',
      orientation: 'landscape',
      fitToWidth: 1,
      repeatRows: [1, 2],
      breaksAfter: [10, 20],
      margins: { left: 0.5, right: 0.5, top: 0.4, bottom: 0.4 },
    },
  });
  const lists = aSheet(
    { name: 'Справочники', cells: { A1: 'Список', A2: 'учитель', A3: 'ученик', A4: 'студент' }, isVisible: false },
    '1',
  );
  return aModel([mentors, lists], {
    styles: {
      1: {
        bold: true,
        fontFamily: 'Times New Roman',
        fontSize: 14,
        fillColor: '#D9EAD3',
        align: 'center',
        wrapping: 'wrap',
        textColor: '#274E13',
      },
      2: { italic: true, underline: true, strikethrough: true, verticalAlign: 'top', wrapping: 'wrap', align: 'right' },
      3: { verticalAlign: 'bottom' },
    },
    formats: { 1: '@', 2: 'dd.mm.yyyy', 3: '#,##0" чел."', 4: '[>=1000]# ##0" чел.";0" чел."', 5: '0.00%' },
    borders: {
      1: {
        top: { style: 'thin', color: '#000000' },
        left: { style: 'medium', color: '#000000' },
        bottom: { style: 'dashed', color: '#FF0000' },
        right: { style: 'dotted', color: '#000000' },
      },
      2: { bottom: { style: 'thick', color: '#0000FF' } },
    },
    namedRanges: { Уровни: "'Наставники (2026)'!G2:G20", Роли: 'Справочники!A2:A4' },
  });
}
