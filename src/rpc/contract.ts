import * as z from 'zod/mini';
import { importContract } from './import-contract';

/**
 * What the sidebar may ask of the book: one door, typed at both ends. An output schema drops what it does not declare,
 * so that names and contacts stay where they are.
 */

const code = z.string().check(z.minLength(1), z.maxLength(100));
const text = z.string().check(z.maxLength(1000));
const form = z.enum(['teacher-teacher', 'teacher-pupil', 'pupil-pupil', 'employer-pupil', 'student-pupil']);
const whole = z.int().check(z.minimum(0));
const limit = z.int().check(z.minimum(1), z.maximum(5000));

/** The unit of pairing: a mentee in one of the forms asked for. */
const unit = { menteeCode: code, form };
const link = { ...unit, mentorCode: code };

const pairStatus = z.enum([
  'предложена',
  'утверждена',
  'закреплена приказом',
  'активна',
  'приостановлена',
  'завершена',
  'расторгнута',
]);

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

/** What became of each asked change; `why` is for a person, blank when done. */
const outcome = z.object({ ...link, number: z.string(), done: z.boolean(), why: z.string() });
const written = z.object({ outcomes: z.array(outcome), message: z.string(), revision: z.string() });

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

const surveyStage = z.enum(['до', 'после']);

/** Of `asked` people so many gave all, some or no answers. */
const peopleCount = { asked: whole, all: whole, some: whole, none: whole };

const surveyState = z.object({
  stage: surveyStage,
  /** How many questions «Вопросы» has for it. */
  questions: whole,
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

const panelPart = z.enum(['people', 'stage', 'coverage', 'meetings', 'roadmap', 'documents', 'survey']);

const paperState = z.enum(['in-force', 'expiring', 'expired', 'later', 'missing']);

/** Commands of the menu that a view may start, by the names of their global functions. */
const commandName = z.enum([
  'showPairing',
  'createSchoolBook',
  'importLists',
  'fillSample',
  'checkBook',
  'createSurveys',
  'collectSurveys',
  'buildSchoolReturn',
  'buildSchoolSummary',
  'buildIndicatorCard',
  'buildResults',
  'buildSwot',
  'buildMonitoringNote',
  'buildRoadmap',
  'buildStages',
  'buildPairOrder',
  'buildAwards',
]);

/** Sheets of ours that a view may show. */
const sheetId = z.enum([
  'settings',
  'mentors',
  'mentees',
  'pairs',
  'documents',
  'stages',
  'roadmap',
  'meetings',
  'namedProblems',
  'schoolSummary',
  'questions',
  'answers',
  'answerRemarks',
  'indicators',
  'indicatorCard',
  'selection',
]);

export const contract = {
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
      /** States of the rows of «Пары» in the order of a pair's life; those of no pair are left out. */
      pairs: z.array(z.object({ status: pairStatus, count: whole })),
      /** Approved pairs that no order has fixed. */
      toOrder: whole,
      /** Mentees × forms without a pair: all; for more than `longDays`; those for whom nobody has looked yet. */
      waiting: z.object({ units: whole, long: whole, longDays: whole, fresh: whole }),
      /** Pairs at work: all, overdue; and how many meetings `planMeetings` would add. */
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
      /** What `planMeetings` would write: for pairs without meetings, for pairs with an agreed frequency; pairs to become active. */
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
  /**
   * Starts a command as its item of the menu does: it asks and tells in the book itself, and the answer comes when the
   * person has closed its last message.
   */
  runCommand: { input: z.object({ command: commandName }), output: z.object({}) },
  /** Shows a sheet; the sheet may be still to be made. */
  openSheet: { input: z.object({ sheet: sheetId }), output: z.object({}) },
  ...importContract,
} as const;

export type Method = keyof typeof contract;
export type Input<M extends Method> = z.input<(typeof contract)[M]['input']>;
export type Output<M extends Method> = z.output<(typeof contract)[M]['output']>;

export type CommandName = Input<'runCommand'>['command'];
export type SheetId = Input<'openSheet'>['sheet'];

/** What `rpc` returns, as JSON text: `google.script.run` turns a Date in a result into null silently. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly message: string; readonly kind: 'person' | 'busy' };
