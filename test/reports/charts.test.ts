import { expect, test } from '@jest/globals';
import { consolidate } from '../../src/domain/consolidated';
import { chartsReport } from '../../src/reports/charts';
import { layOut } from '../../src/reports/layout';
import type { Report } from '../../src/reports/table';
import { anEntry, aReturn } from '../domain/builders';
import { MEGION } from '../domain/megion';
import { printedPeople, templateCells } from '../samples/fixtures';

const reportOf = (schools = MEGION) => chartsReport({ subject: 'ОО', totals: consolidate(schools), target: 0.7 });

function rowsOf({ blocks }: Report, name: string) {
  return blocks.flatMap((block) => (block.kind === 'table' && block.name === name ? block.rows.slice(1) : []));
}

const notesOf = ({ blocks }: Report) => blocks.flatMap((block) => (block.kind === 'line' ? [block.text] : []));

/** People of a published table, in its order. */
const published = (id: string) =>
  templateCells(id)
    .slice(2)
    .map((row) => printedPeople(row[2] ?? ''));

test('figures of Megion are the published ones', () => {
  const report = reportOf();
  const people = Object.fromEntries(rowsOf(report, 'REPORT_CHART_FORMS').map(([form, count]) => [String(form), count]));
  const [teachers, pupils, students, employers] = published('T3');
  expect(people).toEqual({
    'Учитель-учитель': '',
    'Учитель-ученик': teachers,
    'Ученик-ученик': pupils,
    'Работодатель-ученик': employers,
    'Студент-ученик': students,
  });
  expect(rowsOf(report, 'REPORT_CHART_NEEDS').map(([, count]) => count)).toEqual(published('T4'));
  expect(rowsOf(report, 'REPORT_CHART_COVERAGE').map((row) => row.slice(1))).toEqual([
    [3061, 689, 689 / 3061, 0.7],
    [3503, 680, 680 / 3503, 0.7],
    [716, 173, 173 / 716, 0.7],
    [7280, 1542, 1542 / 7280, 0.7],
  ]);
});

test('educators are counted over the schools that named them, and it is said how many did', () => {
  const silent = aReturn({ educators: { mentors: null, mentees: null, young: null } });
  const schools = [anEntry(aReturn()), anEntry(silent, { name: 'школа 2' }), anEntry(null, { name: 'школа 3' })];
  const report = reportOf(schools);
  expect(rowsOf(report, 'REPORT_CHART_FORMS')[0]).toEqual(['Учитель-учитель', 5]);
  expect(notesOf(report)).toContain(
    'Кто участвует в двух формах, посчитан в каждой. Число педагогов-наставляемых назвали ОО: 1 из 2.',
  );
  expect(notesOf(reportOf([anEntry(aReturn())])).join()).not.toContain('назвали');
});

test('a group that nobody attends has no share', () => {
  const report = reportOf([
    anEntry(
      aReturn({ enrolment: { primary: 0, basic: 1, senior: 1 }, ageGroups: { primary: 0, basic: 1, senior: 0 } }),
    ),
  ]);
  expect(rowsOf(report, 'REPORT_CHART_COVERAGE')[0]?.[3]).toBe('');
});

test('four charts, each of its table and with both axes named; long labels lie', () => {
  const { charts, names } = layOut(reportOf());
  const areaOf = (title: string) => charts.find((chart) => chart.title === title)?.ranges;
  expect(charts.map(({ title, shape, ranges }) => [title, shape, ranges.length, ranges[0]?.rows])).toEqual([
    ['Наставляемые по формам', 'bars', 2, 6],
    ['Обучающиеся по возрастным группам', 'columns', 3, 4],
    ['Охват обучающихся и цель', 'columns', 3, 5],
    ['Потребности наставляемых', 'bars', 2, 8],
  ]);
  expect(charts.flatMap(({ axes }) => [axes.labels, axes.values])).not.toContain('');
  const coverage = names.find(({ name }) => name === 'REPORT_CHART_COVERAGE')?.area;
  expect(areaOf('Охват обучающихся и цель')?.map(({ row, column }) => [row, column])).toEqual(
    [1, 4, 5].map((column) => [coverage?.row, column]),
  );
});

test('labels are drawn whole: the local edition shows 20 signs', () => {
  const names = ['REPORT_CHART_FORMS', 'REPORT_CHART_COVERAGE', 'REPORT_CHART_NEEDS'];
  const labels = names.flatMap((name) => rowsOf(reportOf(), name)).map(([label]) => String(label));
  expect(labels).toHaveLength(5 + 4 + 7);
  expect(labels.filter((label) => label.length > 20)).toEqual([]);
  expect(new Set(labels).size).toBe(labels.length);
});

test('the charts fit the width of an A4 page', () => {
  expect(layOut(reportOf()).widths.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(740);
});
