import { audit } from '../domain/audit';
import type { Consolidated } from '../domain/consolidated';
import { documentType, isInForce, type MentoringDocument } from '../domain/documents';
import type { Finding } from '../domain/finding';
import { recordOf } from '../domain/record';
import { printDay, quoted } from '../domain/text';
import { consolidatedReport, type TextPlace } from '../reports/consolidated-report';
import { findingsReport, findingsSummary } from '../reports/findings';
import { layOut } from '../reports/layout';
import type { Book } from '../workbook/book';
import { type MunicipalFigures, readMunicipalFigures } from '../workbook/municipal-figures';
import { readDocuments, readEvents, readTexts } from '../workbook/papers';
import { withProblems } from '../workbook/problem';
import { CONSOLIDATED_TITLE, FINDINGS_TITLE } from '../workbook/report-sheets';
import { PARAMETERS } from '../workbook/settings';
import { type Command, type Plan, requireMunicipalBook } from './command';

export const buildMunicipalReport: Command = { title: 'Сводный отчёт', asks: false, plan: planReport };
export const auditReport: Command = { title: 'Проверить свод', asks: false, plan: planAudit };

const NOT_IN_REPORT = 'Не вошло в отчёт';

const PLACES: readonly TextPlace[] = ['before-T1', 'after-T1', 'next-year', 'expected-results'];

function planReport(book: Book): Plan {
  requireMunicipalBook(book);
  const { settings, totals, problems } = readMunicipalFigures(book);
  const documents = readDocuments(book);
  const events = readEvents(book);
  const texts = readTexts(book);
  const reportDay = settings.writtenReportDay() ?? settings.period().to;
  const report = consolidatedReport({
    totals,
    placeGenitive: settings.requiredText(PARAMETERS.municipalityGenitive),
    target: settings.share(PARAMETERS.target),
    documents: documents.records.filter((document) => isInForce(document, reportDay)),
    events: events.records,
    texts: recordOf(PLACES, (place) => texts.records.filter((text) => text.place === place).map(({ text }) => text)),
  });
  const left = [...problems, ...documents.problems, ...events.problems, ...texts.problems];
  return {
    action: { title: buildMunicipalReport.title, object: CONSOLIDATED_TITLE, count: totals.returned },
    changes: [{ kind: 'report', sheet: CONSOLIDATED_TITLE, layout: layOut(report) }],
    done: withProblems(
      `Лист «${CONSOLIDATED_TITLE}» заполнен: сведения ${totals.returned} из ${totals.schools.length} ОО.${staleText(totals)}${notInForceText(documents.records, reportDay)}`,
      left,
      NOT_IN_REPORT,
    ),
    show: CONSOLIDATED_TITLE,
  };
}

function planAudit(book: Book): Plan {
  requireMunicipalBook(book);
  const figures = readMunicipalFigures(book);
  const documents = readDocuments(book);
  const findings = findingsOf(figures, documents.records);
  return {
    action: { title: auditReport.title, object: FINDINGS_TITLE, count: findings.length },
    changes: [{ kind: 'report', sheet: FINDINGS_TITLE, layout: layOut(findingsReport(findings)) }],
    done: withProblems(
      `${findingsSummary(findings)} Они на листе «${FINDINGS_TITLE}».`,
      [...figures.problems, ...documents.problems],
      NOT_IN_REPORT,
    ),
    show: FINDINGS_TITLE,
  };
}

function findingsOf(
  { settings, totals }: MunicipalFigures,
  documents: Parameters<typeof audit>[0]['documents'],
): readonly Finding[] {
  return audit({
    totals,
    reportDate: settings.reportDay(),
    target: settings.share(PARAMETERS.target),
    fromAge: settings.whole(PARAMETERS.fromAge),
    documents,
  });
}

/** Schools whose newest return has an error stand in the report with the one before. */
function staleText({ schools }: Consolidated): string {
  const stale = schools.filter(({ report, hasError }) => report !== null && hasError).map(({ name }) => name);
  return stale.length === 0 ? '' : ` Прежние сведения, новые с ошибкой: ${stale.join(', ')}.`;
}

/** T7 shows the municipality's documents that are in force on the report's date; the others are told. */
function notInForceText(documents: readonly MentoringDocument[], day: string): string {
  const left = documents.filter((document) => document.level === 'municipality' && !isInForce(document, day));
  const names = left.map(({ title, type }) => title || documentType(type).label);
  return names.length === 0
    ? ''
    : ` Не действуют на ${printDay(day)} и не вошли в T7: ${names.map(quoted).join(', ')}.`;
}
