import { describe, expect, test } from '@jest/globals';
import { extraGetters } from '../../local/engine/extra-getters';
import type { WorkbookData } from '../../local/engine/library';
import { applyPagePlans } from '../../local/page-plans';
import { AKBULAK_STAGES } from '../../src/domain/stages/akbulak';
import { STAGE_VARIANTS, worksOf } from '../../src/domain/stages/variants';
import { mendedA1 } from '../reports/mended-a1';
import { differences, pictureOf } from './book-picture';
import { rangeValues, recordsOf, sheetRows } from './sheet-cells';
import { openData, openNew, type TestBook } from './test-book';

const MAP = 'buildStages';
const SHEET = 'Этапы';
const REPORT = 'Карта этапов';
const FIRST = AKBULAK_STAGES[0]?.title ?? '';
const MADE =
  'Появился лист «Этапы». Отмечайте выполненное знаком «+», добавляйте свои работы и сроки; затем выберите «Карта этапов» ещё раз.';
const NOTHING_DONE = `Лист «Карта этапов» заполнен. Выполнено 0 из 35 работ. Текущий этап: «${FIRST}».`;

function newSchool(): TestBook {
  const book = openNew();
  book.run('createSchoolBook');
  book.edit('setParameter', 'Краткое наименование ОО', 'МБОУ «Акбулакская СОШ №3»');
  return book;
}

/** A school with the Akbulak stages, to be ticked off. */
const planned: WorkbookData = (() => {
  const book = newSchool();
  book.run(MAP);
  return book.data();
})();

const progressOf = (book: TestBook) => rangeValues(book.model, 'REPORT_STAGES').slice(1);
const first = (book: TestBook) => progressOf(book)[0]?.slice(1);

describe('the first time', () => {
  test.each([
    ['', 0],
    ['1', 0],
    ['ростов', 1],
    ['3', 2],
  ] as const)('the answer %p fills «Этапы» with the works of a document', (answer, index) => {
    const book = newSchool();
    expect(book.end(MAP, { answers: [answer] })).toBe(MADE);
    const works = worksOf(STAGE_VARIANTS[index]?.stages ?? []);
    expect(recordsOf(book.model, SHEET).map((row) => [row.Этап, row.Работа, row.Где, row.Выполнено])).toEqual(
      works.map(({ stage, work, place }) => [stage, work, place === 'inside' ? 'внутри ОО' : 'с внешней средой', '']),
    );
    expect(sheetRows(book.model, SHEET)[0]).toEqual(['Этап', 'Работа', 'Где', 'Выполнено', 'Дата', 'Комментарий']);
    expect(pictureOf(book.data()).sheets[SHEET]?.dropdowns).toHaveLength(2);
    expect(book.end('checkBook')).not.toContain(SHEET);
  });

  test('an answer that names no document writes nothing', () => {
    const book = newSchool();
    const before = pictureOf(book.data());
    expect(book.end(MAP, { answers: ['Мегион'] })).toBe(
      'Не понято, чьи этапы взять. Впишите номер: 1 – Акбулак, 2 – Ростовская область, 3 – Кез. Пусто – Акбулак. Ничего не записано.',
    );
    expect(differences(before, pictureOf(book.data()))).toEqual([]);
  });

  test('a person who goes back gets nothing', () => {
    const book = newSchool();
    expect(book.run(MAP, { answers: ['CANCEL'] })).toEqual([]);
    expect(book.model.getters.getSheetIdByName(SHEET)).toBeUndefined();
  });

  test('undo takes the sheet away, and the next time asks again', () => {
    const book = newSchool();
    const before = pictureOf(book.data());
    book.run(MAP);
    book.run('undoLastAction');
    expect(differences(before, pictureOf(book.data()))).toEqual([]);
    book.run(MAP, { answers: ['Кез'] });
    expect(sheetRows(book.model, SHEET)[1]?.[0]).toMatch(/^Нормативно-правовое/);
  });
});

describe('the map', () => {
  test('of the Akbulak works is the form of the document, cell by cell', () => {
    const book = openData(planned);
    expect(book.end(MAP)).toBe(NOTHING_DONE);
    expect(rangeValues(book.model, 'REPORT_A1')).toEqual(mendedA1());
    expect(sheetRows(book.model, REPORT)[0]?.[0]).toBe(
      'Целевая модель этапов реализации наставничества в МБОУ «Акбулакская СОШ №3»',
    );
  });

  test('has the works that the school added, and says how far it came', () => {
    const book = openData(planned);
    book.edit('setParameter', 'Дата отчёта', '31.05.2026');
    book.edit('addRows', SHEET, [
      { Этап: FIRST, Работа: 'выпустить стенгазету', Где: 'внутри ОО', Дата: '2026-05-01' },
      {
        Этап: 'VII. Летняя школа',
        Работа: 'провести сбор',
        Где: 'с внешней средой',
        Выполнено: '+',
        Дата: '2026-05-20',
      },
    ]);
    expect(book.end(MAP)).toBe(
      `Лист «Карта этапов» заполнен. Выполнено 1 из 37 работ, просрочено – 1. Текущий этап: «${FIRST}».`,
    );
    const rows = rangeValues(book.model, 'REPORT_A1');
    expect(rows[1]?.[1]).toMatch(/внешние\n• выпустить стенгазету$/);
    expect(rows[7]).toEqual(['VII. Летняя школа', '', '• провести сбор']);
    expect(sheetRows(book.model, REPORT).filter((row) => row.includes('просрочена'))).toHaveLength(1);
  });

  test('counts the marks that people use, live and by functions of the sheet alone', () => {
    const book = openData(planned);
    book.run(MAP);
    expect(first(book)).toEqual([7, 0, 0]);
    for (const [index, mark] of ['+', 'да', true, '-', 'нет'].entries()) {
      book.edit('typeInto', SHEET, `D${index + 2}`, mark);
    }
    expect(first(book)).toEqual([7, 3, 3 / 7]);
    expect(progressOf(book).at(-1)?.slice(1)).toEqual([35, 3, 3 / 35]);
    const row = 1 + sheetRows(book.model, REPORT).findIndex((line) => line[3] === 7);
    for (const column of ['D', 'E', 'F']) {
      expect(book.edit('formulaOf', REPORT, `${column}${row}`)).toMatch(/^=(COUNTIFS?|IF)\(/);
      expect(book.edit('formulaOf', REPORT, `${column}${row}`)).not.toContain('MENTOR_');
    }
    expect(book.end(MAP)).toContain('Выполнено 3 из 35 работ.');
  });

  test.each(['Этап', 'Выполнено', 'Где'])(
    'stays right when the column «%s» moves, before and after it is built',
    (column) => {
      const book = openData(planned);
      book.edit('typeInto', SHEET, 'D2', '+');
      book.run(MAP);
      book.edit('moveColumn', SHEET, column);
      expect(first(book)).toEqual([7, 1, 1 / 7]);
      expect(book.end(MAP)).toContain('Выполнено 1 из 35 работ.');
      expect(first(book)).toEqual([7, 1, 1 / 7]);
      expect(rangeValues(book.model, 'REPORT_A1')).toEqual(mendedA1());
    },
  );

  test('is taken back by undo', () => {
    const book = openData(planned);
    const before = pictureOf(book.data());
    book.run(MAP);
    book.run('undoLastAction');
    expect(differences(before, pictureOf(book.data()))).toEqual([]);
    book.run(MAP);
    const built = pictureOf(book.data());
    book.edit('deleteRow', SHEET, 2);
    const shorter = pictureOf(book.data());
    book.run(MAP);
    book.run('undoLastAction');
    expect(differences(built.sheets[REPORT]?.merges, pictureOf(book.data()).sheets[REPORT]?.merges)).toEqual([]);
    expect(differences(shorter, pictureOf(book.data()))).toEqual([]);
  });
});

test('a page of the map ends inside no table that fits it: the total stays with its stages', () => {
  const book = newSchool();
  book.run(MAP, { answers: ['2'] });
  book.run(MAP);
  applyPagePlans(book.model);
  const sheetId = book.model.getters.getSheetIdByName(REPORT) ?? '';
  const breaks = extraGetters(book.model).getPageSetup(sheetId)?.breaksAfter ?? [];
  const zone = book.model.getters.getNamedRange('REPORT_STAGES')?.range.zone;
  expect(breaks.length).toBeGreaterThan(0);
  expect(breaks.filter((row) => zone && zone.top < row && row <= zone.bottom)).toEqual([]);
});

describe('bad input is told with its place, and the rest is on the map', () => {
  test.each([
    ['A3', '', '«Этап»: пусто, а нужно заполнить. Исправьте ячейку.'],
    ['B3', '', '«Работа»: пусто, а нужно заполнить. Исправьте ячейку.'],
    ['B3', '="работа"', '«Работа»: здесь формула, а нужен текст. Исправьте ячейку.'],
    [
      'B3',
      'поручить: Иванова И. И.',
      '«Работа»: похоже на имя или контакты человека, в отчёт они не вносятся. Исправьте ячейку.',
    ],
    ['C3', 'в школе', '«Где»: нужно «внутри ОО» или «с внешней средой», сейчас «в школе». Исправьте ячейку.'],
    ['C3', '', '«Где»: нужно «внутри ОО» или «с внешней средой», сейчас пусто. Исправьте ячейку.'],
    ['D3', 'почти', '«Выполнено»: нужно «+», «-» или пусто, сейчас «почти». Исправьте ячейку.'],
    ['E3', 'в мае', '«Дата»: нужна дата, например 31.08.2026, сейчас «в мае». Исправьте ячейку.'],
    [
      'A3',
      'I. Подготовка условий для запуска  программы наставничества',
      '«Этап»: название этапа написано не так, как в строке 2 (буквы, знаки или пробелы). Скопируйте его из строки 2.',
    ],
    [
      'B3',
      AKBULAK_STAGES[0]?.inside[0] ?? '',
      '«Работа»: то же уже есть в строке 2. Исправьте или удалите лишнюю строку.',
    ],
  ])('%s: %p', (address, typed, message) => {
    const book = openData(planned);
    if (typed === '') book.edit('clearCells', SHEET, address);
    else book.edit('typeInto', SHEET, address, typed);
    const told = `Лист «Этапы», строка 3, ${message}`;
    expect(book.end(MAP)).toBe(
      `Лист «Карта этапов» заполнен. Выполнено 0 из 34 работ. Текущий этап: «${FIRST}».\n\nНе учтено:\n${told}`,
    );
    expect(String(rangeValues(book.model, 'REPORT_A1')[1]?.[1]).split('\n')).toHaveLength(4);
    expect(book.end('checkBook')).toContain(told);
  });

  test('a sheet without works says what to do, and nothing is written', () => {
    const book = openData(planned);
    book.edit('clearCells', SHEET, 'A2:F60');
    const before = pictureOf(book.data());
    expect(book.end(MAP)).toBe(
      'Лист «Этапы»: работ нет. Впишите их или удалите лист и выберите команду ещё раз: он появится заполненным. Ничего не записано.',
    );
    book.edit('writeText', SHEET, 'B2', 'без этапа');
    expect(book.end(MAP)).toMatch(
      /^Лист «Этапы»: ни одну строку нельзя прочитать\.\n.*строка 2.*\nНичего не записано\.$/s,
    );
    book.edit('clearCells', SHEET, 'B2');
    expect(differences(before, pictureOf(book.data()))).toEqual([]);
  });

  test('a column that is gone is named, and nothing is written', () => {
    const book = openData(planned);
    book.edit('deleteColumn', SHEET, 'Выполнено');
    expect(book.end(MAP)).toMatch(/^Лист «Этапы»: нет столбца «Выполнено»\. .* Ничего не записано\.$/);
    expect(book.end('checkBook')).toContain('нет столбца «Выполнено»');
  });

  test('a school without a name is asked for it', () => {
    const book = openData(planned);
    book.edit('setParameter', 'Краткое наименование ОО', '');
    expect(book.end(MAP)).toMatch(
      /«Краткое наименование ОО»: пусто, а нужно для этой команды\..*Ничего не записано\.$/,
    );
  });

  test('a name in the comment is found by the check and stands in no report', () => {
    const book = openData(planned);
    book.edit('writeText', SHEET, 'F2', 'Иванова И. И.');
    book.run(MAP);
    expect(sheetRows(book.model, REPORT).flat().join()).not.toContain('Иванова');
    expect(book.end('checkBook')).toContain('похоже на личные данные');
  });

  test('the municipality’s book has no stages, and is not asked about them', () => {
    const book = openNew();
    book.run('createMunicipalBook');
    expect(book.run(MAP)).toEqual([
      'Это книга муниципалитета, а команда – для книги школы. Откройте книгу школы. Ничего не записано.',
    ]);
  });
});

test('the number of calls does not depend on the number of rows', () => {
  const calls = (rows: number) => {
    const book = openData(planned);
    book.edit(
      'addRows',
      SHEET,
      Array.from({ length: rows }, (_, n) => ({
        Этап: FIRST,
        Работа: `ещё одна работа школы, номер ${n}, со сроком и пояснением`,
        Где: n % 2 === 0 ? 'внутри ОО' : 'с внешней средой',
        Дата: '2026-05-01',
      })),
    );
    book.edit('setParameter', 'Дата отчёта', '31.05.2026');
    expect(book.end(MAP)).toContain(`просрочено – ${rows}`);
    const { 'Sheet.insertRowsAfter': grown = 0, ...others } = Object.fromEntries(book.calls.byMethod);
    expect(grown).toBeLessThanOrEqual(1); // a report that becomes longer than a new sheet grows at once
    return others;
  };
  const few = calls(10);
  expect(calls(960)).toEqual(few);
  expect(Object.values(few).reduce((sum, count) => sum + count, 0)).toBeLessThan(80);
});
