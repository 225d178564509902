import { describe, expect, test } from '@jest/globals';
import { AGE_GROUPS, ageGroupOfClass, classLabel, classNumber } from '../../src/domain/age-groups';
import { templateCells } from '../samples/fixtures';

describe('the number of a class', () => {
  test.each([
    ['5А', 5],
    ['5 а', 5],
    ['11-Б', 11],
    ['11 – Б'.replace('–', '-'), 11],
    ['1', 1],
    ['7b', 7],
    ['10Ё', 10],
    [' 9В ', 9],
    ['5 класс', 5],
    ['5А класс', 5],
    ['8 кл.', 8],
    ['8 кл', 8],
    ['05', 5],
  ])('%j is %i', (text, number) => {
    expect(classNumber(text)).toBe(number);
  });

  test.each(['', 'А', '0', '12', '12А', '111', '5АБ', '5.5', '-5', 'класс 5', '5-9', '31.08.2026'])(
    '%j is no class',
    (text) => {
      expect(classNumber(text)).toBeUndefined();
    },
  );
});

describe('the age group', () => {
  test.each([
    [1, 'primary'],
    [4, 'primary'],
    [5, 'basic'],
    [9, 'basic'],
    [10, 'senior'],
    [11, 'senior'],
  ])('class %i belongs to %s: bounds are inclusive', (number, group) => {
    expect(ageGroupOfClass(`${number}А`)?.id).toBe(group);
  });

  test('every class from 1 to 11 has one group', () => {
    const groups = Array.from({ length: 11 }, (_, index) => ageGroupOfClass(String(index + 1))?.id);
    expect(groups.filter((group) => group === undefined)).toEqual([]);
  });

  test('the bounds of a book are followed', () => {
    const bounds = { primary: [1, 3], basic: [4, 8], senior: [10, 11] } as const;
    expect(ageGroupOfClass('4А', bounds)?.id).toBe('basic');
    expect(ageGroupOfClass('9А', bounds)).toBeUndefined();
  });

  test('a text that is no class has none', () => {
    expect(ageGroupOfClass('педагог')).toBeUndefined();
  });

  test('the labels are the rows of T2', () => {
    const rows = templateCells('T2').slice(2);
    expect(AGE_GROUPS.map(({ reportLabel }) => reportLabel)).toEqual(rows.map(([label]) => label));
  });
});

test.each([
  ['5А', '5А'],
  [' 5 а ', '5А'],
  ['11-б', '11Б'],
  ['5A', '5А'], // Latin
  ['7 «Б»', '7 «Б»'],
  ['5 класс', '5'],
  ['10ё кл.', '10Ё'],
  ['подготовительный', 'подготовительный'],
])('the class «%s» is labelled «%s»', (written, label) => {
  expect(classLabel(written)).toBe(label);
});
