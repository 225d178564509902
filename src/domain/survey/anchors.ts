import { normaliseLabel } from '../text';
import { boundsOf, LONGEST_SCALE } from './measure';
import type { Question } from './question';

/** What is wrong with a row of «Вопросы». */
export interface QuestionProblem {
  readonly row: number;
  readonly field: 'min' | 'max' | 'anchor' | 'better';
  readonly what: string;
}

/** An anchor question as it is asked before and after. */
export interface AnchorPair {
  readonly before: Question;
  readonly after: Question;
}

/** Scales that cannot be answered, and anchors that are not asked identically both times: they cannot be compared. */
export function questionProblems(questions: readonly Question[]): readonly QuestionProblem[] {
  const anchors = questions.filter(({ anchor }) => anchor !== '').flatMap((one) => anchorProblem(one, questions));
  return [...questions.flatMap(scaleProblem), ...anchors];
}

function scaleProblem({ row, type, min, max }: Question): readonly QuestionProblem[] {
  if (type.kind !== 'scale') return [];
  if (min >= max) return [{ row, field: 'min', what: 'у шкалы «Мин» должен быть меньше «Макс»' }];
  const what = `у шкалы больше ${LONGEST_SCALE} числа, из стольких не выбрать`;
  return max - min < LONGEST_SCALE ? [] : [{ row, field: 'max', what }];
}

/** The anchors that can be compared, in the order of their questions «после». */
export function anchorPairs(questions: readonly Question[]): readonly AnchorPair[] {
  return questions.flatMap((after) => {
    if (after.anchor === '' || after.stage !== 'после' || !boundsOf(after)) return [];
    const twins = twinsOf(after, questions);
    const before = twins.find(({ stage }) => stage === 'до');
    const isAskedOnce = twins.every(({ stage, row }) => stage === 'до' || row >= after.row);
    const isSame = before && asked(before) === asked(after) && before.better === after.better;
    return isAskedOnce && isSame ? [{ before, after }] : [];
  });
}

function anchorProblem(question: Question, questions: readonly Question[]): readonly QuestionProblem[] {
  const { row, stage, type, better } = question;
  const twins = twinsOf(question, questions);
  const wrong = (what: string) => [{ row, field: 'anchor' as const, what }];
  if (type.kind !== 'scale' && !boundsOf(question))
    return wrong('якорным может быть вопрос «шкала», «частота» или «да/нет»');
  if (twins.some((one) => one.stage === stage && one.row < row)) return wrong('такой якорь уже есть на этом этапе');
  const other = twins.find((one) => one.stage !== stage);
  if (!other) return wrong('якорный вопрос должен быть и «до», и «после»');
  if (stage === 'до') return [];
  if (asked(other) !== asked(question)) return wrong('якорный вопрос «до» и «после» задан по-разному');
  const what = 'у якорного вопроса «до» и «после» разное «Лучше»';
  return other.better === better ? [] : [{ row, field: 'better', what }];
}

function twinsOf({ form, role, anchor }: Question, questions: readonly Question[]): readonly Question[] {
  const label = normaliseLabel(anchor);
  return questions.filter((one) => one.form === form && one.role === role && normaliseLabel(one.anchor) === label);
}

function asked({ text, type, min, max }: Question): string {
  return JSON.stringify([text, type, min, max]);
}
