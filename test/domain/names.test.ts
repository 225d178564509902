import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { withNames } from '../../src/domain/names';

const KEY = new Map([
  ['Н-014', 'Проверкин Код Кодович'],
  ['У-1', 'Тестова А. Б.'],
  ['0012', 'Кодов К. К.'],
]);

describe('names in place of codes', () => {
  test.each([
    ['Н-014', 'Проверкин Код Кодович'],
    ['______________ (Н-014), 9А', 'Проверкин Код Кодович, 9А'],
    ['Н-014 – У-1; У-12', 'Проверкин Код Кодович – Тестова А. Б.; У-12'],
    ['______________ (У-99)', '______________ (У-99)'],
    ['Наставник (У-1)', 'Наставник (Тестова А. Б.)'],
    ['0012', 'Кодов К. К.'],
    ['Всего: 10012', 'Всего: 10012'],
    ['', ''],
  ])('%s', (text, expected) => {
    expect(withNames(text, KEY)).toBe(expected);
  });

  test('without a key nothing changes', () => {
    fc.assert(fc.property(fc.string(), (text) => withNames(text, new Map()) === text));
  });
});
