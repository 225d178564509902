import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Grid, GridCell } from '../../../src/domain/import/grid';
import { aGrid, merge, pairLines, read, tableOf } from './reading';

const [ANNA, KOD, YULIA, YAN] = ['Тестова Анна', 'Проверкин Код', 'Примерова Юлия', 'Образцов Ян'];
const FORM = 'ученик-ученик';

/** Proposed targets in the order of columns, «–» for none. */
function proposed(grid: Grid): readonly string[] {
  const { columns, proposed } = tableOf(grid);
  return columns.map(({ index }) => proposed.targets.get(index) ?? '–');
}

const flat = (header: readonly GridCell[], ...rows: readonly (readonly GridCell[])[]) =>
  proposed(aGrid([header, ...rows]));

const MENTOR = [
  'Наставник',
  'Сведения о наставнике',
  'Данные о наставнике школы',
  'Информация о наставниках',
  'Учитель-наставник',
  'Педагог – наставник',
  'Ученик-наставник',
  'Закреплённый наставник',
  'Наставник обучающегося',
  'Наставник (классный руководитель)',
  'Наставник, закреплённый приказом',
];
const MENTEE = [
  'Наставляемый',
  'Сведения о наставляемом',
  'Данные о наставляемых',
  'Список наставляемых школы',
  'Ученик – наставляемый',
  'Наставляемый (обучающийся)',
  'Обучающийся',
  'Молодой педагог',
  'Ученик, закреплённый за наставником',
  'Сведения об обучающемся',
];

test('below a header of two rows each block goes to its own person, however the roles are worded and ordered', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...MENTOR),
      fc.constantFrom(...MENTEE),
      fc.constantFrom('ФИО', 'Ф.И.О.', 'Ф.И.', 'Фамилия, имя'),
      fc.boolean(),
      fc.boolean(),
      (mentor, mentee, name, isMentorFirst, isMerged) => {
        const [first, second] = isMentorFirst ? [mentor, mentee] : [mentee, mentor];
        const [one, other] = isMentorFirst ? [ANNA, YULIA] : [YULIA, ANNA];
        const [oneClass, otherClass] = isMentorFirst ? ['10А', '5А'] : ['5А', '10А'];
        const merges = ['A1:A2', 'B1:C1', 'D1:E1', 'F1:F2'].map(merge);
        const grid = aGrid(
          [
            ['№', first, '', second, '', 'Форма'],
            ['', name, 'Класс', name, 'Класс', ''],
            [1, one, oneClass, other, otherClass, FORM],
          ],
          isMerged ? { merges } : {},
        );
        expect(pairLines(read(grid))).toEqual([`${ANNA} (10А) – ${YULIA} (5А): pupil-pupil`]);
      },
    ),
    { numRuns: 150 },
  );
});

test('in a header of one row names below any wording of a role are this person’s', () => {
  fc.assert(
    fc.property(fc.constantFrom(...MENTOR), fc.constantFrom(...MENTEE), fc.boolean(), (mentor, mentee, isFirst) => {
      const line = (one: GridCell, other: GridCell) => (isFirst ? [one, other, FORM] : [other, one, FORM]);
      const header = isFirst ? [mentor, mentee, 'Форма'] : [mentee, mentor, 'Форма'];
      const { mentors, mentees } = read(aGrid([header, line(ANNA, YULIA), line(KOD, YAN)]));
      expect([mentors, mentees].map((people) => people.map(({ name }) => name))).toEqual([
        [ANNA, KOD],
        [YULIA, YAN],
      ]);
    }),
    { numRuns: 100 },
  );
});

test('short spellings of «ФИО» and two words of a role are known', () => {
  expect(
    flat(['Ф.И. обучающегося', 'Класс', 'ФИО наставника', 'Форма'], [YULIA, '5А', ANNA, FORM], [YAN, '5А', KOD, FORM]),
  ).toEqual(['mentee.name', 'mentee.className', 'mentor.name', 'pair.form']);
  expect(flat(['Ученик', 'Класс', 'Учитель-наставник'], [YULIA, '5А', ANNA])).toEqual([
    'mentee.name',
    'mentee.className',
    'mentor.name',
  ]);
  expect(flat(['Учитель', 'Ученик', 'Наставник'], [KOD, YULIA, ANNA])).toEqual(['–', 'mentee.name', 'mentor.name']);
  expect(flat(['Обучающийся', 'Класс обучающегося', 'Наставляемый', 'Класс'], [ANNA, '9А', YULIA, '5А'])).toEqual([
    'mentor.name',
    'mentor.className',
    'mentee.name',
    'mentee.className',
  ]);
});

test.each([
  'ФИО куратора',
  'Кл. рук.',
  'кл.руководитель',
  'ФИО классного руководителя',
  'Завуч',
  'ФИО заместителя директора',
  'Педагог-психолог',
  'Социальный педагог',
  'Мама',
  'ФИО папы',
  'Законный представитель наставляемого',
  'ФИО тренера',
  'Координатор наставников',
])('«%s» is neither mentor nor mentee', (title) => {
  const table = tableOf(
    aGrid([
      ['ФИО обучающегося', 'Класс', title],
      [YULIA, '5А', ANNA],
      [YAN, '5Б', KOD],
    ]),
  );
  expect([table.proposed.kind, ...table.proposed.targets]).toEqual([
    'mentees',
    [0, 'mentee.name'],
    [1, 'mentee.className'],
  ]);
});

test('a name over two or three columns below one title is its parts, merged, blank or with titles of their own', () => {
  const rows = [
    ['Тестова', 'Анна', 'Борисовна', '5А'],
    ['Тестова', 'Вера', 'Борисовна', '5А'],
  ];
  const parts = ['mentee.surname', 'mentee.givenName', 'mentee.patronymic', 'mentee.className'];
  const blank = aGrid([['ФИО', '', '', 'Класс'], ...rows]);
  const merged = aGrid([['ФИО', '', '', 'Класс'], ...rows], { merges: [merge('A1:C1')] });
  expect([proposed(blank), proposed(merged)]).toEqual([parts, parts]);
  expect(read(merged).mentees.map(({ name }) => name)).toEqual(['Тестова Анна Борисовна', 'Тестова Вера Борисовна']);
  const levels = aGrid(
    [
      ['ФИО наставника', '', '', 'ФИО наставляемого', '', '', 'Класс'],
      ['Фамилия', 'Имя', 'Отчество', 'Фамилия', 'Имя', 'Отчество', ''],
      ['Тестова', 'Анна', 'Борисовна', 'Примерова', 'Юлия', 'Яновна', '5А'],
    ],
    { merges: ['A1:C1', 'D1:F1', 'G1:G2'].map(merge) },
  );
  expect(proposed(levels)).toEqual([
    'mentor.surname',
    'mentor.givenName',
    'mentor.patronymic',
    'mentee.surname',
    'mentee.givenName',
    'mentee.patronymic',
    'mentee.className',
  ]);
  const two = aGrid([
    ['Наставник', '', 'Наставляемый', 'Форма'],
    ['Тестова', 'А. Б.', YULIA, FORM],
  ]);
  expect(proposed(two)).toEqual(['mentor.surname', 'mentor.givenName', 'mentee.name', 'pair.form']);
});

test('a whole name with something else beside it stays one column', () => {
  expect(flat(['ФИО', '', 'Класс'], [YULIA, 'Синий', '5А'], [YAN, 'Белый', '5А'])).toEqual([
    'mentee.name',
    '–',
    'mentee.className',
  ]);
});

test('«Кто рекомендовал» is the source, not who somebody is', () => {
  expect(
    flat(['ФИО', 'Класс', 'Кто рекомендовал/направил'], [YULIA, '5А', 'психолог'], [YAN, '5А', 'учитель']),
  ).toEqual(['mentee.name', 'mentee.className', 'mentee.source']);
  expect(flat(['ФИО', 'Кто (ученик, педагог)'], [YULIA, 'ученик'])).toEqual(['mentee.name', 'mentee.kind']);
});

test('a category of qualification is nobody’s need, nor is a column whose values are none', () => {
  const header = (title: string) => ['ФИО наставника', 'Стаж', title];
  const rows = [
    [ANNA, 5, 'высшая'],
    [KOD, 7, 'соответствие'],
  ];
  for (const title of ['Квалификационная категория', 'Кв. категория', 'Категория']) {
    expect(flat(header(title), ...rows)).toEqual(['mentor.name', 'mentor.experience', '–']);
  }
  expect(read(aGrid([header('Категория'), ...rows])).mentors).toHaveLength(2);
});

test('needs that the book does not know are told beside one that it knows', () => {
  const header = ['ФИО обучающегося', 'Класс', 'Категория'];
  const categories = ['норма', 'норма', 'норма', 'слабоуспевающий'];
  const rows = categories.map((category, index) => [`Тестова Анна${'а'.repeat(index)}`, '5А', category]);
  const { mentees, wrong } = read(aGrid([header, ...rows]));
  expect([mentees.map(({ rows }) => rows), wrong.map(({ row }) => row)]).toEqual([[[5]], [2, 3, 4]]);
});

test('a consent of parents is a consent, the mentee’s where there is one', () => {
  const title = 'Согласие родителей (законных представителей)';
  expect(flat(['ФИО обучающегося', 'Класс', 'ФИО наставника', title], [YULIA, '5А', ANNA, '01.09.2026'])).toEqual([
    'mentee.name',
    'mentee.className',
    'mentor.name',
    'mentee.consent',
  ]);
  expect(flat(['Наставник', title, 'Наставляемый', title], [ANNA, '01.09.2026', YULIA, '01.09.2026'])).toEqual([
    'mentor.name',
    'mentor.consent',
    'mentee.name',
    'mentee.consent',
  ]);
});

test('«ФИО» beside «ФИО наставника» is somebody else; «Код наставника» beside it is not', () => {
  const beside = aGrid([
    ['ФИО', 'Класс', 'ФИО наставника', 'Форма'],
    [YULIA, '5А', ANNA, 'учитель-ученик'],
    [YAN, '5А', KOD, 'учитель-ученик'],
  ]);
  expect(pairLines(read(beside))).toEqual([
    `${ANNA} – ${YULIA} (5А): teacher-pupil`,
    `${KOD} – ${YAN} (5А): teacher-pupil`,
  ]);
  expect(flat(['Код наставника', 'ФИО', 'Стаж'], ['Н-001', ANNA, 5], ['Н-002', KOD, 7])).toEqual([
    'mentor.code',
    'mentor.name',
    'mentor.experience',
  ]);
});

test('a code is of the name beside it', () => {
  const [one, other] = [ANNA, YULIA];
  expect(flat(['Наставник', 'Код', 'Ученик', 'Код'], [one, 'Н-001', other, 'У-001'])).toEqual([
    'mentor.name',
    'mentor.code',
    'mentee.name',
    'mentee.code',
  ]);
  expect(flat(['Код', 'Ученик', 'Код', 'Наставник'], ['У-001', other, 'Н-001', one])).toEqual([
    'mentee.code',
    'mentee.name',
    'mentor.code',
    'mentor.name',
  ]);
  expect(flat(['ФИО', 'Код', 'ФИО', 'Код'], [one, 'Н-001', other, 'У-001'])).toEqual([
    'mentor.name',
    'mentor.code',
    'mentee.name',
    'mentee.code',
  ]);
});
