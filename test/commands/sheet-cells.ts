import type { Model } from '../../local/engine/library';

export type CellValue = string | number | boolean;

/** The values of a sheet's rows, down to the last filled one; a blank is ''. */
export function sheetRows(model: Model, title: string): readonly (readonly CellValue[])[] {
  const sheetId = model.getters.getSheetIdByName(title);
  if (sheetId === undefined) throw new Error(`the book has no sheet «${title}»`);
  const filled = model.getters
    .getEvaluatedCellsPositions(sheetId)
    .map((position) => ({ ...position, value: model.getters.getEvaluatedCell(position).value ?? '' }))
    .filter(({ value }) => value !== '');
  const rows = 1 + Math.max(-1, ...filled.map(({ row }) => row));
  const columns = 1 + Math.max(-1, ...filled.map(({ col }) => col));
  const lines = Array.from({ length: rows }, () => Array.from({ length: columns }, (): CellValue => ''));
  for (const { row, col, value } of filled) {
    const line = lines[row];
    if (line) line[col] = value;
  }
  return lines;
}

/** The values of a named range, row by row; cells merged away to the left are dropped. */
export function rangeValues(model: Model, name: string): readonly (readonly CellValue[])[] {
  const range = model.getters.getNamedRange(name)?.range;
  if (!range) throw new Error(`the book has no range ${name}`);
  const { sheetId, zone } = range;
  return Array.from({ length: zone.bottom - zone.top + 1 }, (_, r) =>
    Array.from({ length: zone.right - zone.left + 1 }, (__, c) => ({ sheetId, col: zone.left + c, row: zone.top + r }))
      .filter((position) => (model.getters.getMerge(position)?.left ?? position.col) === position.col)
      .map((position) => model.getters.getEvaluatedCell(position).value ?? ''),
  );
}

/** A sheet's rows by column title, for a sheet whose first row is its header. */
export function recordsOf(model: Model, title: string): readonly Readonly<Record<string, CellValue>>[] {
  const [titles = [], ...rows] = sheetRows(model, title);
  return rows.map((row) => Object.fromEntries(titles.map((column, index) => [String(column), row[index] ?? ''])));
}
