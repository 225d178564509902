import { describe, expect, test } from '@jest/globals';
import { looksPersonal, personalSign } from '../../src/domain/privacy';
import { readSample, SAMPLE_NAMES } from '../samples/sample-books';

/** Made of parts, so that the repository holds no text that reads as somebody's name or number. */
const SURNAME = ['Прим', 'еров'].join('');
const FIRST = ['Об', 'разец'].join('');
const PATRONYMIC = ['Образц', 'ович'].join('');
const DIGITS = ['000', '000', '00', '00'];

describe('what looks personal', () => {
  test.each([
    ['телефон', `+7 ${DIGITS.join(' ')}`],
    ['телефон', `8(${DIGITS[0]})${DIGITS.slice(1).join('-')}`],
    ['телефон', `8${DIGITS.join('')}`],
    ['телефон', `тел.8${DIGITS.join('')}`],
    ['телефон', `звонить +7-${DIGITS.join('-')} вечером`],
    ['адрес почты', ['mail', 'example.org'].join('@')],
    ['адрес почты', `писать: ${['a.b', 'школа.рф'].join('@')}`],
    ['СНИЛС', '000-000-000 00'],
    ['СНИЛС', 'СНИЛС 000-000-000-00'],
    ['имя', `${SURNAME} ${FIRST} ${PATRONYMIC}`],
    ['имя', `${FIRST} ${PATRONYMIC}`],
    ['имя', `${SURNAME} О. О.`],
    ['имя', `${SURNAME} О.О.`],
    ['имя', `О. О. ${SURNAME}`],
    ['имя', `О.О.${SURNAME}`],
    ['имя', `${SURNAME} О.`],
    ['имя', `${SURNAME} ${FIRST}`],
    ['имя', `${FIRST} ${SURNAME}`],
    ['имя', `  ${SURNAME} ${FIRST}  `],
    ['имя', `Приказ о награждении, ${SURNAME} О.О.`],
    ['имя', `${SURNAME} ${FIRST} ${PATRONYMIC}`.toUpperCase()],
    ['имя', `${SURNAME} ${FIRST} ${PATRONYMIC}`.toLowerCase()],
    ['имя', `${FIRST} ${PATRONYMIC}`.toLowerCase()],
    ['имя', `${SURNAME.toUpperCase()} О. О.`],
    ['имя', `классный руководитель ${SURNAME.toUpperCase()} О.О.`],
  ])('%s', (sign, text) => {
    expect(personalSign(text)).toBe(sign);
    expect(looksPersonal(text)).toBe(true);
  });
});

describe('what does not', () => {
  test.each([
    '',
    'Н-014',
    'У-031',
    '5А',
    'вт 14:00-15:00',
    '31.08.2026',
    '2026-08-31',
    '01.09.2025–31.08.2026',
    'МАОУ «СОШ№17»',
    'МБОУ СОШ №17 «Юнармеец»',
    'МАОУ №5 «Гимназия»',
    'СОШ№17',
    '128-О',
    '01-05/128',
    '№ 1234/2026-О',
    '8-05/1234-2026',
    '12/3',
    '1 542',
    '689 чел.',
    'Приказ о внедрении целевой модели наставничества в ОО',
    'Приказ № 128-О от 26.02.2020',
    '«Дорожная карта» реализации целевой модели наставничества в МО',
    `Положение о наставничестве в СОШ № 5 им. О. О. ${SURNAME}а`,
    `МБОУ «Гимназия имени О.О. ${SURNAME}а»`,
    'Положение о наставничестве в МО (срок действия - до 2024 г.)',
    'План работы Совета наставников',
    'Совет наставников',
    'Дорожная карта',
    'Целевая модель',
    'Комплекс мер',
    'СОВЕТ НАСТАВНИКОВ',
    'духовна',
    'ПЛАН РАБОТЫ С НАСТАВЛЯЕМЫМИ',
    `МБОУ «ГИМНАЗИЯ ИМ. О. О. ${SURNAME.toUpperCase()}А»`,
    'город Мегион',
    'города Мегиона',
    'Нижний Новгород',
    'Отдел образования',
    'Директор школы',
    'Заместитель директора по учебно-воспитательной работе',
    'https://cro.admmegion.ru/activity/nastavnichestvo/section/160/',
    'https://cro.admmegion.ru/informatizatsiya-obrazovaniya/dist-learning/section/327/',
    'https://example.org/news/80000000000',
    'https://example.org/?id=80000000000',
    'Учитель-учитель',
    'Опытный педагог – молодой специалист',
    'молодой специалист; адаптация на новом месте',
    'русский язык; математика',
    'г. Екатеринбург, 23.03.2021, ZOOM',
  ])('%j', (text) => {
    expect(personalSign(text)).toBeUndefined();
  });

  test.each(SAMPLE_NAMES)('no cell of the sample %s', (name) => {
    const sample = readSample(name);
    const sheets = Object.values(sample.sheets).flatMap((rows) => rows.flatMap((row) => Object.values(row)));
    const returns = (sample.returns ?? []).flatMap(({ rows }) => rows.flat());
    expect([...sheets, ...returns].map(String).filter(looksPersonal)).toEqual([]);
  });
});
