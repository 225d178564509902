import type { Question } from './question';

export interface Bounds {
  readonly min: number;
  readonly max: number;
}

/** Numbers that a scale may have, to be chosen from a list: those of a per cent. */
export const LONGEST_SCALE = 101;

type Measured = Pick<Question, 'type' | 'min' | 'max'>;

/**
 * Between which numbers the answers to a question lie: a scale's own bounds; ranks of frequencies, 1 to their number
 * unless «Мин» and «Макс» say otherwise; 0 and 1 for «нет» and «да». null: the answers are no measure.
 */
export function boundsOf({ type, min, max }: Measured): Bounds | null {
  if (type.kind === 'scale') return min < max ? { min, max } : null;
  if (type.kind === 'open' || type.order === 'none') return null;
  if (type.order === 'falling') return { min: 0, max: 1 };
  return min < max ? { min, max } : { min: 1, max: type.options.length };
}

/** An answer, as `checkAnswer` keeps it, as a number within the bounds; null: it is none. */
export function measured(question: Measured, answer: string | number): number | null {
  const bounds = boundsOf(question);
  const { type } = question;
  if (!bounds || type.kind === 'open') return null;
  if (type.kind === 'scale') return Number(answer);
  const rank = type.options.indexOf(String(answer)) / (type.options.length - 1);
  if (rank < 0) return null;
  return bounds.min + (type.order === 'rising' ? rank : 1 - rank) * (bounds.max - bounds.min);
}

/** How good an answer is, 0 the worst to 1 the best: «Лучше» says at which end of the bounds the best one stands. */
export function goodness(question: Measured & Pick<Question, 'better'>, value: number): number {
  const { min, max } = boundsOf(question) ?? { min: 0, max: 1 };
  const share = (value - min) / (max - min);
  return question.better === 'more' ? share : 1 - share;
}
