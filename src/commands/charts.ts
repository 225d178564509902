import { type Consolidated, consolidate } from '../domain/consolidated';
import { printPeriod } from '../domain/text';
import { UserError } from '../errors';
import { type ChartsInput, chartsReport } from '../reports/charts';
import { layOut } from '../reports/layout';
import type { Book } from '../workbook/book';
import { readMunicipalFigures } from '../workbook/municipal-figures';
import { SCHOOLS_SHEET } from '../workbook/municipal-sheets';
import { NOT_FULLY, type Problem, withProblems } from '../workbook/problem';
import { CHARTS_TITLE } from '../workbook/report-sheets';
import { readSchoolFigures } from '../workbook/school-figures';
import { PARAMETERS } from '../workbook/settings';
import { type Command, type Plan, requireBook, requireSchoolBook } from './command';
import { nothingCounted } from './school-summary';

export const buildCharts: Command = { title: CHARTS_TITLE, asks: false, plan: planCharts };

interface Figures extends ChartsInput {
  /** Whose figures, for the closing message. */
  readonly counted: string;
  readonly problems: readonly Problem[];
}

/** «Диаграммы» in both kinds of book: from the returns of the schools, or from a school's own pairs. */
function planCharts(book: Book): Plan {
  requireBook(book);
  const figures = book.read(SCHOOLS_SHEET.title) ? municipalFigures(book) : schoolFigures(book);
  const { counted, problems, totals } = figures;
  const done = `Лист «${CHARTS_TITLE}» заполнен: ${counted}.`;
  return {
    action: { title: buildCharts.title, object: CHARTS_TITLE, count: totals.returned },
    changes: [{ kind: 'report', sheet: CHARTS_TITLE, layout: layOut(chartsReport(figures)) }],
    done: withProblems(done, problems, NOT_FULLY),
    show: CHARTS_TITLE,
  };
}

function municipalFigures(book: Book): Figures {
  const { settings, totals, period, problems } = readMunicipalFigures(book);
  if (totals.returned === 0) {
    throw new UserError(
      `Сведений школ за период ${printPeriod(period)} нет. Выберите «Собрать сведения школ». Ничего не записано.`,
    );
  }
  const place = settings.requiredText(PARAMETERS.municipalityGenitive);
  const counted = `сведения ${totals.returned} из ${totals.schools.length} ОО`;
  return {
    subject: `Образовательные организации ${place}, ${printPeriod(period)}, ${counted}`,
    totals,
    target: settings.share(PARAMETERS.target),
    counted,
    problems,
  };
}

function schoolFigures(book: Book): Figures {
  requireSchoolBook(book);
  const { settings, counted, report, problems } = readSchoolFigures(book);
  if (counted.length === 0) throw nothingCounted(report.period);
  const totals: Consolidated = consolidate([{ name: report.school, report, otherPeriods: [], hasError: false }]);
  return {
    subject: `${report.school}, ${printPeriod(report.period)}`,
    totals,
    target: settings.share(PARAMETERS.target),
    counted: `охвачено обучающихся – ${totals.ageGroups.people}`,
    problems,
  };
}
