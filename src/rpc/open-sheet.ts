import { openBook, requireBook } from '../commands/command';
import { UserError } from '../errors';
import { DOCUMENTS_SHEET, SETTINGS_SHEET } from '../workbook/common-sheets';
import { INDICATORS_SHEET } from '../workbook/indicators-sheet';
import { MEETINGS_SHEET } from '../workbook/meetings-sheet';
import { NAMED_PROBLEMS_SHEET } from '../workbook/named-problems-sheet';
import { ANSWER_REMARKS_TITLE, INDICATOR_CARD_TITLE, SCHOOL_SUMMARY_TITLE } from '../workbook/report-sheets';
import { ROADMAP_SHEET } from '../workbook/roadmap-sheet';
import { MENTEES_SHEET, MENTORS_SHEET, PAIRS_SHEET } from '../workbook/school-sheets';
import { SELECTION_SHEET } from '../workbook/selection-sheet';
import { STAGES_SHEET } from '../workbook/stages-sheet';
import { ANSWERS_SHEET, QUESTIONS_SHEET } from '../workbook/survey-sheets';
import type { Input, Output, SheetId } from './contract';

const TITLES: Readonly<Record<SheetId, string>> = {
  settings: SETTINGS_SHEET.title,
  mentors: MENTORS_SHEET.title,
  mentees: MENTEES_SHEET.title,
  pairs: PAIRS_SHEET.title,
  documents: DOCUMENTS_SHEET.title,
  stages: STAGES_SHEET.title,
  roadmap: ROADMAP_SHEET.title,
  meetings: MEETINGS_SHEET.title,
  namedProblems: NAMED_PROBLEMS_SHEET.title,
  schoolSummary: SCHOOL_SUMMARY_TITLE,
  questions: QUESTIONS_SHEET.title,
  answers: ANSWERS_SHEET.title,
  answerRemarks: ANSWER_REMARKS_TITLE,
  indicators: INDICATORS_SHEET.title,
  indicatorCard: INDICATOR_CARD_TITLE,
  selection: SELECTION_SHEET.title,
};

/** Makes one of our sheets the one that the person sees. */
export function openSheet({ sheet }: Input<'openSheet'>): Output<'openSheet'> {
  const book = openBook();
  requireBook(book);
  const title = TITLES[sheet];
  if (!book.titles().includes(title)) {
    throw new UserError(
      `Листа «${title}» в книге нет: его ещё не сделали, переименовали или удалили. Обновите панель.`,
    );
  }
  book.show(title);
  return {};
}
