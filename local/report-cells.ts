import type { Model } from './engine/library';

/** The shown cells of a named range, row by row; cells merged away to the left are dropped. */
export function namedRangeRows(model: Model, name: string): readonly (readonly string[])[] {
  const range = model.getters.getNamedRange(name)?.range;
  if (!range) throw new Error(`the book has no range ${name}`);
  const { sheetId, zone } = range;
  const rows: string[][] = [];
  for (let row = zone.top; row <= zone.bottom; row += 1) {
    const cells: string[] = [];
    for (let col = zone.left; col <= zone.right; col += 1) {
      const position = { sheetId, col, row };
      const merge = model.getters.getMerge(position);
      if (!merge || merge.left === col) cells.push(model.getters.getEvaluatedCell(position).formattedValue);
    }
    rows.push(cells);
  }
  return rows;
}
