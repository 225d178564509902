import { expect, test } from '@jest/globals';
import { problemsOf } from '../../src/domain/named-problems';

const YEAR = { from: '2026-09-01', to: '2027-08-31' };
const problem = (period: string) => ({ row: 2, problem: 'мало времени', period, done: '' });

test.each([
  ['2026/2027', 'ofYear'],
  ['2026/27', 'ofYear'],
  ['2026–2027 учебный год', 'ofYear'],
  ['I полугодие 2026/2027', 'ofYear'],
  ['I полугодие', 'ofYear'],
  ['', 'ofYear'],
  ['сентябрь 2026', 'ofYear'],
  ['май 2027', 'ofYear'],
  ['25.12.2026', 'ofYear'],
  ['I квартал 2027 г.', 'ofYear'],
  ['2026', 'ofYear'],
  ['март', 'ofYear'],
  ['2025/2026', undefined],
  ['2025-26', undefined],
  ['май 2026', undefined],
  ['сентябрь 2027', undefined],
  ['2025', undefined],
  ['весна 2026', 'unclear'],
  ['I полугодие 2026', 'unclear'],
] as const)('of a problem of «%s» is known for 2026/2027: %p', (period, kind) => {
  const { ofYear, unclear } = problemsOf([problem(period)], YEAR);
  expect([ofYear.length, unclear.length]).toEqual([Number(kind === 'ofYear'), Number(kind === 'unclear')]);
});

test('a part of a school year is of it', () => {
  const period = { from: '2027-01-11', to: '2027-05-31' };
  const { ofYear } = problemsOf([problem('год 2026/2027'), problem('год 2025/2026')], period);
  expect(ofYear.map((one) => one.period)).toEqual(['год 2026/2027']);
});

test('all are, where the school year is not set', () => {
  const { ofYear, unclear } = problemsOf([problem('2020/2021'), problem('весна 2026'), problem('')], null);
  expect([ofYear.length, unclear]).toEqual([3, []]);
});
