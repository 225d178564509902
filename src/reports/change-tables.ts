import type { PairedChange } from '../domain/impact';
import type { ParameterChange } from '../domain/parameter-changes';
import { groupBy } from '../domain/record';
import type { AnchorChange } from '../domain/survey/anchor-changes';
import { directionWord, groupLabel, turnWords } from './monitoring-words';
import type { ReportValue, Table, TableColumn } from './table';

const COLUMNS: readonly TableColumn[] = [
  { span: 1, kind: 'text' },
  { span: 1, kind: 'centred' },
  { span: 1, kind: 'count' },
  { span: 1, kind: 'points' },
  { span: 1, kind: 'points' },
  { span: 1, kind: 'change' },
  { span: 1, kind: 'centred' },
];
/** «После» less «до», by their columns. */
const CHANGE = { ofRow: '{4}-{3}' };
const TITLES = ['Лучше', 'Человек', 'До', 'После', 'Изменение', 'Итог'];

/** Before and after by anchor question: a bold row for every group, under it its anchors. */
export function anchorTable(changes: readonly AnchorChange[]): Table {
  const rows: ReportValue[][] = [['Что измеряет вопрос', ...TITLES]];
  const groupRows: number[] = [];
  for (const [label, own] of groupBy(changes, groupLabel)) {
    groupRows.push(rows.length);
    rows.push([label, '', '', '', '', '', ''], ...own.map((change) => changeRow(change.anchor, change)));
  }
  return { kind: 'table', name: 'REPORT_SURVEY_CHANGES', columns: COLUMNS, headerRows: 1, boldRows: groupRows, rows };
}

/** «Влияние» by parameter. */
export function parameterTable(changes: readonly ParameterChange[]): Table {
  const rows = changes.map((change) => changeRow(change.parameter, change));
  return {
    kind: 'table',
    name: 'REPORT_IMPACT',
    columns: COLUMNS,
    headerRows: 1,
    rows: [['Параметр', ...TITLES], ...rows],
  };
}

function changeRow(label: string, change: PairedChange): ReportValue[] {
  const { people, better, means } = change;
  const shown = means ? [means.before, means.after, CHANGE] : ['', '', ''];
  return [label, directionWord(better), people, ...shown, turnWords(change)];
}
