import { SURVEY_STAGES, type SurveyStage } from '../domain/survey/question';
import type { Book } from './book';
import { journalLines, standingLines } from './journal';

/** Survey sheets leave the school's book: that they were made is known from the journal alone. */
export const CREATE_SURVEYS_TITLE = 'Создать анкеты';

export type HandedOut = SurveyStage | 'запросы';

/** «Объект» of the journal's line. */
export function surveyObject(kind: HandedOut): string {
  return `этап или вид: ${kind}`;
}

/**
 * The ISO day on which surveys of a stage were made last, by stage.
 * @param undone Whether what was undone is left out: copies that left the school's book are there all the same.
 */
export function surveysMade(book: Book, undone: 'left out' | 'counted' = 'left out'): ReadonlyMap<SurveyStage, string> {
  const made =
    undone === 'counted'
      ? journalLines(book).filter(({ action }) => action === CREATE_SURVEYS_TITLE)
      : (standingLines(book).get(CREATE_SURVEYS_TITLE) ?? []);
  const days = new Map(made.map(({ object, day }) => [object, day]));
  return new Map(
    SURVEY_STAGES.flatMap((stage): (readonly [SurveyStage, string])[] => {
      const day = days.get(surveyObject(stage));
      return day === undefined ? [] : [[stage, day]];
    }),
  );
}
