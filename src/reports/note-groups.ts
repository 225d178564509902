import { FEWEST_SHOWN } from '../domain/privacy';
import type { FormPeople, SchoolSummary } from '../domain/school-summary';
import type { SurveyRole } from '../domain/survey/question';
import type { GroupResult } from '../domain/survey/results';
import { groupLabel, TOO_FEW } from './monitoring-words';
import type { Block, Chart, ReportValue, Table } from './table';

const NO_ANSWERS = 'ответов нет';

const GROUPS = 'REPORT_NOTE_GROUPS';

/** Where the columns of the table begin on the grid. */
const [LABELS, TAKING_PART, SATISFACTION] = [0, 1, 4];

/** Of blank rows: the note is one page. */
const [LEAST_HEIGHT, MOST_HEIGHT] = [7, 8];
/** The title and the axis. */
const AROUND_BARS = 3;

type Charted = Pick<Chart, 'title' | 'values'>;
const BY_SATISFACTION: Charted = { title: 'Удовлетворённость по группам, индекс от 0 до 1', values: SATISFACTION };
const BY_PEOPLE: Charted = { title: 'Участники программы по группам', values: TAKING_PART };

/** Who takes part, who answered, how satisfied they are; and a chart of it, or of the people while nobody answered. */
export function groupsBlocks(people: SchoolSummary | null, groups: readonly GroupResult[]): readonly Block[] {
  const rows = [...ofForms(people, groups), ...ofOthers(people, groups)];
  const isRated = groups.some(({ satisfaction }) => satisfaction !== null);
  const isCounted = !isRated && (people?.forms.length ?? 0) > 0;
  const height = Math.min(MOST_HEIGHT, Math.max(LEAST_HEIGHT, rows.length + AROUND_BARS));
  const chart = ({ title, values }: Charted, isShown: boolean): Chart => {
    return { kind: 'chart', title, table: isShown ? GROUPS : null, labels: LABELS, values, shape: 'bars', height };
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
      { span: 2, kind: 'count' },
      { span: 1, kind: 'count' },
      { span: 2, kind: 'points' },
    ],
    headerRows: 1,
    rows: [['Участники', 'В программе', 'Ответили', 'Удовлетворённость'], ...rows],
  };
}

const SIDES: readonly (readonly [role: SurveyRole, field: 'mentors' | 'mentees'])[] = [
  ['наставник', 'mentors'],
  ['наставляемый', 'mentees'],
];

/** Mentors and mentees of each form of the programme. */
function ofForms(people: SchoolSummary | null, groups: readonly GroupResult[]): readonly (readonly ReportValue[])[] {
  return (people?.forms ?? []).flatMap((form) =>
    SIDES.map(([role, field]) => formRow(form, role, form[field], groups)),
  );
}

function formRow({ form }: FormPeople, role: SurveyRole, count: number, groups: readonly GroupResult[]): ReportValue[] {
  const group = groups.find((one) => one.form === form && one.role === role);
  return [groupLabel({ form, role }), count, ...answered(group)];
}

/** Groups that answered and are not of these forms; the curator answers alone and is no group. */
function ofOthers(people: SchoolSummary | null, groups: readonly GroupResult[]): readonly (readonly ReportValue[])[] {
  const shown = new Set((people?.forms ?? []).map(({ form }) => form));
  return groups
    .filter(({ form, role, people: some }) => some > 0 && role !== 'куратор' && (form === null || !shown.has(form)))
    .map((group) => [groupLabel(group), '', ...answered(group)]);
}

/** How many answered, and how satisfied they are. */
function answered(group: GroupResult | undefined): readonly ReportValue[] {
  if (!group || group.people === 0) return [0, NO_ANSWERS];
  const { people, satisfaction } = group;
  return [people, satisfaction ?? (people < FEWEST_SHOWN ? TOO_FEW : '')];
}
