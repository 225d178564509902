import { describe, expect, test } from '@jest/globals';
import { extraGetters } from '../../local/engine/extra-getters';
import { applyPagePlans } from '../../local/page-plans';
import { answer, emptyAnswers, SIX } from './answers-book';
import { differences, pictureOf } from './book-picture';
import { sheetRows } from './sheet-cells';
import { openData, openNew, type TestBook } from './test-book';

const NOTE = 'buildMonitoringNote';
const SHEET = 'Справка по итогам мониторинга';
const empty = await emptyAnswers();

function answered(answers = SIX): TestBook {
  const book = openData(empty);
  answer(book, answers);
  return book;
}

function settled(book: TestBook): TestBook {
  for (const group of ['начальной', 'основной', 'старшей']) book.edit('setParameter', `Обучающихся ${group} школы`, 20);
  book.edit('setParameter', 'Учебный год', '2025/2026');
  book.edit('setParameter', 'Куратор', 'заместитель директора');
  return book;
}

const lines = (book: TestBook) => sheetRows(book.model, SHEET).map((row) => row.filter((cell) => cell !== ''));
const text = (book: TestBook) => lines(book).flat().join('\n');
const charts = (book: TestBook) => pictureOf(book.data()).sheets[SHEET]?.charts ?? [];

describe('the note', () => {
  test('of a full book says who took part, how satisfied, what changed, the level, the sides; and is signed', () => {
    const book = settled(answered());
    book.run('buildIndicatorCard');
    for (let row = 2; row <= 10; row += 1) book.edit('typeInto', 'Показатели', `C${row}`, row % 2 === 0 ? 2 : 1);
    expect(book.end(NOTE)).toBe('Лист «Справка по итогам мониторинга» заполнен. Проверьте, напечатайте и подпишите.');
    expect(text(book)).toContain('МБОУ «СОШ № 0»\n2025/2026 учебный год, 01.09.2025–31.05.2026');
    expect(text(book)).toContain(
      'В программе 6 наставников и 6 наставляемых, из них обучающихся – 6. Охват обучающихся: 6 из 60 (10\u00a0%) при цели 70\u00a0%, до цели не хватает 36.',
    );
    expect(lines(book)).toContainEqual(['Ученик-ученик', 6, 0, 'ответов нет', 6, 6, 8 / 9]);
    expect(text(book)).toContain('Из 3 показателей стало лучше – 2, хуже – 0, без изменений – 1.');
    expect(lines(book)).toContainEqual(['комфорт (Ученик-ученик, наставляемые)', 6, 5, 7, 2, 'стало лучше']);
    expect(text(book)).toContain('Показатели эффективности. Сумма баллов: 14 из 18, допустимый уровень.');
    expect(text(book)).toContain('• «Насколько полезными были встречи?» – благоприятных ответов 100\u00a0%');
    expect(text(book)).toMatch(/\nКуратор \(заместитель директора\): _+ \/ _+ \/\nДата: «_+» _+ 20_+ г\.$/);
    expect(charts(book)).toEqual([expect.stringContaining('Удовлетворённость участников')]);
  });

  test('tells of the meetings that were due by the day of the report, and of the problems of the school year', () => {
    const book = settled(answered());
    book.run(NOTE);
    expect(text(book)).not.toMatch(/Встречи|Проблемы/);
    book.edit('addTab', 'Встречи', [
      ['№ пары', 'Этап встречи', 'План', 'Факт', 'Тема', 'Итог'],
      ['1', 'первая встреча', '2025-10-01', '2025-10-01', '', ''],
      ['1', 'пробная', '2025-10-08', '', '', ''],
      ['1', 'планирование', '2025-06-10', '2025-06-10', '', ''],
      ['1', 'заключительная', 'весной', '', '', ''],
    ]);
    book.edit('addTab', 'Проблемы', [
      ['Проблема', 'Период', 'Что сделано'],
      ['Не совпадает время. ', '2025/2026', ''],
      ['Прошлогоднее', '2024/2025', ''],
      ['Весеннее', 'весна 2026', ''],
      ['Осеннее', 'октябрь 2025', ''],
      [`Мало ${'места '.repeat(40)}`, '', ''],
    ]);
    const end = book.end(NOTE);
    expect(end).toMatch(/\nЛист «Встречи», строка 5, «План»: нужна дата/);
    const unclear =
      'Лист «Проблемы», строка 4, «Период»: период не понят, сейчас «весна 2026», в справку не внесено. Напишите, например, «2026/2027» или «сентябрь 2026».';
    expect(end).toContain(unclear);
    expect(book.end('checkBook')).toContain(unclear);
    expect(text(book)).toMatch(/Встречи пар и групп: на \d\d\.05\.2026 проведено 1 из 2 запланированных\./);
    expect(text(book)).toMatch(/\nПроблемы: Не совпадает время; Осеннее; Мало (места )+места…\n/);
  });

  test('without «Учебный год» tells of the problems of the period', () => {
    const book = answered();
    book.edit('setParameter', 'Учебный год', '');
    book.edit('addTab', 'Проблемы', [
      ['Проблема', 'Период', 'Что сделано'],
      ['Не совпадает время', '2025/2026', ''],
      ['Прошлогоднее', '2024/2025', ''],
    ]);
    book.run(NOTE);
    expect(text(book)).toMatch(/\nПроблемы: Не совпадает время\.\n/);
  });

  test('counts no meeting that was planned for after a pair’s end, nor of a pair that is not there', () => {
    const book = settled(answered());
    const titles = sheetRows(book.model, 'Пары')[0] ?? [];
    const cell = (title: string) => `${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.charAt(titles.indexOf(title))}2`;
    book.edit('writeText', 'Пары', cell('Статус'), 'завершена');
    book.edit('typeInto', 'Пары', cell('Окончание'), '25.12.2025');
    book.edit('addTab', 'Встречи', [
      ['№ пары', 'Этап встречи', 'План', 'Факт', 'Тема', 'Итог'],
      ['1', 'первая встреча', '2025-10-01', '2025-10-01', '', ''],
      ['1', 'пробная', '2025-10-08', '', '', ''],
      ['1', 'регулярная', '2026-01-13', '', '', ''],
      ['99', 'первая встреча', '2025-10-01', '2025-10-01', '', ''],
    ]);
    book.run(NOTE);
    expect(text(book)).toContain('проведено 1 из 2 запланированных');
  });

  test('draws indices from 0 to 1 by labels that can be told apart, and undo gives the axis back', () => {
    const book = answered();
    const drawn = () => {
      const { getters } = book.model;
      const ids = getters.getChartIds(getters.getSheetIdByName(SHEET) ?? '');
      return ids.map((id) => getters.getChartDefinition(id));
    };
    const fromNoneToAll = [
      expect.objectContaining({
        axesDesign: expect.objectContaining({ x: expect.objectContaining({ min: 0, max: 1 }) }),
      }),
    ];
    book.run(NOTE);
    expect(drawn()).toEqual(fromNoneToAll);
    const before = pictureOf(book.data());
    book.run(NOTE);
    book.run('undoLastAction');
    expect(differences(before, pictureOf(book.data()))).toEqual([]);
    expect(drawn()).toEqual(fromNoneToAll);
  });

  test('is planned for one page', () => {
    const book = answered();
    book.run(NOTE);
    applyPagePlans(book.model);
    const sheetId = book.model.getters.getSheetIdByName(SHEET) ?? '';
    expect(extraGetters(book.model).getPageSetup(sheetId)).toMatchObject({
      paper: 'A4',
      orientation: 'portrait',
      fitToWidth: 1,
      fitToHeight: 1,
    });
  });

  test('has parameters of «Влияние» before the anchors', () => {
    const book = answered();
    book.run('buildResults');
    const rows = [1, 2, 3, 4, 5].map((n) => ({
      Параметр: 'Пропуски',
      'Код участника': `У-${n}`,
      До: 9,
      После: 4,
      Лучше: 'меньше',
    }));
    book.edit('addRows', 'Влияние', rows);
    book.run(NOTE);
    const first = lines(book).findIndex(([label]) => label === 'Показатель');
    expect(lines(book)[first + 1]).toEqual(['Пропуски', 5, 9, 4, -5, 'стало лучше']);
    expect(lines(book)[first + 2]?.[0]).toMatch(/^(тревожность|комфорт) \(/);
  });

  test('is taken back by undo with its chart', () => {
    const book = answered();
    const before = pictureOf(book.data());
    book.run(NOTE);
    book.run('undoLastAction');
    expect(differences(before, pictureOf(book.data()))).toEqual([]);
  });
});

describe('what is missing is said, and the note is built', () => {
  test('without answers: the people and their chart, and the next step', () => {
    const book = settled(openData(empty));
    expect(book.end(NOTE)).toBe(
      'Лист «Справка по итогам мониторинга» заполнен тем, что есть. Не хватает данных: Показатели эффективности не оценены. Ответов на анкеты нет. Выберите «Анкеты» → «Создать анкеты», а когда их заполнят – «Собрать ответы».',
    );
    expect(text(book)).not.toMatch(/Не хватает|не оценены|и ещё/);
    expect(lines(book)).toContainEqual(['Ученик-ученик', 6, 0, 'ответов нет', 6, 0, 'ответов нет']);
    expect(charts(book)).toEqual([expect.stringContaining('Участники программы по формам')]);
    answer(book, SIX);
    book.run(NOTE);
    expect(charts(book)).toEqual([expect.stringContaining('Удовлетворённость участников')]);
  });

  test('without a period: no people, and where the period is to be written', () => {
    const book = answered();
    book.edit('setParameter', 'Начало периода', '');
    const end = book.end(NOTE);
    expect(end).toContain('Участники не посчитаны: в настройках нет периода и даты отчёта.');
    expect(end).toMatch(/Лист «Настройки», строка \d+, «Начало периода»: нужна дата/);
    expect(lines(book)).toContainEqual(['Ученик-ученик', 0, 'ответов нет', 6, 8 / 9]);
  });

  test.each([
    ['Краткое наименование ОО', '', 'Название школы в настройках не указано.'],
    ['Обучающихся старшей школы', 'много', 'Охват не посчитан: в настройках нет числа обучающихся.'],
  ])('%s: «%s»', (parameter, value, missing) => {
    const book = settled(answered());
    book.edit('setParameter', parameter, value);
    expect(book.end(NOTE)).toContain(missing);
    expect(text(book)).not.toContain(missing);
  });

  test('few who answered both times', () => {
    const book = answered({ 'УП-до-2': [1, 2, 3], 'УП-после-2': [1, 2, 3, 4, 5, 6] });
    expect(book.end(NOTE)).toContain('Динамика не посчитана: мало тех, кто ответил и «до», и «после».');
    expect(text(book)).not.toContain('Самые заметные');
  });

  test('a card with gaps has no level', () => {
    const book = answered();
    book.run('buildIndicatorCard');
    book.edit('typeInto', 'Показатели', 'C2', 2);
    book.run(NOTE);
    expect(text(book)).toContain('Показатели эффективности. Уровня нет, не заполнено: 8 из 9.');
    book.edit('typeInto', 'Показатели', 'E2', '31.05.2001'); // a card of a former year is none of this one
    expect(book.end(NOTE)).toContain('Показатели эффективности не оценены.');
  });

  test('a name for the curator’s post does not come into the note', () => {
    const book = answered();
    book.edit('setParameter', 'Куратор', 'Иванова И. И.');
    expect(book.end(NOTE)).toContain(
      'Лист «Настройки», «Куратор»: похоже на имя, в отчёт не внесено. Впишите должность.',
    );
    expect(text(book)).not.toContain('Иванова');
    expect(text(book)).toMatch(/\nКуратор: _+/);
  });

  test('the municipality’s book has none', () => {
    const book = openNew();
    book.run('createMunicipalBook');
    expect(book.end(NOTE)).toMatch(/^Это книга муниципалитета, а команда – для книги школы\./);
  });
});
