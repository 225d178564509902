import { Groups } from './groups';
import { Headings } from './headings';
import type { SkippedRow, WrongCell } from './lists';
import { type ParsedRow, parseRow, unclearRow } from './parse-row';
import { RowCells } from './row-cells';
import { RowSorter } from './row-sense';
import { sectionAbove } from './sections';
import type { FoundTable, ImportContext, Mapping } from './table';
import { type TableRow, tableRows } from './table-rows';

export interface ParsedTable {
  readonly rows: readonly ParsedRow[];
  readonly skipped: readonly SkippedRow[];
  readonly cells: RowCells;
  /** Rows of headings whose form cannot be read, from 1. */
  readonly unreadForms: readonly number[];
}

/** Reads all rows below the header, each on its own; headings and mentors of groups go down to their rows. */
export function parseTable(table: FoundTable, mapping: Mapping, context: ImportContext): ParsedTable {
  const cells = new RowCells(table, mapping);
  const sorter = new RowSorter(table, mapping, context.categories);
  const headings = new Headings(mapping.kind, sectionAbove(table));
  const groups = new Groups(cells, mapping);
  const rows: ParsedRow[] = [];
  const skipped: SkippedRow[] = [];
  for (const row of tableRows(table)) {
    const sense = sorter.senseOf(row, isAfterTable(row, skipped[skipped.length - 1]));
    if (sense.is === 'person') {
      const parsed = parseRow(cells, mapping.kind, row, headings.section, context);
      rows.push(groups.take(withWrong(parsed, headings.wrongOf(row))));
    } else if (sense.is === 'unclear') {
      rows.push(groups.doubt(unclearRow(row)));
    } else {
      skipped.push({ row: row.number, reason: sense.is });
      headings.pass(row, sense);
      groups.pass(row, sense.is);
    }
  }
  return { rows, skipped, cells, unreadForms: headings.unreadForms };
}

/** Below a blank row or a total. */
function isAfterTable({ number }: TableRow, above: SkippedRow | undefined): boolean {
  return above?.row === number - 1 && (above.reason === 'blank' || above.reason === 'total');
}

function withWrong(parsed: ParsedRow, wrong: readonly WrongCell[]): ParsedRow {
  return wrong.length > 0 ? { ...parsed, wrong: [...parsed.wrong, ...wrong] } : parsed;
}
