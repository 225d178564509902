import type { Zone } from '../../engine/library';
import type { Area } from './book';

/** A part of a range that gets one and the same value. */
export interface Patch<T> {
  readonly zone: Zone;
  readonly value: T;
}

interface Run<T> {
  readonly left: number;
  readonly right: number;
  readonly value: T;
}

function runsOf<T>(width: number, read: (column: number) => T): Run<T>[] {
  const runs: Run<T>[] = [];
  let left = 0;
  for (let column = 1; column <= width; column++) {
    if (column < width && read(column) === read(left)) continue;
    runs.push({ left, right: column - 1, value: read(left) });
    left = column;
  }
  return runs;
}

/**
 * Splits a range into rectangles of equal values (compared by `===`): runs of a row, joined with the same runs of the
 * rows below. A formatted table becomes a handful of commands instead of one for each cell.
 */
export function rectangles<T>({ zone }: Area, read: (row: number, column: number) => T): Patch<T>[] {
  const patches: Patch<T>[] = [];
  let open = new Map<string, Patch<T>>();
  for (let row = zone.top; row <= zone.bottom; row++) {
    const continued = new Map<string, Patch<T>>();
    for (const run of runsOf(zone.right - zone.left + 1, (column) => read(row - zone.top, column))) {
      const [left, right] = [zone.left + run.left, zone.left + run.right];
      const key = `${left}:${right}`;
      const above = open.get(key);
      const joined = above !== undefined && above.value === run.value;
      const top = joined ? above.zone.top : row;
      continued.set(key, { zone: { top, bottom: row, left, right }, value: run.value });
      if (joined) open.delete(key);
    }
    patches.push(...open.values());
    open = continued;
  }
  return [...patches, ...open.values()];
}
