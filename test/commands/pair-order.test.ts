import { beforeAll, describe, expect, test } from '@jest/globals';
import type { WorkbookData } from '../../local/engine/library';
import type { Sample } from '../../local/samples';
import { differences, pictureOf } from './book-picture';
import { namedBook } from './named-book';
import { aPairRow, paperSchool } from './paper-school';
import { recordsOf, sheetRows } from './sheet-cells';
import { makeSample, openData, openNew, readSample, type TestBook } from './test-book';

const ORDER = 'buildPairOrder';
const SHEET = 'Приказ о закреплении пар';
const GIVEN = ['12 от 20.09.2025'];

let school: WorkbookData;

beforeAll(async () => {
  school = await makeSample(paperSchool());
});

const open = async (pairs: Parameters<typeof aPairRow>[]) =>
  openData(await makeSample(paperSchool({ pairs: pairs.map((pair) => aPairRow(...pair)) })));

/** № of the pair, mentee, state, №, day and beginning as the sheet holds them. */
const pairsOf = (book: TestBook) =>
  recordsOf(book.model, 'Пары').map((row) => [
    row['Код наставляемого'],
    row.Статус,
    row['№ приказа'],
    row['Дата приказа'],
    row.Начало,
  ]);

/** Rows of the annex. */
const annexOf = (book: TestBook) => {
  const rows = sheetRows(book.model, SHEET);
  return rows.slice(1 + rows.findIndex(([first]) => first === '№ пары')).map((row) => row.join(' | '));
};

const linesOf = (book: TestBook) => sheetRows(book.model, SHEET).map(([first]) => String(first));

/** The day as the engine keeps it. */
const serial = (day: string) => (Date.parse(day) - Date.parse('1899-12-30')) / 86_400_000;

/** A command that must be refused: its message, and the book as it was. */
function refusal(book: TestBook, answers: readonly string[]): string {
  const before = pictureOf(book.data());
  const messages = book.run(ORDER, { answers });
  expect(differences(before, pictureOf(book.data()))).toEqual([]);
  expect(messages).toHaveLength(1);
  return messages[0] ?? '';
}

describe('a draft', () => {
  test('is drawn of the approved pairs, and changes none', () => {
    const book = openData(school);
    const before = pairsOf(book);
    expect(book.run(ORDER, { answers: [''] })).toEqual([
      'Проект приказа – на листе «Приказ о закреплении пар»: пар и групп – 2, наставляемых – 3. Когда приказ подписан, выберите команду ещё раз и впишите его № и дату.',
    ]);
    expect(pairsOf(book)).toEqual(before);
    expect(linesOf(book)).toContain('от «___» ____________ 20___ г. № ________');
    expect(annexOf(book)).toEqual([
      '1 | ______________ (Н-001)\n9А класс | ______________ (У-001)\n7Б класс | Ученик-ученик | Равный – равному',
      '1 | ______________ (Н-001)\n9А класс | ______________ (У-002)\n7Б класс | Ученик-ученик | Равный – равному',
      '2 | ______________ (Н-002)\n9А класс | ______________ (У-003)\n7Б класс | Ученик-ученик | Лидер – пассивный',
    ]);
  });

  test('needs no period, but the name of the school', () => {
    const book = openData(school);
    for (const parameter of ['Начало периода', 'Конец периода']) book.edit('setParameter', parameter, '');
    expect(book.end(ORDER, { answers: [''] })).toMatch(/^Проект приказа/);
    book.edit('setParameter', 'Краткое наименование ОО', '');
    expect(refusal(book, [''])).toMatch(
      /«Краткое наименование ОО»: пусто, а нужно для этой команды\..*Ничего не записано\.$/,
    );
  });

  test('is not drawn when the person changes their mind', () => {
    const book = openData(school);
    expect(book.run(ORDER, { answers: ['CANCEL'] })).toEqual([]);
    expect(book.model.getters.getSheetIdByName(SHEET)).toBeUndefined();
  });
});

describe('with its number and date an order', () => {
  test('asks, then fixes the pairs and is drawn', () => {
    const book = openData(school);
    expect(book.run(ORDER, { answers: GIVEN })).toEqual([
      'Приказ № 12 от 20.09.2025 закрепит: пар и групп – 2, наставляемых – 3. У них изменятся «Статус», «№ приказа», «Дата приказа» и пустое «Начало».',
      'Приказ № 12 от 20.09.2025 – на листе «Приказ о закреплении пар». Закреплено: пар и групп – 2, наставляемых – 3.',
    ]);
    const [day, own] = [serial('2025-09-20'), serial('2025-10-01')];
    expect(pairsOf(book)).toEqual([
      ['У-003', 'закреплена приказом', '12', day, day],
      ['У-002', 'закреплена приказом', '12', day, day],
      ['У-004', 'предложена', '', '', ''],
      ['У-001', 'закреплена приказом', '12', day, own],
    ]);
    expect(annexOf(book)).toHaveLength(3);
    expect(linesOf(book)).toContain('Приложение к приказу от 20.09.2025 № 12');
    expect(recordsOf(book.model, 'Журнал').at(-1)).toMatchObject({ Объект: 'приказ № 12 от 20.09.2025', Сколько: 3 });
    expect(book.end('checkBook')).not.toContain('Пары');
  });

  test('writes nothing when the person says no', () => {
    const book = openData(school);
    const before = pictureOf(book.data());
    expect(book.run(ORDER, { answers: [...GIVEN, 'CANCEL'] })).toHaveLength(1);
    expect(differences(before, pictureOf(book.data()))).toEqual([]);
  });

  test('is taken back by one undo: the pairs and the paper', () => {
    const book = openData(school);
    book.run(ORDER, { answers: [''] });
    const before = pictureOf(book.data());
    book.run(ORDER, { answers: GIVEN });
    book.run('undoLastAction');
    expect(differences(before, pictureOf(book.data()))).toEqual([]);
  });

  test('finds columns wherever they stand and leaves others alone', () => {
    const book = openData(school);
    book.edit('moveColumn', 'Пары', 'Статус');
    book.edit('typeInto', 'Пары', 'Q2', '=1+1');
    book.run(ORDER, { answers: GIVEN });
    expect(pairsOf(book).map(([, status]) => status)).toEqual([
      'закреплена приказом',
      'закреплена приказом',
      'предложена',
      'закреплена приказом',
    ]);
    expect(book.edit('formulaOf', 'Пары', 'Q2')).toBe('=1+1');
  });

  test('given again rebuilds the same paper; pairs approved since go into another one', () => {
    const book = openData(school);
    book.run(ORDER, { answers: GIVEN });
    const paper = sheetRows(book.model, SHEET);
    book.edit('typeInto', 'Пары', 'L4', 'утверждена');
    book.edit('typeInto', 'Пары', 'L2', 'расторгнута');
    const before = pairsOf(book);
    expect(book.run(ORDER, { answers: GIVEN })).toEqual([
      'Приказ № 12 от 20.09.2025 построен ещё раз на листе «Приказ о закреплении пар»: пар и групп – 2, наставляемых – 3. Пары не изменились. Не вошли утверждённые пары: 1. Им нужен приказ с другим №.',
    ]);
    expect([sheetRows(book.model, SHEET), pairsOf(book)]).toEqual([paper, before]);
    expect(book.end(ORDER, { answers: ['13 от 01.10.2025'] })).toContain(
      'Закреплено: пар и групп – 1, наставляемых – 1.',
    );
    expect(annexOf(book)).toHaveLength(1);
  });

  test('of a year that is over is rebuilt all the same', () => {
    const book = openData(school);
    book.run(ORDER, { answers: GIVEN });
    book.edit('setParameter', 'Начало периода', '01.09.2026');
    book.edit('setParameter', 'Конец периода', '31.05.2027');
    book.edit('setParameter', 'Учебный год', '2026/2027');
    const paper = sheetRows(book.model, SHEET);
    expect(book.end(ORDER, { answers: GIVEN })).toMatch(/^Приказ № 12 от 20\.09\.2025 построен ещё раз/);
    expect(sheetRows(book.model, SHEET)).toEqual(paper);
    expect(paper.flat().join()).toContain('Закрепить на 2025/2026 учебный год');
  });

  test('may be of the summer before: its pairs begin with the school year and are in the return', async () => {
    const { sheets, ...sample } = paperSchool();
    const early = (rows: Sample['sheets'][string] = [], column: string) =>
      rows.map((row) => ({ ...row, [column]: '2025-08-20' }));
    const Наставляемые = early(early(sheets.Наставляемые, 'Согласие'), 'Дата включения');
    const book = openData(
      await makeSample({
        ...sample,
        sheets: { ...sheets, Наставники: early(sheets.Наставники, 'Согласие'), Наставляемые },
      }),
    );
    expect(book.end(ORDER, { answers: ['295 от 29.08.2025'] })).toContain('Закреплено: пар и групп – 2');
    expect(linesOf(book).join()).toContain('Закрепить на 2025/2026 учебный год');
    const [ordered, first, own] = ['2025-08-29', '2025-09-01', '2025-10-01'].map(serial);
    expect(pairsOf(book).map(([code, , , day, start]) => [code, day, start])).toEqual([
      ['У-003', ordered, first],
      ['У-002', ordered, first],
      ['У-004', '', ''],
      ['У-001', ordered, own],
    ]);
    book.edit('setParameter', 'Дата отчёта', '31.05.2026');
    for (const group of ['начальной', 'основной', 'старшей'])
      book.edit('setParameter', `Обучающихся ${group} школы`, 10);
    expect(book.end('buildSchoolReturn')).toContain('охвачено обучающихся – 3');
    expect(refusal(book, ['296 от 31.05.2025'])).toMatch(/^Дата приказа 31\.05\.2025 не входит в период/);
  });

  test.each(['2025/2026', ''])('of the last summer of a period is of the school year «%s» of the settings', (year) => {
    const book = openData(school);
    book.edit('setParameter', 'Конец периода', '31.08.2026');
    book.edit('setParameter', 'Учебный год', year);
    book.run(ORDER, { answers: ['14 от 15.06.2026'] });
    expect(linesOf(book).join()).toContain('Закрепить на 2025/2026 учебный год');
    expect(pairsOf(book)[0]).toEqual([
      'У-003',
      'закреплена приказом',
      '14',
      serial('2026-06-15'),
      serial('2026-06-15'),
    ]);
  });

  test('takes the № after «приказ», not that of the school', () => {
    const book = openData(school);
    expect(book.end(ORDER, { answers: ['Приказ № 12 по МБОУ «СОШ № 5» от 20.09.2025'] })).toMatch(/^Приказ № 12 от/);
    expect(pairsOf(book)[0]?.[2]).toBe('12');
  });

  test('does not print a № of «Документы» that looks like a name; the check tells of it', () => {
    const book = openData(school);
    const name = ['Примеров', 'Пример', 'Примерович'].join(' ');
    const document = { Уровень: 'ОО', Вид: 'Приказ о внедрении', Название: 'О внедрении модели', '№': name };
    book.edit('addRows', 'Документы', [{ ...document, Дата: '2025-09-01' }]);
    book.run(ORDER, { answers: GIVEN });
    expect(linesOf(book).join()).not.toContain('во исполнение');
    expect(sheetRows(book.model, SHEET).flat().join()).not.toContain('Пример');
    const told = book.end('checkBook');
    expect(told).toContain('Лист «Документы», строка 2, «№»: похоже на имя или контакты человека');
    expect(told).not.toContain('Пример');
  });

  test('names the order that introduced mentoring, when «Документы» has it', () => {
    const book = openData(school);
    const document = { Уровень: 'ОО', Вид: 'Приказ о внедрении', Название: 'О внедрении модели', '№': '3' };
    book.edit('addRows', 'Документы', [{ ...document, Дата: '2025-09-01' }]);
    book.run(ORDER, { answers: GIVEN });
    expect(linesOf(book).join()).toContain('во исполнение приказа от 01.09.2025 № 3 «О внедрении модели»');
  });
});

describe('what is wrong is told, and nothing is written', () => {
  test.each([
    [
      '12',
      '№ и дата приказа не поняты, сейчас «12». Впишите их так: «269 от 07.09.2026», или оставьте пусто – будет проект.',
    ],
    ['12 от 31.02.2026', 'Дата приказа не понята, сейчас «31.02.2026». Нужна дата календаря, например 07.09.2026.'],
    [
      '12 от 20.09.2024',
      'Дата приказа 20.09.2024 не входит в период 01.09.2025–31.05.2026 и лето перед ним (с 01.06.2025). Исправьте дату или период на листе «Настройки» и повторите.',
    ],
    [
      '12 от 01.06.2026',
      'Дата приказа 01.06.2026 не входит в период 01.09.2025–31.05.2026 и лето перед ним (с 01.06.2025). Исправьте дату или период на листе «Настройки» и повторите.',
    ],
    [
      'Иванова И. И. 1 от 20.09.2025',
      '№ и дата приказа не поняты, сейчас текст, похожий на личные данные. Впишите их так: «269 от 07.09.2026», или оставьте пусто – будет проект.',
    ],
  ])('%s', (answer, message) => {
    expect(refusal(openData(school), [answer])).toBe(`${message} Ничего не записано.`);
  });

  test('an order earlier than the consents: each row with both dates', () => {
    const message = refusal(openData(school), ['12 от 08.09.2025']);
    expect(message).toContain('Приказа не будет: ни одна утверждённая пара не готова.');
    expect(message).toContain(
      'Лист «Пары», строка 2, «Код наставника»: согласие наставника – 10.09.2025, позже приказа от 08.09.2025. Проверьте обе даты.',
    );
    expect(message).toMatch(/Ничего не записано\.$/);
  });

  test('a number that the book knows with another date', async () => {
    const fixed = { Статус: 'активна', '№ приказа': '12', 'Дата приказа': '2025-09-15', Начало: '2025-09-15' };
    const book = await open([
      [1, 'Н-001', 'У-001', fixed],
      [2, 'Н-002', 'У-002'],
    ]);
    expect(refusal(book, GIVEN)).toBe(
      'Приказ № 12 в книге уже есть, с датой 15.09.2025. Проверьте № и дату. Ничего не записано.',
    );
  });

  test.each<[string, Parameters<typeof aPairRow>[], string]>([
    ['no pairs', [], 'В книге ещё нет пар. Выберите «Подбор пар», примите пары и повторите.'],
    [
      'proposals alone',
      [[1, 'Н-001', 'У-001', { Статус: 'предложена' }]],
      'Утверждённых пар нет: 1 строка на листе «Пары» – ещё предложения. Примите их в «Подборе пар» и повторите.',
    ],
    [
      'pairs at work without an order',
      [[1, 'Н-001', 'У-001', { Статус: 'активна' }]],
      'Утверждённых пар нет. Выберите «Подбор пар», примите пары и повторите.',
    ],
  ])('%s: why, and the next step, before anything is asked', async (_, pairs, message) => {
    expect(refusal(await open(pairs), [])).toBe(`${message} Ничего не записано.`);
  });

  test('all pairs fixed: a draft says how to get the former order again', async () => {
    const fixed = { Статус: 'активна', '№ приказа': '12', 'Дата приказа': '2025-09-20', Начало: '2025-09-20' };
    const book = await open([[1, 'Н-001', 'У-001', fixed]]);
    expect(refusal(book, [''])).toBe(
      'Утверждённых пар нет. Выберите «Подбор пар», примите пары и повторите. Чтобы построить прежний приказ ещё раз, впишите его № и дату: «12 от 20.09.2025». Ничего не записано.',
    );
  });

  test('another order is written beside all approved pairs', async () => {
    const book = await open([[1, 'Н-001', 'У-001', { '№ приказа': '7' }]]);
    expect(refusal(book, GIVEN)).toBe(
      'Приказа не будет: у утверждённых пар уже вписан другой приказ (№ 7). Впишите его № и дату или очистите «№ приказа». Ничего не записано.',
    );
    expect(book.end(ORDER, { answers: ['7 от 20.09.2025'] })).toContain('Закреплено: пар и групп – 1');
  });

  test('no approved pair is ready: each with its reason, before anything is asked', async () => {
    const book = await open([[1, 'Н-001', 'У-002']]);
    book.edit('clearCells', 'Наставляемые', 'K3'); // the consent
    const message = refusal(book, []);
    expect(message).toMatch(/^Приказа не будет: ни одна утверждённая пара не готова\.\n/);
    expect(message).toContain('у наставляемого нет даты согласия');
  });

  test('a column that is gone, and a book of a municipality', () => {
    const book = openData(school);
    book.edit('deleteColumn', 'Пары', '№ приказа');
    expect(refusal(book, [])).toMatch(/^Лист «Пары»: нет столбца «№ приказа»\..*Ничего не записано\.$/);
    const city = openNew();
    city.run('createMunicipalBook');
    expect(city.end(ORDER)).toMatch(/^Это книга муниципалитета, а команда – для книги школы\./);
  });
});

test('pairs with mistakes are left out and told; the others are fixed', async () => {
  const book = await open([
    [1, 'Н-001', 'У-001'],
    [2, 'Н-001', 'У-002'],
    [3, 'Н-002', 'У-003'],
    [4, 'Н-003', 'У-004'],
    [5, 'Н-003', 'У-004', { Форма: 'Тренер-ученик' }],
  ]);
  book.edit('typeInto', 'Наставляемые', 'C2', 'седьмой');
  book.edit('clearCells', 'Наставляемые', 'K3'); // the consent
  book.edit('clearCells', 'Пары', 'A4');
  const [question, done] = book.run(ORDER, { answers: GIVEN });
  const left = [
    'Не войдут:',
    expect.stringMatching(/^Лист «Пары», строка 6, «Форма»: неизвестная форма/),
    'Лист «Пары», строка 3, «Код наставляемого»: у наставляемого нет даты согласия. Впишите её на листе «Наставляемые» в столбец «Согласие» или приостановите пару.',
    'Лист «Пары», строка 2, «Код наставляемого»: в строке наставляемого ошибка. Исправьте её: «Проверить книгу» покажет.',
    'Лист «Пары», строка 4, «№ пары»: нет номера пары. Впишите номер; у группы он общий.',
  ];
  expect(question?.split('\n').slice(2)).toEqual(left);
  expect(done?.split('\n').slice(2)).toEqual(left);
  expect(pairsOf(book).map(([code, status]) => [code, status])).toEqual([
    ['У-001', 'утверждена'],
    ['У-002', 'утверждена'],
    ['У-003', 'утверждена'],
    ['У-004', 'закреплена приказом'],
    ['У-004', 'утверждена'],
  ]);
  expect(annexOf(book)).toHaveLength(1);
});

describe('privacy', () => {
  const NAME = 'Иванова И. И.';

  test('in a book «Только коды» a name in a printed cell is refused with its place', () => {
    const book = openData(school);
    book.edit('writeText', 'Наставники', 'A2', NAME);
    const message = refusal(book, []);
    expect(message).toMatch(
      /^Для бумаги не годится:\nЛист «Наставники», строка 2, «Код»: похоже на личные данные \(имя\)/,
    );
    expect(message).not.toContain('Иванова');
  });

  test('a name for a post stands in no paper of codes', () => {
    const book = openData(school);
    book.edit('setParameter', 'Директор', NAME);
    book.edit('setParameter', 'Куратор', NAME);
    book.run(ORDER, { answers: GIVEN });
    expect(linesOf(book).join()).not.toContain('Иванова');
    expect(linesOf(book)).toContain('Директор ______________ / ______________ /');
  });

  test('a name typed into a blank of the paper is found by the check', () => {
    const book = openData(school);
    book.run(ORDER, { answers: GIVEN });
    const row = 1 + linesOf(book).findIndex((text) => text.startsWith('Директор'));
    book.edit('writeText', SHEET, `A${row}`, `Директор ____ / ${NAME} /`);
    expect(book.end('checkBook')).toContain(`Лист «${SHEET}», строка ${row}, «столбец 1»: похоже на личные данные`);
  });

  test('a name typed for the № of an order is repeated in no message', async () => {
    const waiting = await open([[1, 'Н-001', 'У-001', { '№ приказа': NAME }]]);
    expect(refusal(waiting, GIVEN)).toContain(
      'уже вписан другой приказ (№ – текст, похожий на личные данные). Впишите',
    );
    const fixed = { Статус: 'активна', '№ приказа': NAME, 'Дата приказа': '2025-09-20', Начало: '2025-09-20' };
    expect(refusal(await open([[1, 'Н-001', 'У-001', fixed]]), [''])).toBe(
      'Утверждённых пар нет. Выберите «Подбор пар», примите пары и повторите. Ничего не записано.',
    );
  });

  test('the local edition’s book «С именами» shows names, and its journal does not', () => {
    const book = namedBook(paperSchool(), NAME);
    book.run(ORDER, { answers: GIVEN });
    expect(annexOf(book)[0]).toMatch(/^1 \| Иванова И\. И\.\n9А класс \| ______________ \(У-001\)/);
    expect(sheetRows(book.model, 'Журнал').flat().join()).not.toContain('Иванова');
    book.edit('setParameter', 'Персональные данные', 'Только коды');
    book.run(ORDER, { answers: GIVEN });
    expect(sheetRows(book.model, SHEET).flat().join()).not.toContain('Иванова');
  });
});

describe('School 17', () => {
  /** The second order's pairs as they were before it. */
  const before: Sample = (() => {
    const sample = readSample('school17-year');
    const later = new Set(['№ приказа', 'Дата приказа', 'Начало', 'Окончание']);
    const pairs = (sample.sheets.Пары ?? []).map((pair) =>
      pair['№ приказа'] === '347' && pair.Статус !== 'расторгнута'
        ? { ...Object.fromEntries(Object.entries(pair).filter(([column]) => !later.has(column))), Статус: 'утверждена' }
        : pair,
    );
    return { ...sample, sheets: { ...sample.sheets, Пары: pairs } };
  })();

  test('gets its second order, № 347, with the pairs of the sample', async () => {
    const book = openData(await makeSample(before));
    const [question] = book.run(ORDER, { answers: ['347 от 14.11.2022'] });
    expect(question).toContain('закрепит: пар и групп – 26, наставляемых – 36.');
    const fixed = recordsOf(book.model, 'Пары').filter(
      (row) => row['№ приказа'] === '347' && row.Статус === 'закреплена приказом',
    );
    expect(fixed).toHaveLength(36);
    expect(annexOf(book)).toHaveLength(36);
    expect(linesOf(book)).toContain(
      '3. Ответственный за организацию и сопровождение работы пар (групп) – куратор программы наставничества: методист.',
    );
    expect(linesOf(book).join()).toContain(
      'во исполнение приказа от 07.09.2022 № 269 «О внедрении целевой модели наставничества»',
    );
    expect(book.end('checkBook')).toBe('Ошибок нет.');
  });
});

test('the number of calls does not depend on the number of pairs', async () => {
  const calls = async (count: number) => {
    const { sheets, ...sample } = paperSchool();
    const numbers = Array.from({ length: count }, (_, index) => index + 1);
    const person = { Кто: 'ученик', Формы: 'Ученик-ученик', Согласие: '2025-09-10' };
    const book = openData(
      await makeSample({
        ...sample,
        sheets: {
          ...sheets,
          Наставники: numbers.map((n) => ({ Код: `Н-${n}`, ...person, Класс: '9А', Мест: 1 })),
          Наставляемые: numbers.map((n) => ({ Код: `У-${n}`, ...person, Класс: '7Б' })),
          Пары: numbers.map((n) => aPairRow(n, `Н-${n}`, `У-${n}`)),
        },
      }),
    );
    expect(book.end(ORDER, { answers: GIVEN })).toContain(`Закреплено: пар и групп – ${count}`);
    return Object.fromEntries(book.calls.byMethod);
  };
  const few = await calls(10);
  expect(await calls(300)).toEqual(few);
  expect(Object.values(few).reduce((sum, count) => sum + count, 0)).toBeLessThan(80);
}, 60_000);
