import { cellText } from './cell-text';
import { type Content, contentOf } from './content';
import type { FoundTable, ImportContext, TableColumn } from './table';
import { recogniseTitle, type Title } from './titles';

/** What is known of a column: its title and its values. */
export interface Guess {
  readonly column: TableColumn;
  readonly title: Title | undefined;
  readonly content: Content | undefined;
}

export type UnmappedTable = Omit<FoundTable, 'proposed'>;

export function guessesOf(table: UnmappedTable, context: ImportContext): readonly Guess[] {
  const rows = table.grid.cells.slice(firstRow(table));
  return table.columns.map((column) => ({
    column,
    title: recogniseTitle(column.title),
    content: contentOf(
      rows.map((row) => row[column.index] ?? ''),
      context.categories,
    ),
  }));
}

/** The first row below the header, from 0. */
export function firstRow({ header }: UnmappedTable): number {
  return header ? header.last + 1 : 0;
}

/** What stands above the header and on the tab: «Список наставников 2026/27». */
export function textsAbove({ grid, header }: UnmappedTable): readonly string[] {
  const rows = grid.cells.slice(0, header?.first ?? 0);
  return [grid.title, ...rows.flatMap((row) => row.map(cellText)).filter((text) => text !== '')];
}

/** The column says who somebody is. */
export function isIdentity({ title, content }: Guess): boolean {
  if (!title) return content === 'name' || content === 'code';
  return title.says.of === 'person' && ['name', 'surname', 'code'].includes(title.says.field);
}
