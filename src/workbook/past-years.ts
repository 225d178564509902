import * as z from 'zod/mini';
import { formById, recogniseForm } from '../domain/forms';
import { ALL_FORMS, type PastYear, type YearRow, yearMistake } from '../domain/past-years';
import { firstYear, printSchoolYear, readSchoolYear } from '../domain/school-year';
import { normaliseLabel } from '../domain/text';
import type { Book, Cell } from './book';
import * as cells from './cells';
import type { Change } from './change';
import { headerCells } from './header';
import { PAST_YEARS_SHEET } from './past-years-sheet';
import type { Problem } from './problem';
import { type Header, readRecords, requireHeader, requireSheet, withoutRepeats } from './records';
import type { SheetDefinition } from './sheet-definition';
import { newSheet, nextRow, rowsChange, type TableRow } from './table-changes';

/** A row of «Прошлые годы». */
export type PastYearRow = PastYear & { readonly row: number };

/** A sheet that people made themselves may lack columns of figures: these are not known. */
const NEEDED = ['year', 'of'];

/** «Прошлые годы»; nothing while the sheet is not there. Rows with mistakes are left out and told. */
export function readPastYears(book: Book): {
  readonly years: readonly PastYearRow[];
  readonly problems: readonly Problem[];
} {
  const content = book.read(PAST_YEARS_SHEET.title);
  if (!content) return { years: [], problems: [] };
  const missing = missingColumns(requireHeader(content, PAST_YEARS_SHEET, NEEDED));
  const present: SheetDefinition = {
    ...PAST_YEARS_SHEET,
    columns: PAST_YEARS_SHEET.columns.filter(({ title }) => !missing.includes(title)),
  };
  const count = () => z.optional(cells.whole());
  const schema = z.object({
    row: z.number(),
    year: cells.requiredEntry(readFirstYear, 'нужен учебный год, например 2025/2026'),
    of: cells.requiredEntry(recogniseRow, `нужна форма наставничества или «${ALL_FORMS}»`),
    mentors: count(),
    mentees: count(),
    total: count(),
  });
  const read = readRecords(book, present, schema);
  const known = read.records.map(({ mentors = null, mentees = null, total = null, ...row }) => {
    return { ...row, mentors, mentees, total };
  });
  const keyOf = ({ year, of }: PastYear) => `${year} ${of}`;
  const { unique, problems } = withoutRepeats(known, PAST_YEARS_SHEET, 'of', keyOf);
  const mistakes = unique.flatMap((row) => mistakeOf(row));
  const wrong = new Set(mistakes.map(({ place }) => place.row));
  return {
    years: unique.filter(({ row }) => !wrong.has(row)).map(withTotal),
    problems: [...read.problems, ...problems, ...mistakes],
  };
}

function recogniseRow(text: string): YearRow | undefined {
  return normaliseLabel(text) === normaliseLabel(ALL_FORMS) ? 'all' : recogniseForm(text)?.id;
}

function mistakeOf(row: PastYearRow): readonly Problem[] {
  const what = yearMistake(row);
  if (what === undefined) return [];
  const column = PAST_YEARS_SHEET.columns.find(({ field }) => field === 'total')?.title ?? '';
  return [{ place: { sheet: PAST_YEARS_SHEET.title, row: row.row, column }, what, todo: 'Исправьте числа.' }];
}

function withTotal(row: PastYearRow): PastYearRow {
  const { mentors, mentees, total } = row;
  return mentors === null || mentees === null || total !== null ? row : { ...row, total: mentors + mentees };
}

type YearCells = TableRow<(typeof PAST_YEARS_SHEET.columns)[number]['field']>;

function cellsOf({ year, of, mentors, mentees, total }: PastYear): YearCells {
  return {
    year: printSchoolYear(year),
    of: of === 'all' ? ALL_FORMS : formById(of).label,
    mentors: mentors ?? '',
    mentees: mentees ?? '',
    total: total ?? '',
  };
}

/** The sheet itself, with rows to be filled for a year. */
export function pastYearsSheet(year: number, rows: readonly YearRow[]): Change {
  const blank = { year, mentors: null, mentees: null, total: null };
  const lines = rows.map((of) => lineOf({ ...blank, of }));
  return newSheet(PAST_YEARS_SHEET, lines);
}

function lineOf(year: PastYear): readonly Cell[] {
  const written = cellsOf(year);
  return PAST_YEARS_SHEET.columns.map(({ field }) => written[field] ?? '');
}

/** Rows under those of a sheet that is still to be made, `rows` of them. */
export function rowsOfNewSheet(rows: number, figures: readonly PastYear[]): readonly Change[] {
  const cells = figures.map(lineOf);
  return [{ kind: 'cells', sheet: PAST_YEARS_SHEET.title, row: 2 + rows, column: 1, cells }];
}

/** Figures in their rows of the sheet, and under the last one; columns that it lacks come first. */
export function keptYearChanges(
  book: Book,
  kept: readonly PastYearRow[],
  figures: readonly PastYear[],
): readonly Change[] {
  const content = requireSheet(book, PAST_YEARS_SHEET);
  const found = requireHeader(content, PAST_YEARS_SHEET, NEEDED);
  const titles = missingColumns(found);
  const column = 1 + (content.values[0]?.length ?? 0);
  const columns = titles.map((title, index): [string, number] => [normaliseLabel(title), column + index]);
  const header = { ...found, columnOf: new Map([...found.columnOf, ...columns]) };
  const rowOf = ({ year, of }: PastYear) => kept.find((row) => row.year === year && row.of === of)?.row;
  const added = figures.filter((figure) => rowOf(figure) === undefined).map(cellsOf);
  return [
    ...(titles.length === 0 ? [] : [newColumns(found.row, column, titles)]),
    ...figures.flatMap((figure) => {
      const row = rowOf(figure);
      return row === undefined ? [] : rowsChange(PAST_YEARS_SHEET, header, row, [cellsOf(figure)]);
    }),
    ...rowsChange(PAST_YEARS_SHEET, header, nextRow(content), added),
  ];
}

function missingColumns({ columnOf }: Header): readonly string[] {
  return headerCells(PAST_YEARS_SHEET).filter((title) => !columnOf.has(normaliseLabel(title)));
}

function newColumns(headerRow: number, column: number, titles: readonly string[]): Change {
  return { kind: 'new-columns', definition: PAST_YEARS_SHEET, headerRow, column, titles };
}

function readFirstYear(text: string): number | undefined {
  const year = readSchoolYear(text);
  return year && firstYear(year);
}
