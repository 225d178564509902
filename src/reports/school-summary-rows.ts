import { FORMS, formById } from '../domain/forms';
import type { YearRow } from '../domain/past-years';
import { ids, sum } from '../domain/record';
import type { SchoolCoverage } from '../domain/school-coverage';
import type { SchoolSummary } from '../domain/school-summary';
import type { ReportValue } from './table';

export interface SchoolSummaryInput {
  readonly school: string;
  /** The calendar year in which the school year begins. */
  readonly year: number;
  readonly summary: SchoolSummary;
  /** People of the year before; null: no data. */
  readonly lastYear: (of: YearRow) => number | null;
  readonly coverage: SchoolCoverage;
  readonly target: number;
  /** All educators of the school and its young specialists; null: the school did not say. */
  readonly educators: number | null;
  readonly youngSpecialists: number | null;
  /** Young specialists among the mentees. */
  readonly youngMentees: number;
}

/** A form's row of S1. */
export interface FormRow {
  readonly label: string;
  readonly mentors: number;
  readonly mentees: number;
  readonly lastYear: number | null;
}

/** Forms in use and those that were in use the year before, in T1's order. */
export function formRows({ summary, lastYear }: SchoolSummaryInput): readonly FormRow[] {
  return ids(FORMS).flatMap((form): FormRow[] => {
    const people = summary.forms.find((one) => one.form === form);
    const former = lastYear(form);
    if (!people && (former ?? 0) === 0) return [];
    const label = formById(form).label;
    return [{ label, mentors: people?.mentors ?? 0, mentees: people?.mentees ?? 0, lastYear: former }];
  });
}

export function participants({ mentors, mentees }: FormRow): number {
  return mentors + mentees;
}

/** The number of different people: a formula where the rows add up to it. */
export function total(rows: readonly number[], people: number): ReportValue {
  return sum(rows) === people ? { sumOf: rows.map((_, index) => index + 1) } : people;
}

/** All people of the year before: as they were kept, else the sum when every row is known. */
export function lastTotal(rows: readonly FormRow[], kept: number | null): ReportValue {
  const known = rows.flatMap(({ lastYear }) => lastYear ?? []);
  return known.length === rows.length ? total(known, kept ?? sum(known)) : (kept ?? '');
}
