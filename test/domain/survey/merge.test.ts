import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { mergeAnswers, type RecordedAnswer, type SubmittedAnswer } from '../../../src/domain/survey/merge';

const said = (source: string, answer: number, day = '2025-09-20', isDated = true): SubmittedAnswer => ({
  source,
  code: 'У-1',
  questionCode: 'УП-до-1',
  answer,
  day,
  isDated,
  since: '',
});

/** «Ответы» after a collection. */
function collected(recorded: readonly RecordedAnswer[], submitted: readonly SubmittedAnswer[]): RecordedAnswer[] {
  const { added, isCounted } = mergeAnswers(recorded, submitted);
  return [...recorded, ...added].map((one, index) => ({ ...one, isCounted: isCounted[index] ?? false }));
}

const shown = (recorded: readonly RecordedAnswer[]) => recorded.map(({ answer, isCounted }) => [answer, isCounted]);

const answer = fc.record({
  source: fc.constantFrom('а', 'б', 'в'),
  code: fc.constantFrom('У-1', 'У-2'),
  questionCode: fc.constantFrom('к-1', 'к-2'),
  answer: fc.integer({ min: 1, max: 4 }),
  day: fc.constantFrom('2025-09-20', '2025-09-25', '2025-10-01'),
  isDated: fc.boolean(),
  since: fc.constantFrom('', '2025-09-25', '2025-10-15'),
});
const answers = fc.array(answer, { maxLength: 30 });

describe('answers', () => {
  test('of a later day count, wherever they stand; the earlier ones stay', () => {
    expect(shown(collected([], [said('а', 7, '2025-10-01'), said('б', 5)]))).toEqual([
      [7, true],
      [5, false],
    ]);
  });

  test('of one day: the one recorded last counts', () => {
    expect(shown(collected([], [said('а', 7), said('б', 5)]))).toEqual([
      [7, false],
      [5, true],
    ]);
  });

  test('of two copies of one sheet: the later copy has the last word, and both words are kept', () => {
    const once = collected([], [said('а', 5), said('а', 7)]);
    expect(shown(once)).toEqual([
      [5, false],
      [7, true],
    ]);
    expect(collected(once, [said('а', 5), said('а', 7)])).toEqual(once);
  });

  test('changed back on a sheet are a new answer', () => {
    const steps = [5, 7, 5].reduce<RecordedAnswer[]>((known, one) => collected(known, [said('а', one)]), []);
    expect(shown(steps)).toEqual([
      [5, false],
      [7, false],
      [5, true],
    ]);
  });

  test('of a mended day are new, so that they count as of that day', () => {
    const once = collected([], [said('а', 5, '2024-09-20')]);
    const mended = collected(once, [said('а', 5, '2025-09-20')]);
    expect(mended.map(({ day, isCounted }) => [day, isCounted])).toEqual([
      ['2024-09-20', false],
      ['2025-09-20', true],
    ]);
    expect(collected(mended, [said('а', 5, '2025-09-20')])).toEqual(mended);
  });

  test('of an undated sheet stay of the day of their first collection', () => {
    const once = collected([], [said('а', 5, '2025-09-20', false)]);
    expect(collected(once, [said('а', 5, '2025-10-01', false)])).toEqual(once);
    expect(collected(once, [said('а', 5, '2025-09-10')])).toEqual(once);
  });

  test('of a sheet of this year whose wrong day was cleared are of the day of the collection', () => {
    const undated = { ...said('а', 5, '2025-10-01', false), since: '2025-09-01' };
    const once = collected([], [said('а', 5, '2024-09-20')]);
    const cleared = collected(once, [undated]);
    expect(cleared.map(({ day, isCounted }) => [day, isCounted])).toEqual([
      ['2024-09-20', false],
      ['2025-10-01', true],
    ]);
    expect(collected(cleared, [{ ...undated, day: '2025-10-02' }])).toEqual(cleared);
    expect(collected(once, [{ ...undated, since: '' }])).toEqual(once);
    expect(collected(once, [{ ...undated, since: '2025-10-02' }])).toEqual(once);
  });

  test('collected again add nothing', () => {
    fc.assert(
      fc.property(answers, (submitted) => {
        const once = collected([], submitted);
        expect(collected(once, submitted)).toEqual(once);
      }),
    );
  });

  test('are never lost, and one of each person and question counts, of the latest day there is', () => {
    fc.assert(
      fc.property(answers, answers, (first, second) => {
        const before = collected([], first);
        const after = collected(before, second);
        expect(after.slice(0, before.length).map(({ isCounted: _, ...rest }) => rest)).toEqual(
          before.map(({ isCounted: _, ...rest }) => rest),
        );
        const keys = new Set(after.map(({ code, questionCode }) => `${code} ${questionCode}`));
        const counted = after.filter(({ isCounted }) => isCounted);
        expect(counted.length).toBe(keys.size);
        for (const one of counted) {
          const same = after.filter(({ code, questionCode }) => code === one.code && questionCode === one.questionCode);
          expect(same.every(({ day }) => day <= one.day)).toBe(true);
        }
      }),
    );
  });
});
