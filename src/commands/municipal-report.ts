import { audit } from '../domain/audit';
import { type Consolidated, consolidate, type SchoolEntry } from '../domain/consolidated';
import { documentType, isInForce, type MentoringDocument } from '../domain/documents';
import type { Finding } from '../domain/finding';
import type { Period } from '../domain/participants';
import { recordOf } from '../domain/record';
import { normaliseLabel, printDay, printPeriod, quoted } from '../domain/text';
import { UserError } from '../errors';
import { consolidatedReport, type TextPlace } from '../reports/consolidated-report';
import { findingsReport, findingsSummary } from '../reports/findings';
import { layOut } from '../reports/layout';
import type { Book } from '../workbook/book';
import { readDocuments, readEvents, readTexts } from '../workbook/papers';
import { describeProblems, type Problem } from '../workbook/problem';
import { CONSOLIDATED_TITLE, FINDINGS_TITLE } from '../workbook/report-sheets';
import { readStoredRows, type StoredReturn, storedReturns } from '../workbook/school-data';
import { readSchools, type SchoolRow } from '../workbook/schools';
import { PARAMETERS, Settings } from '../workbook/settings';
import { type Command, type Plan, requireBook } from './command';

export const buildMunicipalReport: Command = { title: 'Сводный отчёт', asks: false, plan: planReport };
export const auditReport: Command = { title: 'Проверить свод', asks: false, plan: planAudit };

interface MunicipalFigures {
  readonly settings: Settings;
  readonly totals: Consolidated;
  readonly period: Period;
  readonly problems: readonly Problem[];
}

/** The returns of the settings' period, in the order of «Школы». */
function readFigures(book: Book): MunicipalFigures {
  requireBook(book);
  const settings = new Settings(book);
  const period = settings.period();
  const schools = readSchools(book);
  if (schools.records.length === 0) {
    throw new UserError('Лист «Школы» пуст. Впишите школы или выберите «Собрать сведения школ». Ничего не записано.');
  }
  const stored = storedReturns(readStoredRows(book), book.timeZone);
  if (stored.problems.length > 0) {
    throw new UserError(
      `Данные школ изменены вручную:\n${describeProblems(stored.problems, 5)}\nСоберите сведения ещё раз. Ничего не записано.`,
    );
  }
  const returnsOf = new Map<string, StoredReturn[]>();
  for (const item of stored.returns) {
    const key = normaliseLabel(item.school);
    returnsOf.set(key, [...(returnsOf.get(key) ?? []), item]);
  }
  const entries = schools.records.map((school) =>
    schoolEntry(school, returnsOf.get(normaliseLabel(school.name)) ?? [], period),
  );
  return { settings, totals: consolidate(entries), period, problems: schools.problems };
}

function schoolEntry(school: SchoolRow, own: readonly StoredReturn[], period: Period): SchoolEntry {
  const isCurrent = (stored: StoredReturn) => printPeriod(stored.period) === printPeriod(period);
  return {
    name: school.name,
    report: own.find(isCurrent)?.report ?? null,
    otherPeriods: own.filter((stored) => !isCurrent(stored)).map((stored) => stored.period),
    hasError: normaliseLabel(school.state) === 'ошибка',
  };
}

const PLACES: readonly TextPlace[] = ['before-T1', 'after-T1', 'next-year', 'expected-results'];

function planReport(book: Book): Plan {
  const { settings, totals, period, problems } = readFigures(book);
  const documents = readDocuments(book);
  const events = readEvents(book);
  const texts = readTexts(book);
  const reportDay = settings.isBlank(PARAMETERS.reportDate) ? period.to : settings.reportDay();
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
    ),
    show: CONSOLIDATED_TITLE,
  };
}

function planAudit(book: Book): Plan {
  const figures = readFigures(book);
  const documents = readDocuments(book);
  const findings = findingsOf(figures, documents.records);
  return {
    action: { title: auditReport.title, object: FINDINGS_TITLE, count: findings.length },
    changes: [{ kind: 'report', sheet: FINDINGS_TITLE, layout: layOut(findingsReport(findings)) }],
    done: withProblems(`${findingsSummary(findings)} Они на листе «${FINDINGS_TITLE}».`, [
      ...figures.problems,
      ...documents.problems,
    ]),
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

function withProblems(done: string, left: readonly Problem[]): string {
  return left.length === 0 ? done : `${done}\n\nНе вошло в отчёт:\n${describeProblems(left)}`;
}
