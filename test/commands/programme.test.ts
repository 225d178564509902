import { describe, expect, test } from '@jest/globals';
import { extraGetters } from '../../local/engine/extra-getters';
import type { WorkbookData } from '../../local/engine/library';
import { applyPagePlans } from '../../local/page-plans';
import { KEZ_STAGES } from '../../src/domain/stages/kez';
import { onOneLine, templateCells } from '../samples/fixtures';
import { differences, pictureOf } from './book-picture';
import { rangeValues, sheetRows } from './sheet-cells';
import { openData, openNew, openSampleCopy, type TestBook } from './test-book';

const PROGRAMME = 'buildProgramme';
const REPORT = 'Программа';
const OWN = 'Чтобы изменить текст, скопируйте лист и правьте копию: её программа не меняет.';

/** A new book with the settings of the Kez programme (KEZ:1-14). */
const kez: WorkbookData = (() => {
  const book = openNew();
  book.run('createSchoolBook');
  book.edit('setParameter', 'Краткое наименование ОО', 'МБОУ «Кезская СОШ № 2»');
  book.edit('writeText', 'Настройки', 'B5', '2022/2023');
  book.edit('setParameter', 'Директор', 'Директор школы');
  book.edit('setParameter', 'Куратор', 'заместитель директора по УВР');
  return book.data();
})();

/** Both forms of the Kez programme in use. */
function withPeople(book: TestBook): TestBook {
  book.edit('addRows', 'Наставники', [
    { Код: 'Н-001', Кто: 'ученик', Класс: '9А', Формы: 'Ученик-ученик', Мест: 1, Статус: 'активен' },
    { Код: 'Н-002', Кто: 'педагог', Формы: 'Учитель-учитель', Мест: 1, Статус: 'активен' },
  ]);
  return book;
}

const TABLES = ['K1', 'K2', 'K3a', 'K4a', 'K5a', 'K3b', 'K4b', 'K5b'];
const linesOf = (book: TestBook) => sheetRows(book.model, REPORT).map(([text]) => String(text));

describe('the programme of a book with the content of the Kez document', () => {
  test.each(TABLES)('%s equals the template, cell by cell', (id) => {
    const book = withPeople(openData(kez));
    expect(book.end(PROGRAMME)).toBe(`Лист «Программа» заполнен. Формы: «Ученик – ученик», «Педагог-педагог». ${OWN}`);
    expect(onOneLine(rangeValues(book.model, `REPORT_${id}`))).toEqual(templateCells(id));
  });

  test.each(TABLES)('%s of a book without people is the same, and it is said', (id) => {
    const book = openData(kez);
    expect(book.end(PROGRAMME)).toBe(
      `Лист «Программа» заполнен. В книге ещё нет ни людей, ни пар: описаны формы, которые есть в документах. ${OWN}`,
    );
    expect(onOneLine(rangeValues(book.model, `REPORT_${id}`))).toEqual(templateCells(id));
  });

  test('K2 equals the template when «Этапы» hold the Kez stages, or the Akbulak ones', () => {
    for (const answer of ['3', '1']) {
      const book = openData(kez);
      book.run('buildStages', { answers: [answer] });
      book.run(PROGRAMME);
      expect(onOneLine(rangeValues(book.model, 'REPORT_K2'))).toEqual(templateCells('K2'));
    }
  });

  test('has the names, dates and people of the settings, and the order of «Документы»', () => {
    const book = openData(kez);
    book.edit('addRows', 'Документы', [
      { Уровень: 'ОО', Вид: 'Программа', Название: 'Программа наставничества', '№': '12', Дата: '2021-08-30' },
      { Уровень: 'ОО', Вид: 'Программа', Название: 'Программа наставничества', '№': '295', Дата: '2022-08-29' },
      { Уровень: 'МО', Вид: 'Программа', Название: 'Программа округа', '№': '1', Дата: '2022-09-29' },
    ]);
    book.run(PROGRAMME);
    expect(linesOf(book)).toEqual(
      expect.arrayContaining([
        'Директор школы ____________________',
        'Приказ № 295 от 29.08.2022',
        'Программа наставничества в МБОУ «Кезская СОШ № 2»',
        '2022/2023 учебный год',
        'Куратор Программы: заместитель директора по УВР',
      ]),
    );
  });
});

describe('what the school changed is in the programme', () => {
  test('the school’s works of a Kez stage, and a stage of its own, are in K2', () => {
    const book = openData(kez);
    book.run('buildStages', { answers: ['3'] });
    book.edit('addRows', 'Этапы', [
      { Этап: KEZ_STAGES[1]?.title ?? '', Работа: 'Стажировка кураторов', Где: 'с внешней средой' },
      { Этап: 'Летняя школа', Работа: 'Сбор наставников', Где: 'внутри ОО' },
    ]);
    book.run(PROGRAMME);
    const rows = rangeValues(book.model, 'REPORT_K2');
    expect(rows[2]).toEqual([
      KEZ_STAGES[1]?.title,
      '1. Организация обучения наставников\n2. Стажировка кураторов',
      'Удостоверения о прохождении КПК',
    ]);
    expect(rows[6]).toEqual(['Летняя школа', '1. Сбор наставников', '']);
  });

  test('models of «Справочники» are in K4, wherever its columns stand', () => {
    const book = openData(kez);
    book.edit('addRows', 'Справочники', [
      {
        Список: 'Модель взаимодействия',
        Значение: 'Вожатый – отряд',
        'Относится к': 'Ученик-ученик',
        Пояснение: 'Лагерь',
      },
    ]);
    book.edit('moveColumn', 'Справочники', 'Пояснение');
    book.run(PROGRAMME);
    expect(rangeValues(book.model, 'REPORT_K4a')).toEqual([...templateCells('K4a'), ['«Вожатый – отряд»', 'Лагерь']]);
  });

  test('a form that the documents do not describe has one line, and the tables of the others are not there', () => {
    const book = openData(kez);
    book.edit('addRows', 'Наставляемые', [
      { Код: 'У-001', Кто: 'ученик', Класс: '5А', Формы: 'Студент-ученик', Статус: 'новый' },
    ]);
    expect(book.end(PROGRAMME)).toContain('Формы: «Студент – ученик».');
    expect(linesOf(book).filter((text) => text.includes('опишите сами'))).toHaveLength(1);
    expect(book.model.getters.getNamedRange('REPORT_K3a')).toBeUndefined();
  });

  test('a year without a number takes the year of the period', () => {
    const book = openData(kez);
    book.edit('writeText', 'Настройки', 'B5', 'будущий');
    book.edit('setParameter', 'Начало периода', '01.09.2025');
    book.run(PROGRAMME);
    expect(rangeValues(book.model, 'REPORT_K1')[1]?.[2]).toBe('Март 2025, в течение всего периода');
  });
});

describe('bad input', () => {
  test.each(['Краткое наименование ОО', 'Учебный год'])(
    'a blank «%s» is asked for, and nothing is written',
    (title) => {
      const book = openData(kez);
      book.edit('setParameter', title, '');
      const before = pictureOf(book.data());
      expect(book.end(PROGRAMME)).toMatch(
        new RegExp(
          `^Лист «Настройки», строка \\d+, «${title}»: пусто, а нужно для этой команды\\. .*Ничего не записано\\.$`,
        ),
      );
      expect(differences(before, pictureOf(book.data()))).toEqual([]);
    },
  );

  test('a name among the settings is told, and stays out of the programme', () => {
    const book = openData(kez);
    book.edit('setParameter', 'Куратор', 'Иванова И. И.');
    expect(book.end(PROGRAMME)).toMatch(
      /Не учтено:\nЛист «Настройки», «Куратор»: похоже на имя, а книга – «Только коды», в программу оно не вошло\. Укажите должность\.$/,
    );
    expect(linesOf(book).join()).not.toContain('Иванова');
    expect(linesOf(book)).toContain('Куратор Программы: ____________________');
  });

  test('a name stands where the local edition may hold names', () => {
    const book = openData(kez);
    book.edit('setEdition', 'local');
    book.edit('setParameter', 'Персональные данные', 'С именами');
    book.edit('setParameter', 'Куратор', 'Иванова И. И.');
    expect(book.end(PROGRAMME)).not.toContain('Не учтено');
    expect(linesOf(book)).toContain('Куратор Программы: Иванова И. И.');
  });

  test.each([
    [{ 'Относится к': 'Кружок' }, '«Относится к»: нужна форма наставничества, в программу модель не вошла.'],
    [
      { 'Относится к': 'Ученик-ученик', Пояснение: 'звонить 8 900 000-00-00' },
      '«Пояснение»: похоже на имя или контакты человека, в программу модель не вошла.',
    ],
  ])('a model %j is told with its place', (cells, message) => {
    const book = openData(kez);
    book.edit('addRows', 'Справочники', [{ Список: 'Модель взаимодействия', Значение: 'Наша', ...cells }]);
    const end = book.end(PROGRAMME);
    expect(end).toMatch(/Не учтено:\nЛист «Справочники», строка \d+, /);
    expect(end).toContain(message);
    expect(rangeValues(book.model, 'REPORT_K4a')).toEqual(templateCells('K4a'));
  });

  test('rows of people and of stages that cannot be read are told', () => {
    const book = withPeople(openData(kez));
    book.run('buildStages', { answers: ['3'] });
    book.edit('typeInto', 'Этапы', 'D2', 'почти');
    book.edit('addRows', 'Наставники', [{ Код: 'Н-003', Кто: 'кто-то', Формы: 'Студент-ученик' }]);
    const end = book.end(PROGRAMME);
    expect(end).toContain('Лист «Наставники», строка 4, «Кто»');
    expect(end).toContain('Лист «Этапы», строка 2, «Выполнено»');
    expect(end).not.toContain('Студент');
  });

  test('the municipality’s book has no programme', () => {
    const book = openNew();
    book.run('createMunicipalBook');
    expect(book.end(PROGRAMME)).toBe(
      'Это книга муниципалитета, а команда – для книги школы. Откройте книгу школы. Ничего не записано.',
    );
  });
});

test('undo takes the programme back, the first one and one of other forms', () => {
  const book = openData(kez);
  const before = pictureOf(book.data());
  book.run(PROGRAMME);
  book.run('undoLastAction');
  expect(differences(before, pictureOf(book.data()))).toEqual([]);
  book.run(PROGRAMME);
  book.edit('addRows', 'Наставники', [{ Код: 'Н-001', Кто: 'педагог', Формы: 'Учитель-учитель' }]);
  const built = pictureOf(book.data());
  book.run(PROGRAMME);
  expect(differences(built, pictureOf(book.data()))).not.toEqual([]);
  book.run('undoLastAction');
  expect(differences(built, pictureOf(book.data()))).toEqual([]);
});

test('names of tables that are no longer drawn go, and come back with undo', () => {
  const book = withPeople(openData(kez));
  book.run(PROGRAMME);
  const before = pictureOf(book.data());
  const isNamed = (id: string) => book.model.getters.getNamedRange(`REPORT_${id}`) !== undefined;
  const teacher = sheetRows(book.model, 'Наставники').findIndex(([code]) => code === 'Н-002') + 1;
  book.edit('deleteRow', 'Наставники', teacher);
  book.run(PROGRAMME);
  expect(TABLES.filter(isNamed)).toHaveLength(TABLES.length - 3);
  book.run('undoLastAction');
  expect(TABLES.filter(isNamed)).toEqual(TABLES);
  expect(pictureOf(book.data()).names).toEqual(before.names);
});

test('the programme of school 17 names its two forms and no codes', async () => {
  const book = await openSampleCopy('school17-year');
  expect(book.end(PROGRAMME)).toContain('Формы: «Ученик – ученик», «Педагог-педагог».');
  expect(sheetRows(book.model, REPORT).flat().join(' ')).not.toMatch(/[НУ]-\d/);
});

test('the number of calls does not depend on the number of people', () => {
  const calls = (people: number) => {
    const book = openData(kez);
    const rows = Array.from({ length: people }, (_, n) => ({ Код: `К-${n}`, Кто: 'ученик', Формы: 'Ученик-ученик' }));
    book.edit('addRows', 'Наставники', rows);
    book.edit('addRows', 'Наставляемые', rows);
    book.run(PROGRAMME);
    return Object.fromEntries(book.calls.byMethod);
  };
  const few = calls(2);
  expect(calls(900)).toEqual(few);
  expect(Object.values(few).reduce((sum, count) => sum + count, 0)).toBeLessThan(120);
});

test('a page of the programme ends neither inside a table nor with a line that announces what follows', () => {
  const { model, run } = withPeople(openData(kez));
  run(PROGRAMME);
  applyPagePlans(model);
  const sheetId = model.getters.getSheetIdByName(REPORT) ?? '';
  const breaks = extraGetters(model).getPageSetup(sheetId)?.breaksAfter ?? [];
  expect(breaks.length).toBeGreaterThan(3);
  const rows = sheetRows(model, REPORT);
  expect(breaks.map((row) => String(rows[row - 1]?.[0])).filter((text) => /:$|^5\.\d\. /.test(text))).toEqual([]);
  const zones = model.getters.getNamedRanges().filter(({ range }) => range.sheetId === sheetId);
  const split = zones.filter(({ range: { zone } }) => breaks.some((row) => zone.top < row && row <= zone.bottom));
  expect(split.map(({ name }) => name)).toEqual([]);
});
