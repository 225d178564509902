import { normaliseLabel } from './text';

/** A row of «Проблемы»: what stood in the way of the programme, and what was done about it. */
export interface NamedProblem {
  readonly row: number;
  readonly problem: string;
  /** As written: «2026/2027», «I полугодие»; blank: whenever. */
  readonly period: string;
  /** Blank: nothing yet. */
  readonly done: string;
}

/** The problems of a school year: those that name it in «Период», within a longer text too, and those that name none. */
export function problemsOf(problems: readonly NamedProblem[], schoolYear: string): readonly NamedProblem[] {
  const year = yearKey(schoolYear);
  return problems.filter(({ period }) => period === '' || year === '' || namesYear(yearKey(period), year));
}

/** «2026/27», «2026-2027 учебный год» and «2026/2027» name one year. */
function yearKey(text: string): string {
  return normaliseLabel(text).replace(/(20)(\d\d) ?[/-] ?(?:20)?(\d\d)(?!\d)/g, '$1$2/$1$3');
}

/** A period without a year of its own, such as «I полугодие», is the current one. */
function namesYear(period: string, year: string): boolean {
  return !/20\d\d/.test(period) || period.includes(year);
}
