import { describe, expect, test } from '@jest/globals';
import { answer, emptyAnswers, SIX } from './answers-book';
import { differences, pictureOf } from './book-picture';
import { type CellValue, recordsOf, sheetRows } from './sheet-cells';
import { openData, openNew, type TestBook } from './test-book';

const SWOT = 'buildSwot';
const empty = await emptyAnswers();

function answered(answers = SIX): TestBook {
  const book = openData(empty);
  answer(book, answers);
  return book;
}

/** The five rows of the form. */
function form(book: TestBook): readonly (readonly CellValue[])[] {
  const rows = sheetRows(book.model, 'SWOT');
  const first = rows.findIndex(([cell]) => cell === 'Факторы SWOT');
  return rows.slice(first, first + 5);
}

const cell = (book: TestBook, row: number, column: number) => String(form(book)[row]?.[column]);

/** Where the cells that people fill stand. */
function openAddress(book: TestBook, column: 'B' | 'C'): string {
  return `${column}${5 + sheetRows(book.model, 'SWOT').findIndex(([first]) => first === 'Факторы SWOT')}`;
}

describe('the form', () => {
  test('is the federal one, and says that it must be checked', () => {
    const book = answered();
    book.run(SWOT);
    expect(form(book).map(([first]) => first)).toEqual(['Факторы SWOT', 'Внутренние', '', 'Внешние', '']);
    expect(form(book)[0]).toEqual(['Факторы SWOT', 'Позитивные', 'Негативные']);
    expect(form(book)[1]?.slice(1)).toEqual(['Сильные стороны', 'Слабые стороны']);
    expect(form(book)[3]?.slice(1)).toEqual(['Возможности', 'Угрозы']);
    expect(sheetRows(book.model, 'SWOT').flat().join()).toContain('проверьте по действующей форме');
  });

  test('has strong and weak sides by the shares of favourable answers', () => {
    const book = answered({ ...SIX, 'УП-после-1': [1, 2, 3, 9, 9, 9] });
    expect(book.end(SWOT)).toMatch(/^Лист «SWOT» заполнен: сильных сторон – \d, слабых – \d\./);
    const group = 'Ученик-ученик, наставляемые';
    expect(cell(book, 2, 1)).toContain(
      `• «Насколько полезными были встречи?» – благоприятных ответов 100\u00a0% (${group})`,
    );
    expect(cell(book, 2, 1)).toContain(
      `• «Как часто вы волнуетесь из-за уроков?» – благоприятных ответов 100\u00a0% (${group})`,
    );
    expect(cell(book, 2, 1)).toContain('• Пару получили все, кто её ждал');
    expect(cell(book, 2, 2)).toContain(
      `• «Насколько вам интересно учиться?» – благоприятных ответов 50\u00a0% (${group})`,
    );
  });

  test('knows who waits, the coverage and the indicators', () => {
    const book = openData(empty);
    book.edit('addRows', 'Наставляемые', [
      { Код: 'У-7', Кто: 'ученик', Класс: '5А', Формы: 'Ученик-ученик', Статус: 'ожидает' },
    ]);
    for (const group of ['начальной', 'основной', 'старшей'])
      book.edit('setParameter', `Обучающихся ${group} школы`, 20);
    book.run('buildIndicatorCard');
    book.edit('typeInto', 'Показатели', 'C2', 2);
    book.edit('typeInto', 'Показатели', 'C3', 0);
    book.run(SWOT);
    expect(cell(book, 2, 1)).toMatch(/^• «Соответствие наставнической .*» – проявляется в полной мере \(2 балла\)$/);
    expect(cell(book, 2, 2).split('\n')).toEqual([
      '• Ждут пару: 1 человек',
      '• Охват обучающихся 10\u00a0% при цели 70\u00a0%',
      expect.stringMatching(/^• «Оценка соответствия .*» – не проявляется \(0 баллов\)$/),
    ]);
  });

  test('a coverage just short of the target does not look as if it reached it, here and in the note', () => {
    const book = openData(empty);
    for (const group of ['начальной', 'основной', 'старшей'])
      book.edit('setParameter', `Обучающихся ${group} школы`, 3);
    book.edit('setParameter', 'Целевой охват', 0.67);
    book.run(SWOT);
    expect(cell(book, 2, 2)).toContain('Охват обучающихся 66\u00a0% при цели 67\u00a0%');
    book.run('buildMonitoringNote');
    expect(sheetRows(book.model, 'Справка по итогам мониторинга').flat().join()).toContain(
      'Охват обучающихся: 6 из 9 (66\u00a0%) при цели 67\u00a0%, до цели не хватает 1.',
    );
  });

  test('without answers says what to do, and what is missing', () => {
    const book = openData(empty);
    expect(book.end(SWOT)).toContain(
      'Ответов на анкеты нет. Выберите «Анкеты» → «Создать анкеты», а когда их заполнят – «Собрать ответы».',
    );
    const text = sheetRows(book.model, 'SWOT').flat();
    expect(text).toContain('Ответов на анкеты ещё нет.');
    expect(text).toContain('Охват не посчитан: в настройках нет числа обучающихся.');
    expect(text).toContain('Показатели эффективности не оценены.');
  });

  test('the municipality’s book has none', () => {
    const book = openNew();
    book.run('createMunicipalBook');
    expect(book.end(SWOT)).toMatch(/^Это книга муниципалитета, а команда – для книги школы\./);
  });
});

describe('opportunities and threats', () => {
  test('survive when the sheet is built again', () => {
    const book = answered();
    book.run(SWOT);
    const [opportunities, threats] = ['Конкурсы района\n• студенты колледжа', '=нет времени'];
    book.edit('writeText', 'SWOT', openAddress(book, 'B'), opportunities);
    book.edit('writeText', 'SWOT', openAddress(book, 'C'), threats);
    answer(book, { 'УП-после-1': [1, 1, 1, 1, 1, 1] });
    book.run(SWOT);
    expect(form(book)[4]).toEqual(['', opportunities, threats]);
    book.run(SWOT);
    expect(form(book)[4]).toEqual(['', opportunities, threats]);
  });

  test('are gathered from the rows that a person added under them', () => {
    const book = answered();
    book.run(SWOT);
    const at = Number(openAddress(book, 'B').slice(1));
    book.edit('writeText', 'SWOT', `B${at}`, 'первое');
    book.edit('writeText', 'SWOT', `B${at + 6}`, 'второе');
    book.run(SWOT);
    expect(form(book)[4]?.[1]).toBe('первое\nвторое');
  });

  test('whose label is gone are not overwritten', () => {
    const book = answered();
    book.run(SWOT);
    const at = Number(openAddress(book, 'B').slice(1));
    book.edit('writeText', 'SWOT', `B${at}`, 'моё');
    book.edit('writeText', 'SWOT', `B${at - 1}`, 'Перспективы');
    const before = pictureOf(book.data());
    expect(book.end(SWOT)).toBe(
      'Лист «SWOT»: нет ячейки «Возможности»: где ваш текст, неизвестно. Верните её над текстом или переименуйте лист. Ничего не записано.',
    );
    expect(differences(before, pictureOf(book.data()))).toEqual([]);
  });

  test('with a name in them are kept, and it is told', () => {
    const book = answered();
    book.run(SWOT);
    book.edit('writeText', 'SWOT', openAddress(book, 'C'), 'уйдёт Иванова И. И.');
    expect(book.end(SWOT)).toContain(
      'Лист «SWOT», «Угрозы»: похоже на имя или контакты человека. Замените кодом или должностью.',
    );
    expect(form(book)[4]?.[2]).toBe('уйдёт Иванова И. И.');
  });

  test('come back with undo', () => {
    const book = answered();
    book.run(SWOT);
    book.edit('writeText', 'SWOT', openAddress(book, 'B'), 'первое');
    const before = pictureOf(book.data());
    answer(book, { 'УП-после-1': [1, 1, 1, 1, 1, 1] });
    book.run(SWOT);
    book.run('undoLastAction');
    expect(differences(before.sheets.SWOT, pictureOf(book.data()).sheets.SWOT)).toEqual([]);
  });
});

describe('thresholds', () => {
  const rowOf = (book: TestBook, label: string) => {
    const rows = recordsOf(book.model, 'Справочники');
    return 2 + rows.findIndex((one) => one.Список === 'Порог SWOT' && one['Относится к'] === label);
  };

  test('stand on «Справочники», for everybody to change', () => {
    const book = answered({ 'УП-после-5': [10, 10, 10, 1, 1, 1] });
    expect(recordsOf(book.model, 'Справочники').filter(({ Список }) => Список === 'Порог SWOT')).toMatchObject([
      { Значение: '0,8', 'Относится к': 'сильная сторона' },
      { Значение: '0,6', 'Относится к': 'слабая сторона' },
    ]);
    book.run(SWOT);
    expect(cell(book, 2, 2)).toContain('полезными были встречи');
    book.edit('typeInto', 'Справочники', `B${rowOf(book, 'сильная сторона')}`, '50 %');
    book.edit('typeInto', 'Справочники', `B${rowOf(book, 'слабая сторона')}`, '0,3');
    book.run(SWOT);
    expect(cell(book, 2, 1)).toContain('полезными были встречи');
    expect(cell(book, 2, 2)).not.toContain('полезными были встречи');
  });

  test.each([
    ['сильная сторона', 'много', 'нужна доля от 0 до 1 или проценты, сейчас «много»; взято 0,8'],
    ['слабая сторона', '-1', 'нужна доля от 0 до 1 или проценты, сейчас «-1»; взято 0,6'],
    ['слабая сторона', '0,9', 'порог слабой стороны выше порога сильной; взяты обычные'],
  ])('%s %s is told, and the usual one is taken', (label, value, what) => {
    const book = answered({ 'УП-после-5': [10, 10, 10, 1, 1, 1] });
    book.edit('writeText', 'Справочники', `B${rowOf(book, label)}`, value);
    const end = book.end(SWOT);
    expect(end).toMatch(/Лист «Справочники», строка \d+, «Значение»: /);
    expect(end).toContain(what);
    expect(cell(book, 2, 2)).toContain('полезными были встречи');
    expect(book.end('checkBook')).toContain(what);
  });
});
