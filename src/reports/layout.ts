import { sum } from '../domain/record';
import { ALIGNMENTS, type CellStyle, formatOf, LINE_STYLES, PLAIN, TITLE_SIZE } from './cell-style';
import { BODY_SIZE, brokenLines, type MeasuredText, rowHeight } from './row-height';
import { flowingColumn, framesOf } from './section-rows';
import { rowFormula, sumFormula } from './sum-formula';
import type {
  Block,
  Chart,
  ChartAxes,
  ChartShape,
  Line,
  LineStyle,
  Report,
  ReportValue,
  Table,
  TableMerge,
} from './table';

/** A rectangle of cells, from row 1 and column 1. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** What a cell of a report holds. */
export type LayoutValue = string | number | Date | { readonly formula: string };

/** A chart placed on a sheet. */
export interface PlacedChart {
  readonly title: string;
  /** Labels, then values, headings included; none: a chart of that title goes. */
  readonly ranges: readonly Area[];
  /** The cell of its upper left corner, from 1. */
  readonly row: number;
  readonly column: number;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly shape: ChartShape;
  readonly axes: ChartAxes;
  /** Where the axis of the values ends; without it as they have it. */
  readonly maximum?: number;
}

/** A report placed on cells: what to write, how it looks, what to merge. */
export interface Layout {
  readonly widths: readonly number[];
  /** Pixels; none of a report that merges nothing: its rows fit themselves to what they hold. */
  readonly heights: readonly number[];
  readonly values: readonly (readonly LayoutValue[])[];
  readonly styles: readonly (readonly CellStyle[])[];
  /** Areas whose every row is merged into one cell. */
  readonly mergedAcross: readonly Area[];
  /** Areas merged into one cell. */
  readonly merged: readonly Area[];
  readonly bordered: readonly Area[];
  /** Areas with a border around, and none inside. */
  readonly outlined: readonly Area[];
  /** What people fill. */
  readonly open: readonly Area[];
  readonly names: readonly { readonly name: string; readonly area: Area }[];
  readonly charts: readonly PlacedChart[];
}

/** Blank rows under a chart. */
const CHART_ROWS = 10;

/** Pixels of a row that people fill, at the least. */
const OPEN_HEIGHT = 150;

/** Pixels: lines of flowing papers are as high. */
const TITLE_HEIGHT = rowHeight([{ text: '', width: 1, fontSize: TITLE_SIZE }]);

const NO_AXES: ChartAxes = { labels: '', values: '' };

/** Places the blocks of a report one under another. */
export function layOut(report: Report): Layout {
  const placement = new Placement(report);
  for (const block of report.blocks) placement.add(block);
  return placement.layout();
}

class Placement {
  private readonly heights: number[] = [];
  private readonly values: LayoutValue[][] = [];
  private readonly styles: CellStyle[][] = [];
  private readonly mergedAcross: Area[] = [];
  private readonly merged: Area[] = [];
  private readonly bordered: Area[] = [];
  private readonly outlined: Area[] = [];
  private readonly open: Area[] = [];
  private readonly names: { name: string; area: Area }[] = [];
  private readonly charts: PlacedChart[] = [];
  private readonly grid: readonly number[];
  private readonly flowing: boolean;
  private readonly bodySize: number;
  private readonly plain: CellStyle;
  /** First row of the run of lines and gaps being placed: one merge serves the whole run. */
  private runStart: number | null = null;

  constructor({ grid, lines = 'merged', fontSize = BODY_SIZE }: Report) {
    this.grid = grid;
    this.flowing = lines === 'flowing';
    this.bodySize = fontSize;
    this.plain = { ...PLAIN, fontSize };
  }

  add(block: Block): void {
    if (block.kind === 'table') {
      this.closeRun();
      this.addTable(block);
    } else if (block.kind === 'chart') {
      this.addChart(block);
    } else if (this.flowing && block.kind === 'line') {
      this.addFlowing(block);
    } else {
      if (!this.flowing && this.grid.length > 1) this.runStart ??= this.nextRow;
      this.addLine(block.kind === 'line' ? block : undefined);
    }
  }

  layout(): Layout {
    this.closeRun();
    const { values, styles, mergedAcross, merged, bordered, outlined, open, names, charts } = this;
    // lines of one column that nothing merges or wraps: the rows fit themselves, whatever the number of papers
    const heights = this.flowing && this.grid.length === 1 ? [] : this.heights;
    return {
      widths: this.grid,
      heights,
      values,
      styles,
      mergedAcross,
      merged,
      bordered,
      outlined,
      open,
      names,
      charts,
    };
  }

  private get nextRow(): number {
    return this.values.length + 1;
  }

  private closeRun(): void {
    if (this.runStart === null) return;
    this.mergedAcross.push(this.area(this.runStart, 1, this.nextRow - this.runStart, this.grid.length));
    this.runStart = null;
  }

  private area(row: number, column: number, rows: number, columns: number): Area {
    return { row, column, rows, columns };
  }

  private addLine(block: Line | undefined): void {
    const style = block ? this.lineStyle(block.style) : this.plain;
    const text = block?.text ?? '';
    this.placeLine(text, style);
    this.addHeight([{ text, width: sum(this.grid), fontSize: style.fontSize, bold: style.bold }]);
  }

  private placeLine(text: string, style: CellStyle): void {
    this.values.push([text, ...this.grid.slice(1).map(() => '')]);
    this.styles.push(this.grid.map(() => style));
  }

  /** Titles and notes keep their size. */
  private lineStyle(style: LineStyle): CellStyle {
    const look = LINE_STYLES[style];
    return look.fontSize === BODY_SIZE ? { ...look, fontSize: this.bodySize } : look;
  }

  /** Flowing lines and short rows are all as high as a title: neighbours of one height cost one call together. */
  private addHeight(texts: readonly MeasuredText[], least = 0): void {
    this.heights.push(Math.max(rowHeight(texts), this.flowing ? TITLE_HEIGHT : 0, least));
  }

  private addFlowing({ style, text }: Line): void {
    const look = this.lineStyle(style);
    const align = this.grid.length === 1 ? look.align : 'left'; // over blank neighbours a text flows from the left alone
    for (const part of brokenLines({ text, width: sum(this.grid), fontSize: look.fontSize, bold: look.bold })) {
      this.placeLine(part, { ...look, align, wrap: false });
      this.addHeight([{ text: '', width: sum(this.grid), fontSize: look.fontSize }]);
    }
  }

  /** A chart stands over blank rows, so that it is printed between what is above and below. */
  private addChart(chart: Chart): void {
    const { title, table, labels, values, rows, shape = 'columns', axes = NO_AXES, maximum } = chart;
    const area = this.names.find(({ name }) => name === table)?.area;
    const drawn = rows === undefined ? area?.rows : rows + 1;
    const ranges = area
      ? [labels, values].flat().map((column) => this.area(area.row, area.column + column, drawn ?? 0, 1))
      : [];
    const [row, blanks] = [this.nextRow, area ? (chart.height ?? CHART_ROWS) : 0];
    for (let index = 0; index < blanks; index += 1) this.add({ kind: 'gap' });
    const height = sum(this.heights.slice(row - 1));
    const end = maximum === undefined ? {} : { maximum };
    this.charts.push({ title, ranges, row, column: 1, width: sum(this.grid), height, shape, axes, ...end });
  }

  private addTable(table: Table): void {
    const top = this.nextRow;
    const starts = columnStarts(table);
    const width = sum(table.columns.map(({ span }) => span));
    table.rows.forEach((row, index) => {
      this.addRow(table, starts, row, index);
    });
    for (const merge of table.merges ?? []) this.addMerge(table, starts, top, merge);
    const second = starts[1] ?? 0;
    for (const row of table.openRows ?? []) this.open.push(this.area(top + row, second + 1, 1, width - second));
    table.columns.forEach(({ span }, column) => {
      if (span > 1) this.mergeColumn(table, top, column, (starts[column] ?? 0) + 1, span);
    });
    const whole = this.area(top, 1, table.rows.length, width);
    const frames = framesOf(table, whole, starts);
    this.bordered.push(...frames.bordered);
    this.outlined.push(...frames.outlined);
    if (table.name !== undefined) this.names.push({ name: table.name, area: whole });
  }

  private addRow(table: Table, starts: readonly number[], row: readonly ReportValue[], index: number): void {
    const values: LayoutValue[] = this.grid.map(() => '');
    const top = this.nextRow - index;
    const styles: CellStyle[] = this.grid.map(() => this.plain);
    const header = index < table.headerRows;
    const bold = header || (table.boldRows?.includes(index) ?? false);
    const flowing = flowingColumn(table, row, index, (column) => this.widthOf(starts[column] ?? 0, this.grid.length));
    const measured = table.columns.map(({ span, kind }, column) => {
      const start = starts[column] ?? 0;
      const value = row[column] ?? '';
      const align = header && column > 0 ? 'center' : ALIGNMENTS[kind];
      const format = formatOf(value, kind);
      values[start] = placedValue(value, top, index, start, starts);
      const flows = column === flowing;
      styles.fill({ ...this.plain, format, bold, align, shaded: header, wrap: !flows }, start, start + span);
      return {
        text: typeof value === 'string' && !flows ? value : '', // a number is never wrapped, nor what flows
        width: this.widthOf(start, flows ? this.grid.length : this.visibleSpan(table, index, column)),
        fontSize: this.bodySize,
        bold,
      };
    });
    this.values.push(values);
    this.styles.push(styles);
    this.addHeight(measured, table.openRows?.includes(index) ? OPEN_HEIGHT : 0);
  }

  private widthOf(start: number, span: number): number {
    return sum(this.grid.slice(start, start + span));
  }

  /** Grid columns that a cell covers, its merge to the right included. */
  private visibleSpan(table: Table, row: number, column: number): number {
    const merge = table.merges?.find((candidate) => candidate.row === row && candidate.column === column);
    return sum(table.columns.slice(column, column + (merge?.columns ?? 1)).map(({ span }) => span));
  }

  private addMerge(table: Table, starts: readonly number[], top: number, merge: TableMerge): void {
    const columns = sum(table.columns.slice(merge.column, merge.column + merge.columns).map(({ span }) => span));
    this.merged.push(this.area(top + merge.row, (starts[merge.column] ?? 0) + 1, merge.rows, columns));
  }

  /** Merges a column's span in every row that no merge of the table covers; such rows stand at the top. */
  private mergeColumn(table: Table, top: number, column: number, gridColumn: number, span: number): void {
    const covered = (table.merges ?? [])
      .filter((merge) => column >= merge.column && column < merge.column + merge.columns)
      .map((merge) => merge.row + merge.rows);
    const first = Math.max(0, ...covered);
    if (first < table.rows.length) {
      this.mergedAcross.push(this.area(top + first, gridColumn, table.rows.length - first, span));
    }
  }
}

/** A value as a cell holds it; formulas come to know where they stand. */
function placedValue(
  value: ReportValue,
  top: number,
  index: number,
  start: number,
  starts: readonly number[],
): LayoutValue {
  if (typeof value !== 'object' || value instanceof Date) return value;
  if ('sumOf' in value) return { formula: sumFormula(value.sumOf, top, start + 1) };
  return { formula: rowFormula(value.ofRow, top + index, starts) };
}

/** Grid column, from 0, where each column of a table begins. */
function columnStarts(table: Table): readonly number[] {
  return table.columns.map((_, index) => sum(table.columns.slice(0, index).map(({ span }) => span)));
}
