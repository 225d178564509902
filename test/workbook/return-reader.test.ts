import { describe, expect, test } from '@jest/globals';
import { PASSPORT_ROWS, RETURN_SECTIONS } from '../../src/domain/school-return';
import type { Cell } from '../../src/workbook/book';
import { returnRows } from '../../src/workbook/return-tab';
import { aReturn } from '../domain/builders';
import { type Rows, readRows, rowOf, TAB, withValue, ZONE } from './return-sheet';

const REPORT = aReturn();
const ROWS: Rows = returnRows(REPORT, ZONE);

/** Row, column and text of every problem; none when the return is taken. */
function problems(
  rows: Rows,
): readonly (readonly [row: number | undefined, column: string | undefined, what: string])[] {
  const read = readRows(rows);
  if (typeof read === 'string') throw new Error(`the tab is «${read}»`);
  if ('report' in read) return [];
  expect(new Set(read.problems.map(({ place }) => place.sheet))).toEqual(new Set([TAB]));
  for (const { todo } of read.problems) expect(todo).toMatch(/^[А-Я].+\.$/);
  return read.problems.map(({ place, what }) => [place.row, place.column, what]);
}

const VALUE = 'Значение';
const INDICATOR = 'Показатель';

test('a return in order is taken', () => {
  expect(readRows(ROWS)).toEqual({ report: REPORT });
});

describe('a wrong value is told with its row and column, and nothing else is', () => {
  test.each<readonly [string, string, string, Cell, string]>([
    [
      'text for a number',
      'Возраст, чел.',
      'обучающиеся основной школы',
      'много',
      'нужно целое число от 0, сейчас «много»',
    ],
    ['a blank number', 'Контингент', 'Обучающихся старшей школы', '', 'нужно целое число от 0, сейчас пусто'],
    ['a negative number', 'Формы, чел.', 'Ученик-ученик', -1, 'нужно целое число от 0, сейчас «-1»'],
    ['a negative number as text', 'Формы, чел.', 'Ученик-ученик', '-1', 'нужно целое число от 0, сейчас «-1»'],
    ['a fraction', 'Потребности, чел.', 'другие', 1.5, 'нужно целое число от 0, сейчас «1.5»'],
    ['a fraction as text', 'Потребности, чел.', 'другие', '1,5', 'нужно целое число от 0, сейчас «1,5»'],
    ['a date for a number', 'Количество, чел.', 'Онлайн', new Date(0), 'нужно целое число от 0, сейчас дата'],
    ['an error of a formula', 'Количество, чел.', 'Онлайн', '#REF!', 'нужно целое число от 0, сейчас «#REF!»'],
    ['text for educators', 'Педагоги, чел.', 'Наставников', 'все', 'нужно целое число от 0, сейчас «все»'],
    ['a negative total', 'Обучающихся всего', 'Обучающихся всего', -5, 'нужно целое число от 0, сейчас «-5»'],
    ['an unknown mark', 'Формы, отметка', 'Учитель-ученик', 'да', 'нужна отметка «+» или «-», сейчас «да»'],
    ['a blank mark', 'Содержание, отметка', 'Коучинг', '', 'нужна отметка «+» или «-», сейчас пусто'],
    [
      'a number for a mark',
      'Документы, отметка',
      'Программа наставничества в ОО',
      1,
      'нужна отметка «+» или «-», сейчас «1»',
    ],
    [
      'a formula for a mark',
      'Содержание, отметка',
      'Коучинг',
      { formula: '="+"' },
      'нужна отметка «+» или «-», сейчас формула',
    ],
    ['a wrong day', 'Паспорт', 'Начало периода', '31.09.2025', 'нужна дата, например 31.08.2026, сейчас «31.09.2025»'],
    ['no day', 'Паспорт', 'Дата отчёта', '', 'нужна дата, например 31.08.2026, сейчас пусто'],
    ['another version', 'Паспорт', 'Версия формы', 2, 'нужна версия формы 1, сейчас «2»'],
    ['no version', 'Паспорт', 'Версия формы', '', 'нужна версия формы 1, сейчас пусто'],
    ['no name', 'Паспорт', 'Краткое наименование ОО', ' ', 'не указано наименование ОО'],
    [
      'a formula for the name',
      'Паспорт',
      'Краткое наименование ОО',
      { formula: '="МАОУ"' },
      'здесь формула, а нужен текст',
    ],
  ])('%s', (_, section, indicator, value, what) => {
    expect(problems(withValue(ROWS, section, indicator, value))).toEqual([
      [rowOf(ROWS, section, indicator), VALUE, `${section} / ${indicator}: ${what}`],
    ]);
  });

  test('every problem of a return is told, in the order of the form', () => {
    const first = withValue(ROWS, 'Контингент', 'Обучающихся начальной школы', 'x');
    const second = withValue(first, 'Обучающихся всего', 'Обучающихся всего', 'y');
    expect(problems(second).map(([row]) => row)).toEqual([
      rowOf(ROWS, 'Контингент', 'Обучающихся начальной школы'),
      rowOf(ROWS, 'Обучающихся всего', 'Обучающихся всего'),
    ]);
  });

  test('the end of the period before its beginning', () => {
    expect(problems(withValue(ROWS, 'Паспорт', 'Конец периода', '31.08.2025'))).toEqual([
      [rowOf(ROWS, 'Паспорт', 'Конец периода'), VALUE, 'Паспорт / Конец периода: конец периода раньше начала'],
    ]);
  });
});

describe('an absent row', () => {
  const all = RETURN_SECTIONS.flatMap(({ title, rows }) => rows.map(({ label }) => [title, label] as const));

  test.each(all)('%s / %s is told by its name', (section, label) => {
    const without = ROWS.filter((row) => !(row[0] === section && row[1] === label));
    expect(without).toHaveLength(ROWS.length - 1);
    expect(problems(without)).toEqual([[undefined, undefined, `в разделе «${section}» нет строки «${label}»`]]);
  });

  test.each(Object.values(PASSPORT_ROWS))('without «%s» the tab is no whole return', (label) => {
    expect(readRows(ROWS.filter((row) => row[1] !== label))).toBe('incomplete');
  });
});

describe('rows that should not be there', () => {
  test('an unknown form is told at its name, and its own row is missing', () => {
    const row = rowOf(ROWS, 'Формы, чел.', 'Студент-ученик');
    const renamed = ROWS.map((cells, index) => (index + 1 === row ? ['Формы, чел.', 'Родитель-ученик', 0] : cells));
    expect(problems(renamed)).toEqual([
      [row, INDICATOR, 'Формы, чел.: неизвестная форма, сейчас «Родитель-ученик»'],
      [undefined, undefined, 'в разделе «Формы, чел.» нет строки «Студент-ученик»'],
    ]);
  });

  test('an unknown indicator with a value is told', () => {
    const rows = [...ROWS, ['Потребности, чел.', 'спортсмены', 5]];
    expect(problems(rows)).toEqual([
      [rows.length, INDICATOR, 'Потребности, чел.: неизвестный показатель, сейчас «спортсмены»'],
    ]);
  });

  test('a repeated row is told, at the second one', () => {
    const rows = [...ROWS, ['Возраст, чел.', 'обучающиеся основной школы', 60]];
    expect(problems(rows)).toEqual([
      [rows.length, VALUE, 'Возраст, чел. / обучающиеся основной школы: строка повторяется'],
    ]);
  });

  test('one form in two spellings is repeated as well', () => {
    const rows = [...ROWS, ['Формы, чел.', 'Традиционная «Педагог – ученик»', 80]];
    expect(problems(rows)).toEqual([[rows.length, VALUE, 'Формы, чел. / Учитель-ученик: строка повторяется']]);
  });

  test.each<Rows[number]>([
    ['Подписи', 'Директор', 'подпись'],
    ['Паспорт', 'Телефон школы', 'нет'],
    ['', 'Примечание', ''],
    ['', '', 'сноска'],
  ])('a row of their own is no hindrance: %j', (...row) => {
    expect(readRows([...ROWS, row])).toEqual({ report: REPORT });
  });
});

describe('liberties that people take', () => {
  test.each<readonly [string, Cell]>([
    ['1 542', '1 542'],
    ['1 542 чел.', '1\u00a0542 чел.'],
    ['a formula that gives a number', { formula: '=1542-1542' }],
  ])('a number as %s', (_, value) => {
    const rows = withValue(ROWS, 'Контингент', 'Обучающихся основной школы', value);
    const basic = typeof value === 'string' ? 1542 : 0;
    expect(readRows(rows)).toEqual({ report: { ...REPORT, enrolment: { ...REPORT.enrolment, basic } } });
  });

  test('«689 чел.»', () => {
    const rows = withValue(ROWS, 'Возраст, чел.', 'обучающиеся начальной школы', '689 чел.');
    expect(readRows(rows)).toEqual({ report: { ...REPORT, ageGroups: { ...REPORT.ageGroups, primary: 689 } } });
  });

  test('any dash for «-»', () => {
    const rows = ROWS.map((row) => row.map((cell) => (cell === '-' ? '–' : cell)));
    expect(readRows(rows)).toEqual({ report: REPORT });
  });

  test('forms in the spellings of other documents', () => {
    const spelled = (cell: Cell): Cell =>
      cell === 'Учитель-ученик'
        ? 'Традиционная «Педагог – ученик»'
        : cell === 'Учитель-учитель'
          ? 'педагог - педагог'
          : cell;
    expect(readRows(ROWS.map((row) => row.map(spelled)))).toEqual({ report: REPORT });
  });

  test('labels in another case, with ё and with other spaces', () => {
    const spelled = (cell: Cell): Cell =>
      cell === 'Дата отчёта' ? ' дата  отчета' : cell === 'Количество, чел.' ? 'КОЛИЧЕСТВО, чел' : cell;
    expect(readRows(ROWS.map((row) => row.map(spelled)))).toEqual({ report: REPORT });
  });

  test.each([0, 1, 5, 9])('%i rows above the header', (count) => {
    const above = Array.from({ length: count }, (_, index) => [index === 0 ? 'Сведения за год' : '', '', '']);
    expect(readRows([...above, ...ROWS])).toEqual({ report: REPORT });
  });

  test('a header in row 11 is too low', () => {
    const above = Array.from({ length: 10 }, () => ['', '', '']);
    expect(readRows([...above, ...ROWS])).toBe('no-return');
  });

  test('columns in another order, and one more', () => {
    const turned = ROWS.map(([section = '', indicator = '', value = '']) => [value, 'моё', indicator, section]);
    expect(readRows(turned)).toEqual({ report: REPORT });
  });
});

describe('tabs that are no return', () => {
  test.each<readonly [string, Rows]>([
    ['an empty tab', []],
    [
      'a tab of their own',
      [
        ['Класс', 'Чел.'],
        ['5А', 20],
      ],
    ],
    ['a tab with the header alone', [['Раздел', 'Показатель', 'Значение']]],
    [
      'a tab with the header and other rows',
      [
        ['Раздел', 'Показатель', 'Значение'],
        ['Итоги', 'Охват', 5],
      ],
    ],
  ])('%s', (_, rows) => {
    expect(readRows(rows)).toBe('no-return');
  });
});

test('a return that lost its column of values is told', () => {
  expect(readRows(ROWS.map((row) => row.slice(0, 2)))).toBe('incomplete');
});

test('a refused return names its school when it can be read', () => {
  const bad = withValue(ROWS, 'Контингент', 'Обучающихся начальной школы', 'x');
  expect(readRows(bad)).toMatchObject({ school: REPORT.school });
  expect(readRows(withValue(bad, 'Паспорт', 'Краткое наименование ОО', ''))).toMatchObject({ school: null });
});
