import { describe, expect, test } from '@jest/globals';
import { areKept, figuresToKeep, type PastYear, peopleOfYear, yearMistake } from '../../src/domain/past-years';

const SUMMARY = {
  forms: [
    { form: 'teacher-teacher', mentors: 14, mentees: 16 },
    { form: 'pupil-pupil', mentors: 50, mentees: 105 },
  ],
  mentors: 64,
  mentees: 121,
  people: 183,
  educators: 30,
  pupils: 105,
} as const;

const UNUSED = { year: 2022, mentors: 0, mentees: 0, total: 0 };

const KEPT: readonly PastYear[] = [
  { year: 2022, of: 'teacher-teacher', mentors: 14, mentees: 16, total: 30 },
  { ...UNUSED, of: 'teacher-pupil' },
  { year: 2022, of: 'pupil-pupil', mentors: 50, mentees: 105, total: 155 },
  { ...UNUSED, of: 'employer-pupil' },
  { ...UNUSED, of: 'student-pupil' },
  { year: 2022, of: 'all', mentors: 64, mentees: 121, total: 183 },
];

describe('figures of a year', () => {
  test('are those of every form, 0 for one that is not in use, and all people, each once', () => {
    expect(figuresToKeep(SUMMARY, 2022)).toEqual(KEPT);
  });

  test('are kept when every row stands with the same numbers', () => {
    expect(areKept(KEPT, [...KEPT].reverse())).toBe(true);
    expect(areKept(KEPT, KEPT.slice(1))).toBe(false);
    for (const change of [
      { mentors: 15 },
      { mentees: null },
      { total: 31 },
      { year: 2021 },
      { of: 'teacher-pupil' },
    ] as const) {
      expect(
        areKept(
          KEPT,
          KEPT.map((row, index) => (index === 0 ? { ...row, ...change } : row)),
        ),
      ).toBe(false);
    }
  });

  test('of a year that nobody wrote down are unknown, not 0', () => {
    const years = [...KEPT, { year: 2021, of: 'all', mentors: null, mentees: null, total: null } as const];
    expect(peopleOfYear(years, 2022, 'all')).toBe(183);
    expect([peopleOfYear(years, 2021, 'all'), peopleOfYear(years, 2020, 'all')]).toEqual([null, null]);
  });
});

describe('a row of figures', () => {
  test.each([
    [{ of: 'pupil-pupil', mentors: 50, mentees: 105, total: 155 }, undefined],
    [
      { of: 'pupil-pupil', mentors: 50, mentees: 105, total: 154 },
      'наставников и наставляемых вместе 155, а всего 154',
    ],
    [{ of: 'pupil-pupil', mentors: null, mentees: 105, total: 29 }, undefined],
    [{ of: 'all', mentors: 64, mentees: 121, total: 183 }, undefined],
    [{ of: 'all', mentors: 64, mentees: 121, total: 186 }, 'наставников 64, наставляемых 121: всего не может быть 186'],
    [{ of: 'all', mentors: 64, mentees: 121, total: 120 }, 'наставников 64, наставляемых 121: всего не может быть 120'],
  ] as const)('%j', (row, mistake) => {
    expect(yearMistake(row)).toBe(mistake);
  });
});
