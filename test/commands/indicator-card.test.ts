import { describe, expect, test } from '@jest/globals';
import type { WorkbookData } from '../../local/engine/library';
import { INDICATOR_GROUPS } from '../../src/domain/indicator-card';
import { templateCells } from '../samples/fixtures';
import { differences, pictureOf } from './book-picture';
import { type CellValue, rangeValues, recordsOf, sheetRows } from './sheet-cells';
import { openData, openNew, type TestBook } from './test-book';

const CARD = 'buildIndicatorCard';
const SHEET = 'Показатели';
const REPORT = 'Показатели эффективности';
const INDICATORS = INDICATOR_GROUPS.flatMap(({ indicators }) => indicators);
const MARKS = [2, 1, 0, 2, 2, 1, 2, 2, 1];

/** A new school book with the sheet «Показатели», to be marked. */
const marked: WorkbookData = (() => {
  const book = openNew();
  book.run('createSchoolBook');
  book.run(CARD);
  return book.data();
})();

/** Rows of one assessment, under those that are there. */
function assess(book: TestBook, day: string, assessor: string, marks: readonly CellValue[] = MARKS): void {
  const rows = INDICATORS.map((indicator, index) => ({
    Показатель: indicator,
    Баллы: marks[index] ?? '',
    'Кто оценил': assessor,
    Дата: day,
  }));
  book.edit('addRows', SHEET, rows);
}

describe('the first time', () => {
  test('the command makes «Показатели» with the nine indicators and says what to do', () => {
    const book = openNew();
    book.run('createSchoolBook');
    expect(book.run(CARD)).toEqual([
      'Появился лист «Показатели». Поставьте баллы, впишите, кто оценил, и дату; затем выберите «Показатели эффективности» ещё раз.',
    ]);
    expect(recordsOf(book.model, SHEET).map((row) => [row.Показатель, row.Баллы])).toEqual(
      INDICATORS.map((indicator) => [indicator, '']),
    );
    expect(sheetRows(book.model, SHEET)[0]).toEqual([
      'Критерий',
      'Показатель',
      'Баллы',
      'Кто оценил',
      'Дата',
      'Комментарий',
    ]);
    expect(pictureOf(book.data()).sheets[SHEET]?.dropdowns).toHaveLength(1);
  });

  test('and undo takes it away', () => {
    const book = openNew();
    book.run('createSchoolBook');
    const before = pictureOf(book.data());
    book.run(CARD);
    book.run('undoLastAction');
    expect(differences(before, pictureOf(book.data()))).toEqual([]);
  });
});

describe('the card', () => {
  test('of an unmarked sheet is the blank form, and says that everything is missing', () => {
    const book = openData(marked);
    expect(book.end(CARD)).toMatch(/заполнен\. Уровня нет, не заполнено: 9 из 9\. Не оценены: «Соответствие/);
    expect(grid(book)).toEqual(templateCells('K6'));
  });

  test('of marks typed on the sheet is the form of the document with its sums', () => {
    const book = openData(marked);
    INDICATORS.forEach((_, index) => {
      book.edit('typeInto', SHEET, `C${index + 2}`, MARKS[index]);
    });
    expect(book.end(CARD)).toBe(
      'Лист «Показатели эффективности» заполнен. Сумма баллов: 13 из 18, допустимый уровень.',
    );
    const expected = templateCells('K6').map((row, index) =>
      index < 2 ? row : [row[0], row[1], ...[2, 1, 0].map((points) => (points === MARKS[index - 2] ? '+' : ''))],
    );
    expect(grid(book)).toEqual(expected);
    const sums = rangeValues(book.model, 'REPORT_INDICATOR_SUMS');
    expect([1, 7, 10, 13].map((row) => sums[row]?.slice(0, 3))).toEqual([
      [INDICATOR_GROUPS[0]?.criterion, 7, 10],
      [INDICATOR_GROUPS[1]?.criterion, 3, 4],
      [INDICATOR_GROUPS[2]?.criterion, 3, 4],
      ['Итого', 13, 18],
    ]);
  });

  test('adds up by formulas of the sheet', () => {
    const book = openData(marked);
    assess(book, '2026-05-31', 'куратор');
    book.run(CARD);
    const row = 1 + sheetRows(book.model, REPORT).findIndex(([first]) => first === 'Итого');
    expect(book.edit('formulaOf', REPORT, `C${row}`)).toMatch(/^=C\d+\+C\d+\+C\d+$/);
    book.edit('typeInto', REPORT, `C${row - 1}`, 2);
    expect(sheetRows(book.model, REPORT)[row - 1]?.[2]).toBe(14);
  });

  test('of several assessors shows medians and adds means', () => {
    const book = openData(marked);
    assess(book, '2026-05-31', 'куратор', [2, 2, 2, 2, 2, 2, 2, 1, 1]);
    assess(book, '2026-05-31', 'психолог', [1, 1, 2, 2, 2, 2, 2, 1, 'не применимо']);
    expect(book.end(CARD)).toBe(
      'Лист «Показатели эффективности» заполнен. Сумма баллов: 15 из 18, оптимальный уровень.',
    );
    expect(
      grid(book)
        .slice(2, 4)
        .map((row) => row.slice(2)),
    ).toEqual([
      ['', '+', ''],
      ['', '+', ''],
    ]);
  });

  test('of one who signed the first row alone is of one assessor', () => {
    const book = openData(marked);
    INDICATORS.forEach((_, index) => {
      book.edit('typeInto', SHEET, `C${index + 2}`, MARKS[index]);
    });
    book.edit('typeInto', SHEET, 'D2', 'Завуч');
    book.edit('typeInto', SHEET, 'D3', 'завуч');
    book.run(CARD);
    expect(sheetRows(book.model, REPORT).flat().join('\n')).not.toMatch(/Оценивали|медиана/);
  });

  test('says who of several left indicators out, though the card has a level', () => {
    const book = openData(marked);
    assess(book, '2026-05-31', 'психолог');
    assess(book, '2026-05-31', 'Завуч', [2, 1, '', 2, 2, 1, '', 2, 1]);
    assess(book, '2026-05-31', 'Иванова И. И.', [2, 1, 0, 2, 2, 1, 2, 2, '']);
    const told = [
      'Завуч: не оценены показатели 3, 7 (по порядку в карте).',
      'Один из оценивших: не оценён показатель 9 (по порядку в карте).',
    ];
    expect(book.end(CARD)).toBe(
      `Лист «Показатели эффективности» заполнен. Сумма баллов: 13 из 18, допустимый уровень. ${told.join(' ')}`,
    );
    const cells = sheetRows(book.model, REPORT).flat();
    expect(cells.filter((cell) => String(cell).includes('по порядку в карте'))).toEqual(told);
    expect(cells.join()).not.toContain('Иванова');
  });

  test('columns may stand in any order, with others between them', () => {
    const book = openData(marked);
    assess(book, '2026-05-31', 'куратор');
    book.edit('moveColumn', SHEET, 'Баллы');
    expect(book.end(CARD)).toContain('Сумма баллов: 13 из 18');
  });
});

describe('two dates', () => {
  const twice = () => {
    const book = openData(marked);
    assess(book, '2025-12-25', 'куратор', [1, 1, 1, 1, 1, 1, 1, 1, 1]);
    book.run(CARD);
    return book;
  };
  const charts = (book: TestBook) => pictureOf(book.data()).sheets[REPORT]?.charts ?? [];

  test('have a history and a chart; the newest is the card', () => {
    const book = twice();
    expect(charts(book)).toEqual([]);
    assess(book, '2026-05-31', 'куратор');
    expect(book.end(CARD)).toContain('13 из 18');
    expect(rangeValues(book.model, 'REPORT_INDICATOR_HISTORY').slice(1)).toEqual([
      ['25.12.2025', 'допустимый уровень', 1, 9, 0.5],
      ['31.05.2026', 'допустимый уровень', 1, 13, 13 / 18],
    ]);
    expect(charts(book)).toHaveLength(1);
    expect(charts(book)[0]).toContain('Показатели эффективности по датам');
    book.run(CARD);
    expect(charts(book)).toHaveLength(1);
  });

  test('are taken back by undo with the chart, and a chart that went comes back', () => {
    const book = twice();
    const one = pictureOf(book.data());
    assess(book, '2026-05-31', 'куратор');
    const rows = pictureOf(book.data());
    book.run(CARD);
    book.run('undoLastAction');
    expect(
      differences({ ...rows, sheets: { ...rows.sheets, [REPORT]: one.sheets[REPORT] } }, pictureOf(book.data())),
    ).toEqual([]);
    book.run(CARD);
    const two = pictureOf(book.data());
    book.edit('clearCells', SHEET, 'A20:F28');
    book.run(CARD);
    expect(charts(book)).toEqual([]);
    book.run('undoLastAction');
    expect(differences(two.sheets[REPORT], pictureOf(book.data()).sheets[REPORT])).toEqual([]);
  });

  test('a chart of a person’s own stays', () => {
    const book = twice();
    book.edit('addChart', REPORT, 'Наша диаграмма', 'A3:B5');
    assess(book, '2026-05-31', 'куратор');
    book.run(CARD);
    expect(charts(book)).toHaveLength(2);
    book.run('undoLastAction');
    expect(charts(book)).toEqual([expect.stringContaining('Наша диаграмма')]);
  });
});

describe('bad input is told with its place, and the rest is counted', () => {
  test.each([
    [
      'B2',
      'Хорошее настроение',
      '«Показатель»: такого показателя нет в карте, скопируйте название из неё, сейчас «Хорошее настроение». Исправьте ячейку.',
    ],
    [
      'B2',
      '',
      '«Показатель»: такого показателя нет в карте, скопируйте название из неё, сейчас пусто. Исправьте ячейку.',
    ],
    ['B2', '="Показатель"', '«Показатель»: здесь формула, а нужен текст. Исправьте ячейку.'],
    ['C2', 3, '«Баллы»: нужно 0, 1, 2 или «не применимо», сейчас «3». Исправьте ячейку.'],
    ['C2', 1.5, '«Баллы»: нужно 0, 1, 2 или «не применимо», сейчас «1.5». Исправьте ячейку.'],
    ['C2', -1, '«Баллы»: нужно 0, 1, 2 или «не применимо», сейчас «-1». Исправьте ячейку.'],
    ['C2', 'хорошо', '«Баллы»: нужно 0, 1, 2 или «не применимо», сейчас «хорошо». Исправьте ячейку.'],
    ['C2', '=1+1', '«Баллы»: здесь формула, а нужен текст. Исправьте ячейку.'],
    ['D2', '="куратор"', '«Кто оценил»: здесь формула, а нужен текст. Исправьте ячейку.'],
    ['E2', 'в мае', '«Дата»: нужна дата, например 31.08.2026, сейчас «в мае». Исправьте ячейку.'],
    ['E2', '', '«Дата»: нет даты, а у других оценок она есть: к какой карте отнести оценку, неизвестно. Впишите дату.'],
  ])('%s: %p', (address, typed, message) => {
    const book = openData(marked);
    book.edit('clearCells', SHEET, 'A2:F10');
    INDICATORS.forEach((indicator, index) => {
      book.edit('writeText', SHEET, `B${index + 2}`, indicator);
      book.edit('typeInto', SHEET, `C${index + 2}`, 2);
      book.edit('typeInto', SHEET, `E${index + 2}`, '31.05.2026');
    });
    if (typed === '') book.edit('clearCells', SHEET, address);
    else book.edit('typeInto', SHEET, address, typed);
    const end = book.end(CARD);
    expect(end).toMatch(/^Лист «Показатели эффективности» заполнен\. Уровня нет, не заполнено: 1 из 9\./);
    expect(end.split('\n').slice(-2)).toEqual(['Не учтено:', `Лист «Показатели», строка 2, ${message}`]);
    const [, , what = ''] = /^(«[^»]+»): (.*?)\. (?:Исправьте|Впишите)/.exec(message) ?? [];
    expect(book.end('checkBook')).toContain(what);
  });

  test('the same assessor twice on one date', () => {
    const book = openData(marked);
    assess(book, '2026-05-31', 'куратор');
    assess(book, '2026-05-31', 'Куратор', [0]);
    expect(book.end(CARD)).toBe(
      'Лист «Показатели эффективности» заполнен. Сумма баллов: 13 из 18, допустимый уровень.\n\nНе учтено:\nЛист «Показатели», строка 20, «Кто оценил»: то же уже есть в строке 11. Исправьте или удалите лишнюю строку.',
    );
  });

  test('a blank mark is no mistake: the card says what is missing', () => {
    const book = openData(marked);
    assess(book, '2026-05-31', 'куратор', [2, 2, '', 2, 2, 2, 2, 2, 2]);
    const end = book.end(CARD);
    expect(end).toContain(
      'Уровня нет, не заполнено: 1 из 9. Не оценены: «Соответствие наставнической деятельности современным',
    );
    expect(end).not.toContain('Не учтено');
  });

  test('a column that is gone is named, and nothing is written', () => {
    const book = openData(marked);
    book.edit('deleteColumn', SHEET, 'Баллы');
    expect(book.end(CARD)).toMatch(/^Лист «Показатели»: нет столбца «Баллы»\. .* Ничего не записано\.$/);
    expect(book.end('checkBook')).toContain('нет столбца «Баллы»');
  });

  test('a name in «Кто оценил» is found by the check and stands in no report', () => {
    const book = openData(marked);
    assess(book, '2026-05-31', 'Иванова И. И.');
    book.run(CARD);
    expect(sheetRows(book.model, REPORT).flat().join()).not.toContain('Иванова');
    expect(book.end('checkBook')).toContain('похоже на личные данные');
  });

  test('the municipality’s book has no card', () => {
    const book = openNew();
    book.run('createMunicipalBook');
    expect(book.end(CARD)).toMatch(
      /^Это книга муниципалитета, а команда – для книги школы\. Откройте книгу школы\. Ничего не записано\.$/,
    );
  });
});

test('the number of calls does not depend on the number of rows', () => {
  const calls = (assessors: number) => {
    const book = openData(marked);
    for (let index = 0; index < assessors; index += 1) assess(book, '2026-05-31', `оценщик ${index}`);
    assess(book, '2025-12-25', 'куратор');
    book.run(CARD);
    return Object.fromEntries(book.calls.byMethod);
  };
  const few = calls(1);
  expect(calls(50)).toEqual(few);
  expect(Object.values(few).reduce((sum, count) => sum + count, 0)).toBeLessThan(80);
});

/** The table K6 as rows of texts, cells merged away blank. */
function grid(book: TestBook): readonly (readonly string[])[] {
  const range = book.model.getters.getNamedRange('REPORT_K6')?.range;
  if (!range) throw new Error('no table K6');
  const { top, bottom, left, right } = range.zone;
  return Array.from({ length: bottom - top + 1 }, (_, r) =>
    Array.from({ length: right - left + 1 }, (__, c) =>
      String(book.model.getters.getEvaluatedCell({ sheetId: range.sheetId, row: top + r, col: left + c }).value ?? ''),
    ),
  );
}
