import { beforeAll, describe, expect, test } from '@jest/globals';
import { extraGetters } from '../../local/engine/extra-getters';
import type { WorkbookData } from '../../local/engine/library';
import { applyPagePlans } from '../../local/page-plans';
import type { Sample } from '../../local/samples';
import { differences, pictureOf } from './book-picture';
import { namedBook } from './named-book';
import { SCHOOL_SETTINGS } from './school-settings';
import { type CellValue, rangeValues, recordsOf, sheetRows } from './sheet-cells';
import { makeSample, openData, openNew, type TestBook } from './test-book';

const COMMAND = 'buildAwards';
const SHEET = 'Поощрения';
const RANKING = 'Рейтинг наставников';
const ORDER = 'Приказ о поощрении';
const PAPERS = 'Грамоты и письма';

const PEERS = { Кто: 'ученик', Формы: 'Ученик-ученик', Согласие: '2025-09-01' };
const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

/** A school of `size` pairs, № 1 with a teacher for a mentor; every mentor but the last has held one meeting of two. */
function schoolOf(size: number): Sample {
  return {
    title: `Школа ${size}`,
    kind: 'school',
    sheets: {
      Настройки: [
        ...SCHOOL_SETTINGS,
        { Параметр: 'Обучающихся начальной школы', Значение: 1 },
        { Параметр: 'Обучающихся основной школы', Значение: 1 },
        { Параметр: 'Обучающихся старшей школы', Значение: 1 },
      ],
      Наставники: numbers(size).map((n) =>
        n === 1
          ? { Код: 'Н-1', Кто: 'педагог', Предмет: 'физика', Формы: 'Учитель-ученик', Согласие: '2025-09-01', Мест: 1 }
          : { Код: `Н-${n}`, ...PEERS, Класс: '9А', Мест: 1 },
      ),
      Наставляемые: numbers(size).map((n) => ({ Код: `У-${n}`, ...PEERS, Класс: '7Б', Статус: 'в паре' })),
      Пары: numbers(size).map((n) => ({
        '№ пары': n,
        'Код наставника': `Н-${n}`,
        'Код наставляемого': `У-${n}`,
        Форма: n === 1 ? 'Учитель-ученик' : 'Ученик-ученик',
        Статус: 'активна',
        Начало: '2025-09-15',
      })),
      Встречи: numbers(size).flatMap((n) =>
        ['2025-10-01', '2025-10-08'].map((day, index) => ({
          '№ пары': n,
          'Этап встречи': index === 0 ? 'первая встреча' : 'пробная',
          План: day,
          Факт: index === 0 && n < size ? day : '',
          Тема: '',
          Итог: '',
        })),
      ),
    },
  };
}

let undecided: WorkbookData;
let decided: WorkbookData;

beforeAll(async () => {
  const small = await makeSample(schoolOf(3));
  const book = openData(small);
  book.run(COMMAND);
  undecided = book.data();
  reward(book, ['грамота «Лучший наставник»', 'Н-1'], ['благодарственное письмо родителям', 'Н-2']);
  decided = book.data();
}, 60_000);

/** Rows on «Поощрения»: kind, code, №, date, document. */
function reward(book: TestBook, ...rows: readonly (readonly CellValue[])[]): void {
  const records = rows.map(([Вид = '', Код = '', number = '', Дата = '', Документ = '']) => ({
    Вид,
    Код,
    '№ пары': number,
    Дата,
    Документ,
  }));
  book.edit('addRows', SHEET, records);
}

const titles = (data: WorkbookData) => data.sheets.map(({ name }) => name);
const lines = (book: TestBook, sheet: string) => sheetRows(book.model, sheet).map(([text]) => String(text ?? ''));

describe('the first time', () => {
  test('the command makes «Поощрения», ranks the mentors and says what to do', async () => {
    const book = openData(await makeSample(schoolOf(3)));
    const before = pictureOf(book.data());
    expect(book.run(COMMAND)).toEqual([
      'Лист «Рейтинг наставников» заполнен. В рейтинге 3 наставника. Появился лист «Поощрения». Решите, кого поощрить, впишите строки на лист «Поощрения» и выберите «Поощрения» ещё раз: появятся приказ, грамоты и письма.',
    ]);
    expect(sheetRows(book.model, SHEET)).toEqual([['Вид', 'Код', '№ пары', 'Дата', 'Документ']]);
    expect(pictureOf(book.data()).sheets[SHEET]?.dropdowns).toHaveLength(1);
    expect(titles(book.data())).not.toContain(ORDER);
    expect(rangeValues(book.model, 'REPORT_MENTOR_RANKING').map((row) => row.slice(0, 5))).toEqual([
      ['Место', 'Код', 'Наставляемых', 'Баллы', 'Встречи, до 40'],
      [1, 'Н-1', 1, 50, '20 (1 из 2)'],
      [1, 'Н-2', 1, 50, '20 (1 из 2)'],
      [3, 'Н-3', 1, 0, '0 (0 из 2)'],
    ]);
    book.run('undoLastAction');
    expect(differences(before, pictureOf(book.data()))).toEqual([]);
  });

  test('run again before anybody is chosen, it ranks anew and adds nothing', () => {
    const book = openData(undecided);
    book.edit('typeInto', 'Встречи', 'D7', '08.10.2025');
    expect(book.end(COMMAND)).not.toContain('Появился');
    expect(rangeValues(book.model, 'REPORT_MENTOR_RANKING')[3]?.slice(0, 5)).toEqual([1, 'Н-3', 1, 50, '20 (1 из 2)']);
  });

  test('survey answers that count are parts of the ranking', () => {
    const book = openData(undecided);
    book.edit('addTab', 'Ответы', [
      ['Дата', '№ пары', 'Код участника', 'Роль', 'Этап', 'Код вопроса', 'Ответ', 'Учтён', 'Источник'],
      ['2026-05-20', '2', 'У-2', 'наставляемый', 'после', 'УП-после-5', 10, '+', 'анкета'],
      ['2026-05-19', '2', 'У-2', 'наставляемый', 'после', 'УП-после-5', 1, '-', 'анкета'],
    ]);
    book.run(COMMAND);
    expect(rangeValues(book.model, 'REPORT_MENTOR_RANKING')[1]).toEqual([
      1,
      'Н-2',
      1,
      71,
      '20 (1 из 2)',
      'нет данных',
      '30 (1 из 1)',
    ]);
  });

  test('weights are those of «Справочники»; a wrong one is told', () => {
    const book = openData(undecided);
    const row = recordsOf(book.model, 'Справочники').findIndex(({ Список }) => Список === 'Вес рейтинга') + 2;
    book.edit('writeText', 'Справочники', `B${row}`, '50');
    book.run(COMMAND);
    expect(rangeValues(book.model, 'REPORT_MENTOR_RANKING')[0]?.[4]).toBe('Встречи, до 50');
    book.edit('writeText', 'Справочники', `B${row}`, 'много');
    const problem = `Лист «Справочники», строка ${row}, «Значение»: нужно целое число от 0, сейчас «много»; взято 40. Исправьте ячейку.`;
    expect(book.end(COMMAND)).toContain(problem);
    expect(book.end('checkBook')).toContain(problem);
  });
});

describe('when people have decided', () => {
  test('the command writes the order, the diplomas and the letters', () => {
    const book = openData(decided);
    expect(book.end(COMMAND)).toBe(
      'Лист «Приказ о поощрении» заполнен: 2 поощрения. Лист «Грамоты и письма»: 2 страницы, каждая – отдельный лист бумаги. Имена впишите от руки или при печати.',
    );
    expect(lines(book, ORDER)).toEqual(
      expect.arrayContaining([
        'МБОУ «СОШ № 0»',
        'ПРИКАЗ',
        '1.1. ______________\u00a0(Н-1), педагог, физика.',
        '2.1. ______________\u00a0(Н-2), 9А класс.',
      ]),
    );
    expect(lines(book, PAPERS).filter((text) => text.includes('(Н-'))).toEqual([
      '______________\u00a0(Н-1)',
      '______________\u00a0(Н-2)',
    ]);
    expect(sheetRows(book.model, SHEET)).toEqual(sheetRows(openData(decided).model, SHEET));
  });

  test('and undo takes the papers away', () => {
    const book = openData(decided);
    const before = pictureOf(book.data());
    book.run(COMMAND);
    book.run('undoLastAction');
    expect(differences(before, pictureOf(book.data()))).toEqual([]);
  });

  test('each paper is printed on a page of its own', () => {
    const book = openData(decided);
    reward(book, ['благодарственное письмо наставнику', 'Н-1']);
    book.run(COMMAND);
    applyPagePlans(book.model);
    const sheetId = book.model.getters.getSheetIdByName(PAPERS) ?? '';
    const { breaksAfter = [], fitToWidth } = extraGetters(book.model).getPageSetup(sheetId) ?? {};
    const starts = lines(book, PAPERS).flatMap((text, row) => (text === 'МБОУ «СОШ № 0»' ? [row] : []));
    expect([starts.length, fitToWidth]).toEqual([3, 1]);
    expect(breaksAfter).toEqual(starts.slice(1));
  });

  test('columns may stand in any order, with others between them', () => {
    const book = openData(decided);
    book.edit('moveColumn', SHEET, 'Код');
    expect(book.end(COMMAND)).toContain('заполнен: 2 поощрения');
  });

  test('a new order rewards nobody again; signed, it is built again with its № and date', () => {
    const book = openData(decided);
    book.edit('clearCells', SHEET, 'A2:E3');
    reward(
      book,
      ['лучший наставник', 'Н-1', '', '2025-12-25', 'Приказ № 12 от 25.12.2025'],
      ['лучший наставник', 'Н-2', '', '2026-05-25'],
    );
    expect(book.end(COMMAND)).toBe(
      'Лист «Приказ о поощрении» заполнен: 1 поощрение. Лист «Грамоты и письма»: 1 страница, каждая – отдельный лист бумаги. Не вошли, «Документ» заполнен – уже в приказе: 1 строка. Имена впишите от руки или при печати.',
    );
    expect(lines(book, ORDER)).toContain('от 25.05.2026 № ________');
    for (const sheet of [ORDER, PAPERS]) expect(lines(book, sheet).join()).not.toContain('Н-1');

    book.edit('typeInto', SHEET, `E${sheetRows(book.model, SHEET).length}`, 'приказ №45 от 27.05.2026 г.');
    expect(book.end(COMMAND)).toContain(
      'Это подписанный приказ № 45 от 27.05.2026: строк без «Документа» нет. Не вошли строки прежних приказов: 1 строка.',
    );
    expect(lines(book, ORDER)).toContain('от 27.05.2026 № 45');
    expect(lines(book, ORDER).join()).not.toContain('Н-1');
    expect(lines(book, PAPERS)).toContain('приказ №45 от 27.05.2026 г.');

    book.edit('typeInto', SHEET, `E${sheetRows(book.model, SHEET).length}`, 'протокол');
    expect(book.end(COMMAND)).toContain('№ и дата в нём не поняты, впишите так: «Приказ № 45 от 25.05.2026».');
    expect(lines(book, ORDER)).toContain('от 25.05.2026 № ________');
  });

  test('one order is one however its rows spell it', () => {
    const book = openData(decided);
    book.edit('typeInto', SHEET, 'E2', 'Приказ № 45 от 25.05.2026 о поощрении');
    book.edit('typeInto', SHEET, 'E3', '«Приказ № 45 от 25.05.2026»');
    const told = book.end(COMMAND);
    expect(told).toContain('заполнен: 2 поощрения');
    expect(told).toContain('Это подписанный приказ № 45 от 25.05.2026: строк без «Документа» нет.');
    expect(told).not.toContain('Не вошли');
    expect(lines(book, ORDER)).toContain('от 25.05.2026 № 45');
  });

  test('rewards of another year stay out and are counted', () => {
    const book = openData(decided);
    reward(book, ['благодарность', 'У-1', '', '2025-05-20']);
    expect(book.end(COMMAND)).toContain(
      '2 поощрения. Лист «Грамоты и письма»: 2 страницы, каждая – отдельный лист бумаги. Вне периода, не вошли: 1 строка.',
    );
    expect(lines(book, ORDER).join()).not.toContain('У-1');
    book.edit('clearCells', SHEET, 'A2:E3');
    expect(book.end(COMMAND)).toContain('Вне периода, не вошли: 1 строка. Решите, кого поощрить');
  });

  test('a kind that the school adds to its list comes into the order', () => {
    const book = openData(decided);
    book.edit('addRows', 'Справочники', [{ Список: 'Вид поощрения', Значение: 'книга в подарок', Синонимы: 'книга' }]);
    reward(book, ['книга', 'У-3']);
    book.run(COMMAND);
    expect(lines(book, ORDER)).toContain('3. Поощрить («книга в подарок»):');
    expect(book.end('checkBook')).toMatch(/^Ошибок нет\./);
  });
});

describe('bad rows are told with their place, and the others go on', () => {
  test.each([
    [
      ['медаль', 'Н-1'],
      '«Вид»: нужен вид поощрения из «Справочников» (список «Вид поощрения»), сейчас «медаль». Исправьте ячейку.',
    ],
    [
      ['', 'Н-1'],
      '«Вид»: нужен вид поощрения из «Справочников» (список «Вид поощрения»), сейчас пусто. Исправьте ячейку.',
    ],
    [['благодарность'], '«Код»: нет ни кода, ни № пары. Впишите, кого поощряют.'],
    [['благодарность', 'Н-7'], '«Код»: такого кода нет ни среди наставников, ни среди наставляемых. Исправьте код.'],
    [['благодарность', '', '99'], '«№ пары»: такой пары нет на листе «Пары». Исправьте № пары или сотрите его.'],
    [['благодарность', 'Н-1', '2'], '«№ пары»: этого человека нет в этой паре. Исправьте код или № пары.'],
    [
      ['благодарственное письмо родителям', 'Н-1'],
      '«Код»: письмо родителям – о наставнике-ученике, а это взрослый. Исправьте код или вид поощрения.',
    ],
    [
      ['благодарность', 'Н-1', '', 'в мае'],
      '«Дата»: нужна дата, например 31.08.2026, сейчас «в мае». Исправьте ячейку.',
    ],
    [['лучший наставник', 'Н-1'], '«Вид»: то же уже есть в строке 2. Исправьте или удалите лишнюю строку.'],
  ])('%j', (row, message) => {
    const book = openData(decided);
    reward(book, row);
    const end = book.end(COMMAND);
    expect(end).toMatch(/^Лист «Приказ о поощрении» заполнен: 2 поощрения\./);
    expect(end.split('\n').slice(-2)).toEqual(['Не учтено:', `Лист «Поощрения», строка 4, ${message}`]);
    expect(book.end('checkBook')).toContain(message);
  });

  test('a column that is gone is named, and nothing is written', () => {
    const book = openData(decided);
    book.edit('deleteColumn', SHEET, 'Код');
    expect(book.end(COMMAND)).toMatch(/^Лист «Поощрения»: нет столбца «Код»\. .* Ничего не записано\.$/);
    expect(titles(book.data())).not.toContain(ORDER);
    expect(book.end('checkBook')).toContain('нет столбца «Код»');
  });

  test('a settings sheet without a period stops the command', () => {
    const book = openData(decided);
    book.edit('setParameter', 'Конец периода', 'весной');
    expect(book.end(COMMAND)).toMatch(/«Конец периода»: нужна дата.* Ничего не записано\.$/);
  });

  test('the municipality’s book has no rewards', () => {
    const book = openNew();
    book.run('createMunicipalBook');
    expect(book.end(COMMAND)).toMatch(/^Это книга муниципалитета, а команда – для книги школы\./);
  });
});

describe('names', () => {
  const NAME = 'Иванова И. И.';

  test('stand in no paper, wherever they were typed', () => {
    const book = openData(decided);
    book.edit('setParameter', 'Директор', NAME);
    book.edit('setParameter', 'Куратор', NAME);
    reward(book, ['благодарность', 'У-1', '', '', `Приказ, ${NAME}`], ['благодарность', 'У-2', '', '', NAME]);
    const end = book.end(COMMAND);
    expect(end).toContain(
      'Лист «Поощрения», строка 5, «Документ»: похоже на имя или контакты человека, в бумаги они не вносятся.',
    );
    for (const sheet of [ORDER, PAPERS, RANKING]) {
      expect(sheetRows(book.model, sheet).flat().join('\n')).not.toContain('Иванова');
    }
    expect(lines(book, ORDER)).toContain('Директор ______________ / ______________ /');
    expect(end).not.toContain('Иванова');
    expect(sheetRows(book.model, 'Журнал').flat().join('\n')).not.toContain('Иванова');
    expect(book.end('checkBook')).toContain('похоже на личные данные');
  });

  test('no paper is made of people’s rows that hold them, as of other papers', () => {
    const book = openData(decided);
    book.edit('writeText', 'Наставники', 'A4', NAME);
    book.edit('writeText', 'Пары', 'B4', NAME);
    const end = book.end(COMMAND);
    expect(end).toMatch(/^Для бумаги не годится:\nЛист «Наставники», строка 4, «Код»: .*\n.*\nНичего не записано\.$/);
    expect(end).not.toContain('Иванова');
    expect(titles(book.data())).not.toContain(ORDER);
  });

  test('stand in the papers of the local edition’s book «С именами», and not in its journal or ranking', async () => {
    const book = namedBook(schoolOf(3), NAME);
    book.run(COMMAND);
    reward(book, ['грамота «Лучший наставник»', 'Н-1'], ['благодарность', 'Н-2', '', '', `Приказ, ${NAME}`]);
    expect(book.end(COMMAND)).toMatch(/ уже в приказе: 1 строка\.$/);
    expect(lines(book, ORDER)).toContain('1.1. Иванова И. И., педагог, физика.');
    expect(lines(book, PAPERS)).toContain(NAME);
    for (const sheet of [RANKING, 'Журнал']) {
      expect(sheetRows(book.model, sheet).flat().join('\n')).not.toContain('Иванова');
    }
  });

  test.each([ORDER, PAPERS])('typed into a blank of «%s» are found by the check', (sheet) => {
    const book = openData(decided);
    book.run(COMMAND);
    expect(book.end('checkBook')).not.toContain('личные данные');
    const row = 1 + lines(book, sheet).findIndex((text) => text.includes('(Н-1)'));
    book.edit('writeText', sheet, `A${row}`, NAME);
    expect(book.end('checkBook')).toContain(`Лист «${sheet}», строка ${row}, «столбец 1»: похоже на личные данные`);
  });
});

test('the number of calls does not depend on the number of people and rewards', async () => {
  const calls = async (size: number) => {
    const book = openData(await makeSample(schoolOf(size)));
    book.run(COMMAND);
    const first = Object.fromEntries(book.calls.byMethod);
    const kinds = [
      'грамота «Лучший наставник»',
      'благодарственное письмо наставнику',
      'благодарственное письмо родителям',
    ];
    reward(
      book,
      ...numbers(size)
        .slice(1)
        .flatMap((n) => kinds.map((kind) => [kind, `Н-${n}`])),
    );
    book.run(COMMAND);
    const byMethod = Object.fromEntries(book.calls.byMethod);
    const { 'Sheet.insertRowsAfter': grown = 0, 'Range.copyTo': copied = 0, ...second } = byMethod;
    expect(copied - 1).toBeLessThanOrEqual(grown); // the ranking is kept for undo; a sheet that grows lends its dropdowns
    return { grown, calls: [first, second] };
  };
  const [few, many] = [await calls(3), await calls(60)];
  expect(many.calls).toEqual(few.calls);
  expect(few.grown).toBe(0);
  expect(many.grown).toBeLessThanOrEqual(3); // a sheet that becomes longer than a new one grows at once
  const total = Object.values(many.calls[1] ?? {}).reduce((sum, count) => sum + count, 0);
  expect(total).toBeLessThan(120);
}, 60_000);
