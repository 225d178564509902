import * as z from 'zod/mini';
import { MAX_CRITERION_POINTS, SELECTION_CRITERIA, selectionScore } from '../domain/mentor-selection';
import type { Book, Cell } from './book';
import * as cells from './cells';
import type { Change } from './change';
import type { Problem } from './problem';
import { columnNumber, readRecords, requireHeader, requireSheet, withoutRepeats } from './records';
import type { ReadRegistry } from './registry';
import { MENTORS_SHEET } from './school-sheets';
import { CRITERION_FIELDS, SELECTION_SHEET, totalFormula } from './selection-sheet';
import type { SheetDefinition } from './sheet-definition';
import { newSheet, nextRow, type TableRow } from './table-changes';
import { TablePatch } from './table-patch';

/** «Итог» is for people: the marks are read, and a row that holds its formula alone is blank. */
const READ_SHEET: SheetDefinition = {
  ...SELECTION_SHEET,
  columns: SELECTION_SHEET.columns.filter(({ field }) => field !== 'total'),
};

interface SelectionRow {
  readonly row: number;
  readonly code: string;
  readonly points: readonly (number | null)[];
}

export interface ReadSelection {
  readonly rows: readonly SelectionRow[];
  /** Share 0–1 by code, of mentors whom all criteria have marked. */
  readonly shares: ReadonlyMap<string, number>;
  readonly problems: readonly Problem[];
}

/** «Отбор наставников»; nobody while the sheet is not there. */
export function readSelection(book: Book): ReadSelection {
  if (!book.read(SELECTION_SHEET.title)) return { rows: [], shares: new Map(), problems: [] };
  const points = () => cells.entry(recognisePoints, 'нужно 0, 1 или 2');
  const criteria = Object.fromEntries(CRITERION_FIELDS.map((field) => [field, points()]));
  const read = readRecords(book, READ_SHEET, z.object({ row: z.number(), code: cells.requiredText(), ...criteria }));
  const { unique, problems } = withoutRepeats(read.records, SELECTION_SHEET, 'code', ({ code }) => code);
  const rows = unique.map((record) => ({
    row: record.row,
    code: record.code,
    points: CRITERION_FIELDS.map((field) => pointsIn(record, field)),
  }));
  const shares = rows.flatMap((row): [string, number][] => {
    const share = selectionScore(row.points);
    return share === null ? [] : [[row.code, share]];
  });
  return { rows, shares: new Map(shares), problems: [...read.problems, ...problems] };
}

function recognisePoints(text: string): number | undefined {
  const points = /^\d$/.test(text) ? Number(text) : undefined;
  return points !== undefined && points <= MAX_CRITERION_POINTS ? points : undefined;
}

function pointsIn(record: Readonly<Record<string, unknown>>, field: string): number | null {
  const value = record[field];
  return typeof value === 'number' ? value : null;
}

/** What `checkBook` tells: wrong marks, codes that nobody has, half-filled rows. */
export function selectionProblems(book: Book, { registry, refusedCodes }: ReadRegistry): readonly Problem[] {
  const { rows, problems } = readSelection(book);
  const known = new Set([...registry.mentors.map(({ code }) => code), ...refusedCodes]);
  const at = (row: number, field: string, what: string, todo: string): Problem => {
    const column = SELECTION_SHEET.columns.find((candidate) => candidate.field === field)?.title ?? '';
    return { place: { sheet: SELECTION_SHEET.title, row, column }, what, todo };
  };
  return [
    ...problems,
    ...rows.flatMap(({ row, code, points }) => {
      if (!known.has(code)) {
        return [
          at(row, 'code', `такого кода нет на листе «${MENTORS_SHEET.title}»`, 'Исправьте код или удалите строку.'),
        ];
      }
      const given = points.filter((one) => one !== null).length;
      if (given === 0 || given === points.length) return [];
      const what = `оценено ${given} из ${SELECTION_CRITERIA.length}, отбор не учтён`;
      return [at(row, CRITERION_FIELDS[points.indexOf(null)] ?? '', what, 'Поставьте остальные баллы.')];
    }),
  ];
}

/** The sheet with a row for every mentor of the book, or the rows that it lacks. */
export function selectionChanges(book: Book): readonly Change[] {
  const mentors = [...new Set(new TablePatch(book, MENTORS_SHEET).texts('code'))].filter((code) => code !== '');
  const content = book.read(SELECTION_SHEET.title);
  if (!content) return mentors.length === 0 ? [] : [selectionSheet(mentors)];
  const header = requireHeader(requireSheet(book, SELECTION_SHEET), SELECTION_SHEET);
  const columns = CRITERION_FIELDS.map((field) => columnNumber(header, SELECTION_SHEET, field));
  const patch = new TablePatch(book, SELECTION_SHEET);
  const known = new Set(patch.texts('code'));
  const missing = mentors.filter((code) => !known.has(code));
  missing.forEach((code, index) => {
    const row: TableRow<string> = { code, total: totalFormula(nextRow(content) + index, columns) };
    patch.add(row);
  });
  return missing.length === 0 ? [] : patch.changes();
}

function selectionSheet(mentors: readonly string[]): Change {
  const first = 2;
  const columns = CRITERION_FIELDS.map((_, index) => first + index);
  const rows = mentors.map((code, index): readonly Cell[] => [
    code,
    ...columns.map(() => ''),
    totalFormula(first + index, columns),
  ]);
  return newSheet(SELECTION_SHEET, rows);
}
