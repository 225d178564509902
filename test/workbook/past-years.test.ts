import { describe, expect, test } from '@jest/globals';
import type { Cell } from '../../src/workbook/book';
import { keptYearChanges, readPastYears } from '../../src/workbook/past-years';
import { describeProblem } from '../../src/workbook/problem';
import { FakeBook } from './fake-book';

const HEADER = ['Учебный год', 'Форма', 'Наставников', 'Наставляемых', 'Всего'];
const bookOf = (...rows: readonly (readonly Cell[])[]) => new FakeBook({ 'Прошлые годы': [HEADER, ...rows] });

const FIGURES = [
  { year: 2022, of: 'pupil-pupil', mentors: 50, mentees: 105, total: 155 },
  { year: 2022, of: 'all', mentors: 64, mentees: 121, total: 183 },
] as const;

describe('rows', () => {
  test('have a year, a form in any spelling and the figures that are known', () => {
    const { years, problems } = readPastYears(
      bookOf(
        ['2021/2022', 'Форма «Учитель – учитель»', '', '', 29],
        ['2021-22', 'педагог-ученик', 3, '4', ''],
        ['2021/2022 учебный год', 'ИТОГО', '', '', ''],
      ),
    );
    expect(problems).toEqual([]);
    expect(years).toEqual([
      { row: 2, year: 2021, of: 'teacher-teacher', mentors: null, mentees: null, total: 29 },
      { row: 3, year: 2021, of: 'teacher-pupil', mentors: 3, mentees: 4, total: 7 },
      { row: 4, year: 2021, of: 'all', mentors: null, mentees: null, total: null },
    ]);
  });

  test('of a sheet with columns in another order and without some of them', () => {
    const sheet = [
      ['Всего', 'наше', 'Форма', 'Учебный год'],
      [29, 'x', 'Учитель-учитель', '2021/2022'],
    ];
    expect(readPastYears(new FakeBook({ 'Прошлые годы': sheet }))).toEqual({
      years: [{ row: 2, year: 2021, of: 'teacher-teacher', mentors: null, mentees: null, total: 29 }],
      problems: [],
    });
  });

  test('of no sheet are none', () => {
    expect(readPastYears(new FakeBook())).toEqual({ years: [], problems: [] });
  });

  test.each<readonly [readonly Cell[], string]>([
    [
      ['в прошлом году', 'Ученик-ученик', 1, 2, 3],
      '«Учебный год»: нужен учебный год, например 2025/2026, сейчас «в прошлом году». Исправьте ячейку.',
    ],
    [
      ['', 'Ученик-ученик', 1, 2, 3],
      '«Учебный год»: нужен учебный год, например 2025/2026, сейчас пусто. Исправьте ячейку.',
    ],
    [
      ['2021/2023', 'Ученик-ученик', 1, 2, 3],
      '«Учебный год»: нужен учебный год, например 2025/2026, сейчас «2021/2023». Исправьте ячейку.',
    ],
    [['2021/2022', 'все', 1, 2, 3], '«Форма»: нужна форма наставничества или «Итого», сейчас «все». Исправьте ячейку.'],
    [
      ['2021/2022', 'Ученик-ученик', 'два', 2, 3],
      '«Наставников»: нужно целое число от 0, сейчас «два». Исправьте ячейку.',
    ],
    [
      ['2021/2022', 'Ученик-ученик', 1, -2, 3],
      '«Наставляемых»: нужно целое число от 0, сейчас «-2». Исправьте ячейку.',
    ],
    [['2021/2022', 'Ученик-ученик', 1, 2, 3.5], '«Всего»: нужно целое число от 0, сейчас «3.5». Исправьте ячейку.'],
    [
      ['2021/2022', 'Ученик-ученик', 1, 2, 4],
      '«Всего»: наставников и наставляемых вместе 3, а всего 4. Исправьте числа.',
    ],
    [
      ['2021/2022', 'Итого', 1, 2, 4],
      '«Всего»: наставников 1, наставляемых 2: всего не может быть 4. Исправьте числа.',
    ],
    [
      ['2020/2021', 'Ученик – ученик', 7, 8, ''],
      '«Форма»: то же уже есть в строке 2. Исправьте или удалите лишнюю строку.',
    ],
  ])('%j is told, and the other rows count', (row, message) => {
    const good = ['2020/2021', 'Ученик-ученик', 1, 1, 2];
    const { years, problems } = readPastYears(bookOf(good, row));
    expect(problems.map(describeProblem)).toEqual([`Лист «Прошлые годы», строка 3, ${message}`]);
    expect(years.map(({ row: number }) => number)).toEqual([2]);
  });

  test('a sheet without a form or a year says which column is missing', () => {
    expect(() => readPastYears(new FakeBook({ 'Прошлые годы': [['Учебный год', 'Всего']] }))).toThrow(
      /нет столбца «Форма»/,
    );
  });
});

describe('figures to keep', () => {
  test('go into their rows and under the last one, each value into its column', () => {
    const sheet = [
      ['Всего', 'Форма', 'наше', 'Учебный год', 'Наставляемых', 'Наставников'],
      ['', 'ученик-ученик', 'x', '2022/2023', '', ''],
      [29, 'Учитель-учитель', 'y', '2021/2022', '', ''],
    ];
    const book = new FakeBook({ 'Прошлые годы': sheet });
    expect(keptYearChanges(book, readPastYears(book).years, FIGURES)).toEqual([
      { kind: 'cells', sheet: 'Прошлые годы', row: 2, column: 1, cells: [[155, 'Ученик-ученик']] },
      { kind: 'cells', sheet: 'Прошлые годы', row: 2, column: 4, cells: [['2022/2023', 105, 50]] },
      { kind: 'cells', sheet: 'Прошлые годы', row: 4, column: 1, cells: [[183, 'Итого']] },
      { kind: 'cells', sheet: 'Прошлые годы', row: 4, column: 4, cells: [['2022/2023', 121, 64]] },
    ]);
  });

  test('bring the columns that the sheet lacks', () => {
    const book = new FakeBook({ 'Прошлые годы': [['Учебный год', 'Форма', 'Всего']] });
    const [columns, cells] = keptYearChanges(book, [], FIGURES);
    expect(columns).toMatchObject({
      kind: 'new-columns',
      headerRow: 1,
      column: 4,
      titles: ['Наставников', 'Наставляемых'],
    });
    expect(cells).toMatchObject({
      kind: 'cells',
      row: 2,
      column: 1,
      cells: [
        ['2022/2023', 'Ученик-ученик', 155, 50, 105],
        ['2022/2023', 'Итого', 183, 64, 121],
      ],
    });
  });
});
