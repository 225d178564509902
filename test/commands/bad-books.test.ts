import { beforeAll, describe, expect, test } from '@jest/globals';
import * as z from 'zod';
import type { WorkbookData } from '../../local/engine/library';
import { differences, pictureOf } from './book-picture';
import { rangeValues, sheetRows } from './sheet-cells';
import { smallMunicipality } from './small-municipality';
import { makeSample, openData, openNew, openSampleCopy, type TestBook } from './test-book';

let city: WorkbookData;
let school: WorkbookData;

beforeAll(async () => {
  const book = openData(await makeSample(smallMunicipality({ 'школа А': 10 })));
  book.run('collectReturns');
  city = book.data();
  school = (await openSampleCopy('school17-year')).data();
});

/** Runs a command that must be refused: one message, and the book as it was. */
function refusal(book: TestBook, command: string): string {
  const before = pictureOf(book.data());
  const messages = book.run(command);
  expect(differences(before, pictureOf(book.data()))).toEqual([]);
  expect(messages).toHaveLength(1);
  return messages[0] ?? '';
}

/** «Проверка книги» as lines. */
function checked(book: TestBook): readonly string[] {
  book.run('checkBook');
  return sheetRows(book.model, 'Проверка книги')
    .slice(4)
    .map((row) => row.join(' | '));
}

const COMMANDS = [
  'fillSample',
  'removeSample',
  'checkBook',
  'buildSchoolReturn',
  'buildIndicatorCard',
  'buildRoadmap',
  'buildLists',
  'buildPairOrder',
  'buildPairPlans',
  'collectReturns',
  'buildMunicipalReport',
  'auditReport',
];

describe('a command is refused and nothing is written', () => {
  test('in an empty spreadsheet: each says how to begin', () => {
    const book = openNew();
    for (const command of COMMANDS)
      expect(refusal(book, command)).toMatch(/^Это ещё не книга программы\. .*Ничего не записано\.$/);
    expect(refusal(book, 'undoLastAction')).toMatch(/^Отменять нечего/);
  });

  test.each([
    ['buildSchoolReturn', 'Пары', 'school'],
    ['buildSchoolReturn', 'Справочники', 'school'],
    ['buildMunicipalReport', 'Тексты отчёта', 'city'],
    ['collectReturns', 'Данные школ', 'city'],
  ] as const)('%s without the sheet «%s»', (command, sheet, which) => {
    const book = openData(which === 'city' ? city : school);
    book.edit('deleteTab', sheet);
    expect(refusal(book, command)).toBe(
      `Лист «${sheet}»: листа нет в книге. Выберите «Книга» → «Создать книгу школы» (в книге муниципалитета – «Создать книгу муниципалитета»): недостающее появится, остальное не изменится. Ничего не записано.`,
    );
    expect(checked(book)).toContainEqual(expect.stringContaining(`${sheet} |  |  | листа нет в книге`));
  });

  test.each(['collectReturns', 'buildMunicipalReport', 'auditReport'])('%s in the book of a school', (command) => {
    expect(refusal(openData(school), command)).toBe(
      'Это книга школы, а команда – для книги муниципалитета. Откройте книгу муниципалитета. Ничего не записано.',
    );
  });

  test('with a renamed column: the message names the sheet and the column', () => {
    const book = openData(school);
    book.edit('renameColumn', 'Наставляемые', 'Класс', 'Параллель');
    expect(refusal(book, 'buildSchoolReturn')).toMatch(
      /^Лист «Наставляемые»: нет столбца «Класс»\. .*Ничего не записано\.$/,
    );
    expect(checked(book)).toContainEqual(expect.stringContaining('нет столбца «Класс»'));
  });

  test.each([
    ['Начало периода', 'осень', 'нужна дата, например 31.08.2026, сейчас «осень»'],
    ['Обучающихся основной школы', -1, 'нужно целое число от 0, сейчас «-1»'],
    ['Краткое наименование ОО', '=HYPERLINK("https://example.org","школа")', 'здесь формула, а нужен текст'],
  ])('with «%s» = %s', (parameter, value, told) => {
    const book = openData(school);
    book.edit('setParameter', parameter, value);
    const message = refusal(book, 'buildSchoolReturn');
    expect(message).toContain(`«${parameter}»: ${told}`);
    expect(message).toMatch(/^Лист «Настройки», строка \d+/);
  });
});

describe('a row with an error is left out, stays where it is and is told', () => {
  test('in the registry: a formula for a text, an unknown form, a negative number', () => {
    const book = openData(school);
    book.edit('typeInto', 'Наставляемые', 'A3', '="У-"&"002"');
    book.edit('typeInto', 'Пары', 'D4', '=HYPERLINK("https://example.org","Ученик-ученик")');
    book.edit('writeText', 'Пары', 'D5', 'Тренер-ученик');
    book.edit('typeInto', 'Наставники', 'I2', -3);
    const end = book.end('buildSchoolReturn');
    expect(end).toContain('Лист «Наставляемые», строка 3, «Код»: здесь формула, а нужен текст');
    expect(end).toContain('Лист «Пары», строка 4, «Форма»: здесь формула, а нужен текст');
    expect(end).toContain('Лист «Пары», строка 5, «Форма»: неизвестная форма');
    expect(end).toContain('Лист «Наставники», строка 2, «Мест»: нужно целое число от 0, сейчас «-3»');
    expect(sheetRows(book.model, 'Пары')[4]?.[3]).toBe('Тренер-ученик');
    const found = checked(book);
    expect(found).toContainEqual(expect.stringMatching(/^Пары \| 5 \| Форма \| неизвестная форма/));
  });

  test('in a pair: a wrong form and a code of nobody are both told', () => {
    const book = openData(school);
    book.edit('addRows', 'Пары', [
      { '№ пары': '900', 'Код наставника': 'Н-999', Форма: 'Сосед-сосед', Статус: 'активна' },
    ]);
    const row = sheetRows(book.model, 'Пары').length;
    const told = checked(book).filter((line) => line.includes(` | ${row} | `));
    expect(told).toEqual([
      expect.stringContaining('Код наставляемого | пусто, а нужно заполнить'),
      expect.stringContaining('Форма | неизвестная форма'),
      expect.stringContaining('Код наставника | такого кода нет среди наставников'),
    ]);
  });

  test('in the events: a formula for a text', () => {
    const book = openData(city);
    book.edit('addRows', 'Мероприятия', [{ Мероприятие: 'Семинар кураторов', Итог: 'проведён' }]);
    book.edit('typeInto', 'Мероприятия', 'B3', '=HYPERLINK("https://example.org","Форум")');
    const end = book.end('buildMunicipalReport');
    expect(end).toContain(
      'Не вошло в отчёт:\nЛист «Мероприятия», строка 3, «Мероприятие»: здесь формула, а нужен текст',
    );
    expect(rangeValues(book.model, 'REPORT_T8').slice(1)).toEqual([[1, 'Семинар кураторов', 'проведён']]);
  });
});

describe('texts from people stay texts in the report', () => {
  /** T8's texts, as the service gives them, after such texts were typed into «Мероприятия»; no formula comes of them. */
  function reported(texts: readonly string[]): readonly unknown[] {
    const book = openData(city);
    texts.forEach((text, index) => {
      for (const column of ['B', 'D']) book.edit('writeText', 'Мероприятия', `${column}${index + 2}`, text);
    });
    expect(book.end('buildMunicipalReport')).toBe('Лист «Сводный отчёт» заполнен: сведения 1 из 1 ОО.');
    const sheet = book.data().sheets.find(({ name }) => name === 'Сводный отчёт');
    expect(Object.values(sheet?.cells ?? {}).filter((content) => String(content).startsWith('='))).toEqual([]);
    const rows = z.array(z.array(z.unknown())).parse(book.edit('namedValues', 'REPORT_T8'));
    return rows.slice(1).map((row) => row.filter((cell) => cell !== ''));
  }

  const lines = (texts: readonly string[]) => texts.map((text, index) => [index + 1, text, text]);

  test('when they look like a number, a date, a truth value, a mark', () => {
    const texts = ['+7', '-', '2026-10-02', 'май 2022', '@имя', 'TRUE', '1/2', '(5)', '5-9'];
    expect(reported(texts)).toEqual(lines(texts));
  });

  // the local edition shows the apostrophe that guards such a text in a cell of the format «@»
  test('when they look like a formula or begin with an apostrophe', () => {
    const texts = ['=IMPORTXML("https://example.org","//a")', "'x"];
    expect(reported(texts)).toEqual(lines(texts));
  });
});

describe('personal data', () => {
  test('typed into a book of codes are found by the check, and no message repeats them', () => {
    const name = ['Примеров', 'Пример', 'Примерович'].join(' ');
    const book = openData(school);
    book.edit('writeText', 'Наставники', 'E3', name);
    book.edit('writeText', 'Наставляемые', 'J3', 'позвонить +7 900 000-00-00');
    const told = book.end('checkBook');
    expect(told).toContain('Лист «Наставники», строка 3');
    expect(told).toContain('похоже на личные данные (имя), а книга – «Только коды». Замените кодом.');
    expect(told).toContain('похоже на личные данные (телефон)');
    const after = sheetRows(book.model, 'Проверка книги').flat().join('\n');
    const journal = sheetRows(book.model, 'Журнал').flat().join('\n');
    for (const text of [told, after, journal]) expect(text).not.toMatch(/Пример|900/);
  });

  test('surnames alone are found where a cell tells of a person, and only there', () => {
    const surname = ['Пример', 'ова'].join('');
    const book = openData(school);
    book.edit('writeText', 'Наставляемые', 'H3', surname);
    expect(book.end('checkBook')).toContain('похоже на личные данные (имя)');
    book.edit('writeText', 'Наставляемые', 'H3', 'Английский');
    expect(book.end('checkBook')).not.toContain('похоже на личные данные');
  });

  test('with names are refused in Google with the reason, and allowed in the local edition', () => {
    const local = openNew();
    local.run('createSchoolBook');
    local.edit('setParameter', 'Персональные данные', 'С именами');
    const google = openData(local.data());
    google.edit('setEdition', 'google');
    expect(refusal(google, 'createSchoolBook')).toMatch(
      /имена нельзя хранить в Google: закон 152-ФЗ .*Ничего не записано\.$/,
    );
    const [question] = local.run('createSchoolBook');
    expect(question).toContain('столбцы на листе «Наставники»: ФИО; столбцы на листе «Наставляемые»: ФИО');
    expect(sheetRows(local.model, 'Наставники')[0]?.at(-1)).toBe('ФИО');
  });
});
