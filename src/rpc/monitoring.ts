import { openBook, requireSchoolBook } from '../commands/command';
import { buildMonitoringNote } from '../commands/monitoring-note';
import { buildResults } from '../commands/results';
import { buildSwot } from '../commands/swot';
import { formById } from '../domain/forms';
import { shownCode } from '../domain/privacy';
import { dayOf } from '../workbook/days';
import { readMonitoring, type SurveyState } from '../workbook/monitoring';
import { describeProblem } from '../workbook/problem';
import { MONITORING_NOTE_TITLE, RESULTS_TITLE, SWOT_TITLE } from '../workbook/report-sheets';
import { fingerprint } from '../workbook/revision';
import { PARAMETERS, Settings } from '../workbook/settings';
import type { Output } from './contract';
import type { Given } from './door';
import { missingReports, type ReportOf } from './missing-reports';

type State = Given<Output<'monitoringState'>>;

const ANSWER_REPORTS: readonly ReportOf[] = [
  { command: 'buildResults', title: buildResults.title, sheet: RESULTS_TITLE },
  { command: 'buildSwot', title: buildSwot.title, sheet: SWOT_TITLE },
  { command: 'buildMonitoringNote', title: buildMonitoringNote.title, sheet: MONITORING_NOTE_TITLE },
];

/** What is filled of the monitoring, and who has not answered. */
export function monitoringState(): State {
  const book = openBook();
  requireSchoolBook(book);
  const { surveys, problems, ...read } = readMonitoring(book, dayOf(new Date(), book.timeZone));
  const settings = new Settings(book);
  const state = {
    ...read,
    school: settings.text(PARAMETERS.school),
    year: settings.text(PARAMETERS.schoolYear),
    surveys: surveys.map(toldState),
    missingReports: missingReports(book, settings, ANSWER_REPORTS),
    problems: problems.map(describeProblem),
  };
  return { ...state, revision: fingerprint(JSON.stringify(state)) };
}

function toldState({ forms, unasked, unfinished, ...state }: SurveyState): State['surveys'][number] {
  return {
    ...state,
    unasked: unasked.map(describeProblem),
    forms: forms.map(({ form, ...counts }) => ({ ...counts, formLabel: form === null ? '' : formById(form).label })),
    unfinished: unfinished.map(({ group, people }) => ({
      group: shownCode(group),
      people: people.map((person) => ({ ...person, code: shownCode(person.code) })),
    })),
  };
}
