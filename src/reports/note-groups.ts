import { type FormId, formById } from '../domain/forms';
import { FEWEST_SHOWN } from '../domain/privacy';
import type { SchoolSummary } from '../domain/school-summary';
import type { SurveyRole } from '../domain/survey/question';
import type { GroupResult } from '../domain/survey/results';
import { TOO_FEW } from './monitoring-words';
import type { Block, Chart, ReportValue, Table } from './table';

const NO_ANSWERS = 'ответов нет';

const GROUPS = 'REPORT_NOTE_GROUPS';

/** Where the columns of the table begin on the grid; mentors, then mentees. */
const [LABELS, TAKING_PART, SATISFACTION] = [0, [1, 5], [3, 8]];

/** Blank rows of the chart: the note is one page. */
const LEAST_HEIGHT = 7;
/** The title, the legend and the axis. */
const AROUND_BARS = 4;
/** Two bars with their values beside them. */
const ROWS_A_FORM = 1.4;

type Charted = Pick<Chart, 'title' | 'values' | 'maximum'>;
const BY_SATISFACTION: Charted = {
  title: 'Удовлетворённость участников, индекс от 0 до 1',
  values: SATISFACTION,
  maximum: 1,
};
const BY_PEOPLE: Charted = { title: 'Участники программы по формам', values: TAKING_PART };

/** Who takes part, who answered, how satisfied they are; and a chart of it, or of the people while nobody answered. */
export function groupsBlocks(people: SchoolSummary | null, groups: readonly GroupResult[]): readonly Block[] {
  const rows = [...ofForms(people, groups), ...ofOthers(people, groups)];
  const isRated = groups.some(({ satisfaction }) => satisfaction !== null);
  const isCounted = !isRated && (people?.forms.length ?? 0) > 0;
  const height = Math.max(LEAST_HEIGHT, AROUND_BARS + Math.ceil(ROWS_A_FORM * rows.length));
  const chart = (charted: Charted, isShown: boolean): Chart => {
    return { kind: 'chart', ...charted, table: isShown ? GROUPS : null, labels: LABELS, shape: 'bars', height };
  };
  return [
    ...(rows.length === 0 ? [] : [groupsTable(rows)]),
    chart(BY_SATISFACTION, isRated),
    chart(BY_PEOPLE, isCounted),
  ];
}

function groupsTable(rows: readonly (readonly ReportValue[])[]): Table {
  return {
    kind: 'table',
    name: GROUPS,
    columns: [
      { span: 1, kind: 'text' },
      { span: 1, kind: 'count' },
      { span: 1, kind: 'count' },
      { span: 2, kind: 'points' },
      { span: 2, kind: 'count' },
      { span: 1, kind: 'count' },
      { span: 1, kind: 'points' },
    ],
    headerRows: 1,
    rows: [HEADER, ...rows],
  };
}

/** Headings of the indices name the series of the chart: 20 signs of a series are shown. */
const HEADER = [
  'Форма',
  'Наставников',
  'Ответили',
  'Индекс наставников',
  'Наставляемых',
  'Ответили',
  'Индекс наставляемых',
] as const;

const SIDES: readonly (readonly [role: SurveyRole, field: 'mentors' | 'mentees'])[] = [
  ['наставник', 'mentors'],
  ['наставляемый', 'mentees'],
];

/** A row of every form of the programme. */
function ofForms(people: SchoolSummary | null, groups: readonly GroupResult[]): readonly (readonly ReportValue[])[] {
  return (people?.forms ?? []).map((counts) => formRow(counts.form, (field) => counts[field], groups));
}

/** Rows of answers that are not of these forms; the curator answers alone and is no group. */
function ofOthers(people: SchoolSummary | null, groups: readonly GroupResult[]): readonly (readonly ReportValue[])[] {
  const known = new Set<FormId | null>((people?.forms ?? []).map(({ form }) => form));
  const answering = groups.filter(({ form, role, people: some }) => some > 0 && role !== 'куратор' && !known.has(form));
  return [...new Set(answering.map(({ form }) => form))].map((form) => formRow(form, () => '', answering));
}

function formRow(
  form: FormId | null,
  countOf: (field: 'mentors' | 'mentees') => ReportValue,
  groups: readonly GroupResult[],
): readonly ReportValue[] {
  const sides = SIDES.flatMap(([role, field]) => {
    const group = groups.find((one) => one.form === form && one.role === role);
    return [countOf(field), ...answered(group)];
  });
  return [form === null ? 'все формы' : formById(form).label, ...sides];
}

/** How many answered, and how satisfied they are. */
function answered(group: GroupResult | undefined): readonly ReportValue[] {
  if (!group || group.people === 0) return [0, NO_ANSWERS];
  const { people, satisfaction } = group;
  return [people, satisfaction ?? (people < FEWEST_SHOWN ? TOO_FEW : '')];
}
