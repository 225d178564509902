import { beforeAll, describe, expect, test } from '@jest/globals';
import type { WorkbookData } from '../../local/engine/library';
import { differences, pictureOf } from './book-picture';
import { paperSchool } from './paper-school';
import { sheetRows } from './sheet-cells';
import { makeSample, openData, openNew, openSampleCopy, type TestBook } from './test-book';

const LISTS = 'buildLists';
const SHEETS = ['Списки', 'База наставников', 'База наставляемых'];

let school: WorkbookData;

beforeAll(async () => {
  school = await makeSample(paperSchool());
});

/** The table of a sheet: all its rows from the header on, which stands in row 4. */
const tableOf = (book: TestBook, sheet: string) => sheetRows(book.model, sheet).slice(3);
const printed = (book: TestBook) => SHEETS.flatMap((sheet) => sheetRows(book.model, sheet).flat()).join();

test('both lists and both bases are drawn at once, without the pair that is but a proposal', () => {
  const book = openData(school);
  expect(book.run(LISTS)).toEqual([
    'Заполнены листы «Списки», «База наставников», «База наставляемых»: наставников – 3, наставляемых – 4. Форму баз проверьте по действующей.',
  ]);
  expect(tableOf(book, 'Списки')).toEqual([
    ['№', 'ФИО (код)', 'Класс, кто', 'Формы', 'Пары', 'Статус'],
    ['Наставники – 3', '', '', '', '', ''],
    [1, '______________ (Н-001)', '9А класс', 'Ученик-ученик', '№ 1: У-001, У-002', 'активен'],
    [2, '______________ (Н-002)', '9А класс', 'Ученик-ученик', '№ 2: У-003', 'активен'],
    [3, '______________ (Н-003)', '9А класс', 'Ученик-ученик', '', 'активен'],
    ['Наставляемые – 4', '', '', '', '', ''],
    [1, '______________ (У-001)', '7Б класс', 'Ученик-ученик', '№ 1: Н-001', 'в паре'],
    [2, '______________ (У-002)', '7Б класс', 'Ученик-ученик', '№ 1: Н-001', 'в паре'],
    [3, '______________ (У-003)', '7Б класс', 'Ученик-ученик', '№ 2: Н-002', 'в паре'],
    [4, '______________ (У-004)', '7Б класс', 'Ученик-ученик', '', 'в паре'],
  ]);
  expect(tableOf(book, 'База наставляемых').at(-1)?.join()).not.toContain('Н-003');
  expect([tableOf(book, 'База наставников').length, tableOf(book, 'База наставляемых').length]).toEqual([4, 5]);
});

test('undo takes all of them away, or brings the former ones back', () => {
  const book = openData(school);
  const before = pictureOf(book.data());
  book.run(LISTS);
  const drawn = pictureOf(book.data());
  book.edit('typeInto', 'Наставники', 'C2', '10А');
  const edited = pictureOf(book.data());
  book.run(LISTS);
  book.run('undoLastAction');
  expect(differences(edited, pictureOf(book.data()))).toEqual([]);
  const fresh = openData(school);
  fresh.run(LISTS);
  fresh.run('undoLastAction');
  expect(differences(before, pictureOf(fresh.data()))).toEqual([]);
  expect(differences(drawn.sheets.Списки, edited.sheets.Списки)).toEqual([]);
});

test('School 17 is listed whole', async () => {
  const book = await openSampleCopy('school17-year');
  expect(book.end(LISTS)).toContain('наставников – 64, наставляемых – 121.');
  expect(tableOf(book, 'Списки')).toHaveLength(1 + 2 + 64 + 121);
  const codes = [...printed(book).matchAll(/_{14} \(([НУ]-\d{3})\)/g)].map(([, code]) => code);
  expect(new Set(codes).size).toBe(185);
});

test('rows with mistakes are left out and told; columns may stand in any order', () => {
  const book = openData(school);
  book.edit('moveColumn', 'Наставляемые', 'Код');
  book.edit('typeInto', 'Наставники', 'B3', 'космонавт');
  const end = book.end(LISTS);
  expect(end).toContain('наставников – 2, наставляемых – 4.');
  expect(end).toContain('Не учтено:\nЛист «Наставники», строка 3, «Кто»: нужно одно из: ученик');
});

test('a book without people says what to do', async () => {
  const sample = paperSchool();
  const { Настройки = [] } = sample.sheets;
  const book = openData(await makeSample({ ...sample, sheets: { Настройки } }));
  expect(book.run(LISTS)).toEqual([
    'На листах «Наставники» и «Наставляемые» нет людей. Внесите их и запустите команду ещё раз. Ничего не записано.',
  ]);
  const city = openNew();
  city.run('createMunicipalBook');
  expect(city.end(LISTS)).toMatch(/^Это книга муниципалитета, а команда – для книги школы\./);
});

describe('privacy', () => {
  const NAME = 'Иванова И. И.';

  test.each([
    ['Наставники', 'F2', 'Компетенции'],
    ['Наставляемые', 'H2', 'Запрос'],
    ['Пары', 'B2', 'Код наставника'],
  ])('a name on «%s» in %s is refused with its place, and is not repeated', (sheet, address, column) => {
    const book = openData(school);
    book.edit('writeText', sheet, address, NAME);
    const before = pictureOf(book.data());
    const [message = ''] = book.run(LISTS);
    expect(message).toContain(`Лист «${sheet}», строка 2, «${column}»: похоже на личные данные (имя)`);
    expect(message).toMatch(/Ничего не записано\.$/);
    expect(message).not.toContain('Иванова');
    expect(differences(before, pictureOf(book.data()))).toEqual([]);
  });

  test('a name in a column that the lists do not print stands in none of them', () => {
    const book = openData(school);
    book.edit('writeText', 'Наставляемые', 'M2', NAME); // «Источник» or another note
    book.run(LISTS);
    expect(printed(book)).not.toContain('Иванова');
  });
});
