import { type SurveyProgress, stageOfYear, surveyProgress } from '../domain/survey/progress';
import { SURVEY_STAGES, type SurveyStage } from '../domain/survey/question';
import { askedPeople, respondents } from '../domain/survey/respondents';
import { unaskedForms } from '../domain/survey/unasked';
import { surveysSince } from '../domain/survey/year';
import { scoreSentence } from '../reports/indicator-words';
import { PROBLEM_TITLES } from '../reports/problems';
import { attempt } from './attempt';
import type { Book } from './book';
import { newestAssessment } from './indicators';
import { INDICATORS_SHEET } from './indicators-sheet';
import { Lists } from './lists';
import type { Problem } from './problem';
import { findHeader } from './records';
import { type ReadRegistry, readRegistry } from './registry';
import { ANSWER_REMARKS_TITLE } from './report-sheets';
import { readSelection } from './selection';
import { SELECTION_SHEET } from './selection-sheet';
import { Settings } from './settings';
import { countedAnswers } from './survey-answers';
import { isHandoutTitle } from './survey-handout';
import { surveysMade } from './survey-log';
import { readQuestions, unaskedProblems } from './survey-questions';

/** The surveys of a stage. */
export interface SurveyState extends SurveyProgress {
  readonly stage: SurveyStage;
  /** How many questions «Вопросы» has for it. */
  readonly questions: number;
  /** Forms of the respondents that nobody is asked about. */
  readonly unasked: readonly Problem[];
  /** ISO day on which they were made last; null: not yet. */
  readonly madeOn: string | null;
}

/** What is filled of the programme's monitoring. */
export interface Monitoring {
  readonly mentors: number;
  readonly mentees: number;
  /** Those that the year has come to. */
  readonly stage: SurveyStage;
  /** «до», then «после»; none while «Настройки» do not say the period: who takes part is not known. */
  readonly surveys: readonly SurveyState[];
  /** Survey tabs in the book: still to be handed out, or come back. */
  readonly tabs: number;
  /** The newest card of indicators of the period in a sentence; null while there is no sheet for the marks. */
  readonly card: { readonly isComplete: boolean; readonly words: string } | null;
  /** Mentors whom all criteria have marked; null while there is no sheet for it. */
  readonly selected: number | null;
  /** Lines that the last collection left on «Замечания к ответам». */
  readonly remarks: number;
  readonly problems: readonly Problem[];
}

/** @param today ISO day. */
export function readMonitoring(book: Book, today: string): Monitoring {
  const read = readRegistry(book, new Lists(book).categories());
  const { mentors, mentees } = read.registry;
  const surveys = surveyStates(book, read, today);
  const card = cardState(book, attempt(() => new Settings(book).period().from, '').value);
  const selection = readSelection(book);
  const hasSelection = book.read(SELECTION_SHEET.title) !== null;
  return {
    mentors: mentors.length,
    mentees: mentees.length,
    stage: surveys.stage,
    surveys: surveys.states,
    tabs: book.titles().filter(isHandoutTitle).length,
    card: card.card,
    selected: hasSelection ? mentors.filter(({ code }) => selection.shares.has(code)).length : null,
    remarks: remarksIn(book),
    problems: [...read.problems, ...surveys.problems, ...card.problems, ...selection.problems],
  };
}

/** The surveys of both stages, and which of them the year has come to. */
export function surveyStates(book: Book, { registry }: ReadRegistry, today: string) {
  const settings = new Settings(book);
  const read = attempt(() => ({ period: settings.period(), reportDay: settings.reportDay() }), null);
  const { questions, problems } = readQuestions(book);
  const told = [...read.problems, ...problems];
  const days = read.value;
  if (!days) return { stage: SURVEY_STAGES[0], states: [], problems: told };
  const [made, isAnswered] = [surveysMade(book), countedAnswers(book)];
  const states = SURVEY_STAGES.map((stage): SurveyState => {
    const people = respondents(registry, stage, days.period, days.reportDay);
    const asked = askedPeople(people, questions, stage);
    const madeOn = made.get(stage) ?? '';
    return {
      stage,
      questions: questions.filter((one) => one.stage === stage).length,
      unasked: unaskedProblems(unaskedForms(people, questions, stage), stage),
      madeOn: madeOn >= surveysSince(stage, days.period) ? madeOn : null,
      ...surveyProgress(asked, isAnswered),
    };
  });
  const hasBegunAfter = states.some(
    ({ stage, madeOn, total }) => stage === 'после' && (madeOn !== null || total.none < total.asked),
  );
  return { stage: stageOfYear(today, days.period, hasBegunAfter), states, problems: told };
}

/** @param from ISO day on which the period begins. */
function cardState(
  book: Book,
  from: string,
): { readonly card: Monitoring['card']; readonly problems: readonly Problem[] } {
  if (!book.read(INDICATORS_SHEET.title)) return { card: null, problems: [] };
  const { value: newest, problems } = newestAssessment(book, from);
  if (!newest) return { card: { isComplete: false, words: 'Баллы за этот период ещё не поставлены.' }, problems };
  return { card: { isComplete: newest.score.kind === 'complete', words: scoreSentence(newest) }, problems };
}

function remarksIn(book: Book): number {
  const content = book.read(ANSWER_REMARKS_TITLE);
  const header = content ? findHeader(content, PROBLEM_TITLES) : undefined;
  if (!content || !header) return 0;
  return content.values.slice(header.row).filter((row) => row.some((value) => value !== '')).length;
}
