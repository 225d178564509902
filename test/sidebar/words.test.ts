import { describe, expect, test } from '@jest/globals';
import { changedUnits, differenceWords } from '../../sidebar/proposal/difference';
import { counted, difference, freePlaces, MENTEES, PAIRS, POINTS, waitingFor, waitingWords } from '../../sidebar/words';
import { proposal } from './canned-book';

describe('numbers have the right word forms', () => {
  test.each([
    [1, '1 пара'],
    [2, '2 пары'],
    [5, '5 пар'],
    [11, '11 пар'],
    [21, '21 пара'],
    [112, '112 пар'],
    [2000, '2\u00a0000 пар'],
  ])('%d', (count, words) => {
    expect(counted(count, PAIRS)).toBe(words);
  });

  test('people who wait, days, places, differences', () => {
    expect([counted(121, MENTEES), waitingWords(17), waitingWords(1)]).toEqual([
      '121 наставляемый',
      '17 ждут',
      '1 ждёт',
    ]);
    expect([waitingFor(9), waitingFor(1), waitingFor(0), waitingFor(400), waitingFor(null)]).toEqual([
      'ждёт 9 дней',
      'ждёт 1 день',
      'ждёт с сегодня',
      'ждёт больше года',
      'ждёт',
    ]);
    expect([freePlaces(2, 3), freePlaces(0, 5)]).toEqual(['свободно 2 из 3', 'свободно 0 из 5']);
    expect([difference(2, MENTEES), difference(-14, POINTS)]).toEqual(['+2 наставляемых', '−14 баллов']);
  });
});

describe('a re-run against the first proposal', () => {
  const first = proposal();

  test('the same proposal changes nothing', () => {
    expect(changedUnits(first, proposal())).toBe(0);
    expect(differenceWords(first, proposal())).toBe('Итог тот же, что в первом предложении.');
  });

  test('seats, points, the weakest pair and the pairs that change', () => {
    const more = proposal({}, 106);
    const pairs = more.pairs.map((pair, index) => (index < 3 ? { ...pair, mentorCode: 'Н-063' } : pair));
    const now = { ...more, pairs, totals: { ...more.totals, total: 7998, weakest: 52 } };
    expect(changedUnits(first, now)).toBe(5);
    expect(changedUnits(now, first)).toBe(5);
    expect(differenceWords(first, now)).toBe(
      'Против первого предложения: +2 наставляемых, −14 баллов, самая слабая пара 52 вместо 46, изменится 5 пар.',
    );
  });
});
