import { describe, expect, test } from '@jest/globals';
import { AKBULAK_STAGES } from '../../src/domain/stages/akbulak';
import type { StageWork } from '../../src/domain/stages/stage';
import { STAGE_VARIANTS, worksOf } from '../../src/domain/stages/variants';
import { cellfuls } from '../../src/reports/cellfuls';
import { type Layout, layOut } from '../../src/reports/layout';
import { stageMap } from '../../src/reports/stage-map';
import type { Report, Table } from '../../src/reports/table';
import { mendedA1 } from './mended-a1';
import { printedCells, tableMerges, templateMerges } from './printed';

const SCHOOL = 'МБОУ «Акбулакская СОШ №3»';
const counts = { works: { ofRow: 'COUNT({0})' }, done: { ofRow: 'DONE({0})' } };

const mapOf = (works: readonly StageWork[], day: string | null = '2026-05-31') =>
  stageMap({ school: SCHOOL, works, day, counts });

const tablesOf = ({ blocks }: Report) => blocks.filter((block): block is Table => block.kind === 'table');
const linesOf = ({ blocks }: Report) => blocks.flatMap((block) => (block.kind === 'line' ? [block.text] : []));

describe('the form A1', () => {
  test('of the Akbulak works is the template, cell by cell, but for the slips of its spelling', () => {
    const [table] = tablesOf(mapOf(worksOf(AKBULAK_STAGES)));
    expect(table && printedCells(table)).toEqual(mendedA1());
    expect(table && tableMerges(table)).toEqual(templateMerges('A1'));
  });

  test('stands under the heading of the document with the school’s name', () => {
    expect(linesOf(mapOf(worksOf(AKBULAK_STAGES)))[0]).toBe(
      'Целевая модель этапов реализации наставничества в МБОУ «Акбулакская СОШ №3»',
    );
  });

  test.each(STAGE_VARIANTS)('of the variant $label has a row for each stage, in its order', ({ stages }) => {
    const [table] = tablesOf(mapOf(worksOf(stages)));
    expect(table?.rows.slice(1).map(([title]) => title)).toEqual(stages.map(({ title }) => title));
  });

  test.each([
    ['inside', 1],
    ['outside', 2],
  ] as const)('of a stage with very many works %s goes on in further rows that fit a page', (place, column) => {
    const works = Array.from({ length: 60 }, (_, n) => ({
      stage: 'I',
      work: `работа ${n} ${'слово '.repeat(12)}`.trim(),
      place,
      isDone: false,
      day: null,
    }));
    const report = mapOf(works);
    const rows = tablesOf(report)[0]?.rows ?? [];
    expect(rows.slice(1).map(([title]) => title)).toEqual([
      'I',
      'I (продолжение)',
      'I (продолжение)',
      'I (продолжение)',
    ]);
    expect(rows.flatMap((row) => String(row[column]).split('\n')).slice(1)).toHaveLength(60);
    expect(Math.max(...layOut(report).heights)).toBeLessThan(1040 * 0.68);
  });
});

describe('cellfuls', () => {
  test('keep every line, in order, and break only between lines', () => {
    const lines = Array.from({ length: 40 }, (_, n) => `${n} ${'х'.repeat(n * 10)}`);
    const cells = cellfuls(lines);
    expect(cells.join('\n').split('\n')).toEqual(lines);
    expect(cells.length).toBeGreaterThan(1);
    expect(cells.every((cell) => cell.length <= 1_500)).toBe(true);
  });

  test('of nothing are none; a line longer than a cell stands alone', () => {
    expect(cellfuls([])).toEqual([]);
    expect(cellfuls(['a', 'х'.repeat(2_000), 'b'])).toHaveLength(3);
  });
});

describe('the share done', () => {
  test('is counted by formulas over the title in the row’s own cell', () => {
    const layout = layOut(mapOf(worksOf(AKBULAK_STAGES)));
    const { row, rows } = areaOf(layout, 'REPORT_STAGES');
    expect(rows).toBe(AKBULAK_STAGES.length + 2);
    const cells = layout.values.slice(row, row + 6);
    expect(cells[0]).toEqual([
      AKBULAK_STAGES[0]?.title,
      '',
      '',
      { formula: `=COUNT(A${row + 1})` },
      { formula: `=DONE(A${row + 1})` },
      { formula: `=IF(D${row + 1}=0,"",E${row + 1}/D${row + 1})` },
    ]);
    expect(layout.values[row + 6]?.slice(3)).toEqual([
      { formula: `=SUM(D${row + 1}:D${row + 6})` },
      { formula: `=SUM(E${row + 1}:E${row + 6})` },
      { formula: `=IF(D${row + 7}=0,"",E${row + 7}/D${row + 7})` },
    ]);
  });
});

describe('what to do next', () => {
  const works = worksOf(AKBULAK_STAGES).map((work, index) => ({
    ...work,
    isDone: index < 5,
    day: index === 30 ? '2026-05-01' : index === 6 ? '2026-06-15' : null,
  }));

  test('is the overdue works of any stage, then those left of the current one', () => {
    const report = mapOf(works);
    expect(
      tablesOf(report)[2]
        ?.rows.slice(1)
        .map(([stage, , where, term, state]) => [stage, where, term, state]),
    ).toEqual([
      ['VI. Завершение наставничества', 'внутри ОО', '01.05.2026', 'просрочена'],
      [AKBULAK_STAGES[0]?.title, 'с внешней средой', '', 'осталась'],
      [AKBULAK_STAGES[0]?.title, 'с внешней средой', '15.06.2026', 'осталась'],
    ]);
    expect(linesOf(report)).toContain('Что сделать дальше (сроки на 31.05.2026)');
  });

  test('without a day marks nothing as overdue and says so', () => {
    const report = mapOf(works, null);
    expect(tablesOf(report)[2]?.rows.flat()).not.toContain('просрочена');
    expect(linesOf(report)).toContain('«Дата отчёта» не указана: просроченные работы не отмечены.');
  });

  test('is nothing when all is done', () => {
    const report = mapOf(works.map((work) => ({ ...work, isDone: true })));
    expect(tablesOf(report)).toHaveLength(2);
    expect(linesOf(report)).toContain('Все работы выполнены.');
  });
});

function areaOf({ names }: Layout, wanted: string) {
  const found = names.find(({ name }) => name === wanted);
  if (!found) throw new Error(`no area ${wanted}`);
  return found.area;
}
