import type { FormId } from '../forms';
import { normaliseLabel, splitValues } from '../text';

export const SURVEY_ROLES = ['наставник', 'наставляемый', 'куратор'] as const;
export type SurveyRole = (typeof SURVEY_ROLES)[number];

/** The influence of the programme is measured twice: before it and at its end (KEZ §6). */
export const SURVEY_STAGES = ['до', 'после'] as const;
export type SurveyStage = (typeof SURVEY_STAGES)[number];

/** What an answer may be: a whole number in bounds, one of the options, any text. */
export type QuestionType =
  | { readonly kind: 'scale' }
  | { readonly kind: 'choice'; readonly options: readonly string[] }
  | { readonly kind: 'open' };

/** A row of «Вопросы». `row` is the sheet's row, for messages. */
export interface Question {
  readonly row: number;
  readonly code: string;
  /** null: asked in every form. */
  readonly form: FormId | null;
  readonly role: SurveyRole;
  readonly stage: SurveyStage;
  readonly type: QuestionType;
  readonly text: string;
  /** Bounds of a scale. */
  readonly min: number;
  readonly max: number;
  /** What an anchor question measures; it is asked identically before and after. Blank: no anchor. */
  readonly anchor: string;
}

/** Types that bring their options along. */
const KNOWN_OPTIONS: ReadonlyMap<string, readonly string[]> = new Map([
  ['частота', ['никогда', 'редко', 'иногда', 'часто', 'всегда']],
  ['да/нет', ['да', 'нет']],
]);

/** The type that «Тип» means: «шкала», «частота», «да/нет», «выбор: учёба; общение», «открытый»; undefined otherwise. */
export function recogniseType(text: string): QuestionType | undefined {
  const [word = '', ...rest] = text.split(':');
  const kind = normaliseLabel(word);
  const options = splitValues(rest.join(':'));
  if (kind === 'шкала') return { kind: 'scale' };
  if (kind === 'открытый') return { kind: 'open' };
  if (options.length > 1 && (kind === 'выбор' || KNOWN_OPTIONS.has(kind))) return { kind: 'choice', options };
  const known = options.length === 0 ? KNOWN_OPTIONS.get(kind) : undefined;
  return known && { kind: 'choice', options: known };
}

export type Checked = { readonly answer: string | number } | { readonly wrong: string };

/** An answer as it is kept: a whole number of the scale, the option's own spelling, a trimmed text; or what is wanted. */
export function checkAnswer({ type, min, max }: Question, given: string | number): Checked {
  const text = String(given).trim();
  switch (type.kind) {
    case 'open':
      return { answer: text };
    case 'choice': {
      const option = type.options.find((one) => normaliseLabel(one) === normaliseLabel(text));
      return option === undefined ? { wrong: `нужно одно из: ${type.options.join(', ')}` } : { answer: option };
    }
    case 'scale': {
      const value = /^-?\d+$/.test(text) ? Number(text) : Number.NaN;
      return value >= min && value <= max ? { answer: value } : { wrong: `нужно целое число от ${min} до ${max}` };
    }
  }
}

/** What is wrong with a row of «Вопросы». */
export interface QuestionProblem {
  readonly row: number;
  readonly field: 'min' | 'anchor';
  readonly what: string;
}

/** Scales without bounds, and anchors that are not asked identically both times: they cannot be compared. */
export function questionProblems(questions: readonly Question[]): readonly QuestionProblem[] {
  const bounds = questions
    .filter(({ type, min, max }) => type.kind === 'scale' && min >= max)
    .map(({ row }) => ({ row, field: 'min' as const, what: 'у шкалы «Мин» должен быть меньше «Макс»' }));
  const anchors = questions.filter(({ anchor }) => anchor !== '').flatMap((one) => anchorProblem(one, questions));
  return [...bounds, ...anchors];
}

function anchorProblem(question: Question, questions: readonly Question[]): readonly QuestionProblem[] {
  const { row, stage, form, role, anchor } = question;
  const twins = questions.filter((one) => one.form === form && one.role === role && sameLabel(one.anchor, anchor));
  const wrong = (what: string) => [{ row, field: 'anchor' as const, what }];
  if (twins.some((one) => one.stage === stage && one.row < row)) return wrong('такой якорь уже есть на этом этапе');
  const other = twins.find((one) => one.stage !== stage);
  if (!other) return wrong('якорный вопрос должен быть и «до», и «после»');
  return stage === 'после' && asked(other) !== asked(question)
    ? wrong('якорный вопрос «до» и «после» задан по-разному')
    : [];
}

function asked({ text, type, min, max }: Question): string {
  return JSON.stringify([text, type, min, max]);
}

function sameLabel(a: string, b: string): boolean {
  return normaliseLabel(a) === normaliseLabel(b);
}
