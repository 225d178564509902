import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { FormId } from '../../../src/domain/forms';
import { stageOfYear, surveyProgress } from '../../../src/domain/survey/progress';
import type { Question } from '../../../src/domain/survey/question';
import { askedPeople, type Respondent, respondents, surveysOf } from '../../../src/domain/survey/respondents';
import { PERIOD, REPORT_DATE } from '../builders';
import { registries } from '../random-registry';

function aQuestion(code: string, changes: Partial<Question> = {}): Question {
  return {
    row: 2,
    code,
    form: 'pupil-pupil',
    role: 'наставляемый',
    stage: 'до',
    type: { kind: 'open' },
    text: 'Как дела?',
    min: 0,
    max: 0,
    anchor: '',
    better: 'more',
    ...changes,
  };
}

const QUESTIONS: readonly Question[] = [
  aQuestion('п-1'),
  aQuestion('п-2'),
  aQuestion('у-1', { form: 'teacher-pupil' }),
  aQuestion('всем', { form: null }),
  aQuestion('н-1', { role: 'наставник' }),
  aQuestion('к-1', { form: null, role: 'куратор' }),
  aQuestion('потом', { stage: 'после' }),
];

function aPupil(code: string, group: string, ...forms: readonly FormId[]): Respondent {
  return { code, role: 'наставляемый', group, forms: new Map(forms.map((form) => [form, ''])) };
}

const answered = (...given: readonly string[]) => {
  const known = new Set(given);
  return (code: string, question: string) => known.has(`${code} ${question}`);
};

describe('what is filled', () => {
  const people = [aPupil('У-2', '10А', 'pupil-pupil'), aPupil('У-1', '5Б', 'pupil-pupil', 'teacher-pupil')];
  const progress = surveyProgress(
    askedPeople(people, QUESTIONS, 'до'),
    answered('У-1 п-1', 'У-1 п-2', 'У-2 п-1', 'У-2 п-2', 'У-2 всем', 'У-2 у-1'),
  );

  test('is counted for every form and role, and for everybody once', () => {
    expect(progress.total).toEqual({ asked: 3, all: 1, some: 1, none: 1 });
    expect(progress.forms).toEqual([
      { form: 'teacher-pupil', role: 'наставляемый', asked: 1, all: 0, some: 0, none: 1 },
      { form: 'pupil-pupil', role: 'наставляемый', asked: 2, all: 2, some: 0, none: 0 },
      { form: null, role: 'наставляемый', asked: 2, all: 1, some: 0, none: 1 },
      { form: null, role: 'куратор', asked: 1, all: 0, some: 0, none: 1 },
    ]);
  });

  test('leaves those who have not answered everything, by survey book, classes first', () => {
    expect(progress.unfinished).toEqual([
      { group: '5Б', people: [{ code: 'У-1', given: 2, asked: 4 }] },
      { group: 'куратор', people: [{ code: 'куратор', given: 0, asked: 1 }] },
    ]);
  });

  test('in both roles under one code is one person', () => {
    const both = [
      aPupil('У-1', '9А', 'pupil-pupil'),
      { ...aPupil('У-1', '9А', 'pupil-pupil'), role: 'наставник' as const },
    ];
    const { total, unfinished } = surveyProgress(askedPeople(both, QUESTIONS, 'до'), answered('У-1 н-1'));
    expect(total).toEqual({ asked: 2, all: 0, some: 1, none: 1 });
    expect(unfinished[0]).toEqual({ group: '9А', people: [{ code: 'У-1', given: 1, asked: 4 }] });
  });

  test('without questions is nothing', () => {
    const none = { total: { asked: 0, all: 0, some: 0, none: 0 }, forms: [], unfinished: [] };
    expect(surveyProgress(askedPeople(people, [], 'до'), () => false)).toEqual(none);
  });
});

describe('in any school', () => {
  const stage = fc.constantFrom('до' as const, 'после' as const);
  const someAnswers = fc.func(fc.boolean());

  test('the counts add up, and those left are exactly those whom new surveys would ask', () => {
    fc.assert(
      fc.property(registries, stage, someAnswers, (registry, when, isAnswered) => {
        const asked = askedPeople(respondents(registry, when, PERIOD, REPORT_DATE), QUESTIONS, when);
        const { total, forms, unfinished } = surveyProgress(asked, isAnswered);
        for (const count of [total, ...forms]) expect(count.all + count.some + count.none).toBe(count.asked);
        const left = unfinished.flatMap(({ people }) => people.map(({ code }) => code));
        expect(left.length).toBe(total.some + total.none);
        const again = surveysOf(asked, isAnswered).flatMap(({ lines }) => lines.map(({ code }) => code));
        expect(new Set(left)).toEqual(new Set(again));
      }),
    );
  });

  test('one more answer never makes anybody less ready', () => {
    fc.assert(
      fc.property(registries, fc.nat(), (registry, pick) => {
        const asked = askedPeople(respondents(registry, 'до', PERIOD, REPORT_DATE), QUESTIONS, 'до');
        const lines = asked.flatMap(({ lines: all }) => all);
        const one = lines[pick % Math.max(1, lines.length)];
        const [before, after] = [
          surveyProgress(asked, () => false),
          surveyProgress(asked, (code, question) => code === one?.code && question === one.question.code),
        ];
        expect(before.total).toEqual({ asked: before.total.asked, all: 0, some: 0, none: before.total.asked });
        expect(after.total.none).toBe(before.total.none - (one ? 1 : 0));
      }),
    );
  });
});

test.each([
  ['2025-09-01', false, 'до'],
  ['2026-04-30', false, 'до'],
  ['2026-05-02', false, 'после'],
  ['2027-01-01', false, 'после'],
  ['2025-12-01', true, 'после'],
] as const)('on %s (surveys «после» begun: %s) it is time for those «%s»', (today, hasBegun, stage) => {
  expect(stageOfYear(today, PERIOD, hasBegun)).toBe(stage);
});
