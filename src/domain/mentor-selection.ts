import { sum } from './record';

/** What mentors are selected by (ROS:44-51), 0–2 points each. */
export const SELECTION_CRITERIA: readonly string[] = [
  'Желание наставника участвовать в программе',
  'Профессиональный опыт',
  'Развитые компетенции, навыки коммуникации',
  'Ресурс времени',
  'Положительный жизненный, профессиональный опыт',
  'Соответствие запросам наставляемых',
  'Активная гражданская позиция',
  'Мотивация',
];

export const MAX_CRITERION_POINTS = 2;
export const MAX_SELECTION_POINTS = SELECTION_CRITERIA.length * MAX_CRITERION_POINTS;

/** The share 0–1 of the greatest sum; null while a criterion is blank: a blank is not 0. */
export function selectionScore(points: readonly (number | null)[]): number | null {
  const given = points.filter((one) => one !== null);
  return given.length < SELECTION_CRITERIA.length ? null : sum(given) / MAX_SELECTION_POINTS;
}
