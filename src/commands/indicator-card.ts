import { assessment, assessmentsOf } from '../domain/indicator-assessment';
import { indicatorCard } from '../reports/indicator-card';
import { scoreSentence, unfinishedSentences } from '../reports/indicator-words';
import { layOut } from '../reports/layout';
import type { Book } from '../workbook/book';
import { blankIndicators, readIndicators } from '../workbook/indicators';
import { INDICATORS_SHEET } from '../workbook/indicators-sheet';
import { withProblems } from '../workbook/problem';
import { INDICATOR_CARD_TITLE } from '../workbook/report-sheets';
import { type Command, firstSheet, type Plan, requireSchoolBook } from './command';

export const buildIndicatorCard: Command = { title: INDICATOR_CARD_TITLE, asks: false, plan: planCard };

const ADVICE = `Поставьте баллы, впишите, кто оценил, и дату; затем выберите «${INDICATOR_CARD_TITLE}» ещё раз.`;

/** The card K6 from «Показатели»; the first time, that sheet itself, for the marks to be put on it. */
function planCard(book: Book): Plan {
  requireSchoolBook(book);
  if (!book.read(INDICATORS_SHEET.title))
    return firstSheet(buildIndicatorCard.title, INDICATORS_SHEET, blankIndicators(), ADVICE);
  const { marks, problems } = readIndicators(book);
  const assessments = assessmentsOf(marks);
  const blank = assessment('', []);
  const report = indicatorCard(assessments, blank);
  const newest = assessments[assessments.length - 1] ?? blank;
  const done = [`Лист «${INDICATOR_CARD_TITLE}» заполнен.`, scoreSentence(newest), ...unfinishedSentences(newest)].join(
    ' ',
  );
  return {
    action: { title: buildIndicatorCard.title, object: INDICATOR_CARD_TITLE, count: marks.length },
    changes: [{ kind: 'report', sheet: INDICATOR_CARD_TITLE, layout: layOut(report) }],
    done: withProblems(done, problems),
    show: INDICATOR_CARD_TITLE,
  };
}
