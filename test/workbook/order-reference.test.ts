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
  ['«269 от 07.09.2026»', '269'],
  ['Приказ № 269 от 07.09.2026 «О закреплении пар»', '269'],
  ['от 07.09.2026 № 269 о закреплении пар', '269'],
  ['Приказ № 269 по МБОУ «СОШ № 5» от 07.09.2026', '269'],
  ['Приказ № 269 от 07.09.2026 по МБОУ «СОШ № 5»', '269'],
  ['«Приказ» № 269 МБОУ СОШ № 5 от 07.09.2026', '269'],
  ['МБОУ «СОШ № 5», распоряжение № ОД 269 от 07.09.2026', 'ОД 269'],
  ['№ 269 по школе от 07.09.2026', '269'],
  ['269 доп. от 07.09.2026', '269 доп.'],
  ['Распоряжение 269 от 07.09.2026', '269'],
  ['распоряжение директора № 269 от 07.09.2026', '269'],
  ['приказ по СОШ 269 от 07.09.2026', '269'],
  ['приказ по МБОУ СОШ ОД 269 от 07.09.2026', 'ОД 269'],
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

test('of whatever is read, the printed № and date are read the same', () => {
  const part = fc.constantFrom(
    'приказ',
    'Распоряжение',
    'по',
    'школе',
    'СОШ',
    '«СОШ',
    'ОД',
    'а',
    'О',
    '№',
    'N',
    '»',
    ',',
  );
  const number = fc.stringMatching(/^[А-Яа-я]{0,2}[-/]?\d{1,3}[»,]?$/);
  const words = fc.array(fc.oneof(part, number), { maxLength: 7 }).map((parts) => parts.join(' '));
  let read = 0;
  fc.assert(
    fc.property(words, words, (before, after) => {
      const order = referenceIn(`${before} от 07.09.2026 ${after}`);
      if (!order) return;
      read += 1;
      const day = printDay(order.date);
      const printed = [`№ ${order.number} от ${day}`, `от ${day} № ${order.number}`];
      for (const text of order.number.includes('N') ? printed : [...printed, `${order.number} от ${day}`]) {
        expect(readOrderReference(text)).toEqual(order);
      }
    }),
    { numRuns: 3000 },
  );
  expect(read).toBeGreaterThan(100);
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
  'приказ по МБОУ «СОШ № 5» от 07.09.2026',
  'Постановление 269 от 07.09.2026',
])('«%s» is not understood, and the message says how to write it', (text) => {
  expect(() => readOrderReference(text)).toThrow(
    `№ и дата приказа не поняты, сейчас «${text}». Впишите их так: «269 от 07.09.2026», или оставьте пусто – будет проект. Ничего не записано.`,
  );
});

test.each(['№ 12 от 07.09.2026 № 13', '№ 12 по школе № 5 от 07.09.2026', 'Приказ школы № 5 № 12 от 07.09.2026'])(
  'which «№» of «%s» is that of the order cannot be told',
  (text) => {
    expect(() => readOrderReference(text)).toThrow(
      `Непонятно, какой из «№» – номер приказа, сейчас «${text}». Впишите их так: «269 от 07.09.2026», или оставьте пусто – будет проект. Ничего не записано.`,
    );
  },
);

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
    ['Приказ от 25.05.2026 № 45 о поощрении', '45'],
    ['Приказ № 45 от 25.05.2026 о поощрении', '45'],
    ['Приказ № 45 от 25.05.2026 по итогам 2025/2026 учебного года', '45'],
    ['«Приказ № 45 от 25.05.2026»', '45'],
    ['"Приказ № 45 от 25.05.2026 г." о поощрении', '45'],
    ['«Приказ № 45\nот 25.05.2026 «О поощрении»»', '45'],
    ['Приказ № 45 о поощрении от 25.05.2026', '45'],
  ])('«%s»', (text, number) => {
    expect(referenceIn(text)).toEqual({ number, date: '2026-05-25' });
  });

  test.each([
    '',
    'Приказ',
    'протокол педсовета',
    'Приказ № 45',
    'Приказ № 45 от мая',
    'Приказ № 45 от 25.05.2026 № 46',
    'Приказ № Иванова И. И. 5 от 25.05.2026',
  ])('«%s» names none', (text) => {
    expect(referenceIn(text)).toBeUndefined();
  });
});
