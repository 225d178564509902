import { openBook, requireBook } from '../commands/command';
import { UserError } from '../errors';
import { SETTINGS_SHEET } from '../workbook/common-sheets';
import { INDICATORS_SHEET } from '../workbook/indicators-sheet';
import { ANSWER_REMARKS_TITLE, INDICATOR_CARD_TITLE } from '../workbook/report-sheets';
import { MENTEES_SHEET } from '../workbook/school-sheets';
import { SELECTION_SHEET } from '../workbook/selection-sheet';
import { ANSWERS_SHEET, QUESTIONS_SHEET } from '../workbook/survey-sheets';
import type { Input, Output, SheetId } from './contract';

const TITLES: Readonly<Record<SheetId, string>> = {
  settings: SETTINGS_SHEET.title,
  mentees: MENTEES_SHEET.title,
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
