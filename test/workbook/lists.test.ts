import { describe, expect, test } from '@jest/globals';
import { DEFAULT_CLASS_BOUNDS } from '../../src/domain/age-groups';
import { DEFAULT_CATEGORIES } from '../../src/domain/categories';
import { DEFAULT_GROUP_BOUNDS } from '../../src/domain/pair-models';
import type { Cell } from '../../src/workbook/book';
import { DOCUMENTS_SHEET } from '../../src/workbook/common-sheets';
import { FIRST_LISTS, Lists } from '../../src/workbook/lists';
import { MUNICIPAL_BOOK } from '../../src/workbook/municipal-sheets';
import { SCHOOL_BOOK } from '../../src/workbook/school-sheets';
import type { SheetDefinition } from '../../src/workbook/sheet-definition';
import { FakeBook } from './fake-book';

const HEADER = ['Список', 'Значение', 'Синонимы', 'Относится к', 'Строка свода', 'Пояснение'];

function lists(...rows: readonly (readonly Cell[])[]): Lists {
  return new Lists(new FakeBook({ Справочники: [HEADER, ...rows] }));
}

const first = lists(
  ...FIRST_LISTS.map(({ list, value, synonyms = [], relatesTo = '', reportRow = '', note = '' }) => [
    list,
    value,
    synonyms.join('; '),
    relatesTo,
    reportRow,
    note,
  ]),
);

describe('a fresh book', () => {
  test('has the rules of the documents', () => {
    expect(first.categories()).toEqual(
      DEFAULT_CATEGORIES.map((category) => ({ ...category, synonyms: [...category.synonyms] })),
    );
    expect(first.classBounds()).toEqual(DEFAULT_CLASS_BOUNDS);
    expect(first.groupBounds()).toEqual(DEFAULT_GROUP_BOUNDS);
  });

  test('has every list that a column offers, in one unbroken run', () => {
    const definitions: readonly SheetDefinition[] = [...SCHOOL_BOOK, ...MUNICIPAL_BOOK, DOCUMENTS_SHEET];
    const offered = definitions.flatMap(({ columns }) => columns.flatMap(({ list }) => list ?? []));
    expect(offered.length).toBeGreaterThan(10);
    for (const list of offered) {
      const rows = FIRST_LISTS.filter((row) => row.list === list).length;
      expect({ list, area: first.valueArea(list) }).toMatchObject({ list, area: { column: 2, rows, columns: 1 } });
    }
  });
});

describe('an edited book', () => {
  test('a category of its own counts in the row that it names, else in «другие»', () => {
    const {
      0: sport,
      1: own,
      2: young,
      3: blank,
    } = lists(
      ['Категория', 'спортсмены', 'чемпион; призёр', 'обучающийся', 'Одарённые обучающиеся'],
      ['категория', 'волонтёры', '', 'обучающийся', ''],
      ['Категория', 'Молодой специалист', '', 'педагог', ''],
      ['Категория', 'ОВЗ', '', '', ''],
    ).categories();
    expect(sport).toEqual({ label: 'спортсмены', synonyms: ['чемпион', 'призёр'], of: 'pupil', need: 'gifted' });
    expect(own).toMatchObject({ label: 'волонтёры', need: 'other' });
    expect(young).toMatchObject({ of: 'educator', educatorNeed: 'young-specialist' });
    expect(blank).toMatchObject({ of: 'pupil', need: 'disability' });
  });

  test('bounds of classes and groups are followed, unreadable ones are the usual', () => {
    const edited = lists(
      ['Классы', '1-3', '', 'начальная'],
      ['Классы', '4 – 9', '', 'Основная'],
      ['Классы', 'старшие', '', 'старшая'],
      ['Граница группы', '2', '', 'индивидуальная'],
      ['Граница группы', 'много', '', 'Групповая'],
    );
    expect(edited.classBounds()).toEqual({ primary: [1, 3], basic: [4, 9], senior: [10, 11] });
    expect(edited.groupBounds()).toEqual({ individual: 2, group: 10 });
  });

  test('a dropdown offers the first unbroken run of a list', () => {
    const edited = lists(['Кто', 'ученик'], ['Кто', 'педагог'], ['', ''], ['Форма', 'x'], ['Кто', 'гость']);
    expect(edited.valueArea('кто')).toEqual({ row: 2, column: 2, rows: 2, columns: 1 });
    expect(edited.valueArea('Вес')).toBeNull();
  });

  test('columns are found by title', () => {
    const sheet = [
      ['моё', 'Значение', 'Список', 'Строка свода', 'Относится к', 'Синонимы'],
      ['x', 'ОВЗ', 'Категория', '', '', 'а; б'],
    ];
    const moved = new Lists(new FakeBook({ Справочники: sheet }));
    expect(moved.rows).toMatchObject([{ row: 2, list: 'Категория', value: 'ОВЗ', synonyms: ['а', 'б'] }]);
    expect(moved.names()).toEqual(new Set(['категория']));
  });

  test('rows without a list or a value are passed over', () => {
    expect(lists(['Кто', ''], ['', 'ученик'], ['Кто', 'педагог']).rows).toHaveLength(1);
  });

  test('a missing column is told', () => {
    expect(() => new Lists(new FakeBook({ Справочники: [['Список', 'Значение']] }))).toThrow(
      /нет столбца «Синонимы», «Относится к», «Строка свода»/,
    );
  });
});
