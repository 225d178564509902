import { AGE_GROUPS } from '../domain/age-groups';
import type { Consolidated } from '../domain/consolidated';
import { coverage, coverageGap } from '../domain/coverage';
import { sum } from '../domain/record';
import { EDUCATOR_FIGURES } from '../domain/school-return';
import type { ReportValue, Table } from './table';

/** Coverage by age group against the target: our table, which the published report lacks. */
export function coverageTable({ ageGroups, enrolment }: Consolidated, target: number): Table {
  const rows = AGE_GROUPS.map(({ id, reportLabel }) =>
    coverageRow(reportLabel, enrolment[id], ageGroups.rows[id].people, target),
  );
  const total = coverageRow('Всего обучающихся', sum(Object.values(enrolment)), ageGroups.people, target);
  return {
    kind: 'table',
    name: 'REPORT_COVERAGE',
    columns: [
      { span: 5, kind: 'text' },
      { span: 1, kind: 'people' },
      { span: 1, kind: 'people' },
      { span: 1, kind: 'share' },
      { span: 1, kind: 'people' },
    ],
    headerRows: 1,
    boldRows: [rows.length + 1],
    rows: [
      [
        'Охват обучающихся наставничеством по возрастным группам',
        'Обучается',
        'Охвачено',
        'Охват',
        `До цели ${Math.round(target * 100)} %`,
      ],
      ...rows,
      total,
    ],
  };
}

function coverageRow(label: string, enrolled: number, participants: number, target: number): ReportValue[] {
  return [
    label,
    enrolled,
    participants,
    coverage(participants, enrolled) ?? '-',
    coverageGap(participants, enrolled, target),
  ];
}

const EDUCATOR_LABELS: Readonly<Record<string, string>> = {
  mentors: 'Педагогов-наставников',
  mentees: 'Педагогов-наставляемых',
};

/** Educators in the programme, over the schools that named them (INC-M12: the published report has no such table). */
export function educatorsTable({ schools }: Consolidated): Table {
  const reports = schools.map((school) => school.report).filter((report) => report !== null);
  return {
    kind: 'table',
    name: 'REPORT_EDUCATORS',
    columns: [
      { span: 7, kind: 'text' },
      { span: 1, kind: 'count' },
      { span: 1, kind: 'people' },
    ],
    headerRows: 1,
    rows: [
      ['Педагогические работники, участвующие в наставничестве', 'ед. (ОО)', 'Всего'],
      ...EDUCATOR_FIGURES.map(({ id, label }): ReportValue[] => {
        const given = reports.map((report) => report.educators[id]).filter((figure) => figure !== null);
        return [EDUCATOR_LABELS[id] ?? label, given.length, given.length > 0 ? sum(given) : 'нет данных'];
      }),
    ],
  };
}
