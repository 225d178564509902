import { dueMeetings, together } from '../domain/meetings/due-meetings';
import type { Meeting } from '../domain/meetings/meeting';
import { parameterChanges } from '../domain/parameter-changes';
import { sidesOf } from '../domain/swot';
import { layOut } from '../reports/layout';
import { type MonitoringNote, monitoringNote } from '../reports/monitoring-note';
import type { Book } from '../workbook/book';
import { readImpact } from '../workbook/impact';
import { Lists } from '../workbook/lists';
import { readMeetings } from '../workbook/meetings';
import { readNamedProblems } from '../workbook/named-problems';
import { withProblems } from '../workbook/problem';
import { type ProgrammeFigures, readProgrammeFigures } from '../workbook/programme-figures';
import { MONITORING_NOTE_TITLE } from '../workbook/report-sheets';
import { readSurveyResults, type SurveyResults } from '../workbook/survey-results';
import { readSwotThresholds } from '../workbook/swot-thresholds';
import { type Command, type Plan, requireSchoolBook } from './command';
import { SURVEYS_FIRST } from './results';

export const buildMonitoringNote: Command = { title: 'Справка по итогам', asks: false, plan: planNote };

/** «Справка по итогам мониторинга» of what the book holds; what is missing is told in the end: the paper is signed. */
function planNote(book: Book): Plan {
  requireSchoolBook(book);
  const survey = readSurveyResults(book);
  const impact = readImpact(book);
  const figures = readProgrammeFigures(book);
  const { thresholds, problems } = readSwotThresholds(new Lists(book));
  const { meetings, problems: ofMeetings } = readMeetings(book);
  const { ofYear, problems: ofObstacles } = readNamedProblems(book);
  const missing = [...figures.missing, ...missingAnswers(survey)];
  const report = monitoringNote({
    ...figures,
    groups: survey.groups,
    changes: survey.changes,
    parameters: parameterChanges(impact.rows),
    sides: sidesOf(survey.groups, figures, thresholds),
    meetings: meetingsOf(figures, meetings),
    obstacles: ofYear.map(({ problem }) => problem),
  });
  const left = [
    ...figures.problems,
    ...survey.problems,
    ...impact.problems,
    ...ofMeetings,
    ...ofObstacles,
    ...problems,
  ];
  const done = [
    missing.length === 0
      ? `Лист «${MONITORING_NOTE_TITLE}» заполнен. Проверьте, напечатайте и подпишите.`
      : `Лист «${MONITORING_NOTE_TITLE}» заполнен тем, что есть. Не хватает данных: ${missing.join(' ')}`,
    ...(survey.answers === 0 ? [SURVEYS_FIRST] : []),
  ].join(' ');
  return {
    action: { title: buildMonitoringNote.title, object: MONITORING_NOTE_TITLE, count: survey.answers },
    changes: [{ kind: 'report', sheet: MONITORING_NOTE_TITLE, layout: layOut(report) }],
    done: withProblems(done, left),
    show: MONITORING_NOTE_TITLE,
  };
}

function meetingsOf(
  { pairs, period, reportDay }: ProgrammeFigures,
  meetings: readonly Meeting[],
): MonitoringNote['meetings'] {
  if (period === null || reportDay === null) return null;
  const counts = together(dueMeetings(pairs, meetings, period, reportDay).values());
  return counts.due === 0 ? null : { ...counts, day: reportDay };
}

function missingAnswers({ answers, groups, changes }: SurveyResults): readonly string[] {
  if (answers === 0) return ['Ответов на анкеты нет.'];
  if (groups.every(({ people }) => people === 0)) return ['Ответов «после» ещё нет.'];
  const isCompared = changes.some(({ means }) => means !== null);
  return isCompared ? [] : ['Динамика не посчитана: мало тех, кто ответил и «до», и «после».'];
}
