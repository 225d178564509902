import { expect, test } from '@jest/globals';
import { summaryOf } from '../../local/server/script/summary';
import { REQUEST_TITLES, SURVEY_TITLES } from '../../src/workbook/survey-handout';
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

test.each([SURVEY_TITLES, REQUEST_TITLES])(
  'a book of one survey sheet with the header %j is listed as a survey',
  (...titles) => {
    const header = Object.fromEntries(titles.map((title, column) => [`${String.fromCharCode(65 + column)}2`, title]));
    const survey = aSheet({ name: 'Анкета 5А (до)', cells: { A1: '5А', ...header } });
    expect(summaryOf({ sheets: [survey] }).kind).toBe('survey');
    expect(summaryOf({ sheets: [survey, aSheet({ name: 'Лист1' }, '1')] }).kind).toBe('other');
  },
);
