import { cellText } from './cell-text';
import { Headings } from './headings';
import type { PairValues, SkippedRow, WrongCell } from './lists';
import { isDitto } from './not-people';
import { type ParsedRow, parseRow, unclearRow } from './parse-row';
import { RowCells } from './row-cells';
import { RowSorter, type Section, sectionAbove } from './sections';
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
  const headings = new Headings(mapping.kind);
  const rows: ParsedRow[] = [];
  const skipped: SkippedRow[] = [];
  let section: Section = sectionAbove(table);
  /** The mentor's row, for rows below whose own mentor is blank. */
  let head: ParsedRow | undefined;
  for (const row of tableRows(table)) {
    const above = skipped[skipped.length - 1];
    const isAfterTable = above?.row === row.number - 1 && (above.reason === 'blank' || above.reason === 'total');
    const sense = sorter.senseOf(row, isAfterTable);
    if (sense.is === 'person') {
      const parsed = withWrong(parseRow(cells, mapping.kind, row, section, context), headings.wrongOf(row));
      const mentor = mapping.kind === 'pairs' ? mentorCells(cells, row) : 'named';
      const isOfHead = mentor === 'ditto' || (mentor === 'blank' && mapping.blankMentor === 'same');
      rows.push(isOfHead && parsed.mentees.length > 0 ? underHead(parsed, head) : parsed);
      if (!isOfHead) head = mentor === 'named' ? parsed : undefined;
      continue;
    }
    if (sense.is === 'unclear') {
      head = unclearRow(row);
      rows.push(head);
      continue;
    }
    skipped.push({ row: row.number, reason: sense.is });
    headings.pass(row, sense);
    if (headings.endsForm(row)) section = withoutForm(section);
    if (sense.is === 'section') section = below(sense.section ?? {}, section);
    if (sense.is === 'section' || sense.is === 'total') head = undefined;
  }
  return { rows, skipped, cells, unreadForms: headings.unreadForms };
}

function withWrong(parsed: ParsedRow, wrong: readonly WrongCell[]): ParsedRow {
  return wrong.length > 0 ? { ...parsed, wrong: [...parsed.wrong, ...wrong] } : parsed;
}

function withoutForm({ form: _, ...section }: Section): Section {
  return section;
}

/** What holds below a heading of what holds above it. */
function below(heading: Section, { isOfOthers: _, ...above }: Section): Section {
  if (!heading.isOfOthers) return { ...above, ...heading };
  return above.form ? { form: above.form } : {};
}

/** Nothing there, a sign that it is the one above, or words for nobody: «нет наставника», «-». */
function mentorCells(cells: RowCells, row: TableRow): 'named' | 'ditto' | 'nobody' | 'blank' {
  const { code, name, parts } = cells.identity(row, 'mentor');
  const own = [code, name, ...parts].filter((cell) => cell !== undefined);
  if (isDitto(name?.text ?? '')) return 'ditto';
  if (own.some(({ text }) => text !== '')) return 'named';
  return own.some(({ cell }) => cellText(cell) !== '') ? 'nobody' : 'blank';
}

function underHead(parsed: ParsedRow, head: ParsedRow | undefined): ParsedRow {
  if (!head?.mentor) return { ...parsed, wrong: [...parsed.wrong, noMentor(head)] };
  return { ...parsed, mentor: head.mentor, pair: { ...ofGroup(head.pair), ...parsed.pair }, head: head.row };
}

/** What a group's first row says of its other rows, too: not how one mentee's pair has ended. */
function ofGroup(pair: Partial<PairValues>): Partial<PairValues> {
  const { status: _, end: __, endReason: ___, ...shared } = pair;
  return shared;
}

function noMentor(head: ParsedRow | undefined): WrongCell {
  const what = head ? `наставник записан в строке ${head.row.number}, а она не прочитана` : 'не указан наставник';
  return { column: null, title: '', what, todo: 'Впишите наставника и загрузите строку снова.' };
}
