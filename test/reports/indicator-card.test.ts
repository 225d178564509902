import { describe, expect, test } from '@jest/globals';
import { assessment, assessmentsOf, type GivenMark } from '../../src/domain/indicator-assessment';
import { indicatorCard } from '../../src/reports/indicator-card';
import { type Layout, layOut } from '../../src/reports/layout';
import type { Report, Table } from '../../src/reports/table';
import { templateCells } from '../samples/fixtures';
import { printedCells, tableMerges, templateMerges } from './printed';

type Mark = GivenMark['mark'];

function card(marks: readonly Mark[], assessor = 'куратор', day = '2026-05-31'): readonly GivenMark[] {
  return marks.map((mark, indicator) => ({ indicator, mark, assessor, day }));
}

const reportOf = (...given: readonly (readonly GivenMark[])[]) =>
  indicatorCard(assessmentsOf(given.flat()), assessment('', []));

function tableOf(report: Report, name: string): Table {
  const table = report.blocks.find((block): block is Table => block.kind === 'table' && block.name === name);
  if (!table) throw new Error(`no table ${name}`);
  return table;
}

const linesOf = ({ blocks }: Report) => blocks.flatMap((block) => (block.kind === 'line' ? [block.text] : []));

const MARKS: readonly Mark[] = [2, 1, 0, 2, 2, 1, 2, 2, 1];

describe('the form K6', () => {
  test('without marks is the template, cell by cell, with its merges', () => {
    const table = tableOf(reportOf(), 'REPORT_K6');
    expect(printedCells(table)).toEqual(templateCells('K6'));
    expect([...tableMerges(table)].sort()).toEqual([...templateMerges('K6')].sort());
  });

  test('has «+» in the column of the points, and nothing else differs from the template', () => {
    const expected = templateCells('K6').map((row, index) => {
      const mark = MARKS[index - 2];
      return index < 2 ? row : [row[0], row[1], ...[2, 1, 0].map((points) => (points === mark ? '+' : ''))];
    });
    expect(printedCells(tableOf(reportOf(card(MARKS)), 'REPORT_K6'))).toEqual(expected);
  });

  test('shows «не применимо» over the three columns', () => {
    const table = tableOf(reportOf(card(['not-applicable', 2])), 'REPORT_K6');
    expect(table.rows[2]?.slice(2)).toEqual(['не применимо', '', '']);
    expect(tableMerges(table).filter((merge) => !templateMerges('K6').includes(merge))).toEqual(['C3:E3']);
  });

  test('stands under the heading of the document and above its three lines about levels', () => {
    expect(linesOf(reportOf(card(MARKS))).slice(0, 4)).toEqual([
      'Показатели эффективности реализации Программы наставничества',
      '15–18 баллов –оптимальный уровень;',
      '9–14 баллов –допустимый уровень;',
      '0–8 баллов –недопустимый уровень.',
    ]);
  });
});

describe('the sums', () => {
  test('are formulas over the points of each criterion, and over the criteria', () => {
    const layout = layOut(reportOf(card(MARKS)));
    const top = areaOf(layout, 'REPORT_INDICATOR_SUMS').row;
    const column = layout.values.slice(top - 1).map((row) => row[2]);
    expect(column.slice(0, 14)).toEqual([
      'Баллы',
      { formula: `=SUM(C${top + 2}:C${top + 6})` },
      ...MARKS.slice(0, 5),
      { formula: `=SUM(C${top + 8}:C${top + 9})` },
      ...MARKS.slice(5, 7),
      { formula: `=SUM(C${top + 11}:C${top + 12})` },
      ...MARKS.slice(7),
      { formula: `=C${top + 1}+C${top + 7}+C${top + 10}` },
    ]);
    expect(linesOf(reportOf(card(MARKS)))).toContain('Сумма баллов: 13 из 18, допустимый уровень.');
  });

  test('of several assessors are of means, while the form shows medians', () => {
    const report = reportOf(card([2, ...MARKS.slice(1)]), card([1, ...MARKS.slice(1)], 'психолог'));
    expect(tableOf(report, 'REPORT_K6').rows[2]?.slice(2)).toEqual(['', '+', '']);
    expect(tableOf(report, 'REPORT_INDICATOR_SUMS').rows[2]).toEqual([expect.any(String), 1.5, 2, '1; 2']);
    expect(linesOf(report)).toContain('Сумма баллов: 12,5 из 18, допустимый уровень.');
    expect(linesOf(report).join()).toContain('Оценивали: 2.');
  });

  test('of a card with blanks are not there: it is said what is missing', () => {
    const report = reportOf(card([2, 2, 2, 2]));
    const rows = tableOf(report, 'REPORT_INDICATOR_SUMS').rows;
    expect(rows[1]?.[1]).toBe('не заполнено: 1 из 5');
    expect(rows[7]?.[1]).toBe('не заполнено: 2 из 2');
    expect(rows.at(-1)?.slice(0, 3)).toEqual(['Итого', 'не заполнено: 5 из 9', 18]);
    const missing = linesOf(report).find((text) => text.startsWith('Уровня нет')) ?? '';
    expect(missing).toMatch(/^Уровня нет, не заполнено: 5 из 9\. Не оценены: «Логичность/);
    expect(missing.match(/«[^«»]+»/g)).toHaveLength(5);
    expect(linesOf(report).join()).not.toContain('Сумма баллов');
  });

  test('with «не применимо» have a lower maximum, and the level is by share', () => {
    const report = reportOf(card(['not-applicable', 'not-applicable', 2, 2, 2, 2, 2, 1, 1]));
    expect(linesOf(report)).toContain(
      'Сумма баллов: 12 из 14, это 85,71 %: оптимальный уровень по доле, потому что часть показателей не применима.',
    );
    const rows = tableOf(report, 'REPORT_INDICATOR_SUMS').rows;
    expect(rows[1]?.[2]).toBe(6);
    expect(rows[2]?.slice(1)).toEqual(['не применимо', '', '']);
    expect(rows.at(-1)?.[2]).toBe(14);
    const none = reportOf(card(MARKS.map((): Mark => 'not-applicable')));
    expect(linesOf(none)).toContain('Все показатели не применимы: уровня нет.');
  });
});

describe('the history', () => {
  const earlier = card([1, 1, 1, 1, 1, 1, 1, 1, 1], 'куратор', '2025-12-25');

  test('begins with two dates: a row and a point of the chart for each, the newest is the card', () => {
    const report = reportOf(card(MARKS), earlier);
    expect(tableOf(report, 'REPORT_INDICATOR_HISTORY').rows).toEqual([
      ['Дата', 'Уровень', 'Оценивали', 'Сумма баллов', 'Доля'],
      ['25.12.2025', 'допустимый уровень', 1, 9, 0.5],
      ['31.05.2026', 'допустимый уровень', 1, 13, 13 / 18],
    ]);
    expect(linesOf(report)).toContain('Итоги на 31.05.2026');
    const layout = layOut(report);
    const { row, rows } = areaOf(layout, 'REPORT_INDICATOR_HISTORY');
    expect(layout.charts).toEqual([
      expect.objectContaining({
        ranges: [
          { row, column: 1, rows, columns: 1 },
          { row, column: 5, rows, columns: 1 },
        ],
        row: row + rows + 1,
      }),
    ]);
    expect(layout.values.length).toBeGreaterThan(row + rows + 10);
  });

  test('of an incomplete card has no sum and no point', () => {
    const report = reportOf(card([2]), earlier);
    expect(tableOf(report, 'REPORT_INDICATOR_HISTORY').rows[2]).toEqual([
      '31.05.2026',
      'не заполнено: 8 из 9',
      1,
      '',
      '',
    ]);
  });

  test('of one date is not told, and its chart goes', () => {
    expect(layOut(reportOf(card(MARKS))).charts).toEqual([expect.objectContaining({ ranges: [] })]);
    expect(linesOf(reportOf(card(MARKS)))).not.toContain('История оценок');
  });
});

test('the card fits the width of an A4 page', () => {
  expect(layOut(reportOf(card(MARKS))).widths.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(740);
});

function areaOf({ names }: Layout, wanted: string) {
  const found = names.find(({ name }) => name === wanted);
  if (!found) throw new Error(`no area ${wanted}`);
  return found.area;
}
