import { expect, test } from '@jest/globals';
import { sheetRows } from './sheet-cells';
import { openNew } from './test-book';

test('formulas work in the cells of a book: over columns, with several conditions, as columns of answers', () => {
  const book = openNew();
  book.edit('addTab', 'Люди', [
    ['Код', 'Кто', 'Класс', 'До', 'После'],
    ['У-001', 'ученик', '7А', 4, 6],
    ['У-002', 'ученик', '7Б', 5, 6],
    ['У-001', 'ученик', '7А', 9, ''],
    ['У-003', 'педагог', '', '', 3],
  ]);
  const formulas = [
    '=MENTOR_COUNT(A2:A)',
    '=MENTOR_COUNT(A2:A,B2:B,"ученик")',
    '=MENTOR_COUNT(A2:A,B2:B,"ученик",C2:C,"7А")',
    '=MENTOR_COUNT(A2:A,B2:B,"ученик",C2:C,"7А",D2:D,9)',
    '=MENTOR_INDEX(D2:D,1,10)',
    '=MENTOR_DELTA(D2:D,E2:E)',
    '=MENTOR_DELTA(D2:D,E2:E,"меньше")',
    '=MENTOR_COUNT(A2:A,C2:C,C2:C3)',
  ];
  formulas.forEach((formula, index) => {
    book.edit('typeInto', 'Люди', `G${index + 1}`, formula);
  });
  const answers = sheetRows(book.model, 'Люди').map((row) => row[6]);
  expect(answers).toEqual([3, 2, 1, 1, (6 - 1) / 9, 1.5, -1.5, 1, 1]);
});
