import { sum } from '../domain/record';
import { rowHeight } from './row-height';
import type { Block, ColumnKind, Line, LineStyle, Report, ReportValue, Table, TableMerge } from './table';

/** A rectangle of cells, from row 1 and column 1. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export type Alignment = 'left' | 'center' | 'right';

export interface CellStyle {
  readonly format: string;
  readonly bold: boolean;
  readonly align: Alignment;
  readonly shaded: boolean;
  readonly fontSize: number;
}

/** A report placed on cells: what to write, how it looks, what to merge. */
export interface Layout {
  readonly widths: readonly number[];
  readonly heights: readonly number[];
  readonly values: readonly (readonly ReportValue[])[];
  readonly styles: readonly (readonly CellStyle[])[];
  /** Areas whose every row is merged into one cell. */
  readonly mergedAcross: readonly Area[];
  /** Areas merged into one cell. */
  readonly merged: readonly Area[];
  readonly bordered: readonly Area[];
  readonly names: readonly { readonly name: string; readonly area: Area }[];
}

const TEXT_FORMAT = '@';
const DAY_FORMAT = 'dd.mm.yyyy';

const NUMBER_FORMATS: Readonly<Record<ColumnKind, string>> = {
  text: '0',
  centred: '0',
  count: '0',
  people: '#,##0" чел."',
  share: '0.00%',
};

const ALIGNMENTS: Readonly<Record<ColumnKind, Alignment>> = {
  text: 'left',
  centred: 'center',
  count: 'center',
  people: 'center',
  share: 'center',
};

const BODY_SIZE = 11;

const PLAIN: CellStyle = { format: TEXT_FORMAT, bold: false, align: 'left', shaded: false, fontSize: BODY_SIZE };

const LINE_STYLES: Readonly<Record<LineStyle, CellStyle>> = {
  heading: { ...PLAIN, bold: true, align: 'center' },
  text: PLAIN,
  item: PLAIN,
  note: { ...PLAIN, fontSize: 9 },
};

/** Places the blocks of a report one under another. */
export function layOut(report: Report): Layout {
  const placement = new Placement(report.grid);
  for (const block of report.blocks) placement.add(block);
  return placement.layout();
}

class Placement {
  private readonly heights: number[] = [];
  private readonly values: ReportValue[][] = [];
  private readonly styles: CellStyle[][] = [];
  private readonly mergedAcross: Area[] = [];
  private readonly merged: Area[] = [];
  private readonly bordered: Area[] = [];
  private readonly names: { name: string; area: Area }[] = [];
  /** First row of the run of lines and gaps being placed: one merge serves the whole run. */
  private runStart: number | null = null;

  constructor(private readonly grid: readonly number[]) {}

  add(block: Block): void {
    if (block.kind === 'table') {
      this.closeRun();
      this.addTable(block);
    } else {
      this.runStart ??= this.nextRow;
      this.addLine(block.kind === 'line' ? block : undefined);
    }
  }

  layout(): Layout {
    this.closeRun();
    const { heights, values, styles, mergedAcross, merged, bordered, names } = this;
    return { widths: this.grid, heights, values, styles, mergedAcross, merged, bordered, names };
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
    const style = block ? LINE_STYLES[block.style] : PLAIN;
    this.values.push([block?.text ?? '', ...this.grid.slice(1).map(() => '')]);
    this.styles.push(this.grid.map(() => style));
    this.heights.push(rowHeight([{ text: block?.text ?? '', width: sum(this.grid), fontSize: style.fontSize }]));
  }

  private addTable(table: Table): void {
    const top = this.nextRow;
    const starts = columnStarts(table);
    const width = sum(table.columns.map(({ span }) => span));
    table.rows.forEach((row, index) => {
      this.addRow(table, starts, row, index);
    });
    for (const merge of table.merges ?? []) this.addMerge(table, starts, top, merge);
    table.columns.forEach(({ span }, column) => {
      if (span > 1) this.mergeColumn(table, top, column, (starts[column] ?? 0) + 1, span);
    });
    const whole = this.area(top, 1, table.rows.length, width);
    this.bordered.push(whole);
    if (table.name !== undefined) this.names.push({ name: table.name, area: whole });
  }

  private addRow(table: Table, starts: readonly number[], row: readonly ReportValue[], index: number): void {
    const values: ReportValue[] = this.grid.map(() => '');
    const styles: CellStyle[] = this.grid.map(() => PLAIN);
    const header = index < table.headerRows;
    const bold = header || (table.boldRows?.includes(index) ?? false);
    const measured = table.columns.map(({ span, kind }, column) => {
      const start = starts[column] ?? 0;
      const value = row[column] ?? '';
      const align = header && column > 0 ? 'center' : ALIGNMENTS[kind];
      const format = formatOf(value, kind);
      values[start] = value;
      styles.fill({ ...PLAIN, format, bold, align, shaded: header }, start, start + span);
      return {
        text: typeof value === 'string' ? value : '', // a number is never wrapped
        width: this.widthOf(start, this.visibleSpan(table, index, column)),
        fontSize: BODY_SIZE,
      };
    });
    this.values.push(values);
    this.styles.push(styles);
    this.heights.push(rowHeight(measured));
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

function formatOf(value: ReportValue, kind: ColumnKind): string {
  if (value instanceof Date) return DAY_FORMAT;
  return typeof value === 'number' ? NUMBER_FORMATS[kind] : TEXT_FORMAT;
}

/** Grid column, from 0, where each column of a table begins. */
function columnStarts(table: Table): readonly number[] {
  return table.columns.map((_, index) => sum(table.columns.slice(0, index).map(({ span }) => span)));
}
