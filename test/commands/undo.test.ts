import { beforeAll, describe, expect, test } from '@jest/globals';
import type { WorkbookData } from '../../local/engine/library';
import { readWorkbook } from '../../local/xlsx/read';
import { writeWorkbook } from '../../local/xlsx/write';
import { differences, pictureOf } from './book-picture';
import { paperSchool } from './paper-school';
import { recordsOf, sheetRows } from './sheet-cells';
import { smallMunicipality, smallReturn } from './small-municipality';
import { makeSample, openData, openNew, openSampleCopy, type TestBook } from './test-book';

const UNDO = 'undoLastAction';
let city: WorkbookData;
let school: WorkbookData;

beforeAll(async () => {
  city = await makeSample(smallMunicipality({ 'школа А': 10, 'школа Б': 20 }));
  school = (await openSampleCopy('school17-year')).data();
});

/** Runs a command, sees that it did something, and takes it back. */
function expectTakenBack(book: TestBook, command: string): void {
  const before = pictureOf(book.data());
  book.run(command);
  expect([command, differences(before, pictureOf(book.data())).length]).not.toEqual([command, 0]);
  expect(book.end(UNDO)).toMatch(/^Отменено: «[^»]+»\.$/);
  expect([command, ...differences(before, pictureOf(book.data()))]).toEqual([command]);
}

describe('undo brings the book back cell by cell', () => {
  test('after commands of a school', () => {
    expectTakenBack(openNew(), 'createSchoolBook');
    const book = openData(school);
    for (const command of ['buildSchoolReturn', 'checkBook', 'fillSample']) expectTakenBack(book, command);
  });

  test('after commands of a municipality, one after the other', () => {
    expectTakenBack(openNew(), 'createMunicipalBook');
    const book = openData(city);
    for (const command of ['fillSample', 'collectReturns', 'checkBook']) expectTakenBack(book, command);
    book.run('collectReturns');
    for (const command of ['buildMunicipalReport', 'auditReport']) expectTakenBack(book, command);
  });

  test('also the formulas of a sheet that a command wrote beside', () => {
    const book = openData(city);
    book.edit('typeInto', 'Школы', 'G2', '=1+1');
    book.edit('typeInto', 'Данные школ', 'F2', '=SUM(1,2)');
    expectTakenBack(book, 'collectReturns');
    expect(book.edit('formulaOf', 'Школы', 'G2')).toBe('=1+1');
  });

  test('with the merges, formats and named ranges of a report whose number of schools has changed', () => {
    const book = openData(city);
    const names = Array.from({ length: 6 }, (_, index) => `школа ${index + 1}`);
    book.run('collectReturns');
    book.run('buildMunicipalReport');
    names.forEach((name, index) => {
      book.edit('addTab', `Новая ${index}`, smallReturn(name, 5));
    });
    book.run('collectReturns');
    const before = pictureOf(book.data());
    book.run('buildMunicipalReport');
    const rebuilt = pictureOf(book.data());
    expect(rebuilt.names.REPORT_T2).not.toBe(before.names.REPORT_T2);
    expect(rebuilt.sheets['Сводный отчёт']?.merges).not.toEqual(before.sheets['Сводный отчёт']?.merges);
    book.run(UNDO);
    expect(differences(before, pictureOf(book.data()))).toEqual([]);
  });

  test('after a column came back, with its dropdown', () => {
    const book = openNew();
    book.run('createSchoolBook');
    book.edit('deleteColumn', 'Наставники', 'Статус');
    expectTakenBack(book, 'createSchoolBook');
  });

  test('after the example was taken out: its rows and tabs stand where they stood', () => {
    const book = openData(city);
    book.run('fillSample');
    book.edit('addRows', 'Школы', [{ '№': '9', 'Краткое наименование': 'школа после примера' }]);
    book.run('collectReturns');
    const before = pictureOf(book.data());
    expect(book.end('removeSample')).toBe('Пример убран.');
    const left = JSON.stringify(pictureOf(book.data()));
    expect(left).not.toContain('Пример');
    expect(sheetRows(book.model, 'Школы').flat()).toContain('школа после примера');
    book.run(UNDO);
    expect(differences(before, pictureOf(book.data()))).toEqual([]);
    const people = openData(school);
    people.run('fillSample');
    const filled = pictureOf(people.data());
    people.run('removeSample');
    people.run(UNDO);
    expect(differences(filled, pictureOf(people.data()))).toEqual([]);
  }, 20_000);
});

describe('what somebody changed since', () => {
  test('stays in a sheet of rows and is listed, the rest comes back', () => {
    const book = openData(city);
    const before = pictureOf(book.data());
    book.run('collectReturns');
    book.edit('writeText', 'Школы', 'D2', 'звонили');
    expect(book.end(UNDO)).toBe(
      'Отменено: «Собрать сведения школ».\n\nОставлено, потому что изменено после действия (1 место): «Школы» D2.',
    );
    expect(differences(before, pictureOf(book.data())).filter((line) => !line.includes('/ looks /'))).toEqual([
      'sheets / Школы / cells / D2: nothing -> "звонили"',
    ]);
  });

  test('stays in a report that was drawn again', () => {
    const book = openData(city);
    book.run('collectReturns');
    book.run('buildMunicipalReport');
    const before = pictureOf(book.data());
    book.edit('typeInto', 'Вкладка 1', 'C7', 101);
    book.run('collectReturns');
    book.run('buildMunicipalReport');
    book.edit('writeText', 'Сводный отчёт', 'A10', 'Правка методиста');
    expect(book.end(UNDO)).toMatch(/Оставлено, потому что изменено после действия \(1 место\): «Сводный отчёт» A10\./);
    const found = differences(before.sheets['Сводный отчёт'], pictureOf(book.data()).sheets['Сводный отчёт']);
    expect(found).toEqual([expect.stringMatching(/^cells \/ A10: .*-> "Правка методиста"$/)]);
  });

  test('keeps a new sheet in which somebody has written', () => {
    const book = openData(school);
    book.run('buildSchoolReturn');
    book.edit('writeText', 'Сведения ОО', 'D3', 'сверено');
    expect(book.end(UNDO)).toContain('«Сведения ОО» (лист целиком)');
    expect(sheetRows(book.model, 'Сведения ОО')[2]?.[3]).toBe('сверено');
  });
});

test('a report with a long title that was made twice does not keep the book from being saved', async () => {
  const book = openData(await makeSample(paperSchool()));
  for (let time = 0; time < 2; time += 1) book.run('buildPairOrder', { answers: [''] });
  const reopened = await readWorkbook(await writeWorkbook(book.model));
  expect(reopened.sheets.map(({ name }) => name)).toContain('Приказ о закреплении пар');
  expect(openData(reopened).end(UNDO)).toBe('Отменено: «Приказ о закреплении пар».');
});

describe('undo itself', () => {
  test('is asked for, is a row of the journal, and undoes one action only', () => {
    const book = openData(city);
    book.run('collectReturns');
    const before = pictureOf(book.data());
    expect(book.run(UNDO, { answers: ['CANCEL'] })).toEqual([
      'Будет отменено: «Собрать сведения школ». Ячейки, которые с тех пор изменили вручную, останутся как есть.',
    ]);
    expect(differences(before, pictureOf(book.data()))).toEqual([]);
    book.run(UNDO);
    expect(recordsOf(book.model, 'Журнал').map((line) => [line.Действие, line.Объект])).toEqual([
      ['Создать книгу муниципалитета', 'книга'],
      ['Собрать сведения школ', 'Данные школ, Школы'],
      ['Отменить последнее действие', 'Собрать сведения школ'],
    ]);
    expect(book.run(UNDO)).toEqual(['Отменять нечего: после последней отмены программа ничего не меняла.']);
  });

  test('works on a book that was saved and opened again', () => {
    const book = openData(city);
    const before = pictureOf(book.data());
    book.run('collectReturns');
    const reopened = openData(book.data());
    reopened.run(UNDO);
    expect(differences(before, pictureOf(reopened.data()))).toEqual([]);
  });
});
