import { expect, test } from '@jest/globals';
import { findTable, proposeMapping } from '../../../src/domain/import/find-table';
import type { Grid, GridCell } from '../../../src/domain/import/grid';
import { aGrid, CONTEXT, merge, tableOf } from './reading';

const [ANNA, KOD, YULIA, YAN] = ['Тестова Анна', 'Проверкин Код', 'Примерова Юлия', 'Образцов Ян'];

/** Proposed targets in the order of columns, «–» for none. */
function proposed(grid: Grid): readonly string[] {
  const { columns, proposed } = tableOf(grid);
  return columns.map(({ index }) => proposed.targets.get(index) ?? '–');
}

const kindOf = (header: readonly GridCell[], row: readonly GridCell[], title = 'Лист1') =>
  tableOf(aGrid([header, row], { title })).proposed.kind;

test('a column is told with its letter, title, first different values and how many are filled', () => {
  const { columns, header } = tableOf(
    aGrid([
      ['№', 'ФИО', '', 'Класс'],
      [1, ANNA, '', '5А'],
      [2, KOD, '', '5А'],
      [3, YULIA, '', '5Б'],
      [4, YAN, '', ''],
    ]),
  );
  expect(header).toEqual({ first: 0, last: 0 });
  expect(columns).toEqual([
    { index: 0, letter: 'A', title: '№', samples: ['1', '2', '3'], filled: 4, numbering: true },
    { index: 1, letter: 'B', title: 'ФИО', samples: [ANNA, KOD, YULIA], filled: 4, numbering: false },
    { index: 3, letter: 'D', title: 'Класс', samples: ['5А', '5Б'], filled: 3, numbering: false },
  ]);
});

test('the header is found down to the twentieth row and no further', () => {
  const below = (blank: number) =>
    aGrid([...Array.from({ length: blank }, () => ['Пояснение к списку']), ['ФИО', 'Класс'], [ANNA, '5А']]);
  expect(tableOf(below(19)).header).toEqual({ first: 19, last: 19 });
  expect(findTable(below(25), CONTEXT)).toHaveProperty('why');
});

test('a header of two rows, merged both ways, is one title a column', () => {
  const grid = aGrid(
    [
      ['№', 'Наставник', '', 'Наставляемый', '', 'Приказ', ''],
      ['', 'ФИО', 'Класс', 'ФИО', 'Класс', '№', 'дата'],
      [1, ANNA, '9А', YULIA, '5А', '45', '01.09.2026'],
    ],
    { merges: ['A1:A2', 'B1:C1', 'D1:E1', 'F1:G1'].map(merge) },
  );
  expect(tableOf(grid).columns.map(({ title }) => title)).toEqual([
    '№',
    'Наставник: ФИО',
    'Наставник: Класс',
    'Наставляемый: ФИО',
    'Наставляемый: Класс',
    'Приказ: №',
    'Приказ: дата',
  ]);
  expect(proposed(grid)).toEqual([
    '–',
    'mentor.name',
    'mentor.className',
    'mentee.name',
    'mentee.className',
    'pair.orderNumber',
    'pair.orderDate',
  ]);
});

test('what a table holds: by its people, then its columns, then the words above it', () => {
  expect(kindOf(['Наставник', 'Наставляемый'], [ANNA, YULIA])).toBe('pairs');
  expect(kindOf(['Учитель', 'Ученик'], [ANNA, YULIA])).toBe('pairs');
  expect(kindOf(['ФИО обучающегося', 'Наставник'], [YULIA, ANNA])).toBe('pairs');
  expect(kindOf(['ФИО', 'Класс', 'ФИО', 'Класс'], [ANNA, '9А', YULIA, '5А'])).toBe('pairs');
  expect(kindOf(['ФИО наставника', 'Стаж'], [ANNA, 5])).toBe('mentors');
  expect(kindOf(['ФИО', 'Компетенции', 'Мест'], [ANNA, 'математика', 2])).toBe('mentors');
  expect(kindOf(['ФИО', 'Запрос'], [YULIA, 'математика'])).toBe('mentees');
  expect(kindOf(['ФИО', 'Класс'], [ANNA, '9А'], 'Наставники 2026')).toBe('mentors');
  expect(kindOf(['ФИО', 'Класс'], [ANNA, '9А'])).toBe('mentees');
  expect(kindOf(['Фамилия', 'Имя', 'Отчество'], ['Тестова', 'Анна', 'Борисовна'])).toBe('mentees');
});

test('titles that do not say whose they are belong to the person before them', () => {
  expect(
    proposed(
      aGrid([
        ['Наставник', 'Класс', 'Предмет', 'Наставляемый', 'Класс', 'Запрос'],
        [ANNA, '9А', 'физика', YULIA, '5А', 'физика'],
      ]),
    ),
  ).toEqual(['mentor.name', 'mentor.className', 'mentor.subject', 'mentee.name', 'mentee.className', 'mentee.request']);
});

test('«обучающийся» is the mentee beside a mentor, and the mentor beside a mentee', () => {
  expect(
    proposed(
      aGrid([
        ['Обучающийся', 'Наставник'],
        [YULIA, ANNA],
      ]),
    ),
  ).toEqual(['mentee.name', 'mentor.name']);
  expect(
    proposed(
      aGrid([
        ['Обучающийся', 'Наставляемый'],
        [ANNA, YULIA],
      ]),
    ),
  ).toEqual(['mentor.name', 'mentee.name']);
  expect(
    proposed(
      aGrid([
        ['Педагог', 'Молодой специалист'],
        [ANNA, YULIA],
      ]),
    ),
  ).toEqual(['mentor.name', 'mentee.name']);
});

test('columns whose titles say nothing are known by their values', () => {
  const grid = aGrid([
    ['Участник', 'Ступень', 'Группа здоровья', 'Как связаться', 'Когда', 'Шифр'],
    [ANNA, '5А', 'ОВЗ', '89000000001', 'вт 14:00-15:00', 'У-001'],
    [KOD, '6 «Б»', 'ОВЗ', '89000000002', 'ср 14:00-15:00', 'У-002'],
  ]);
  expect(proposed(grid)).toEqual([
    'mentee.name',
    'mentee.className',
    'mentee.categories',
    'mentee.contact',
    'mentee.time',
    'mentee.code',
  ]);
});

test('a header that nobody knows is still a header', () => {
  const { header, proposed } = tableOf(
    aGrid([
      ['Кого ведём', 'Куда ходит'],
      [ANNA, '5А'],
      [KOD, '6Б'],
    ]),
  );
  expect(header).toEqual({ first: 0, last: 0 });
  expect([...proposed.targets.values()]).toEqual(['mentee.name', 'mentee.className']);
});

test('a list without a header begins with its first person', () => {
  const { header, columns } = tableOf(
    aGrid([
      [ANNA, 'ученик', '5А'],
      [KOD, 'ученик', '6Б'],
    ]),
  );
  expect(header).toBeNull();
  expect(columns.map(({ title, letter }) => title || letter)).toEqual(['A', 'B', 'C']);
});

test('«Код» over names is a column of names, «Наставник» over codes one of codes', () => {
  expect(
    proposed(
      aGrid([
        ['Наставник', 'Наставляемый'],
        ['Н-001', 'У-001'],
      ]),
    ),
  ).toEqual(['mentor.code', 'mentee.code']);
  expect(
    proposed(
      aGrid([
        ['Код', 'Класс'],
        [ANNA, '5А'],
      ]),
    ),
  ).toEqual(['mentee.name', 'mentee.className']);
});

test('the person may say that a table holds something else', () => {
  const table = tableOf(
    aGrid([
      ['ФИО наставника', 'ФИО наставляемого', 'Класс'],
      [ANNA, YULIA, '5А'],
    ]),
  );
  const mapping = proposeMapping(table, 'mentees', CONTEXT);
  expect([mapping.kind, [...mapping.targets]]).toEqual([
    'mentees',
    [
      [1, 'mentee.name'],
      [2, 'mentee.className'],
    ],
  ]);
});

test.each([
  ['an empty tab', [[], ['', ' ']], 'Лист «Лист1» пуст.'],
  [
    'a header without rows',
    [
      ['ФИО', 'Класс'],
      ['', ''],
    ],
    'На листе «Лист1» под заголовком нет ни одной строки.',
  ],
  [
    'a table of other things',
    [
      ['Товар', 'Цена'],
      ['Сахар', 50],
    ],
    'На листе «Лист1» не найден список людей: в первых 20 строках нет заголовка вроде «ФИО», «Код», «Наставник», «Наставляемый», а ниже нет столбца с именами или кодами.',
  ],
])('%s is no table, and the words say why', (_, cells, why) => {
  expect(findTable(aGrid(cells), CONTEXT)).toEqual({ why });
});

test('people who are neither mentor nor mentee are not taken for one', () => {
  const grid = aGrid([
    ['ФИО ребёнка', 'Класс', 'Родитель (законный представитель)', 'Классный руководитель', 'Тренер', 'Код ОО'],
    [YULIA, '5А', ANNA, KOD, 'Макетов Олег', 400123],
  ]);
  expect([tableOf(grid).proposed.kind, ...proposed(grid)]).toEqual([
    'mentees',
    'mentee.name',
    'mentee.className',
    '–',
    '–',
    '–',
    '–',
  ]);
});

test('a title whose values are something else is not believed', () => {
  const grid = aGrid([
    ['ФИО', 'Класс', 'Статус семьи', 'Форма обучения', 'Любимый Цвет'],
    [YULIA, '5А', 'полная', 'очная', 'синий'],
    [YAN, '5Б', 'неполная', 'очная', 'синий'],
  ]);
  expect(proposed(grid)).toEqual(['mentee.name', 'mentee.className', '–', '–', '–']);
});
