import { expect, test } from '@jest/globals';
import { aBook } from './spreadsheet-host';

test('sheets are inserted, renamed, moved, hidden and deleted', () => {
  const { ss } = aBook({ locale: 'ru_RU' });
  const names = () => ss.getSheets().map((sheet) => sheet.getName());
  ss.insertSheet('Пары');
  ss.insertSheet('Настройки', 0).setTabColor('#4285f4').hideSheet();
  expect(names()).toEqual(['Настройки', 'Sheet1', 'Пары']);
  expect(ss.getSheetByName('Настройки')?.getTabColor()).toBe('#4285f4');
  expect(() => ss.insertSheet('Пары')).toThrow('Лист "Пары" уже существует. Введите другое название.');
  const pairs = ss.getSheetByName('Пары');
  if (!pairs) throw new Error('no sheet');
  ss.setActiveSheet(pairs);
  ss.moveActiveSheet(2);
  expect(names()).toEqual(['Настройки', 'Пары', 'Sheet1']);
  ss.deleteSheet(pairs);
  const hidden = ss.getSheetByName('Настройки');
  if (!hidden) throw new Error('no sheet');
  ss.deleteSheet(hidden);
  expect(names()).toEqual(['Sheet1']);
  expect(() => ss.deleteSheet(ss.getActiveSheet())).toThrow('Нельзя удалить все листы в документе.');
  expect(ss.insertSheet().getName()).toBe('Лист2');
});

test('a sheet is the same object whenever it is asked for', () => {
  const { ss, sh } = aBook();
  expect(ss.getSheetById(sh.getSheetId())).toBe(sh);
  expect(sh.getRange('A1').getSheet()).toBe(sh);
});

test('rows and columns are inserted, deleted, hidden, sized and frozen', () => {
  const { sh } = aBook();
  sh.getRange('A1:A3').setValues([['a'], ['b'], ['c']]);
  sh.insertRowsAfter(1, 2).deleteRow(4);
  expect(sh.getRange('A1:A4').getValues().flat()).toEqual(['a', '', '', 'c']);
  sh.setColumnWidths(1, 3, 55).setRowHeight(2, 40);
  expect([sh.getColumnWidth(3), sh.getColumnWidth(4), sh.getRowHeight(2), sh.getRowHeight(3)]).toEqual([
    55, 100, 40, 21,
  ]);
  sh.hideColumns(2);
  expect([sh.isColumnHiddenByUser(2), sh.isColumnHiddenByUser(3)]).toEqual([true, false]);
  sh.setFrozenRows(2);
  expect(sh.getFrozenRows()).toBe(2);
  sh.setFrozenRows(0);
  expect(sh.getFrozenRows()).toBe(0);
  expect(() => sh.deleteRows(1, sh.getMaxRows())).toThrow("You can't delete all the rows on the sheet.");
});

test('new rows look like the row that they are put behind or before', () => {
  const { sh } = aBook();
  sh.getRange('A1').setFontWeight('bold');
  sh.insertRowAfter(1).insertRowBefore(3);
  expect(sh.getRange('A1:A4').getFontWeights().flat()).toEqual(['bold', 'bold', 'normal', 'normal']);
});

test('merges are made, listed and broken apart', () => {
  const { sh } = aBook();
  sh.getRange('A1:C1').merge();
  sh.getRange('A3:B4').mergeAcross();
  const merged = () =>
    sh
      .getRange('A1:Z9')
      .getMergedRanges()
      .map((range) => range.getA1Notation());
  expect(merged()).toEqual(['A1:C1', 'A3:B3', 'A4:B4']);
  expect(() => sh.getRange('A1:B2').breakApart()).toThrow('You must select all cells in a merged range');
  sh.getRange('A1:Z9').breakApart();
  expect(merged()).toEqual([]);
});

test('clear takes contents and looks of the whole sheet, and leaves the rest', () => {
  const { sh } = aBook();
  sh.getRange('A1:B2')
    .setValues([
      ['a', 1],
      ['b', '=B1*2'],
    ])
    .setBackground('red')
    .setNote('n');
  sh.clear();
  expect([sh.getLastRow(), sh.getRange('A1').getBackground(), sh.getRange('A1').getNote()]).toEqual([
    0,
    '#ffffff',
    'n',
  ]);
});

test('named ranges follow their cells', () => {
  const { ss, sh } = aBook();
  ss.setNamedRange('REPORT_T1', sh.getRange('A1:B2'));
  ss.setNamedRange('REPORT_T1', sh.getRange('A2:B3'));
  sh.insertRowBefore(1);
  expect(ss.getRangeByName('report_t1')?.getA1Notation()).toBe('A3:B4');
  expect(ss.getNamedRanges().map((named) => named.getName())).toEqual(['REPORT_T1']);
  ss.removeNamedRange('REPORT_T1');
  expect(ss.getRangeByName('REPORT_T1')).toBeNull();
  expect(() => ss.setNamedRange('B2', sh.getRange('A1'))).toThrow('The name given to this range is invalid.');
});

test('a copied range brings formulas, looks, rules and merges', () => {
  const { app, sh } = aBook();
  const rule = app.newDataValidation().requireNumberBetween(0, 2).build();
  sh.getRange('A1:B1')
    .setValues([[1, '=A1*2']])
    .setFontWeight('bold')
    .setDataValidation(rule);
  sh.getRange('A2:B2').merge().setValue('m');
  sh.getRange('A1:B2').copyTo(sh.getRange('D5'));
  expect(sh.getRange('D5:E6').getValues()).toEqual([
    [1, 2],
    ['m', ''],
  ]);
  expect(sh.getRange('E5').getFormula()).toBe('=D5*2');
  expect(sh.getRange('D5').getFontWeight()).toBe('bold');
  expect(sh.getRange('D5').getDataValidation()?.getCriteriaValues()).toEqual([0, 2]);
  expect(sh.getRange('D6').isPartOfMerge()).toBe(true);
  sh.getRange('B1').copyTo(sh.getRange('G1'), { contentsOnly: true });
  expect([sh.getRange('G1').getFormula(), sh.getRange('G1').getFontWeight()]).toEqual(['=F1*2', 'normal']);
});

test('a copied sheet is the last one, with everything on it', () => {
  const { ss, sh } = aBook();
  sh.getRange('A1').setValue('a').setNote('n');
  ss.insertSheet('Other');
  const copy = sh.copyTo(ss);
  expect([copy.getName(), copy.getIndex(), copy.getRange('A1').getNote()]).toEqual(['Copy of Sheet1', 3, 'n']);
  expect(ss.insertSheet('From template', { template: sh }).getRange('A1').getValue()).toBe('a');
});

test('rows are sorted by columns, blanks last', () => {
  const { sh } = aBook();
  sh.getRange('A1:B4').setValues([
    ['б', 2],
    ['', 9],
    ['а', 3],
    ['б', 1],
  ]);
  sh.getRange('A1:B4').sort([1, { column: 2, ascending: false }]);
  expect(sh.getRange('A1:B4').getValues()).toEqual([
    ['а', 3],
    ['б', 2],
    ['б', 1],
    ['', 9],
  ]);
});

test('references are read in both notations, with sheets and open ends', () => {
  const { ss, sh } = aBook();
  ss.insertSheet('Лист с пробелом');
  const notation = (text: string) => ss.getRange(text).getA1Notation();
  expect(['B2', '$c$4:a1', 'R2C3', 'A2:A', '2:3', "'Лист с пробелом'!D4"].map(notation)).toEqual([
    'B2',
    'A1:C4',
    'C2',
    'A2:A',
    '2:3',
    'D4',
  ]);
  expect(ss.getRange("'Лист с пробелом'!D4").getSheet().getName()).toBe('Лист с пробелом');
  expect(sh.getRange('A2:A').getNumRows()).toBe(999);
  expect(() => sh.getRange('не диапазон')).toThrow('Range not found');
});

test('other books are those that the script made', () => {
  const { app } = aBook();
  const made = app.create('Новая', 5, 3);
  expect(app.openById(made.getId()).getActiveSheet().getMaxRows()).toBe(5);
  expect(() => app.openById('нет такой')).toThrow('Unexpected error while getting the method or property openById');
});

test('toast reaches the person', () => {
  const { ss, toasts } = aBook();
  ss.toast('Готово');
  expect(toasts).toEqual(['Готово']);
});
