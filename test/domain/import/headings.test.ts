import { expect, test } from '@jest/globals';
import type { GridCell } from '../../../src/domain/import/grid';
import type { ReadLists } from '../../../src/domain/import/lists';
import { aGrid, pairLines, read } from './reading';

const [ANNA, KOD, YULIA, YAN] = ['Тестова Анна', 'Проверкин Код', 'Примерова Юлия', 'Образцов Ян'];

function wrongLines({ wrong }: ReadLists): readonly string[] {
  return wrong.flatMap(({ row, cells }) => cells.map(({ what }) => `${row}: ${what}`));
}

const classes = ({ mentees }: ReadLists) => mentees.map(({ values }) => values.className);

/** A list of mentees with a line among them. */
function menteesAround(line: string, title = 'Наставляемые'): ReadLists {
  const header = ['ФИО', 'Класс', 'Запрос'];
  return read(aGrid([header, [YULIA, '5А', ''], [line, '', ''], [YAN, '5А', 'физика']], { title }));
}

test.each([
  'Дети без наставников',
  'Наставники будут назначены в сентябре',
  'закрепить наставников до 10.09',
  'Наставники определяются приказом',
  'Ждут наставников',
])('among mentees «%s» begins no other table', (line) => {
  const lists = menteesAround(line);
  expect([lists.mentees.length, lists.wrong]).toEqual([2, []]);
});

test.each(['Для наставляемых с ОВЗ', 'Работают с наставляемыми 5 классов'])(
  'among mentors «%s» begins no other table',
  (line) => {
    const header = ['ФИО', 'Класс', 'Компетенции'];
    const lists = read(
      aGrid([header, [ANNA, '9А', 'физика'], [line, '', ''], [KOD, '9А', '']], { title: 'Наставники' }),
    );
    expect([lists.mentors.length, lists.wrong]).toEqual([2, []]);
  },
);

test.each([
  'Наставники',
  '2. Наставники',
  'Список наставников школы',
  'База наставников',
  'Педагоги-наставники',
  'Наставники на 2026/27 учебный год',
  'НАСТАВНИКИ ШКОЛЫ',
])('among mentees «%s» begins the table of mentors', (line) => {
  expect(wrongLines(menteesAround(line))).toEqual(['4: выше, в строке 3, начинается другая таблица']);
});

test('«Девочки 6А класса» is a heading with its class, «Девочки – 12 чел.» a total', () => {
  const below = (line: string) =>
    read(
      aGrid(
        [
          ['ФИО', 'Класс'],
          ['5А класс', ''],
          [YULIA, ''],
          [line, ''],
          [YAN, ''],
        ],
        { title: 'Наставляемые' },
      ),
    );
  expect(classes(below('Девочки 6А класса'))).toEqual(['5А', '6А']);
  for (const total of ['Девочки – 12 чел.', 'Мальчики: 7', 'девочек', 'мальчиков 5 человек']) {
    const lists = below(total);
    expect([classes(lists), lists.skipped.map(({ reason }) => reason)]).toEqual([
      ['5А', '5А'],
      ['section', 'total'],
    ]);
  }
});

test.each(['Список класса', 'Обучающиеся школы', 'Классный уголок', 'Дети'])(
  'on the tab «5А» the class holds below «%s»',
  (line) => {
    expect(
      classes(
        read(
          aGrid(
            [
              ['ФИО наставляемого', 'Запрос'],
              [line, ''],
              [YULIA, 'физика'],
            ],
            { title: '5А' },
          ),
        ),
      ),
    ).toEqual(['5А']);
  },
);

test('a word over another column heads nobody', () => {
  const rows = [
    ['ФИО наставляемого', 'Запрос', 'Согласие'],
    ['', '', 'Родители'],
    [YULIA, 'физика', ''],
  ];
  expect(classes(read(aGrid(rows, { title: '5А' })))).toEqual(['5А']);
});

test.each(['Начальная школа', 'Старшие классы', 'ПЕДАГОГИ', 'Молодые специалисты', 'Родители'])(
  'below «%s» the class of an earlier heading holds no more',
  (line) => {
    const lists = read(
      aGrid(
        [
          ['ФИО', 'Кто'],
          ['5А класс', ''],
          [YULIA, ''],
          [line, ''],
          [YAN, 'ученик'],
        ],
        { title: 'Наставляемые' },
      ),
    );
    expect(classes(lists)).toEqual(['5А', undefined]);
  },
);

test('headings that say nothing of the rows below them are said apart', () => {
  const lists = read(
    aGrid(
      [
        ['ФИО', 'Запрос'],
        ['5А класс', ''],
        ['Мальчики', ''],
        [YAN, 'физика'],
      ],
      { title: 'Наставляемые' },
    ),
  );
  expect(lists.remarks).toEqual([
    'Заголовки разделов отнесены к строкам под ними: строка 2.',
    'Заголовки, из которых брать нечего, пропущены: строка 3.',
  ]);
});

test('a numbered form of a heading that cannot be read ends the form before it', () => {
  const lists = read(
    aGrid([
      ['ФИО наставника', 'ФИО наставляемого', 'Запрос наставляемого'],
      ['2. Форма «Педагог – обучающийся»', '', ''],
      [ANNA, YULIA, 'физика'],
      ['3. Форма «Педагог – группа обучающихся»', '', ''],
      [KOD, YAN, 'физика'],
    ]),
  );
  expect(pairLines(lists)).toEqual([`${ANNA} – ${YULIA}: teacher-pupil`]);
  expect(wrongLines(lists)).toEqual(['5: неизвестна форма пары']);
});

test.each(['Педагоги-наставники', 'Ученики'])('the first section «%s» is no level of the header', (line) => {
  const { skipped, mentors } = read(
    aGrid([
      ['ФИО наставника', 'Форма', 'Предмет'],
      [line, '', ''],
      [ANNA, 'педагог-ученик', 'физика'],
    ]),
  );
  expect([skipped, mentors.length]).toEqual([[{ row: 2, reason: 'heading' }], 1]);
});

test.each(['Тестова А. Б., учитель физики', 'Тестова А. Б. (учитель)', 'Тестова А. Б. – педагог-психолог'])(
  'a mentor «%s» alone in a row heads the mentees below',
  (mentor: GridCell) => {
    const lists = read(
      aGrid([
        ['Наставник', 'Наставляемый', 'Форма'],
        [KOD, YAN, 'учитель-ученик'],
        [mentor, '', ''],
        ['', YULIA, 'учитель-ученик'],
      ]),
    );
    expect(pairLines(lists)).toEqual([`${KOD} – ${YAN}: teacher-pupil`, `Тестова А. Б. – ${YULIA}: teacher-pupil`]);
  },
);

test('a name with a position alone below a list may have signed it', () => {
  const rows = (title: string) => [
    [title, 'Класс'],
    [YULIA, '5А'],
    ['', ''],
    ['Тестова А. Б., учитель физики', ''],
  ];
  for (const title of ['ФИО наставляемого', 'ФИО наставника']) {
    expect(wrongLines(read(aGrid(rows(title))))).toEqual(['4: непонятно, человек это или заголовок']);
  }
});

test('below what is no mentor nobody goes to the mentor above', () => {
  const lists = read(
    aGrid([
      ['Наставник', 'Наставляемый', 'Форма'],
      [KOD, YAN, 'ученик-ученик'],
      ['мастер участка 12 (цех № 3)', '', ''],
      ['', YULIA, 'ученик-ученик'],
    ]),
  );
  expect(wrongLines(lists)).toEqual(['4: не указан наставник']);
});

test('a list of one column holds people with their classes', () => {
  const rows = [['Наставляемые'], [`${YULIA}, 5А класс`], [`${YAN} (6Б)`], [`${ANNA} - 7В`]];
  expect(classes(read(aGrid(rows)))).toEqual(['5А', '6Б', '7В']);
});

test('the class teacher over a class is its heading', () => {
  const rows = [
    ['ФИО', 'Запрос'],
    ['Классный руководитель Тестова А. Б., 5А класс', ''],
    [YULIA, 'физика'],
  ];
  const lists = read(aGrid(rows, { title: 'Наставляемые' }));
  expect(lists.mentees.map(({ name, values }) => [name, values.className])).toEqual([[YULIA, '5А']]);
});

test('below a blank row whoever has a position is a person when the row says more', () => {
  const lists = read(
    aGrid([
      ['Должность', 'ФИО наставника', 'Предмет'],
      ['учитель', ANNA, 'физика'],
      ['', '', ''],
      ['Заместитель директора', KOD, 'физика'],
      ['Руководитель МО', 'Примерова Ю. Я.', 'химия'],
      ['', '', ''],
      ['Директор', 'Образцов Я. Я.', ''],
    ]),
  );
  expect(lists.skipped.map(({ row, reason }) => [row, reason])).toEqual([
    [3, 'blank'],
    [6, 'blank'],
    [7, 'remark'],
  ]);
});

test('initials are no seal', () => {
  const rows = [
    ['ФИО', 'Класс'],
    [YULIA, '5А'],
    ['', ''],
    ['М. П. Тестова', '5А'],
    ['', ''],
    ['М.П.', ''],
  ];
  const lists = read(aGrid(rows, { title: 'Наставляемые' }));
  expect([lists.mentees.length, lists.skipped.at(-1)?.reason]).toEqual([2, 'remark']);
});
