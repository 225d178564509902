import { ALL_FORMS } from '../domain/past-years';
import { printSchoolYear } from '../domain/school-year';
import { type FormRow, lastTotal, participants, type SchoolSummaryInput, total } from './school-summary-rows';
import { type Block, type Chart, GAP, line, type ReportValue } from './table';

const NAME = 'REPORT_S1_GROWTH';

const CHART: Chart = {
  kind: 'chart',
  title: 'Участники в прошлом и в этом учебном году',
  table: NAME,
  labels: 0,
  values: [1, 2],
  axes: { labels: '', values: 'чел.' },
};

/** Growth against the year before, and how many mentees a mentor has. A chart would draw a blank, no data, as 0. */
export function growthBlocks(rows: readonly FormRow[], input: SchoolSummaryInput): readonly Block[] {
  const { year, summary, lastYear } = input;
  const people = total(rows.map(participants), summary.people);
  const isKnown = rows.every((row) => row.lastYear !== null);
  return [
    line('heading', 'Рост и нагрузка наставников'),
    {
      kind: 'table',
      name: NAME,
      columns: [
        { span: 1, kind: 'text' },
        { span: 1, kind: 'count' },
        { span: 1, kind: 'count' },
        { span: 1, kind: 'count' },
        { span: 1, kind: 'share' },
        { span: 1, kind: 'points' },
      ],
      headerRows: 1,
      boldRows: [rows.length + 1],
      rows: [
        [
          'Форма',
          printSchoolYear(year - 1),
          printSchoolYear(year),
          'Рост, чел.',
          'Рост, %',
          'Наставляемых на наставника',
        ],
        ...rows.map((row) => growthRow(row.label, row.lastYear ?? '', participants(row), row)),
        growthRow(ALL_FORMS, lastTotal(rows, lastYear('all')), people, summary),
      ],
    },
    ...(isKnown ? [GAP, { ...CHART, rows: rows.length }] : [{ ...CHART, table: null }]),
  ];
}

function growthRow(
  label: string,
  before: ReportValue,
  now: ReportValue,
  { mentors, mentees }: Pick<FormRow, 'mentors' | 'mentees'>,
): readonly ReportValue[] {
  const growth = { ofRow: 'IF({1}="","",{2}-{1})' };
  const share = { ofRow: 'IF({1}="","",IF({1}=0,"",{2}/{1}-1))' };
  return [label, before, now, growth, share, mentors > 0 ? mentees / mentors : ''];
}
