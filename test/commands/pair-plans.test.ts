import { beforeAll, describe, expect, test } from '@jest/globals';
import type { WorkbookData } from '../../local/engine/library';
import { differences, pictureOf } from './book-picture';
import { aPairRow, paperSchool } from './paper-school';
import { recordsOf, sheetRows } from './sheet-cells';
import { makeSample, openData, openNew, openSampleCopy, type TestBook } from './test-book';

const PLANS = 'buildPairPlans';
const SHEET = 'Планы';
const REPORT = 'Планы пар';

const ACTIVE = { Статус: 'активна', Начало: '2025-10-01', '№ приказа': '12', 'Дата приказа': '2025-09-20' };

let school: WorkbookData;
let planned: WorkbookData;

beforeAll(async () => {
  school = await makeSample(
    paperSchool({
      pairs: [
        aPairRow(2, 'Н-002', 'У-003', { ...ACTIVE, 'Модель взаимодействия': 'Лидер – пассивный' }),
        aPairRow(1, 'Н-001', 'У-002', ACTIVE),
        aPairRow(1, 'Н-001', 'У-001', { ...ACTIVE, Статус: 'закреплена приказом' }),
        aPairRow(3, 'Н-003', 'У-004'),
      ],
    }),
  );
  const book = openData(school);
  book.run(PLANS);
  planned = book.data();
});

const linesOf = (book: TestBook) => sheetRows(book.model, REPORT).map(([first]) => String(first));
const titlesOf = (book: TestBook) => linesOf(book).filter((text) => text.startsWith('План работы'));

describe('the first time', () => {
  test('«Планы» appears with a row for each pair that is fixed or active, its goal suggested', () => {
    const book = openData(school);
    expect(book.run(PLANS)).toEqual([
      'Появился лист «Планы». Пар и групп в нём: 2. Впишите задачи, сроки и ответственных; затем выберите «Планы пар» ещё раз.',
    ]);
    expect(sheetRows(book.model, SHEET)).toEqual([
      ['№ пары', 'Цель', 'Задача', 'Срок', 'Ответственный', 'Ожидаемый результат', 'Факт'],
      ['1', 'Обмен навыками для достижения целей', '', '', '', '', ''],
      [
        '2',
        'Психоэмоциональная поддержка с адаптацией в коллективе или с развитием коммуникационных, творческих, лидерских навыков',
        '',
        '',
        '',
        '',
        '',
      ],
    ]);
    book.run('undoLastAction');
    expect(differences(pictureOf(openData(school).data()), pictureOf(book.data()))).toEqual([]);
  });

  test('the goal of a model is the one that «Справочники» has', () => {
    const book = openData(school);
    const rows = sheetRows(book.model, 'Справочники');
    const row = 1 + rows.findIndex(([, value]) => value === 'Равный – равному');
    book.edit('writeText', 'Справочники', `F${row}`, 'Дружба и опыт');
    book.run(PLANS);
    expect(recordsOf(book.model, SHEET)[0]?.Цель).toBe('Дружба и опыт');
  });

  test('without such pairs nothing is written, and the next step is told', async () => {
    const book = openData(await makeSample(paperSchool()));
    expect(book.run(PLANS)).toEqual([
      'Планов не будет: их составляют для пар, закреплённых приказом, а таких пар этого учебного года с номером в книге нет. Сначала выберите «Приказ о закреплении пар».\n\nНичего не записано.',
    ]);
    expect(book.model.getters.getSheetIdByName(SHEET)).toBeUndefined();
  });
});

describe('then', () => {
  test('the plans are printed with their tasks, days as papers write them', () => {
    const book = openData(planned);
    book.edit('typeInto', SHEET, 'C2', 'Решить десять задач');
    book.edit('typeInto', SHEET, 'D2', '25.12.2025');
    book.edit('addRows', SHEET, [
      { '№ пары': '1', Задача: 'Сделать проект', Срок: 'в течение года', Факт: '2026-04-12' },
    ]);
    expect(book.run(PLANS)).toEqual(['Лист «Планы пар» заполнен: планов – 2, каждый с новой страницы.']);
    expect(titlesOf(book)).toEqual(['План работы наставнической группы № 1', 'План работы наставнической пары № 2']);
    const rows = sheetRows(book.model, REPORT);
    const table = rows.findIndex(([first]) => first === '№');
    expect(rows.slice(table + 1, table + 4)).toEqual([
      ['1', 'Решить десять задач', '25.12.2025', '', '', ''],
      ['2', 'Сделать проект', 'в течение года', '', '', '12.04.2026'],
      ['3', '', '', '', '', ''],
    ]);
  });

  test('a pair fixed since is asked for, added and printed; undo takes both back', () => {
    const book = openData(planned);
    book.run(PLANS);
    book.edit('typeInto', 'Пары', 'L5', 'активна');
    const before = pictureOf(book.data());
    expect(book.run(PLANS)).toEqual([
      'На лист «Планы» добавятся строки пар и групп, которых в нём нет: 1 (№ 3). Остальное в нём не изменится. Затем построятся планы.',
      'Лист «Планы пар» заполнен: планов – 3, каждый с новой страницы.',
    ]);
    expect(recordsOf(book.model, SHEET).map((row) => row['№ пары'])).toEqual(['1', '2', '3']);
    expect(titlesOf(book)).toHaveLength(3);
    book.run('undoLastAction');
    expect(differences(before, pictureOf(book.data()))).toEqual([]);
    expect(book.run(PLANS, { answers: ['CANCEL'] })).toHaveLength(1);
    expect(differences(before, pictureOf(book.data()))).toEqual([]);
  });

  test('a finished pair keeps its plan, a dissolved one has none', () => {
    const book = openData(planned);
    book.edit('typeInto', 'Пары', 'L2', 'завершена');
    for (const cell of ['L3', 'L4']) book.edit('typeInto', 'Пары', cell, 'расторгнута');
    book.run(PLANS);
    expect(titlesOf(book)).toEqual(['План работы наставнической пары № 2']);
  });

  test('a pair that was over before this school year is not printed under it, in lists neither', () => {
    const book = openData(planned);
    book.edit('typeInto', 'Пары', 'L2', 'завершена');
    book.edit('typeInto', 'Пары', 'O2', '31.05.2026');
    expect(book.end(PLANS)).toContain('планов – 2, каждый');
    for (const [parameter, value] of [
      ['Учебный год', '2026/2027'],
      ['Начало периода', '01.09.2026'],
      ['Конец периода', '31.05.2027'],
    ])
      book.edit('setParameter', parameter, value);
    expect(book.end(PLANS)).toBe(
      'Лист «Планы пар» заполнен: планов – 1, каждый с новой страницы. Планов пар других учебных лет – 1, они не печатаются.',
    );
    expect(titlesOf(book)).toEqual(['План работы наставнической группы № 1']);
    book.run('buildLists');
    expect(sheetRows(book.model, 'Списки').flat().join()).not.toContain('№ 2:');
    expect(sheetRows(book.model, 'База наставников').flat().join()).not.toContain('У-003');
    expect(sheetRows(book.model, 'База наставников').flat().join()).toContain('У-002');
  });

  test('while neither a year nor a period is set, all plans are printed', () => {
    const book = openData(planned);
    for (const parameter of ['Учебный год', 'Начало периода', 'Конец периода'])
      book.edit('setParameter', parameter, '');
    expect(book.end(PLANS)).toContain('планов – 2, каждый');
  });

  test('columns may stand in any order, with others between them', () => {
    const book = openData(planned);
    book.edit('typeInto', SHEET, 'C2', 'Решить задачи');
    book.edit('moveColumn', SHEET, '№ пары');
    book.edit('typeInto', 'Пары', 'L5', 'активна');
    book.run(PLANS);
    expect(recordsOf(book.model, SHEET).map((row) => row['№ пары'])).toEqual(['1', '2', '3']);
    expect(sheetRows(book.model, REPORT).flat()).toContain('Решить задачи');
  });

  test('School 17 has a page for each of its pairs', async () => {
    const book = await openSampleCopy('school17-year');
    book.run(PLANS);
    expect(book.end(PLANS)).toBe('Лист «Планы пар» заполнен: планов – 71, каждый с новой страницы.');
    expect(new Set(titlesOf(book)).size).toBe(71);
    expect(book.end('checkBook')).toBe('Ошибок нет.');
  });
});

describe('what is wrong is told with its place, and the rest is printed', () => {
  test.each([
    ['A2', '99', '«№ пары»: такой пары нет на листе «Пары». Исправьте номер или удалите строку.'],
    ['A2', '', '«№ пары»: пусто, а нужно заполнить. Исправьте ячейку.'],
    ['C2', '="задача"', '«Задача»: здесь формула, а нужен текст. Исправьте ячейку.'],
    ['D2', '=1+1', '«Срок»: здесь формула, а нужен текст. Исправьте ячейку.'],
    [
      'E2',
      'Иванова И. И.',
      '«Ответственный»: похоже на имя или контакты человека, в отчёт они не вносятся. Исправьте ячейку.',
    ],
    ['G2', 'Иванова И. И.', '«Факт»: похоже на имя или контакты человека, в отчёт они не вносятся. Исправьте ячейку.'],
  ])('%s: %p', (address, typed, message) => {
    const book = openData(planned);
    book.edit('addRows', SHEET, [{ '№ пары': '1', Задача: 'Сделать проект' }]);
    if (typed === '') book.edit('clearCells', SHEET, address);
    else book.edit('typeInto', SHEET, address, typed);
    const end = book.end(PLANS);
    expect(end.split('\n').slice(-2)).toEqual(['Не учтено:', `Лист «Планы», строка 2, ${message}`]);
    expect(titlesOf(book)).toHaveLength(2);
    expect(sheetRows(book.model, REPORT).flat().join()).not.toContain('Иванова');
    expect(book.end('checkBook')).toContain(message);
  });

  test('a pair without a number', () => {
    const book = openData(planned);
    book.edit('clearCells', 'Пары', 'A2');
    expect(book.end(PLANS)).toContain(
      'Лист «Пары», строка 2, «№ пары»: нет номера пары. Впишите номер; у группы он общий.',
    );
  });

  test('a column that is gone, and a book of a municipality', () => {
    const book = openData(planned);
    book.edit('deleteColumn', SHEET, 'Срок');
    expect(book.end(PLANS)).toMatch(/^Лист «Планы»: нет столбца «Срок»\..*Ничего не записано\.$/);
    expect(book.end('checkBook')).toContain('нет столбца «Срок»');
    const city = openNew();
    city.run('createMunicipalBook');
    expect(city.end(PLANS)).toMatch(/^Это книга муниципалитета, а команда – для книги школы\./);
  });
});

describe('the number of calls does not depend on the number of pairs', () => {
  const bookOf = async (count: number) => {
    const numbers = Array.from({ length: count }, (_, index) => index + 1);
    const person = { Кто: 'ученик', Формы: 'Ученик-ученик', Согласие: '2025-09-10' };
    const { sheets, ...sample } = paperSchool();
    return openData(
      await makeSample({
        ...sample,
        sheets: {
          ...sheets,
          Наставники: numbers.map((n) => ({ Код: `Н-${n}`, ...person, Класс: '9А', Мест: 1 })),
          Наставляемые: numbers.map((n) => ({ Код: `У-${n}`, ...person, Класс: '7Б' })),
          Пары: numbers.map((n) => aPairRow(n, `Н-${n}`, `У-${n}`, ACTIVE)),
        },
      }),
    );
  };
  test('when the sheet is made, when the plans are printed, and in lists', async () => {
    const [few, many] = [await bookOf(10), await bookOf(300)];
    for (const command of [PLANS, PLANS, 'buildLists']) {
      const calls = [few, many].map((book) => {
        expect(book.end(command)).toMatch(/^(Появился|Лист|Заполнены)/);
        const { 'Sheet.insertRowsAfter': grown = 0, ...rest } = Object.fromEntries(book.calls.byMethod);
        expect(grown).toBeLessThanOrEqual(1); // a sheet that becomes longer than a new one grows at once
        return rest;
      });
      expect([command, calls[1]]).toEqual([command, calls[0]]);
      expect(Object.values(calls[0] ?? {}).reduce((sum, count) => sum + count, 0)).toBeLessThan(90);
    }
    expect(titlesOf(many)).toHaveLength(300);
  }, 120_000);
});
