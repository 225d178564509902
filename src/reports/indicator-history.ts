import type { Assessment } from '../domain/indicator-assessment';
import { programmeLevel } from '../domain/indicators';
import { printDay } from '../domain/text';
import { missingText, NOT_APPLICABLE } from './indicator-words';
import { type Block, type Chart, GAP, line, type ReportValue } from './table';

const HISTORY = 'REPORT_INDICATOR_HISTORY';

/** The chart of the cards, titled as it is told from others. */
const CHART: Chart = {
  kind: 'chart',
  title: 'Показатели эффективности по датам, доля наибольшей суммы',
  table: HISTORY,
  labels: 0,
  values: 4,
};

/** The cards by day and their chart, when there are two or more. */
export function historyBlocks(assessments: readonly Assessment[]): readonly Block[] {
  if (assessments.length < 2) return [{ ...CHART, table: null }];
  return [
    GAP,
    line('heading', 'История оценок'),
    {
      kind: 'table',
      name: HISTORY,
      columns: [
        { span: 1, kind: 'text' },
        { span: 1, kind: 'text' },
        { span: 1, kind: 'centred' },
        { span: 1, kind: 'points' },
        { span: 1, kind: 'share' },
      ],
      headerRows: 1,
      rows: [['Дата', 'Уровень', 'Оценивали', 'Сумма баллов', 'Доля'], ...assessments.map(historyRow)],
    },
    GAP,
    CHART,
    line('note', 'Доля – сумма баллов от наибольшей возможной в карте этой даты.'), // keeps the chart inside the filled area
  ];
}

function historyRow({ day, assessors, score }: Assessment): readonly ReportValue[] {
  const [shown, count] = [printDay(day), assessors.length];
  if (score.kind === 'incomplete') return [shown, missingText(score.missing, score.of), count, '', ''];
  const { points, maximum } = score;
  const level = programmeLevel(points, maximum)?.label;
  return level === undefined ? [shown, NOT_APPLICABLE, count, '', ''] : [shown, level, count, points, points / maximum];
}
