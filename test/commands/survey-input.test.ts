import { beforeEach, describe, expect, test } from '@jest/globals';
import { recordsOf, sheetRows } from './sheet-cells';
import { type Row, tabsOf } from './survey-filling';
import { schoolOfPairs } from './survey-school';
import { makeSample, openData, openNew, openSampleCopy, type TestBook } from './test-book';

const data = await makeSample(schoolOfPairs(2, 10, '9А'));
let book: TestBook;

beforeEach(() => {
  book = openData(data);
});

/** The rows of the tab of class 5А after «Создать анкеты», whose tabs are put away. */
function surveyOf5A(stage = 'до'): readonly Row[] {
  book.run('createSurveys', { answers: [stage] });
  const rows = sheetRows(book.model, `Анкета 5А (${stage})`);
  for (const title of tabsOf(book, 'Анкета ')) book.edit('deleteTab', title);
  return rows;
}

/** A copy of the tab comes back with some cells of rows changed: by row number from 1 and column from 1. */
function comesBack(
  rows: readonly Row[],
  changes: Readonly<Record<string, string | number>>,
  title = 'Анкета 5А',
): void {
  const lines = rows.map((row) => [...row]);
  for (const [place, value] of Object.entries(changes)) {
    const [row = 0, column = 0] = place.split(':').map(Number);
    const line = lines[row - 1];
    if (line) line[column - 1] = value;
  }
  book.edit('addTab', title, lines);
}

const answers = () => recordsOf(book.model, 'Ответы');
const collect = () => book.end('collectSurveys');

describe('«Создать анкеты»', () => {
  test.each([
    ['', /Не понято, какие анкеты нужны.*«до», «после» или «запросы».*Ничего не записано/],
    ['потом', /Не понято, какие анкеты нужны/],
    ['запросы пятый', /Класс не понят: пишите, например, «запросы 5А; 6Б»/],
  ])('asked for «%s», says what can be asked for', (wish, message) => {
    expect(book.end('createSurveys', { answers: [wish] })).toMatch(message);
    expect(tabsOf(book, 'Анкета ')).toEqual([]);
  });

  test('given up at either question, writes nothing', () => {
    expect(book.run('createSurveys', { answers: ['CANCEL'] })).toEqual([]);
    book.run('createSurveys', { answers: ['до', 'CANCEL'] });
    expect(tabsOf(book, 'Анкета ').concat(tabsOf(book, 'Вопросы'))).toEqual([]);
  });

  test('asked for again, says that the surveys are out, also when they were taken back', () => {
    const [first] = book.run('createSurveys', { answers: ['до'] });
    expect(first).not.toContain('уже создавали');
    for (const title of tabsOf(book, 'Анкета ')) book.edit('deleteTab', title); // as the local edition does
    const [again] = book.run('createSurveys', { answers: ['до', 'CANCEL'] });
    expect(again).toMatch(/Анкеты «до» уже создавали \d\d\.\d\d\.\d{4}\. Новые появятся рядом с прежними/);
    expect(book.end('undoLastAction')).toMatch(/Отменено: «Создать анкеты».*остались.*уберите в корзину сами\.$/s);
    expect(book.run('createSurveys', { answers: ['до', 'CANCEL'] })[0]).toContain('уже создавали');
    expect(book.run('createSurveys', { answers: ['после', 'CANCEL'] })[0]).not.toContain('уже создавали');
  });

  test('needs a school’s book', async () => {
    expect(openNew().end('createSurveys')).toMatch(/Это ещё не книга программы/);
    expect((await openSampleCopy('megion')).end('createSurveys')).toMatch(
      /Это книга муниципалитета, а команда – для книги школы/,
    );
  });

  test('does not write over tabs that still stand', () => {
    book.run('createSurveys', { answers: ['до'] });
    expect(book.end('createSurveys', { answers: ['до'] })).toMatch(
      /^Такие вкладки уже есть: «Анкета 5А \(до\)», «Анкета 9А \(до\)»\. Передайте их/,
    );
  });

  /** The mentors become teachers, who have a book each. */
  function teachers(...codes: readonly string[]): void {
    for (const [index, code] of codes.entries()) {
      const cells = { A: code, B: 'педагог', C: '', H: 'Учитель-учитель' };
      for (const [column, text] of Object.entries(cells))
        book.edit('writeText', 'Наставники', `${column}${index + 2}`, text);
    }
  }

  test('names a tab as a spreadsheet can, whatever signs the code has', () => {
    teachers('П/3', 'П:4');
    book.run('createSurveys', { answers: ['до'] });
    expect(tabsOf(book, 'Анкета П')).toEqual(['Анкета П-3 (до)', 'Анкета П-4 (до)']);
    expect(sheetRows(book.model, 'Анкета П-3 (до)')[3]?.[0]).toBe('П/3');
  });

  test.each([
    ['п-1', 'П-1'],
    ['П/1', 'П-1'],
  ])('says that codes %s and %s would give one tab', (one, other) => {
    teachers(one, other);
    expect(book.end('createSurveys', { answers: ['до'] })).toMatch(
      /^Две вкладки назывались бы «Анкета П-1 \(до\)»: коды различаются только регистром или знаками\. Исправьте их\. Ничего не записано\.$/i,
    );
    expect(tabsOf(book, 'Анкета ')).toEqual([]);
  });

  test('lets no name out, even typed into a code, and names the rows', () => {
    book.edit('writeText', 'Наставляемые', 'A3', 'Иванова Мария');
    book.edit('writeText', 'Наставники', 'A2', '+7 900 000-00-00');
    expect(book.end('createSurveys', { answers: ['до'] })).toBe(
      [
        'Лист «Наставники», строка 2, «Код»: похоже на имя или контакты, а в анкетах – только коды. Замените кодом.',
        'Лист «Наставляемые», строка 3, «Код»: похоже на имя или контакты, а в анкетах – только коды. Замените кодом.',
        'Ничего не записано.',
      ].join('\n'),
    );
    expect(tabsOf(book, 'Анкета ')).toEqual([]);
  });

  /** Everybody takes part in another form, without pairs. */
  function formOf(form: string, ...rows: readonly number[]): void {
    for (const row of rows) {
      book.edit('writeText', 'Наставляемые', `I${row}`, form);
      book.edit('writeText', 'Наставники', `H${row}`, form);
      book.edit('writeText', 'Пары', `D${row}`, form);
    }
  }

  test('tells of a form that nobody is asked about', () => {
    formOf('Учитель-ученик', 2);
    const [question] = book.run('createSurveys', { answers: ['до'] });
    expect(question).toContain(
      'Обратите внимание:\nЛист «Вопросы», «Форма»: нет вопросов «до» о форме «Учитель-ученик» (наставник, наставляемый): 2 человека о ней не будут спрошены. Скопируйте строки другой формы, впишите в них эту и дайте новые коды вопросов.',
    );
    expect(tabsOf(book, 'Анкета ').length).toBe(2);
  });

  test('with no other form says so, and not that all have answered', () => {
    formOf('Учитель-ученик', 2, 3);
    expect(book.end('createSurveys', { answers: ['до'] })).toMatch(
      /^Анкет «до» не будет: о формах, в которых участвуют люди, нет вопросов\. Ничего не записано\.\n\nОбратите внимание:\nЛист «Вопросы», «Форма»: нет вопросов «до» о форме «Учитель-ученик» \(наставник, наставляемый\): 4 человека о ней не будут спрошены\./,
    );
  });

  test('is undone: the tabs and «Вопросы» go', () => {
    book.run('createSurveys', { answers: ['до'] });
    expect(tabsOf(book, 'Анкета ')).toEqual(['Анкета 5А (до)', 'Анкета 9А (до)']);
    book.run('undoLastAction');
    expect([...tabsOf(book, 'Анкета '), ...tabsOf(book, 'Вопросы')]).toEqual([]);
  });

  test('says who has answered everything, and asks the others alone', () => {
    const rows = surveyOf5A();
    const types = new Map(sheetRows(book.model, 'Вопросы').map((row) => [row[0], row]));
    const full = rows.map((row, index) => {
      const [, , , , type = ''] = types.get(row[5] ?? '') ?? [];
      const answer = { шкала: 5, частота: 'часто', 'да/нет': 'да', открытый: 'текст' }[String(type)] ?? 'учёба';
      return index < 3 || row[0] !== 'У-1' ? row : [...row.slice(0, 2), answer, ...row.slice(3)];
    });
    comesBack(full, {});
    collect();
    book.edit('deleteTab', 'Анкета 5А');
    const again = surveyOf5A();
    expect(new Set(again.slice(3).map((row) => row[0]))).toEqual(new Set(['У-2']));
  });

  test('lists anchors that are asked differently, and surveys are made all the same', () => {
    surveyOf5A();
    book.edit('writeText', 'Вопросы', 'F2', 'Другой вопрос?');
    const [question] = book.run('createSurveys', { answers: ['после'] });
    expect(question).toMatch(/Лист «Вопросы», строка \d+, «Якорь»: якорный вопрос «до» и «после» задан по-разному/);
    expect(tabsOf(book, 'Анкета ').length).toBeGreaterThan(1);
  });

  test('makes one sheet of a class, however its rows spell it', () => {
    for (const [row, spelling] of [
      [2, '5 а'],
      [3, '5-А класс'],
    ]) {
      book.edit('writeText', 'Наставляемые', `C${row}`, spelling);
    }
    book.edit('writeText', 'Наставники', 'C2', '5A'); // a Latin letter
    book.run('createSurveys', { answers: ['до'] });
    expect(tabsOf(book, 'Анкета ')).toEqual(['Анкета 5А (до)', 'Анкета 9А (до)']);
    book.run('createSurveys', { answers: ['запросы 5 А'] });
    expect(
      sheetRows(book.model, 'Запросы 5А')
        .slice(2, 5)
        .map((row) => row[1]),
    ).toEqual(['У-1', 'У-2', '']);
    book.edit('typeInto', 'Запросы 5А', 'C3', 'другие');
    expect(book.run('collectSurveys')[0]).toContain('дополнено: 1 (У-1)');
  });

  test('a scale without bounds is told and not asked: nobody could answer it', () => {
    surveyOf5A();
    const scale = { 'Код вопроса': 'свой-1', Роль: 'наставляемый', Этап: 'до', Тип: 'шкала', Вопрос: 'Насколько?' };
    book.edit('addRows', 'Вопросы', [scale]);
    const [question] = book.run('createSurveys', { answers: ['до'] });
    expect(question).toMatch(/«Мин»: у шкалы «Мин» должен быть меньше «Макс»/);
    expect(sheetRows(book.model, 'Анкета 5А (до)').filter((row) => row[5] === 'свой-1')).toEqual([]);
  });

  test('more forms are further rows of «Вопросы»', () => {
    surveyOf5A();
    book.edit('addRows', 'Вопросы', [
      {
        'Код вопроса': 'свой-1',
        Роль: 'наставляемый',
        Этап: 'до',
        Тип: 'выбор: лыжи; шахматы',
        Вопрос: 'Чем заняться?',
      },
      { 'Код вопроса': 'свой-2', Роль: 'наставляемый', Этап: 'до', Тип: 'загадка', Вопрос: 'Что?' },
    ]);
    const [question] = book.run('createSurveys', { answers: ['до'] });
    expect(question).toMatch(
      /«Тип»: нужно: шкала, частота, да\/нет, открытый или «выбор: ответ; ответ», сейчас «загадка»/,
    );
    expect(sheetRows(book.model, 'Анкета 5А (до)').filter((row) => row[5] === 'свой-1')).toHaveLength(2);
  });
});

describe('a survey sheet', () => {
  test('has dropdowns, refuses what is not in them, and is locked but for the answers', () => {
    book.run('createSurveys', { answers: ['до'] });
    for (const wrong of [11, 0, 7.5, '7,5', '7.5', 'семь'])
      expect(() => book.edit('typeInto', 'Анкета 5А (до)', 'C4', wrong)).toThrow(/нарушают правила проверки данных/);
    for (const right of [1, 10, '7']) book.edit('typeInto', 'Анкета 5А (до)', 'C4', right);
    expect(sheetRows(book.model, 'Анкета 5А (до)')[3]?.[2]).toBe(7);
    const sheetId = book.model.getters.getSheetIdByName('Анкета 5А (до)') ?? '';
    const sheet = book.data().sheets.find(({ id }) => id === sheetId);
    const rows = sheetRows(book.model, 'Анкета 5А (до)').length;
    expect(sheet).toMatchObject({ protections: [{ unprotected: [`C3:C${rows}`] }] });
    const kinds = new Set(sheet?.dataValidationRules.map(({ criterion }) => criterion.type));
    expect(kinds).toEqual(new Set(['dateIsValid', 'isValueInList']));
    const open = sheet?.dataValidationRules.filter(({ isBlocking }) => !isBlocking);
    expect(open?.map(({ criterion }) => criterion.type)).toEqual(['dateIsValid']);
  });

  test('offers the numbers of a scale; one too long to choose from is told and not asked', () => {
    surveyOf5A();
    const scale = { Роль: 'наставляемый', Этап: 'до', Тип: 'шкала', Вопрос: 'Сколько?', Мин: 0 };
    book.edit('addRows', 'Вопросы', [
      { ...scale, 'Код вопроса': 'до-100', Макс: 100 },
      { ...scale, 'Код вопроса': 'до-1000', Макс: 1000 },
    ]);
    const [question] = book.run('createSurveys', { answers: ['до'] });
    expect(question).toMatch(/«Макс»: у шкалы больше 101 числа, из стольких не выбрать\. Исправьте ячейку/);
    const asked = sheetRows(book.model, 'Анкета 5А (до)').map((row) => row[5]);
    expect([asked.includes('до-100'), asked.includes('до-1000')]).toEqual([true, false]);
    const sheet = book.data().sheets.find(({ name }) => name === 'Анкета 5А (до)');
    const criteria = sheet?.dataValidationRules.map(({ criterion }) => criterion) ?? [];
    const numbers = Array.from({ length: 101 }, (_, index) => String(index));
    expect(criteria).toContainEqual(expect.objectContaining({ type: 'isValueInList', values: numbers }));
  });

  test('fits a phone: the code, the question and the answer are no wider than its screen', () => {
    book.run('createSurveys', { answers: ['до'] });
    const sheet = book.data().sheets.find(({ name }) => name === 'Анкета 5А (до)');
    expect([0, 1, 2].reduce((sum, column) => sum + (sheet?.cols[column]?.size ?? 0), 0)).toBeLessThanOrEqual(360);
  });

  test('copied into a book of its own is locked there by the same command', () => {
    const rows = surveyOf5A();
    const copy = openNew();
    copy.edit('addTab', 'Анкета 5А (до)', rows);
    expect(copy.end('createSurveys')).toMatch(/^Защищено вкладок: 1\. Изменить можно только ответы\./);
    const sheet = copy.data().sheets.find(({ name }) => name === 'Анкета 5А (до)');
    expect(sheet).toMatchObject({ protections: [{ unprotected: [`C3:C${rows.length}`] }] });
    expect(copy.data().sheets.map(({ name }) => name)).toEqual(['Лист1', 'Анкета 5А (до)']);
  });
});

describe('«Собрать ответы»', () => {
  test('without surveys says how to get them', () => {
    expect(collect()).toMatch(
      /^Анкет этой школы в списке книг нет\. .*«Добавить листы из \.xlsx…».*\nНичего не записано\.$/,
    );
  });

  test.each<[string, Readonly<Record<string, string | number>>, RegExp]>([
    ['a number out of bounds', { '4:3': 11 }, /строка 4, «Ответ»: нужно целое число от 1 до 10, сейчас «11»/],
    ['a part of a number', { '4:3': 7.5 }, /строка 4, «Ответ»: нужно целое число от 1 до 10/],
    [
      'words instead of a number',
      { '4:3': 'много' },
      /строка 4, «Ответ»: нужно целое число от 1 до 10, сейчас «много»/,
    ],
    ['a date instead of a number', { '4:3': '2025-09-20' }, /строка 4, «Ответ»: здесь дата, а нужен ответ/],
    [
      'an option that is none',
      { '7:3': 'порой' },
      /строка 7, «Ответ»: нужно одно из: никогда, редко, иногда, часто, всегда/,
    ],
    [
      'a name in an open answer',
      { '10:3': 'Иванова Мария' },
      /строка 10, «Ответ»: похоже на имя или контакты человека/,
    ],
    ['an unknown code', { '4:1': 'У-999', '4:3': 5 }, /строка 4, «Код»: кода нет в книге: У-999; не взято 1 ответ/],
    ['a name instead of a code', { '4:1': 'Иванова Мария', '4:3': 5 }, /кода нет в книге: текст вместо кода/],
    ['no code', { '4:1': '', '4:3': 5 }, /строка 4, «Код»: ответы без кода/],
    ['a code of the other role', { '4:1': 'Н-1', '4:3': 5 }, /Н-1: вопросы для другой роли \(наставляемый\)/],
    ['an unknown question', { '4:6': 'X-1', '4:3': 5 }, /строка 4, «Ответ»: вопроса «X-1» нет на листе «Вопросы»/],
  ])('lists %s and takes the rest', (_what, changes, message) => {
    comesBack(surveyOf5A(), { ...changes, '5:3': 8 });
    expect(collect()).toMatch(message);
    expect(answers()).toHaveLength(1);
    expect(answers()[0]).toMatchObject({
      'Код участника': 'У-1',
      Ответ: 8,
      Учтён: '+',
      Роль: 'наставляемый',
      Этап: 'до',
    });
    expect(sheetRows(book.model, 'Замечания к ответам').flat().join('\n')).not.toContain('Иванова');
  });

  test('repeats no name that the base holds for a code, nor one in place of a question', () => {
    const name = 'Иванова Мария';
    const rows = surveyOf5A();
    book.edit('writeText', 'Наставники', 'A2', name);
    comesBack(rows, { '4:1': name, '4:3': 5, '5:6': name, '5:3': 8 });
    const told = collect();
    expect(told).toMatch(/строка 4, «Код»: текст вместо кода: вопросы для другой роли \(наставляемый\)/);
    expect(told).toMatch(/строка 5, «Ответ»: вопроса «текст вместо кода» нет на листе «Вопросы»/);
    expect(told + sheetRows(book.model, 'Замечания к ответам').flat().join()).not.toContain('Иванова');
  });

  test('lists who has answered in part and who not at all', () => {
    comesBack(surveyOf5A(), { '4:3': 8 });
    const told = collect();
    expect(told).toMatch(/строка 4, «Ответ»: У-1: заполнено 1 из 7\. Попросите дозаполнить/);
    expect(told).toMatch(/Лист «Анкета 5А»: не заполнено: У-2\./);
  });

  test('spaces are no answer', () => {
    comesBack(surveyOf5A(), { '4:3': 8, '10:3': '   ' });
    expect(collect()).toMatch(/У-1: заполнено 1 из 7/);
    expect(answers().map((row) => row.Ответ)).toEqual([8]);
  });

  test('a formula in place of an answer is listed', () => {
    comesBack(surveyOf5A(), { '5:3': 8 });
    book.edit('typeInto', 'Анкета 5А', 'C4', '=2+3');
    expect(collect()).toMatch(/строка 4, «Ответ»: здесь формула, а нужен ответ/);
    expect(answers()).toHaveLength(1);
  });

  test('a day that is none or has not come is listed, and the answers bear today’s', () => {
    comesBack(surveyOf5A(), { '3:3': 'вчера', '4:3': 8 });
    expect(collect()).toMatch(
      /строка 3, «Ответ»: нужна дата, например 31\.08\.2026, сейчас «вчера»; ответы взяты сегодняшним днём/,
    );
    expect(answers()).toHaveLength(1);
  });

  test('a day before the school year is told, and counts when it is mended', () => {
    const rows = surveyOf5A();
    comesBack(rows, { '3:3': '20.09.2024', '4:3': 8 });
    const told = collect();
    expect(told).toMatch(
      /Лист «Анкета 5А», строка 3, «Ответ»: 20\.09\.2024 – это до начала учебного года из «Настроек»; ответы взяты, но в итоги года не войдут\. Исправьте ячейку/,
    );
    expect(collect()).toMatch(/^Нового нет: всё уже собрано\..*20\.09\.2024 – это до начала/s);
    book.edit('deleteTab', 'Анкета 5А');
    comesBack(rows, { '3:3': '20.09.2025', '4:3': 8 });
    const [preview, done] = book.run('collectSurveys');
    expect(preview).toMatch(
      /^Будет записано\. Новых ответов: 1 \(1 анкета\), у прежних ответов изменится «Учтён» – 1\./,
    );
    expect(done).not.toContain('до начала учебного года');
    expect(answers().map((row) => row.Учтён)).toEqual(['-', '+']);
    expect(collect()).toMatch(/^Нового нет: всё уже собрано/);
  });

  test.each([
    ['cleared', '', /^Собрано\. Новых ответов: 1 \(1 анкета\), у прежних ответов изменится «Учтён» – 1\./],
    ['no day', 'вчера', /^Собрано\. .*строка 3, «Ответ»: нужна дата/s],
    ['a day to come', '20.09.2099', /^Собрано\. .*строка 3, «Ответ»: дата ещё не наступила/s],
  ])('a day before the school year that becomes %s: the answers are of today', (_what, mended, message) => {
    const rows = surveyOf5A();
    comesBack(rows, { '3:3': '20.09.2024', '4:3': 8 });
    collect();
    book.edit('deleteTab', 'Анкета 5А');
    comesBack(rows, { '3:3': mended, '4:3': 8 });
    expect(collect()).toMatch(message);
    expect(answers().map((row) => row.Учтён)).toEqual(['-', '+']);
    expect(collect()).toMatch(/^Нового нет: всё уже собрано/);
  });

  test('an undated sheet of a former year that is still in the book does not become one of this year', () => {
    const rows = surveyOf5A();
    const made = { '1:4': '5А до 2024-09-18 08:00:00', '4:3': 8 };
    comesBack(rows, { ...made, '3:3': '20.09.2024' });
    collect();
    book.edit('deleteTab', 'Анкета 5А');
    comesBack(rows, made);
    expect(collect()).toMatch(/^Нового нет: всё уже собрано/);
    expect(answers()).toHaveLength(1);
  });

  test('a sheet that was made in a former year may bear its day', () => {
    const rows = surveyOf5A();
    comesBack(rows, { '1:4': '5А до 2024-09-18 08:00:00', '3:3': '20.09.2024', '4:3': 8 });
    expect(collect()).not.toContain('до начала учебного года');
    expect(answers()).toHaveLength(1);
  });

  test('an undated sheet and one of the summer before the year are taken without a word', () => {
    const rows = surveyOf5A();
    comesBack(rows, { '4:3': 8 });
    comesBack(rows, { '1:4': 'другая', '3:3': '20.06.2025', '5:3': 8 }, 'Анкета 5А летом');
    expect(collect()).not.toContain('до начала учебного года');
    expect(answers()).toHaveLength(2);
  });

  test('a tab whose column was cut off is told of', () => {
    const rows = surveyOf5A();
    comesBack(rows, { '4:3': 8 });
    comesBack(rows, { '2:6': 'Код' }, 'Анкета без кода');
    expect(collect()).toMatch(/Лист «Анкета без кода»: похоже на анкету, но нет столбца «Код вопроса»/);
  });

  test('an answer changed on the same sheet and back again counts as it stands last', () => {
    const rows = surveyOf5A();
    for (const [answer, counted] of [
      [5, ['+']],
      [7, ['-', '+']],
      [5, ['-', '-', '+']],
    ] as const) {
      comesBack(rows, { '3:3': '2025-09-20', '4:3': answer });
      collect();
      book.edit('deleteTab', 'Анкета 5А');
      expect(answers().map((row) => row.Учтён)).toEqual([...counted]);
    }
  });

  test('is undone cell by cell', () => {
    const rows = surveyOf5A();
    comesBack(rows, { '3:3': '2025-09-20', '4:3': 5 });
    collect();
    comesBack(rows, { '1:4': 'другая', '3:3': '2025-09-25', '4:3': 9 }, 'Анкета 5А позже');
    collect();
    expect(answers().map((row) => [row.Ответ, row.Учтён])).toEqual([
      [5, '-'],
      [9, '+'],
    ]);
    book.run('undoLastAction');
    expect(answers().map((row) => [row.Ответ, row.Учтён])).toEqual([[5, '+']]);
  });
});

describe('«Запросы класса»', () => {
  function requests(lines: Readonly<Record<string, string>>): void {
    book.run('createSurveys', { answers: ['запросы 5а'] });
    for (const [address, text] of Object.entries(lines)) book.edit('typeInto', 'Запросы 5А', address, text);
  }
  /** A sheet of a class as it comes back from elsewhere: codes, categories, requests. */
  function requestsCopy(className: string, lines: readonly (readonly string[])[]): void {
    const rows = lines.map((line, index) => [index + 1, ...line]);
    book.edit('addTab', `Копия ${className}`, [['', '', '', className], ['№', 'Код', 'Категория', 'Запрос'], ...rows]);
  }
  const mentee = (code: string) => recordsOf(book.model, 'Наставляемые').find((row) => row.Код === code);

  test('add a category and a request to a mentee, and a new mentee of the class, after a preview', () => {
    requests({ C3: 'одаренные обучающиеся', D3: 'олимпиады', B5: 'У-77', C5: 'другие', D5: 'общение' });
    const [preview, done] = book.run('collectSurveys');
    expect(preview).toBe('Будет записано. Запросы классов: новых наставляемых: 1 (У-77); дополнено: 1 (У-1).');
    expect(done).toContain('Впишите новым «Формы» и «Согласие»: без них пара не подбирается.');
    expect(mentee('У-1')).toMatchObject({ Категории: 'одаренные обучающиеся', Запрос: 'олимпиады', Статус: 'в паре' });
    expect(mentee('У-77')).toMatchObject({
      Кто: 'ученик',
      Класс: '5А',
      Категории: 'другие',
      Запрос: 'общение',
      Статус: 'новый',
      Источник: 'классный руководитель',
    });
    expect(collect()).toBe('Нового нет: всё уже собрано.');
    book.run('undoLastAction');
    expect([mentee('У-1')?.Категории, mentee('У-77')]).toEqual(['', undefined]);
  });

  test.each<[string, Readonly<Record<string, string>>, RegExp]>([
    ['a code of a mentor', { B5: 'Н-1', C5: 'другие' }, /строка 5, «Код»: этот код занят/],
    ['a name', { B5: 'Иванова Мария', C5: 'другие' }, /строка 5, «Код»: похоже на имя или контакты, нужен код/],
    ['no code', { C5: 'другие' }, /строка 5, «Код»: нет кода/],
    [
      'no category of a new mentee',
      { B5: 'У-77', D5: 'общение' },
      /строка 5, «Категория»: у нового наставляемого нужна категория/,
    ],
    ['a name in the request', { C3: 'другие', D3: 'Иванова Мария' }, /строка 3, «Запрос»: похоже на имя или контакты/],
    ['a formula', { B5: '="У-"&77', C5: 'другие' }, /строка 5, «Код»: здесь формула, а нужен текст/],
  ])('%s is listed and not taken', (_what, lines, message) => {
    requests(lines);
    const before = recordsOf(book.model, 'Наставляемые');
    expect(collect()).toMatch(message);
    expect(recordsOf(book.model, 'Наставляемые')).toEqual(before);
  });

  test.each([['математика; физика'], ['математика\nфизика']])(
    'several values of a request are taken one by one: %j',
    (request) => {
      requests({ C3: 'другие', D3: request });
      collect();
      expect(mentee('У-1')?.Запрос).toBe('математика; физика');
      for (let again = 0; again < 3; again += 1) expect(collect()).toBe('Нового нет: всё уже собрано.');
      requestsCopy('5А', [['У-1', 'другие', 'физика; химия']]);
      collect();
      expect(mentee('У-1')?.Запрос).toBe('математика; физика; химия');
    },
  );

  test('a new code that two classes give is one child’s: the other is listed with both sheets', () => {
    requests({ B5: 'У-200', C5: 'другие' });
    requestsCopy('6Б', [['у-200', 'другие', 'общение']]);
    const told = collect();
    expect(told).toMatch(
      /Лист «Копия 6Б», строка 3, «Код»: этот код уже дал класс 5А \(лист «Запросы 5А», строка 5\), ученику класса 6Б нужен другой/,
    );
    expect(mentee('У-200')).toMatchObject({ Класс: '5А', Запрос: '' });
    expect(collect()).toMatch(/строка 3, «Код»: этот код – не из этого класса/);
  });

  test.each(['у-1', 'Y-1', ' У - 1 ', 'У–1'])('the code «%s» is the mentee У-1, as for the importer', (code) => {
    requests({});
    requestsCopy('5А', [[code, 'другие', 'общение']]);
    expect(book.run('collectSurveys')[0]).toContain('дополнено: 1 (У-1)');
    expect(recordsOf(book.model, 'Наставляемые')).toHaveLength(2);
    expect(mentee('У-1')?.Запрос).toBe('общение');
  });

  test('a code of a mentor is taken in any spelling', () => {
    requests({ B5: 'H-1', C5: 'другие' });
    expect(collect()).toMatch(/строка 5, «Код»: этот код занят/);
  });

  test.each(['Тестова', 'Маша Т', 'Маша 5'])('«%s» is no code of a new mentee, and is not repeated', (code) => {
    requests({ B5: code, C5: 'другие', D5: 'общение' });
    const told = book.run('collectSurveys').join('\n');
    expect(told).toMatch(
      /строка 5, «Код»: (?:это не код: нужен код без пробелов, с цифрой, например У-031|похоже на имя)/,
    );
    expect(told + sheetRows(book.model, 'Замечания к ответам').flat().join()).not.toContain(code);
    expect(recordsOf(book.model, 'Наставляемые')).toHaveLength(2);
  });

  test.each(['завершил', 'выбыл'])('of a mentee who «%s» are written, and that nobody pairs them is told', (status) => {
    requests({ C3: 'другие', D3: 'общение' });
    book.edit('writeText', 'Наставляемые', 'N2', status);
    expect(mentee('У-1')?.Статус).toBe(status);
    const [preview, done] = book.run('collectSurveys');
    expect(preview).toContain('дополнено: 1 (У-1). Замечаний: 1.');
    expect(done).toContain(
      `Лист «Запросы 5А», строка 3, «Код»: у наставляемого статус «${status}»: запрос записан, но наставника не подберут. Нужен наставник – поставьте на листе «Наставляемые» статус «новый».`,
    );
    expect(mentee('У-1')).toMatchObject({ Запрос: 'общение', Статус: status });
  });

  test('a sheet of requests names those alone who take part', () => {
    book.edit('writeText', 'Наставляемые', 'N2', 'завершил');
    requests({});
    const codes = sheetRows(book.model, 'Запросы 5А')
      .slice(2)
      .map((row) => row[1]);
    expect(codes.slice(0, 2)).toEqual(['У-2', '']);
  });

  test('a line is taken once: what the curator has made of it since stands', () => {
    requests({ C3: 'другие', D3: 'общение', B5: 'У-77', C5: 'другие', D5: 'математика' });
    collect();
    book.edit('writeText', 'Наставляемые', 'H2', 'общение со сверстниками');
    book.edit('deleteRow', 'Наставляемые', 4);
    requestsCopy('5А', [['у-1', 'другие', 'Общение ']]);
    expect(collect()).toBe('Нового нет: всё уже собрано.');
    expect(recordsOf(book.model, 'Наставляемые').map((row) => [row.Код, row.Запрос])).toEqual([
      ['У-1', 'общение со сверстниками'],
      ['У-2', ''],
    ]);
    book.edit('typeInto', 'Запросы 5А', 'D3', 'физика');
    expect(book.run('collectSurveys')[0]).toBe(
      'Будет записано. Запросы классов: дополнено: 1 (У-1); без изменений: 2.',
    );
    expect(mentee('У-1')?.Запрос).toBe('общение со сверстниками; физика');
  });

  test('of a line that grows the new values alone are taken', () => {
    requests({ C3: 'другие', D3: 'общение' });
    collect();
    book.edit('writeText', 'Наставляемые', 'H2', 'общение со сверстниками');
    book.edit('writeText', 'Наставляемые', 'G2', 'одаренные обучающиеся');
    book.edit('typeInto', 'Запросы 5А', 'D3', 'общение; физика');
    expect(book.run('collectSurveys')[0]).toBe('Будет записано. Запросы классов: дополнено: 1 (У-1).');
    expect(mentee('У-1')).toMatchObject({
      Категории: 'одаренные обучающиеся',
      Запрос: 'общение со сверстниками; физика',
    });
    expect(collect()).toBe('Нового нет: всё уже собрано.');
    book.edit('typeInto', 'Запросы 5А', 'D3', 'физика');
    expect(collect()).toBe('Нового нет: всё уже собрано.');
  });

  test('a line that the base holds already is taken too', () => {
    book.edit('writeText', 'Наставляемые', 'H2', 'общение');
    requests({ D3: 'общение' });
    expect(collect()).toBe('Нового нет: всё уже собрано. Запомнено строк запросов, которые в базе уже есть: 1.');
    const [last] = recordsOf(book.model, 'Журнал').slice(-1);
    expect(last).toMatchObject({ Действие: 'Собрать ответы', Объект: 'Запросы классов', Сколько: 1 });
    const written = recordsOf(book.model, 'Журнал').length;
    book.edit('writeText', 'Наставляемые', 'H2', 'общение со сверстниками');
    expect(collect()).toBe('Нового нет: всё уже собрано.');
    expect(mentee('У-1')?.Запрос).toBe('общение со сверстниками');
    expect(recordsOf(book.model, 'Журнал')).toHaveLength(written);
  });

  test('undone, lines can be taken again, and what was taken before stays taken', () => {
    requests({ C3: 'другие', D3: 'общение' });
    collect();
    book.edit('typeInto', 'Запросы 5А', 'D3', 'физика');
    collect();
    book.run('undoLastAction');
    expect(mentee('У-1')?.Запрос).toBe('общение');
    expect(book.run('collectSurveys')[0]).toBe('Будет записано. Запросы классов: дополнено: 1 (У-1).');
    book.run('undoLastAction');
    book.edit('typeInto', 'Запросы 5А', 'D3', 'общение');
    expect(collect()).toBe('Нового нет: всё уже собрано.');
  });

  test('what is remembered of taken lines is hidden and tells nobody’s code', () => {
    requests({ C3: 'другие', D3: 'общение' });
    collect();
    expect(book.data().sheets.find(({ name }) => name === '_Запросы')).toMatchObject({ isVisible: false });
    const kept = sheetRows(book.model, '_Запросы').slice(1).flat().join();
    expect(kept).toMatch(/^[\da-z]+-[\da-z]+,[\da-z]+-[\da-z]+$/);
  });

  test('a category outside the list is refused by the sheet, and listed when it comes all the same', () => {
    requests({});
    expect(() => book.edit('typeInto', 'Запросы 5А', 'C3', 'скучает')).toThrow(/нарушают правила проверки данных/);
    book.edit('addTab', 'Копия', [
      ['', '', '', '5А'],
      ['№', 'Код', 'Категория', 'Запрос'],
      [1, 'У-1', 'скучает', ''],
    ]);
    expect(collect()).toMatch(/Лист «Копия», строка 3, «Категория»: нет такой категории обучающихся/);
  });

  test('a mentee of another class is not this teacher’s', () => {
    book.edit('addTab', 'Копия', [
      ['', '', '', '6Б'],
      ['№', 'Код', 'Категория', 'Запрос'],
      [1, 'У-1', 'другие', ''],
    ]);
    expect(collect()).toMatch(/строка 3, «Код»: этот код – не из этого класса/);
  });
});
