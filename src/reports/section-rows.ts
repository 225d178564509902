import type { Area } from './layout';
import { BODY_SIZE, brokenLines } from './row-height';
import type { ReportValue, Table } from './table';

/** Headings of sections inside a table: see `Table.sectionRows`. */

function lastFilled(row: readonly ReportValue[]): number {
  return row.map((value) => value !== '').lastIndexOf(true);
}

/** The column whose text flows to the right edge; undefined in other rows and where the text is too long for that. */
export function flowingColumn(
  { sectionRows }: Table,
  row: readonly ReportValue[],
  index: number,
  widthFrom: (column: number) => number,
): number | undefined {
  if (!sectionRows?.includes(index)) return undefined;
  const column = lastFilled(row);
  const text = String(row[column] ?? '');
  const fits = brokenLines({ text, width: widthFrom(column), fontSize: BODY_SIZE }).length === 1;
  return fits ? column : undefined;
}

interface Frames {
  readonly bordered: readonly Area[];
  readonly outlined: readonly Area[];
}

/** Borders of a table: around every cell, but in the rows of headings around the last text and the blanks beside it. */
export function framesOf({ sectionRows = [], rows }: Table, whole: Area, starts: readonly number[]): Frames {
  const bordered: Area[] = [];
  const outlined: Area[] = [];
  let first = 0;
  const close = (end: number) => {
    if (end > first) bordered.push({ ...whole, row: whole.row + first, rows: end - first });
    first = end + 1;
  };
  for (const index of [...sectionRows].sort((a, b) => a - b)) {
    close(index);
    const before = starts[lastFilled(rows[index] ?? [])] ?? 0;
    const row = { ...whole, row: whole.row + index, rows: 1 };
    if (before > 0) bordered.push({ ...row, columns: before });
    outlined.push({ ...row, column: whole.column + before, columns: whole.columns - before });
  }
  close(rows.length);
  return { bordered, outlined };
}
