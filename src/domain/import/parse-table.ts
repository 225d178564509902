import type { PairValues, SkippedRow, WrongCell } from './lists';
import { type ParsedRow, parseRow } from './parse-row';
import { RowCells } from './row-cells';
import { RowSorter, type Section, sectionAbove } from './sections';
import type { FoundTable, ImportContext, Mapping } from './table';
import { type TableRow, tableRows } from './table-rows';

export interface ParsedTable {
  readonly rows: readonly ParsedRow[];
  readonly skipped: readonly SkippedRow[];
  readonly cells: RowCells;
}

/** What a group's first row says of its other rows, too: not how one mentee's pair has ended. */
const OF_GROUP = [
  'number',
  'form',
  'interactionModel',
  'countModels',
  'online',
  'contentModels',
  'locked',
  'start',
  'orderNumber',
  'orderDate',
] as const;

/** The mentor's row above, for rows whose own mentor is blank. */
interface Head {
  readonly parsed: ParsedRow;
}

/** Reads all rows below the header, each on its own; headings and mentors of groups go down to their rows. */
export function parseTable(table: FoundTable, mapping: Mapping, context: ImportContext): ParsedTable {
  const cells = new RowCells(table, mapping);
  const sorter = new RowSorter(table, mapping, context.categories);
  const above = sectionAbove(table);
  const rows: ParsedRow[] = [];
  const skipped: SkippedRow[] = [];
  let section: Section = above;
  let head: Head | undefined;
  for (const row of tableRows(table)) {
    const sense = sorter.senseOf(row);
    if (sense.is === 'person') {
      const parsed = parseRow(cells, mapping.kind, row, section, context);
      const needsMentor =
        mapping.kind === 'pairs' && mapping.blankMentor === 'same' && isWithoutMentor(cells, parsed.row);
      rows.push(needsMentor && parsed.mentees.length > 0 ? underHead(parsed, head) : parsed);
      if (!needsMentor) head = { parsed };
      continue;
    }
    skipped.push({ row: row.number, reason: sense.is });
    if (sense.is === 'section') section = { ...section, ...sense.section };
    if (sense.is === 'section' || sense.is === 'total') head = undefined;
  }
  return { rows, skipped, cells };
}

function isWithoutMentor(cells: RowCells, row: TableRow): boolean {
  const { code, name, parts } = cells.identity(row, 'mentor');
  return [code, name, ...parts].every((cell) => cell === undefined || cell.text === '');
}

function underHead(parsed: ParsedRow, head: Head | undefined): ParsedRow {
  const mentor = head?.parsed.mentor;
  if (!head || !mentor) return { ...parsed, wrong: [...parsed.wrong, noMentor(head)] };
  const shared: Partial<PairValues> = {};
  for (const field of OF_GROUP)
    Object.assign(shared, head.parsed.pair[field] !== undefined && { [field]: head.parsed.pair[field] });
  return { ...parsed, mentor, pair: { ...shared, ...parsed.pair }, head: head.parsed.row };
}

function noMentor(head: Head | undefined): WrongCell {
  const what = head
    ? `наставник записан в строке ${head.parsed.row.number}, а она не прочитана`
    : 'не указан наставник';
  return { column: null, title: '', what, todo: 'Впишите наставника и загрузите строку снова.' };
}
