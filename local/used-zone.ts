import type { Model, Zone } from './engine/library';

type Figure = ReturnType<Model['getters']['getFigures']>[number];

/** From A1 to the last place that a text, the merged cells of one, or a chart reaches. */
export function usedZone(model: Model, sheetId: string): Zone {
  const { getters } = model;
  const filled = getters
    .getEvaluatedCellsPositions(sheetId)
    .filter((position) => getters.getEvaluatedCell(position).value !== null)
    .map((position) => getters.getMerge(position) ?? { right: position.col, bottom: position.row });
  const reached = [...filled, ...getters.getFigures(sheetId).map((figure) => coveredBy(model, sheetId, figure))];
  const far = (side: 'right' | 'bottom') => reached.reduce((last, zone) => Math.max(last, zone[side]), 0);
  return { left: 0, top: 0, right: far('right'), bottom: far('bottom') };
}

/** The rows and columns over which a chart stands. */
export function coveredBy(
  { getters }: Model,
  sheetId: string,
  { row, col, offset, width, height }: Pick<Figure, 'row' | 'col' | 'offset' | 'width' | 'height'>,
): Zone {
  const bottom = lastUnder(row, offset.y + height, (index) => getters.getRowSize(sheetId, index));
  const right = lastUnder(col, offset.x + width, (index) => getters.getColSize(sheetId, index));
  return { left: col, top: row, right, bottom };
}

/** The last row or column of those that so many pixels cover. */
function lastUnder(first: number, pixels: number, sizeOf: (index: number) => number): number {
  let last = first;
  for (let left = pixels - sizeOf(first); left > 0; left -= sizeOf(last)) last += 1;
  return last;
}
