import { describe, expect, test } from '@jest/globals';
import type { WorkbookData } from '../../local/engine/library';
import { openDesk } from '../rpc/desk';
import { differences, pictureOf } from './book-picture';
import { recordsOf, sheetRows } from './sheet-cells';
import { openData, openNew, type TestBook } from './test-book';

const SHEET = 'Отбор наставников';
const CREATE = 'createSchoolBook';
const COMPLETE = 'Всё на месте, ничего не изменено.';

const common = { Кто: 'ученик', Класс: '9А', Формы: 'Ученик-ученик', Мест: 1, Согласие: '2025-09-01' };

/** A school book with three mentors. */
const school: WorkbookData = (() => {
  const book = openNew();
  book.run(CREATE);
  book.edit(
    'addRows',
    'Наставники',
    ['Н-001', 'Н-002', 'Н-003'].map((code) => ({ Код: code, ...common })),
  );
  book.edit('addRows', 'Наставляемые', [{ Код: 'У-001', ...common, Класс: '7Б' }]);
  return book.data();
})();

/** The book with the sheet, to be marked. */
const selection: WorkbookData = (() => {
  const book = openData(school);
  book.run(CREATE);
  return book.data();
})();

function mark(book: TestBook, row: number, points: readonly (string | number)[]): void {
  points.forEach((value, index) => {
    if (value !== '') book.edit('typeInto', SHEET, `${'BCDEFGHI'[index]}${row}`, value);
  });
}

const totals = (book: TestBook) => recordsOf(book.model, SHEET).map((row) => row.Итог);

describe('«Отбор наставников»', () => {
  test('is no part of a new book, and is offered to one that has mentors and misses nothing else', () => {
    const empty = openNew();
    empty.run(CREATE);
    expect(empty.model.getters.getSheetIdByName(SHEET)).toBeUndefined();
    expect(empty.end(CREATE)).toBe(COMPLETE);
    const book = openData(school);
    expect(book.run(CREATE)[0]).toBe('Будет добавлено: лист «Отбор наставников». Остальное не изменится.');
    expect(sheetRows(book.model, SHEET)[0]).toEqual([
      'Код',
      'Желание наставника участвовать в программе',
      'Профессиональный опыт',
      'Развитые компетенции, навыки коммуникации',
      'Ресурс времени',
      'Положительный жизненный, профессиональный опыт',
      'Соответствие запросам наставляемых',
      'Активная гражданская позиция',
      'Мотивация',
      'Итог',
    ]);
    expect(recordsOf(book.model, SHEET).map(({ Код }) => Код)).toEqual(['Н-001', 'Н-002', 'Н-003']);
    expect(book.end(CREATE)).toBe(COMPLETE);
  });

  test('comes after what is missing: a lost column is brought back alone', () => {
    const book = openData(school);
    book.edit('deleteColumn', 'Наставники', 'Предмет');
    expect(book.run(CREATE)[0]).toBe(
      'Будет добавлено: столбцы на листе «Наставники»: Предмет. Остальное не изменится.',
    );
  });

  test('is taken back by undo', () => {
    const book = openData(school);
    const before = pictureOf(book.data());
    book.run(CREATE);
    book.run('undoLastAction');
    expect(differences(before, pictureOf(book.data()))).toEqual([]);
  });

  test('adds up with functions of the sheet alone', () => {
    const book = openData(selection);
    expect(totals(book)).toEqual(['', '', '']);
    mark(book, 2, [2, 2, 2, 1, 1, 2, 1, 1]);
    mark(book, 3, [0, 0, 0, 0, 0, 0, 0, 0]);
    mark(book, 4, [2, 1, '', '', 2]);
    expect(totals(book)).toEqual(['12 из 16, 75 %', '0 из 16, 0 %', 'не заполнено: 5 из 8']);
    expect(book.edit('formulaOf', SHEET, 'J2')).not.toContain('MENTOR_');
  });

  test('gets rows for mentors who came later, by their columns', () => {
    const book = openData(selection);
    book.edit('moveColumn', SHEET, 'Ресурс времени');
    book.edit('addRows', 'Наставники', [{ Код: 'Н-004', ...common }]);
    expect(book.run(CREATE)[0]).toBe('Будет добавлено: строки на листе «Отбор наставников». Остальное не изменится.');
    const titles = sheetRows(book.model, SHEET)[0] ?? [];
    const letters = titles.flatMap((title, index) =>
      index > 0 && !['', 'Итог', 'Наша пометка'].includes(String(title)) ? ['ABCDEFGHIJKLM'[index] ?? ''] : [],
    );
    expect(letters).toHaveLength(8);
    for (const letter of letters) book.edit('typeInto', SHEET, `${letter}5`, 2);
    expect(recordsOf(book.model, SHEET)[3]).toMatchObject({ Код: 'Н-004', Итог: '16 из 16, 100 %' });
    expect(book.end(CREATE)).toBe(COMPLETE);
  });

  test('a lost column comes back', () => {
    const book = openData(selection);
    book.edit('deleteColumn', SHEET, 'Мотивация');
    expect(book.end('checkBook')).toContain('нет столбца «Мотивация»');
    expect(book.run(CREATE)[0]).toContain('столбцы на листе «Отбор наставников»: Мотивация');
  });
});

describe('bad input is told by the check', () => {
  test.each([
    ['B2', 3, 'строка 2, «Желание наставника участвовать в программе»: нужно 0, 1 или 2, сейчас «3»'],
    ['C2', 'да', 'строка 2, «Профессиональный опыт»: нужно 0, 1 или 2, сейчас «да»'],
    ['C2', 0.5, 'строка 2, «Профессиональный опыт»: нужно 0, 1 или 2, сейчас «0.5»'],
    ['I2', '=2', 'строка 2, «Мотивация»: здесь формула, а нужен текст'],
    ['A2', '="Н-001"', 'строка 2, «Код»: здесь формула, а нужен текст'],
    ['A2', 'Н-077', 'строка 2, «Код»: такого кода нет на листе «Наставники»'],
    ['A2', 'Н-002', 'строка 3, «Код»: то же уже есть в строке 2'],
    ['A2', 'Иванова Анна Ивановна', 'похоже на личные данные'],
  ])('%s: %p', (address, typed, message) => {
    const book = openData(selection);
    mark(book, 2, [2, 2, 2, 2, 2, 2, 2, 2]);
    book.edit('typeInto', SHEET, address, typed);
    expect(book.end('checkBook')).toContain(message);
  });

  test('a half-filled row is told, a row without marks is not', () => {
    const book = openData(selection);
    mark(book, 3, [2, 2]);
    const found = book.end('checkBook');
    expect(found).toContain(
      'Лист «Отбор наставников», строка 3, «Развитые компетенции, навыки коммуникации»: оценено 2 из 8, отбор не учтён. Поставьте остальные баллы.',
    );
    expect(found.match(/«Отбор наставников», строка/g)).toHaveLength(1);
  });
});

describe('pairing', () => {
  /** Warnings, and what is told of the selection, by mentor. */
  function suggested(book: TestBook) {
    const desk = openDesk(book.data());
    const { suggestions } = desk.ask('suggestMentors', { menteeCode: 'У-001', form: 'pupil-pupil', limit: 10 });
    return Object.fromEntries(
      suggestions.map(({ mentor: { code }, warnings, parts }) => [
        code,
        [...warnings.filter((text) => text.includes('отбор')), parts.find(({ id }) => id === 'selection')?.words],
      ]),
    );
  }

  test('reads the share; a mentor under the threshold of «Настройки» is a warning, a half-marked one has no share', () => {
    const book = openData(selection);
    mark(book, 2, [2, 2, 2, 1, 1, 2, 1, 1]);
    mark(book, 3, [1, 1, 1, 1, 1, 1, 1, 0]);
    mark(book, 4, [2, 2]);
    expect(suggested(book)).toEqual({
      'Н-001': ['отбор наставника: 75 %'],
      'Н-002': ['отбор наставника 43 % при пороге 50 %', 'отбор наставника: 43 %'],
      'Н-003': ['отбора не было'],
    });
    book.edit('setParameter', 'Порог отбора наставника', 0.8);
    expect(suggested(book)['Н-001']).toEqual(['отбор наставника 75 % при пороге 80 %', 'отбор наставника: 75 %']);
  });

  test('works as before while the sheet is not there', () => {
    expect(suggested(openData(school))).toEqual({
      'Н-001': ['отбора не было'],
      'Н-002': ['отбора не было'],
      'Н-003': ['отбора не было'],
    });
  });
});
