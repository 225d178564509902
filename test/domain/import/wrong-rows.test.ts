import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { csvText, readCsv } from '../../../src/domain/import/csv-text';
import { readRows } from '../../../src/domain/import/read-rows';
import { wrongRowsText } from '../../../src/domain/import/wrong-rows';
import { aGrid, CONTEXT, pairLines, read, tableOf } from './reading';

test('wrong rows are saved as a table to mend, and the mended table lands right', () => {
  const table = tableOf(
    aGrid([
      ['Наставник', '', 'Наставляемый', '', 'Форма'],
      ['ФИО', 'Класс', 'ФИО', 'Класс', ''],
      ['Тестова Анна', '9А', 'Примерова Юлия', '5А', 'ученик-ученик'],
      ['', '', 'Образцов Ян', '55', 'ученик-ученик'],
    ]),
  );
  const text = wrongRowsText(table, readRows(table, table.proposed, CONTEXT).wrong);
  expect(text).toBe(
    '\ufeffНаставник: ФИО;Наставник: Класс;Наставляемый: ФИО;Наставляемый: Класс;Форма;Лист;Строка;Что не так;Что сделать\r\n' +
      'Тестова Анна;9А;Образцов Ян;55;ученик-ученик;Лист1;4;' +
      '«Наставляемый: Класс»: нужен класс от 1 до 11, например 7Б, сейчас «55»;Исправьте ячейку и загрузите строку снова.',
  );
  const mended = read(aGrid(readCsv(text.replace(';55;', ';5Б;'))));
  expect(pairLines(mended)).toEqual(['Тестова Анна (9А) – Образцов Ян (5Б): pupil-pupil']);
});

test('what a spreadsheet would take for a formula is saved as text, and comes back as it was', () => {
  expect(csvText([['=1+1', '+7 900', '-5', '@x', '-a']])).toBe("\ufeff'=1+1;+7 900;-5;'@x;'-a");
  const alike = ["-2+3+cmd|' /C calc'!A0", '+1+1', '- a', '+7 (900) 1-2,3 доб. 5'];
  expect(csvText([alike]).slice(1).split(';')).toEqual(alike.map((text) => `'${text}`));
  expect(readCsv(csvText([alike]))).toEqual([alike]);
  expect(csvText([['+7 (900) 000-00-00', '-', '- 5,5']])).toBe('\ufeff+7 (900) 000-00-00;-;- 5,5');
  expect(readCsv("'=1+1;'@x")).toEqual([['=1+1', '@x']]);
});

test('any rows come back from the text of a .csv', () => {
  const cell = fc.oneof(fc.string(), fc.constantFrom('а;б', 'a,b', '"', 'две\nстроки', '=1', ' '));
  const table = fc
    .integer({ min: 2, max: 5 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }));
  fc.assert(
    fc.property(table, (rows) => {
      const clean = rows.map((row) => row.map((one) => one.replace(/^'(?=[=@+-])/, '')));
      expect(readCsv(`sep=;\n${csvText(clean).slice(1)}`)).toEqual(clean);
    }),
  );
});

test.each([
  [
    'а;б\n1;2',
    [
      ['а', 'б'],
      ['1', '2'],
    ],
  ],
  [
    'а,б\r\n"1,5",2\r\n',
    [
      ['а', 'б'],
      ['1,5', '2'],
    ],
  ],
  [
    'а\tб\r1\t2',
    [
      ['а', 'б'],
      ['1', '2'],
    ],
  ],
  ['sep=,\nа,б', [['а', 'б']]],
  [
    'а;"б ""в"""\n;',
    [
      ['а', 'б "в"'],
      ['', ''],
    ],
  ],
  ['а;"не закрыто', [['а', 'не закрыто']]],
  ['а;"б"в;г', [['а', 'бв', 'г']]],
  [
    'Фамилия, имя;Класс\nТестова, Анна;5А',
    [
      ['Фамилия, имя', 'Класс'],
      ['Тестова, Анна', '5А'],
    ],
  ],
])('the text %j is parted into cells', (text, rows) => {
  expect(readCsv(text)).toEqual(rows);
});
