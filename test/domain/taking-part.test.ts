import { expect, test } from '@jest/globals';
import { participations } from '../../src/domain/counted-pairs';
import { takingPart } from '../../src/domain/taking-part';
import { aMentee, aMentor, aPair, PERIOD, REPORT_DATE } from './builders';

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
  expect(takingPart(participations(registry, PERIOD, REPORT_DATE).counted)).toEqual({
    mentors: 2,
    mentees: 3,
    pupils: 2,
    forms: [
      { form: 'teacher-teacher', mentors: 1, mentees: 1 },
      { form: 'teacher-pupil', mentors: 1, mentees: 2 },
      { form: 'pupil-pupil', mentors: 1, mentees: 1 },
    ],
  });
  expect(takingPart([])).toEqual({ mentors: 0, mentees: 0, pupils: 0, forms: [] });
});
