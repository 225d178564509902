import { expect, test } from '@jest/globals';
import type { GridCell } from '../../../src/domain/import/grid';
import { aGrid, pairLines, read } from './reading';

const [ANNA, KOD, YULIA, YAN] = ['Тестова Анна', 'Проверкин Код', 'Примерова Юлия', 'Образцов Ян'];

/** Who a table says that people are, and what its rows lack. */
function kindsOf(title: string, ...rows: readonly (readonly GridCell[])[]): readonly unknown[] {
  const { mentors, mentees, wrong } = read(aGrid(rows, { title }));
  const kinds = [...mentors, ...mentees].map(({ values, implied }) => values.kind ?? implied.kind);
  return [...kinds, ...wrong.flatMap(({ cells }) => cells.map(({ what }) => what))];
}

test('a written form of pupils outweighs years beside a class', () => {
  const lists = read(
    aGrid([
      ['Наставник', 'Класс', 'Стаж наставничества', 'Наставляемый', 'Класс', 'Форма'],
      [ANNA, '9А', 1, YULIA, '5А', 'ученик-ученик'],
      [KOD, '9А', 2, YAN, '5А', 'ученик-ученик'],
    ]),
  );
  expect(pairLines(lists)).toEqual([
    `${ANNA} (9А) – ${YULIA} (5А): pupil-pupil`,
    `${KOD} (9А) – ${YAN} (5А): pupil-pupil`,
  ]);
  const work = read(
    aGrid([
      ['Наставник', 'Класс', 'Стаж', 'Наставляемый', 'Класс', 'Форма'],
      [ANNA, '9А', 1, YULIA, '5А', 'ученик-ученик'],
    ]),
  );
  expect(pairLines(work)).toHaveLength(1);
});

test.each(['ФИО обучающегося', 'Ученик', 'ФИО наставляемого (обучающегося)'])(
  'whoever stands below «%s» is a pupil, whatever the years',
  (title) => {
    expect(kindsOf('Лист1', [title, '', 'Стаж занятий спортом'], [YULIA, '5А', 2])).toEqual(['ученик']);
    expect(kindsOf('Лист1', [title, '', 'Стаж'], [YULIA, '5А', 2])).toEqual(['ученик']);
  },
);

test.each([
  ['Список наставников-обучающихся', 'ФИО', 'ученик'],
  ['Наставники из числа обучающихся', 'ФИО', 'ученик'],
  ['Ученики-наставники', 'ФИО', 'ученик'],
  ['Лист1', 'ФИО ученика-наставника', 'ученик'],
  ['Лист1', 'ФИО наставника (обучающийся)', 'ученик'],
  ['Лист1', 'Ученик – наставник', 'ученик'],
  ['Наставники-педагоги', 'ФИО', 'педагог'],
  ['Лист1', 'ФИО педагога-наставника', 'педагог'],
  ['Лист1', 'ФИО наставника обучающегося', 'неизвестно, кто наставник: ученик, педагог или другой'],
  ['Наставники учеников', 'ФИО', 'неизвестно, кто наставник: ученик, педагог или другой'],
])('on «%s» below «%s» a mentor with a class and a subject is: %s', (tab, title, kind) => {
  expect(kindsOf(tab, [title, 'Класс', 'Предмет'], [ANNA, '9А', 'физика'])).toEqual([kind]);
});

test('where both of a pair have a class, a subject makes no teacher', () => {
  const lists = read(
    aGrid([
      ['Наставник', 'Класс', 'Предмет', 'Наставляемый', 'Класс'],
      [ANNA, '9А', 'физика', YULIA, '5А'],
      [KOD, '', 'физика', YAN, '5А'],
    ]),
  );
  expect(pairLines(lists)).toEqual([
    `${ANNA} (9А) – ${YULIA} (5А): pupil-pupil`,
    `${KOD} – ${YAN} (5А): teacher-pupil`,
  ]);
});

test('a teacher refused for the class that he leads is told how to leave it out', () => {
  const { wrong } = read(
    aGrid([
      ['ФИО наставника', 'Класс', 'Форма'],
      [ANNA, '9А', 'учитель-ученик'],
    ]),
  );
  expect(wrong[0]?.cells[0]?.todo).toBe(
    'Исправьте форму, столбец «Кто» или «Класс». Если это класс, который ведёт педагог, не загружайте столбец «Класс».',
  );
});
