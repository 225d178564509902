import { expect, test } from '@jest/globals';
import { markedNotes, marksOf } from '../../src/workbook/marked-notes';

const NOTES = [
  ['Код', 'своя заметка'],
  ['', ''],
];

test('a mark stands under the person’s own note', () => {
  const marked = markedNotes(NOTES, [
    { row: 1, column: 2, text: 'пусто' },
    { row: 2, column: 1, text: 'нет кода' },
  ]);
  expect(marked).toEqual([
    ['Код', 'своя заметка\nПроверка: пусто'],
    ['Проверка: нет кода', ''],
  ]);
});

test('marks are read back, and replacing them keeps what people wrote', () => {
  const marks = [
    { row: 1, column: 2, text: 'пусто' },
    { row: 2, column: 1, text: 'нет кода' },
    { row: 2, column: 1, text: 'нет класса' },
  ];
  const marked = markedNotes(NOTES, marks);
  expect(marksOf(marked)).toEqual(marks);
  expect(markedNotes(marked, [])).toEqual(NOTES);
});
