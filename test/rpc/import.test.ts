import { beforeAll, describe, expect, test } from '@jest/globals';
import type { WorkbookData } from '../../local/engine/library';
import type { CodedLists, CodedMentee, CodedMentor, CodedPair } from '../../src/domain/import/lists';
import { differences, pictureOf } from '../commands/book-picture';
import { recordsOf } from '../commands/sheet-cells';
import { makeSample } from '../commands/test-book';
import { type Desk, openDesk } from './desk';

/** A made-up person, in the shape that the check knows. */
const PERSON = 'Тестова Т. Т.';

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

const aMentor = (code: string, more: Partial<CodedMentor> = {}): CodedMentor => ({
  rows: [2],
  code,
  values: { className: '9А' },
  implied: { kind: 'ученик', forms: ['pupil-pupil'], capacity: 1, status: 'активен' },
  ...more,
});

const aMentee = (code: string, more: Partial<CodedMentee> = {}): CodedMentee => ({
  rows: [2],
  code,
  values: { className: '7Б' },
  implied: { kind: 'ученик', forms: ['pupil-pupil'], status: 'новый' },
  ...more,
});

const aPair = (mentorCode: string, menteeCode: string, more: Partial<CodedPair> = {}): CodedPair => ({
  rows: [2],
  mentorCode,
  menteeCode,
  values: { form: 'pupil-pupil' },
  implied: { status: 'утверждена' },
  ...more,
});

const aList = (lists: Partial<CodedLists>): CodedLists => ({ mentors: [], mentees: [], pairs: [], ...lists });

let small: WorkbookData;

beforeAll(async () => {
  small = await makeSample({
    title: 'Школа',
    kind: 'school',
    sheets: {
      Наставники: [
        { Код: 'Н-1', Кто: 'ученик', Класс: '9 а', Формы: 'ученик – ученик', Категории: 'ОВЗ', Мест: 2, Статус: '' },
        { Код: 'Н-2', Кто: 'педагог', Формы: 'Учитель-ученик', Мест: 3, Согласие: '2025-09-01', Статус: 'активен' },
      ],
      Наставляемые: [
        { Код: 'У-1', Кто: 'ученик', Класс: '7Б', Формы: 'Ученик-ученик', Статус: 'в паре', Запрос: 'физика; химия' },
        {
          Код: 'У-2',
          Кто: 'ученик',
          Класс: '5А',
          Формы: 'Учитель-ученик',
          Статус: 'ожидает',
          'Причина ожидания': 'нет мест',
        },
      ],
      Пары: [
        {
          '№ пары': 'П-07',
          'Код наставника': 'Н-1',
          'Код наставляемого': 'У-1',
          Форма: 'Ученик-ученик',
          Статус: 'активна',
          Начало: '2025-09-15',
        },
      ],
    },
  });
});

/** Previews and writes; gives what the preview said. */
function load(desk: Desk, lists: CodedLists) {
  const preview = desk.ask('previewImport', { lists });
  const outcome = desk.ask('importRows', { lists, mark: preview.mark });
  expect(outcome.written).toBe(true);
  return { ...preview, ...outcome };
}

const rowOf = (desk: Desk, sheet: string, code: string) =>
  recordsOf(desk.session.model, sheet).find(({ Код }) => Код === code);

describe('new people and pairs', () => {
  const lists = aList({
    mentors: [
      aMentor('Н-3', { values: { className: '10Б', competences: ['физика', 'химия'], consent: '2026-09-01' } }),
    ],
    mentees: [
      aMentee('У-3', { values: { className: '7Б', categories: ['одаренные обучающиеся'], source: 'психолог' } }),
    ],
    pairs: [
      aPair('Н-3', 'У-3', {
        values: {
          form: 'pupil-pupil',
          start: '2026-09-10',
          orderNumber: '0012',
          online: true,
          contentModels: ['tutoring'],
        },
        implied: { status: 'закреплена приказом' },
      }),
    ],
  });

  test('get rows under the last ones; what follows from the list fills what it does not say', () => {
    const desk = openDesk(small);
    const { mentors, mentees, pairs, message } = load(desk, lists);
    expect([mentors.added, mentees.added, pairs.added]).toEqual([['Н-3'], ['У-3'], ['Н-3 – У-3']]);
    expect(message).toBe('Записано. «Наставники»: новых 1; «Наставляемые»: новых 1; «Пары»: новых 1.');
    expect(rowOf(desk, 'Наставники', 'Н-3')).toMatchObject({
      Кто: 'ученик',
      Класс: '10Б',
      Компетенции: 'физика; химия',
      Формы: 'Ученик-ученик',
      Мест: 1,
      Статус: 'активен',
    });
    expect(rowOf(desk, 'Наставляемые', 'У-3')).toMatchObject({
      Категории: 'одаренные обучающиеся',
      Источник: 'психолог',
    });
    expect(recordsOf(desk.session.model, 'Пары').at(-1)).toMatchObject({
      '№ пары': 'П-08',
      'Код наставника': 'Н-3',
      Форма: 'Ученик-ученик',
      Онлайн: '+',
      Содержание: 'Тьюторство',
      Статус: 'закреплена приказом',
      '№ приказа': '0012',
    });
    expect(desk.end('checkBook')).not.toContain('«Пары», строка 3');
  });

  test('the same lists again add nothing, and say so', () => {
    const desk = openDesk(small);
    load(desk, lists);
    const once = pictureOf(desk.data());
    const again = load(desk, lists);
    expect(
      [again.mentors, again.mentees, again.pairs].map(({ added, changed, same }) => [added, changed, same]),
    ).toEqual([1, 1, 1].map((count) => [[], [], count]));
    expect(again.message).toBe('Нового нет: всё уже есть в книге. Ничего не записано.');
    expect(differences(once, pictureOf(desk.data()))).toEqual([]);
  });

  test('undo restores the book cell by cell', () => {
    const desk = openDesk(small);
    const before = pictureOf(desk.data());
    load(desk, lists);
    expect(desk.end('undoLastAction')).toBe('Отменено: «Загрузить списки».');
    expect(differences(before, pictureOf(desk.data()))).toEqual([]);
  });

  test('the journal holds counts, and nobody’s code', () => {
    const desk = openDesk(small);
    load(desk, lists);
    expect(recordsOf(desk.session.model, 'Журнал').at(-1)).toMatchObject({
      Действие: 'Загрузить списки',
      Объект: '«Наставники»: новых 1; «Наставляемые»: новых 1; «Пары»: новых 1',
      Сколько: 3,
    });
  });

  test('rows of one mentor’s group share a №, also with the pair that stands', () => {
    const desk = openDesk(small);
    load(
      desk,
      aList({
        mentors: [aMentor('Н-1'), aMentor('Н-3')],
        mentees: ['У-3', 'У-4', 'У-5'].map((code) => aMentee(code)),
        pairs: [aPair('Н-1', 'У-3'), aPair('Н-3', 'У-4'), aPair('Н-3', 'У-5')],
      }),
    );
    expect(recordsOf(desk.session.model, 'Пары').map((pair) => pair['№ пары'])).toEqual([
      'П-07',
      'П-07',
      'П-08',
      'П-08',
    ]);
  });

  test('find their columns when these were moved, and leave a column of the person alone', () => {
    const desk = openDesk(small);
    desk.edit('moveColumn', 'Наставники', 'Класс');
    desk.edit('moveColumn', 'Пары', 'Код наставляемого');
    const before = pictureOf(desk.data());
    load(desk, lists);
    expect(rowOf(desk, 'Наставники', 'Н-3')).toMatchObject({ Класс: '10Б', 'Наша пометка': '' });
    expect(recordsOf(desk.session.model, 'Пары').at(-1)).toMatchObject({ 'Код наставляемого': 'У-3' });
    desk.end('undoLastAction');
    expect(differences(before, pictureOf(desk.data()))).toEqual([]);
  });
});

describe('people whom the book has', () => {
  test('are the same whatever the spelling, the order of several values and the type of the cell', () => {
    const desk = openDesk(small);
    const { mentors, mentees, pairs } = load(
      desk,
      aList({
        mentors: [
          aMentor('Н-1', {
            values: {
              className: '9А',
              forms: ['pupil-pupil'],
              categories: ['обучающиеся с ограниченными возможностями здоровья'],
              capacity: 2,
            },
            implied: {},
          }),
          aMentor('Н-2', { values: { consent: '2025-09-01', kind: 'педагог' } }),
        ],
        mentees: [aMentee('У-1', { values: { request: ['Химия', 'физика'] }, implied: { status: 'новый' } })],
        pairs: [aPair('Н-1', 'У-1')],
      }),
    );
    expect([mentors.same, mentees.same, pairs.same]).toEqual([2, 1, 1]);
  });

  test('take what the list says otherwise; its blanks erase nothing, and what only follows fills blanks alone', () => {
    const desk = openDesk(small);
    const { mentors, mentees } = load(
      desk,
      aList({
        mentors: [
          aMentor('Н-1', {
            values: { className: '10А' },
            implied: { status: 'активен', capacity: 1, kind: 'педагог' },
          }),
        ],
        mentees: [aMentee('У-1', { values: { request: ['русский язык'], age: 13 }, implied: { status: 'новый' } })],
      }),
    );
    expect(mentors.changed).toEqual([
      {
        name: 'Н-1',
        row: 2,
        cells: [
          { title: 'Класс', was: '9 а', becomes: '10А' },
          { title: 'Статус', was: '', becomes: 'активен' },
        ],
      },
    ]);
    expect(mentees.changed[0]?.cells).toEqual([
      { title: 'Возраст', was: '', becomes: '13' },
      { title: 'Запрос', was: 'физика; химия', becomes: 'русский язык' },
    ]);
    expect(rowOf(desk, 'Наставники', 'Н-1')).toMatchObject({ Класс: '10А', Категории: 'ОВЗ', Мест: 2, Кто: 'ученик' });
    expect(rowOf(desk, 'Наставляемые', 'У-1')).toMatchObject({ Статус: 'в паре', Возраст: 13 });
  });

  test('keep a formula, which is told', () => {
    const desk = openDesk(small);
    desk.edit('typeInto', 'Наставники', 'I2', '=1+1');
    const { mentors } = load(desk, aList({ mentors: [aMentor('Н-1', { values: { capacity: 5 }, implied: {} })] }));
    expect(mentors.remarks).toEqual([
      expect.stringMatching(/^Лист «Наставники», строка 2, «[^»]+»: в ячейке формула, она/),
    ]);
    expect(desk.edit('formulaOf', 'Наставники', 'I2')).toBe('=1+1');
  });
});

describe('pairs that the book has', () => {
  test('take a new status; the mentee whose last pair has ended has finished', () => {
    const desk = openDesk(small);
    const pair = aPair('Н-1', 'У-1', { values: { form: 'pupil-pupil', status: 'завершена', end: '2026-05-31' } });
    const { pairs, mentees } = load(
      desk,
      aList({ mentors: [aMentor('Н-1')], mentees: [aMentee('У-1')], pairs: [pair] }),
    );
    expect(pairs.added).toEqual([]);
    expect(pairs.changed[0]?.cells.map(({ title, becomes }) => [title, becomes])).toEqual([
      ['Статус', 'завершена'],
      ['Окончание', '31.05.2026'],
    ]);
    expect(mentees.changed[0]?.cells).toEqual([{ title: 'Статус', was: 'в паре', becomes: 'завершил' }]);
  });

  test('a mentee who waited and gets a pair is «в паре», without a reason to wait', () => {
    const desk = openDesk(small);
    load(desk, aList({ mentors: [aMentor('Н-1')], mentees: [aMentee('У-2')], pairs: [aPair('Н-1', 'У-2')] }));
    expect(rowOf(desk, 'Наставляемые', 'У-2')).toMatchObject({ Статус: 'в паре', 'Причина ожидания': '' });
  });

  test('keep their №: the list’s own is told', () => {
    const desk = openDesk(small);
    const pair = aPair('Н-1', 'У-1', { values: { form: 'pupil-pupil', number: '1' } });
    const { pairs } = load(desk, aList({ mentors: [aMentor('Н-1')], mentees: [aMentee('У-1')], pairs: [pair] }));
    expect([pairs.same, pairs.added]).toEqual([1, []]);
    expect(pairs.remarks).toEqual([
      'Лист «Пары», строка 2, «№ пары»: в файле другой номер, в книге остаётся прежний: по нему записаны встречи.',
    ]);
  });

  test('of an earlier year stay beside a new one that names its start', () => {
    const desk = openDesk(small);
    const former = aPair('Н-1', 'У-1', {
      values: { form: 'pupil-pupil', start: '2024-09-10', end: '2025-05-30' },
      implied: { status: 'завершена' },
    });
    const lists = aList({ mentors: [aMentor('Н-1')], mentees: [aMentee('У-1')], pairs: [former, aPair('Н-1', 'У-1')] });
    const { pairs } = load(desk, lists);
    expect([pairs.added, pairs.same]).toEqual([['Н-1 – У-1'], 1]);
    expect(load(desk, lists).pairs).toMatchObject({ added: [], changed: [], same: 2 });
  });
});

describe('two curators', () => {
  const lists = aList({ mentees: [aMentee('У-3')] });

  test('who add under one code: the second is told, and nothing is written over', () => {
    const desk = openDesk(small);
    const { mark } = desk.ask('previewImport', { lists });
    desk.edit('addRows', 'Наставляемые', [{ Код: 'У-3', Кто: 'ученик', Класс: '11А' }]);
    const before = pictureOf(desk.data());
    expect(desk.ask('importRows', { lists, mark })).toEqual({
      written: false,
      message: 'Пока окно было открыто, книга изменилась. Ничего не записано.',
    });
    expect(differences(before, pictureOf(desk.data()))).toEqual([]);
  });

  test('a change of other rows is no reason to ask again', () => {
    const desk = openDesk(small);
    const { mark } = desk.ask('previewImport', { lists });
    desk.edit('addRows', 'Наставляемые', [{ Код: 'У-9', Кто: 'ученик', Класс: '11А' }]);
    expect(desk.ask('importRows', { lists, mark }).written).toBe(true);
    expect(recordsOf(desk.session.model, 'Наставляемые').map(({ Код }) => Код)).toEqual(['У-1', 'У-2', 'У-9', 'У-3']);
  });

  test('a book that another action holds is told as busy', () => {
    const { mark } = openDesk(small).ask('previewImport', { lists });
    const answer = openDesk(small, { isHeld: true }).answer('importRows', { lists, mark });
    expect(answer).toMatchObject({ ok: false, kind: 'busy' });
  });
});

describe('a book «Только коды»', () => {
  const refusal = {
    ok: false,
    kind: 'person',
    message: 'Похоже на имя или контакты человека, а книга – «Только коды». Замените кодом. Ничего не записано.',
  };
  const spoilt: readonly (readonly [where: string, CodedLists])[] = [
    ['a name, whatever it looks like', aList({ mentors: [aMentor('Н-3', { name: 'Пётр' })] })],
    ['a code', aList({ mentees: [aMentee(PERSON)] })],
    ['a code that is a surname alone', aList({ mentors: [aMentor('Тестова')] })],
    ['a code of a pair', aList({ pairs: [aPair('Н-1', 'Тестова')] })],
    ['a name in capitals', aList({ mentees: [aMentee('У-3', { values: { source: 'ТЕСТОВА АННА ПЕТРОВНА' } })] })],
    ['a surname in capitals', aList({ mentees: [aMentee('У-3', { values: { source: 'ТЕСТОВА А. П.' } })] })],
    ['competences', aList({ mentors: [aMentor('Н-3', { values: { competences: ['химия', PERSON] } })] })],
    ['a class that follows', aList({ mentors: [aMentor('Н-3', { implied: { subject: PERSON } })] })],
    ['a source that is a surname alone', aList({ mentees: [aMentee('У-3', { values: { source: 'Тестова' } })] })],
    ['a page in a network', aList({ mentees: [aMentee('У-3', { values: { request: ['t.me/primer'] } })] })],
    ['a subject that follows', aList({ mentors: [aMentor('Н-3', { implied: { subject: 'физика (Тестова)' } })] })],
    ['the source', aList({ mentees: [aMentee('У-3', { values: { source: '+7 900 000-00-00' } })] })],
    [
      'the reason of an end',
      aList({ pairs: [aPair('Н-1', 'У-1', { values: { form: 'pupil-pupil', endReason: PERSON } })] }),
    ],
    [
      'the number of an order',
      aList({ pairs: [aPair('Н-1', 'У-1', { values: { form: 'pupil-pupil', orderNumber: PERSON } })] }),
    ],
  ];

  test.each(spoilt)('refuses what looks personal in %s', (_where, lists) => {
    const desk = openDesk(small);
    const before = pictureOf(desk.data());
    expect(desk.answer('previewImport', { lists })).toEqual(refusal);
    expect(desk.answer('importRows', { lists, mark: '' })).toEqual(refusal);
    expect(differences(before, pictureOf(desk.data()))).toEqual([]);
  });

  test('takes a code that the book has, though it is an unusual one', () => {
    const desk = openDesk(small);
    desk.edit('writeText', 'Наставники', 'A2', 'Шифр-А');
    expect(load(desk, aList({ mentors: [aMentor('Шифр-А')] })).mentors.added).toEqual([]);
  });

  test('refuses a list that is longer than any file', () => {
    const lists = aList({ mentors: numbers(50_001).map((n) => aMentor(`Н-${n}`)) });
    expect(openDesk(small).answer('previewImport', { lists })).toMatchObject({
      ok: false,
      message: expect.stringContaining('Запрос панели не понят (lists.mentors)'),
    });
  });

  test('gives no name that somebody typed into it', () => {
    const desk = openDesk(small);
    desk.edit('writeText', 'Наставники', 'A3', PERSON);
    desk.edit('writeText', 'Наставляемые', 'H2', PERSON);
    const state = desk.ask('importState', {});
    const preview = desk.ask('previewImport', {
      lists: aList({ mentees: [aMentee('У-1', { values: { request: ['химия'] } })] }),
    });
    expect(JSON.stringify([state, preview])).not.toContain('Тестова');
    expect(preview.mentees.changed[0]?.cells[0]).toMatchObject({ title: 'Запрос', was: 'похоже на личные данные' });
  });

  test('refuses a request in which one code stands twice', () => {
    const lists = aList({ mentors: [aMentor('Н-3'), aMentor('Н-3')] });
    expect(openDesk(small).answer('previewImport', { lists })).toMatchObject({ ok: false, kind: 'person' });
  });
});

describe('a book «С именами» of the local edition', () => {
  function withNames(): Desk {
    const desk = openDesk(small);
    desk.edit('setEdition', 'local');
    desk.edit('setParameter', 'Персональные данные', 'С именами');
    return desk;
  }

  test('takes names into «ФИО», and tells whose codes they are', () => {
    const desk = withNames();
    desk.end('createSchoolBook');
    load(desk, aList({ mentors: [aMentor('Н-3', { name: PERSON }), aMentor('Н-1', { name: 'Пробный П. П.' })] }));
    expect(rowOf(desk, 'Наставники', 'Н-3')).toMatchObject({ ФИО: PERSON });
    expect(desk.ask('importState', {})).toMatchObject({
      personalData: 'names',
      names: [
        { code: 'Н-1', name: 'Пробный П. П.' },
        { code: 'Н-3', name: PERSON },
      ],
    });
  });

  test('says where the column is made when it is missing', () => {
    const answer = withNames().answer('previewImport', {
      lists: aList({ mentors: [aMentor('Н-3', { name: PERSON })] }),
    });
    expect(answer).toMatchObject({
      ok: false,
      message: expect.stringMatching(/^Лист «Наставники»: нет столбца «ФИО»/),
    });
  });
});

describe('tabs of the book', () => {
  const ROWS = [
    ['Список наставников', '', ''],
    ['Код', 'Класс', 'Согласие'],
    ['Н-9', '9А', '2026-09-01'],
  ];

  test('that are not the program’s are offered, and read with dates as days', () => {
    const desk = openDesk(small);
    desk.edit('addTab', '_Запросы', [['Взятая строка'], ['1-2']]);
    desk.edit('addTab', 'Наш список', ROWS);
    expect(desk.ask('importState', {})).toMatchObject({
      personalData: 'codes',
      taken: { mentor: ['Н-1', 'Н-2'], mentee: ['У-1', 'У-2'] },
      names: [],
      tabs: [{ title: 'Наш список', hidden: false }],
    });
    const tab = desk.ask('readTab', { title: 'Наш список' });
    expect(tab.cells).toEqual([ROWS[0], ROWS[1], ['Н-9', '9А', { day: '2026-09-01' }]]);
  });

  test.each(['Наставники', 'Журнал', 'Нет такой'])('«%s» is not read', (title) => {
    expect(openDesk(small).answer('readTab', { title })).toMatchObject({
      ok: false,
      message: `Вкладки «${title}» в книге нет. Выберите другую. Ничего не записано.`,
    });
  });
});

describe('many rows', () => {
  const listsOf = (count: number) =>
    aList({
      mentors: numbers(count).map((n) => aMentor(`Н-${n + 100}`)),
      mentees: numbers(count).map((n) => aMentee(`У-${n + 100}`)),
      pairs: numbers(count).map((n) => aPair(`Н-${n + 100}`, `У-${n + 100}`)),
    });

  test('cost as many service calls as few', () => {
    const callsOf = (count: number) => {
      const desk = openDesk(small);
      const lists = listsOf(count);
      const { mark } = desk.ask('previewImport', { lists });
      expect(desk.ask('importRows', { lists, mark }).written).toBe(true);
      const {
        'Sheet.insertRowsAfter': grown = 0,
        'Range.copyTo': copied = 0,
        ...calls
      } = Object.fromEntries(desk.calls.byMethod);
      expect(grown).toBe(copied); // three sheets become longer than new ones, each at once
      expect(grown).toBeLessThanOrEqual(3);
      return calls;
    };
    expect(callsOf(1200)).toEqual(callsOf(10));
  }, 60_000);
});

test('the municipality’s book has no lists of people', async () => {
  const city = await makeSample({ title: 'Город', kind: 'municipal', sheets: {} });
  const desk = openDesk(city);
  expect(desk.end('importLists')).toContain('Это книга муниципалитета, а команда – для книги школы.');
  expect(desk.answer('importState', {})).toMatchObject({ ok: false, kind: 'person' });
});

test('the menu opens the dialog on a school’s book', () => {
  const desk = openDesk(small);
  desk.session.call('importLists');
  expect(desk.shown.at(-1)).toMatchObject({ title: 'Загрузить списки' });
});
