import { expect, test } from '@jest/globals';
import { aBook } from './spreadsheet-host';

const moscow = (text: string) => new Date(`${text}+03:00`);

test('texts are read by the locale of the book', () => {
  const { sh } = aBook({ bookLocale: 'ru_RU' });
  const typed = [
    '12',
    '1,5',
    '1 234,5',
    '50%',
    'ИСТИНА',
    '2026-10-02',
    '02.10.2026',
    '2 октября 2026',
    '5А',
    '-',
    '+',
    ' ',
  ];
  sh.getRange(1, 1, 1, typed.length).setValues([typed]);
  const day = moscow('2026-10-02T00:00:00');
  expect(sh.getRange(1, 1, 1, typed.length).getValues()).toEqual([
    [12, 1.5, 1234.5, 0.5, true, day, day, day, '5А', '-', '+', ' '],
  ]);
  expect(sh.getRange('B1').getDisplayValue()).toBe('1,5');
  expect(sh.getRange('F1:G1').getDisplayValues()).toEqual([['2026-10-02', '02.10.2026']]);
  expect(sh.getRange('E1').getDisplayValue()).toBe('ИСТИНА');
});

test('in an English book the same texts mean something else', () => {
  const { sh } = aBook();
  sh.getRange('A1:D1').setValues([['1,5', '10/2/2026', '02.10.2026', '$5']]);
  expect(sh.getRange('A1:D1').getValues()).toEqual([['1,5', moscow('2026-10-02T00:00:00'), '02.10.2026', 5]]);
});

test('an apostrophe or a text format keeps text, but only the apostrophe stops a formula', () => {
  const { sh } = aBook({ bookLocale: 'ru_RU' });
  sh.getRange('A1:C1')
    .setNumberFormat('@')
    .setValues([['0012', '02.10.2026', '=1+1']]);
  sh.getRange('A2:C2').setValues([["'0012", "'02.10.2026", "'=1+1"]]);
  expect(sh.getRange('A1:C2').getValues()).toEqual([
    ['0012', '02.10.2026', '2'],
    ['0012', '02.10.2026', '=1+1'],
  ]);
  expect(sh.getRange('A1:C2').getFormulas()).toEqual([
    ['', '', '=1+1'],
    ['', '', ''],
  ]);
});

test('a Date arrives as the same Date, and shows as the book shows dates', () => {
  const { sh } = aBook({ bookLocale: 'ru_RU' });
  const meeting = moscow('2026-09-01T14:30:00');
  sh.getRange('A1').setValue(meeting);
  expect(sh.getRange('A1').getValue()).toEqual(meeting);
  expect(sh.getRange('A1').getDisplayValue()).toBe('01.09.2026 14:30:00');
});

test('a text that the engine would show as a link is the text that was written', () => {
  const { sh } = aBook();
  const texts = ['[имя](https://example.com)', 'https://example.com'];
  sh.getRange('A1:B1').setValues([texts]);
  expect(sh.getRange('A1:B1').getValues()).toEqual([texts]);
  expect(sh.getRange('A1').getDisplayValue()).toBe(texts[0]);
});

test('cells under a merge keep nothing, and a shape that does not fit is refused', () => {
  const { sh } = aBook({ locale: 'ru_RU' });
  sh.getRange('A1:B1').merge();
  sh.getRange('A1:C1').setValues([['a', 'b', 'c']]);
  expect(sh.getRange('A1:C1').getValues()).toEqual([['a', '', 'c']]);
  expect(() => sh.getRange('A1:B2').setValues([['a', 'b']])).toThrow('В данных: 1, в диапазоне: 2.');
  expect(() => sh.getRange('Z1000').offset(1, 0).getValue()).toThrow(
    'Координаты диапазона находятся за пределами листа.',
  );
});

test('formulas compute, shift over a range, and keep a broken text', () => {
  const { sh } = aBook();
  sh.getRange('A1:B2').setValues([
    [1, 2],
    [3, 4],
  ]);
  sh.getRange('C1:C2').setFormula('=A1+$B$1');
  expect(sh.getRange('C1:C2').getFormulas()).toEqual([['=A1+$B$1'], ['=A2+$B$1']]);
  expect(sh.getRange('C1:C2').getValues()).toEqual([[3], [5]]);
  sh.getRange('D1:D3').setValues([['=1/0'], ['=NOSUCH(1)'], ['=SUM(1']]);
  expect(sh.getRange('D1:D3').getDisplayValues().flat()).toEqual(['#DIV/0!', '#NAME?', '#ERROR!']);
  expect(sh.getRange('D3').getFormula()).toBe('=SUM(1');
});

test('the extent of a sheet counts contents, not looks', () => {
  const { sh } = aBook();
  sh.getRange('F20').setBackground('red');
  expect([sh.getLastRow(), sh.getDataRange().getA1Notation()]).toEqual([0, 'A1']);
  sh.appendRow(['a', 'b']).appendRow(['', '=IF(TRUE,"","")']);
  expect([sh.getLastRow(), sh.getLastColumn()]).toEqual([2, 2]);
});

test('appendRow makes room in a full sheet', () => {
  const { sh } = aBook();
  sh.getRange('A1000').setValue('last');
  sh.appendRow(['one more']);
  expect([sh.getMaxRows(), sh.getRange('A1001').getValue()]).toEqual([1001, 'one more']);
});

test('notes are set, read and cleared', () => {
  const { sh } = aBook();
  sh.getRange('A1:B1').setNotes([['что это', null]]);
  sh.insertRowBefore(1);
  expect(sh.getRange('A1:B2').getNotes()).toEqual([
    ['', ''],
    ['что это', ''],
  ]);
  sh.clearNotes();
  expect(sh.getRange('A2').getNote()).toBe('');
});

test('10,000 cells are written and read at once', () => {
  const { sh } = aBook();
  const rows = Array.from({ length: 1000 }, (_, row) => Array.from({ length: 10 }, (_, column) => `${row}·${column}`));
  sh.getRange(1, 1, 1000, 10).setValues(rows);
  expect(sh.getRange(1, 1, 1000, 10).getValues()).toEqual(rows);
});
