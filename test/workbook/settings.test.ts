import { describe, expect, test } from '@jest/globals';
import { UserError } from '../../src/errors';
import type { Cell } from '../../src/workbook/book';
import { midnightOf } from '../../src/workbook/days';
import { CODES_ONLY, PARAMETERS, Settings, WITH_NAMES } from '../../src/workbook/settings';
import { FakeBook } from './fake-book';

const HEADER = ['Параметр', 'Значение', 'Пояснение'];

function settings(values: Readonly<Record<string, Cell>>): Settings {
  const rows = Object.entries(values).map(([title, value]) => [title, value, '']);
  return new Settings(new FakeBook({ Настройки: [HEADER, ...rows] }));
}

const SCHOOL = {
  'Краткое наименование ОО': 'МАОУ «СОШ№1»',
  'Начало периода': '01.09.2025',
  'Конец периода': '31.08.2026',
  'Дата отчёта': '31.08.2026',
  'Обучающихся начальной школы': 100,
  'Обучающихся основной школы': '1 200',
  'Обучающихся старшей школы': 0,
};

test('the parameters of a school', () => {
  const read = settings(SCHOOL);
  expect(read.requiredText(PARAMETERS.school)).toBe('МАОУ «СОШ№1»');
  expect(read.period()).toEqual({ from: '2025-09-01', to: '2026-08-31' });
  expect(read.reportDay()).toBe('2026-08-31');
  expect(read.enrolment()).toEqual({ primary: 100, basic: 1200, senior: 0 });
  expect(read.problems('school')).toEqual([]);
});

test('rows in any order, a column in between and a title above are no hindrance', () => {
  const sheet = [
    ['Школа', '', '', ''],
    ['Значение', 'моё', 'Параметр', 'Пояснение'],
    [midnightOf('2026-08-31', 'Asia/Yekaterinburg'), 'x', ' дата ОТЧЕТА ', 'когда'],
  ];
  const read = new Settings(new FakeBook({ Настройки: sheet }));
  expect(read.reportDay()).toBe('2026-08-31');
  expect(read.noteOf(PARAMETERS.reportDate)).toBe('когда');
  expect(read.change(PARAMETERS.reportDate, 'нет', 'пояснение')).toEqual([
    { kind: 'cells', sheet: 'Настройки', row: 3, column: 1, cells: [['нет']] },
    { kind: 'cells', sheet: 'Настройки', row: 3, column: 4, cells: [['пояснение']] },
  ]);
});

test('the first of two rows of one parameter counts', () => {
  const sheet = [HEADER, ['Куратор', 'первый', ''], ['Куратор', 'второй', '']];
  expect(new Settings(new FakeBook({ Настройки: sheet })).text(PARAMETERS.curator)).toBe('первый');
});

describe('shares', () => {
  test.each<readonly [Cell, number]>([
    [0.7, 0.7],
    [70, 0.7],
    ['70', 0.7],
    ['70 %', 0.7],
    ['70%', 0.7],
    ['0,7', 0.7],
    ['12,5 %', 0.125],
    ['1 %', 0.01],
    ['0,5 %', 0.005],
    [1, 1],
    [0, 0],
    ['100 %', 1],
  ])('%p is %d', (value, share) => {
    expect(settings({ 'Целевой охват': value }).share(PARAMETERS.target)).toBeCloseTo(share, 10);
  });

  test.each<Cell>(['', ' '])('blank %j means the default', (value) => {
    expect(settings({ 'Целевой охват': value }).share(PARAMETERS.target)).toBe(0.7);
    expect(settings({}).share(PARAMETERS.target)).toBe(0.7);
  });

  test.each<Cell>([101, -1, 'много', true, new Date(0)])('%p is refused', (value) => {
    expect(() => settings({ 'Целевой охват': value }).share(PARAMETERS.target)).toThrow(
      /нужна доля от 0 до 1 или проценты/,
    );
  });
});

describe('mistakes', () => {
  test('are told with row, parameter and what to do', () => {
    const read = settings({ ...SCHOOL, 'Дата отчёта': 'летом' });
    expect(() => read.reportDay()).toThrow(
      new UserError(
        'Лист «Настройки», строка 5, «Дата отчёта»: нужна дата, например 31.08.2026, сейчас «летом». Исправьте и запустите команду ещё раз. Ничего не записано.',
      ),
    );
  });

  test('all of a school’s are listed', () => {
    const bad = {
      'Краткое наименование ОО': { formula: '="МАОУ"' },
      'Начало периода': '01.09.2026',
      'Конец периода': '31.08.2026',
      'Дата отчёта': '',
      'Обучающихся начальной школы': 1.5,
      'Целевой охват': 'вся',
      'Возраст участия от': -1,
      'Порог отбора наставника': 'половина',
    };
    expect(
      settings(bad)
        .problems('school')
        .map(({ place, what }) => [place.row, place.column, what]),
    ).toEqual([
      [2, 'Краткое наименование ОО', 'здесь формула, а нужен текст'],
      [4, 'Конец периода', 'конец периода раньше начала'],
      [5, 'Дата отчёта', 'нужна дата, например 31.08.2026, сейчас пусто'],
      [7, 'Целевой охват', 'нужна доля от 0 до 1 или проценты, сейчас «вся»'],
      [8, 'Возраст участия от', 'нужно целое число от 0, сейчас «-1»'],
      [6, 'Обучающихся начальной школы', 'нужно целое число от 0, сейчас «1.5»'],
      [undefined, 'Обучающихся основной школы', 'пусто, а нужно число обучающихся (0, если их нет)'],
      [undefined, 'Обучающихся старшей школы', 'пусто, а нужно число обучающихся (0, если их нет)'],
      [9, 'Порог отбора наставника', 'нужна доля от 0 до 1 или проценты, сейчас «половина»'],
    ]);
  });

  test('a municipality needs its name in the genitive, and no enrolment', () => {
    const { 'Краткое наименование ОО': _, ...dates } = SCHOOL;
    const problems = settings({ ...dates, 'Обучающихся начальной школы': 'x' }).problems('municipal');
    expect(problems.map(({ place, what }) => [place.column, what])).toEqual([
      ['Муниципалитет (родительный падеж)', 'пусто, а нужно для этой команды'],
    ]);
  });

  test('enrolment that is not filled in is not 0', () => {
    expect(() => settings({ ...SCHOOL, 'Обучающихся старшей школы': '' }).enrolment()).toThrow(
      /пусто, а нужно число обучающихся \(0, если их нет\)/,
    );
  });

  test('a missing sheet and a missing column', () => {
    expect(() => new Settings(new FakeBook())).toThrow(/Лист «Настройки»: листа нет в книге/);
    expect(() => new Settings(new FakeBook({ Настройки: [['Параметр']] }))).toThrow(/нет столбца «Значение»/);
  });
});

test('codes only, unless the book says «С именами»', () => {
  expect(settings({}).codesOnly()).toBe(true);
  expect(settings({ 'Персональные данные': CODES_ONLY }).codesOnly()).toBe(true);
  expect(settings({ 'Персональные данные': 'с ИМЕНАМИ' }).codesOnly()).toBe(false);
  expect(settings({ 'Персональные данные': WITH_NAMES }).codesOnly()).toBe(false);
});
