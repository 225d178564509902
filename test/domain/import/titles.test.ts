import { expect, test } from '@jest/globals';
import { mappingProblems } from '../../../src/domain/import/mapping-problems';
import { targetLabel } from '../../../src/domain/import/target-words';
import { TARGETS, type Target, targetsOf } from '../../../src/domain/import/targets';
import { recogniseTitle } from '../../../src/domain/import/titles';
import { MENTEES_SHEET, MENTORS_SHEET, PAIRS_SHEET } from '../../../src/workbook/school-sheets';
import { aGrid, tableOf } from './reading';

/** Targets that a header proposes, by title. */
function proposed(
  title: string,
  header: readonly string[],
  row: readonly string[],
): Readonly<Record<string, Target | undefined>> {
  const table = tableOf(aGrid([header, row], { title }));
  return Object.fromEntries(table.columns.map((column) => [column.title, table.proposed.targets.get(column.index)]));
}

test.each([
  { sheet: MENTORS_SHEET, owner: 'mentor', who: { name: 'Тестова А. Б.' } },
  { sheet: MENTEES_SHEET, owner: 'mentee', who: { name: 'Тестова А. Б.' } },
] as const)('every column of the sheet «$sheet.title» is known as its field', ({ sheet, owner, who }) => {
  const header = sheet.columns.map(({ title }) => title);
  const row = sheet.columns.map(({ field }) => (field === 'name' ? who.name : ''));
  const expected = sheet.columns.map(({ title, field }) => [title, `${owner}.${field}`]);
  expect(Object.entries(proposed(sheet.title, header, row))).toEqual(expected);
});

test('every column of the sheet «Пары» but the score and its words is known as its field', () => {
  const header = PAIRS_SHEET.columns.map(({ title }) => title);
  const row = PAIRS_SHEET.columns.map(({ field }) => (field.endsWith('Code') ? 'Н-001' : ''));
  const targets: Readonly<Record<string, string | undefined>> = {
    mentorCode: 'mentor.code',
    menteeCode: 'mentee.code',
    score: undefined,
    reasons: undefined,
  };
  const expected = PAIRS_SHEET.columns.map(({ title, field }) => [
    title,
    field in targets ? targets[field] : `pair.${field}`,
  ]);
  expect(Object.entries(proposed(PAIRS_SHEET.title, header, row))).toEqual(expected);
});

test.each([
  ['ФИО наставника', 'mentor', 'name'],
  ['Ф. И. О. наставляемого', 'mentee', 'name'],
  ['Наставник', 'mentor', 'name'],
  ['Наставник: Ф.И.О.', 'mentor', 'name'],
  ['Фамилия, имя, отчество', undefined, 'name'],
  ['Класс наставника', 'mentor', 'className'],
  ['Кол-во мест', undefined, 'capacity'],
  ['Дата вхождения в программу', undefined, 'included'],
  ['Основные компетенции наставника', 'mentor', 'competences'],
  ['№ и дата приказа', undefined, 'orderNumber'],
  ['Педагогический стаж', undefined, 'experience'],
  ['Контактный телефон', undefined, 'contact'],
  ['ФИO', undefined, 'name'],
  ['E-mail', undefined, 'contact'],
  ['e-mail наставника', 'mentor', 'contact'],
  ['Стаж наставника', 'mentor', 'experience'],
  ['Преподаваемый предмет', undefined, 'subject'],
])('«%s» is of the role %s and the field %s', (text, role, field) => {
  const title = recogniseTitle(text);
  expect(title?.role).toBe(role);
  expect(title?.says).toMatchObject({ field });
});

test.each([
  'Классный руководитель',
  'Желаемый возраст наставляемых',
  'Примечание',
  'Результаты программы',
  'Стаж наставничества',
  'Стаж занятий спортом',
  'Стаж работы наставником',
])('«%s» is known and not read', (text) => {
  expect(['nothing', 'other-person']).toContain(recogniseTitle(text)?.says.of);
});

test.each(['Список наставников школы', 'Учитель-предметник', 'Тестова А. Б.', '5А', 'Цена', ''])(
  '«%s» is no title',
  (text) => {
    expect(recogniseTitle(text)).toBeUndefined();
  },
);

test('every target has words of its own, and a table offers those of its kind', () => {
  expect(new Set(TARGETS.map(targetLabel)).size).toBe(TARGETS.length);
  expect(targetsOf('mentors').every((target) => target.startsWith('mentor.'))).toBe(true);
  expect(targetsOf('pairs')).toEqual(TARGETS);
});

test('a mapping that cannot be read is told', () => {
  const table = tableOf(
    aGrid([
      ['ФИО', 'Класс', 'Литера'],
      ['Тестова Анна', '5А', 'А'],
    ]),
  );
  const mapping = (targets: readonly (readonly [number, Target])[]) => ({
    ...table.proposed,
    targets: new Map(targets),
  });
  expect(mappingProblems(table, table.proposed)).toEqual([]);
  expect(mappingProblems(table, mapping([[1, 'mentee.className']]))).toEqual([
    'Не выбрано, в каком столбце наставляемый: нужны ФИО или код.',
  ]);
  expect(
    mappingProblems(
      table,
      mapping([
        [0, 'mentee.name'],
        [1, 'mentee.className'],
        [2, 'mentee.className'],
      ]),
    ),
  ).toEqual(['«Наставляемый: класс» выбрано для столбцов B, C: оставьте один.']);
  expect(
    mappingProblems(
      table,
      mapping([
        [0, 'mentee.name'],
        [1, 'mentee.surname'],
      ]),
    ),
  ).toEqual(['Для ФИО выбран и целый столбец, и столбец фамилии (наставляемый): оставьте одно.']);
});
