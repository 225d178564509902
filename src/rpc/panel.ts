import { buildAwards } from '../commands/awards';
import { openBook, requireSchoolBook } from '../commands/command';
import { buildMonitoringNote } from '../commands/monitoring-note';
import { buildSchoolReturn } from '../commands/school-return';
import { buildSchoolSummary } from '../commands/school-summary';
import { LONG_WAIT_DAYS } from '../domain/pairing/waiting';
import { PAIR_STATUSES } from '../domain/statuses';
import { attempt } from '../workbook/attempt';
import { dayOf } from '../workbook/days';
import { readPanel } from '../workbook/panel';
import { describeProblem } from '../workbook/problem';
import {
  AWARD_ORDER_TITLE,
  MONITORING_NOTE_TITLE,
  RANKING_TITLE,
  RETURN_TITLE,
  SCHOOL_SUMMARY_TITLE,
} from '../workbook/report-sheets';
import { fingerprint } from '../workbook/revision';
import { PARAMETERS, type Parameter, readableSettings } from '../workbook/settings';
import type { Output } from './contract';
import type { Given } from './door';
import { missingReports, type ReportOf } from './missing-reports';

/** What the end of a year is told in, in the order of the work. */
const YEAR_END: readonly ReportOf[] = [
  { command: 'buildSchoolReturn', title: buildSchoolReturn.title, sheet: RETURN_TITLE },
  { command: 'buildSchoolSummary', title: buildSchoolSummary.title, sheet: SCHOOL_SUMMARY_TITLE },
  { command: 'buildMonitoringNote', title: buildMonitoringNote.title, sheet: MONITORING_NOTE_TITLE },
  {
    command: 'buildAwards',
    title: buildAwards.title,
    sheet: RANKING_TITLE,
    objects: [RANKING_TITLE, AWARD_ORDER_TITLE], // the order comes with the ranking
  },
];

/** The curator's home: counts, and the papers and reports that are missing. */
export function panelState(): Given<Output<'panelState'>> {
  const book = openBook();
  requireSchoolBook(book);
  const { pairs, waiting, documents, problems, ...read } = readPanel(book, dayOf(new Date(), book.timeZone));
  const settings = readableSettings(book);
  const text = (parameter: Parameter) => attempt(() => settings?.text(parameter) ?? '', '').value;
  const state = {
    ...read,
    school: text(PARAMETERS.school),
    year: text(PARAMETERS.schoolYear),
    pairs: PAIR_STATUSES.map((status) => ({ status, count: pairs[status] })).filter(({ count }) => count > 0),
    waiting: { ...waiting, longDays: LONG_WAIT_DAYS },
    documents: documents?.map(({ type, state: paper }) => ({ label: type.label, state: paper })) ?? null,
    missingReports: missingReports(book, settings, YEAR_END),
    problems: [...new Set(problems.map(describeProblem))], // a sheet that several parts read tells the same
  };
  return { ...state, revision: fingerprint(JSON.stringify(state)) };
}
