import * as z from 'zod/mini';
import { commandName } from './acts';
import { whole } from './parts';

/** «Мониторинг»: who has answered, and what comes next. */

export const surveyStage = z.enum(['до', 'после']);

/** Of `asked` people so many gave all, some or no answers. */
const peopleCount = { asked: whole, all: whole, some: whole, none: whole };

const surveyState = z.object({
  stage: surveyStage,
  /** How many questions «Вопросы» has for it. */
  questions: whole,
  /** Forms of taking part that nobody is asked about, in words. */
  unasked: z.array(z.string()),
  /** ISO day on which the surveys were made last; null: not yet. */
  madeOn: z.nullable(z.string()),
  total: z.object(peopleCount),
  /** `formLabel` blank: questions that are asked whatever the form is. */
  forms: z.array(z.object({ formLabel: z.string(), role: z.string(), ...peopleCount })),
  /** Who has not answered everything, by class or person. */
  unfinished: z.array(
    z.object({ group: z.string(), people: z.array(z.object({ code: z.string(), given: whole, asked: whole })) }),
  ),
});

export const monitoringContract = {
  /** What is filled of the monitoring, and who has not answered. */
  monitoringState: {
    input: z.object({}),
    output: z.object({
      /** Of what is told here, whatever else the book holds. */
      revision: z.string(),
      school: z.string(),
      year: z.string(),
      mentors: whole,
      mentees: whole,
      /** Surveys that the year has come to. */
      stage: surveyStage,
      /** «до», then «после»; none while «Настройки» do not say the period. */
      surveys: z.array(surveyState),
      /** Survey tabs in the book: still to be handed out, or come back. */
      tabs: whole,
      /** The newest card of indicators in a sentence; null while there is no sheet for the marks. */
      card: z.nullable(z.object({ isComplete: z.boolean(), words: z.string() })),
      /** Mentors whom all criteria have marked; null while there is no sheet for it. */
      selected: z.nullable(whole),
      /** Lines that the last collection left on «Замечания к ответам». */
      remarks: whole,
      /** Commands whose report about the answers is not in the book yet, in the order of the work. */
      missingReports: z.array(commandName),
      problems: z.array(z.string()),
    }),
  },
} as const;
