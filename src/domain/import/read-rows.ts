import { assemble } from './assemble';
import { cellText } from './cell-text';
import { type ComparedRow, compareRows } from './compare-rows';
import { PersonalCells } from './find-personal';
import type { ReadLists, WrongRow } from './lists';
import { namedKinds } from './named-kinds';
import { isDitto } from './not-people';
import type { ParsedRow } from './parse-row';
import { type ParsedTable, parseTable } from './parse-table';
import { pairRemarks, peopleRemarks } from './people-remarks';
import { tableRemarks } from './remarks';
import { readable, settle } from './settle';
import type { FoundTable, ImportContext, Mapping } from './table';

/** People and pairs of a table. Rows that cannot be read are told, the others go on. Same input, same output. */
export function readRows(table: FoundTable, mapping: Mapping, context: ImportContext): ReadLists {
  const parsed = parseTable(table, mapping, context);
  const rows = compareRows(withoutPersonal(parsed, context), context);
  const settled = settle(rows, mapping, context, namedKinds(table, mapping));
  const lists = assemble(rows, settled, context.today);
  return {
    sheet: table.grid.title,
    ...lists,
    rows: readable(rows).map((row) => row.parsed.row.number),
    wrong: rows.filter(({ wrong }) => wrong.length > 0).map((row) => wrongRow(table, mapping, row)),
    skipped: parsed.skipped,
    remarks: [
      ...tableRemarks(table, mapping, rows, parsed),
      ...peopleRemarks(settled, mapping.kind),
      ...pairRemarks(lists),
    ],
  };
}

/** In «Только коды» free text that holds a name makes its row wrong. */
function withoutPersonal({ rows, cells }: ParsedTable, context: ImportContext): readonly ParsedRow[] {
  if (context.personalData === 'names') return rows;
  const personal = new PersonalCells(cells, rows, context);
  return rows.map((row) => ({ ...row, wrong: [...row.wrong, ...personal.in(row)] }));
}

/** The row as it would have to be mended: with the mentor that stands above it. */
function wrongRow(table: FoundTable, mapping: Mapping, { parsed, wrong }: ComparedRow): WrongRow {
  const { row, head } = parsed;
  const texts = table.columns.map(({ index }) => {
    const own = cellText(row.cells[index]);
    const isOfHead =
      (own === '' || isDitto(own)) && head !== undefined && mapping.targets.get(index)?.startsWith('mentor.');
    return isOfHead ? cellText(head.cells[index]) : own;
  });
  return { sheet: table.grid.title, row: row.number, cells: wrong, texts };
}
