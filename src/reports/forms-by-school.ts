import type { SchoolEntry } from '../domain/consolidated';
import { FORMS } from '../domain/forms';
import { markOf } from '../domain/marks';
import type { Table } from './table';

/** Schools in one block of T1: what fits the width of an A4 page. */
export const SCHOOLS_PER_BLOCK = 7;

/** T1 (MEG): forms by school, as the schools marked them; more than seven schools go on in further blocks. */
export function formsBySchool(schools: readonly SchoolEntry[], placeGenitive: string): Table {
  const title = `Реализация форм наставничества в образовательных организациях ${placeGenitive}.`;
  const blocks = blocksOf(schools);
  return {
    kind: 'table',
    name: 'REPORT_T1',
    columns: [
      { span: 2, kind: 'text' },
      ...Array.from({ length: SCHOOLS_PER_BLOCK }, () => ({ span: 1, kind: 'centred' as const })),
    ],
    headerRows: 2,
    boldRows: blocks.map((_, index) => 1 + index * (FORMS.length + 1)),
    merges: [{ row: 0, column: 0, rows: 1, columns: SCHOOLS_PER_BLOCK + 1 }],
    rows: [[title], ...blocks.flatMap(blockRows)],
  };
}

function blocksOf(schools: readonly SchoolEntry[]): readonly (readonly SchoolEntry[])[] {
  const count = Math.max(1, Math.ceil(schools.length / SCHOOLS_PER_BLOCK));
  return Array.from({ length: count }, (_, index) =>
    schools.slice(index * SCHOOLS_PER_BLOCK, (index + 1) * SCHOOLS_PER_BLOCK),
  );
}

function blockRows(schools: readonly SchoolEntry[]): string[][] {
  const header = ['Формы/ОО', ...schools.map((school) => school.name)];
  const marks = FORMS.map(({ id, label }) => [
    label,
    ...schools.map(({ report }) => (report ? markOf(report.formMarks[id]) : '')),
  ]);
  return [header, ...marks];
}
