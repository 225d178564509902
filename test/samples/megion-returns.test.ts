import { describe, expect, test } from '@jest/globals';
import { printedPeople, templateCells } from './fixtures';
import { readSample, rowsOf, setting, text } from './sample-books';

const book = readSample('megion');
const returns = book.returns ?? [];
const schools = rowsOf(book, 'Школы').map((row) => text(row, 'Краткое наименование'));

/** Number and kind of the rows of P0, section by section. */
const SECTION_SIZES = {
  Паспорт: 5,
  Контингент: 3,
  'Формы, отметка': 5,
  'Формы, чел.': 4,
  'Возраст, чел.': 3,
  'Потребности, чел.': 7,
  'Количество, чел.': 5,
  'Содержание, отметка': 5,
  'Документы, отметка': 5,
  'Педагоги, чел.': 3,
  'Обучающихся всего': 1,
};
/** Row labels that T3 prints differently from the return. */
const T3_ROWS: Readonly<Record<string, string>> = {
  'Традиционная «Педагог – ученик»': 'Учитель-ученик',
  '«Ученик – ученик»': 'Ученик-ученик',
  '«Студент – ученик»': 'Студент-ученик',
  '«Работодатель – ученик»': 'Работодатель-ученик',
};

type ReturnSheet = (typeof returns)[number];

function figureOf(sheet: ReturnSheet, section: string, indicator: string): string | number {
  const found = sheet.rows.filter(([title, label]) => title === section && label === indicator);
  expect({ sheet: sheet.sheet, section, indicator, rows: found.length }).toMatchObject({ rows: 1 });
  return found[0]?.[2] ?? '';
}

function column(section: string, indicator: string): readonly (string | number)[] {
  return returns.map((sheet) => figureOf(sheet, section, indicator));
}

function people(section: string, indicator: string): readonly number[] {
  return column(section, indicator).map(Number);
}

const sum = (figures: readonly number[]): number => figures.reduce((total, figure) => total + figure, 0);

describe('the form of the return', () => {
  test.each(returns.map((sheet) => [sheet.sheet, sheet] as const))('%s has every section in order', (_, sheet) => {
    expect(sheet.rows[0]).toEqual(['Раздел', 'Показатель', 'Значение']);
    const sizes: Record<string, number> = {};
    for (const [section] of sheet.rows.slice(1)) sizes[section] = (sizes[section] ?? 0) + 1;
    expect(Object.entries(sizes)).toEqual(Object.entries(SECTION_SIZES));
  });

  test('counts are whole numbers, marks are + or -, blanks only where allowed', () => {
    for (const [section, , value] of returns.flatMap((sheet) => sheet.rows.slice(1))) {
      if (section.endsWith('отметка')) expect(['+', '-']).toContain(value);
      else if (section === 'Педагоги, чел.') expect(value).toBe('');
      else if (section !== 'Паспорт') expect(Number.isInteger(value) && Number(value) >= 0).toBe(true);
    }
  });

  test('the passports name the schools in T1 order and the period of the book', () => {
    expect(column('Паспорт', 'Краткое наименование ОО')).toEqual(schools);
    for (const parameter of ['Начало периода', 'Конец периода', 'Дата отчёта']) {
      expect(new Set(column('Паспорт', parameter))).toEqual(new Set([setting(book, parameter)]));
    }
    expect(new Set(column('Паспорт', 'Версия формы'))).toEqual(new Set([1]));
  });
});

describe('the published figures', () => {
  test('T1: schools and marks', () => {
    const [, header, ...rows] = templateCells('T1');
    expect(schools).toEqual(header?.slice(1));
    for (const [form, ...marks] of rows) expect(column('Формы, отметка', form ?? '')).toEqual(marks);
  });

  test.each([
    ['T2', 'Возраст, чел.', 1542],
    ['T3', 'Формы, чел.', 1621],
    ['T4', 'Потребности, чел.', 1053],
    ['T5', 'Количество, чел.', 1786],
  ])('%s, «%s»: people and schools of every row, total %i', (id, section, total) => {
    const [, totals, ...rows] = templateCells(id);
    const figures = rows.map(([label = '', schoolCount, printed = '']) => {
      const counts = people(section, T3_ROWS[label] ?? label);
      expect({ label, people: sum(counts), schools: String(counts.filter((count) => count > 0).length) }).toEqual({
        label,
        people: printedPeople(printed),
        schools: schoolCount,
      });
      return sum(counts);
    });
    expect(printedPeople(totals?.[2] ?? '')).toBe(total);
    expect(sum(figures)).toBe(total);
  });

  test('T6: content models used by at least one school', () => {
    for (const [label = '', mark] of templateCells('T6').slice(1)) {
      expect(column('Содержание, отметка', label).includes('+') ? '+' : '-').toBe(mark);
    }
  });

  test('T7: schools with each document, none printed as a hyphen', () => {
    for (const [label = '', printed] of templateCells('T7').slice(7)) {
      const marked = column('Документы, отметка', label).filter((mark) => mark === '+').length;
      expect({ label, printed: marked === 0 ? '-' : String(marked) }).toEqual({ label, printed });
    }
  });

  test('enrolment: 3061, 3503 and 716 pupils', () => {
    const enrolled = ['начальной', 'основной', 'старшей'].map((group) =>
      sum(people('Контингент', `Обучающихся ${group} школы`)),
    );
    expect(enrolled).toEqual([3061, 3503, 716]);
  });
});

describe('each return agrees with itself', () => {
  test.each(returns.map((sheet) => [sheet.sheet, sheet] as const))('%s', (_, sheet) => {
    const total = Number(figureOf(sheet, 'Обучающихся всего', 'Обучающихся всего'));
    const section = (title: string): readonly number[] =>
      sheet.rows.filter(([name]) => name === title).map(([, , value]) => Number(value));
    const [groups, enrolled] = [section('Возраст, чел.'), section('Контингент')];
    expect(sum(groups)).toBe(total);
    expect(groups.every((count, index) => count <= (enrolled[index] ?? 0))).toBe(true);
    expect(Math.max(...section('Потребности, чел.'))).toBeLessThanOrEqual(total);
    expect(sum(section('Формы, чел.'))).toBeGreaterThanOrEqual(total);
    expect(sum(section('Количество, чел.'))).toBeGreaterThanOrEqual(total);
  });
});
