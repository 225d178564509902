import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  DEFAULT_RANKING_WEIGHTS,
  type RankedMentor,
  type RankingBook,
  rankMentors,
} from '../../../src/domain/awards/ranking';
import type { Meeting } from '../../../src/domain/meetings/meeting';
import type { Pair } from '../../../src/domain/participants';
import { MEETING_STEPS } from '../../../src/domain/statuses';
import { type Question, recogniseType } from '../../../src/domain/survey/question';
import { TYPICAL_QUESTIONS } from '../../../src/domain/survey/questionnaires';
import type { CountedAnswer } from '../../../src/domain/survey/results';
import { aMentee, aMentor, aPair, PERIOD, REPORT_DATE } from '../builders';
import { aMeeting } from '../meetings/meeting-builders';
import { registries } from '../random-registry';

const REGULAR = MEETING_STEPS[3];

const QUESTIONS: readonly Question[] = TYPICAL_QUESTIONS.flatMap(({ type: written, bounds, ...question }, index) => {
  const type = recogniseType(written);
  return type ? [{ ...question, type, row: index + 2, min: bounds?.[0] ?? 0, max: bounds?.[1] ?? 0 }] : [];
});

const answer = (code: string, questionCode: string, given: string | number): CountedAnswer => ({
  code,
  questionCode,
  answer: given,
});

/** Two mentors of a pupil each, № 1 and № 2. */
function aRankingBook(changes: Partial<RankingBook> = {}): RankingBook {
  return {
    registry: {
      mentors: ['Н-1', 'Н-2'].map((code) => aMentor({ code, kind: 'ученик', className: '9А', forms: ['pupil-pupil'] })),
      mentees: ['У-1', 'У-2'].map((code) => aMentee({ code, forms: ['pupil-pupil'] })),
      pairs: ['1', '2'].map((n) =>
        aPair({ number: n, mentorCode: `Н-${n}`, menteeCode: `У-${n}`, form: 'pupil-pupil' }),
      ),
    },
    meetings: [],
    questions: QUESTIONS,
    answers: [],
    weights: DEFAULT_RANKING_WEIGHTS,
    period: PERIOD,
    day: REPORT_DATE,
    ...changes,
  };
}

const meetings = (pairNumber: string, held: number, missed: number) => [
  ...Array.from({ length: held }, () => aMeeting({ pairNumber, planned: '2025-11-05', held: '2025-11-05' })),
  ...Array.from({ length: missed }, () => aMeeting({ pairNumber, planned: '2025-11-05' })),
];

const summary = (mentors: readonly RankedMentor[]) => mentors.map(({ place, code, score }) => [place, code, score]);
const partsOf = (mentor: RankedMentor | undefined) => mentor?.parts.map(({ points, count, of }) => [points, count, of]);

describe('the score of a mentor', () => {
  test('is the share of meetings held of those that were due, where nobody has answered', () => {
    const ranked = rankMentors(aRankingBook({ meetings: [...meetings('1', 9, 1), ...meetings('2', 1, 1)] }));
    expect(summary(ranked)).toEqual([
      [1, 'Н-1', 90],
      [2, 'Н-2', 50],
    ]);
    expect(partsOf(ranked[0])).toEqual([
      [36, 9, 10],
      [null, 0, 1],
      [null, 0, 1],
    ]);
  });

  test('does not count meetings to come, of other years, or of nobody', () => {
    const strange = [
      aMeeting({ pairNumber: '2', planned: '2026-09-10' }),
      aMeeting({ pairNumber: '2', held: '2025-05-10' }),
      aMeeting({ pairNumber: '2' }),
      aMeeting({ pairNumber: '', held: '2025-11-05' }),
    ];
    const ranked = rankMentors(aRankingBook({ meetings: [...meetings('1', 1, 0), ...strange] }));
    expect(summary(ranked)).toEqual([
      [1, 'Н-1', 100],
      [null, 'Н-2', null],
    ]);
  });

  describe('does not count plans left over', () => {
    const held = MEETING_STEPS.map((step, index) => {
      const day = ['2025-10-07', '2025-10-14', '2025-10-21', '2025-11-05'][index] ?? '2025-12-22';
      return aMeeting({ pairNumber: '1', step, planned: day, held: day });
    });
    const leftOver = ['2026-01-13', '2026-01-20', '2026-02-03'].map((planned) =>
      aMeeting({ pairNumber: '1', step: REGULAR, planned }),
    );
    const missed = aMeeting({ pairNumber: '1', step: REGULAR, planned: '2025-11-12' });
    const meetingsPart = (changes: Partial<Pair>, rows: readonly Meeting[]) => {
      const { registry } = aRankingBook();
      const [pair] = registry.pairs;
      const pairs = [aPair({ ...pair, ...changes })];
      return partsOf(rankMentors(aRankingBook({ registry: { ...registry, pairs }, meetings: rows }))[0])?.[0];
    };

    test('of a finished pair, which is not excused for those that it missed before its end', () => {
      const finished = { status: 'завершена', end: '2025-12-25' } as const;
      expect(meetingsPart(finished, [...held, ...leftOver])).toEqual([40, 5, 5]);
      expect(meetingsPart(finished, [...held, ...leftOver, missed])).toEqual([33, 5, 6]);
      expect(meetingsPart({ ...finished, end: null }, [...held, ...leftOver, missed])).toEqual([33, 5, 6]);
    });

    test('after the final meeting', () => {
      expect(meetingsPart({ status: 'активна' }, [...held, ...leftOver, missed])).toEqual([33, 5, 6]);
    });

    test('of a pair that rests, and of one past its end', () => {
      const begun = held.slice(0, 4);
      expect(meetingsPart({ status: 'приостановлена' }, [...begun, ...leftOver, missed])).toEqual([40, 4, 4]);
      expect(meetingsPart({ status: 'приостановлена' }, leftOver)).toEqual([null, 0, 0]);
      expect(meetingsPart({ status: 'активна', end: '2026-01-15' }, [...begun, ...leftOver])).toEqual([32, 4, 5]);
    });

    test('only while no other row of the group goes on', () => {
      const { registry } = aRankingBook();
      const rows = [{ status: 'завершена', end: '2025-12-25' } as const, { status: 'активна' } as const];
      const pairs = rows.map((row, index) =>
        aPair({ number: '1', mentorCode: 'Н-1', menteeCode: `У-${index + 1}`, form: 'pupil-pupil', ...row }),
      );
      const group = aRankingBook({ registry: { ...registry, pairs }, meetings: [...held.slice(0, 4), ...leftOver] });
      expect(partsOf(rankMentors(group)[0])?.[0]).toEqual([23, 4, 7]);
    });
  });

  test('has progress from the same anchor before and after, and satisfaction from the other scales', () => {
    const answers = [
      answer('У-1', 'УП-до-1', 4),
      answer('У-1', 'УП-после-1', 7), // 3 of 9 steps up: (1 + 1/3) / 2 = 2/3
      answer('У-1', 'УП-после-2', 9), // not answered before
      answer('У-1', 'УП-после-5', 10),
      answer('У-1', 'УП-после-7', 1),
    ];
    const [first, second] = rankMentors(aRankingBook({ answers }));
    expect(partsOf(first)).toEqual([
      [null, 0, 0],
      [20, 1, 1],
      [15, 1, 1],
    ]);
    expect(first?.score).toBe(58); // (20 + 15) of 60
    expect(second?.score).toBeNull();
  });

  test('takes less for better where «Лучше» says so, as of anxiety', () => {
    const answers = [answer('У-1', 'УП-до-4', 'всегда'), answer('У-1', 'УП-после-4', 'никогда')];
    expect(partsOf(rankMentors(aRankingBook({ answers }))[0])?.[1]).toEqual([30, 1, 1]);
    const questions = QUESTIONS.map((one) => ({ ...one, better: 'more' as const }));
    expect(partsOf(rankMentors(aRankingBook({ answers, questions }))[0])?.[1]).toEqual([0, 1, 1]);
  });

  test('counts the answers about the form of the pair alone', () => {
    const answers = [answer('У-1', 'ПП-после-5', 1), answer('У-1', 'УП-после-5', 10)];
    expect(partsOf(rankMentors(aRankingBook({ answers }))[0])?.[2]).toEqual([30, 1, 1]);
  });

  test('gives every mentee one voice', () => {
    const pairs = ['У-1', 'У-2'].map((menteeCode) =>
      aPair({ number: '1', mentorCode: 'Н-1', menteeCode, form: 'pupil-pupil' }),
    );
    const answers = [answer('У-1', 'УП-после-5', 10), answer('У-1', 'УП-после-7', 10), answer('У-2', 'УП-после-5', 1)];
    const { registry } = aRankingBook();
    const [mentor] = rankMentors(aRankingBook({ registry: { ...registry, pairs }, answers }));
    expect(mentor?.mentees).toBe(2);
    expect(partsOf(mentor)?.[2]).toEqual([15, 2, 2]);
  });

  test('leaves out a part of weight 0', () => {
    const weights = { meetings: 0, progress: 1, satisfaction: 0 };
    const [first] = rankMentors(aRankingBook({ weights, meetings: meetings('1', 1, 0) }));
    expect(first?.parts.map(({ id }) => id)).toEqual(['progress']);
    expect(first?.score).toBeNull();
  });

  test('is for mentors of pairs that count', () => {
    const { registry } = aRankingBook();
    const [pair] = registry.pairs;
    const pairs = [
      aPair({ ...pair, status: 'утверждена' }),
      aPair({ ...pair, mentorCode: 'Н-2', start: '2026-09-01', status: 'активна' }),
    ];
    expect(rankMentors(aRankingBook({ registry: { ...registry, pairs } }))).toEqual([]);
  });
});

test('equal scores share a place and stand by code, «Н-9» before «Н-10»', () => {
  const codes = ['Н-10', 'Н-9', 'Н-11'];
  const registry = {
    mentors: codes.map((code) => aMentor({ code })),
    mentees: codes.map((code) => aMentee({ code: `У${code}` })),
    pairs: codes.map((code) => aPair({ number: code, mentorCode: code, menteeCode: `У${code}` })),
  };
  const held = [...meetings('Н-10', 1, 1), ...meetings('Н-9', 1, 1), ...meetings('Н-11', 1, 3)];
  expect(summary(rankMentors(aRankingBook({ registry, meetings: held })))).toEqual([
    [1, 'Н-9', 50],
    [1, 'Н-10', 50],
    [3, 'Н-11', 25],
  ]);
});

describe('laws', () => {
  const book: fc.Arbitrary<RankingBook> = fc
    .record({
      registry: registries,
      meetings: fc.array(
        fc
          .record({
            pairNumber: fc.constantFrom('1', '2', '3'),
            planned: fc.constantFrom(null, '2025-11-05', '2026-03-05', '2026-12-01'),
            held: fc.constantFrom(null, '2025-11-06', '2026-03-06'),
          })
          .map(aMeeting),
        { maxLength: 30 },
      ),
      answers: fc.array(
        fc.record({
          code: fc.constantFrom(...Array.from({ length: 16 }, (_, index) => `У-${index}`)),
          questionCode: fc.constantFrom('УП-до-1', 'УП-после-1', 'УП-после-5', 'ПП-после-5', 'ПП-до-1', 'ПП-после-1'),
          answer: fc.integer({ min: 1, max: 10 }),
        }),
        { maxLength: 60 },
      ),
    })
    .map(({ answers, ...rest }) => {
      const one = new Map(answers.map((given) => [`${given.code} ${given.questionCode}`, given]));
      return aRankingBook({ ...rest, answers: [...one.values()] });
    });

  test('the order of rows does not matter', () => {
    fc.assert(
      fc.property(book, (school) => {
        const { mentors, mentees, pairs } = school.registry;
        const turned = {
          ...school,
          registry: {
            mentors: [...mentors].reverse(),
            mentees: [...mentees].reverse(),
            pairs: [...pairs].reverse(),
          },
          meetings: [...school.meetings].reverse(),
          answers: [...school.answers].reverse(),
        };
        expect(rankMentors(turned)).toEqual(rankMentors(school));
      }),
    );
  });

  test('scores are 0–100, places follow them, and one more held meeting never lowers a score made of meetings', () => {
    fc.assert(
      fc.property(book, (school) => {
        const ranked = rankMentors(school);
        for (const { score } of ranked) expect(score === null || (score >= 0 && score <= 100)).toBe(true);
        const scores = ranked.map(({ score }) => score ?? -1);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
        const before = rankMentors({ ...school, answers: [] });
        const more = [...school.meetings, ...meetings('1', 1, 0)];
        const after = rankMentors({ ...school, answers: [], meetings: more });
        for (const { code, score } of after) {
          expect(score ?? -1).toBeGreaterThanOrEqual(before.find((one) => one.code === code)?.score ?? -1);
        }
      }),
    );
  });
});
