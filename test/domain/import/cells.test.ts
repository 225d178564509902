import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DEFAULT_CATEGORIES } from '../../../src/domain/categories';
import { formById } from '../../../src/domain/forms';
import { classWithin, readClassName } from '../../../src/domain/import/class-name';
import { isUsualCode, readCode } from '../../../src/domain/import/codes';
import { ageOn, readCellDay, readDayText } from '../../../src/domain/import/days';
import { mendText } from '../../../src/domain/import/letters';
import { looksLikeName, nameKey, splitNameAndClass, splitPeople } from '../../../src/domain/import/names';
import {
  formWithin,
  readCategory,
  readForm,
  readKind,
  readMark,
  readStatus,
} from '../../../src/domain/import/recognise';
import { readExperience, readWholeNumber } from '../../../src/domain/import/whole-number';
import { MENTOR_STATUSES, PAIR_STATUSES } from '../../../src/domain/statuses';
import { SPELLINGS } from '../spellings';

test.each([
  ['5 А', '5А'],
  ['5а', '5А'],
  ['5-А', '5А'],
  ['5 «Б» класс', '5Б'],
  ['5"в"', '5В'],
  ['5A', '5А'],
  ['V', '5'],
  ['V Б', '5Б'],
  ['VB', '5В'],
  ['VI', '6'],
  ['IX-Г', '9Г'],
  ['Х', '10'],
  ['ХI А', '11А'],
  ['11', '11'],
  ['7-й', '7'],
  ['ученик 7 б класса', '7Б'],
  ['8г.', '8Г'],
  ['5 А кл.', '5А'],
  ['10. б', '10Б'],
  ['5-1', undefined],
  ['7/1', undefined],
  ['10 ИМ', undefined],
  ['12А', undefined],
  ['0', undefined],
  ['5АБ', undefined],
  ['10-11', undefined],
  ['Тестова', undefined],
])('the class «%s» is %s', (written, read) => {
  expect(readClassName(written)).toBe(read);
});

test('a class is found within a line', () => {
  expect(classWithin('Список обучающихся 7 «Б» класса')).toBe('7Б');
  expect(classWithin('МАОУ «СОШ № 4», 9 класс')).toBe('9');
  expect(classWithin('классный час 5')).toBeUndefined();
});

test('any spelling of any class is read back', () => {
  const letter = fc.constantFrom(...'АБВГДЕЖ');
  const spell = fc.constantFrom(
    (number: number, sign: string) => `${number}${sign}`,
    (number: number, sign: string) => `${number} ${sign.toLowerCase()}`,
    (number: number, sign: string) => `${number} – ${sign}`,
    (number: number, sign: string) => `${number} «${sign}» класс`,
  );
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 11 }), letter, spell, (number, sign, write) => {
      expect(readClassName(write(number, sign))).toBe(`${number}${sign}`);
    }),
  );
});

test.each([
  ['01.09.2026', '2026-09-01'],
  ['1.9.26', '2026-09-01'],
  ['1/09/2026 г.', '2026-09-01'],
  ['1 сентября 2026 г.', '2026-09-01'],
  ['«01» мая 2026 года', '2026-05-01'],
  ['1 cент. 2026', '2026-09-01'],
  ['2026-09-01', '2026-09-01'],
  ['2026-09-01 00:00:00', '2026-09-01'],
  ['46266', '2026-09-01'],
  ['01,09,2026', '2026-09-01'],
  ['01. 09. 2026', '2026-09-01'],
  ['1-сен-26', '2026-09-01'],
  ['1 сен 26 г.', '2026-09-01'],
  ['31.02.2026', undefined],
  ['9, 10, 11', undefined],
  ['9. 10. 11', undefined],
  ['9/ 10/ 11', undefined],
  ['1.9.26 г.', '2026-09-01'],
  ['09.31.2026', undefined],
  ['сентябрь 2026', undefined],
  ['5А', undefined],
])('the date «%s» is %s', (written, read) => {
  expect(readDayText(written)).toBe(read);
});

test('a date of a cell is itself, and its serial number is the same day', () => {
  expect([readCellDay({ day: '2026-09-01' }), readCellDay(46266), readCellDay(46266.75), readCellDay(7)]).toEqual([
    '2026-09-01',
    '2026-09-01',
    '2026-09-01',
    undefined,
  ]);
});

test('an age is counted in full years', () => {
  expect(['2013-11-27', '2013-11-28', '2013'].map((birth) => ageOn(birth, '2026-11-27'))).toEqual([13, 12, 13]);
});

test('Latin look-alikes are mended inside Cyrillic words only', () => {
  expect(mendText('Tестова\u00a0 Aнна')).toBe('Тестова Анна');
  expect(mendText('Word, Excel и COMPAS')).toBe('Word, Excel и COMPAS');
  expect(mendText('Ви\u0306')).toBe('Вй');
  expect(mendText(' а\u00ad\u200bб \r\n в ')).toBe('аб\nв');
});

test('one name is one, however it is written; a full name and initials stay two', () => {
  const same = ['Тёстова А. Б.', 'тестова а.б.', 'ТЕСТОВА  А Б', 'А. Б. Тестова', 'Tестовa A. Б.'];
  expect(new Set(same.map(nameKey))).toEqual(new Set(['тестова а б']));
  expect(nameKey('Тестова Анна Борисовна')).not.toBe(nameKey('Тестова А. Б.'));
});

test.each([
  ['Тестова Анна, 5А', 'Тестова Анна', '5А'],
  ['Тестова А.Б. (5 А класс)', 'Тестова А. Б.', '5А'],
  ['3. Проверкин Код Кодович – 11б', 'Проверкин Код Кодович', '11Б'],
  ['Тестова А. Б.', 'Тестова А. Б.', ''],
])('«%s» is the name %s and the class «%s»', (text, name, className) => {
  expect(splitNameAndClass(text)).toEqual({ name, className });
});

test('several people of a cell are told apart, a comma inside one is not', () => {
  expect(splitPeople('1. Тестова А. Б.\n2. Проверкин К. К.')).toHaveLength(2);
  expect(splitPeople('Тестова А. Б., Проверкин К. К.')).toHaveLength(2);
  expect(splitPeople('Тестова А. Б., 5А; Проверкин К. К., 6Б')).toHaveLength(2);
  expect(splitPeople('Тестова А. Б., 5А')).toHaveLength(1);
});

test('what looks like a name', () => {
  const names = ['Тестова Анна', 'Тестова А. Б.', 'ТЕСТОВА АННА', 'Тест-Проверкина Анна Кодовна', 'А. Б. Тестова'];
  expect(names.filter(looksLikeName)).toEqual(names);
  expect(['математика', 'учитель математики', '5А', 'Н-001', 'Итого'].filter(looksLikeName)).toEqual([]);
});

test('codes keep their letters Cyrillic; a word without a digit is no code', () => {
  expect(['Н-014', 'н - 014', 'H-014', 'Y-031', '2026/5', 'AB-1'].map(readCode)).toEqual([
    'Н-014',
    'Н-014',
    'Н-014',
    'У-031',
    '2026/5',
    'AB-1',
  ]);
  expect(['Тестова', 'Тестова А. Б.', '5 А', ''].map(readCode)).toEqual([undefined, undefined, undefined, undefined]);
  expect(['Н-014', '14'].map(isUsualCode)).toEqual([true, false]);
});

test('every spelling of the documents is its form and its category', () => {
  for (const { canonical, spellings } of SPELLINGS.forms) {
    for (const { text } of spellings)
      expect(readForm(text) && formById(readForm(text) ?? 'pupil-pupil').label).toBe(canonical);
  }
  for (const { text, row } of SPELLINGS.categories.mapping) expect(readCategory(text, DEFAULT_CATEGORIES)).toBe(row);
  for (const { text, category } of SPELLINGS.categories.educatorMapping) {
    expect(readCategory(text, DEFAULT_CATEGORIES)).toBe(category);
  }
  expect(['Учитель / ученик', 'Педагог → ученик', 'Учeник – ученик'].map(readForm)).toEqual([
    'teacher-pupil',
    'teacher-pupil',
    'pupil-pupil',
  ]);
  expect(formWithin('Пары по форме «Ученик – ученик» на 2026/27 год')).toBe('pupil-pupil');
  expect(formWithin('Список обучающихся')).toBeUndefined();
});

test.each([
  ['ОВЗ', 'disability'],
  ['ребёнок-инвалид', 'disability'],
  ['Одаренный ребенок', 'gifted'],
  ['дети-сироты', 'orphan'],
  ['под опекой', 'orphan'],
  ['слабоуспевающая', 'learning'],
  ['ТЖС', 'hardship'],
  ['девиантное поведение', 'behaviour'],
  ['молодой педагог', 'young-specialist'],
])('«%s» is the category %s', (text, id) => {
  const label = readCategory(text, DEFAULT_CATEGORIES);
  const found = DEFAULT_CATEGORIES.find((category) => category.label === label);
  expect(found?.educatorNeed ?? found?.need).toBe(id);
});

test.each([
  ['ЗПР', 'обучающиеся с ограниченными возможностями здоровья'],
  ['на учёте в ПДН', 'обучающиеся с асоциальным поведением'],
  ['КДН', 'обучающиеся с асоциальным поведением'],
  ['расписание', undefined],
  ['СОП', undefined],
])('the abbreviation «%s» is the category %s', (text, label) => {
  expect(readCategory(text, DEFAULT_CATEGORIES)).toBe(label);
});

test('no category is guessed', () => {
  expect(
    ['хорошо успевающий', 'успевающий', 'физика', ''].map((text) => readCategory(text, DEFAULT_CATEGORIES)),
  ).toEqual([undefined, undefined, undefined, undefined]);
});

test('who somebody is, also by the position', () => {
  expect(
    ['учитель математики', 'Обучающаяся', 'студентка', 'психолог', 'ИП', 'Социальный педагог'].map(readKind),
  ).toEqual(['педагог', 'ученик', 'студент', 'специалист', undefined, 'педагог']);
});

test.each([
  ['зам. директора по УВР', 'педагог'],
  ['Заместитель директора', 'педагог'],
  ['Директор', 'педагог'],
  ['директор МБОУ СОШ № 5', 'педагог'],
  ['соц. педагог', 'педагог'],
  ['кл. руководитель', 'педагог'],
  ['Классный руководитель 5А', 'педагог'],
  ['тренер', 'педагог'],
  ['ПДО', 'педагог'],
  ['Советник директора по воспитанию', 'педагог'],
  ['завуч', 'педагог'],
  ['старшая вожатая', 'педагог'],
  ['логопед', 'специалист'],
  ['директор завода', undefined],
  ['руководитель', undefined],
])('the position «%s» is %s', (text, kind) => {
  expect(readKind(text)).toBe(kind);
});

test('statuses in any gender, marks in words', () => {
  expect([readStatus(MENTOR_STATUSES, 'Активна'), readStatus(MENTOR_STATUSES, 'выбыла')]).toEqual(['активен', 'выбыл']);
  expect([readStatus(PAIR_STATUSES, 'расторгнут'), readStatus(PAIR_STATUSES, 'распалась')]).toEqual([
    'расторгнута',
    undefined,
  ]);
  expect(['+', 'да', '–', 'нет', 'может быть'].map(readMark)).toEqual([true, true, false, false, undefined]);
});

test('whole numbers with their words', () => {
  expect(['12 лет', '1 год', '5,0', 3, '10'].map((cell) => readWholeNumber(cell, 'refuse'))).toEqual([12, 1, 5, 3, 10]);
  expect([readWholeNumber('4,5 года', 'cut'), readWholeNumber('4,5', 'refuse'), readWholeNumber('-1', 'cut')]).toEqual([
    4,
    undefined,
    undefined,
  ]);
});

test.each([
  ['менее года', 0],
  ['меньше 1 года', 0],
  ['6 мес.', 0],
  ['без стажа', 0],
  ['1 год 2 мес.', 1],
  ['5 лет и 6 месяцев', 5],
  ['5 л.', 5],
  ['5 лет', 5],
  ['4,5 года', 4],
  [12, 12],
  ['10/8', undefined],
  ['большой', undefined],
])('the years of work «%s» are %s', (cell, years) => {
  expect(readExperience(cell)).toBe(years);
});
