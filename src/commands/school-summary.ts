import { AGE_GROUPS } from '../domain/age-groups';
import type { Period } from '../domain/participants';
import { peopleOfYear, type YearRow } from '../domain/past-years';
import { schoolCoverage } from '../domain/school-coverage';
import { summariseSchool } from '../domain/school-summary';
import { firstYear } from '../domain/school-year';
import { printPeriod } from '../domain/text';
import { UserError } from '../errors';
import { layOut } from '../reports/layout';
import { schoolSummaryReport } from '../reports/school-summary';
import type { SchoolSummaryInput } from '../reports/school-summary-rows';
import type { Book } from '../workbook/book';
import { SETTINGS_SHEET } from '../workbook/common-sheets';
import { NOT_FULLY, type Problem, withProblems } from '../workbook/problem';
import { SCHOOL_SUMMARY_TITLE } from '../workbook/report-sheets';
import { readSchoolFigures } from '../workbook/school-figures';
import { PARAMETERS } from '../workbook/settings';
import { type Command, type Plan, requireSchoolBook } from './command';
import { pastYearsOf } from './past-years';

export const buildSchoolSummary: Command = { title: SCHOOL_SUMMARY_TITLE, asks: true, plan: planSummary };

/** «Свод школы» (S1); the first time also «Прошлые годы»; when the period is over, an offer to keep the year there. */
function planSummary(book: Book): Plan {
  requireSchoolBook(book);
  const { settings, counted, report, problems } = readSchoolFigures(book);
  const [year, period, target] = [
    firstYear(settings.schoolYear()),
    settings.period(),
    settings.share(PARAMETERS.target),
  ];
  if (counted.length === 0) throw nothingCounted(period);
  const summary = summariseSchool(counted);
  const isOver = settings.reportDay() >= period.to;
  const past = pastYearsOf(book, { year, summary, isOver });
  const input: SchoolSummaryInput = {
    school: report.school,
    year,
    summary,
    lastYear: (of: YearRow) => peopleOfYear(past.years, year - 1, of),
    coverage: schoolCoverage(report, target),
    target,
    educators: settings.whole(PARAMETERS.educators),
    youngSpecialists: settings.whole(PARAMETERS.youngSpecialists),
    youngMentees: report.educators.young ?? 0,
  };
  const figures = `участников ${summary.people}, наставников ${summary.mentors}, наставляемых ${summary.mentees}`;
  const done = [`Лист «${SCHOOL_SUMMARY_TITLE}» заполнен: ${figures}.`, past.advice].filter((text) => text !== '');
  return {
    action: { title: buildSchoolSummary.title, object: SCHOOL_SUMMARY_TITLE, count: counted.length },
    changes: [
      ...past.changes,
      { kind: 'report', sheet: SCHOOL_SUMMARY_TITLE, layout: layOut(schoolSummaryReport(input)) },
    ],
    ...(past.offer && { offer: past.offer }),
    done: withProblems(done.join(' '), [...problems, ...past.problems, ...tooFewInSchool(input)], NOT_FULLY),
    show: SCHOOL_SUMMARY_TITLE,
  };
}

/** A report of zeros would look like one of a school that has no programme. */
export function nothingCounted(period: Period): UserError {
  return new UserError(
    `За период ${printPeriod(period)} нет пар, которые входят в отчёты: считаются закреплённые приказом, активные, приостановленные и завершённые. Проверьте лист «Пары» и период на листе «Настройки». Ничего не записано.`,
  );
}

/** More people in the programme than the settings say that the school has. */
function tooFewInSchool(input: SchoolSummaryInput): readonly Problem[] {
  const { coverage, summary, educators, youngSpecialists, youngMentees } = input;
  const rows = [
    ...AGE_GROUPS.map(({ id }) => ({ parameter: PARAMETERS[id], ...coverage.ageGroups[id] })),
    { parameter: PARAMETERS.educators, covered: summary.educators, enrolled: educators },
    { parameter: PARAMETERS.youngSpecialists, covered: youngMentees, enrolled: youngSpecialists },
  ];
  return rows.flatMap(({ parameter, covered, enrolled }): Problem[] => {
    if (enrolled === null || covered <= enrolled) return [];
    const what = `участвуют ${covered}, а всего в школе ${enrolled}: доля больше 100 %`;
    return [{ place: { sheet: SETTINGS_SHEET.title, column: parameter.title }, what, todo: 'Исправьте число.' }];
  });
}
