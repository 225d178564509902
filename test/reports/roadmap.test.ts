import { describe, expect, test } from '@jest/globals';
import type { RoadmapRow } from '../../src/domain/roadmap/roadmap';
import { layOut } from '../../src/reports/layout';
import { outcomeReport, roadmapReport, yearOfPlan } from '../../src/reports/roadmap';
import type { Report, Table } from '../../src/reports/table';
import { templateCells } from '../samples/fixtures';
import { CURATOR, INPUT, ROWS } from './kez-roadmap';

function tables(report: Report): readonly Table[] {
  return report.blocks.filter((block) => block.kind === 'table');
}

const texts = (report: Report) => report.blocks.flatMap((block) => (block.kind === 'line' ? [block.text] : []));

describe('the plan of the document’s own rows', () => {
  const report = roadmapReport(INPUT);

  test('is K7 cell by cell: the numbers alike (INC-K7), the curator from the settings', () => {
    const expected = templateCells('K7').map(([number = '', name, term, responsible, result]) => [
      number.replace(/\d$/, '$&.'),
      name,
      term,
      responsible === '{куратор}' ? CURATOR : responsible,
      result,
    ]);
    expect(tables(report)[0]?.rows).toEqual(expected);
  });

  test('has the heading of the document with the school of the settings (INC-K1)', () => {
    expect(texts(report)[0]).toBe('9. Дорожная карта внедрения Программы наставничества в МБОУ «Кезская СОШ №2»');
  });

  test('says under it how things stand, and what is overdue', () => {
    expect(texts(report).slice(1)).toEqual([
      'Состояние на 15.10.2022',
      'План на период 01.09.2022–31.08.2023.',
      'Мероприятий – 15: в работе – 4, предстоит – 2, просрочено – 9.',
      'Срок раньше начала учебного года: 1.1., 1.2., 1.4., 1.5.',
      'Просрочено',
    ]);
    expect(
      tables(report)[1]
        ?.rows.slice(1)
        .map(([number]) => number),
    ).toEqual(['1.1.', '1.2.', '1.4.', '1.5.', '1.3.', '3.2.', '3.3.', '3.4.', '3.6.']);
  });

  test('lists nothing overdue when there is nothing', () => {
    const early = roadmapReport({ ...INPUT, day: '2022-02-01' });
    expect(tables(early)).toHaveLength(1);
    expect(texts(early)).not.toContain('Просрочено');
  });

  test('merges no more for more sections', () => {
    const merges = (rows: readonly RoadmapRow[]) => {
      const { merged, mergedAcross } = layOut(roadmapReport({ ...INPUT, day: '2022-02-01', rows }));
      return merged.length + mergedAcross.length;
    };
    expect(merges([...ROWS, ...ROWS, ...ROWS])).toBe(merges(ROWS));
  });
});

describe('a section’s heading', () => {
  const layout = layOut(roadmapReport(INPUT));
  const row = layout.values.findIndex(([number]) => number === '2.');

  test('flows over the blank cells beside it, without lines between them', () => {
    expect(layout.values[row]?.slice(2)).toEqual(['', '', '']);
    expect(layout.styles[row]?.[1]).toMatchObject({ bold: true, wrap: false, align: 'left' });
    expect(layout.outlined).toContainEqual({ row: row + 1, column: 2, rows: 1, columns: 4 });
    const inside = layout.bordered.filter((area) => area.row <= row + 1 && row + 1 < area.row + area.rows);
    expect(inside).toEqual([{ row: row + 1, column: 1, rows: 1, columns: 1 }]);
  });

  test('that is too long for one line is wrapped in its own cell', () => {
    const name = 'Нормативно-правовое регулирование внедрения системы наставничества '.repeat(3).trim();
    const rows = ROWS.map((one) => (one.number === '2.' ? { ...one, name } : one));
    const long = layOut(roadmapReport({ ...INPUT, rows }));
    expect(long.styles[row]?.[1]?.wrap).toBe(true);
    expect(long.heights[row]).toBeGreaterThan(3 * 15);
  });

  test('every other cell has its border', () => {
    const bordered = (r: number, c: number) =>
      [...layout.bordered, ...layout.outlined].filter(
        (area) => r >= area.row && r < area.row + area.rows && c >= area.column && c < area.column + area.columns,
      ).length;
    const cells = Array.from({ length: 21 }, (_, r) => Array.from({ length: 5 }, (__, c) => bordered(r + 2, c + 1)));
    expect(cells.flat().filter((count) => count !== 1)).toEqual([]);
  });
});

test('the year of a plan is read from its own lines', () => {
  expect(yearOfPlan(texts(roadmapReport(INPUT)))).toEqual(INPUT.schoolYear);
  expect(yearOfPlan(['План на период', 'План на период 2022.'])).toBeUndefined();
});

test('the outcome of a year keeps status and marks beside the plan', () => {
  const done = new Map<string, string | boolean>([
    ['1.1.', '2022-03-14'],
    ['3.2.', true],
  ]);
  const rows = ROWS.map((row) => ({ ...row, done: done.get(row.number) ?? false }));
  const report = outcomeReport({ ...INPUT, rows, day: '2023-09-05' });
  const [table] = tables(report);
  expect(table?.name).toBeUndefined();
  expect(table?.rows[0]?.slice(5)).toEqual(['Статус', 'Исполнено']);
  expect(
    table?.rows
      .filter(([number]) => ['1.', '1.1.', '3.2.', '5.1.'].includes(String(number)))
      .map((row) => row.slice(5)),
  ).toEqual([
    ['', ''],
    ['исполнено', '14.03.2022'],
    ['исполнено', '+'],
    ['просрочено', ''],
  ]);
  expect(texts(report).slice(1)).toEqual([
    'Итог 2022-2023 учебного года на 05.09.2023',
    'исполнено – 2, просрочено – 13.',
  ]);
});

test('{директор} is filled in as well, in any case of letters', () => {
  const [row] = ROWS.filter(({ number }) => number === '1.1.');
  const rows = row ? [{ ...row, responsible: '{Директор}, {КУРАТОР}' }] : [];
  expect(tables(roadmapReport({ ...INPUT, rows }))[0]?.rows[1]?.[3]).toBe(`директор, ${CURATOR}`);
});
