import { AGE_GROUPS } from '../domain/age-groups';
import { NEEDS, type NeedId } from '../domain/categories';
import type { Consolidated } from '../domain/consolidated';
import { coverage } from '../domain/coverage';
import { FORMS, isPupilForm } from '../domain/forms';
import { sum } from '../domain/record';
import { type Block, type Chart, GAP, line, type Report, type ReportValue, type Table } from './table';

export interface ChartsInput {
  /** Whose figures: the school, or the schools of the municipality. */
  readonly subject: string;
  readonly totals: Consolidated;
  readonly target: number;
}

/** Labels, then figures: 700 px, the width of an A4 page between margins. */
const GRID: readonly number[] = [240, 115, 115, 115, 115];

/** Short: the local edition shows 20 signs of a label, and those of T4 begin alike. */
const NEED_LABELS: Readonly<Record<NeedId, string>> = {
  gifted: 'одаренные',
  disability: 'с ОВЗ',
  hardship: 'в сложной ситуации',
  orphan: 'сироты, опекаемые',
  learning: 'слабоуспевающие',
  behaviour: 'с асоц. поведением',
  other: 'другие',
};

/** «Диаграммы»: forms, age groups, coverage against the target, needs; each over a small table of the same sheet. */
export function chartsReport({ subject, totals, target }: ChartsInput): Report {
  return {
    grid: GRID,
    blocks: [
      line('heading', 'Наставничество в диаграммах'),
      line('centred', subject),
      GAP,
      ...formsSection(totals),
      GAP,
      ...coverageSection(totals, target),
      GAP,
      ...needsSection(totals),
    ],
  };
}

function formsSection(totals: Consolidated): readonly Block[] {
  const { people, returns } = educatorMentees(totals);
  const rows = FORMS.map(({ id, label }): readonly ReportValue[] => {
    return [label, isPupilForm(id) ? totals.forms.rows[id].people : (people ?? '')];
  });
  return [
    figures('REPORT_CHART_FORMS', ['Форма наставничества', 'Наставляемых'], rows),
    line('note', `Кто участвует в двух формах, посчитан в каждой.${educatorsRemark(returns, totals.returned)}`),
    chart('REPORT_CHART_FORMS', 'Наставляемые по формам', [1], {
      shape: 'bars',
      axes: { labels: 'Форма наставничества', values: 'Наставляемых, чел.' },
    }),
  ];
}

/** Educators are mentees in one form alone; schools may leave their number out. */
function educatorMentees({ schools }: Consolidated): { readonly people: number | null; readonly returns: number } {
  const given = schools.flatMap(({ report }) => report?.educators.mentees ?? []);
  return { people: given.length > 0 ? sum(given) : null, returns: given.length };
}

function educatorsRemark(returns: number, all: number): string {
  return returns === all ? '' : ` Число педагогов-наставляемых назвали ОО: ${returns} из ${all}.`;
}

function coverageSection({ ageGroups, enrolment }: Consolidated, target: number): readonly Block[] {
  const row = (label: string, enrolled: number, covered: number) => {
    return [label, enrolled, covered, coverage(covered, enrolled) ?? '', target];
  };
  const rows = AGE_GROUPS.map(({ id, label }) => row(`${label} школа`, enrolment[id], ageGroups.rows[id].people));
  const all = row('все обучающиеся', sum(Object.values(enrolment)), ageGroups.people);
  const name = 'REPORT_CHART_COVERAGE';
  const axes = { labels: 'Возрастная группа' };
  return [
    figures(name, ['Возрастная группа', 'Обучается', 'Охвачено', 'Охват', 'Цель'], [...rows, all]),
    GAP,
    chart(name, 'Обучающиеся по возрастным группам', [1, 2], {
      rows: rows.length,
      axes: { ...axes, values: 'Обучающихся, чел.' },
    }),
    GAP,
    chart(name, 'Охват обучающихся и цель', [3, 4], { axes: { ...axes, values: 'Доля обучающихся' } }),
  ];
}

function needsSection({ needs }: Consolidated): readonly Block[] {
  const rows = NEEDS.map(({ id }) => [NEED_LABELS[id], needs.rows[id].people]);
  return [
    figures('REPORT_CHART_NEEDS', ['Потребность', 'Человек'], rows),
    line('note', 'Обучающийся с двумя потребностями посчитан в каждой.'),
    chart('REPORT_CHART_NEEDS', 'Потребности наставляемых', [1], {
      shape: 'bars',
      axes: { labels: 'Потребность', values: 'Обучающихся, чел.' },
    }),
    line('note', 'Диаграммы построены по таблицам этого листа.'), // keeps the last chart inside the filled area
  ];
}

function figures(name: string, header: readonly string[], rows: readonly (readonly ReportValue[])[]): Table {
  const kinds = ['text', 'count', 'count', 'share', 'percent'] as const;
  const columns = kinds.slice(0, header.length).map((kind) => ({ span: 1, kind }));
  return { kind: 'table', name, columns, headerRows: 1, rows: [header, ...rows] };
}

function chart(
  table: string,
  title: string,
  values: readonly number[],
  more: Pick<Chart, 'rows' | 'shape' | 'axes'>,
): Chart {
  return { kind: 'chart', title, table, labels: 0, values, ...more };
}
