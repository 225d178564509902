import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { printDay } from '../../src/domain/text';
import { readOrderReference, referenceIn } from '../../src/workbook/order-reference';

test.each([
  ['269 от 07.09.2026', '269'],
  ['  № 269  от 7.9.2026 г. ', '269'],
  ['269 от 2026-09-07', '269'],
  ['Приказ № 269-О от 07.09.2026', '269-О'],
  ['№01-05/269 от 07.09.2026', '01-05/269'],
  ['от 07.09.2026 № 269', '269'],
  ['приказ от 07.09.2026 №269', '269'],
  ['N 269 от 07.09.2026', '269'],
  ['N269-N от 07.09.2026', '269-N'],
  ['от 07.09.2026 N 269', '269'],
  ['приказ по школе № 269 от 07.09.2026', '269'],
  ['Приказ по школе 269 от 07.09.2026', '269'],
  ['приказ директора школы от 07.09.2026 № ОД 269', 'ОД 269'],
  ['ОД 269 от 07.09.2026', 'ОД 269'],
  ['приказ ОД 269 от 07.09.2026', 'ОД 269'],
  ['269 от 07.09.2026 года', '269'],
  ['269 от 07.09.2026г.', '269'],
  ['от 07.09.2026 года № 269', '269'],
])('«%s»', (text, number) => {
  expect(readOrderReference(text)).toEqual({ number, date: '2026-09-07' });
});

test('what is printed is read back', () => {
  const number = fc.stringMatching(/^[А-Яа-яN]{0,3}[-/]?\d{1,4}(?:[-/ ][А-ЯN0-9]{1,3})?$/);
  const day = fc.date({ min: new Date('2020-01-01'), max: new Date('2035-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(number, day, (own, instant) => {
      const date = instant.toISOString().slice(0, 10);
      const printed = [`№ ${own} от ${printDay(date)}`, `от ${printDay(date)} № ${own}`];
      for (const text of own.includes('N') ? printed : [...printed, `${own} от ${printDay(date)}`]) {
        expect(readOrderReference(text)).toEqual({ number: own, date });
      }
    }),
  );
});

test('a blank is a draft', () => {
  expect(readOrderReference('  ')).toBeNull();
});

test.each([
  '269',
  '07.09.2026',
  '269 07.09.2026',
  'б/н от 07.09.2026',
  'от 07.09.2026',
  '№ от 07.09.2026',
  '№ 12 от 07.09.2026 № 13',
])('«%s» is not understood, and the message says how to write it', (text) => {
  expect(() => readOrderReference(text)).toThrow(
    `№ и дата приказа не поняты, сейчас «${text}». Впишите их так: «269 от 07.09.2026», или оставьте пусто – будет проект. Ничего не записано.`,
  );
});

test.each(['31.02.2026', '7 сентября', '07.09'])('«269 от %s» has no day', (day) => {
  expect(() => readOrderReference(`269 от ${day}`)).toThrow(
    `Дата приказа не понята, сейчас «${day}». Нужна дата календаря, например 07.09.2026. Ничего не записано.`,
  );
});

test('a name is no number, and is not repeated', () => {
  expect(() => readOrderReference('Иванова И. И. 5 от 07.09.2026')).toThrow(/сейчас текст, похожий на личные данные/);
});

describe('the order that a document names', () => {
  test.each([
    ['Приказ № 45 от 25.05.2026', '45'],
    ['приказ №45-О от 25.05.2026 г. «О поощрении»', '45-О'],
    ['Приказ от 25.05.2026 № 45 «О поощрении»', '45'],
  ])('«%s»', (text, number) => {
    expect(referenceIn(text)).toEqual({ number, date: '2026-05-25' });
  });

  test.each([
    '',
    'Приказ',
    'протокол педсовета',
    'Приказ № 45',
    'Приказ № 45 от мая',
    'Приказ № Иванова И. И. 5 от 25.05.2026',
  ])('«%s» names none', (text) => {
    expect(referenceIn(text)).toBeUndefined();
  });
});
