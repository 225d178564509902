import type { Period } from './participants';
import { readTerm } from './roadmap/term';
import { readSchoolYear } from './school-year';

/** A row of «Проблемы»: what stood in the way of the programme, and what was done about it. */
export interface NamedProblem {
  readonly row: number;
  readonly problem: string;
  /** As written: «2026/2027», «сентябрь 2026», «I полугодие»; blank: whenever. */
  readonly period: string;
  /** Blank: nothing yet. */
  readonly done: string;
}

export interface ProblemsOfYear {
  readonly ofYear: readonly NamedProblem[];
  /** Those of which «Период» does not say whether they are. */
  readonly unclear: readonly NamedProblem[];
}

/**
 * The problems of a school year: those whose «Период» overlaps it or names it within a longer text, and those that name no
 * year; all of them where the school year is not known.
 */
export function problemsOf(problems: readonly NamedProblem[], schoolYear: Period | null): ProblemsOfYear {
  const judged = problems.map((problem) => ({ problem, isOf: schoolYear ? isOf(problem.period, schoolYear) : true }));
  const those = (wanted: boolean | undefined) =>
    judged.flatMap(({ problem, isOf: found }) => (found === wanted ? [problem] : []));
  return { ofYear: those(true), unclear: those(undefined) };
}

function isOf(period: string, schoolYear: Period): boolean | undefined {
  const term = readTerm(period, schoolYear);
  const isWithin = ({ from, to }: Period) => from <= schoolYear.to && to >= schoolYear.from;
  if (typeof term !== 'string') return isWithin(term);
  const named = [...period.matchAll(/20\d\d ?[-–—/] ?(?:20)?\d\d(?!\d)/g)].flatMap(
    ([text]) => readSchoolYear(text) ?? [],
  );
  if (named.length > 0) return named.some(isWithin);
  return /20\d\d/.test(period) ? undefined : true; // «I полугодие» is of the current year
}
