import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readMark } from '../../src/domain/marks';
import {
  counted,
  normaliseLabel,
  plural,
  printDay,
  printNumber,
  printPeriod,
  splitValues,
} from '../../src/domain/text';

describe('normalised labels', () => {
  test.each([
    ['Одарённые  обучающиеся', 'одаренные обучающиеся'],
    ['«Учитель – ученик»', 'учитель-ученик'],
    ['Учитель—ученик', 'учитель - ученик'],
    ['Другое(указать)', 'другое (указать)'],
    ['Стаж,\u00a0лет', 'Стаж, лет'],
    [' Итог. ', 'итог'],
    ['Итог .', 'итог'],
  ])('%j and %j are one label', (a, b) => {
    expect(normaliseLabel(a)).toBe(normaliseLabel(b));
  });

  test.each([
    ['одаренные', 'одаренный'],
    ['Учитель-ученик', 'Учитель-учитель'],
    ['а, б', 'а б'],
  ])('%j and %j are two labels', (a, b) => {
    expect(normaliseLabel(a)).not.toBe(normaliseLabel(b));
  });

  test('spaces around and inside never matter', () => {
    const word = fc.stringMatching(/^[а-я]{1,8}$/);
    const space = fc.constantFrom(' ', '  ', '\t', '\u00a0', '\n');
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), space, (words, gap) => {
        expect(normaliseLabel(`${gap}${words.join(gap)}${gap}`)).toBe(words.join(' '));
      }),
    );
  });
});

describe('plural forms', () => {
  const word = (count: number) => plural(count, 'пара', 'пары', 'пар');

  test.each([
    [0, 'пар'],
    [1, 'пара'],
    [2, 'пары'],
    [4, 'пары'],
    [5, 'пар'],
    [10, 'пар'],
    [11, 'пар'],
    [12, 'пар'],
    [14, 'пар'],
    [19, 'пар'],
    [20, 'пар'],
    [21, 'пара'],
    [22, 'пары'],
    [111, 'пар'],
    [112, 'пар'],
    [121, 'пара'],
    [1542, 'пары'],
    [7280, 'пар'],
  ])('%i %s', (count, expected) => {
    expect(word(count)).toBe(expected);
    expect(counted(count, 'пара', 'пары', 'пар')).toBe(`${count} ${expected}`);
  });

  test('the form depends on the last two digits only', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.nat(99), (hundreds, rest) => {
        expect(word(hundreds * 100 + rest)).toBe(word(100 + rest));
      }),
    );
  });
});

test('several values of a cell: by «;» and lines, not by commas; blanks are dropped', () => {
  expect(splitValues('обучающиеся, лишенные попечения родителей, дети-сироты; другие;\n ОВЗ ;')).toEqual([
    'обучающиеся, лишенные попечения родителей, дети-сироты',
    'другие',
    'ОВЗ',
  ]);
  expect(splitValues('')).toEqual([]);
});

test('days and periods are printed as in Russian papers', () => {
  expect(printDay('2021-08-31')).toBe('31.08.2021');
  expect(printPeriod({ from: '2020-09-01', to: '2021-08-31' })).toBe('01.09.2020–31.08.2021');
});

test.each([
  [0, '0'],
  [999, '999'],
  [1542, '1\u00a0542'],
  [7280, '7\u00a0280'],
  [1234567, '1\u00a0234\u00a0567'],
])('%i is printed with thousands apart', (value, printed) => {
  expect(printNumber(value)).toBe(printed);
});

test.each([
  ['+', true],
  [' + ', true],
  ['-', false],
  ['–', false],
  ['—', false],
  ['−', false],
  ['‑', false],
])('the mark %j is read', (text, mark) => {
  expect(readMark(text)).toBe(mark);
});

test.each(['', 'да', '++', '--', '+1', '0', '✓'])('%j is no mark', (text) => {
  expect(readMark(text)).toBeUndefined();
});
