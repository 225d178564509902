import { quoted } from '../domain/import/quote';
import { describePlace, type Place } from '../errors';
import type { Value } from './book';

/** Something wrong in a cell, row or sheet: where, what, what to do. */
export interface Problem {
  readonly place: Place;
  readonly what: string;
  readonly todo: string;
}

export const MEND_CELL = 'Исправьте ячейку.';

export function describeProblem({ place, what, todo }: Problem): string {
  return `${describePlace(place)}: ${what}. ${todo}`;
}

/** Problems one under another; beyond the first ones only their number is told: dialogs are small. */
export function describeProblems(problems: readonly Problem[], most = 10): string {
  const shown = problems.slice(0, most).map(describeProblem);
  return problems.length > most ? [...shown, `…и ещё ${problems.length - most}.`].join('\n') : shown.join('\n');
}

/** Headings of problems: of people who are counted but not in every figure, and of what is no error. */
export const NOT_FULLY = 'Не учтено полностью';
export const LOOK_AT = 'Обратите внимание';

/** What a command tells, and under a heading what it had to leave out. */
export function withProblems(words: string, problems: readonly Problem[], heading = 'Не учтено'): string {
  return problems.length === 0 ? words : `${words}\n\n${heading}:\n${describeProblems(problems)}`;
}

/** «сейчас «два»»: what a cell holds, shortened; what looks personal is not repeated in messages. */
export function quote(value: Value): string {
  return value instanceof Date ? 'сейчас дата' : quoted(String(value));
}
