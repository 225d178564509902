import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { FORMS, type FormId } from '../../../src/domain/forms';
import type { SurveyRole } from '../../../src/domain/survey/question';
import { askedPeople, type Respondent } from '../../../src/domain/survey/respondents';
import { unaskedForms } from '../../../src/domain/survey/unasked';
import { aQuestion } from './survey-builders';

function person(code: string, role: SurveyRole, ...forms: readonly FormId[]): Respondent {
  return { code, role, group: '5А', forms: new Map(forms.map((form) => [form, ''])) };
}

const PEOPLE = [
  person('У-1', 'наставляемый', 'pupil-pupil', 'teacher-pupil'),
  person('У-2', 'наставляемый', 'teacher-pupil'),
  person('Н-1', 'наставник', 'teacher-pupil'),
  person('У-1', 'наставник', 'teacher-pupil'),
];

test('forms without questions of the stage are named with the roles, and everybody is counted once', () => {
  const questions = [aQuestion(), aQuestion({ code: 'до', form: 'teacher-pupil', stage: 'до' })];
  expect(unaskedForms(PEOPLE, questions, 'после')).toEqual([
    { form: 'teacher-pupil', roles: ['наставник', 'наставляемый'], people: 3 },
  ]);
});

test('a form with questions to one role lacks those to the other', () => {
  const questions = [aQuestion(), aQuestion({ code: 'в2', form: 'teacher-pupil' })];
  expect(unaskedForms(PEOPLE, questions, 'после')).toEqual([
    { form: 'teacher-pupil', roles: ['наставник'], people: 2 },
  ]);
});

test('a question for any form asks about all', () => {
  const roles = ['наставник', 'наставляемый'] as const;
  const questions = roles.map((role) => aQuestion({ code: role, role, form: null }));
  expect(unaskedForms(PEOPLE, questions, 'после')).toEqual([]);
});

const forms = FORMS.map(({ id }) => id);
const respondent = fc
  .tuple(
    fc.constantFrom('У-1', 'У-2', 'Н-1'),
    fc.constantFrom<SurveyRole>('наставник', 'наставляемый'),
    fc.uniqueArray(fc.constantFrom(...forms), { minLength: 1 }),
  )
  .map(([code, role, those]) => person(code, role, ...those));
const question = fc.record({
  role: fc.constantFrom<SurveyRole>('наставник', 'наставляемый'),
  form: fc.constantFrom(...forms),
});

test('whoever is not asked at all takes part in a named form', () => {
  fc.assert(
    fc.property(fc.array(respondent), fc.array(question, { maxLength: 4 }), (people, parts) => {
      const questions = parts.map((part, index) => aQuestion({ ...part, code: `в${index}` }));
      const asked = new Set(
        askedPeople(people, questions, 'после').map(({ code, lines }) => `${code} ${lines[0]?.role}`),
      );
      const named = unaskedForms(people, questions, 'после');
      for (const one of people.filter(({ code, role }) => !asked.has(`${code} ${role}`)))
        expect(named.some(({ form, roles }) => one.forms.has(form) && roles.includes(one.role))).toBe(true);
      expect(named.every(({ people: count }) => count > 0 && count <= 3)).toBe(true);
    }),
  );
});
