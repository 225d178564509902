import { beforeAll, describe, expect, test } from '@jest/globals';
import type { WorkbookData } from '../../local/engine/library';
import { differences, pictureOf } from './book-picture';
import { type ReturnTab, withoutRow, withValue } from './return-rows';
import { recordsOf } from './sheet-cells';
import { smallMunicipality, smallReturn } from './small-municipality';
import { makeSample, openData } from './test-book';

let city: WorkbookData;

beforeAll(async () => {
  city = await makeSample(smallMunicipality({ 'школа А': 10 }));
});

const good = smallReturn('школа Б', 20);

/** What is wrong with a return, how it is told, and the tab. */
const BAD: readonly (readonly [what: string, told: string, tab: ReturnTab])[] = [
  [
    'a row is absent',
    'в разделе «Возраст, чел.» нет строки «обучающиеся старшей школы»',
    withoutRow(good, 'Возраст, чел.', 'обучающиеся старшей школы'),
  ],
  [
    'there is text for a number',
    'нужно целое число от 0, сейчас «двадцать»',
    withValue(good, 'Формы, чел.', 'Учитель-ученик', 'двадцать'),
  ],
  [
    'a number is negative',
    'нужно целое число от 0, сейчас «-5»',
    withValue(good, 'Контингент', 'Обучающихся основной школы', -5),
  ],
  [
    'a number is not whole',
    'нужно целое число от 0, сейчас «2.5»',
    withValue(good, 'Потребности, чел.', 'другие', 2.5),
  ],
  ['a number is blank', 'нужно целое число от 0, сейчас пусто', withValue(good, 'Количество, чел.', 'Онлайн', '')],
  [
    'a mark is unknown',
    'нужна отметка «+» или «-», сейчас «есть»',
    withValue(good, 'Содержание, отметка', 'Коучинг', 'есть'),
  ],
  ['a form is unknown', 'неизвестная форма, сейчас «Тренер-ученик»', [...good, ['Формы, чел.', 'Тренер-ученик', 3]]],
  ['a row stands twice', 'другие: строка повторяется', [...good, ['Потребности, чел.', 'другие', 1]]],
  [
    'the period is no date',
    'нужна дата, например 31.08.2026, сейчас «осень»',
    withValue(good, 'Паспорт', 'Начало периода', 'осень'),
  ],
  ['the form is of another version', 'нужна версия формы 1', withValue(good, 'Паспорт', 'Версия формы', 2)],
];

describe('a return is refused as a whole and the others are taken', () => {
  test.each(BAD)('when %s', (_, told, tab) => {
    const book = openData(city);
    book.edit('addTab', 'Плохая', tab);
    const [question, end = ''] = book.run('collectReturns');
    expect(question).toContain('не будет взято из-за ошибок – 1');
    expect(end).toContain('Получены сведения 1 из 2 ОО.\n\nОбратите внимание, остальное собрано:\nЛист «Плохая»');
    expect(end).toContain(told);
    expect(new Set(recordsOf(book.model, 'Данные школ').map((row) => row.Школа))).toEqual(new Set(['школа А']));
    const state = recordsOf(book.model, 'Школы').find((row) => row['Краткое наименование'] === 'школа Б');
    expect(state).toMatchObject({ Состояние: 'ошибка', Ошибка: expect.stringContaining(told), Обновлено: '' });
  });

  test.each([
    ['=HYPERLINK("https://example.org","+")', 'нужна отметка «+» или «-», сейчас формула', 'C10'],
    ['=HYPERLINK("https://example.org","школа Б")', 'здесь формула, а нужен текст', 'C2'],
  ])('when a cell holds %s', (formula, told, cell) => {
    const book = openData(city);
    book.edit('addTab', 'Плохая', good);
    book.edit('typeInto', 'Плохая', cell, formula);
    const end = book.end('collectReturns');
    expect(end).toContain(told);
  });

  test('when a school has sent two of them: neither is preferred', () => {
    const book = openData(city);
    book.edit('addTab', 'Копия', smallReturn('Школа  А', 99));
    const [question, end = ''] = book.run('collectReturns');
    expect(question).toContain('не будет взято из-за ошибок – 2');
    expect(end).toContain('вторые сведения той же школы за тот же период – «Вкладка 1»');
    expect(end).toContain('Оставьте одну вкладку, остальные удалите.');
    expect(recordsOf(book.model, 'Данные школ')).toEqual([]);
  });

  test('and what was collected before stays, with a finding that it is old', () => {
    const book = openData(city);
    book.run('collectReturns');
    const before = recordsOf(book.model, 'Данные школ');
    book.edit('typeInto', 'Вкладка 1', 'C7', 'много');
    book.run('collectReturns');
    expect(recordsOf(book.model, 'Данные школ')).toEqual(before);
    expect(recordsOf(book.model, 'Школы')[0]).toMatchObject({ Состояние: 'ошибка' });
  });
});

describe('nothing is written', () => {
  test('when no tab is a return, or the passport of the only one has lost a row', () => {
    const book = openData(city);
    book.edit('deleteRow', 'Вкладка 1', 3);
    const before = pictureOf(book.data());
    const [message = '', ...others] = book.run('collectReturns');
    expect(others).toEqual([]);
    expect(message).toContain('Вкладок «Сведения ОО» в книге нет.');
    expect(message).toContain('Лист «Вкладка 1»: похоже на сведения ОО, но нет: «Начало периода».');
    expect(message).toMatch(/Ничего не записано\.$/);
    expect(differences(before, pictureOf(book.data()))).toEqual([]);
  });
});
