import { describe, expect, test } from '@jest/globals';
import { answer, answerRows, emptyAnswers, SIX } from './answers-book';
import { differences, pictureOf } from './book-picture';
import { rangeValues, recordsOf, sheetRows } from './sheet-cells';
import { openData, openNew, type TestBook } from './test-book';

const RESULTS = 'buildResults';
const SHEET = 'Результаты';
const ADDED = 'Появился лист «Влияние»: впишите то, что измеряете дважды (оценки, пропуски).';

const empty = await emptyAnswers();

function answered(answers = SIX): TestBook {
  const book = openData(empty);
  answer(book, answers);
  return book;
}

const row = (book: TestBook, range: string, label: string) =>
  rangeValues(book.model, range).find(([first]) => first === label);
const text = (book: TestBook) => sheetRows(book.model, SHEET).flat().join('\n');

describe('before there are answers', () => {
  test('the command says what to do and adds «Влияние» with its dropdown', () => {
    const book = openData(empty);
    expect(book.run(RESULTS)).toEqual([
      `Результатов пока нет: ответов на анкеты нет. Выберите «Анкеты» → «Создать анкеты», а когда их заполнят – «Собрать ответы». ${ADDED}`,
    ]);
    expect(sheetRows(book.model, 'Влияние')).toEqual([
      ['Параметр', 'Код участника', 'До', 'Дата до', 'После', 'Дата после', 'Лучше'],
    ]);
    const dropdowns = pictureOf(book.data()).sheets.Влияние?.dropdowns;
    expect(dropdowns).toEqual([expect.stringMatching(/^G2:G\d+: /)]);
  });

  test('and then writes nothing until there are', () => {
    const book = openData(empty);
    book.run(RESULTS);
    const before = pictureOf(book.data());
    expect(book.end(RESULTS)).toMatch(/^Результатов пока нет: .*«Собрать ответы»\.\nНичего не записано\.$/);
    expect(differences(before, pictureOf(book.data()))).toEqual([]);
  });

  test('a book of an earlier version gets the list of «Лучше» with the sheet', () => {
    const book = openData(empty);
    const rows = sheetRows(book.model, 'Справочники');
    const first = rows.findIndex(([list]) => list === 'Лучше') + 1;
    for (const _ of ['больше', 'меньше']) book.edit('deleteRow', 'Справочники', first);
    book.run(RESULTS);
    const added = recordsOf(book.model, 'Справочники').filter(({ Список }) => Список === 'Лучше');
    expect(added.map(({ Значение }) => Значение)).toEqual(['больше', 'меньше']);
    expect(pictureOf(book.data()).sheets.Влияние?.dropdowns).toHaveLength(1);
  });

  test('the municipality’s book has no results', () => {
    const book = openNew();
    book.run('createMunicipalBook');
    expect(book.end(RESULTS)).toMatch(
      /^Это книга муниципалитета, а команда – для книги школы\..*Ничего не записано\.$/,
    );
  });
});

describe('the report', () => {
  test('has means and indices of scales, shares of options, satisfaction of the group', () => {
    const book = answered();
    expect(book.end(RESULTS)).toBe(`Лист «Результаты» заполнен: учтено ответов – 60. ${ADDED}`);
    const range = 'REPORT_SURVEY_ANSWERS';
    expect(row(book, range, 'Ученик-ученик, наставляемые')).toEqual([
      'Ученик-ученик, наставляемые',
      '',
      6,
      '',
      8 / 9,
      '',
    ]);
    expect(row(book, range, 'Насколько полезными были встречи?')?.slice(1)).toEqual(['больше', 6, 9, 8 / 9, '']);
    expect(row(book, range, 'Как часто вы волнуетесь из-за уроков?')?.slice(1)).toEqual([
      'меньше',
      6,
      '',
      '',
      'никогда – 17\u00a0%, редко – 83\u00a0%, иногда – 0\u00a0%, часто – 0\u00a0%, всегда – 0\u00a0%',
    ]);
    expect(row(book, range, 'В чём наставник помог больше всего?')?.[5]).toBe(
      'учёба – 67\u00a0%, общение – 17\u00a0%, творчество и спорт – 0\u00a0%, другое – 17\u00a0%',
    );
  });

  test('has before and after with the change as a formula of the sheet, and its direction in words', () => {
    const book = answered();
    book.run(RESULTS);
    const range = 'REPORT_SURVEY_CHANGES';
    expect(row(book, range, 'комфорт')).toEqual(['комфорт', 'больше', 6, 5, 7, 2, 'стало лучше']);
    expect(row(book, range, 'уверенность')?.slice(5)).toEqual([0, 'без изменений']);
    expect(row(book, range, 'тревожность')?.[1]).toBe('меньше');
    expect(rangeValues(book.model, range)).toHaveLength(5);
    const at = 1 + sheetRows(book.model, SHEET).findIndex(([first]) => first === 'комфорт');
    expect(book.edit('formulaOf', SHEET, `F${at}`)).toBe(`=E${at}-D${at}`);
  });

  test('compares nobody when only one stage is answered', () => {
    const book = answered({ 'УП-до-2': [3, 4, 5, 6, 7, 5] });
    book.run(RESULTS);
    expect(text(book)).toContain('Ответов «после» ещё нет.');
    expect(text(book)).toContain('Никто ещё не ответил и «до», и «после».');
  });

  test('shows no figures of four people', () => {
    const book = answered({ 'УП-после-5': [10, 9, 8, 7], 'УП-после-9': ['а', 'б', 'в', 'г'] });
    book.run(RESULTS);
    const rows = rangeValues(book.model, 'REPORT_SURVEY_ANSWERS');
    expect(rows.slice(1)).toEqual([['Ученик-ученик, наставляемые', '', 4, '', '', 'меньше 5 ответов']]);
    expect(text(book)).toContain('Что стоит изменить в программе? (Ученик-ученик, наставляемые): меньше 5 ответов');
    expect(text(book)).not.toContain('• а');
  });

  test('prints open answers but those that look personal', () => {
    const book = answered();
    book.run(RESULTS);
    expect(text(book)).toContain('Что стоит изменить в программе? (Ученик-ученик, наставляемые): 6 ответов');
    expect(text(book)).toContain('• больше встреч (2)\n');
    expect(text(book)).not.toContain('Иванова');
  });

  test('counts the answers marked «+» alone, wherever the columns stand', () => {
    const book = answered();
    book.edit('addRows', 'Ответы', answerRows('УП-после-5', [1, 1, 1, 1, 1, 1], '-'));
    book.edit('moveColumn', 'Ответы', 'Ответ');
    book.run(RESULTS);
    expect(row(book, 'REPORT_SURVEY_ANSWERS', 'Насколько полезными были встречи?')?.[3]).toBe(9);
  });

  test('counts the answers of the school year alone, and whoever answered a year ago is asked again', () => {
    const book = answered();
    const asked = recordsOf(book.model, 'Вопросы').map((one) => String(one['Код вопроса']));
    const left = asked.filter((code) => code.startsWith('УП-до-') && !(code in SIX));
    const known = Object.fromEntries(left.map((code) => [code, Array.from({ length: 6 }, () => 5)]));
    answer(book, known);
    expect(book.run('createSurveys', { answers: ['до', 'CANCEL'] }).join()).toContain('участников – 6.');
    book.edit('setParameter', 'Начало периода', '01.09.2026');
    book.edit('setParameter', 'Конец периода', '31.05.2027');
    book.edit('setParameter', 'Дата отчёта', '31.05.2027');
    const former = 60 + left.length * 6;
    expect(book.end(RESULTS)).toContain(
      `Результатов пока нет: ответов на анкеты нет. Ответы прежних лет (${former}) остались на листе «Ответы» и в итоги не вошли. Выберите`,
    );
    expect(book.run('createSurveys', { answers: ['до', 'CANCEL'] }).join()).toContain('участников – 12.');
  });

  test('of a book whose «Вопросы» lack «Лучше» takes more for better, and says nothing', () => {
    const book = answered();
    book.edit('deleteColumn', 'Вопросы', 'Лучше');
    expect(book.end(RESULTS)).toBe(`Лист «Результаты» заполнен: учтено ответов – 60. ${ADDED}`);
    expect(row(book, 'REPORT_SURVEY_CHANGES', 'тревожность')?.slice(1)).toEqual([
      'больше',
      6,
      4,
      expect.closeTo(11 / 6),
      expect.closeTo(11 / 6 - 4),
      'стало хуже',
    ]);
    expect(book.end('checkBook')).not.toContain('Лучше');
  });

  test('is taken back by undo, with «Влияние»', () => {
    const book = answered();
    const before = pictureOf(book.data());
    book.run(RESULTS);
    book.run('undoLastAction');
    expect(differences(before, pictureOf(book.data()))).toEqual([]);
    book.run(RESULTS);
    const built = pictureOf(book.data());
    answer(book, { 'УП-после-7': [1, 2, 3, 4, 5, 6] });
    book.run(RESULTS);
    book.run('undoLastAction');
    expect(differences(built.sheets[SHEET], pictureOf(book.data()).sheets[SHEET])).toEqual([]);
  });
});

describe('answers that somebody has spoilt are told, the rest is counted', () => {
  test.each([
    ['G2', 11, '«Ответ»: нужно целое число от 1 до 10, сейчас «11». Исправьте ячейку.'],
    ['G2', 'много', '«Ответ»: нужно целое число от 1 до 10, сейчас «много». Исправьте ячейку.'],
    [
      'F2',
      'УП-99',
      '«Код вопроса»: нет вопроса с таким кодом, ответов не учтено: 1, сейчас «УП-99». Верните вопрос на лист «Вопросы».',
    ],
    ['C3', 'У-1', '«Код участника»: то же уже есть в строке 2. Исправьте или удалите лишнюю строку.'],
  ])('%s: %p', (address, typed, message) => {
    const book = answered();
    book.edit(typeof typed === 'number' ? 'typeInto' : 'writeText', 'Ответы', address, typed);
    const end = book.end(RESULTS);
    expect(end).toMatch(/учтено ответов – 59/);
    expect(end.split('\n').slice(-2)).toEqual(['Не учтено:', `Лист «Ответы», строка ${address.slice(1)}, ${message}`]);
    expect(book.end('checkBook')).toContain(message.slice(message.indexOf(':') + 2, message.indexOf('. ')));
  });

  test('a blank answer is none, and no mistake', () => {
    const book = answered();
    book.edit('clearCells', 'Ответы', 'G2');
    expect(book.end(RESULTS)).toBe(`Лист «Результаты» заполнен: учтено ответов – 59. ${ADDED}`);
  });

  test('a wrong «Лучше» of a question is told with its place', () => {
    const book = answered();
    book.edit('writeText', 'Вопросы', 'J2', 'поровну');
    const message =
      'Лист «Вопросы», строка 2, «Лучше»: нужно «больше» или «меньше», сейчас «поровну». Исправьте ячейку.';
    expect(book.end(RESULTS)).toContain(message);
    expect(book.end('checkBook')).toContain(message);
  });

  test('an anchor that is better in two ways is told and not compared', () => {
    const book = answered();
    const at = recordsOf(book.model, 'Вопросы').findIndex((one) => one['Код вопроса'] === 'УП-после-2') + 2;
    book.edit('writeText', 'Вопросы', `J${at}`, 'меньше');
    expect(book.end(RESULTS)).toContain(
      `Лист «Вопросы», строка ${at}, «Лучше»: у якорного вопроса «до» и «после» разное «Лучше»`,
    );
    const anchors = rangeValues(book.model, 'REPORT_SURVEY_CHANGES').map(([label]) => label);
    expect(anchors.filter((label) => label === 'комфорт')).toEqual([]);
  });
});

describe('calls', () => {
  const callsFor = (people: number) => {
    const book = openData(empty);
    const values = Array.from({ length: people }, (_, index) => 1 + (index % 10));
    const rows = ['УП-до-1', 'УП-после-1', 'УП-до-2', 'УП-после-2', 'УП-после-5'].flatMap((code) =>
      answerRows(code, values),
    );
    book.edit('addRows', 'Ответы', rows);
    return { book, rows: rows.length };
  };
  const byMethod = (book: TestBook) => Object.fromEntries(book.calls.byMethod);

  test.each(['buildResults', 'buildSwot', 'buildMonitoringNote'])(
    '%s costs the same for 50 and for 5,000 answers',
    (command) => {
      const [few, many] = [callsFor(10), callsFor(1000)];
      few.book.run(command);
      const calls = byMethod(few.book);
      expect(many.rows).toBe(5000);
      many.book.run(command);
      expect(byMethod(many.book)).toEqual(calls);
      expect(Object.values(calls).reduce((sum, count) => sum + count, 0)).toBeLessThan(90);
    },
    120_000,
  );
});
