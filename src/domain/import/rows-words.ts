import { counted } from '../text';

const SHOWN = 10;

/** «строка 5», «строки 5, 8, 9», «строки 5, 8, … и ещё 12». */
export function rowsWords(rows: readonly number[]): string {
  if (rows.length === 1) return `строка ${rows[0]}`;
  const shown = rows.slice(0, SHOWN).join(', ');
  return rows.length > SHOWN ? `строки ${shown} и ещё ${rows.length - SHOWN}` : `строки ${shown}`;
}

/** «строки 3, 17; строки 5, 9», each group for itself. */
export function groupsWords(groups: readonly (readonly number[])[]): string {
  const shown = groups.slice(0, SHOWN).map(rowsWords).join('; ');
  if (groups.length <= SHOWN) return shown;
  return `${shown} и ещё ${counted(groups.length - SHOWN, 'случай', 'случая', 'случаев')}`;
}
