import { cellText } from './cell-text';
import { type Content, contentOf } from './content';
import type { GridCell } from './grid';
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
  const guesses = table.columns.map((column) => ({
    column,
    title: recogniseTitle(column.title),
    content: contentOf(columnCells(table, column.index), context.categories),
  }));
  return guesses.some((guess) => guess.title && isIdentity(guess)) ? guesses.map(withoutOthers) : guesses;
}

/** Where titles say who people are, names under a title that nobody knows are of somebody else. */
function withoutOthers(guess: Guess): Guess {
  const isOther = !guess.title && guess.column.title !== '' && guess.content === 'name';
  return isOther ? { ...guess, content: undefined } : guess;
}

/** The cells of a column below the header. */
export function columnCells(table: UnmappedTable, column: number): readonly GridCell[] {
  return table.grid.cells.slice(firstRow(table)).map((row) => row[column] ?? '');
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
