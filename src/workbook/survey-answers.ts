import { recordOf } from '../domain/record';
import { recogniseStatus } from '../domain/statuses';
import { mergeAnswers, type RecordedAnswer, type SubmittedAnswer } from '../domain/survey/merge';
import { SURVEY_STAGES, type SurveyRole, type SurveyStage } from '../domain/survey/question';
import type { IsAnswered } from '../domain/survey/respondents';
import { surveysSince } from '../domain/survey/year';
import { attempt } from './attempt';
import type { Book, Cell, Value } from './book';
import type { Change } from './change';
import { dayOf, midnightOf, readDay, remembered } from './days';
import { columnNumber, requireHeader } from './records';
import { Settings } from './settings';
import { ANSWERS_SHEET } from './survey-sheets';
import { newSheet } from './table-changes';
import { TablePatch } from './table-patch';

/** A checked answer with all that a row of «Ответы» holds. */
export interface NewAnswer extends SubmittedAnswer {
  readonly pairNumber: string;
  readonly role: SurveyRole;
  readonly stage: SurveyStage;
}

interface Recorded extends RecordedAnswer {
  readonly row: number;
  /** undefined: it cannot be read. */
  readonly stage: SurveyStage | undefined;
}

export interface AnswerChanges {
  readonly changes: readonly Change[];
  readonly added: number;
  /** Answers that were recorded before and begin or cease to count. */
  readonly recounted: number;
}

const COUNTED = '+';
const KEPT = '-';

/** The answers that «Ответы» holds, in its order; none while the sheet is not there. */
export function readAnswers(book: Book): readonly Recorded[] {
  const content = book.read(ANSWERS_SHEET.title);
  if (!content) return [];
  const header = requireHeader(content, ANSWERS_SHEET);
  const column = (field: (typeof ANSWERS_SHEET.columns)[number]['field']) => columnNumber(header, ANSWERS_SHEET, field);
  const columns = {
    day: column('day'),
    code: column('code'),
    stage: column('stage'),
    questionCode: column('questionCode'),
    answer: column('answer'),
    counted: column('counted'),
    source: column('source'),
  };
  return content.values.slice(header.row).flatMap((cells, index): Recorded[] => {
    const at = (field: keyof typeof columns): Value => cells[columns[field] - 1] ?? '';
    const text = (field: keyof typeof columns) => String(at(field)).trim();
    if (text('code') === '') return [];
    const answer = at('answer');
    return [
      {
        row: header.row + index + 1,
        source: text('source'),
        code: text('code'),
        stage: recogniseStatus(SURVEY_STAGES, text('stage')),
        questionCode: text('questionCode'),
        answer: typeof answer === 'number' ? answer : String(answer),
        day: dayIn(at('day'), book.timeZone) ?? '',
        isCounted: text('counted') === COUNTED,
      },
    ];
  });
}

/**
 * The answers that count and are of the settings' school year; those of former years stay on the sheet and are in no
 * figure. All that count where the period, the day or the stage cannot be read.
 */
export function answersOfYear(book: Book): { readonly counted: readonly Recorded[]; readonly former: number } {
  const all = readAnswers(book).filter(({ isCounted }) => isCounted);
  const since = firstDays(book);
  if (!since) return { counted: all, former: 0 };
  const counted = all.filter(({ day, stage }) => day === '' || stage === undefined || day >= since[stage]);
  return { counted, former: all.length - counted.length };
}

/** The ISO days since which surveys are of the settings' school year; null where the period cannot be read. */
export function firstDays(book: Book): Readonly<Record<SurveyStage, string>> | null {
  const { value: period } = attempt(() => new Settings(book).period(), null);
  return period && recordOf(SURVEY_STAGES, (stage) => surveysSince(stage, period));
}

/** Whether a person's answer to a question is on «Ответы» and counts this year. */
export function countedAnswers(book: Book): IsAnswered {
  const counted = new Set(answersOfYear(book).counted.map(({ code, questionCode }) => `${code}\n${questionCode}`));
  return (code, questionCode) => counted.has(`${code}\n${questionCode}`);
}

/** The ISO day of a cell; undefined when it is none. */
export function dayIn(value: Value, timeZone: string): string | undefined {
  return value instanceof Date ? dayOf(value, timeZone) : readDay(String(value));
}

/** Adds what is new under the last row and marks which answers count. */
export function answerChanges(
  book: Book,
  recorded: readonly Recorded[],
  submitted: readonly NewAnswer[],
): AnswerChanges {
  const { added, isCounted } = mergeAnswers(recorded, submitted);
  const flipped = recorded.filter((one, index) => one.isCounted !== isCounted[index]);
  const midnight = remembered((day) => midnightOf(day, book.timeZone));
  const rows = added.map(({ day, questionCode, pairNumber, code, role, stage, answer, source }, index) => {
    const counted = isCounted[recorded.length + index] ? COUNTED : KEPT;
    return { day: midnight(day), pairNumber, code, role, stage, questionCode, answer, counted, source };
  });
  const changes = { added: added.length, recounted: flipped.length };
  if (rows.length + flipped.length === 0) return { ...changes, changes: [] };
  if (!book.read(ANSWERS_SHEET.title)) {
    const cells = rows.map((row) => ANSWERS_SHEET.columns.map(({ field }): Cell => row[field]));
    return {
      ...changes,
      changes: [newSheet(ANSWERS_SHEET, cells)],
    };
  }
  const patch = new TablePatch(book, ANSWERS_SHEET);
  for (const { row, isCounted: was } of flipped) patch.set(row, { counted: was ? KEPT : COUNTED });
  for (const row of rows) patch.add(row);
  return { ...changes, changes: patch.changes() };
}
