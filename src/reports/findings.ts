import type { Finding, Severity } from '../domain/finding';
import { counted } from '../domain/text';
import { GAP, line, type Report } from './table';

const SEVERITIES: readonly Severity[] = ['ошибка', 'проверьте', 'к сведению'];

const LEGEND =
  'T1 – формы по школам, T2 – возрастные группы, T3 – формы, T4 – потребности, T5 – модели по количеству, T6 – модели по содержанию, T7 – документы, T8 – мероприятия.';

/** «Расхождения»: the audit's findings, the gravest first, each school's together in the order of «Школы». */
export function findingsReport(findings: readonly Finding[]): Report {
  const sorted = SEVERITIES.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
  return {
    grid: [90, 150, 320, 300],
    blocks: [
      line('heading', 'Проверка свода'),
      line('text', findingsSummary(findings)),
      line('note', LEGEND),
      GAP,
      {
        kind: 'table',
        name: 'REPORT_FINDINGS',
        columns: [
          { span: 1, kind: 'text' },
          { span: 1, kind: 'text' },
          { span: 1, kind: 'text' },
          { span: 1, kind: 'text' },
        ],
        headerRows: 1,
        rows: [
          ['Важность', 'Где', 'Что не сходится', 'Что сделать'],
          ...sorted.map(({ severity, where, what, todo }) => [severity, where, what, todo]),
        ],
      },
    ],
  };
}

/** «3 ошибки, 0 проверить, 5 к сведению.» */
export function findingsSummary(findings: readonly Finding[]): string {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  if (findings.length === 0) return 'Расхождений нет.';
  return `Найдено: ${counted(count('ошибка'), 'ошибка', 'ошибки', 'ошибок')}, проверить – ${count('проверьте')}, к сведению – ${count('к сведению')}.`;
}
