import { describe, expect, test } from '@jest/globals';
import { questionProblems } from '../../../src/domain/survey/anchors';
import { checkAnswer, type Question, recogniseType } from '../../../src/domain/survey/question';
import { TYPICAL_QUESTIONS } from '../../../src/domain/survey/questionnaires';

const questions: readonly Question[] = TYPICAL_QUESTIONS.map(({ type, bounds, ...one }, index) => {
  const known = recogniseType(type);
  if (!known) throw new Error(`no type «${type}»`);
  return { ...one, row: index + 2, type: known, min: bounds?.[0] ?? 0, max: bounds?.[1] ?? 0 };
});

const of = (form: string | null, role: string, stage: string) =>
  questions.filter((one) => one.form === form && one.role === role && one.stage === stage);

describe('typical questionnaires', () => {
  test.each(['pupil-pupil', 'teacher-teacher'])('%s: mentor and mentee, before and after', (form) => {
    for (const role of ['наставник', 'наставляемый']) {
      const [before, after] = [of(form, role, 'до'), of(form, role, 'после')];
      expect([before.length, after.length].every((count) => count >= 5 && count <= 10)).toBe(true);
      const anchors = before.filter(({ anchor }) => anchor !== '');
      expect(anchors.length).toBeGreaterThanOrEqual(3);
      const asked = ({ text, type, min, max, anchor, better }: Question) => ({ text, type, min, max, anchor, better });
      expect(after.filter(({ anchor }) => anchor !== '').map(asked)).toEqual(anchors.map(asked));
      expect(new Set([...before, ...after].map(({ type }) => type.kind))).toEqual(new Set(['scale', 'choice', 'open']));
    }
  });

  test('know where less is better', () => {
    const less = questions.filter(({ better }) => better === 'less');
    expect(new Set(less.map(({ anchor, text }) => anchor || text))).toEqual(
      new Set(['тревожность', 'трудности', 'Как часто встречи срывались?']),
    );
  });

  test('one for the curator', () => {
    expect(of(null, 'куратор', 'после').length).toBeGreaterThanOrEqual(5);
  });

  test('have no mistake, codes of their own, and every kind of question', () => {
    expect(questionProblems(questions)).toEqual([]);
    expect(new Set(questions.map(({ code }) => code)).size).toBe(questions.length);
    const types = new Set(TYPICAL_QUESTIONS.map(({ type }) => type.split(':')[0]));
    expect(types).toEqual(new Set(['шкала', 'частота', 'да/нет', 'выбор', 'открытый']));
  });
});

describe('problems of questions', () => {
  const anchor = (more: Partial<Question>): Question => ({
    row: 2,
    code: 'а',
    form: 'pupil-pupil',
    role: 'наставник',
    stage: 'до',
    type: { kind: 'scale' },
    text: 'Насколько?',
    min: 1,
    max: 10,
    anchor: 'интерес',
    better: 'more',
    ...more,
  });

  test.each<[string, readonly Question[], string]>([
    ['asked once', [anchor({})], 'якорный вопрос должен быть и «до», и «после»'],
    [
      'asked otherwise',
      [anchor({}), anchor({ row: 3, stage: 'после', max: 5 })],
      'якорный вопрос «до» и «после» задан по-разному',
    ],
    [
      'asked twice',
      [anchor({}), anchor({ row: 3 }), anchor({ row: 4, stage: 'после' })],
      'такой якорь уже есть на этом этапе',
    ],
    [
      'that cannot be compared',
      [anchor({ type: { kind: 'open' } })],
      'якорным может быть вопрос «шкала», «частота» или «да/нет»',
    ],
    [
      'better in two ways',
      [anchor({}), anchor({ row: 3, stage: 'после', better: 'less' })],
      'у якорного вопроса «до» и «после» разное «Лучше»',
    ],
    ['without bounds', [anchor({ anchor: '', min: 5, max: 5 })], 'у шкалы «Мин» должен быть меньше «Макс»'],
    ['too long', [anchor({ anchor: '', min: 0, max: 101 })], 'у шкалы больше 101 числа, из стольких не выбрать'],
  ])('%s', (_what, list, what) => {
    expect(questionProblems(list).map((problem) => problem.what)).toEqual([what]);
  });
});

describe('an answer', () => {
  const [scale] = questions;
  const often = questions.find(({ type }) => type.kind === 'choice');

  test.each([
    [5, { answer: 5 }],
    ['7', { answer: 7 }],
    [11, { wrong: 'нужно целое число от 1 до 10' }],
    ['', { wrong: 'нужно целое число от 1 до 10' }],
  ])('%p on a scale', (given, expected) => {
    expect(scale && checkAnswer(scale, given)).toEqual(expected);
  });

  test('is kept in the option’s own spelling', () => {
    expect(often && checkAnswer(often, ' Часто ')).toEqual({ answer: 'часто' });
  });

  test.each([
    ['выбор: а; б', { kind: 'choice', options: ['а', 'б'], order: 'none' }],
    ['Да/Нет', { kind: 'choice', options: ['да', 'нет'], order: 'falling' }],
    ['частота: раз; два; три', { kind: 'choice', options: ['раз', 'два', 'три'], order: 'rising' }],
    ['выбор', undefined],
    ['выбор: один', undefined],
    ['constructor', undefined],
  ])('type «%s»', (text, expected) => {
    expect(recogniseType(text)).toEqual(expected);
  });
});
