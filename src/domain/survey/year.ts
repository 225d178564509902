import { monthsLater } from '../day-count';
import type { Period } from '../participants';
import { yearStart } from '../school-year';
import type { SurveyStage } from './question';

/** The surveys «до» of a school year may be filled in the summer before it. */
const MONTHS_AHEAD = 3;

/**
 * The ISO day since which surveys of a stage are of a period's school year; earlier ones are of former years. There is no
 * last day: answers come late.
 */
export function surveysSince(stage: SurveyStage, period: Period): string {
  const start = yearStart(period);
  return stage === 'до' ? monthsLater(start, -MONTHS_AHEAD) : start;
}
