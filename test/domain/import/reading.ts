import { DEFAULT_CATEGORIES } from '../../../src/domain/categories';
import { findTable } from '../../../src/domain/import/find-table';
import type { Grid, GridCell, Merge } from '../../../src/domain/import/grid';
import type { ReadLists } from '../../../src/domain/import/lists';
import { readRows } from '../../../src/domain/import/read-rows';
import type { FoundTable, ImportContext } from '../../../src/domain/import/table';

/** A book without people, «Только коды». */
export const CONTEXT: ImportContext = {
  categories: DEFAULT_CATEGORIES,
  today: '2026-11-27',
  personalData: 'codes',
  taken: { mentor: [], mentee: [] },
  key: null,
};

export function aGrid(cells: readonly (readonly GridCell[])[], changes: Partial<Grid> = {}): Grid {
  return { title: 'Лист1', cells, merges: [], hiddenRows: [], hidden: false, ...changes };
}

/** «A1:C1», for merges. */
export function merge(address: string): Merge {
  const [from = '', to = ''] = address.split(':');
  const [left, top] = place(from);
  const [right, bottom] = place(to);
  return { top, left, bottom, right };
}

function place(address: string): readonly [column: number, row: number] {
  return [address.charCodeAt(0) - 65, Number(address.slice(1)) - 1];
}

/** The table of a grid that must have one. */
export function tableOf(grid: Grid, context: ImportContext = CONTEXT): FoundTable {
  const table = findTable(grid, context);
  if ('why' in table) throw new Error(table.why);
  return table;
}

/** What a grid gives with the mapping that is proposed for it. */
export function read(grid: Grid, changes: Partial<ImportContext> = {}): ReadLists {
  const context = { ...CONTEXT, ...changes };
  const table = tableOf(grid, context);
  return readRows(table, table.proposed, context);
}

/** «Тестова А. Б. (9А) – Примерова Ю. Я. (5А): pupil-pupil», one line a pair. */
export function pairLines({ mentors, mentees, pairs }: ReadLists): readonly string[] {
  const who = (person: { name: string; code: string; values: { className?: string } } | undefined) =>
    `${person?.name || person?.code}${person?.values.className ? ` (${person.values.className})` : ''}`;
  return pairs.map(({ mentor, mentee, values }) => `${who(mentors[mentor])} – ${who(mentees[mentee])}: ${values.form}`);
}
