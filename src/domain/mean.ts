import { sum } from './record';

/** The mean; null of nothing. Sums by size, so that the order of the values does not change even the last digit. */
export function meanOf(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  return sum(Float64Array.from(values).sort()) / values.length;
}
