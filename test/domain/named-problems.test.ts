import { expect, test } from '@jest/globals';
import { problemsOf } from '../../src/domain/named-problems';

const problem = (period: string) => ({ row: 2, problem: 'мало времени', period, done: '' });

test.each([
  ['2026/2027', true],
  ['2026/27', true],
  ['2026–2027 учебный год', true],
  ['I полугодие 2026/2027', true],
  ['I полугодие', true],
  ['', true],
  ['2025/2026', false],
  ['2025-26', false],
  ['весна 2026', false],
])('a problem of «%s» is one of 2026/2027: %p', (period, isOf) => {
  expect(problemsOf([problem(period)], '2026/2027')).toHaveLength(isOf ? 1 : 0);
});

test('all are, where the school year is not set', () => {
  expect(problemsOf([problem('2020/2021'), problem('')], '')).toHaveLength(2);
});
