import * as z from 'zod/mini';
import { text, written } from './parts';

/** Meetings of pairs, and problems of the year. */

/** A pair that should have met by now; `days` since the longest overdue meeting. */
const overduePair = z.object({
  number: z.string(),
  mentorCodes: z.array(z.string()),
  menteeCodes: z.array(z.string()),
  days: z.number(),
  /** 'planned': the planned day has passed; 'frequency': the agreed frequency is not kept. `due` is an ISO day. */
  meetings: z.array(
    z.object({ kind: z.enum(['planned', 'frequency']), step: z.string(), due: z.string(), days: z.number() }),
  ),
  /** A polite text to copy, without names and codes. */
  reminder: z.string(),
});

export const meetingsContract = {
  /** Meetings of the pairs at work («закреплена приказом», «активна»); a pair or group is one «№ пары». */
  meetingsOverview: {
    input: z.object({}),
    output: z.object({
      revision: z.string(),
      /** ISO day. */
      today: z.string(),
      pairs: z.number(),
      /** How many pairs are at each of the five steps; `finished` have held the final meeting. */
      steps: z.array(z.object({ label: z.string(), pairs: z.number() })),
      finished: z.number(),
      /** Pairs past the planning meeting whose agreed frequency is not written, or cannot be read. */
      withoutFrequency: z.number(),
      /** Meetings of these pairs: held, and planned for today or later. */
      held: z.number(),
      ahead: z.number(),
      /** The longest overdue first. */
      overdue: z.array(overduePair),
      /**
       * What `planMeetings` would write: for pairs and groups without meetings, for those with an agreed frequency; and
       * how many become active.
       */
      toPlan: z.object({ begun: z.number(), continued: z.number(), meetings: z.number(), activated: z.number() }),
      /** Rows of «Пары» at work without «№ пары»: their meetings cannot be followed. */
      unnumbered: z.number(),
      problems: z.array(z.string()),
    }),
  },
  /** Adds the meetings that the pairs lack and makes active the pairs that have met; one action, which undo takes back. */
  planMeetings: { input: z.object({}), output: written },
  /** A line on «Проблемы», of the current school year; `done` may be blank. */
  nameProblem: { input: z.object({ problem: text, done: text }), output: written },
} as const;
