import { describe, expect, test } from '@jest/globals';
import { classOf } from './hard-rules';
import { byCode, readSample, rowsOf, type SheetRow, setting, text, values } from './sample-books';

const before = readSample('school17-before');
const year = readSample('school17-year');
const books = [
  ['до подбора', before],
  ['год', year],
] as const;

const PUPIL_CLASSES = /^(?:[1-9]|1[01])[А-В]$/;
const TIME = /^(?:пн|вт|ср|чт|пт) (\d\d):00-(\d\d):00$/;

function countByForm(rows: readonly SheetRow[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const row of rows) counts[text(row, 'Формы')] = (counts[text(row, 'Формы')] ?? 0) + 1;
  return counts;
}

describe.each(books)('people of school 17, %s', (_, book) => {
  const mentors = rowsOf(book, 'Наставники');
  const mentees = rowsOf(book, 'Наставляемые');
  const people = [...mentors, ...mentees];

  test('64 mentors and 121 mentees, by form as published', () => {
    expect(countByForm(mentors)).toEqual({ 'Учитель-учитель': 14, 'Ученик-ученик': 50 });
    expect(countByForm(mentees)).toEqual({ 'Учитель-учитель': 16, 'Ученик-ученик': 105 });
  });

  test('codes are valid and unique over both bases', () => {
    expect(mentors.filter((row) => !/^Н-\d{3}$/.test(text(row, 'Код')))).toEqual([]);
    expect(mentees.filter((row) => !/^У-\d{3}$/.test(text(row, 'Код')))).toEqual([]);
    expect(new Set(people.map((row) => text(row, 'Код'))).size).toBe(185);
  });

  test('pupils have a class, educators have years of work', () => {
    for (const person of people) {
      const educator = text(person, 'Кто') === 'педагог';
      expect(text(person, 'Формы')).toBe(educator ? 'Учитель-учитель' : 'Ученик-ученик');
      expect(PUPIL_CLASSES.test(text(person, 'Класс'))).toBe(!educator);
      expect('Стаж, лет' in person).toBe(educator);
    }
  });

  test('mentors have one to four places, everybody has times and a category', () => {
    expect(mentors.filter((row) => ![1, 2, 3, 4].includes(Number(row.Мест)))).toEqual([]);
    for (const person of people) {
      expect(values(person, 'Категории').length).toBeGreaterThan(0);
      expect(values(person, 'Время').length).toBeGreaterThan(0);
      for (const time of values(person, 'Время')) {
        const [, start, end] = TIME.exec(time) ?? [];
        expect({ time, hours: Number(end) - Number(start) }).toEqual({ time, hours: 1 });
      }
    }
  });

  test('mentees: mostly of classes 5 to 11, of an age that fits the class, young specialists with 0 to 3 years', () => {
    const pupils = mentees.filter((row) => text(row, 'Кто') === 'ученик');
    expect(new Set(pupils.map(classOf)).size).toBe(11);
    expect(pupils.filter((row) => classOf(row) >= 5).length).toBeGreaterThan(90);
    expect(pupils.filter((row) => ![6, 7].includes(Number(row.Возраст) - classOf(row)))).toEqual([]);
    const young = mentees.filter((row) => values(row, 'Категории').includes('молодой специалист'));
    expect(young.filter((row) => Number(row['Стаж, лет']) > 3)).toEqual([]);
    expect(young).toHaveLength(Number(setting(book, 'Молодых специалистов')));
  });

  test('settings: no enrolment without a word that it is illustrative', () => {
    const figures = rowsOf(book, 'Настройки').filter((row) =>
      /^(?:Обучающихся|Педагогов|Молодых)/.test(text(row, 'Параметр')),
    );
    expect(figures).toHaveLength(5);
    for (const row of figures) expect(text(row, 'Пояснение')).toMatch(/^Условно/);
    expect(setting(book, 'Персональные данные')).toBe('Только коды');
  });

  test('documents: four kinds in force, the order as published', () => {
    const documents = rowsOf(book, 'Документы');
    expect(documents).toHaveLength(4);
    expect(documents[0]).toMatchObject({ Уровень: 'ОО', '№': '269', Дата: '2022-09-07' });
  });

  test('last year: 29 educators, mentors and mentees not given', () => {
    expect(rowsOf(book, 'Прошлые годы')).toEqual([{ 'Учебный год': '2021/2022', Форма: 'Учитель-учитель', Всего: 29 }]);
  });
});

describe('the two books', () => {
  test.each(['Наставники', 'Наставляемые'])('«%s» are the same people', (sheet) => {
    const earlier = byCode(rowsOf(before, sheet));
    for (const [code, person] of byCode(rowsOf(year, sheet))) {
      const { Согласие, Обучение, Статус, ...lasting } = person;
      expect({ ...earlier.get(code) }).toMatchObject(lasting);
    }
  });

  test('only the year has pairs', () => {
    expect(rowsOf(before, 'Пары')).toEqual([]);
    expect(rowsOf(year, 'Пары').length).toBeGreaterThanOrEqual(121);
  });
});
