import { describe, expect, test } from '@jest/globals';
import type { YearRow } from '../../src/domain/past-years';
import { schoolCoverage } from '../../src/domain/school-coverage';
import { layOut } from '../../src/reports/layout';
import { schoolSummaryReport } from '../../src/reports/school-summary';
import type { SchoolSummaryInput } from '../../src/reports/school-summary-rows';
import type { Report, Table } from '../../src/reports/table';
import { aReturn } from '../domain/builders';

/** School 17 at the end of its year: one figure of the year before is known. */
const SCHOOL_17: SchoolSummaryInput = {
  school: 'МБОУ СОШ №17 «Юнармеец»',
  year: 2022,
  summary: {
    forms: [
      { form: 'teacher-teacher', mentors: 14, mentees: 16 },
      { form: 'pupil-pupil', mentors: 50, mentees: 105 },
    ],
    mentors: 64,
    mentees: 121,
    people: 185,
    educators: 30,
    pupils: 105,
  },
  lastYear: before({ 'teacher-teacher': 29 }),
  coverage: schoolCoverage(
    aReturn({
      enrolment: { primary: 320, basic: 360, senior: 70 },
      ageGroups: { primary: 10, basic: 84, senior: 11 },
      pupils: { total: 105 },
    }),
    0.7,
  ),
  target: 0.7,
  educators: 48,
  youngSpecialists: 6,
  youngMentees: 6,
};

function before(figures: Partial<Record<YearRow, number>>): SchoolSummaryInput['lastYear'] {
  return (of) => figures[of] ?? null;
}

const reportOf = (changes: Partial<SchoolSummaryInput> = {}) => schoolSummaryReport({ ...SCHOOL_17, ...changes });

function tableOf(report: Report, name: string): Table {
  const table = report.blocks.find((block): block is Table => block.kind === 'table' && block.name === name);
  if (!table) throw new Error(`no table ${name}`);
  return table;
}

const linesOf = ({ blocks }: Report) => blocks.flatMap((block) => (block.kind === 'line' ? [block.text] : []));
const chartsOf = (report: Report) => layOut(report).charts;
const SUM = { sumOf: [1, 2] };
const ROW_SUM = { ofRow: '{2}+{3}' };

describe('S1', () => {
  test('has a row for each form in use and adds up by formulas', () => {
    expect(tableOf(reportOf(), 'REPORT_S1').rows).toEqual([
      ['Форма', 'Всего участников', 'Наставников', 'Наставляемых', 'В прошлом учебном году'],
      ['Учитель-учитель', ROW_SUM, 14, 16, 29],
      ['Ученик-ученик', ROW_SUM, 50, 105, ''],
      ['Итого', SUM, SUM, SUM, ''],
    ]);
    expect(linesOf(reportOf())).toContain('Пустая ячейка – нет данных за 2021/2022 учебный год.');
  });

  test('adds up the year before when every form is known, or shows what was kept of it', () => {
    const lastRow = (figures: Partial<Record<YearRow, number>>) =>
      tableOf(reportOf({ lastYear: before(figures) }), 'REPORT_S1').rows.at(-1)?.[4];
    expect(lastRow({ 'teacher-teacher': 29, 'pupil-pupil': 0 })).toEqual(SUM);
    expect(lastRow({ 'teacher-teacher': 29, 'pupil-pupil': 100, all: 129 })).toEqual(SUM);
    expect(lastRow({ 'teacher-teacher': 29, 'pupil-pupil': 100, all: 127 })).toBe(127);
    expect(lastRow({ 'teacher-teacher': 29, all: 127 })).toBe(127);
    expect(linesOf(reportOf({ lastYear: before({ 'teacher-teacher': 29, 'pupil-pupil': 0 }) })).join()).not.toContain(
      'нет данных',
    );
  });

  test('keeps a form of the year before that nobody uses now, at its place', () => {
    const lastYear = before({ 'teacher-teacher': 29, 'teacher-pupil': 12, 'student-pupil': 0 });
    expect(tableOf(reportOf({ lastYear }), 'REPORT_S1').rows.slice(1, -1)).toEqual([
      ['Учитель-учитель', ROW_SUM, 14, 16, 29],
      ['Учитель-ученик', ROW_SUM, 0, 0, 12],
      ['Ученик-ученик', ROW_SUM, 50, 105, ''],
    ]);
  });

  test('counts a person of two forms once in all, and says so', () => {
    const summary = { ...SCHOOL_17.summary, mentors: 62, people: 181 };
    const report = reportOf({ summary });
    expect(tableOf(report, 'REPORT_S1').rows.at(-1)).toEqual(['Итого', 181, 62, SUM, '']);
    expect(linesOf(report)).toContain(
      'В строках форм – 185, разных людей – 181: кто участвует в нескольких формах или и наставником, и наставляемым, в «Итого» посчитан один раз.',
    );
    expect(linesOf(reportOf()).join()).not.toContain('разных людей');
  });
});

describe('growth', () => {
  test('is a formula of the sheet, blank where the year before is not known', () => {
    const growth = [{ ofRow: 'IF({1}="","",{2}-{1})' }, { ofRow: 'IF({1}="","",IF({1}=0,"",{2}/{1}-1))' }];
    expect(tableOf(reportOf(), 'REPORT_S1_GROWTH').rows).toEqual([
      ['Форма', '2021/2022', '2022/2023', 'Рост, чел.', 'Рост, %', 'Наставляемых на наставника'],
      ['Учитель-учитель', 29, 30, ...growth, 16 / 14],
      ['Ученик-ученик', '', 155, ...growth, 105 / 50],
      ['Итого', '', SUM, ...growth, 121 / 64],
    ]);
  });

  test('of a form without mentors has no load', () => {
    const rows = tableOf(reportOf({ lastYear: before({ 'teacher-pupil': 12 }) }), 'REPORT_S1_GROWTH').rows;
    expect(rows[2]?.[5]).toBe('');
  });
});

describe('coverage', () => {
  test('is by age group, of all pupils and of educators, against the target', () => {
    const rows = tableOf(reportOf(), 'REPORT_S1_COVERAGE').rows;
    expect(rows.map((row) => row.slice(0, 3))).toEqual([
      ['Кто', 'Всего в школе', 'Участвуют'],
      ['обучающиеся начальной школы', 320, 10],
      ['обучающиеся основной школы', 360, 84],
      ['обучающиеся старшей школы', 70, 11],
      ['Обучающиеся, всего', { sumOf: [1, 2, 3] }, { sumOf: [1, 2, 3] }],
      ['Педагоги', 48, 30],
      ['из них молодые специалисты', 6, 6],
    ]);
    expect(rows.slice(1).map((row) => row[4])).toEqual([0.7, 0.7, 0.7, 0.7, 0.7, '']);
  });

  test('of pupils without a class is in all, and educators that the school did not count are blank', () => {
    const coverage = { ...SCHOOL_17.coverage, pupils: { ...SCHOOL_17.coverage.pupils, covered: 107 } };
    const rows = tableOf(reportOf({ coverage, educators: null }), 'REPORT_S1_COVERAGE').rows;
    expect(rows[4]?.[2]).toBe(107);
    expect(rows[5]?.slice(0, 3)).toEqual(['Педагоги', '', 30]);
  });
});

describe('the diagrams', () => {
  test('draw mentors beside mentees, the year before beside this one, coverage beside the target', () => {
    const lastYear = before({ 'teacher-teacher': 29, 'pupil-pupil': 0 });
    const drawn = chartsOf(reportOf({ lastYear })).map(({ title, ranges }) => [
      title,
      ranges.map(({ column, rows }) => `${column}: ${rows}`),
    ]);
    expect(drawn).toEqual([
      ['Наставники и наставляемые по формам', ['1: 3', '4: 3', '5: 3']],
      ['Участники в прошлом и в этом учебном году', ['1: 3', '2: 3', '3: 3']],
      ['Охват наставничеством и цель', ['1: 6', '4: 6', '5: 6']],
    ]);
  });

  test.each([
    ['nothing', {}],
    ['not every form', { 'teacher-teacher': 29 }],
  ])('do not compare with a year of which %s is known: a blank is not 0', (_, figures) => {
    const [, comparison] = chartsOf(reportOf({ lastYear: before(figures) }));
    expect(comparison?.ranges).toEqual([]);
  });
});

test('the summary fits the width of an A4 page', () => {
  expect(layOut(reportOf()).widths.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(740);
});
