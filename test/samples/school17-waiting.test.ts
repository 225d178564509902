import { describe, expect, test } from '@jest/globals';
import { allowedMentors, brokenRules, classOf, type HardRule, largestAssignment, peopleOf } from './hard-rules';
import { byCode, readSample, type SheetRow, text } from './sample-books';

const people = peopleOf(readSample('school17-before'));
const allowed = allowedMentors(people);
const assignment = largestAssignment(people);
const waiting = people.mentees.filter((mentee) => !assignment.has(text(mentee, 'Код')));
const nobodyPasses = waiting.filter((mentee) => allowed.get(text(mentee, 'Код'))?.length === 0);

/** The rules that each mentor of the mentee's form breaks with this mentee. */
function obstacles(mentee: SheetRow): readonly (readonly HardRule[])[] {
  return people.mentors
    .map((mentor) => brokenRules(mentor, mentee, people))
    .filter((broken) => !broken.includes('form'));
}

describe('«до подбора»: 104 of 121 get a mentor, 17 wait', () => {
  test('12 because no mentor passes the hard rules, 5 because there are too few places', () => {
    expect(assignment.size).toBe(104);
    expect(waiting).toHaveLength(17);
    expect(nobodyPasses).toHaveLength(12);
  });

  test('nine of them have not given consent', () => {
    const without = nobodyPasses.filter((mentee) => text(mentee, 'Согласие') === '');
    expect(without).toHaveLength(9);
    for (const mentee of without) expect(obstacles(mentee).every((broken) => broken.includes('consent'))).toBe(true);
  });

  test('three are of class 11: mentors of that class are paused or without consent, all others are younger', () => {
    const seniors = nobodyPasses.filter((mentee) => classOf(mentee) === 11);
    expect(seniors).toHaveLength(3);
    for (const mentee of seniors) {
      expect(text(mentee, 'Согласие')).not.toBe('');
      expect(new Set(obstacles(mentee).flat())).toEqual(new Set(['class', 'consent', 'status']));
    }
  });

  test('mentees of classes 9 and 10 compete for too few places, while younger mentors have free ones', () => {
    const competing = people.mentees.filter(
      (mentee) => classOf(mentee) >= 9 && allowed.get(text(mentee, 'Код'))?.length !== 0,
    );
    const mentorCodes = new Set(competing.flatMap((mentee) => allowed.get(text(mentee, 'Код')) ?? []));
    const mentors = byCode(people.mentors);
    const places = [...mentorCodes].reduce((sum, code) => sum + Number(mentors.get(code)?.Мест), 0);
    expect(competing.length - places).toBe(5);

    const active = people.mentors.filter((mentor) => text(mentor, 'Статус') === 'активен' && 'Согласие' in mentor);
    expect(active.reduce((sum, mentor) => sum + Number(mentor.Мест), 0)).toBeGreaterThan(104);
  });

  test('the assignment itself breaks no rule and no capacity', () => {
    const mentors = byCode(people.mentors);
    for (const [mentee, mentor] of assignment) expect(allowed.get(mentee)).toContain(mentor);
    for (const [code, mentor] of mentors) {
      const taken = [...assignment.values()].filter((taken) => taken === code).length;
      expect(taken).toBeLessThanOrEqual(Number(mentor.Мест));
    }
  });
});
