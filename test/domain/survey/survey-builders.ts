import type { Question, QuestionType } from '../../../src/domain/survey/question';
import type { CountedAnswer } from '../../../src/domain/survey/results';

export const SCALE: QuestionType = { kind: 'scale' };
export const OFTEN: QuestionType = {
  kind: 'choice',
  options: ['никогда', 'редко', 'иногда', 'часто', 'всегда'],
  order: 'rising',
};
export const YES_NO: QuestionType = { kind: 'choice', options: ['да', 'нет'], order: 'falling' };
export const CHOICE: QuestionType = { kind: 'choice', options: ['учёба', 'общение'], order: 'none' };
export const OPEN: QuestionType = { kind: 'open' };

/** A question to pupils-mentees at the end, on a scale 1–10. */
export function aQuestion(changes: Partial<Question> = {}): Question {
  return {
    row: 2,
    code: 'в1',
    form: 'pupil-pupil',
    role: 'наставляемый',
    stage: 'после',
    type: SCALE,
    text: 'Насколько полезными были встречи?',
    min: 1,
    max: 10,
    anchor: '',
    better: 'more',
    ...changes,
  };
}

/** Answers of У-1, У-2, … to a question. */
export function answersTo(questionCode: string, answers: readonly (string | number)[]): readonly CountedAnswer[] {
  return answers.map((answer, index) => ({ code: `У-${index + 1}`, questionCode, answer }));
}
