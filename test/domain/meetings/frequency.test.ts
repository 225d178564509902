import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { longestPause, meetingDay, printFrequency } from '../../../src/domain/meetings/frequency';
import { readFrequency } from '../../../src/domain/meetings/read-frequency';

describe('the agreed frequency is read', () => {
  test.each([
    ['раз в неделю', 'раз в неделю'],
    ['Раз в неделю.', 'раз в неделю'],
    ['1 раз в неделю, по вторникам', 'раз в неделю'],
    ['один раз в неделю', 'раз в неделю'],
    ['договорились встречаться раз в неделю; связь – через старосту', 'раз в неделю'],
    ['еженедельно', 'раз в неделю'],
    ['Еженедельные встречи в библиотеке', 'раз в неделю'],
    ['каждую неделю', 'раз в неделю'],
    ['1 р/нед.', 'раз в неделю'],
    ['2 раза в неделю', '2 раза в неделю'],
    ['два раза в неделю', '2 раза в неделю'],
    ['дважды в неделю', '2 раза в неделю'],
    ['2 р. в неделю', '2 раза в неделю'],
    ['2 раза в месяц', '2 раза в месяц'],
    ['не реже 2 раз в месяц', '2 раза в месяц'],
    ['не менее двух раз в месяц', '2 раза в месяц'],
    ['не реже раза в месяц', 'раз в месяц'],
    ['3 раза в мес.', '3 раза в месяц'],
    ['ежемесячно', 'раз в месяц'],
    ['раз в 2 недели', 'раз в 2 недели'],
    ['раз в две недели', 'раз в 2 недели'],
    ['1 раз в 2 нед', 'раз в 2 недели'],
    ['каждые 10 дней', 'раз в 10 дней'],
    ['каждые десять дней', 'раз в 10 дней'],
    ['раз в 10 дней', 'раз в 10 дней'],
    ['через день', 'раз в 2 дня'],
    ['ежедневно', 'раз в день'],
    ['раз в квартал', 'раз в 3 месяца'],
    ['каждый вторник', 'раз в неделю'],
    ['каждую среду после уроков', 'раз в неделю'],
    ['по вторникам и пятницам', '2 раза в неделю'],
    ['каждый вторник и четверг', '2 раза в неделю'],
    ['каждую среду, пятницу и каждую субботу', '3 раза в неделю'],
    ['по вторникам или пятницам', 'раз в неделю'],
    ['по понедельникам, средам и пятницам', '3 раза в неделю'],
    ['еженедельно по вторникам и четвергам', '2 раза в неделю'],
    ['раз в неделю по вторникам и четвергам', 'раз в неделю'],
  ])('«%s» is %s', (text, expected) => {
    const read = readFrequency(text);
    expect(read && printFrequency(read)).toBe(expected);
  });

  test.each([
    '',
    'составили план работы',
    'по договорённости',
    'несколько раз в месяц',
    'пару раз в неделю',
    '1-2 раза в неделю',
    'раз в 1–2 недели',
    'одиннадцать раз в месяц',
    '0 раз в неделю',
    'не чаще раза в неделю',
    'не более 2 раз в месяц',
    'до трёх раз в неделю',
    'через неделю',
    'через 10 дней',
    'раз в четверть',
    'раз в год',
    'раз в неделю, летом раз в месяц',
    'раз в неделю или раз в 10 дней',
    'каждую вторую неделю',
    'каждую вторую среду',
    'в среду',
    'вторник, четверг',
    'следующая встреча: среда',
  ])('but not guessed from «%s»', (text) => {
    expect(readFrequency(text)).toBeUndefined();
  });

  test.each([
    ['по вторникам', [2]],
    ['каждый вторник и четверг', [2, 4]],
    ['каждую среду, пятницу и каждую субботу', [3, 5, 6]],
    ['по воскресеньям, понедельникам и по средам', [1, 3, 7]],
    ['2 раза в неделю: по вторникам и пятницам', [2, 5]],
    ['раз в 2 недели, по средам', [3]],
    ['раз в месяц, каждый понедельник', [1]],
    ['еженедельно по вторникам и четвергам', [2, 4]],
    ['каждую неделю по вторникам и четвергам', [2, 4]],
    ['еженедельно: вторник и четверг', [2, 4]],
    ['2 раза в неделю: вторник, четверг', [2, 4]],
    ['2 раза в неделю: вторник и четверг в 15:00', [2, 4]],
    ['2 раза в неделю после уроков (в понедельник, в среду)', [1, 3]],
    ['1 раз в неделю (среда)', [3]],
    ['1 р/нед.: пятница', [5]],
    ['раз в месяц (суббота); связь через старосту', [6]],
    ['2 раза в неделю, по вторникам', undefined],
    ['2 раза в неделю: вторник', undefined],
    ['раз в неделю по вторникам и четвергам', undefined],
    ['раз в неделю (понедельник – пятница)', undefined],
    ['раз в неделю (среда или пятница)', undefined],
    ['раз в неделю (кроме среды)', undefined],
    ['раз в неделю; следующая встреча: среда', undefined],
    ['раз в неделю, следующая встреча: среда', undefined],
    ['раз в неделю. Следующая встреча: среда', undefined],
    ['каждые 10 дней, по вторникам', undefined],
    ['раз в неделю, кроме среды', undefined],
    ['раз в неделю с понедельника по пятницу', undefined],
  ])('with its weekdays: «%s»', (text, weekdays) => {
    expect(readFrequency(text)).toHaveProperty('times');
    expect(readFrequency(text)?.weekdays).toEqual(weekdays);
  });

  test('what is printed is read as the same', () => {
    const frequency = fc.record({
      times: fc.integer({ min: 1, max: 10 }),
      every: fc.integer({ min: 1, max: 12 }),
      unit: fc.constantFrom('day' as const, 'week' as const, 'month' as const),
    });
    fc.assert(
      fc.property(frequency, (one) => {
        expect(readFrequency(printFrequency(one))).toEqual(one);
      }),
    );
  });
});

describe('days of meetings', () => {
  const weekly = { times: 1, every: 1, unit: 'week' } as const;

  test('a weekly pair meets on one day of the week', () => {
    expect([1, 2, 3].map((count) => meetingDay('2026-10-12', weekly, count))).toEqual([
      '2026-10-19',
      '2026-10-26',
      '2026-11-02',
    ]);
    expect(longestPause(weekly)).toBe(7);
  });

  test('a monthly pair meets on one date, in a short month on its last day', () => {
    const monthly = { times: 1, every: 1, unit: 'month' } as const;
    expect([1, 2, 5].map((count) => meetingDay('2026-10-31', monthly, count))).toEqual([
      '2026-11-30',
      '2026-12-31',
      '2027-03-31',
    ]);
    expect(longestPause(monthly)).toBe(31);
  });

  test('twice a month is half a month apart', () => {
    const twice = { times: 2, every: 1, unit: 'month' } as const;
    expect([1, 2, 3].map((count) => meetingDay('2026-10-05', twice, count))).toEqual([
      '2026-10-20',
      '2026-11-05',
      '2026-11-20',
    ]);
    expect(longestPause(twice)).toBe(16);
  });

  test('planned meetings keep to the agreement', () => {
    const frequency = fc.record({
      times: fc.integer({ min: 1, max: 5 }),
      every: fc.integer({ min: 1, max: 4 }),
      unit: fc.constantFrom('week' as const, 'month' as const),
    });
    fc.assert(
      fc.property(frequency, fc.integer({ min: 0, max: 30 }), (agreed, count) => {
        const [one, next] = [count, count + 1].map((index) => meetingDay('2026-09-15', agreed, index));
        const days = (Date.parse(next ?? '') - Date.parse(one ?? '')) / 86_400_000;
        expect(days).toBeGreaterThan(0);
        expect(days).toBeLessThanOrEqual(longestPause(agreed));
      }),
    );
  });

  test('four meetings a month keep to the agreement in a month of 31 days too', () => {
    const agreed = { times: 4, every: 1, unit: 'month' } as const;
    expect([27, 28].map((index) => meetingDay('2026-09-15', agreed, index))).toEqual(['2027-04-07', '2027-04-15']);
  });
});
