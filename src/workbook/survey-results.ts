import { groupBy } from '../domain/record';
import { type AnchorChange, anchorChanges } from '../domain/survey/anchor-changes';
import { checkAnswer, type Question } from '../domain/survey/question';
import { type CountedAnswer, type GroupResult, groupResults } from '../domain/survey/results';
import type { Book } from './book';
import { MEND_CELL, type Problem, quote } from './problem';
import { withoutRepeats } from './records';
import { answersOfYear } from './survey-answers';
import { readQuestions } from './survey-questions';
import { ANSWERS_SHEET, QUESTIONS_SHEET } from './survey-sheets';

export interface SurveyResults {
  readonly groups: readonly GroupResult[];
  readonly changes: readonly AnchorChange[];
  /** How many answers count. */
  readonly answers: number;
  /** How many of former years do not. */
  readonly former: number;
  readonly problems: readonly Problem[];
}

/** What the counted answers («Учтён» «+») of the book say. */
export function readSurveyResults(book: Book): SurveyResults {
  const { questions, problems } = readQuestions(book);
  const given = readCountedAnswers(book, questions);
  return {
    groups: groupResults(questions, given.answers),
    changes: anchorChanges(questions, given.answers),
    answers: given.answers.length,
    former: given.former,
    problems: [...problems, ...given.problems],
  };
}

type Row = CountedAnswer & { readonly row: number };

export interface ReadCounted {
  readonly answers: readonly CountedAnswer[];
  /** How many answers of former years are left out. */
  readonly former: number;
  readonly problems: readonly Problem[];
}

/** The year's counted answers to the questions of the book; those that somebody has spoilt since are told and left out. */
export function readCountedAnswers(book: Book, questions: readonly Question[]): ReadCounted {
  const questionOf = new Map(questions.map((question) => [question.code, question]));
  const { counted, former } = answersOfYear(book);
  const rows = counted.filter(({ answer }) => answer !== '');
  const strange = rows.filter(({ questionCode }) => !questionOf.has(questionCode));
  const known = rows.filter(({ questionCode }) => questionOf.has(questionCode));
  const keyOf = ({ code, questionCode }: Row) => `${code} | ${questionCode}`;
  const { unique, problems: repeats } = withoutRepeats<AnswerField, Row>(known, ANSWERS_SHEET, 'code', keyOf);
  const answers: CountedAnswer[] = [];
  const wrong: Problem[] = [];
  for (const { row, code, questionCode, answer } of unique) {
    const question = questionOf.get(questionCode);
    const checked = question && checkAnswer(question, answer);
    if (checked && 'answer' in checked) answers.push({ code, questionCode, answer: checked.answer });
    else if (checked) wrong.push(problem(row, 'answer', `${checked.wrong}, ${quote(answer)}`, MEND_CELL));
  }
  return { answers, former, problems: [...wrong, ...repeats, ...strangeQuestions(strange)] };
}

type AnswerField = (typeof ANSWERS_SHEET.columns)[number]['field'];

/** One problem for all answers to a question that the book does not have. */
function strangeQuestions(rows: readonly Row[]): readonly Problem[] {
  return [...groupBy(rows, ({ questionCode }) => questionCode)].map(([code, own]) => {
    const what = `нет вопроса с таким кодом, ответов не учтено: ${own.length}, ${quote(code)}`;
    return problem(own[0]?.row ?? 1, 'questionCode', what, `Верните вопрос на лист «${QUESTIONS_SHEET.title}».`);
  });
}

function problem(row: number, field: AnswerField, what: string, todo: string): Problem {
  const column = ANSWERS_SHEET.columns.find((one) => one.field === field)?.title ?? '';
  return { place: { sheet: ANSWERS_SHEET.title, row, column }, what, todo };
}
