import { describe, expect, test } from '@jest/globals';
import { CATEGORY_SPELLINGS, FORM_SPELLINGS, templateCells } from './fixtures';
import { readSample, rowsOf, SAMPLE_NAMES, type SheetRow, values } from './sample-books';

/** Columns that the samples may fill (product contract). No sheet has a column for a name. */
const COLUMNS: Readonly<Record<string, string>> = {
  Настройки: 'Параметр|Значение|Пояснение',
  Наставники: 'Код|Кто|Класс|Стаж, лет|Предмет|Компетенции|Категории|Формы|Мест|Время|Согласие|Обучение|Статус',
  Наставляемые:
    'Код|Кто|Класс|Возраст|Стаж, лет|Предмет|Категории|Запрос|Формы|Время|Согласие|Дата включения|Источник|Статус',
  Пары: '№ пары|Код наставника|Код наставляемого|Форма|Модель взаимодействия|По количеству|Онлайн|Содержание|Статус|Причина|Начало|Окончание|№ приказа|Дата приказа',
  Запреты: 'Код наставника|Код наставляемого|Причина',
  Документы: 'Уровень|Вид|Название|№|Дата|Действует до|Ссылка',
  Мероприятия: '№|Мероприятие|Дата|Итог|Участников',
  'Прошлые годы': 'Учебный год|Форма|Наставников|Наставляемых|Всего',
  Проблемы: 'Проблема|Период|Что сделано',
  Школы: '№|Краткое наименование',
  'Тексты отчёта': 'Место|Текст',
};

/** Columns whose values come from a list, the list by sheet and column. */
const LISTS: readonly (readonly [sheet: string, column: string, allowed: readonly string[]])[] = [
  ['Наставники', 'Кто', ['ученик', 'педагог']],
  ['Наставляемые', 'Кто', ['ученик', 'педагог']],
  ['Наставники', 'Категории', [...CATEGORY_SPELLINGS.reportRows, ...CATEGORY_SPELLINGS.educators]],
  ['Наставляемые', 'Категории', [...CATEGORY_SPELLINGS.reportRows, ...CATEGORY_SPELLINGS.educators]],
  ['Наставники', 'Формы', FORM_SPELLINGS.map((form) => form.canonical)],
  ['Наставляемые', 'Формы', FORM_SPELLINGS.map((form) => form.canonical)],
  ['Пары', 'Форма', FORM_SPELLINGS.map((form) => form.canonical)],
  ['Наставники', 'Статус', ['активен', 'приостановлен', 'выбыл']],
  ['Наставляемые', 'Статус', ['новый', 'ожидает', 'в паре', 'завершил', 'выбыл']],
  ['Пары', 'Статус', ['закреплена приказом', 'активна', 'приостановлена', 'завершена', 'расторгнута']],
  ['Пары', 'По количеству', templateCells('T5').slice(2, 6).map(firstCell)],
  ['Пары', 'Содержание', templateCells('T6').slice(1).map(firstCell)],
  ['Пары', 'Онлайн', ['+']],
  ['Документы', 'Вид', templateCells('T7').map(firstCell)],
  ['Документы', 'Уровень', ['МО', 'ОО']],
];
const DATE_COLUMNS = ['Дата', 'Согласие', 'Обучение', 'Дата включения', 'Начало', 'Окончание', 'Дата приказа'];

function firstCell(cells: readonly string[]): string {
  return cells[0] ?? '';
}

const REAL_NAME = [
  /[А-ЯЁ][а-яё]+\s+[А-ЯЁ]\.\s?[А-ЯЁ]\./,
  /[А-ЯЁ]\.\s?[А-ЯЁ]\.\s?[А-ЯЁ][а-яё]+/,
  /[А-ЯЁ][а-яё]+(?:вич|вна|ична)(?![а-яё])/,
  /^[А-ЯЁ][а-яё]+ [А-ЯЁ][а-яё]+(?: [А-ЯЁ][а-яё]+)?$/,
  /\S@\S+\.\S/,
  /\d{3}-\d{3}-\d{3}[ -]\d{2}/,
  /(?:\+7|8)[ (-]?\d{3}/,
];

function isDay(value: unknown): boolean {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  return new Date(`${value}T00:00:00Z`).toISOString().startsWith(value);
}

describe.each(SAMPLE_NAMES)('samples/%s.json', (name) => {
  const book = readSample(name);
  const sheets = Object.entries(book.sheets);

  test('fills only columns of the contract', () => {
    for (const [sheet, rows] of sheets) {
      const allowed = COLUMNS[sheet]?.split('|') ?? [];
      const unknown = rows.flatMap((row) => Object.keys(row)).filter((column) => !allowed.includes(column));
      expect({ sheet, unknown }).toEqual({ sheet, unknown: [] });
    }
  });

  test('leaves no cell empty and no parameter set twice', () => {
    expect(sheets.flatMap(([, rows]) => rows.flatMap((row) => Object.values(row)))).not.toContain('');
    const parameters = rowsOf(book, 'Настройки').map((row) => row.Параметр);
    expect(new Set(parameters).size).toBe(parameters.length);
  });

  test.each(LISTS)('%s, «%s»: only values of the list', (sheet, column, allowed) => {
    const strange = rowsOf(book, sheet)
      .flatMap((row) => values(row, column))
      .filter((value) => !allowed.includes(value));
    expect(strange).toEqual([]);
  });

  test('dates are days of the calendar', () => {
    const dates = sheets.flatMap(([, rows]) =>
      rows.flatMap((row: SheetRow) => DATE_COLUMNS.flatMap((column) => (column in row ? [row[column]] : []))),
    );
    expect(dates.filter((value) => !isDay(value))).toEqual([]);
  });

  test('holds no names, phones, e-mails or СНИЛС', () => {
    const texts = sheets.flatMap(([, rows]) => rows.flatMap((row) => Object.values(row).map(String)));
    for (const pattern of REAL_NAME) expect(texts.filter((value) => pattern.test(value))).toEqual([]);
  });
});
