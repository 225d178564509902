import type { Question } from '../survey/question';
import { normaliseLabel } from '../text';

/** What typical anchors measure where less is better; of all others more is. */
const LESS_IS_BETTER: readonly string[] = ['тревожность', 'трудности'];

/** How good an answer on a scale or a frequency is: 0 the worst, 1 the best; null where answers have no order. */
export function goodness(question: Question, answer: string | number): number | null {
  const share = shareOf(question, answer);
  if (share === null) return null;
  return LESS_IS_BETTER.includes(normaliseLabel(question.anchor)) ? 1 - share : share;
}

function shareOf({ type, min, max }: Question, answer: string | number): number | null {
  if (min >= max) return null;
  if (type.kind === 'scale') {
    return typeof answer === 'number' && answer >= min && answer <= max ? (answer - min) / (max - min) : null;
  }
  if (type.kind === 'open') return null;
  const place = type.options.indexOf(String(answer));
  return place < 0 || type.options.length < 2 ? null : place / (type.options.length - 1);
}
