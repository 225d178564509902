import { parseRange, rangeAddress } from './addresses';

/** Ids by place: `rows[row][column]`; sparse. */
export type IdGrid = (number[] | undefined)[];

export function setId(grid: IdGrid, row: number, column: number, id: number): void {
  let ids = grid[row];
  if (!ids) {
    ids = [];
    grid[row] = ids;
  }
  ids[column] = id;
}

interface Run {
  readonly id: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
}

/** The grid as `{ 'A1:B3': id }`: equal neighbours in a row make a run, equal runs below each other make a zone. */
export function zonesOf(grid: IdGrid): Record<string, number> {
  const zones: Record<string, number> = {};
  let open = new Map<number, Run>();
  const close = (run: Run, bottom: number) => {
    zones[rangeAddress({ left: run.left, right: run.right, top: run.top, bottom })] = run.id;
  };
  for (let row = 0; row <= grid.length; row++) {
    const next = new Map<number, Run>();
    for (const run of runsOf(grid[row] ?? [], row)) {
      const above = open.get(run.left);
      const continues = above?.id === run.id && above.right === run.right;
      next.set(run.left, continues ? above : run);
      if (continues) open.delete(run.left);
    }
    for (const run of open.values()) close(run, row - 1);
    open = next;
  }
  return zones;
}

function runsOf(ids: readonly (number | undefined)[], row: number): Run[] {
  const runs: Run[] = [];
  let left = 0;
  for (let column = 1; column <= ids.length; column++) {
    if (column < ids.length && ids[column] === ids[left]) continue;
    const id = ids[left];
    if (id !== undefined) runs.push({ id, left, right: column - 1, top: row });
    left = column;
  }
  return runs;
}

/** Calls back for every place of every zone of the engine's `{ 'A1:B3': id }`. */
export function eachPlace(
  zones: Readonly<Record<string, number>>,
  visit: (row: number, column: number, id: number) => void,
): void {
  for (const [range, id] of Object.entries(zones)) {
    const zone = parseRange(range);
    if (!zone) throw new Error(`Not a zone: ${range}`);
    for (let row = zone.top; row <= zone.bottom; row++) {
      for (let column = zone.left; column <= zone.right; column++) visit(row, column, id);
    }
  }
}

/** Gives equal values one id; the engine's dictionaries of styles, formats and borders start from 1. */
export class Dictionary<Value> {
  readonly entries: Record<number, Value> = {};
  private readonly ids = new Map<string, number>();

  idOf(value: Value): number {
    const key = JSON.stringify(value);
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const id = this.ids.size + 1;
    this.ids.set(key, id);
    this.entries[id] = value;
    return id;
  }
}
