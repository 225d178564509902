import { parameterChanges } from '../domain/parameter-changes';
import { UserError } from '../errors';
import { layOut } from '../reports/layout';
import { surveyResults } from '../reports/survey-results';
import { attempt } from '../workbook/attempt';
import type { Book } from '../workbook/book';
import type { Change } from '../workbook/change';
import { type ReadImpact, readImpact } from '../workbook/impact';
import { IMPACT_SHEET } from '../workbook/impact-sheet';
import { missingLists } from '../workbook/missing-lists';
import { type Problem, withProblems } from '../workbook/problem';
import { RESULTS_TITLE } from '../workbook/report-sheets';
import { PARAMETERS, Settings } from '../workbook/settings';
import { readSurveyResults, type SurveyResults } from '../workbook/survey-results';
import { ANSWERS_SHEET, BETTER_LIST } from '../workbook/survey-sheets';
import { newSheet } from '../workbook/table-changes';
import { type Command, type Plan, requireSchoolBook } from './command';

export const buildResults: Command = { title: 'Результаты анкет', asks: false, plan: planResults };

/** What to do when there are no answers yet. */
export const SURVEYS_FIRST = 'Выберите «Анкеты» → «Создать анкеты», а когда их заполнят – «Собрать ответы».';

/** «Результаты» from «Ответы» and «Влияние»; the first time «Влияние» itself, for people to fill. */
function planResults(book: Book): Plan {
  requireSchoolBook(book);
  const survey = readSurveyResults(book);
  const impact = readImpact(book);
  const added = impactSheet(book);
  const isEmpty = survey.answers === 0 && impact.rows.length === 0;
  const problems = [...survey.problems, ...impact.problems];
  const done = doneText(survey, impact, added.length > 0, problems);
  if (isEmpty && added.length === 0) throw new UserError(`${done}\nНичего не записано.`);
  return {
    action: {
      title: buildResults.title,
      object: isEmpty ? IMPACT_SHEET.title : RESULTS_TITLE,
      count: survey.answers + impact.rows.length,
    },
    changes: isEmpty ? added : [...added, reportChange(book, survey, impact)],
    done,
    show: isEmpty ? IMPACT_SHEET.title : RESULTS_TITLE,
  };
}

function reportChange(book: Book, { answers, groups, changes }: SurveyResults, { rows }: ReadImpact): Change {
  const settings = new Settings(book);
  const report = surveyResults({
    school: settings.text(PARAMETERS.school),
    period: attempt(() => settings.period(), null).value,
    answers,
    groups,
    changes,
    parameters: parameterChanges(rows),
  });
  return { kind: 'report', sheet: RESULTS_TITLE, layout: layOut(report) };
}

/** «Влияние» with its dropdown, where the book lacks it. */
function impactSheet(book: Book): readonly Change[] {
  if (book.read(IMPACT_SHEET.title)) return [];
  return [...missingLists(book, [BETTER_LIST]), newSheet(IMPACT_SHEET)];
}

function doneText(
  { answers, former }: SurveyResults,
  { rows, former: formerRows }: ReadImpact,
  isAdded: boolean,
  problems: readonly Problem[],
): string {
  const measured = rows.length === 0 ? '' : `, строк «${IMPACT_SHEET.title}» – ${rows.length}`;
  const filled = `Лист «${RESULTS_TITLE}» заполнен: учтено ответов – ${answers}${measured}.`;
  const sentences = [
    answers + rows.length === 0 ? 'Результатов пока нет: ответов на анкеты нет.' : filled,
    leftOut('Ответы', former, ANSWERS_SHEET.title),
    leftOut('Измерения', formerRows, IMPACT_SHEET.title),
    answers === 0 ? SURVEYS_FIRST : '',
    isAdded ? `Появился лист «${IMPACT_SHEET.title}»: впишите то, что измеряете дважды (оценки, пропуски).` : '',
  ];
  const done = sentences.filter((sentence) => sentence !== '').join(' ');
  return withProblems(done, problems);
}

/** «Ответы прежних лет (60) остались на листе «Ответы» и в итоги не вошли.» */
function leftOut(what: string, count: number, sheet: string): string {
  return count === 0 ? '' : `${what} прежних лет (${count}) остались на листе «${sheet}» и в итоги не вошли.`;
}
