import { describe, expect, test } from '@jest/globals';
import { formsInUse } from '../../src/domain/programme/forms';
import { management } from '../../src/domain/programme/management';
import { programmeGoal } from '../../src/domain/programme/purpose';
import { aMentee, aMentor, aPair } from './builders';

const idsOf = (...args: Parameters<typeof formsInUse>) => formsInUse(...args).map(({ id }) => id);

describe('the forms that a school uses', () => {
  test('are those of its people and pairs, in the order of the programme', () => {
    const registry = {
      mentors: [aMentor({ forms: ['teacher-teacher'] })],
      mentees: [aMentee({ forms: ['teacher-pupil', 'pupil-pupil'] })],
      pairs: [aPair({ form: 'employer-pupil' })],
    };
    expect(idsOf(registry)).toEqual(['pupil-pupil', 'teacher-teacher', 'teacher-pupil', 'employer-pupil']);
  });

  test('are not those of people who left and of dissolved pairs', () => {
    const registry = {
      mentors: [aMentor({ forms: ['teacher-teacher'], status: 'выбыл' })],
      mentees: [aMentee({ forms: ['student-pupil'], status: 'выбыл' })],
      pairs: [aPair({ form: 'employer-pupil', status: 'расторгнута' })],
    };
    expect(idsOf(registry)).toEqual([]);
  });
});

test('mentors answer for the forms that are used, each on a line of its own number', () => {
  const duties = management('2026', ['«Студент – ученик»'])[2]?.duties;
  expect(duties).toBe(
    '1.Разработка и реализация индивидуальных планов развития.\n2.Реализация формы наставничества «Студент – ученик».',
  );
});

test('the goal names the school, and the age only where the school sets one', () => {
  expect(programmeGoal('МБОУ «СОШ № 0»', 10)).toContain('в возрасте от 10 лет, педагогических');
  expect(programmeGoal('МБОУ «СОШ № 0»', null)).toMatch(/отношений, педагогических .* в МБОУ «СОШ № 0» \(далее/);
});
