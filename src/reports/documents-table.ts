import type { Consolidated } from '../domain/consolidated';
import { DOCUMENT_TYPES, type DocumentType, type MentoringDocument } from '../domain/documents';
import { markOf } from '../domain/marks';
import { printDay } from '../domain/text';
import type { ReportValue, Table } from './table';

/** T7 (MEG): the municipality's documents as text, the schools' as the number of schools. */
export function documentsTable({ documents: counts }: Consolidated, documents: readonly MentoringDocument[]): Table {
  const municipal = documents.filter((document) => document.level === 'municipality');
  const institutionalHeader = DOCUMENT_TYPES.length + 1;
  return {
    kind: 'table',
    name: 'REPORT_T7',
    columns: [
      { span: 5, kind: 'text' },
      { span: 4, kind: 'text' },
    ],
    headerRows: 1,
    boldRows: [institutionalHeader],
    rows: [
      [
        'Муниципальный уровень нормативного документа по наставничеству',
        'Вид и название документа, дата и номер приказа/распоряжения, ссылка на сайт, где размещен документ',
      ],
      ...DOCUMENT_TYPES.map((type) => [type.municipalLabel, describeAll(type, municipal)]),
      [
        'Институциональный уровень нормативного документа по наставничеству (уровень общеобразовательной организации)',
        'В сводной карте напротив каждого вида документа указать количество образовательных организаций, в которых утвержден данный документ, ед',
      ],
      ...DOCUMENT_TYPES.map(({ id, schoolLabel }): ReportValue[] => [schoolLabel, counts[id] || markOf(false)]),
    ],
  };
}

function describeAll(type: DocumentType, documents: readonly MentoringDocument[]): string {
  const own = documents.filter((document) => document.type === type.id);
  return own.length > 0 ? own.map((document) => describe(document, type)).join('\n') : markOf(false);
}

/** «Приказ № 128-О от 26.02.2020» and the link on a line of its own; parts that are not given are left out. */
function describe({ title, number, date, link }: MentoringDocument, type: DocumentType): string {
  const parts = [title || type.label, number && `№ ${number}`, date && `от ${printDay(date)}`].filter(Boolean);
  return [parts.join(' '), link].filter(Boolean).join('\n');
}
