import { type Direction, type PairedChange, pairedChange } from './impact';
import { groupBy } from './record';
import { normaliseLabel } from './text';

/** A row of «Влияние»: a person's value of a parameter, measured twice (KEZ §6). */
export interface MeasuredTwice {
  readonly parameter: string;
  readonly code: string;
  /** null: not measured yet. */
  readonly before: number | null;
  readonly after: number | null;
  /** null: as the other rows of the parameter say; when none does, more is better. */
  readonly better: Direction | null;
}

/** How a parameter changed over the people who have it both times. */
export interface ParameterChange extends PairedChange {
  readonly parameter: string;
}

/** The parameters by their names. The rows of a parameter do not contradict each other about what is better. */
export function parameterChanges(rows: readonly MeasuredTwice[]): readonly ParameterChange[] {
  const byParameter = groupBy(rows, ({ parameter }) => normaliseLabel(parameter));
  return [...byParameter]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, own]) => {
      const twice = own.flatMap(({ before, after }) => (before === null || after === null ? [] : [{ before, after }]));
      const better = own.find((row) => row.better !== null)?.better ?? 'more';
      return { parameter: spelling(own), ...pairedChange(twice, better) };
    });
}

/** The same whatever the order of the rows. */
function spelling(rows: readonly MeasuredTwice[]): string {
  return rows.map(({ parameter }) => parameter).sort()[0] ?? '';
}
