import { describe, expect, test } from '@jest/globals';
import type { Sample } from '../../local/samples';
import { differences, pictureOf } from './book-picture';
import { rangeValues, sheetRows } from './sheet-cells';
import { smallMunicipality } from './small-municipality';
import { makeSample, openData, openNew, type TestBook } from './test-book';

const CHECK = 'checkBook';
const ROADMAP = 'Комплекс мер, «Дорожная карта» реализации целевой модели наставничества в ОО';

type Row = Readonly<Record<string, string | number>>;

/** A school without people and without mistakes, with rows of «Документы». */
function schoolOf(documents: readonly Row[]): Sample {
  return {
    title: 'Школа',
    kind: 'school',
    sheets: {
      Настройки: [
        { Параметр: 'Краткое наименование ОО', Значение: 'МБОУ «СОШ № 0»' },
        { Параметр: 'Начало периода', Значение: '2025-09-01' },
        { Параметр: 'Конец периода', Значение: '2026-08-31' },
        { Параметр: 'Дата отчёта', Значение: '2026-08-31' },
        ...['начальной', 'основной', 'старшей'].map((group) => ({
          Параметр: `Обучающихся ${group} школы`,
          Значение: 100,
        })),
      ],
      Документы: documents,
    },
  };
}

const document = (kind: string, more: Row = {}): Row => ({ Уровень: 'ОО', Вид: kind, ...more });

/** One kind in force, one expired, one about to expire, one missing. */
const MIXED: readonly Row[] = [
  document('Приказ о внедрении', { Дата: '2025-09-01' }),
  document(ROADMAP, { 'Действует до': '2026-08-30' }),
  document('Положение', { 'Действует до': '2026-09-10' }),
  { Уровень: 'МО', Вид: 'Программа' },
];

async function open(sample: Sample): Promise<TestBook> {
  return openData(await makeSample(sample));
}

/** The second block of «Проверка книги». */
function documentRows(book: TestBook): readonly (readonly unknown[])[] {
  const rows = sheetRows(book.model, 'Проверка книги');
  const heading = rows.findIndex(([first]) => String(first).startsWith('Документы на '));
  return heading < 0 ? [] : rows.slice(heading).map((row) => row.filter((cell) => cell !== ''));
}

describe('the check of a school’s book', () => {
  test('says how each kind of document stands: remarks, not errors', async () => {
    const book = await open(schoolOf(MIXED));
    expect(book.end(CHECK)).toBe(
      'Ошибок нет.\n\nДокументы: нет – 1 (Программа); истёк срок – 1 (Дорожная карта); скоро истекает – 1 (Положение).',
    );
    expect(documentRows(book)).toEqual([
      ['Документы на 31.08.2026'],
      ['Уровень', 'Документ', 'Состояние', 'Что сделать'],
      ['ОО', 'Приказ о внедрении', 'действует'],
      ['ОО', 'Дорожная карта', 'действовал до 30.08.2026', 'Утвердите новый и впишите его строкой ниже.'],
      ['ОО', 'Положение', 'действует до 10.09.2026', 'Подготовьте новый.'],
      ['ОО', 'Программа', 'нет в списке', 'Если документ утверждён, впишите его на лист «Документы».'],
      ['ОО', 'Другое', 'нет, не обязательно'],
    ]);
  });

  test('says nothing more when every paper is in force', async () => {
    const kinds = ['Приказ о внедрении', 'Дорожная карта', 'Положение', 'Программа'];
    const book = await open(schoolOf(kinds.map((kind) => document(kind))));
    expect(book.end(CHECK)).toBe('Ошибок нет.');
  });

  test('tells errors first, and the documents after them', async () => {
    const book = await open(schoolOf([...MIXED, document('Программа', { Дата: 'весной' })]));
    const end = book.end(CHECK);
    expect(end).toMatch(/^Лист «Документы», строка 6, «Дата»: нужна дата/);
    expect(end).toMatch(/\n\nВесь список – на листе «Проверка книги»\.\n\nДокументы: нет – 1 \(Программа\);/);
  });

  test('is taken back by undo', async () => {
    const book = await open(schoolOf(MIXED));
    const before = pictureOf(book.data());
    book.run(CHECK);
    book.run('undoLastAction');
    expect(differences(before, pictureOf(book.data()))).toEqual([]);
  });

  test('of a book without a report’s date speaks of the date alone', () => {
    const book = openNew();
    book.run('createSchoolBook');
    expect(book.end(CHECK)).not.toContain('Документы:');
    expect(documentRows(book)).toEqual([]);
  });

  test('costs the same number of calls for few and many documents', async () => {
    const calls = async (count: number) => {
      const book = await open(schoolOf(Array.from({ length: count }, () => document('Программа'))));
      book.run(CHECK);
      return Object.fromEntries(book.calls.byMethod);
    };
    expect(await calls(900)).toEqual(await calls(20));
  }, 60_000);
});

test('a document that is not in force on the report’s date is no «+» of the school’s return', async () => {
  const later = document('Программа', { Дата: '2026-09-01' });
  const book = await open(schoolOf([...MIXED, later]));
  book.run('buildSchoolReturn');
  const marks = sheetRows(book.model, 'Сведения ОО').filter(([section]) => section === 'Документы, отметка');
  expect(marks.map(([, , mark]) => mark)).toEqual(['+', '-', '+', '-', '-']);
});

describe('the municipality’s papers', () => {
  const city = (sheets: Sample['sheets']): Sample => {
    const small = smallMunicipality({ 'школа А': 10 });
    return { ...small, sheets: { ...small.sheets, ...sheets } };
  };
  const municipal = (kind: string, more: Row = {}): Row => ({ Уровень: 'МО', Вид: kind, ...more });

  async function reported(sheets: Sample['sheets']): Promise<{ readonly book: TestBook; readonly end: string }> {
    const book = await open(city(sheets));
    book.run('collectReturns');
    return { book, end: book.end('buildMunicipalReport') };
  }

  test('are checked at their own level', async () => {
    const book = await open(city({ Документы: MIXED }));
    expect(book.end(CHECK)).toContain('Документы: нет – 3 (Приказ о внедрении, Дорожная карта, Положение).');
    expect(documentRows(book)[5]?.[0]).toBe('МО');
  });

  test('stand in T7 when they are in force on the report’s date; the others are told', async () => {
    const { book, end } = await reported({
      Документы: [
        municipal('Приказ о внедрении', { Название: 'Приказ', Дата: '2025-09-01' }),
        municipal('Положение', { Название: 'Положение о наставничестве', 'Действует до': '2026-05-30' }),
        municipal('Программа', { Дата: '2026-06-01' }),
      ],
    });
    const rows = rangeValues(book.model, 'REPORT_T7').slice(1, 6);
    expect(rows.map(([, shown]) => shown)).toEqual(['Приказ от 01.09.2025', '-', '-', '-', '-']);
    expect(end).toBe(
      'Лист «Сводный отчёт» заполнен: сведения 1 из 1 ОО. Не действуют на 31.05.2026 и не вошли в T7: «Положение о наставничестве», «Программа».',
    );
  });

  test('events tell their date and participants in T8, once', async () => {
    const { book } = await reported({
      Мероприятия: [
        { '№': 1, Мероприятие: 'Семинар', Дата: '2026-03-23', Итог: 'Сертификаты.', Участников: 19 },
        {
          '№': 2,
          Мероприятие: 'Форум 23.03.2026',
          Дата: '2026-03-23',
          Итог: 'Участвовало 19 педагогов.',
          Участников: 19,
        },
        { '№': 3, Мероприятие: 'Слёт', Дата: '22–24 мая' },
      ],
    });
    expect(rangeValues(book.model, 'REPORT_T8').slice(1)).toEqual([
      [1, 'Семинар\nДата: 23.03.2026', 'Сертификаты.\nУчастников: 19'],
      [2, 'Форум 23.03.2026', 'Участвовало 19 педагогов.'],
      [3, 'Слёт\nДата: 22–24 мая', ''],
    ]);
  });

  test.each([
    ['Участников', 'много', 'нужно целое число от 0, сейчас «много»'],
    ['Участников', '-1', 'нужно целое число от 0, сейчас «-1»'],
    ['Дата', 'Иванова И. И.', 'похоже на имя или контакты человека, в отчёт они не вносятся'],
  ])('an event with «%s» %j is told and left out', async (column, value, what) => {
    const { book, end } = await reported({
      Мероприятия: [{ Мероприятие: 'Семинар', [column]: value }, { Мероприятие: 'Форум' }],
    });
    expect(end).toContain(`Не вошло в отчёт:\nЛист «Мероприятия», строка 2, «${column}»: ${what}. Исправьте ячейку.`);
    expect(rangeValues(book.model, 'REPORT_T8')).toHaveLength(2);
    expect(book.end(CHECK)).toContain(what);
  });
});
