import { describe, expect, test } from '@jest/globals';
import type { WorkbookData } from '../../local/engine/library';
import { namedRangeRows } from '../../local/report-cells';
import { onOneLine, templateCells } from '../samples/fixtures';
import { differences, pictureOf } from './book-picture';
import { rangeValues, recordsOf, sheetRows } from './sheet-cells';
import { openData, openNew, type TestBook } from './test-book';

const PLAN = 'buildRoadmap';
const SHEET = 'Дорожная карта';
const REPORT = 'План дорожной карты';
const HEADER = [...(templateCells('K7')[0] ?? []), 'Статус', 'Исполнено'];
/** The document's numbers without their mixed spelling (INC-K7). */
const DOCUMENT_ROWS = templateCells('K7')
  .slice(1)
  .map(([number = '', ...rest]) => [number.replace(/\d$/, '$&.'), ...rest]);

/** A school's book with settings, the year of the document if no other is given. */
function school(changes: Readonly<Record<string, string>> = {}): TestBook {
  const book = openNew();
  book.run('createSchoolBook');
  const settings = {
    'Краткое наименование ОО': 'МБОУ «Кезская СОШ №2»',
    'Учебный год': '2022/2023',
    'Начало периода': '01.09.2022',
    'Конец периода': '31.05.2023',
    'Дата отчёта': '15.10.2022',
    'Обучающихся начальной школы': '100',
    'Обучающихся основной школы': '100',
    'Обучающихся старшей школы': '100',
    Куратор: 'заместитель директора',
    ...changes,
  };
  for (const [parameter, value] of Object.entries(settings)) book.edit('setParameter', parameter, value);
  return book;
}

/** The same with «Дорожная карта», as its first run makes it. */
const made: WorkbookData = (() => {
  const book = school();
  book.run(PLAN);
  return book.data();
})();

/** The same when its plan has been built. */
const built: WorkbookData = (() => {
  const book = openData(made);
  book.run(PLAN);
  return book.data();
})();

const statuses = (book: TestBook) =>
  Object.fromEntries(recordsOf(book.model, SHEET).map((row) => [row['№ п/п'], row.Статус]));
const texts = (book: TestBook, title = REPORT) => sheetRows(book.model, title).map(([first]) => String(first));

/** Row of the sheet that has a number. */
function rowOf(book: TestBook, number: string): number {
  return sheetRows(book.model, SHEET).findIndex((row) => row.includes(number)) + 1;
}

describe('the first time', () => {
  test('the command makes the sheet with the rows of the document and says what to do', () => {
    const book = school();
    expect(book.run(PLAN)).toEqual([
      'Появился лист «Дорожная карта». На нём мероприятия из примерной программы школы. Исправьте строки и сроки под свою школу, в «Исполнено» ставьте дату или «+»; затем выберите «Дорожная карта» ещё раз.',
    ]);
    const [header, ...rows] = sheetRows(book.model, SHEET);
    expect(header).toEqual(HEADER);
    expect(onOneLine(rows)).toEqual(DOCUMENT_ROWS.map((row) => [...row, '', '']));
  });

  test('and undo takes it away', () => {
    const book = school();
    const before = pictureOf(book.data());
    book.run(PLAN);
    book.run('undoLastAction');
    expect(differences(before, pictureOf(book.data()))).toEqual([]);
  });

  test('its years are moved to the school’s year', () => {
    const book = school({ 'Учебный год': '', 'Начало периода': '01.09.2026', 'Конец периода': '31.05.2027' });
    book.run(PLAN);
    expect(
      recordsOf(book.model, SHEET)
        .map((row) => row['Срок реализации'])
        .slice(1, 6),
    ).toEqual(['Март 2026г', 'Март 2026 г.', 'Сентябрь 2026г.', 'Март 2026 г.', 'Август 2026 г.']);
  });

  test('without a period in the settings they stay as in the document, and that is said', () => {
    const book = openNew();
    book.run('createSchoolBook');
    expect(book.end(PLAN)).toContain('Годы в сроках – как в документе, 2022.');
    expect(recordsOf(book.model, SHEET)[1]?.['Срок реализации']).toBe('Март 2022г');
  });

  test('its rows have no mistakes', () => {
    expect(openData(made).end('checkBook')).toMatch(/^Ошибок нет\./);
  });
});

describe('the plan', () => {
  test('of the document’s rows is K7 cell by cell, people and school from the settings', () => {
    const book = openData(made);
    const expected = [templateCells('K7')[0], ...DOCUMENT_ROWS].map((row = []) =>
      row.map((cell) => (cell === '{куратор}' ? 'заместитель директора' : cell)),
    );
    book.run(PLAN);
    expect(onOneLine(namedRangeRows(book.model, 'REPORT_K7'))).toEqual(expected);
    expect(texts(book)[0]).toBe('9. Дорожная карта внедрения Программы наставничества в МБОУ «Кезская СОШ №2»');
  });

  test('of the document’s own cells typed by hand is the same', () => {
    const book = openData(made);
    book.edit('clearCells', SHEET, 'A2:G21');
    book.edit('writeBlock', SHEET, 'A2:E21', templateCells('K7').slice(1));
    book.run(PLAN);
    expect(
      namedRangeRows(book.model, 'REPORT_K7')
        .slice(1)
        .map((row) => row.slice(0, 3)),
    ).toEqual(DOCUMENT_ROWS.map((row) => row.slice(0, 3)));
  });

  test('asks before it writes «Статус», and tells what is overdue', () => {
    expect(openData(made).run(PLAN)).toEqual([
      'На листе «Дорожная карта» обновится «Статус» в 15 строках. Лист «План дорожной карты» заполнится заново.',
      'Лист «План дорожной карты» заполнен. На 15.10.2022: в работе – 4, предстоит – 2, просрочено – 9. Просрочено: 1.1, 1.2, 1.3, 1.4, 1.5, 3.2, 3.3, 3.4, 3.6.',
    ]);
    const book = openData(built);
    expect(statuses(book)).toMatchObject({ '1.': '', '1.1.': 'просрочено', '2.1.': 'в работе', '5.1.': 'предстоит' });
    expect(texts(book)).toContain('Состояние на 15.10.2022');
  });

  test('writes nothing when the person declines', () => {
    const book = openData(made);
    const before = pictureOf(book.data());
    expect(book.run(PLAN, { answers: ['CANCEL'] })).toHaveLength(1);
    expect(differences(before, pictureOf(book.data()))).toEqual([]);
  });

  test('asks nothing when no status changes', () => {
    expect(openData(built).run(PLAN)).toHaveLength(1);
  });

  test('knows what is done by a date or a mark; what is done after the report’s date is not', () => {
    const book = openData(built);
    book.edit('typeInto', SHEET, `G${rowOf(book, '1.1.')}`, '14.03.2022');
    book.edit('typeInto', SHEET, `G${rowOf(book, '1.2.')}`, '+');
    book.edit('typeInto', SHEET, `G${rowOf(book, '1.3.')}`, '20.10.2022');
    expect(book.run(PLAN)[0]).toContain('обновится «Статус» в 2 строках');
    expect(statuses(book)).toMatchObject({ '1.1.': 'исполнено', '1.2.': 'исполнено', '1.3.': 'просрочено' });
    book.edit('setParameter', 'Дата отчёта', '20.10.2022');
    expect(book.end(PLAN)).toContain('исполнено – 3');
  });

  test('leaves words that people wrote into «Статус»', () => {
    const book = openData(made);
    book.edit('writeText', SHEET, `F${rowOf(book, '1.1.')}`, 'ждём приказ');
    book.edit('writeText', SHEET, `F${rowOf(book, '1.2.')}`, 'Исполнено');
    book.run(PLAN);
    expect(statuses(book)).toMatchObject({ '1.1.': 'ждём приказ', '1.2.': 'просрочено' });
  });

  test('is taken back by undo with the statuses', () => {
    const book = openData(built);
    book.edit('typeInto', SHEET, `G${rowOf(book, '1.1.')}`, '+');
    const before = pictureOf(book.data());
    book.run(PLAN);
    book.run('undoLastAction');
    expect(differences(before, pictureOf(book.data()))).toEqual([]);
  });

  test('finds its columns in any order and touches no other', () => {
    const book = openData(made);
    for (const column of ['Статус', 'Срок реализации', '№ п/п']) book.edit('moveColumn', SHEET, column);
    const own = (sheetRows(book.model, SHEET)[0] ?? []).indexOf('Наша пометка');
    book.edit('writeText', SHEET, `${'ABCDEFGHIJ'[own]}3`, 'наше');
    book.run(PLAN);
    const [first] = recordsOf(book.model, SHEET).filter((row) => row['№ п/п'] === '1.1.');
    expect(first).toMatchObject({ Статус: 'просрочено', 'Срок реализации': 'Март 2022г' });
    expect(
      sheetRows(book.model, SHEET)
        .flat()
        .filter((cell) => cell === 'наше'),
    ).toHaveLength(1);
    expect(namedRangeRows(book.model, 'REPORT_K7')).toEqual(namedRangeRows(openData(built).model, 'REPORT_K7'));
  });

  test('takes «Куратор» itself where the setting is blank or holds a name', () => {
    for (const curator of ['', 'Иванова И. И.']) {
      const book = openData(made);
      book.edit('setParameter', 'Куратор', curator);
      book.run(PLAN);
      const row = namedRangeRows(book.model, 'REPORT_K7').find(([number]) => number === '3.3.');
      expect(row?.[3]).toBe('Куратор');
    }
  });

  test('a term that the sheet understood as a date is a day', () => {
    const book = openData(made);
    book.edit('writeBlock', SHEET, `C${rowOf(book, '3.2.')}`, [['2022-10-20']]);
    book.run(PLAN);
    expect(statuses(book)['3.2.']).toBe('предстоит');
    expect(namedRangeRows(book.model, 'REPORT_K7').find(([number]) => number === '3.2.')?.[2]).toBe('20.10.2022');
  });
});

describe('bad input is told with its place, and the rest is planned', () => {
  test.each([
    [
      'C',
      'по плану',
      'срок не понят, сейчас «по плану». Напишите, например, «Сентябрь», «до 01.10.2026», «I квартал» или «В течение года».',
    ],
    [
      'C',
      '',
      'срок не понят, сейчас пусто. Напишите, например, «Сентябрь», «до 01.10.2026», «I квартал» или «В течение года».',
    ],
    [
      'C',
      'III квартал',
      'непонятно, какого года этот срок, сейчас «III квартал». Допишите год: «Май 2027 г.»; или заполните «Учебный год» на листе «Настройки».',
    ],
  ])('a term in %s: %j', (column, typed, message) => {
    const book = openData(made);
    if (typed === '') book.edit('clearCells', SHEET, `${column}3`);
    else book.edit('writeText', SHEET, `${column}3`, typed);
    const told = `Лист «Дорожная карта», строка 3, «Срок реализации»: ${message}`;
    expect(book.end(PLAN).split('\n').slice(-2)).toEqual(['Сроки, которые не удалось понять:', told]);
    expect(statuses(book)['1.1.']).toBe('срок не понят');
    expect(rangeValues(book.model, 'REPORT_K7')).toHaveLength(21);
    expect(book.end('checkBook')).toContain(message);
  });

  test('a term that nobody understands is no problem once the row is done', () => {
    const book = openData(made);
    book.edit('writeText', SHEET, 'C3', 'по плану');
    book.edit('typeInto', SHEET, 'G3', '+');
    expect(book.end(PLAN)).not.toContain('не удалось понять');
  });

  test.each([
    ['B', '', '«Наименование мероприятия»: пусто, а нужно заполнить. Исправьте ячейку.'],
    ['B', '="Собрание"', '«Наименование мероприятия»: здесь формула, а нужен текст. Исправьте ячейку.'],
    ['C', '="Май"', '«Срок реализации»: здесь формула, а нужен текст. Исправьте ячейку.'],
    ['D', '="Куратор"', '«Ответственный исполнитель»: здесь формула, а нужен текст. Исправьте ячейку.'],
    ['G', 'почти', '«Исполнено»: нужна дата, «+» или пусто, сейчас «почти». Исправьте ячейку.'],
    ['G', 15, '«Исполнено»: нужна дата, «+» или пусто, сейчас 14.01.1900. Исправьте ячейку.'],
    ['G', '31.02.2022', '«Исполнено»: нужна дата, «+» или пусто, сейчас «31.02.2022». Исправьте ячейку.'],
  ])('a row with %s: %p', (column, typed, message) => {
    const book = openData(made);
    if (typed === '') book.edit('clearCells', SHEET, `${column}3`);
    else book.edit('typeInto', SHEET, `${column}3`, typed);
    const told = `Лист «Дорожная карта», строка 3, ${message}`;
    expect(book.end(PLAN).split('\n').slice(-2)).toEqual(['Не вошло в план:', told]);
    expect(rangeValues(book.model, 'REPORT_K7')).toHaveLength(20);
    expect(statuses(book)['1.2.']).toBe('просрочено');
    expect(book.end('checkBook')).toContain(told);
  });

  test('a name in «Ответственный исполнитель» stands in no plan and is found by the check once', () => {
    const book = openData(made);
    book.edit('writeText', SHEET, 'D3', 'Иванова И. И.');
    expect(book.end(PLAN).split('\n').slice(-2)).toEqual([
      'Не вошло в план:',
      'Лист «Дорожная карта», строка 3, «Ответственный исполнитель»: похоже на имя или контакты человека, в план не внесено. Замените должностью.',
    ]);
    expect(sheetRows(book.model, REPORT).flat().join()).not.toContain('Иванова');
    expect(book.end('checkBook')).toMatch(
      /^Лист «Дорожная карта», строка 3, «Ответственный исполнитель»: похоже на личные данные \(имя\)[^\n]*\n\nВесь список/,
    );
  });

  test('a book «С именами» of the local edition names people in its plan', () => {
    const book = openData(made);
    book.edit('setEdition', 'local');
    book.edit('setParameter', 'Персональные данные', 'С именами');
    book.edit('setParameter', 'Куратор', 'Иванова И. И.');
    book.edit('writeText', SHEET, 'D3', 'Петров П. П.');
    book.run(PLAN);
    const responsible = namedRangeRows(book.model, 'REPORT_K7').map((row) => row[3]);
    expect(responsible).toEqual(expect.arrayContaining(['Иванова И. И.', 'Петров П. П.']));
  });
});

describe('the command is refused and nothing is written', () => {
  function refusal(book: TestBook): string {
    const before = pictureOf(book.data());
    const [message = '', ...more] = book.run(PLAN);
    expect([more, differences(before, pictureOf(book.data()))]).toEqual([[], []]);
    return message;
  }

  test('in the municipality’s book', () => {
    const book = openNew();
    book.run('createMunicipalBook');
    expect(refusal(book)).toBe(
      'Это книга муниципалитета, а команда – для книги школы. Откройте книгу школы. Ничего не записано.',
    );
  });

  test('on an empty sheet', () => {
    const book = openData(made);
    book.edit('clearCells', SHEET, 'A2:G21');
    expect(refusal(book)).toMatch(/^Лист «Дорожная карта» пуст\. .* Ничего не записано\.$/);
  });

  test('without a column', () => {
    const book = openData(made);
    book.edit('deleteColumn', SHEET, 'Исполнено');
    expect(refusal(book)).toMatch(/^Лист «Дорожная карта»: нет столбца «Исполнено»\. .* Ничего не записано\.$/);
  });

  test.each([
    ['Краткое наименование ОО', '', 'пусто, а нужно для этой команды'],
    ['Дата отчёта', 'скоро', 'нужна дата, например 31.08.2026, сейчас «скоро»'],
    ['Учебный год', 'новый', 'нужен учебный год, например 2026/2027, сейчас «новый»'],
    ['Учебный год', '2019/2020', 'это не год периода 01.09.2022–31.05.2023, сейчас «2019/2020»'],
  ])('when «%s» is %j', (parameter, value, what) => {
    const book = openData(made);
    book.edit('setParameter', parameter, value);
    const message = refusal(book);
    expect(message).toContain(`«${parameter}»: ${what}. Исправьте и запустите команду ещё раз. Ничего не записано.`);
    expect(book.end('checkBook')).toContain(what);
  });
});

describe('the next school year', () => {
  const OUTCOME = 'Дорожная карта 2022-2023';
  const QUESTION = [
    'План построен на 01.09.2022–31.08.2023, а в настройках – 01.09.2023–31.08.2024. Перенести его на новый год?',
    'Годы в сроках: +1 (5 строк), сроки без года останутся. Отметки «Исполнено» очистятся (2 строки). Прежний план с отметками останется на новом листе «Дорожная карта 2022-2023».',
    '«Да» – перенести. «Нет» – ничего не переносить и заполнить план по строкам, как они есть. «Отмена» – ничего не делать.',
  ].join('\n\n');

  /** A year's plan with two rows done, and settings of the year after it. */
  function newYear(): TestBook {
    const book = openData(built);
    book.edit('typeInto', SHEET, `G${rowOf(book, '1.1.')}`, '14.03.2022');
    book.edit('typeInto', SHEET, `G${rowOf(book, '3.2.')}`, '+');
    book.edit('setParameter', 'Учебный год', '2023/2024');
    book.edit('setParameter', 'Начало периода', '01.09.2023');
    book.edit('setParameter', 'Конец периода', '31.05.2024');
    book.edit('setParameter', 'Дата отчёта', '05.09.2023');
    return book;
  }

  test('is offered; years move, marks go, what was done stays on a sheet of its own', () => {
    const book = newYear();
    const [question, end, ...more] = book.run(PLAN);
    expect([question, more]).toEqual([QUESTION, []]);
    expect(end).toBe(
      'План перенесён на 01.09.2023–31.08.2024. Прежний, с отметками, – на листе «Дорожная карта 2022-2023». Проверьте сроки на листе «Дорожная карта». Вернуть назад: «Отменить последнее действие».',
    );
    const rows = recordsOf(book.model, SHEET);
    expect(rows.map((row) => row.Исполнено)).toEqual(rows.map(() => ''));
    expect(rows.slice(1, 3).map((row) => row['Срок реализации'])).toEqual(['Март 2023г', 'Март 2023 г.']);
    expect(statuses(book)).toMatchObject({
      '1.1.': 'просрочено',
      '3.2.': 'в работе',
      '3.6.': 'в работе',
      '5.1.': 'предстоит',
    });
    const outcome = sheetRows(book.model, OUTCOME);
    expect(outcome.filter(([number]) => ['1.1.', '3.2.', '5.1.'].includes(String(number)))).toEqual([
      expect.arrayContaining(['Март 2022г', 'исполнено', '14.03.2022']),
      expect.arrayContaining(['Сентябрь', 'исполнено', '+']),
      expect.arrayContaining(['Май', 'просрочено']),
    ]);
    expect(texts(book)).toContain('План на период 01.09.2023–31.08.2024.');
    expect(namedRangeRows(book.model, 'REPORT_K7')[2]?.[2]).toBe('Март 2023г');
  });

  test('is offered once', () => {
    const book = newYear();
    book.run(PLAN);
    expect(book.run(PLAN)).toHaveLength(1);
  });

  test('is taken back by undo', () => {
    const book = newYear();
    const before = pictureOf(book.data());
    book.run(PLAN);
    book.run('undoLastAction');
    expect(differences(before, pictureOf(book.data()))).toEqual([]);
  });

  test('«Нет» plans the rows as they are, and does not ask again', () => {
    const book = newYear();
    const messages = book.run(PLAN, { answers: ['NO'] });
    expect(messages).toHaveLength(3);
    expect(messages[1]).toMatch(/^На листе «Дорожная карта» обновится «Статус»/);
    expect(recordsOf(book.model, SHEET)[1]).toMatchObject({ 'Срок реализации': 'Март 2022г', Статус: 'исполнено' });
    const again = book.run(PLAN);
    expect([again.length, again.join().includes('не перенесён')]).toEqual([1, false]);
    expect(book.data().sheets.map(({ name }) => name)).not.toContain(OUTCOME);
  });

  test('after «Нет» says how to be offered again, and that is so', () => {
    const book = newYear();
    const setYear = (first: number) => {
      book.edit('setParameter', 'Учебный год', `${first}/${first + 1}`);
      book.edit('setParameter', 'Начало периода', `01.09.${first}`);
      book.edit('setParameter', 'Конец периода', `31.05.${first + 1}`);
    };
    expect(book.run(PLAN, { answers: ['NO'] }).at(-1)).toMatch(
      /\n\nПрежний план не перенесён на новый год, снова это предложено не будет\. .* «Отменить последнее действие» и «Дорожная карта» ещё раз\. .*$/,
    );
    book.run('undoLastAction');
    expect(book.run(PLAN, { answers: ['NO'] })[0]).toBe(QUESTION);
    setYear(2022);
    book.run(PLAN);
    setYear(2023);
    expect(book.run(PLAN)[0]).toBe(QUESTION);
  });

  test.each(['CANCEL', 'CLOSE'])('%s changes nothing', (answer) => {
    const book = newYear();
    const before = pictureOf(book.data());
    expect(book.run(PLAN, { answers: [answer] })).toEqual([QUESTION]);
    expect(differences(before, pictureOf(book.data()))).toEqual([]);
  });

  test('never writes over an outcome that was kept', () => {
    const book = newYear();
    book.edit('addTab', OUTCOME, [['наше']]);
    expect(book.end(PLAN)).toContain('на листе «Дорожная карта 2022-2023 (2)»');
    expect(sheetRows(book.model, OUTCOME)).toEqual([['наше']]);
  });

  test('leaves rows with mistakes as they are and tells them', () => {
    const book = newYear();
    book.edit('typeInto', SHEET, `G${rowOf(book, '1.2.')}`, 'почти');
    const [question = '', end = ''] = book.run(PLAN);
    for (const text of [question, end]) expect(text).toContain('Останутся как есть:\nЛист «Дорожная карта», строка 4');
    expect(recordsOf(book.model, SHEET)[2]).toMatchObject({ 'Срок реализации': 'Март 2022 г.', Исполнено: 'почти' });
  });

  test('is not offered for a year before, nor when the period changes within the year', () => {
    for (const [from, to] of [
      ['01.09.2021', '31.05.2022'],
      ['01.01.2023', '31.05.2023'],
    ]) {
      const book = openData(built);
      book.edit('setParameter', 'Учебный год', '');
      book.edit('setParameter', 'Начало периода', from);
      book.edit('setParameter', 'Конец периода', to);
      expect(book.run(PLAN).join()).not.toContain('Перенести');
    }
  });
});

test('the number of calls does not depend on the number of rows', () => {
  const open = (sections: number) => {
    const book = openData(made);
    book.edit('clearCells', SHEET, 'A2:G21');
    const rows = Array.from({ length: sections * 20 }, (_, index) => {
      const [section, item] = [Math.floor(index / 20) + 1, index % 20];
      return item === 0
        ? { '№ п/п': `${section}.`, 'Наименование мероприятия': `Раздел ${section}` }
        : {
            '№ п/п': `${section}.${item}.`,
            'Наименование мероприятия': `Мероприятие ${item}`,
            'Срок реализации': item % 2 === 0 ? 'Сентябрь' : 'Март 2022 г.',
            'Ответственный исполнитель': 'Куратор',
            'Результат, вид документа': 'Протокол',
            Исполнено: item % 3 === 0 ? '+' : '',
          };
    });
    book.edit('addRows', SHEET, rows);
    return book;
  };
  const callsOf = (book: TestBook) => {
    book.run(PLAN);
    const { 'Sheet.insertRowsAfter': grown = 0, ...calls } = Object.fromEntries(book.calls.byMethod);
    expect(grown).toBeLessThanOrEqual(1);
    return calls;
  };
  const [few, many] = [open(1), open(45)];
  const first = callsOf(few);
  expect(callsOf(many)).toEqual(first);
  expect(Object.values(first).reduce((sum, count) => sum + count, 0)).toBeLessThan(80);
  expect(rangeValues(many.model, 'REPORT_K7')).toHaveLength(901);
  for (const book of [few, many]) {
    book.edit('setParameter', 'Учебный год', '2023/2024');
    book.edit('setParameter', 'Начало периода', '01.09.2023');
    book.edit('setParameter', 'Конец периода', '31.05.2024');
  }
  expect(callsOf(many)).toEqual(callsOf(few));
}, 60_000);
