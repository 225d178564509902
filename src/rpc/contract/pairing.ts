import * as z from 'zod/mini';
import { code, form, link, pairStatus, text, unit, whole, written } from './parts';

/** «Подбор пар»: mentees, mentors, the proposal for all, and what becomes of pairs. */

const limit = z.int().check(z.minimum(1), z.maximum(5000));

/** A pair that stands in the book; `number` is its «№ пары». */
const standingPair = z.object({ number: z.string(), mentorCode: z.string(), status: pairStatus, locked: z.boolean() });

const menteeLine = z.object({
  ...unit,
  formLabel: z.string(),
  className: z.string(),
  kind: z.string(),
  categories: z.array(z.string()),
  request: z.string(),
  time: z.string(),
  /** The mentee's own: who has finished or left neither waits nor is paired. */
  status: z.enum(['новый', 'ожидает', 'в паре', 'завершил', 'выбыл']),
  /** The open pair in this form; null while waiting. */
  pair: z.nullable(standingPair),
  /** Why there is no pair, as the sheet says. */
  waitingReason: z.string(),
  /** Days since «Дата включения»; null: has a pair, or the date is blank. */
  waitingDays: z.nullable(z.number()),
  /** Why this mentee cannot be paired at all now: «нет согласия», «выбыл»; blank: can be. */
  obstacle: z.string(),
});

/** One part of a score in words: «закрывает запрос: математика», 25 of 25; `points` null: no data, left out. */
const scorePart = z.object({
  id: z.string(),
  words: z.string(),
  points: z.nullable(z.number()),
  most: z.number(),
  speaks: z.enum(['for', 'against', 'neither']),
});

const mentorLine = z.object({
  code: z.string(),
  className: z.string(),
  kind: z.string(),
  subject: z.string(),
  capacity: z.number(),
  free: z.number(),
});

const suggestion = z.object({
  mentor: mentorLine,
  /** 0–100. */
  score: z.number(),
  parts: z.array(scorePart),
  warnings: z.array(z.string()),
  /** The interaction model that the mentee's category suggests; blank: none. */
  interactionModel: z.string(),
});

const excludedMentor = z.object({ mentor: mentorLine, rules: z.array(z.string()) });

const proposedPair = z.object({
  ...link,
  formLabel: z.string(),
  menteeClass: z.string(),
  mentorClass: z.string(),
  score: z.number(),
  parts: z.array(scorePart),
  warnings: z.array(z.string()),
  /** Against the book: a new pair, the same as now, or another mentor than `formerMentor`. */
  change: z.enum(['new', 'same', 'other']),
  formerMentor: z.string(),
});

const waitingLine = z.object({
  ...unit,
  formLabel: z.string(),
  className: z.string(),
  kind: z.enum(['no-mentor', 'few-places']),
  words: z.string(),
  /** The pair that the proposal takes away; blank: had none. */
  formerMentor: z.string(),
});

const totals = z.object({
  /** Mentees × forms considered: those without a fixed pair. */
  units: z.number(),
  seated: z.number(),
  total: z.number(),
  weakest: z.nullable(z.number()),
  /** Largest and smallest share of used places among the mentors who got somebody: «нагрузка». */
  busiest: z.object({ used: z.number(), capacity: z.number() }),
  mentorsUsed: z.number(),
  mentorsFree: z.number(),
  placesLeft: z.number(),
  changed: z.number(),
});

const goals = z.object({
  protectWeakest: z.boolean(),
  keepPrevious: z.boolean(),
  spreadLoad: z.boolean(),
  /** Whether pairs that are approved, but not yet in an order, may be changed too; locked ones never are. */
  reviseApproved: z.boolean(),
});

const weights = z.object({
  category: whole,
  request: whole,
  time: whole,
  className: whole,
  subject: whole,
  selection: whole,
});

const proposalInput = z.object({
  goals,
  /** null: the weights of «Справочники». */
  weights: z.nullable(weights),
  /** «Что если»: places that some mentors would have besides theirs. */
  morePlaces: z.array(z.object({ mentorCode: code, places: z.int().check(z.minimum(1), z.maximum(20)) })),
});

const proposal = z.object({
  /** What the book held; `commitPairs` refuses nothing by it, but says what changed since. */
  revision: z.string(),
  totals,
  pairs: z.array(proposedPair),
  waiting: z.array(waitingLine),
  /** Why people wait, each with its number: «нет наставника с запросом «физика»» – 12. */
  waitingReasons: z.array(z.object({ words: z.string(), count: z.number() })),
  /** Mentors and their places after the proposal, the busiest first. */
  load: z.array(z.object({ mentorCode: z.string(), used: z.number(), capacity: z.number() })),
  /** The one more place that would help most mentees, with how many it would seat; absent places help nobody. */
  bestPlaces: z.array(z.object({ mentorCode: z.string(), seats: z.number() })),
  weights,
  /** Mistakes in the book because of which people were left out, as `checkBook` says them. */
  problems: z.array(z.string()),
});

export const pairingContract = {
  /** What the view needs before anything else. */
  pairingState: {
    input: z.object({}),
    output: z.object({
      revision: z.string(),
      school: z.string(),
      year: z.string(),
      forms: z.array(z.object({ id: form, label: z.string() })),
      categories: z.array(z.string()),
      mentors: z.number(),
      mentees: z.number(),
      units: z.number(),
      waiting: z.number(),
      problems: z.array(z.string()),
    }),
  },
  /** Every unit; the view filters, so that typing needs no call. */
  listMentees: { input: z.object({}), output: z.object({ revision: z.string(), mentees: z.array(menteeLine) }) },
  /** Mentors for one unit: the eligible by score, then those whom a hard rule excludes. */
  suggestMentors: {
    input: z.object({ ...unit, limit }),
    output: z.object({
      revision: z.string(),
      mentee: menteeLine,
      suggestions: z.array(suggestion),
      excluded: z.array(excludedMentor),
    }),
  },
  /** «Почему не этот?»: the rules that exclude, or what the pair would cost the whole. */
  explainPair: {
    input: z.object({ ...link, proposal: proposalInput }),
    output: z.object({
      rules: z.array(z.string()),
      /** How many mentees fewer would be seated, and how many points the total would lose. */
      cost: z.nullable(z.object({ seats: z.number(), points: z.number() })),
      words: z.string(),
    }),
  },
  /** The best assignment for all who wait; nothing is written. */
  proposeAll: { input: proposalInput, output: proposal },
  /** Opens the dialog of the proposal for all: only the server can show one. */
  openProposal: { input: z.object({}), output: z.object({}) },
  /** Writes pairs: [Предложить] «предложена», [Принять] «утверждена». Rules and places are checked again. */
  commitPairs: {
    input: z.object({
      pairs: z.array(z.object({ ...link, formerMentor: z.string() })).check(z.minLength(1), z.maxLength(20000)),
      status: z.enum(['предложена', 'утверждена']),
      /**
       * Those who wait, with the words for «Причина ожидания» and the mentor whose pair the proposal takes away; empty
       * when only some pairs are taken.
       */
      waiting: z.array(z.object({ ...unit, words: text, formerMentor: z.string() })),
    }),
    output: written,
  },
  /** Approve, start, pause, resume, finish or dissolve one pair; `reason` is needed to dissolve. */
  setPairStatus: {
    input: z.object({ ...link, from: pairStatus, to: pairStatus, reason: text }),
    output: written,
  },
  /** «Закреплено»: pairing leaves the pair as it is. */
  lockPair: { input: z.object({ ...link, locked: z.boolean() }), output: written },
  /** A line on «Запреты»; an open pair of the two stays until it is dissolved. */
  forbidPair: { input: z.object({ mentorCode: code, menteeCode: code, reason: text }), output: written },
  /** A finished mentee becomes a mentor: a row on «Наставники» under the same code. */
  becomeMentor: { input: z.object({ menteeCode: code }), output: written },
  /** «Взять выделенную строку»: the mentee of the row that is selected in the book. */
  selectedMentee: {
    input: z.object({}),
    output: z.object({ menteeCode: z.nullable(z.string()), form: z.nullable(form), message: z.string() }),
  },
} as const;
