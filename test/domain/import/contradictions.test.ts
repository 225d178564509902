import { expect, test } from '@jest/globals';
import type { GridCell } from '../../../src/domain/import/grid';
import type { ReadLists } from '../../../src/domain/import/lists';
import { readRows } from '../../../src/domain/import/read-rows';
import { aGrid, CONTEXT, pairLines, read, tableOf } from './reading';

const [ANNA, KOD, YULIA, YAN] = ['Тестова Анна', 'Проверкин Код', 'Примерова Юлия', 'Образцов Ян'];

function wrongLines({ wrong }: ReadLists): readonly string[] {
  return wrong.flatMap(({ row, cells }) => cells.map(({ what }) => `${row}: ${what}`));
}

test('a form that is not for these people makes the row wrong', () => {
  const lists = read(
    aGrid([
      ['Наставник', 'Класс', 'Наставляемый', 'Класс', 'Форма'],
      [ANNA, '9А', YULIA, '5А', 'учитель-учитель'],
      [KOD, '9А', YAN, '5А', 'ученик-ученик'],
    ]),
  );
  expect(wrongLines(lists)).toEqual([
    '2: форма не подходит наставнику: это ученик',
    '2: форма не подходит наставляемому: это ученик',
  ]);
  expect(pairLines(lists)).toEqual([`${KOD} (9А) – ${YAN} (5А): pupil-pupil`]);
  const alone = read(
    aGrid([
      ['ФИО наставника', 'Класс', 'Форма'],
      [ANNA, '9А', 'учитель-ученик'],
      [KOD, '9А', 'ученик-ученик; учитель-ученик'],
    ]),
  );
  expect(wrongLines(alone)).toEqual(['2: форма не подходит наставнику: это ученик']);
});

test('a pupil who mentors somebody of a higher class is said', () => {
  const lists = read(
    aGrid([
      ['Наставник', 'Класс', 'Наставляемый', 'Класс', 'Форма'],
      [ANNA, '5А', YULIA, '9А', 'ученик-ученик'],
      [KOD, '5А', YAN, '5Б', 'ученик-ученик'],
    ]),
  );
  expect(lists.pairs).toHaveLength(2);
  expect(lists.remarks).toContain(
    'Наставник учится в более младшем классе, чем наставляемый: строка 2. Проверьте, кто из них наставник.',
  );
});

test('a heading whose form cannot be read ends the form before it, and it is said', () => {
  const lists = read(
    aGrid([
      ['ФИО наставника', 'ФИО наставляемого', 'Запрос наставляемого'],
      ['Форма «Педагог – обучающийся»', '', ''],
      [ANNA, YULIA, 'физика'],
      ['Форма наставничества «Тьютор – класс»', '', ''],
      [KOD, YAN, 'физика'],
    ]),
  );
  expect(pairLines(lists)).toEqual([`${ANNA} – ${YULIA}: teacher-pupil`]);
  expect(wrongLines(lists)).toEqual(['5: неизвестна форма пары']);
  expect(lists.remarks).toContain(
    'Форма в заголовке не прочитана: строка 4. К строкам под ним прежняя форма не отнесена.',
  );
});

test('«обучающийся» and plurals are sides of a form; unknown forms below «Форма наставничества» are told', () => {
  const header = ['ФИО наставника', 'ФИО наставляемого', 'Форма наставничества'];
  const known = read(aGrid([header, [ANNA, YULIA, 'Педагог – обучающийся'], [KOD, YAN, 'Учащиеся – учащиеся']]));
  expect(known.pairs.map(({ values }) => values.form)).toEqual(['teacher-pupil', 'pupil-pupil']);
  const unknown = read(aGrid([header, [ANNA, YULIA, 'тьютор'], [KOD, YAN, 'шефство']]));
  expect(unknown.wrong.map(({ row, cells }) => [row, cells[0]?.title])).toEqual([
    [2, 'Форма наставничества'],
    [3, 'Форма наставничества'],
  ]);
});

test('years of work and words above the table outweigh the class that a teacher leads; beside a subject it is asked', () => {
  const kinds = (title: string, header: readonly GridCell[], ...rows: readonly (readonly GridCell[])[]) => {
    const { mentors, wrong } = read(aGrid([header, ...rows], { title }));
    return [mentors.map(({ implied }) => implied.kind), wrong.map(({ cells }) => cells[0]?.mendedBy)];
  };
  const header = ['ФИО', 'Предмет', 'Стаж', 'Класс'];
  expect(kinds('Наставники', header, [ANNA, 'физика', 25, '9А'])).toEqual([['педагог'], []]);
  expect(kinds('Наставники-педагоги', ['ФИО', 'Класс'], [ANNA, '9А'])).toEqual([['педагог'], []]);
  expect(kinds('Наставники', header, [ANNA, '', '', '9А'])).toEqual([['ученик'], []]);
  expect(kinds('Наставники', header, [ANNA, 'физика', '', '9А'])).toEqual([[], ['mentorKind']]);
  expect(kinds('Наставники учеников', ['ФИО', 'Класс'], [ANNA, '9А'])).toEqual([['ученик'], []]);
});

test('rows of a second table with the other role are wrong, with its header repeated or not', () => {
  const header = ['ФИО', 'Класс', 'Компетенции'];
  const lists = read(
    aGrid(
      [
        header,
        [ANNA, '9А', 'физика'],
        ['', '', ''],
        ['Наставляемые', '', ''],
        header,
        [YULIA, '5А', ''],
        header,
        [YAN, '5А', ''],
        ['Наставники', '', ''],
        [KOD, '10А', ''],
      ],
      { title: 'Наставники' },
    ),
  );
  expect(lists.mentors.map(({ name }) => name)).toEqual([ANNA, KOD]);
  expect(wrongLines(lists)).toEqual([
    '6: выше, в строке 4, начинается другая таблица',
    '8: выше, в строке 4, начинается другая таблица',
  ]);
});

test('another header below ends the table, until its own header stands again', () => {
  const header = ['ФИО наставника', 'Класс', 'Компетенции'];
  const lists = read(
    aGrid([
      header,
      [ANNA, '9А', 'физика'],
      ['ФИО наставляемого', 'Запрос', 'Возраст'],
      [YULIA, '5А', '11'],
      header,
      [KOD, '10А', ''],
    ]),
  );
  expect(lists.mentors.map(({ name }) => name)).toEqual([ANNA, KOD]);
  expect(lists.wrong.map(({ row }) => row)).toEqual([3, 4]);
});

test('a line over the mentees of one mentor heads no other table', () => {
  const lists = read(
    aGrid([
      ['ФИО наставляемого', 'Класс', 'Запрос'],
      ['Наставник: Тестова А. Б.', '', ''],
      [YULIA, '5А', ''],
    ]),
  );
  expect(lists.mentees).toHaveLength(1);
});

test('a consent is a date, also within words; a mark without one stays blank, and it is said', () => {
  const consents = ['имеется', 'получено', 'сдано', 'есть', 'да', 'от 01.09.2026', '+ (01.09.2026)', 'да, 01.09.2026'];
  const rows = consents.map((consent, index) => [`Тестова Анна${'а'.repeat(index)}`, '5А', consent]);
  const lists = read(aGrid([['ФИО ребёнка', 'Класс', 'Согласие родителей'], ...rows]));
  expect(lists.wrong).toEqual([]);
  expect(lists.mentees.map(({ values }) => values.consent)).toEqual([
    ...Array.from({ length: 5 }, () => undefined),
    ...Array.from({ length: 3 }, () => '2026-09-01'),
  ]);
  expect(lists.remarks[0]).toContain('Согласие или обучение отмечено без даты: строки 2, 3, 4, 5, 6.');
});

test('one choice for all mends mentors of whom a class and a subject say nothing', () => {
  const table = tableOf(
    aGrid([
      ['ФИО наставника', 'Класс', 'Предмет'],
      [ANNA, '9А', 'физика'],
    ]),
  );
  const lists = readRows(table, { ...table.proposed, otherwise: { mentorKind: 'ученик' } }, CONTEXT);
  expect(lists.mentors.map(({ implied }) => implied.kind)).toEqual(['ученик']);
});
