import type { Category } from '../domain/categories';
import type { CodedLists, CodedMentee, CodedPerson } from '../domain/import/lists';
import { MENTEE_STATUSES, type MenteeStatus, recogniseStatus } from '../domain/statuses';
import type { Book, Value } from './book';
import type { Change } from './change';
import { ImportCells } from './import-cells';
import { MENTEE_KINDS, MENTOR_KINDS, type MenteeField } from './import-fields';
import { ImportPairs } from './import-pairs';
import { ImportRows, type SheetPlan } from './import-rows';
import { mayHoldNames } from './personal-data';
import { requireHeader, requireSheet } from './records';
import { fingerprint } from './revision';
import { MENTEES_SHEET, MENTORS_SHEET } from './school-sheets';
import type { SheetDefinition } from './sheet-definition';
import { TablePatch } from './table-patch';

/** What lists do to the book: in words for a person to agree to, and as changes. */
export interface ImportPlan {
  readonly mentors: SheetPlan;
  readonly mentees: SheetPlan;
  readonly pairs: SheetPlan;
  readonly changes: readonly Change[];
  /** Equal for plans that add and change the same. */
  readonly mark: string;
}

/**
 * Compares lists with the book. A person is found by the code, a pair by its two people and form; a blank of the lists
 * erases nothing, and lists that the book has taken before change nothing.
 */
export function planImport(book: Book, lists: CodedLists, categories: readonly Category[]): ImportPlan {
  const cells = new ImportCells(book.timeZone, categories, mayHoldNames(book));
  const mentors = new ImportRows(openPatch(book, MENTORS_SHEET, lists.mentors), MENTORS_SHEET, MENTOR_KINDS, cells);
  const mentees = new ImportRows(openPatch(book, MENTEES_SHEET, lists.mentees), MENTEES_SHEET, MENTEE_KINDS, cells);
  const pairs = new ImportPairs(book, cells);
  pairs.take(lists.pairs);
  take(mentors, mentors.patch.texts('code'), lists.mentors, (mentor) => ({
    values: cells.row(MENTOR_KINDS, { ...mentor.values, ...identity(mentor) }),
    implied: cells.row(MENTOR_KINDS, mentor.implied),
  }));
  take(mentees, mentees.patch.texts('code'), lists.mentees, (mentee, row) => ({
    values: {
      ...(row !== undefined && consequences(mentees, pairs, mentee, row)),
      ...cells.row(MENTEE_KINDS, { ...mentee.values, ...identity(mentee) }),
    },
    implied: cells.row(MENTEE_KINDS, mentee.implied),
  }));
  const plans = { mentors: mentors.plan, mentees: mentees.plan, pairs: pairs.rows.plan };
  return {
    ...plans,
    changes: [mentors, mentees, pairs.rows].flatMap(({ patch }) => patch.changes()),
    mark: markOf(Object.values(plans)),
  };
}

/** Names need their column, which a book without names lacks. */
function openPatch<F extends string>(
  book: Book,
  definition: SheetDefinition<F>,
  people: readonly CodedPerson<unknown>[],
): TablePatch<F> {
  if (people.some(({ name }) => name !== undefined))
    requireHeader(requireSheet(book, definition), definition, ['name']);
  return new TablePatch(book, definition);
}

type Cells<F extends string> = Partial<Readonly<Record<F, Value>>>;

function identity({ code, name }: CodedPerson<unknown>) {
  return name === undefined ? { code } : { code, name };
}

/**
 * @param codes Of the sheet's rows.
 * @param cellsOf What the lists say of somebody, who may have a row, and what follows for blanks.
 */
function take<F extends string, P extends CodedPerson<unknown>>(
  rows: ImportRows<F>,
  codes: readonly string[],
  people: readonly P[],
  cellsOf: (person: P, row: number | undefined) => { readonly values: Cells<F>; readonly implied: Cells<F> },
): void {
  const rowOf = firstRows(codes, rows.patch.firstRow);
  for (const person of people) {
    const row = rowOf.get(person.code);
    const { values, implied } = cellsOf(person, row);
    if (row === undefined) rows.add(person.code, { ...implied, ...values });
    else rows.update(person.code, row, values, implied);
  }
}

/** The first row of each code: repeated ones are told by the check of the book. */
function firstRows(codes: readonly string[], first: number): ReadonlyMap<string, number> {
  const rowOf = new Map<string, number>();
  codes.forEach((code, index) => {
    if (code !== '' && !rowOf.has(code)) rowOf.set(code, first + index);
  });
  return rowOf;
}

/** A pair that begins or ends changes its mentee's status, unless the lists name one. */
function consequences(
  rows: ImportRows<MenteeField>,
  pairs: ImportPairs,
  { code, values }: CodedMentee,
  row: number,
): Cells<MenteeField> {
  if (values.status !== undefined) return {};
  const status = recogniseStatus(MENTEE_STATUSES, String(rows.patch.stored(row, 'status').value));
  if (pairs.paired.has(code)) {
    if (status !== 'завершил' && status !== 'выбыл') return state('в паре', '');
    rows.remark(row, 'status', `«${status}», а в файле открытая пара; проверьте`);
  }
  const end = status === 'в паре' ? pairs.endOf(code) : undefined;
  if (end === undefined) return {};
  return end === 'завершена' ? state('завершил', '') : state('ожидает', 'прежняя пара расторгнута');
}

function state(status: MenteeStatus, waitingReason: string): Cells<MenteeField> {
  return { status, waitingReason };
}

/** Rows may stand elsewhere by now: what happens to them counts. */
function markOf(plans: readonly SheetPlan[]): string {
  const told = plans.map(({ added, changed }) => [added, changed.map(({ name, cells }) => [name, cells])]);
  return fingerprint(JSON.stringify(told));
}
