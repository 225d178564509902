import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Participation, participations } from '../../src/domain/counted-pairs';
import { sum } from '../../src/domain/record';
import { summariseSchool } from '../../src/domain/school-summary';
import { aMentee, aMentor, aPair, PERIOD, REPORT_DATE } from './builders';
import { registries } from './random-registry';

type Kind = 'педагог' | 'ученик';

function participation(form: Participation['pair']['form'], mentor: string, mentee: string): Participation {
  const [mentorKind, menteeKind] = form.split('-').map((side): Kind => (side === 'teacher' ? 'педагог' : 'ученик'));
  return {
    pair: aPair({ form, mentorCode: mentor, menteeCode: mentee }),
    mentor: aMentor({ code: mentor, ...(mentorKind && { kind: mentorKind }) }),
    mentee: aMentee({ code: mentee, ...(menteeKind && { kind: menteeKind }) }),
  };
}

describe('people of the forms', () => {
  test('are counted once in a form, whatever the number of their pairs', () => {
    const summary = summariseSchool([
      participation('pupil-pupil', 'Н-1', 'У-1'),
      participation('pupil-pupil', 'Н-1', 'У-2'),
      participation('pupil-pupil', 'Н-2', 'У-2'),
    ]);
    expect(summary.forms).toEqual([{ form: 'pupil-pupil', mentors: 2, mentees: 2 }]);
    expect(summary).toMatchObject({ mentors: 2, mentees: 2, people: 4, educators: 0 });
  });

  test('of two forms count in both rows and once in all', () => {
    const summary = summariseSchool([
      participation('teacher-teacher', 'Н-1', 'У-1'),
      participation('teacher-pupil', 'Н-1', 'У-2'),
    ]);
    expect(summary.forms.map(({ form, mentors }) => [form, mentors])).toEqual([
      ['teacher-teacher', 1],
      ['teacher-pupil', 1],
    ]);
    expect(summary).toMatchObject({ mentors: 1, mentees: 2, people: 3, educators: 2 });
  });

  test('who finished as mentees and became mentors are one person', () => {
    const summary = summariseSchool([
      participation('pupil-pupil', 'Н-1', 'У-1'),
      participation('pupil-pupil', 'У-1', 'У-2'),
    ]);
    expect(summary.forms).toEqual([{ form: 'pupil-pupil', mentors: 2, mentees: 2 }]);
    expect(summary).toMatchObject({ mentors: 2, mentees: 2, people: 3 });
  });

  test('of no pair are nobody', () => {
    expect(summariseSchool([])).toEqual({ forms: [], mentors: 0, mentees: 0, people: 0, educators: 0, pupils: 0 });
  });
});

test('everybody is counted once, in every form where he takes part, and only of pairs that count', () => {
  const registry = {
    mentors: [aMentor(), aMentor({ code: 'Н-002', kind: 'ученик', className: '9А' })],
    mentees: [
      aMentee(),
      aMentee({ code: 'У-002' }),
      aMentee({ code: 'У-003' }),
      aMentee({ code: 'У-004', kind: 'педагог' }),
    ],
    pairs: [
      aPair(),
      aPair({ menteeCode: 'У-002' }),
      aPair({ menteeCode: 'У-002', mentorCode: 'Н-002', form: 'pupil-pupil' }),
      aPair({ menteeCode: 'У-003', status: 'предложена' }),
      aPair({ menteeCode: 'У-004', form: 'teacher-teacher' }),
    ],
  };
  expect(summariseSchool(participations(registry, PERIOD, REPORT_DATE).counted)).toMatchObject({
    mentors: 2,
    mentees: 3,
    pupils: 2,
    forms: [
      { form: 'teacher-teacher', mentors: 1, mentees: 1 },
      { form: 'teacher-pupil', mentors: 1, mentees: 2 },
      { form: 'pupil-pupil', mentors: 1, mentees: 1 },
    ],
  });
});

test('people never exceed the rows, the largest row never exceeds the people, and the order of pairs is free', () => {
  fc.assert(
    fc.property(registries, fc.nat(), (registry, turn) => {
      const { counted } = participations(registry, PERIOD, REPORT_DATE);
      const summary = summariseSchool(counted);
      const { forms, mentors, mentees, people, educators } = summary;
      const column = (of: 'mentors' | 'mentees') => forms.map((form) => form[of]);
      for (const [all, rows] of [
        [mentors, column('mentors')],
        [mentees, column('mentees')],
      ] as const) {
        expect(all).toBeLessThanOrEqual(sum(rows));
        expect(all).toBeGreaterThanOrEqual(Math.max(0, ...rows));
      }
      expect(people).toBeLessThanOrEqual(mentors + mentees);
      expect(people).toBeGreaterThanOrEqual(Math.max(mentors, mentees));
      expect(educators).toBeLessThanOrEqual(people);
      const cut = counted.length === 0 ? 0 : turn % counted.length;
      expect(summariseSchool([...counted.slice(cut), ...counted.slice(0, cut)].reverse())).toEqual(summary);
    }),
  );
});
