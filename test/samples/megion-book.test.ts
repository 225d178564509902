import { expect, test } from '@jest/globals';
import { templateCells } from './fixtures';
import { readSample, rowsOf, type SheetRow, setting, text } from './sample-books';

const book = readSample('megion');

/** T7's cell: title, number and date in one line, the link in the next. */
function documentCell(row: SheetRow | undefined): string {
  if (!row) return '-';
  const number = text(row, '№') && ` № ${text(row, '№')}`;
  const date = text(row, 'Дата') && ` от ${text(row, 'Дата').split('-').reverse().join('.')}`;
  const link = text(row, 'Ссылка') && `\n${text(row, 'Ссылка')}`;
  return `${text(row, 'Название')}${number}${date}${link}`;
}

function textsAt(place: string): readonly string[] {
  return rowsOf(book, 'Тексты отчёта')
    .filter((row) => text(row, 'Место') === place)
    .map((row) => text(row, 'Текст'));
}

test('the documents yield the municipal part of T7', () => {
  const documents = rowsOf(book, 'Документы');
  expect(new Set(documents.map((row) => text(row, 'Уровень')))).toEqual(new Set(['МО']));
  for (const [kind, printed] of templateCells('T7').slice(1, 6)) {
    expect(documentCell(documents.find((row) => text(row, 'Вид') === kind))).toBe(printed);
  }
});

test('the events yield T8', () => {
  const printed = rowsOf(book, 'Мероприятия').map((row) => [
    text(row, '№'),
    text(row, 'Мероприятие'),
    text(row, 'Итог'),
  ]);
  expect(printed).toEqual(templateCells('T8').slice(1));
});

test('the number of participants is the one that the outcome states', () => {
  for (const row of rowsOf(book, 'Мероприятия')) {
    const stated = /^Участвовал[оа]? (\d+) /.exec(text(row, 'Итог'))?.[1] ?? '';
    expect(text(row, 'Участников')).toBe(stated);
  }
});

test('the settings name the municipality as the report does', () => {
  expect(templateCells('T1')[0]?.[0]).toBe(
    `Реализация форм наставничества в образовательных организациях ${setting(book, 'Муниципалитет (родительный падеж)')}.`,
  );
});

test('the texts stand at known places: 17 expected results, one plan', () => {
  const places = new Set(rowsOf(book, 'Тексты отчёта').map((row) => text(row, 'Место')));
  expect([...places]).toEqual(['перед T1', 'после T1', 'план на следующий год', 'ожидаемые результаты']);
  expect(textsAt('ожидаемые результаты')).toHaveLength(17);
  expect(textsAt('план на следующий год')).toHaveLength(1);
  expect(textsAt('план на следующий год')[0]).toContain('в количестве 15 педагогов');
});

test('sentences with figures and claims that the tables contradict are left to the report', () => {
  const narrative = [...textsAt('перед T1'), ...textsAt('после T1')].join('\n');
  expect(narrative).not.toMatch(/\d человек|\d образовательн|СОШ|актуальны|в полном объеме/);
});

test('typos of the published report are not copied', () => {
  const all = rowsOf(book, 'Тексты отчёта').map((row) => text(row, 'Текст'));
  expect(all.join('\n')).not.toMatch(/директора учебно|при приведении|\s{2}/);
  for (const paragraph of all) {
    expect(paragraph.split('«').length).toBe(paragraph.split('»').length);
  }
});
