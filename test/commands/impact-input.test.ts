import { describe, expect, test } from '@jest/globals';
import { emptyAnswers } from './answers-book';
import { differences, pictureOf } from './book-picture';
import { type CellValue, rangeValues } from './sheet-cells';
import { openData, type TestBook } from './test-book';

const SHEET = 'Влияние';
const RESULTS = 'buildResults';

const made = openData(await emptyAnswers());
made.run(RESULTS);
const empty = made.data();

/** Six people, each of whom got better by 1. */
function measured(more: Readonly<Record<string, CellValue>> = {}): TestBook {
  const book = openData(empty);
  const rows = [1, 2, 3, 4, 5, 6].map((n) => ({
    Параметр: 'Средний балл',
    'Код участника': `У-${n}`,
    До: 3,
    'Дата до': '2025-09-20',
    После: 4,
    'Дата после': '2026-05-20',
    ...more,
  }));
  book.edit('addRows', SHEET, rows);
  return book;
}

const deltas = (book: TestBook) => rangeValues(book.model, 'REPORT_IMPACT').slice(1);

describe('«Влияние»', () => {
  test('has the deltas of its parameters, also without surveys', () => {
    const book = measured();
    expect(book.end(RESULTS)).toBe(
      'Лист «Результаты» заполнен: учтено ответов – 0, строк «Влияние» – 6. Выберите «Анкеты» → «Создать анкеты», а когда их заполнят – «Собрать ответы».',
    );
    expect(deltas(book)).toEqual([['Средний балл', 'больше', 6, 3, 4, 1, 'стало лучше']]);
  });

  test('knows where less is better, and counts who has both values alone', () => {
    const book = measured({ Лучше: 'меньше' });
    book.edit('clearCells', SHEET, 'E7');
    book.run(RESULTS);
    expect(deltas(book)).toEqual([['Средний балл', 'меньше', 5, 3, 4, 1, 'стало хуже']]);
    book.edit('clearCells', SHEET, 'C6');
    book.run(RESULTS);
    expect(deltas(book)).toEqual([['Средний балл', 'меньше', 4, '', '', '', 'меньше 5 ответов']]);
  });

  test('takes decimals with a comma and columns in any order', () => {
    const book = measured();
    book.edit('writeText', SHEET, 'E2', '4,6');
    book.edit('moveColumn', SHEET, 'До');
    book.run(RESULTS);
    expect(deltas(book)[0]?.[4]).toBeCloseTo(4.1);
  });

  test('of a former school year stays on the sheet and is in no figure', () => {
    const book = measured();
    book.edit('setParameter', 'Начало периода', '01.09.2026');
    book.edit('setParameter', 'Конец периода', '31.05.2027');
    book.edit('addRows', SHEET, [{ Параметр: 'Средний балл', 'Код участника': 'У-1', До: 4, 'Дата до': '2026-09-20' }]);
    expect(book.end(RESULTS)).toContain(
      'строк «Влияние» – 1. Измерения прежних лет (6) остались на листе «Влияние» и в итоги не вошли.',
    );
    expect(deltas(book)).toEqual([['Средний балл', 'больше', 0, '', '', '', 'меньше 5 ответов']]);
  });

  test('is taken back with the report by undo', () => {
    const book = measured();
    const before = pictureOf(book.data());
    book.run(RESULTS);
    book.run('undoLastAction');
    expect(differences(before, pictureOf(book.data()))).toEqual([]);
  });

  test.each([
    ['A2', '', '«Параметр»: пусто, а нужно заполнить. Исправьте ячейку.'],
    [
      'A2',
      'Иванова И. И.',
      '«Параметр»: похоже на имя или контакты человека, в отчёт они не вносятся. Исправьте ячейку.',
    ],
    ['A2', '="Балл"', '«Параметр»: здесь формула, а нужен текст. Исправьте ячейку.'],
    ['B2', '', '«Код участника»: пусто, а нужно заполнить. Исправьте ячейку.'],
    [
      'B2',
      'У-77',
      '«Код участника»: такого кода нет среди наставников и наставляемых, сейчас «У-77». Исправьте ячейку.',
    ],
    ['B2', 'У-3', '«Код участника»: то же уже есть в строке 2. Исправьте или удалите лишнюю строку.'],
    ['C2', 'три', '«До»: нужно число, например 4,5, сейчас «три». Исправьте ячейку.'],
    ['E2', '4 балла', '«После»: нужно число, например 4,5, сейчас «4 балла». Исправьте ячейку.'],
    ['E2', '01.02.2026', '«После»: нужно число, например 4,5, сейчас дата. Исправьте ячейку.'],
    ['D2', 'осенью', '«Дата до»: нужна дата, например 31.08.2026, сейчас «осенью». Исправьте ячейку.'],
    ['F2', 'весной', '«Дата после»: нужна дата, например 31.08.2026, сейчас «весной». Исправьте ячейку.'],
    ['F2', '01.09.2025', '«Дата после»: «Дата после» раньше, чем «Дата до». Исправьте ячейку.'],
    ['G2', 'средне', '«Лучше»: нужно «больше» или «меньше», сейчас «средне». Исправьте ячейку.'],
  ])('%s: %p', (address, typed, message) => {
    const book = measured();
    if (typed === '') book.edit('clearCells', SHEET, address);
    else book.edit('typeInto', SHEET, address, typed);
    const end = book.end(RESULTS);
    expect(end).toContain('строк «Влияние» – 5');
    const row = message.includes('то же') ? 4 : 2;
    expect(end.split('\n').slice(-2)).toEqual(['Не учтено:', `Лист «Влияние», строка ${row}, ${message}`]);
    expect(deltas(book)[0]?.[2]).toBe(5);
    expect(book.end('checkBook')).toContain(message.slice(0, -1));
  });

  test('rows of a parameter that contradict each other about «Лучше»', () => {
    const book = measured();
    book.edit('typeInto', SHEET, 'G3', 'меньше');
    book.edit('typeInto', SHEET, 'G5', 'больше');
    expect(book.end(RESULTS)).toContain(
      'Лист «Влияние», строка 5, «Лучше»: не так, как у этого параметра в строке 3. Исправьте ячейку.',
    );
    expect(deltas(book)).toEqual([['Средний балл', 'меньше', 5, 3, 4, 1, 'стало хуже']]);
  });

  test('a column that is gone is named, and nothing is written', () => {
    const book = measured();
    book.edit('deleteColumn', SHEET, 'После');
    expect(book.end(RESULTS)).toMatch(/^Лист «Влияние»: нет столбца «После»\. .* Ничего не записано\.$/);
    expect(book.end('checkBook')).toContain('нет столбца «После»');
  });

  test('a name in any column is found by the check', () => {
    const book = measured();
    book.edit('writeText', SHEET, 'B2', 'Иванова И. И.');
    expect(book.end('checkBook')).toContain('похоже на личные данные');
    expect(book.end(RESULTS)).not.toContain('Иванова');
  });
});
