import { meanOf } from './mean';

/**
 * The mean of answers as a share of their scale: 0 when all are `min`, 1 when all are `max`; null without answers.
 * @param max greater than `min`.
 */
export function answersIndex(answers: readonly number[], min: number, max: number): number | null {
  const mean = meanOf(answers);
  return mean === null ? null : (mean - min) / (max - min);
}
