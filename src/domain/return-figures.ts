import { recordOf, sum } from './record';
import type { ReturnSection, SchoolReturn } from './school-return';

/** The values of one section in the form's order: numbers, marks as booleans, null where the school did not say. */
export function sectionValues(report: SchoolReturn, section: ReturnSection): readonly (number | boolean | null)[] {
  const figures: Readonly<Record<string, number | boolean | null>> = report[section.key];
  return section.rows.map((row) => figures[row.id] ?? null);
}

/** Distinct pupils with a mentor: a pupil has one age group, so the groups add up (T2). */
export function distinctPupils(report: Pick<SchoolReturn, 'ageGroups'>): number {
  return sum(Object.values(report.ageGroups));
}

/** Participations by form (T3) and by model (T5): a pupil may count in several rows. */
export function formParticipations(report: SchoolReturn): number {
  return sum(Object.values(report.forms));
}

export function modelParticipations(report: SchoolReturn): number {
  return sum(Object.values(report.countModels));
}

/** How many schools have people in a row, and how many people. */
export interface RowTotal {
  readonly schools: number;
  readonly people: number;
}

/** Totals of each row of a section over schools. */
export function rowTotals<Id extends string>(
  ids: readonly Id[],
  figures: readonly Readonly<Record<Id, number>>[],
): Record<Id, RowTotal> {
  return recordOf(ids, (id) => ({
    schools: figures.filter((school) => school[id] > 0).length,
    people: sum(figures.map((school) => school[id])),
  }));
}
