import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type CountedAnswer, groupResults } from '../../../src/domain/survey/results';
import { answersTo, aQuestion, CHOICE, OFTEN, OPEN, YES_NO } from './survey-builders';

const questions = [
  aQuestion(),
  aQuestion({ code: 'в2', type: OFTEN, min: 1, max: 5, text: 'Как часто волнуетесь?', better: 'less' }),
  aQuestion({ code: 'в3', type: YES_NO, min: 0, max: 0, text: 'Хотите продолжить?' }),
  aQuestion({ code: 'в4', type: CHOICE, text: 'В чём помогли?' }),
  aQuestion({ code: 'в5', type: OPEN, text: 'Что изменить?' }),
  aQuestion({ code: 'до', stage: 'до' }),
];

const figures = (answers: readonly CountedAnswer[], code = 'в1') =>
  groupResults(questions, answers)[0]?.questions.find(({ question }) => question.code === code)?.figures ?? null;

describe('what a group answered', () => {
  test('a scale: mean, index, favourable answers from 7 of 10', () => {
    expect(figures(answersTo('в1', [10, 7, 6, 1, 6]))).toMatchObject({ mean: 6, index: 5 / 9, favourable: 2 / 5 });
  });

  test('a frequency where less is better: «никогда» and «редко» are favourable', () => {
    const given = figures(answersTo('в2', ['никогда', 'редко', 'иногда', 'всегда', 'редко']), 'в2');
    expect(given).toMatchObject({ mean: null, index: null, favourable: 3 / 5 });
    expect(given?.options.map(({ answer, people }) => `${answer} ${people}`)).toEqual([
      'никогда 1',
      'редко 2',
      'иногда 1',
      'часто 0',
      'всегда 1',
    ]);
  });

  test('yes and no: the share of «да»', () => {
    expect(figures(answersTo('в3', ['да', 'да', 'нет', 'да', 'да']), 'в3')?.favourable).toBe(4 / 5);
  });

  test('a choice: shares, neither good nor bad', () => {
    const given = figures(answersTo('в4', ['учёба', 'учёба', 'общение', 'учёба', 'учёба']), 'в4');
    expect(given?.options).toEqual([
      { answer: 'учёба', people: 4 },
      { answer: 'общение', people: 1 },
    ]);
    expect(given?.favourable).toBeNull();
  });

  test('open answers: all are counted, those that look personal are not passed on', () => {
    const [group] = groupResults(
      questions,
      answersTo('в5', ['всё хорошо', 'Иванова И. И.', 'ещё', 'ещё', 'всё  хорошо']),
    );
    const result = group?.questions.find(({ question }) => question.code === 'в5');
    expect(result?.people).toBe(5);
    expect(result?.figures?.texts).toEqual([
      { answer: 'всё хорошо', people: 2 },
      { answer: 'ещё', people: 2 },
    ]);
  });

  test('four people are too few, for a question and for satisfaction', () => {
    const [group] = groupResults(questions, answersTo('в1', [10, 10, 10, 10]));
    expect(group).toMatchObject({ people: 4, satisfaction: null });
    expect(group?.questions.every((one) => one.figures === null)).toBe(true);
  });

  test('satisfaction is the mean goodness on scales that are no anchors', () => {
    const asked = [
      aQuestion(),
      aQuestion({ code: 'хуже', better: 'less' }),
      aQuestion({ code: 'якорь', anchor: 'комфорт' }),
    ];
    const answers = [
      ...answersTo('в1', [10, 10, 10, 10, 10]),
      ...answersTo('хуже', [1, 1, 1, 1, 10]),
      ...answersTo('якорь', [1, 1, 1, 1, 1]),
    ];
    expect(groupResults(asked, answers)[0]?.satisfaction).toBeCloseTo(0.9);
  });

  test('groups come by form and role; a question of every form is a group of its own', () => {
    const asked = [
      aQuestion({ code: 'к', form: null, role: 'куратор' }),
      aQuestion({ code: 'м', role: 'наставник' }),
      aQuestion({ code: 'п', form: 'teacher-teacher' }),
      aQuestion(),
    ];
    expect(groupResults(asked, []).map(({ form, role }) => [form, role])).toEqual([
      ['teacher-teacher', 'наставляемый'],
      ['pupil-pupil', 'наставник'],
      ['pupil-pupil', 'наставляемый'],
      [null, 'куратор'],
    ]);
  });

  test('without answers nothing is known', () => {
    expect(groupResults(questions, [])).toMatchObject([{ people: 0, satisfaction: null }]);
    expect(groupResults([], answersTo('в1', [1, 2, 3, 4, 5]))).toEqual([]);
  });
});

describe('laws', () => {
  const scales = fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 5, maxLength: 30 });

  test('the order of the answers does not matter', () => {
    const two = scales.chain((values) =>
      fc.tuple(fc.constant(values), fc.shuffledSubarray([...values.keys()], { minLength: values.length })),
    );
    fc.assert(
      fc.property(two, ([values, order]) => {
        const open = answersTo(
          'в5',
          values.map((value) => `ответ ${value % 3}`),
        );
        const answers = [...answersTo('в1', values), ...open];
        const shuffled = [
          ...order.map((index) => answers[index + values.length]),
          ...order.map((index) => answers[index]),
        ];
        expect(
          groupResults(
            questions,
            shuffled.flatMap((one) => one ?? []),
          ),
        ).toEqual(groupResults(questions, answers));
      }),
    );
  });

  test('a better answer makes nothing worse', () => {
    fc.assert(
      fc.property(scales, fc.nat(), (values, at) => {
        const better = values.map((value, index) => (index === at % values.length ? Math.min(10, value + 1) : value));
        const [before, after] = [figures(answersTo('в1', values)), figures(answersTo('в1', better))];
        expect(after?.mean ?? 0).toBeGreaterThanOrEqual(before?.mean ?? 0);
        expect(after?.favourable ?? 0).toBeGreaterThanOrEqual(before?.favourable ?? 0);
      }),
    );
  });
});
