import { expect, test } from '@jest/globals';
import { summaryOf } from '../../local/server/script/summary';
import { aSheet } from './xlsx-sample';

const sheets = (...names: readonly string[]) => ({ sheets: names.map((name) => aSheet({ id: name, name })) });

test.each([
  [['Настройки', 'Наставники', 'Пары'], 'school'],
  [['Настройки', 'Школы', 'Данные школ'], 'municipal'],
  [['Настройки', 'Школы', 'Наставники', 'Пары'], 'municipal'],
  [['Лист1'], 'other'],
])('a book with the sheets %j is listed as %s', (names, kind) => {
  expect(summaryOf(sheets(...names)).kind).toBe(kind);
});
