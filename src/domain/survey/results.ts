import { answersIndex } from '../answers-index';
import { FORMS, type FormId } from '../forms';
import { meanOf } from '../mean';
import { FEWEST_SHOWN, looksPersonal } from '../privacy';
import { groupBy } from '../record';
import { boundsOf, goodness, measured } from './measure';
import { type Question, SURVEY_ROLES, type SurveyRole } from './question';

/** The answer of a person to a question that counts; one a person and question. */
export interface CountedAnswer {
  readonly code: string;
  readonly questionCode: string;
  /** As `checkAnswer` keeps it. */
  readonly answer: string | number;
}

/** Some people gave the same answer. */
export interface SameAnswer {
  readonly answer: string;
  readonly people: number;
}

/** What is shown of the answers to one question. */
export interface AnswerFigures {
  /** Of a scale, in its points. */
  readonly mean: number | null;
  /** Of a scale: the mean as a share of it, 0–1. */
  readonly index: number | null;
  /** How many chose each option, in the order of the options. */
  readonly options: readonly SameAnswer[];
  /** Share of favourable answers, 0–1; null: answers to this question are neither good nor bad. */
  readonly favourable: number | null;
  /** Open answers, the most frequent first, without those that look personal. */
  readonly texts: readonly SameAnswer[];
}

export interface QuestionResult {
  readonly question: Question;
  /** How many people answered. */
  readonly people: number;
  /** null: too few people to be shown. */
  readonly figures: AnswerFigures | null;
}

/** What the people of one role in one form said at the end of the programme. */
export interface GroupResult {
  /** null: questions that are asked in every form. */
  readonly form: FormId | null;
  readonly role: SurveyRole;
  /** How many people answered at least one question. */
  readonly people: number;
  /**
   * Satisfaction, 0–1: the mean goodness of all answers on scales other than anchors. null: too few people answered on
   * such scales, or there are none.
   */
  readonly satisfaction: number | null;
  readonly questions: readonly QuestionResult[];
}

/** An answer is favourable from this goodness on: 7 of 1–10, 4 of 1–5, «часто», «да» (the other way round where less is better). */
const FAVOURABLE_FROM = 0.6;

/** The «после» answers by form and role, in the order of the forms, the questions in their own. */
export function groupResults(
  questions: readonly Question[],
  answers: readonly CountedAnswer[],
): readonly GroupResult[] {
  const given = groupBy(answers, ({ questionCode }) => questionCode);
  const asked = questions.filter(({ stage }) => stage === 'после');
  return [...FORMS.map(({ id }) => id), null].flatMap((form) =>
    SURVEY_ROLES.flatMap((role) => {
      const own = asked.filter((one) => one.form === form && one.role === role);
      return own.length === 0 ? [] : [groupResult(form, role, own, given)];
    }),
  );
}

type Given = ReadonlyMap<string, readonly CountedAnswer[]>;

function groupResult(form: FormId | null, role: SurveyRole, questions: readonly Question[], given: Given): GroupResult {
  const answersTo = ({ code }: Question) => given.get(code) ?? [];
  return {
    form,
    role,
    people: new Set(questions.flatMap((question) => answersTo(question).map(({ code }) => code))).size,
    satisfaction: satisfaction(questions, answersTo),
    questions: questions.map((question) => questionResult(question, answersTo(question))),
  };
}

function satisfaction(
  questions: readonly Question[],
  answersTo: (question: Question) => readonly CountedAnswer[],
): number | null {
  const scales = questions.filter((one) => one.anchor === '' && one.type.kind === 'scale' && boundsOf(one));
  const people = new Set(scales.flatMap((question) => answersTo(question).map(({ code }) => code)));
  if (people.size < FEWEST_SHOWN) return null;
  return meanOf(
    scales.flatMap((question) => values(question, answersTo(question)).map((one) => goodness(question, one))),
  );
}

function questionResult(question: Question, answers: readonly CountedAnswer[]): QuestionResult {
  const people = answers.length;
  return { question, people, figures: people < FEWEST_SHOWN ? null : figuresOf(question, answers) };
}

function figuresOf(question: Question, answers: readonly CountedAnswer[]): AnswerFigures {
  const { type } = question;
  const bounds = boundsOf(question);
  const points = values(question, answers);
  const scale = type.kind === 'scale' ? bounds : null;
  const good = points.filter((one) => goodness(question, one) >= FAVOURABLE_FROM);
  return {
    mean: scale && meanOf(points),
    index: scale && answersIndex(points, scale.min, scale.max),
    options: type.kind === 'choice' ? optionsOf(type.options, answers) : [],
    favourable: bounds && good.length / points.length,
    texts: type.kind === 'open' ? textsOf(answers) : [],
  };
}

function values(question: Question, answers: readonly CountedAnswer[]): readonly number[] {
  return answers.flatMap(({ answer }) => measured(question, answer) ?? []);
}

function optionsOf(options: readonly string[], answers: readonly CountedAnswer[]): readonly SameAnswer[] {
  return options.map((option) => ({
    answer: option,
    people: answers.filter(({ answer }) => answer === option).length,
  }));
}

function textsOf(answers: readonly CountedAnswer[]): readonly SameAnswer[] {
  const people = new Map<string, number>();
  for (const { answer } of answers) {
    const text = String(answer).replace(/\s+/g, ' ').trim();
    if (!looksPersonal(text)) people.set(text, (people.get(text) ?? 0) + 1);
  }
  const same = [...people].map(([answer, count]) => ({ answer, people: count }));
  return same.sort((a, b) => b.people - a.people || (a.answer < b.answer ? -1 : 1));
}
