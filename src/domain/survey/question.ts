import type { FormId } from '../forms';
import type { Direction } from '../impact';
import { normaliseLabel, splitValues } from '../text';

export const SURVEY_ROLES = ['наставник', 'наставляемый', 'куратор'] as const;
export type SurveyRole = (typeof SURVEY_ROLES)[number];

/** The influence of the programme is measured twice: before it and at its end (KEZ §6). */
export const SURVEY_STAGES = ['до', 'после'] as const;
export type SurveyStage = (typeof SURVEY_STAGES)[number];

/** What an answer may be: a whole number in bounds, one of the options, any text. */
export type QuestionType =
  | { readonly kind: 'scale' }
  | { readonly kind: 'choice'; readonly options: readonly string[]; readonly order: OptionOrder }
  | { readonly kind: 'open' };

/** Whether options go from the least to the most («никогда … всегда»), from the most to the least («да, нет»), or neither. */
export type OptionOrder = 'rising' | 'falling' | 'none';

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
  /** Bounds of a scale, and the ranks of the first and the last frequency. */
  readonly min: number;
  readonly max: number;
  /** What an anchor question measures; it is asked identically before and after. Blank: no anchor. */
  readonly anchor: string;
  /** Which answers are the better ones. */
  readonly better: Direction;
}

type Choice = Extract<QuestionType, { kind: 'choice' }>;

/** Types that bring their options along. */
const KNOWN_CHOICES: ReadonlyMap<string, Choice> = new Map([
  ['частота', { kind: 'choice', options: ['никогда', 'редко', 'иногда', 'часто', 'всегда'], order: 'rising' }],
  ['да/нет', { kind: 'choice', options: ['да', 'нет'], order: 'falling' }],
]);

/** The type that «Тип» means: «шкала», «частота», «да/нет», «выбор: учёба; общение», «открытый»; undefined otherwise. */
export function recogniseType(text: string): QuestionType | undefined {
  const [word = '', ...rest] = text.split(':');
  const kind = normaliseLabel(word);
  const options = splitValues(rest.join(':'));
  if (kind === 'шкала') return { kind: 'scale' };
  if (kind === 'открытый') return { kind: 'open' };
  const known = KNOWN_CHOICES.get(kind);
  if (options.length === 0) return known;
  if (options.length === 1 || (kind !== 'выбор' && !known)) return undefined;
  return { kind: 'choice', options, order: known?.order ?? 'none' };
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
