import { AGE_GROUPS } from '../domain/age-groups';
import { sum } from '../domain/record';
import type { CoverageFigures } from '../domain/school-coverage';
import type { SchoolSummaryInput } from './school-summary-rows';
import { type Block, type Chart, GAP, line, type ReportValue } from './table';

const NAME = 'REPORT_S1_COVERAGE';

/** Age groups, all pupils, educators: those for whom there is a target (ROS:28). */
const AIMED_ROWS = AGE_GROUPS.length + 2;

const CHART: Chart = {
  kind: 'chart',
  title: 'Охват наставничеством и цель',
  table: NAME,
  labels: 0,
  values: [3, 4],
  rows: AIMED_ROWS,
  axes: { labels: '', values: 'доля' },
};

/** Shares of the enrolment by age group and of educators against the target, and people missing to it. */
export function coverageBlocks(input: SchoolSummaryInput): readonly Block[] {
  const { coverage, target, summary } = input;
  const groups = AGE_GROUPS.map(({ id, reportLabel }) => ({ label: reportLabel, ...coverage.ageGroups[id] }));
  const row = (label: string, all: ReportValue, covered: ReportValue) => [label, all, covered, SHARE, target, MISSING];
  return [
    line('heading', 'Охват наставничеством'),
    {
      kind: 'table',
      name: NAME,
      columns: [
        { span: 1, kind: 'text' },
        { span: 1, kind: 'count' },
        { span: 1, kind: 'count' },
        { span: 1, kind: 'share' },
        { span: 1, kind: 'percent' },
        { span: 1, kind: 'count' },
      ],
      headerRows: 1,
      boldRows: [groups.length + 1],
      rows: [
        ['Кто', 'Всего в школе', 'Участвуют', 'Охват', 'Цель', 'До цели, чел.'],
        ...groups.map(({ label, enrolled, covered }) => row(label, enrolled, covered)),
        row('Обучающиеся, всего', { sumOf: groups.map((_, index) => index + 1) }, allPupils(groups, coverage.pupils)),
        row('Педагоги', input.educators ?? '', summary.educators),
        ['из них молодые специалисты', input.youngSpecialists ?? '', input.youngMentees, SHARE, '', ''],
      ],
    },
    line('note', NOTE),
    GAP,
    CHART,
    line('note', 'На диаграмме: доля участвующих рядом с целью.'), // keeps the chart inside the filled area
  ];
}

const NOTE =
  'Участвуют: обучающиеся – наставляемые, педагоги – наставники и наставляемые, молодые специалисты – наставляемые. Каждый посчитан один раз.';

const SHARE = { ofRow: 'IF({1}="","",IF({1}=0,"",{2}/{1}))' };

/** The product is rounded first: 0.7 × 7280 is a little less than 5096 in binary. */
const MISSING = { ofRow: 'IF({1}="","",MAX(0,ROUNDUP(ROUND({1}*{4},6),0)-{2}))' };

/** Pupils without a readable class stand in no group: then the groups do not add up to all. */
function allPupils(groups: readonly CoverageFigures[], { covered }: CoverageFigures): ReportValue {
  const isSum = sum(groups.map((group) => group.covered)) === covered;
  return isSum ? { sumOf: groups.map((_, index) => index + 1) } : covered;
}
