import { cellText } from './cell-text';
import { type Content, contentOf } from './content';
import type { GridCell } from './grid';
import { withNameParts } from './name-columns';
import type { FoundTable, ImportContext, TableColumn } from './table';
import { person } from './title-fields';
import type { Whose } from './title-roles';
import { isTitleOfPerson, recogniseTitle, type Title, whoseTitle } from './titles';

/** What is known of a column: its title and its values. */
export interface Guess {
  readonly column: TableColumn;
  readonly title: Title | undefined;
  /** Whose the title is, also where it says nothing known. */
  readonly whose: Whose;
  readonly content: Content | undefined;
}

export type UnmappedTable = Omit<FoundTable, 'proposed'>;

export function guessesOf(table: UnmappedTable, context: ImportContext): readonly Guess[] {
  const guesses = withNameParts(
    table.columns.map((column) => guessOf(column, columnCells(table, column.index), context)),
    (column) => columnCells(table, column.index),
  );
  return guesses.some((guess) => guess.title && isIdentity(guess)) ? guesses.map(withoutOthers) : guesses;
}

/** Names below «Закреплённый наставник» or «Сведения о наставнике» are the mentor's, whatever else the title says. */
function guessOf(column: TableColumn, cells: readonly GridCell[], { categories }: ImportContext): Guess {
  const title = recogniseTitle(column.title);
  const whose = whoseTitle(column.title);
  const content = contentOf(cells, categories);
  const guess = { column, title, whose, content };
  const isNamed = (content === 'name' || content === 'code') && whose.likely !== undefined;
  if (!isNamed || (title && isIdentity(guess)) || !isTitleOfPerson(column.title)) return guess;
  return { ...guess, title: { ...whose, says: person('name') } };
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
