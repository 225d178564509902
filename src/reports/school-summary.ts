import { ALL_FORMS } from '../domain/past-years';
import { sum } from '../domain/record';
import { printSchoolYear } from '../domain/school-year';
import { coverageBlocks } from './school-coverage';
import { growthBlocks } from './school-growth';
import { type FormRow, formRows, lastTotal, participants, type SchoolSummaryInput, total } from './school-summary-rows';
import { type Block, type Chart, GAP, line, type Report, type Table } from './table';

/** The form's column, then five as wide as «Наставляемых»: just the width of an A4 page between margins. */
const GRID: readonly number[] = [148, 115, 115, 115, 115, 115];

const NAME = 'REPORT_S1';

const DIAGRAM: Chart = {
  kind: 'chart',
  title: 'Наставники и наставляемые по формам',
  table: NAME,
  labels: 0,
  values: [3, 4],
  axes: { labels: '', values: 'чел.' },
};

/** «Свод школы» (S1): participants by form with the year before and the diagram (S17:12-23), growth, coverage. */
export function schoolSummaryReport(input: SchoolSummaryInput): Report {
  const rows = formRows(input);
  return {
    grid: GRID,
    blocks: [
      line('heading', 'Количественные показатели реализации целевой модели наставничества'),
      line('centred', `${input.school}, ${printSchoolYear(input.year)} учебный год`),
      GAP,
      summaryTable(rows, input),
      ...notes(rows, input),
      GAP,
      { ...DIAGRAM, rows: rows.length },
      GAP,
      ...growthBlocks(rows, input),
      GAP,
      ...coverageBlocks(input),
    ],
  };
}

function summaryTable(rows: readonly FormRow[], { summary, lastYear }: SchoolSummaryInput): Table {
  return {
    kind: 'table',
    name: NAME,
    columns: [
      { span: 2, kind: 'text' },
      { span: 1, kind: 'count' },
      { span: 1, kind: 'count' },
      { span: 1, kind: 'count' },
      { span: 1, kind: 'count' },
    ],
    headerRows: 1,
    boldRows: [rows.length + 1],
    rows: [
      ['Форма', 'Всего участников', 'Наставников', 'Наставляемых', 'В прошлом учебном году'],
      ...rows.map((row) => [row.label, { ofRow: '{2}+{3}' }, row.mentors, row.mentees, row.lastYear ?? '']),
      [
        ALL_FORMS,
        total(rows.map(participants), summary.people),
        total(
          rows.map(({ mentors }) => mentors),
          summary.mentors,
        ),
        total(
          rows.map(({ mentees }) => mentees),
          summary.mentees,
        ),
        lastTotal(rows, lastYear('all')),
      ],
    ],
  };
}

function notes(rows: readonly FormRow[], { year, summary }: SchoolSummaryInput): readonly Block[] {
  const counted = sum(rows.map(participants));
  const repeated = `В строках форм – ${counted}, разных людей – ${summary.people}: кто участвует в нескольких формах или и наставником, и наставляемым, в «${ALL_FORMS}» посчитан один раз.`;
  const isKnown = rows.every(({ lastYear }) => lastYear !== null);
  const unknown = `Пустая ячейка – нет данных за ${printSchoolYear(year - 1)} учебный год.`;
  return [...(counted === summary.people ? [] : [line('note', repeated)]), ...(isKnown ? [] : [line('note', unknown)])];
}
