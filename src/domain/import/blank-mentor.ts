import { cellText } from './cell-text';
import { firstRow, type UnmappedTable } from './guess';
import type { Mapping } from './table';
import { isIdentityTarget, type Role, type Target } from './targets';

/**
 * What a blank mentor beside a mentee means. A mentor who stands before the mentees, or whose lines alone are numbered,
 * heads a group whose merged cell some program has split; in a base of mentees the mentor comes after, and a blank is a
 * mentee who waits.
 */
export function proposeBlankMentor(table: UnmappedTable, targets: ReadonlyMap<number, Target>): Mapping['blankMentor'] {
  const mentor = identityColumns(targets, 'mentor');
  const mentee = identityColumns(targets, 'mentee');
  if (mentor.length === 0 || mentee.length === 0) return 'nobody';
  if (Math.min(...mentor) < Math.min(...mentee)) return 'same';
  const numbering = table.columns.filter((column) => column.numbering).map(({ index }) => index);
  return numbering.length > 0 && numbersOnlyMentors(table, numbering, mentor) ? 'same' : 'nobody';
}

function numbersOnlyMentors(table: UnmappedTable, numbering: readonly number[], mentor: readonly number[]): boolean {
  const rows = table.grid.cells.slice(firstRow(table));
  const isFilled = (row: (typeof rows)[number], columns: readonly number[]) =>
    columns.some((column) => cellText(row[column]) !== '');
  const withoutMentor = rows.filter((row) => !isFilled(row, mentor) && row.some((cell) => cellText(cell) !== ''));
  return withoutMentor.length > 0 && withoutMentor.every((row) => !isFilled(row, numbering));
}

/** Columns that say who the person is. */
function identityColumns(targets: ReadonlyMap<number, Target>, role: Role): readonly number[] {
  return [...targets].filter(([, target]) => isIdentityTarget(target, role)).map(([column]) => column);
}
