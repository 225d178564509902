import * as z from 'zod/mini';
import { commandName } from './acts';
import { surveyStage } from './monitoring';
import { pairStatus, whole } from './parts';

/** «Панель куратора». */

const panelPart = z.enum(['people', 'stage', 'coverage', 'meetings', 'roadmap', 'documents', 'survey']);

const paperState = z.enum(['in-force', 'expiring', 'expired', 'later', 'missing']);

export const panelContract = {
  /** The curator's home: the programme's year in counts. Null: the book does not say it yet. */
  panelState: {
    input: z.object({}),
    output: z.object({
      /** Of what is told here, whatever else the book holds. */
      revision: z.string(),
      school: z.string(),
      year: z.string(),
      mentors: whole,
      mentees: whole,
      /** Parameters of «Настройки» that commands could not use as they are. */
      unset: whole,
      /** Whether the period of the settings has passed. */
      isOver: z.boolean(),
      /** Parts that are null, or people of whom there are none, although the book holds them: `problems` say why. */
      unread: z.array(panelPart),
      /** Works of the first stage with work left; `title` null: no stage has, and the works are of all. */
      stage: z.nullable(z.object({ title: z.nullable(z.string()), works: whole, done: whole, overdue: whole })),
      /** Pupils-mentees against the enrolment, as «Свод школы» counts them; shares 0–1. */
      coverage: z.nullable(
        z.object({
          covered: whole,
          enrolled: whole,
          share: z.nullable(z.number()),
          missing: whole,
          target: z.number(),
        }),
      ),
      /** Pairs and groups by state, in the order of a pair's life; states of none are left out. */
      pairs: z.array(z.object({ status: pairStatus, count: whole })),
      /** Approved pairs and groups that no order has fixed. */
      toOrder: whole,
      /** Mentees × forms without a pair: all; for more than `longDays`; those for whom nobody has looked yet. */
      waiting: z.object({ units: whole, long: whole, longDays: whole, fresh: whole }),
      /** Pairs and groups at work: all, overdue; and how many meetings `planMeetings` would add. */
      meetings: z.nullable(z.object({ pairs: whole, overdue: whole, toPlan: whole })),
      roadmap: z.nullable(z.object({ items: whole, overdue: whole })),
      /** Papers of the school that somebody has to see to. */
      documents: z.nullable(z.array(z.object({ label: z.string(), state: paperState }))),
      /** The surveys that the year has come to: who was to answer, who has answered everything. */
      survey: z.nullable(z.object({ stage: surveyStage, asked: whole, all: whole })),
      /** Commands whose report of the year's end is not in the book yet, in the order of the work. */
      missingReports: z.array(commandName),
      problems: z.array(z.string()),
    }),
  },
} as const;
