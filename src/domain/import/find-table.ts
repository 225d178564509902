import { cellText } from './cell-text';
import { columnLetter } from './column-letter';
import { contentOf } from './content';
import type { Grid, GridCell } from './grid';
import { guessesOf, isIdentity, type UnmappedTable } from './guess';
import { findHeader, type Header, isOfPerson, WITHIN_ROWS } from './header';
import { propose } from './propose';
import type { FoundTable, ImportContext, Mapping, NoTable, TableColumn } from './table';
import { tableKind } from './table-kind';
import type { TableKind } from './targets';
import { recogniseTitle } from './titles';

const SAMPLES = 3;

/** Finds the table of a grid: its header among the first 20 rows, its columns, and what each is probably read into. */
export function findTable(grid: Grid, context: ImportContext): FoundTable | NoTable {
  const filled = grid.cells.findIndex(hasText);
  if (filled < 0) return { why: `Лист «${grid.title}» пуст.` };
  const header = findHeader(grid) ?? plainHeader(grid, context);
  const table: UnmappedTable = {
    grid,
    header: header ? { first: header.first, last: header.last } : null,
    columns: columnsOf(grid, header, context),
  };
  const first = header ? header.last + 1 : 0;
  if (!grid.cells.slice(first).some(hasText)) {
    return { why: `На листе «${grid.title}» под заголовком нет ни одной строки.` };
  }
  const guesses = guessesOf(table, context);
  if (!guesses.some(isIdentity)) return { why: notFound(grid.title) };
  return { ...table, proposed: propose(table, tableKind(table, guesses), context) };
}

/** The mapping that the titles and values propose when the person says what the table holds. */
export function proposeMapping(table: FoundTable, kind: TableKind, context: ImportContext): Mapping {
  return propose(table, kind, context);
}

function notFound(title: string): string {
  return (
    `На листе «${title}» не найден список людей: в первых ${WITHIN_ROWS} строках нет заголовка ` +
    'вроде «ФИО», «Код», «Наставник», «Наставляемый», а ниже нет столбца с именами или кодами.'
  );
}

function hasText(row: readonly GridCell[]): boolean {
  return row.some((cell) => cellText(cell) !== '');
}

/** A header of titles that nobody knows: the last row above the first one that holds a person. */
function plainHeader(grid: Grid, context: ImportContext): Header | undefined {
  const first = grid.cells.findIndex((row) => row.some((cell) => isOfPerson(cellText(cell))));
  if (first < 1 || first > WITHIN_ROWS) return undefined;
  const titles = (grid.cells[first - 1] ?? []).map(cellText);
  const isOverPeople = titles.some((title, column) => {
    const values = grid.cells.slice(first).map((row) => row[column] ?? '');
    return title !== '' && ['name', 'code'].includes(contentOf(values, context.categories) ?? '');
  });
  return isOverPeople ? { first: first - 1, last: first - 1, titles } : undefined;
}

function columnsOf(grid: Grid, header: Header | undefined, context: ImportContext): readonly TableColumn[] {
  const rows = grid.cells.slice(header ? header.last + 1 : 0);
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), header?.titles.length ?? 0);
  return Array.from({ length: width }, (_, index) => index).flatMap((index) => {
    const title = header?.titles[index] ?? '';
    const values = rows.map((row) => row[index] ?? '');
    const texts = values.map(cellText).filter((text) => text !== '');
    if (title === '' && texts.length === 0) return [];
    const samples = [...new Set(texts)].slice(0, SAMPLES);
    const numbering = isNumbering(title, values, context);
    return [{ index, letter: columnLetter(index), title, samples, filled: texts.length, numbering }];
  });
}

function isNumbering(title: string, values: readonly GridCell[], context: ImportContext): boolean {
  const says = recogniseTitle(title)?.says.of;
  if (says !== undefined) return says === 'numbering';
  return title === '' && contentOf(values, context.categories) === 'numbers';
}
