import { expect, test } from '@jest/globals';
import type { GridCell } from '../../../src/domain/import/grid';
import type { ReadLists } from '../../../src/domain/import/lists';
import { readRows } from '../../../src/domain/import/read-rows';
import { aGrid, CONTEXT, merge, pairLines, read, tableOf } from './reading';

const [ANNA, KOD, YULIA, YAN] = ['Тестова Анна Борисовна', 'Проверкин Код Кодович', 'Примерова Юлия', 'Образцов Ян'];

function mentees(rows: readonly (readonly GridCell[])[]): ReadLists {
  return read(aGrid(rows, { title: 'Наставляемые' }));
}

/** What is wrong, by row: «5: «Класс»: нужен класс…». */
function wrongLines({ wrong }: ReadLists): readonly string[] {
  return wrong.flatMap(({ row, cells }) =>
    cells.map(({ title, what }) => `${row}: ${title ? `«${title}»: ` : ''}${what}`),
  );
}

test('a row gives all that it says, each value as the book writes it', () => {
  const { mentees: people } = mentees([
    [
      'ФИО',
      'Класс',
      'Возраст',
      'Категория',
      'Запрос',
      'Форма',
      'Удобное время',
      'Согласие',
      'Дата включения',
      'Источник',
      'Статус',
    ],
    [
      YULIA,
      '5а',
      '11 лет',
      'ОВЗ, ТЖС',
      'математика, физика',
      'Ученик-ученик; педагог – ученик',
      'вторник 14.00-15.00',
      { day: '2026-09-01' },
      '2 сентября 2026 г.',
      'психолог',
      'Ожидает',
    ],
  ]);
  expect(people).toEqual([
    {
      rows: [2],
      name: YULIA,
      code: '',
      values: {
        className: '5А',
        age: 11,
        categories: [
          'обучающиеся с ограниченными возможностями здоровья',
          'обучающиеся со сложными жизненными ситуациями',
        ],
        request: ['математика', 'физика'],
        forms: ['pupil-pupil', 'teacher-pupil'],
        time: ['вт 14:00-15:00'],
        consent: '2026-09-01',
        included: '2026-09-02',
        source: 'психолог',
        status: 'ожидает',
      },
      implied: { kind: 'ученик' },
    },
  ]);
});

test('what a file does not say is absent, dashes and «н/д» are blanks', () => {
  const { mentees: people } = mentees([
    ['ФИО', 'Класс', 'Запрос', 'Источник'],
    [YULIA, '5А', '—', 'н/д'],
  ]);
  expect(people[0]?.values).toEqual({ className: '5А' });
});

test('wrong cells make their row wrong with what is needed and what is there; the others go on', () => {
  const lists = mentees([
    ['ФИО', 'Класс', 'Категория', 'Форма', 'Возраст', 'Согласие', 'Кто', 'Статус'],
    ['Тестова Анна', '15А', '', '', '', '', '', ''],
    ['Тестова Вера', '5А', 'хочет дружить', '', '', '', '', ''],
    ['Тестова Дина', '5А', '', 'дружба', '', '', '', ''],
    ['Тестова Ева', '5А', '', '', 'двенадцать', '', '', ''],
    ['Тестова Жанна', '5А', '', '', '', '31.02.2026', '', ''],
    ['Тестова Зоя', '5А', '', '', '', '', 'космонавт', ''],
    ['Тестова Ия', '5А', '', '', '', '', '', 'болеет'],
    ['Тестова Клара', '#REF!', '', '', '', '', '', ''],
    ['', '5А', '', '', '10', '', '', ''],
    ['12345', '5А', '', '', '', '', '', ''],
    ['Тестова Рая', '5А', '', '', '', '', '', ''],
  ]);
  expect(wrongLines(lists)).toEqual([
    '2: «Класс»: нужен класс от 1 до 11, например 7Б, сейчас «15А»',
    '3: «Категория»: нет такой категории на листе «Справочники», сейчас «хочет дружить»',
    '4: «Форма»: неизвестная форма: нужна «Учитель-учитель», «Учитель-ученик», «Ученик-ученик», «Работодатель-ученик» или «Студент-ученик», сейчас «дружба»',
    '5: «Возраст»: нужно целое число от 0, сейчас «двенадцать»',
    '6: «Согласие»: нужна дата, например 31.08.2026, сейчас «31.02.2026»',
    '7: «Кто»: нужно одно из: ученик, педагог, студент, работодатель, выпускник, родитель, специалист, сейчас «космонавт»',
    '8: «Статус»: нужно одно из: новый, ожидает, в паре, завершил, выбыл, сейчас «болеет»',
    '9: «Класс»: формула дала ошибку',
    '9: «Класс»: нужен класс от 1 до 11, например 7Б, сейчас «#REF!»',
    '10: не указано, кто это: нет ни имени, ни кода',
    '11: «ФИО»: это не похоже на имя',
  ]);
  expect(lists.mentees.map(({ name }) => name)).toEqual(['Тестова Рая']);
  expect(lists.rows).toEqual([12]);
});

test('messages do not repeat what looks personal', () => {
  const lists = mentees([
    ['ФИО', 'Класс'],
    [YULIA, 'Тестова А. Б.'],
  ]);
  expect(wrongLines(lists)).toEqual([
    '2: «Класс»: нужен класс от 1 до 11, например 7Б, сейчас текст, похожий на личные данные',
  ]);
});

test('one person written twice is one, whatever the case, ё and spaces, and it is said', () => {
  const lists = mentees([
    ['ФИО', 'Класс', 'Запрос'],
    ['Тёстова  Анна', '5А', 'математика'],
    ['ТЕСТОВА АННА', '5 а', 'физика'],
  ]);
  expect(lists.mentees.map(({ rows, values }) => [rows, values])).toEqual([
    [[2, 3], { className: '5А', request: ['математика', 'физика'] }],
  ]);
  expect(lists.remarks).toEqual([
    'Один человек записан несколько раз, взят один раз: строки 2, 3.',
    'Одно имя написано по-разному, считается одним человеком: строки 2, 3.',
  ]);
});

test('initials and a full name stay two people, and that is said', () => {
  const lists = mentees([
    ['ФИО', 'Класс'],
    ['Тестова А. Б.', '5А'],
    ['Тестова Анна Борисовна', '5А'],
  ]);
  expect(lists.mentees).toHaveLength(2);
  expect(lists.remarks).toEqual([
    'Возможно, один человек записан кратко и полностью, считаются двумя; если это один, напишите имя одинаково: строки 2, 3.',
  ]);
});

test('namesakes of two classes are not merged: the second row is wrong until somebody tells them apart', () => {
  const header = ['Код', 'ФИО', 'Класс'];
  const lists = mentees([header, ['', YULIA, '5А'], ['', YULIA, '7Б']]);
  expect(wrongLines(lists)).toEqual(['3: у того же человека в строке 2 другой класс']);
  const told = mentees([header, ['У-001', YULIA, '5А'], ['У-002', YULIA, '7Б']]);
  expect(told.mentees.map(({ code }) => code)).toEqual(['У-001', 'У-002']);
});

test('one code of two people is wrong', () => {
  const lists = mentees([
    ['Код', 'ФИО', 'Класс'],
    ['У-001', YULIA, '5А'],
    ['У-001', YAN, '5А'],
  ]);
  expect(wrongLines(lists)).toEqual(['3: тот же код в строке 2 у другого имени']);
});

test('sections give their class, form and category to the rows below them', () => {
  const lists = mentees([
    ['ФИО', 'Класс', 'Категория'],
    ['5А класс', '', ''],
    ['Тестова Анна', '', ''],
    ['Обучающиеся с ОВЗ', '', ''],
    ['Тестова Вера', '', ''],
    ['Тестова Дина', '6Б', 'одарённый'],
    ['6 В', '', ''],
    ['Тестова Ева', '', ''],
  ]);
  const disability = 'обучающиеся с ограниченными возможностями здоровья';
  expect(lists.mentees.map(({ values }) => [values.className, values.categories])).toEqual([
    ['5А', undefined],
    ['5А', [disability]],
    ['6Б', ['одаренные обучающиеся']],
    ['6В', [disability]],
  ]);
  expect(lists.remarks).toEqual(['Заголовки разделов отнесены к строкам под ними: строки 2, 4, 7.']);
});

test('a tab called by its class and form gives them to all rows, and it is said', () => {
  const lists = read(
    aGrid(
      [
        ['ФИО', 'Запрос'],
        [YULIA, 'физика'],
      ],
      { title: 'Ученик-ученик, 7Б класс' },
    ),
  );
  expect(lists.mentees[0]?.values).toEqual({ className: '7Б', request: ['физика'], forms: ['pupil-pupil'] });
  expect(lists.remarks).toEqual([
    'Из заголовка над таблицей: класс 7Б, форма «Ученик-ученик» – для строк, где своего значения нет.',
  ]);
});

test('totals, repeated headers, numbers of columns and remarks are passed over', () => {
  const header = ['№', 'ФИО', 'Класс'];
  const lists = mentees([
    header,
    ['1', '2', '3'],
    ['1', YULIA, '5А'],
    header,
    ['2', YAN, '5Б'],
    ['', '', ''],
    ['Всего', '2', ''],
    ['Исп. Тестова', '', ''],
  ]);
  expect(lists.mentees).toHaveLength(2);
  expect(lists.skipped).toEqual([
    { row: 2, reason: 'numbers' },
    { row: 4, reason: 'header' },
    { row: 6, reason: 'blank' },
    { row: 7, reason: 'total' },
    { row: 8, reason: 'remark' },
  ]);
});

test('lines that are numbered beforehand and never filled are blank', () => {
  const lists = mentees([
    ['№', 'ФИО', 'Класс'],
    [1, YULIA, '5А'],
    [2, '', ''],
    [3, '', ''],
  ]);
  expect(lists.skipped.map(({ reason }) => reason)).toEqual(['blank', 'blank']);
});

test('hidden rows come in, and it is said', () => {
  const lists = read(
    aGrid(
      [
        ['ФИО', 'Класс'],
        [YULIA, '5А'],
        [YAN, '5Б'],
      ],
      { hiddenRows: [2, 9] },
    ),
  );
  expect(lists.mentees).toHaveLength(2);
  expect(lists.remarks).toEqual(['1 скрытая строка читается вместе с видимыми: строка 3.']);
});

test('contacts are left out, and it is said how many', () => {
  const lists = mentees([
    ['ФИО', 'Класс', 'Телефон', 'E-mail'],
    [YULIA, '5А', '89000000001', ''],
    [YAN, '5Б', '89000000002', 'test@example.org'],
  ]);
  expect(JSON.stringify([lists.mentees, lists.pairs])).not.toMatch(/8900|@/);
  expect(lists.remarks).toEqual(['Контакты не загружаются: «Телефон», «E-mail», 3 ячейки.']);
});

test('a consent marked without its date stays blank, and it is said', () => {
  const lists = mentees([
    ['ФИО', 'Класс', 'Согласие'],
    [YULIA, '5А', 'да'],
    [YAN, '5Б', '01.09.2026'],
  ]);
  expect(lists.mentees.map(({ values }) => values.consent)).toEqual([undefined, '2026-09-01']);
  expect(lists.remarks).toEqual([
    'Согласие или обучение отмечено без даты: строка 2. Отметка не загружена, впишите дату: без даты согласия подбор пары не предложит.',
  ]);
});

test('a mentor merged over a group stands in all its rows; a mentee merged over two mentors has two pairs', () => {
  const header = ['Наставник', 'Наставляемый', 'Форма'];
  const form = 'ученик-ученик';
  const group = aGrid([header, [ANNA, YULIA, form], ['', YAN, form]], { merges: [merge('A2:A3')] });
  expect(pairLines(read(group))).toEqual([`${ANNA} – ${YULIA}: pupil-pupil`, `${ANNA} – ${YAN}: pupil-pupil`]);
  const mentee = aGrid([header, [ANNA, YULIA, form], [KOD, '', form]], { merges: [merge('B2:B3')] });
  expect(pairLines(read(mentee))).toEqual([`${ANNA} – ${YULIA}: pupil-pupil`, `${KOD} – ${YULIA}: pupil-pupil`]);
});

test('a blank mentor means the one above where mentors stand first, with the group’s form, number and order', () => {
  const lists = read(
    aGrid([
      ['№ пары', 'Наставник', 'Наставляемый', 'Форма', 'Приказ', 'Дата окончания'],
      ['П-1', ANNA, YULIA, 'ученик-ученик', '№ 45-ОД от 01.09.2026', '31.05.2026'],
      ['', '', YAN, '', '', ''],
    ]),
  );
  const order = { number: 'П-1', form: 'pupil-pupil', orderNumber: '45-ОД', orderDate: '2026-09-01' };
  expect(lists.pairs.map(({ values, implied }) => [values, implied.status])).toEqual([
    [{ ...order, end: '2026-05-31' }, 'завершена'],
    [order, 'закреплена приказом'],
  ]);
  expect(lists.remarks).toContain('Наставник не вписан, взят из строки выше: строка 3.');
});

test('a blank mentor means nobody where mentees stand first, unless the person says otherwise', () => {
  const grid = aGrid([
    ['Наставляемый', 'Класс', 'Наставник', 'Форма'],
    [YULIA, '5А', ANNA, 'ученик-ученик'],
    [YAN, '5Б', '', ''],
  ]);
  expect(pairLines(read(grid))).toHaveLength(1);
  expect(read(grid).remarks).toEqual(['Наставника нет, пары не будет: строка 3.']);
  const table = tableOf(grid);
  const same = readRows(table, { ...table.proposed, blankMentor: 'same' }, CONTEXT);
  expect(pairLines(same)).toHaveLength(2);
});

test('a group ends with its section: the first row below a heading needs a mentor of its own', () => {
  const lists = read(
    aGrid([
      ['Наставник', 'Наставляемый', 'Форма'],
      [ANNA, YULIA, 'ученик-ученик'],
      ['6Б класс', '', ''],
      ['', YAN, 'ученик-ученик'],
    ]),
  );
  expect(wrongLines(lists)).toEqual(['4: не указан наставник']);
});

test('who people are and the form follow from each other', () => {
  const lists = read(
    aGrid([
      ['Наставник', 'Стаж наставника', 'Класс наставника', 'Наставляемый', 'Класс наставляемого'],
      [ANNA, '12 лет', '', YULIA, '5А'],
      [KOD, '', '9А', YAN, '5Б'],
    ]),
  );
  expect(lists.pairs.map(({ values }) => values.form)).toEqual(['teacher-pupil', 'pupil-pupil']);
  expect(lists.mentors.map(({ implied }) => implied)).toEqual([
    { kind: 'педагог', forms: ['teacher-pupil'], capacity: 1, status: 'активен' },
    { kind: 'ученик', forms: ['pupil-pupil'], capacity: 1, status: 'активен' },
  ]);
  expect(lists.mentees.map(({ implied }) => implied.status)).toEqual(['в паре', 'в паре']);
});

test('what the file leaves open is chosen once for all', () => {
  const table = tableOf(
    aGrid([
      ['Наставник', 'Наставляемый'],
      [ANNA, YULIA],
      [KOD, YAN],
    ]),
  );
  const open = readRows(table, table.proposed, CONTEXT);
  expect(open.wrong.map(({ cells }) => cells.map(({ mendedBy }) => mendedBy))).toEqual([['form'], ['form']]);
  const chosen = readRows(table, { ...table.proposed, otherwise: { form: 'teacher-pupil' } }, CONTEXT);
  expect(chosen.wrong).toEqual([]);
  expect(chosen.mentors.map(({ implied }) => implied.kind)).toEqual(['педагог', 'педагог']);
  const people = tableOf(aGrid([['ФИО'], [YULIA]], { title: 'Наставляемые' }));
  expect(readRows(people, people.proposed, CONTEXT).wrong[0]?.cells[0]?.mendedBy).toBe('menteeKind');
  expect(
    readRows(people, { ...people.proposed, otherwise: { menteeKind: 'ученик' } }, CONTEXT).mentees[0]?.implied.kind,
  ).toBe('ученик');
});

test('somebody whom the book knows need not be told who he is', () => {
  const grid = aGrid(
    [
      ['Код', 'Дата обучения'],
      ['Н-001', '01.09.2026'],
      ['Н-002', '01.09.2026'],
    ],
    { title: 'Наставники' },
  );
  const lists = read(grid, { taken: { mentor: ['Н-001'], mentee: [] } });
  expect(lists.mentors).toEqual([expect.objectContaining({ code: 'Н-001', values: { training: '2026-09-01' } })]);
  expect(lists.wrong.map(({ row }) => row)).toEqual([3]);
});

test('codes in pairs may be several in a cell, and in Latin letters', () => {
  const lists = read(
    aGrid([
      ['Код наставника', 'Код наставляемого', 'Форма'],
      ['H-001', 'У-001; Y-002', 'ученик-ученик'],
    ]),
  );
  expect(pairLines(lists)).toEqual(['Н-001 – У-001: pupil-pupil', 'Н-001 – У-002: pupil-pupil']);
});

test('the same pair twice is one, and said; a pair of another year is another', () => {
  const header = ['Наставник', 'Наставляемый', 'Форма', 'Начало', 'Окончание'];
  const form = 'ученик-ученик';
  const lists = read(
    aGrid([
      header,
      [ANNA, YULIA, form, '01.09.2026', ''],
      [ANNA, YULIA, form, '01.09.2026', ''],
      [ANNA, YULIA, form, '01.09.2025', '31.05.2026'],
    ]),
  );
  expect(lists.pairs.map(({ rows, implied }) => [rows, implied.status])).toEqual([
    [[2, 3], 'утверждена'],
    [[4], 'завершена'],
  ]);
  expect(lists.remarks).toContain('Одна пара записана несколько раз, взята один раз: строки 2, 3.');
});

test('nobody mentors himself, ends before beginning, or shares a mentor’s cell', () => {
  const header = ['Наставник', 'Наставляемый', 'Форма', 'Начало', 'Окончание'];
  const form = 'ученик-ученик';
  const lists = read(
    aGrid([
      header,
      [ANNA, ANNA, form, '', ''],
      [ANNA, YULIA, form, '01.09.2026', '01.05.2026'],
      [`${ANNA}; ${KOD}`, YULIA, form, '', ''],
    ]),
  );
  expect(wrongLines(lists)).toEqual([
    '2: наставник и наставляемый – один человек',
    '3: окончание раньше начала',
    '4: «Наставник»: в ячейке несколько человек',
  ]);
});

test('in «Только коды» a text with a name or a contact makes its row wrong, also an inflected surname of the file', () => {
  const rows = [
    ['ФИО', 'Класс', 'Запрос'],
    ['Тестова Анна', '5А', 'русский язык'],
    ['Проверкин Код', '5А', 'помощь Тестовой'],
    ['Русский Олег', '5А', 'звонить 8 900 000-00-00'],
    ['Образцов Ян', '5А', 'Русский язык'],
    ['Примеров Ян', '5А', 'Тестова'],
  ];
  expect(wrongLines(mentees(rows))).toEqual([
    '3: «Запрос»: похоже на имя или контакты человека',
    '4: «Запрос»: похоже на имя или контакты человека',
    '6: «Запрос»: похоже на имя или контакты человека',
  ]);
  expect(read(aGrid(rows), { personalData: 'names' }).wrong).toEqual([]);
});

test('a class is not the class teacher’s name', () => {
  const lists = mentees([
    ['ФИО', 'Класс', 'Классный руководитель'],
    [YULIA, '5А', 'Тестова А. Б.'],
  ]);
  expect(JSON.stringify(lists.mentees)).not.toContain('Тестова А');
  expect(lists.wrong).toEqual([]);
});

test('a text that is longer than an entry of a list makes its row wrong', () => {
  const grid = aGrid([
    ['ФИО наставляемого', 'Класс', 'Запрос'],
    ['Тестова Анна', '9А', 'математика '.repeat(300)],
    ['Образцов Ян', '9А', 'математика'],
    ['Т'.padEnd(200, 'а'), '9А', 'математика'],
  ]);
  const { wrong, mentees } = read(grid);
  expect(mentees.map(({ name }) => name)).toEqual(['Образцов Ян']);
  expect(wrong.map(({ row, cells }) => [row, cells[0]?.what])).toEqual([
    [2, 'текст длиннее 2000 знаков'],
    [4, 'это не похоже на имя'],
  ]);
});

test('signatures, counts and parts of counts are no people, in whatever column they stand', () => {
  const lists = mentees([
    ['№', 'ФИО', 'Класс', 'Запрос'],
    [1, YULIA, '5А', 'математика'],
    ['', 'Директор', '', ''],
    ['', 'Куратор', '', ''],
    ['', 'Количество учеников', '1', ''],
    ['', 'в т.ч. ОВЗ', '1', ''],
    ['', 'из них', '', '2'],
    ['', 'мальчиков', '1', ''],
    ['', 'по школе', '', '5'],
    ['', 'кол-во', '12', ''],
    ['', 'Классный руководитель', '', 'Тестова А. Б.'],
  ]);
  expect(lists.mentees.map(({ name }) => name)).toEqual([YULIA]);
  expect(lists.wrong).toEqual([]);
  expect(lists.skipped.map(({ reason }) => reason)).toEqual([
    ...Array.from({ length: 2 }, () => 'remark'),
    ...Array.from({ length: 6 }, () => 'total'),
    'remark',
  ]);
});

test('people whose names begin like such words are people', () => {
  const names = ['Директорова Анна', 'Мальчиков Ян', 'Школьников Ян', 'Кураторов Код', 'Всеволодов Ян', 'Итогов Ян'];
  const lists = mentees([['ФИО', 'Класс', 'Запрос'], ...names.map((name) => [name, '5А', ''])]);
  expect(lists.mentees.map(({ name }) => name)).toEqual(names);
});

test('a position in a numbered line, or beside a mentee, is a wrong mentor', () => {
  const lists = read(
    aGrid([
      ['№', 'Наставник', 'Наставляемый', 'Форма'],
      [1, 'Директор', YULIA, 'педагог-ученик'],
      [2, ANNA, 'Всего', 'педагог-ученик'],
      [3, 'обучающиеся 5А класса', YAN, 'ученик-ученик'],
      [4, 'ученики 7Б', YAN, 'ученик-ученик'],
      [5, 'Тестова А. и Примерова К.', YAN, 'ученик-ученик'],
    ]),
  );
  expect(lists.pairs).toEqual([]);
  expect(wrongLines(lists)).toEqual([
    '2: «Наставник»: это не похоже на имя',
    '3: «Наставляемый»: это не похоже на имя',
    '4: «Наставник»: это группа, а не один человек',
    '5: «Наставник»: это группа, а не один человек',
    '6: «Наставник»: это не похоже на имя',
  ]);
});

test.each([
  'нет наставника',
  'Нет',
  'в поиске',
  'вакансия',
  'не назначен',
  'не закреплён',
  'Пока не назначена',
  'ищем',
  'наставника нет',
  '(отсутствует)',
  '—',
])('the mentor «%s» is nobody, even where a blank would be the one above', (nobody) => {
  const rows = (blank: string) =>
    aGrid([
      ['Наставник', 'Наставляемый', 'Форма'],
      [ANNA, YULIA, 'ученик-ученик'],
      [blank, YAN, 'ученик-ученик'],
    ]);
  expect(pairLines(read(rows('')))).toHaveLength(2);
  const lists = read(rows(nobody));
  expect(pairLines(lists)).toEqual([`${ANNA} – ${YULIA}: pupil-pupil`]);
  expect(lists.mentees.map(({ name }) => name)).toEqual([YULIA, YAN]);
  expect(lists.remarks).toContain('Наставника нет, пары не будет: строка 3.');
});

test.each(['тот же', 'Она же', 'он же', '—//—', '-"-', '«', '// //'])(
  'the mentor «%s» is the one above, and only where one is',
  (ditto) => {
    const lists = read(
      aGrid([
        ['Наставляемый', 'Наставник', 'Форма'],
        [YULIA, ditto, 'ученик-ученик'],
        [YULIA, ANNA, 'ученик-ученик'],
        [YAN, ditto, 'ученик-ученик'],
      ]),
    );
    expect(pairLines(lists)).toEqual([`${ANNA} – ${YULIA}: pupil-pupil`, `${ANNA} – ${YAN}: pupil-pupil`]);
    expect(wrongLines(lists)).toEqual(['2: не указан наставник']);
  },
);

test('a numbered line is a person, also without a name, and heads nothing', () => {
  const lists = mentees([
    ['№', 'ФИО', 'Класс', 'Запрос'],
    ['', '6В класс', '', ''],
    [1, YULIA, '', ''],
    [2, '', '5Б', ''],
    [3, YAN, '', ''],
  ]);
  expect(lists.mentees.map(({ values }) => values.className)).toEqual(['6В', '6В']);
  expect(wrongLines(lists)).toEqual(['4: не указано, кто это: нет ни имени, ни кода']);
});

test('headings in words are no people; below one of others an earlier class holds no more', () => {
  const lists = mentees([
    ['№', 'ФИО', 'Класс', 'Кто'],
    ['', 'НАЧАЛЬНАЯ ШКОЛА', '', ''],
    [1, YULIA, '3А', ''],
    ['', '5А класс', '', ''],
    ['', 'Мальчики', '', ''],
    [2, YAN, '', ''],
    ['', 'ПЕДАГОГИ', '', ''],
    [3, ANNA, '', ''],
    [4, KOD, '', 'педагог'],
  ]);
  expect(lists.mentees.map(({ name, values }) => [name, values.className])).toEqual([
    [YULIA, '3А'],
    [YAN, '5А'],
    [KOD, undefined],
  ]);
  expect(wrongLines(lists)).toEqual(['8: неизвестно, кто наставляемый: ученик, педагог или другой']);
  expect(lists.skipped.map(({ row, reason }) => [row, reason])).toEqual([
    [2, 'heading'],
    [4, 'section'],
    [5, 'heading'],
    [7, 'heading'],
  ]);
});

test('a position beside a name is not of the name, and says who somebody is', () => {
  const lists = read(
    aGrid([
      ['Наставник', 'Наставляемый', 'Класс наставляемого'],
      [ANNA, YULIA, '5А'],
      [`${ANNA} - учитель физики`, YAN, '5А'],
      [`${ANNA} (учитель)`, 'Тестова Вера (староста)', '5А'],
      [`${ANNA}, учитель физики`, 'Тестова Дина', '5А'],
      [`учитель физики ${ANNA}`, 'Тестова Ева', '5А'],
      [`${ANNA}\nучитель физики`, 'Тестова Зоя', '5А'],
      ['Тестова Анна\nБорисовна', 'Тестова Ия', '5А'],
    ]),
  );
  expect(lists.mentors.map(({ name, values }) => [name, values.kind])).toEqual([[ANNA, 'педагог']]);
  expect(lists.mentees.map(({ name }) => name)).toContain('Тестова Вера');
  expect(lists.pairs).toHaveLength(7);
  expect(lists.wrong).toEqual([]);
});

test('what stands in brackets and is no position is not dropped', () => {
  const lists = mentees([
    ['ФИО', 'Класс'],
    ['Тестова Анна (выбыла)', '5А'],
    ['Тестова (Примерова) Анна', '5А'],
  ]);
  expect(wrongLines(lists)).toEqual(['2: «ФИО»: это не похоже на имя']);
  expect(lists.mentees.map(({ name }) => name)).toEqual(['Тестова (Примерова) Анна']);
});

test('a name with and without its patronymic may be one person, and that is said', () => {
  const lists = mentees([
    ['ФИО', 'Класс'],
    ['Тестова Анна', '5А'],
    ['Тестова Анна Борисовна', '5А'],
    ['Тестова Ая Борисовна', '5А'],
  ]);
  expect(lists.mentees).toHaveLength(3);
  expect(lists.remarks).toEqual([
    'Возможно, один человек записан кратко и полностью, считаются двумя; если это один, напишите имя одинаково: строки 2, 3.',
  ]);
});

test('unusual names that stand alone below a heading are read or wrong, never passed over', () => {
  const names = [
    'тестова анна борисовна',
    'тестова анна',
    'Тестов Бек уулу',
    'Тест кызы',
    'О’Тестов Ян',
    'Әлиева Әсел',
    'Тестов Ян Код Лик Оглы',
    'Тестова Вера (староста)',
    'Тестова',
  ];
  const below = (number: (index: number) => GridCell) =>
    mentees([['№', 'ФИО', 'Класс'], ['', '5А класс', ''], ...names.map((name, index) => [number(index), name, ''])]);
  const numbered = below((index) => index + 1);
  expect([numbered.mentees.length, numbered.wrong.length]).toEqual([names.length, 0]);
  expect(numbered.mentees.every(({ values }) => values.className === '5А')).toBe(true);
  const bare = below(() => '');
  expect(wrongLines(bare)).toEqual([4, 9, 10, 11].map((row) => `${row}: непонятно, человек это или заголовок`));
  expect(bare.mentees).toHaveLength(5);
});

test('a note below a list is passed over, not wrong', () => {
  const lists = mentees([
    ['ФИО', 'Класс'],
    [YULIA, '5А'],
    ['Список утверждён на педсовете 30 августа', ''],
    ['Примечание: см. приложение', ''],
  ]);
  expect(lists.wrong).toEqual([]);
  expect(lists.skipped.map(({ row }) => row)).toEqual([3, 4]);
});

test('names in small letters are read where a class, a code or a number says that somebody stands there', () => {
  const lists = mentees([
    ['№', 'ФИО', 'Класс', 'Запрос'],
    ['', 'кравец код', '5А', ''],
    [2, 'макет ева', '', 'физика'],
    ['', 'проба вера, 6б', '', 'физика'],
    ['', 'математика вечером', '', 'физика'],
    ['', 'математика', '5А', ''],
    ['', 'мастер участка', '5А', ''],
  ]);
  expect(lists.mentees.map(({ name }) => name)).toEqual(['кравец код', 'проба вера']);
  expect(wrongLines(lists)).toEqual([
    '3: неизвестно, кто наставляемый: ученик, педагог или другой',
    '5: «ФИО»: это не похоже на имя',
    '6: «ФИО»: это не похоже на имя',
    '7: «ФИО»: это не похоже на имя',
  ]);
});
