import type { Sheet } from 'hucre';
import { parseRange, type Zone } from './addresses';
import { WorkbookFileError } from './errors';
import { LIMITS } from './limits';

/** The places of formulas' results but for the formulas themselves, which fill them again. */
export function spreadPlaces(sheet: Sheet, filled: readonly Zone[]): Set<string> {
  const places = new Set<string>();
  const add = (zone: Zone) => {
    const bottom = Math.min(zone.bottom, sheet.rows.length - 1);
    for (let row = zone.top; row <= bottom; row++) {
      for (let column = zone.left; column <= zone.right; column++) places.add(`${row},${column}`);
      if (places.size > LIMITS.cells) throw new WorkbookFileError('В книге слишком большие формулы массива.');
    }
    places.delete(`${zone.top},${zone.left}`);
  };
  for (const cell of sheet.cells?.values() ?? []) {
    const zone = cell.formulaType === 'array' ? parseRange(cell.formulaRef ?? '') : undefined;
    if (zone) add(zone);
  }
  // A name whose formula is gone fills nothing.
  for (const zone of filled) if (sheet.cells?.get(`${zone.top},${zone.left}`)?.formula) add(zone);
  return places;
}
