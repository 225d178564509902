import { type DocumentState, documentStates, documentsToMind } from '../domain/document-states';
import { groupsAtWork } from '../domain/meetings/groups-at-work';
import { meetingsOverview } from '../domain/meetings/overview';
import { groupsByStatus, pairGroups } from '../domain/pair-groups';
import { awaitsOrder } from '../domain/pair-order';
import { type Waiting, waitingOn } from '../domain/pairing/waiting';
import type { Pair } from '../domain/participants';
import { itemsOn, overdueItems } from '../domain/roadmap/roadmap';
import { type CoverageFigures, schoolCoverage } from '../domain/school-coverage';
import { stageProgress } from '../domain/stages/progress';
import type { PairStatus } from '../domain/statuses';
import type { SurveyStage } from '../domain/survey/question';
import { type Attempted, attempt } from './attempt';
import type { Book } from './book';
import { Lists } from './lists';
import { meetingProblemsOn, readMeetings } from './meetings';
import { surveyStates } from './monitoring';
import { clearRegistry, pairingProblems } from './pairing-data';
import { readDocuments } from './papers';
import type { Problem } from './problem';
import { type ReadRegistry, readRegistry } from './registry';
import { readRoadmap, termProblems } from './roadmap';
import { ROADMAP_SHEET } from './roadmap-sheet';
import { readSchoolFigures } from './school-figures';
import { PARAMETERS, Settings } from './settings';
import { readStages } from './stages';
import { STAGES_SHEET } from './stages-sheet';

/** The programme's year at a glance. Null: the book does not say it yet. */
export interface Panel {
  readonly mentors: number;
  readonly mentees: number;
  /** Parameters of «Настройки» that commands could not use as they are. */
  readonly unset: number;
  /** Whether the period of the settings has passed. */
  readonly isOver: boolean;
  /** The first stage with work left, `title` null: none; works of it, or of all stages. */
  readonly stage: {
    readonly title: string | null;
    readonly works: number;
    readonly done: number;
    readonly overdue: number;
  } | null;
  readonly coverage: (CoverageFigures & { readonly target: number }) | null;
  /** Pairs and groups, as the order counts them. */
  readonly pairs: Readonly<Record<PairStatus, number>>;
  /** Approved pairs and groups that no order has fixed. */
  readonly toOrder: number;
  readonly waiting: Waiting;
  /** Pairs and groups at work: all, overdue; meetings that could be planned now. */
  readonly meetings: { readonly pairs: number; readonly overdue: number; readonly toPlan: number } | null;
  readonly roadmap: { readonly items: number; readonly overdue: number } | null;
  /** Papers of the school that somebody has to see to. */
  readonly documents: readonly DocumentState[] | null;
  /** The surveys that the year has come to. */
  readonly survey: { readonly stage: SurveyStage; readonly asked: number; readonly all: number } | null;
  /** Parts that are null, or people of whom there are none, although the book holds them. */
  readonly unread: readonly PanelPart[];
  readonly problems: readonly Problem[];
}

const PARTS = ['stage', 'coverage', 'meetings', 'roadmap', 'documents', 'survey'] as const;
type PanelPart = (typeof PARTS)[number] | 'people';

const NOBODY: ReadRegistry = {
  registry: { mentors: [], mentees: [], pairs: [] },
  problems: [],
  refusedCodes: new Set(),
  unclearCodes: new Set(),
  unreadPairs: [],
};

/**
 * What stands in every part of the book. A part that cannot be read is a problem, and the others are told.
 * @param today ISO day.
 */
export function readPanel(book: Book, today: string): Panel {
  const settings = attempt<Settings | null>(() => new Settings(book), null);
  const people = readPeople(book);
  const { registry } = people.read ?? NOBODY;
  const unset = settings.value?.problems('school') ?? settings.problems;
  const { end, paper } = daysOf(settings.value, today);
  const parts = {
    ...partsOfPeople(book, people, settings.value, today),
    stage: part(() => stageOn(book, paper)),
    roadmap: part(() => roadmapOn(book, settings.value, paper)),
    documents: part(() => documentsOn(book, paper)),
  };
  const { stage, coverage, meetings, roadmap, documents, survey } = parts;
  const nobody = registry.mentors.length + registry.mentees.length === 0;
  return {
    mentors: registry.mentors.length,
    mentees: registry.mentees.length,
    unset: unset.length,
    isOver: end !== null && today > end,
    stage: stage.value,
    coverage: coverage.value,
    pairs: groupsByStatus(registry.pairs),
    toOrder: pairGroups(registry.pairs.filter(awaitsOrder)).length,
    waiting: waitingOn(clearRegistry(people.read ?? NOBODY), today),
    meetings: meetings.value,
    roadmap: roadmap.value,
    documents: documents.value,
    survey: survey.value,
    unread: [
      ...(nobody && people.problems.length > 0 ? (['people'] as const) : []),
      ...PARTS.filter((name) => parts[name].value === null && parts[name].problems.length > 0),
    ],
    problems: [...unset, ...people.problems, ...PARTS.flatMap((name) => parts[name].problems)],
  };
}

interface People {
  /** Null: the sheets cannot be read at all. */
  readonly read: ReadRegistry | null;
  readonly problems: readonly Problem[];
}

/** The bases and the pairs, with whatever pairing would tell of them. */
function readPeople(book: Book): People {
  const lists = attempt<Lists | null>(() => new Lists(book), null);
  if (!lists.value) return { read: null, problems: lists.problems }; // every category would be an unknown one
  const { value } = lists;
  const read = attempt<ReadRegistry | null>(() => readRegistry(book, value.categories()), null);
  if (!read.value) return { read: null, problems: read.problems };
  const known = read.value;
  const pairing = attempt(() => pairingProblems(book, known, value), []);
  return { read: known, problems: [...known.problems, ...pairing.problems, ...pairing.value] };
}

/** The parts that stand on the bases: what keeps these from being read keeps them, too. */
function partsOfPeople(book: Book, { read, problems }: People, settings: Settings | null, today: string) {
  const ofPeople = <T>(look: (known: ReadRegistry) => Attempted<T | null>) =>
    part(() => (read ? look(read) : { value: null, problems }));
  return {
    coverage: ofPeople((known) => coverageOf(book, known)),
    meetings: ofPeople(({ registry }) => meetingsOn(book, registry.pairs, settings, today)),
    survey: ofPeople((known) => surveyOn(book, known, today)),
  };
}

/** A part with the problems of its rows, or none and why it cannot be read at all. */
function part<T>(read: () => Attempted<T>): Attempted<T | null> {
  const { value, problems } = attempt<Attempted<T | null>>(read, { value: null, problems: [] });
  return { value: value.value, problems: [...problems, ...value.problems] };
}

/** The last day of the period, null: not known; and the day of papers: today, or «Дата отчёта» when that has passed. */
function daysOf(settings: Settings | null, today: string): { readonly end: string | null; readonly paper: string } {
  const end = settings && attempt(() => settings.period().to, null).value;
  const report = settings ? attempt(() => settings.reportDay(), today).value : today;
  return { end, paper: report < today ? report : today };
}

const NOTHING = { value: null, problems: [] };

function stageOn(book: Book, day: string): Attempted<Panel['stage']> {
  if (!book.read(STAGES_SHEET.title)) return NOTHING;
  const { works: read, problems } = readStages(book);
  const { stages, current, overdue, ...all } = stageProgress(read, day);
  const { works, done } = stages.find(({ title }) => title === current) ?? all;
  return { value: all.works === 0 ? null : { title: current, works, done, overdue }, problems };
}

function coverageOf(book: Book, read: ReadRegistry): Attempted<Panel['coverage']> {
  const { settings, report, problems } = readSchoolFigures(book, read);
  const target = settings.share(PARAMETERS.target);
  return { value: { ...schoolCoverage(report, target).pupils, target }, problems };
}

function meetingsOn(
  book: Book,
  pairs: readonly Pair[],
  settings: Settings | null,
  today: string,
): Attempted<Panel['meetings']> {
  if (!settings) return NOTHING;
  const { meetings, problems, unclear } = readMeetings(book);
  const overview = meetingsOverview({ pairs, meetings, unclear, period: settings.period(), today });
  const told = meetingProblemsOn(book, meetings, groupsAtWork(pairs), today);
  const { overdue, plan } = overview;
  return {
    value: { pairs: overview.pairs, overdue: overdue.length, toPlan: plan.meetings.length },
    problems: [...problems, ...told],
  };
}

function roadmapOn(book: Book, settings: Settings | null, day: string): Attempted<Panel['roadmap']> {
  if (!settings || !book.read(ROADMAP_SHEET.title)) return NOTHING;
  const { rows, problems } = readRoadmap(book);
  const items = itemsOn(rows, settings.schoolYear(), day);
  const value = items.length === 0 ? null : { items: items.length, overdue: overdueItems(items).length };
  return { value, problems: [...problems, ...termProblems(items)] };
}

function documentsOn(book: Book, day: string): Attempted<Panel['documents']> {
  const { records, problems } = readDocuments(book);
  return { value: documentsToMind(documentStates(records, 'school', day)), problems };
}

function surveyOn(book: Book, read: ReadRegistry, today: string): Attempted<Panel['survey']> {
  const { stage, states, problems } = surveyStates(book, read, today);
  const now = states.find((state) => state.stage === stage);
  return { value: now ? { stage, asked: now.total.asked, all: now.total.all } : null, problems };
}
