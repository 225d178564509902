import { describe, expect, test } from '@jest/globals';
import { TITLE_SIZE } from '../../src/reports/cell-style';
import { consolidatedReport } from '../../src/reports/consolidated-report';
import { findingsReport } from '../../src/reports/findings';
import { type Area, type Layout, layOut } from '../../src/reports/layout';
import { problemsReport } from '../../src/reports/problems';
import { outcomeReport, roadmapReport } from '../../src/reports/roadmap';
import { returnReport } from '../../src/reports/school-return';
import { type Chart, GAP, line, type Report, type Table } from '../../src/reports/table';
import { MEGION } from '../domain/megion';
import { INPUT } from './kez-roadmap';
import { manySchools, megionInput } from './megion-report';
import { lineOf, wrap } from './wrapped-lines';

/** An A4 page between margins, upright and lying, in pixels of the screen. */
const [UPRIGHT, LYING] = [740, 1060];

const FINDING = {
  rule: 'r',
  severity: 'ошибка',
  where: 'МАОУ «СОШ№1»',
  what: 'сумма не сходится',
  todo: 'Уточните.',
} as const;
const PROBLEM = { sheet: 'Пары', row: '14', column: 'Форма', what: 'неизвестная форма', todo: 'Исправьте ячейку.' };

const REPORTS: readonly (readonly [name: string, report: Report, pageWidth: number])[] = [
  ['the consolidated report of Megion', consolidatedReport(megionInput()), UPRIGHT],
  ['the consolidated report of 12 schools', consolidatedReport(megionInput(manySchools(12))), UPRIGHT],
  ['the consolidated report of 15 schools', consolidatedReport(megionInput(manySchools(15))), UPRIGHT],
  ['the consolidated report of no school', consolidatedReport(megionInput([])), UPRIGHT],
  [
    'the consolidated report without texts, documents and events',
    consolidatedReport({
      ...megionInput(MEGION),
      documents: [],
      events: [],
      texts: { 'before-T1': [], 'after-T1': [], 'next-year': [], 'expected-results': [] },
    }),
    UPRIGHT,
  ],
  ['findings', findingsReport(Array.from({ length: 9 }, () => FINDING)), LYING],
  ['no findings', findingsReport([]), LYING],
  ['the roadmap', roadmapReport(INPUT), LYING],
  ['the outcome of a roadmap', outcomeReport(INPUT), LYING],
  ['problems', problemsReport([PROBLEM, PROBLEM]), LYING],
  [
    'the return',
    returnReport([
      ['Раздел', 'Показатель', 'Значение'],
      ['Контингент', 'Обучающихся начальной школы', 5],
    ]),
    UPRIGHT,
  ],
];

describe('a paper of flowing lines', () => {
  const paper = layOut({
    grid: [100, 100],
    lines: 'flowing',
    blocks: [line('title', 'План'), line('text', 'слово '.repeat(40).trim()), GAP, line('title', 'План')],
  });

  test('merges nothing and breaks long lines into rows', () => {
    expect([paper.merged, paper.mergedAcross]).toEqual([[], []]);
    const texts = paper.values.map(([first]) => String(first));
    expect(texts.slice(1, -2).length).toBeGreaterThan(5);
    expect(texts.slice(1, -2).join(' ')).toBe('слово '.repeat(40).trim());
    expect(paper.styles.filter(([style]) => style?.wrap === false)).toHaveLength(texts.length - 1);
  });

  test('has titles that are told by their size', () => {
    const titles = paper.styles.map(([style]) => style?.bold === true && style.fontSize === TITLE_SIZE);
    expect(titles.map((is, index) => (is ? index : -1)).filter((index) => index >= 0)).toEqual([
      0,
      paper.styles.length - 1,
    ]);
  });
});

describe('the height of rows', () => {
  const text = 'слово '.repeat(20).trim();
  const table: Table = {
    kind: 'table',
    columns: [{ span: 1, kind: 'text' }],
    headerRows: 0,
    rows: [['коротко'], [text]],
  };

  test('is one in a paper of flowing lines, but for rows of tables that need more', () => {
    const { heights } = layOut({
      grid: [200, 100],
      lines: 'flowing',
      blocks: [line('title', 'План'), line('text', text), GAP, table],
    });
    const [title = 0] = heights;
    expect(new Set(heights.slice(0, -1))).toEqual(new Set([title]));
    expect(heights.at(-1)).toBeGreaterThan(title);
  });

  test('grows with the size of its texts, which titles and notes keep', () => {
    const blocks = [line('title', 'План'), line('annex', 'Приложение'), line('text', text), line('note', text), table];
    const sizes = (fontSize?: number) => layOut({ grid: [200], blocks, ...(fontSize ? { fontSize } : {}) });
    expect(sizes(13).styles.map(([style]) => style?.fontSize)).toEqual([14, 14, 13, 9, 13, 13]);
    expect(sizes().styles.map(([style]) => style?.fontSize)).toEqual([14, 14, 11, 9, 11, 11]);
    expect(sizes(13).heights[2]).toBeGreaterThan(sizes().heights[2] ?? 0);
  });
});

test('a paper of one column merges nothing, and its rows fit themselves', () => {
  const blocks = [line('title', 'Грамота'), GAP, line('right', 'а')];
  const { merged, mergedAcross, heights } = layOut({ grid: [700], blocks, lines: 'flowing' });
  expect([merged, mergedAcross, heights]).toEqual([[], [], []]);
});

/** Every merged rectangle, one a row where rows are merged each by itself. */
function mergedRectangles({ mergedAcross, merged }: Layout): readonly Area[] {
  const rows = mergedAcross.flatMap((area) =>
    Array.from({ length: area.rows }, (_, index): Area => ({ ...area, row: area.row + index, rows: 1 })),
  );
  return [...rows, ...merged];
}

function cellsOf({ row, column, rows, columns }: Area): readonly string[] {
  return Array.from({ length: rows * columns }, (_, index) => {
    return `${row + Math.floor(index / columns)}:${column + (index % columns)}`;
  });
}

describe.each(REPORTS)('%s', (_, report, pageWidth) => {
  const layout = layOut(report);
  const rectangles = mergedRectangles(layout);

  test('fits the page and is a full rectangle of cells', () => {
    expect(layout.widths.reduce((total, width) => total + width, 0)).toBeLessThanOrEqual(pageWidth);
    for (const grid of [layout.values, layout.styles]) {
      expect(grid).toHaveLength(layout.heights.length);
      expect(new Set(grid.map((row) => row.length))).toEqual(new Set([layout.widths.length]));
    }
  });

  test('no two merges overlap, and none leaves the sheet', () => {
    const covered = rectangles.flatMap(cellsOf);
    expect(new Set(covered).size).toBe(covered.length);
    for (const { row, column, rows, columns } of rectangles) {
      expect(row + rows - 1).toBeLessThanOrEqual(layout.heights.length);
      expect(column + columns - 1).toBeLessThanOrEqual(layout.widths.length);
      expect(rows * columns).toBeGreaterThan(1);
    }
  });

  test('a merge covers blank cells only: nothing that was written is lost', () => {
    const lost = rectangles.flatMap((area) =>
      cellsOf(area)
        .slice(1)
        .filter((cell) => {
          const [row = 0, column = 0] = cell.split(':').map(Number);
          return layout.values[row - 1]?.[column - 1] !== '';
        }),
    );
    expect(lost).toEqual([]);
  });

  test('every text is seen whole: its cell, merges included, is tall enough', () => {
    for (const { value, needed, given } of textHeights(layout)) {
      expect({ value, fits: given >= needed }).toEqual({ value, fits: true });
    }
  });

  test('no row is much taller than its tallest text: widths count with their merges', () => {
    const tallest = layout.heights.map(() => lineOf(11, 100).height);
    for (const { row, needed } of textHeights(layout)) tallest[row - 1] = Math.max(tallest[row - 1] ?? 0, needed);
    const wasteful = layout.heights.filter((height, index) => height > 2 * (tallest[index] ?? 0) + 12);
    expect(wasteful).toEqual([]);
  });

  test('each table’s name and border stand exactly over its cells', () => {
    const tables = report.blocks.filter((block) => block.kind === 'table');
    expect(layout.names.map(({ name }) => name)).toEqual(tables.flatMap(({ name }) => (name ? [name] : [])));
    const framed = framedAreas(layout);
    expect(framed).toHaveLength(tables.length);
    tables.forEach((table, index) => {
      const area = framed[index];
      if (!area) throw new Error('a table without a border');
      expect(filledCells(layout, area)).toEqual(table.rows.flat().filter((value) => value !== ''));
      const spans = table.columns.reduce((total, { span }) => total + span, 0);
      expect(area).toMatchObject({ column: 1, rows: table.rows.length, columns: spans });
    });
    const named = tables.flatMap((table, index) => (table.name ? [framed[index]] : []));
    expect(layout.names.map(({ area }) => area)).toEqual(named);
  });

  test('lines and gaps are merged over the whole width', () => {
    const outside = new Set(
      framedAreas(layout).flatMap(({ row, rows }) => Array.from({ length: rows }, (__, i) => row + i)),
    );
    const whole = rectangles.filter(({ column, columns, rows, row }) => {
      return column === 1 && rows === 1 && columns === layout.widths.length && !outside.has(row);
    });
    expect(whole.map(({ row }) => row).sort((a, b) => a - b)).toEqual(
      layout.heights.map((__, index) => index + 1).filter((row) => !outside.has(row)),
    );
  });
});

/** The areas of the tables: where one has headings of sections, its borders stand in pieces, each cell in one of them. */
function framedAreas({ bordered, outlined, widths }: Layout): readonly Area[] {
  if (outlined.length === 0) return bordered;
  const cells = [...bordered, ...outlined].flatMap(cellsOf);
  expect(new Set(cells).size).toBe(cells.length);
  const rows = [...new Set(cells.map((cell) => Number(cell.split(':')[0])))].sort((a, b) => a - b);
  const areas: Area[] = [];
  for (const row of rows) {
    const last = areas.at(-1);
    if (last && last.row + last.rows === row) areas[areas.length - 1] = { ...last, rows: last.rows + 1 };
    else areas.push({ row, column: 1, rows: 1, columns: widths.length });
  }
  expect(areas.flatMap(cellsOf)).toHaveLength(cells.length);
  return areas;
}

interface TextHeight {
  readonly row: number;
  readonly value: string;
  /** Pixels that the lines of the text take, and that its cell has, merges included. */
  readonly needed: number;
  readonly given: number;
}

function textHeights(layout: Layout): readonly TextHeight[] {
  const areaAt = new Map(mergedRectangles(layout).map((area) => [`${area.row}:${area.column}`, area]));
  const added = (sizes: readonly number[], from: number, count: number) =>
    sizes.slice(from, from + count).reduce((total, size) => total + size, 0);
  return layout.values.flatMap((cells, r) =>
    cells.flatMap((value, c) => {
      if (typeof value !== 'string' || value === '') return [];
      const style = layout.styles[r]?.[c];
      // a text that is not wrapped flows over the blank cells beside it
      const columns = style?.wrap === false ? cells.slice(c + 1).findIndex((beside) => beside !== '') + 1 : 1;
      const area = areaAt.get(`${r + 1}:${c + 1}`) ?? { rows: 1, columns: columns || cells.length - c };
      const { height, letters } = lineOf(style?.fontSize ?? 0, added(layout.widths, c, area.columns));
      const needed = wrap(value, letters).length * height;
      return [{ row: r + 1, value, needed, given: added(layout.heights, r, area.rows) }];
    }),
  );
}

function filledCells({ values }: Layout, { row, column, rows, columns }: Area) {
  return values
    .slice(row - 1, row - 1 + rows)
    .flatMap((line) => line.slice(column - 1, column - 1 + columns))
    .filter((value) => value !== '');
}

describe('how cells look', () => {
  const table: Table = {
    kind: 'table',
    columns: [
      { span: 2, kind: 'text' },
      { span: 1, kind: 'people' },
      { span: 1, kind: 'share' },
      { span: 1, kind: 'count' },
    ],
    headerRows: 1,
    boldRows: [2],
    rows: [
      ['Группа', 'Чел.', 'Доля', 'ОО'],
      ['начальная', 1542, 0.2118, 4],
      ['всего', '', '-', new Date(0)],
    ],
  };
  const { styles, values } = layOut({ grid: [100, 100, 80, 80, 80], blocks: [line('note', 'n'), GAP, table] });

  test('values stand at the first column of their span', () => {
    expect(values[3]).toEqual(['начальная', '', 1542, 0.2118, 4]);
  });

  test('units and dates are in the format, texts are kept as texts', () => {
    expect(styles[3]?.map(({ format }) => format)).toEqual(['@', '@', '#,##0" чел."', '0.00%', '0']);
    expect(styles[4]?.map(({ format }) => format)).toEqual(['@', '@', '@', '@', 'dd.mm.yyyy']);
  });

  test('headers are bold and shaded, totals bold, notes small', () => {
    const column = (row: number) => ({ bold: styles[row]?.[0]?.bold, shaded: styles[row]?.[0]?.shaded });
    expect([column(2), column(3), column(4)]).toEqual([
      { bold: true, shaded: true },
      { bold: false, shaded: false },
      { bold: true, shaded: false },
    ]);
    expect(styles[0]?.[0]?.fontSize).toBeLessThan(styles[3]?.[0]?.fontSize ?? 0);
  });

  test('a span is shaded and formatted over all its cells', () => {
    expect(styles[2]?.[1]).toEqual(styles[2]?.[0]);
  });
});

describe('charts and formulas of a table', () => {
  const figures: Table = {
    kind: 'table',
    name: 'FIGURES',
    columns: [
      { span: 2, kind: 'text' },
      { span: 1, kind: 'count' },
      { span: 1, kind: 'count' },
      { span: 1, kind: 'share' },
    ],
    headerRows: 1,
    rows: [
      ['Форма', 'Было', 'Стало', 'Рост'],
      ['одна', 4, 5, { ofRow: '{2}/{1}-1' }],
      ['другая', 2, 2, { ofRow: 'IF({1}=0,"",{2}/{1}-1)' }],
      ['Итого', { sumOf: [1, 2] }, { sumOf: [1, 2] }, ''],
    ],
  };
  const chart = { kind: 'chart', title: 'Было и стало', table: 'FIGURES', labels: 0 } as const;
  const placed = (more: Partial<Chart>) =>
    layOut({ grid: [100, 100, 80, 80, 80], blocks: [figures, { ...chart, values: 2, ...more }] });

  test('a formula over its own row names the cells where the table’s columns begin', () => {
    const { values, styles } = placed({});
    expect([1, 2].map((row) => values[row]?.[4])).toEqual([
      { formula: '=D2/C2-1' },
      { formula: '=IF(C3=0,"",D3/C3-1)' },
    ]);
    expect(styles[1]?.[4]?.format).toBe('0.00%');
  });

  test('a chart draws several columns of a table, and may leave its total out', () => {
    const columns = (rows: number) => [1, 3, 4].map((column) => ({ row: 1, column, rows, columns: 1 }));
    expect(placed({ values: [2, 3] }).charts[0]?.ranges).toEqual(columns(4));
    expect(placed({ values: [2, 3], rows: 2 }).charts[0]?.ranges).toEqual(columns(3));
  });

  test('a chart stands under its table over blank rows of its own, as wide as the page', () => {
    const { charts, values, heights } = placed({ shape: 'bars', axes: { labels: 'Форма', values: 'чел.' } });
    expect(charts[0]).toMatchObject({ row: 5, column: 1, width: 440, shape: 'bars' });
    expect(charts[0]?.axes).toEqual({ labels: 'Форма', values: 'чел.' });
    expect(charts[0]?.height).toBe(heights.slice(4).reduce((total, height) => total + height, 0));
    expect(
      values
        .slice(4)
        .flat()
        .every((value) => value === ''),
    ).toBe(true);
  });

  test('a chart of nothing takes no place', () => {
    const { charts, values } = placed({ table: null });
    expect(charts[0]?.ranges).toEqual([]);
    expect(values).toHaveLength(4);
  });
});

describe('rows that people fill', () => {
  const table: Table = {
    kind: 'table',
    columns: [
      { span: 2, kind: 'text' },
      { span: 1, kind: 'text' },
      { span: 1, kind: 'text' },
    ],
    headerRows: 1,
    openRows: [1],
    rows: [
      ['Что', 'Хорошо', 'Плохо'],
      ['Вне', '', ''],
    ],
  };
  const layout = layOut({ grid: [50, 50, 100, 100], blocks: [line('text', 'SWOT'), table] });

  test('are open but for their first cell, and have room', () => {
    expect(layout.open).toEqual([{ row: 3, column: 3, rows: 1, columns: 2 }]);
    expect(layout.heights[2]).toBeGreaterThanOrEqual(100);
    expect(layout.heights[1]).toBeLessThan(50);
  });
});

test('a chart may be lower than usual', () => {
  const table: Table = {
    kind: 'table',
    name: 'T',
    columns: [
      { span: 1, kind: 'text' },
      { span: 1, kind: 'points' },
    ],
    headerRows: 1,
    rows: [
      ['Группа', 'Индекс'],
      ['а', 0.5],
    ],
  };
  const chart: Chart = { kind: 'chart', title: 'Индекс', table: 'T', labels: 0, values: 1 };
  const heightOf = (one: Chart) => layOut({ grid: [100, 100], blocks: [table, one] }).values.length;
  expect(heightOf({ ...chart, height: 7 })).toBe(2 + 7);
  expect(heightOf(chart)).toBe(2 + 10);
});
