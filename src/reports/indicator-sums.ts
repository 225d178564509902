import type { AssessedIndicator, Assessment } from '../domain/indicator-assessment';
import { INDICATOR_GROUPS } from '../domain/indicator-card';
import { MAX_POINTS } from '../domain/indicators';
import { missingText, NOT_APPLICABLE } from './indicator-words';
import type { ReportValue, Table } from './table';

/** The points of every indicator, and their sums as formulas of the sheet: they add up without the add-on. */
export function sumsTable({ indicators, assessors, score }: Assessment): Table {
  const rows: ReportValue[][] = [['Критерии и показатели', 'Баллы', 'Наибольшее', 'Оценки']];
  const criterionRows: number[] = [];
  let first = 0;
  for (const { criterion, indicators: texts } of INDICATOR_GROUPS) {
    const group = indicators.slice(first, first + texts.length);
    first += texts.length;
    criterionRows.push(rows.length);
    rows.push([criterion, criterionSum(group, rows.length + 1), maximumOf(group), '']);
    rows.push(...texts.map((text, index) => [...indicatorRow(text, group[index])]));
  }
  const total = score.kind === 'incomplete' ? missingText(score.missing, score.of) : { sumOf: criterionRows };
  const totalRow = rows.length;
  rows.push(['Итого', total, maximumOf(indicators), '']);
  return {
    kind: 'table',
    name: 'REPORT_INDICATOR_SUMS',
    columns: [
      { span: 2, kind: 'text' },
      { span: 1, kind: assessors.length > 1 ? 'points' : 'count' },
      { span: 1, kind: 'count' },
      { span: 1, kind: 'centred' },
    ],
    headerRows: 1,
    boldRows: [...criterionRows, totalRow],
    rows,
  };
}

/** Rows of the criterion's indicators begin at `first` of the table; what is not applicable adds nothing. */
function criterionSum(group: readonly AssessedIndicator[], first: number): ReportValue {
  const missing = group.filter(({ mean }) => mean === 'blank').length;
  return missing > 0 ? missingText(missing, group.length) : { sumOf: group.map((_, index) => first + index) };
}

function maximumOf(group: readonly AssessedIndicator[]): number {
  return group.filter(({ mean }) => mean !== 'not-applicable').length * MAX_POINTS;
}

function indicatorRow(text: string, indicator: AssessedIndicator | undefined): readonly ReportValue[] {
  const { mean = 'blank', marks = [] } = indicator ?? {};
  if (mean === 'not-applicable') return [text, NOT_APPLICABLE, '', ''];
  return [text, mean === 'blank' ? '' : mean, MAX_POINTS, marks.join('; ')];
}
