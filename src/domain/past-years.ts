import { FORMS, type FormId } from './forms';
import type { SchoolSummary } from './school-summary';

/** 'all': over all forms, every person once. */
export type YearRow = FormId | 'all';

/** Label of the row over all forms. */
export const ALL_FORMS = 'Итого';

/** The rows of a year, in the order in which they are kept: T1's forms, then all of them together. */
export const YEAR_ROWS: readonly YearRow[] = [...FORMS.map(({ id }) => id), 'all'];

/** People of a school year; null: nobody has written it down. */
export interface YearPeople {
  readonly mentors: number | null;
  readonly mentees: number | null;
  readonly total: number | null;
}

export interface PastYear extends YearPeople {
  /** The calendar year in which the school year begins. */
  readonly year: number;
  readonly of: YearRow;
}

/** How many people a row of a year had in all; null when it is not known. */
export function peopleOfYear(years: readonly PastYear[], year: number, of: YearRow): number | null {
  return years.find((row) => row.year === year && row.of === of)?.total ?? null;
}

/**
 * What is kept of a year: every form, one without pairs as 0, and all people. The whole year has been counted: a form that
 * begins in the next one grows from 0.
 */
export function figuresToKeep(summary: SchoolSummary, year: number): readonly PastYear[] {
  const { mentors, mentees, people } = summary;
  return YEAR_ROWS.map((of): PastYear => {
    if (of === 'all') return { year, of, mentors, mentees, total: people };
    const form = summary.forms.find((one) => one.form === of);
    const counts = { mentors: form?.mentors ?? 0, mentees: form?.mentees ?? 0 };
    return { year, of, ...counts, total: counts.mentors + counts.mentees };
  });
}

/** Whether the figures stand among the kept ones already. */
export function areKept(figures: readonly PastYear[], kept: readonly PastYear[]): boolean {
  return figures.every(({ year, of, mentors, mentees, total }) =>
    kept.some(
      (row) =>
        row.year === year && row.of === of && row.mentors === mentors && row.mentees === mentees && row.total === total,
    ),
  );
}

/** What is wrong with the figures of a row, or undefined. */
export function yearMistake({ of, mentors, mentees, total }: Omit<PastYear, 'year'>): string | undefined {
  if (mentors === null || mentees === null || total === null) return undefined;
  const sum = mentors + mentees;
  if (of !== 'all') return total === sum ? undefined : `наставников и наставляемых вместе ${sum}, а всего ${total}`;
  const fits = total <= sum && total >= Math.max(mentors, mentees);
  return fits ? undefined : `наставников ${mentors}, наставляемых ${mentees}: всего не может быть ${total}`;
}
