import type { ProtectionData } from '../../engine/extras';
import { type Command, helpers, type Zone } from '../../engine/library';

/** Commands that change what cells hold or how they look; the others pass a protection. */
const CHANGING: ReadonlySet<string> = new Set([
  'UPDATE_CELL',
  'CLEAR_CELL',
  'CLEAR_CELLS',
  'DELETE_CONTENT',
  'SET_FORMATTING',
  'CLEAR_FORMATTING',
  'SET_BORDER',
  'SET_ZONE_BORDERS',
  'SET_BORDERS_ON_TARGET',
  'ADD_MERGE',
  'REMOVE_MERGE',
  'MOVE_RANGES',
  'REMOVE_COLUMNS_ROWS',
  'DELETE_SHEET',
  // actions of a person that the engine splits into the commands above: refused as a whole, or half would be done
  'DELETE_UNFILTERED_CONTENT',
  'SET_FORMATTING_WITH_PIVOT',
  'SET_DECIMAL',
  'SORT_CELLS',
  'PASTE',
  'PASTE_FROM_OS_CLIPBOARD',
  'TOGGLE_CHECKBOX',
  'DELETE_CELL',
  'INSERT_CELL',
]);

const END = Number.MAX_SAFE_INTEGER;
const WHOLE_SHEET: Zone = { left: 0, top: 0, right: END, bottom: END };

/** The zones of its sheet that a command changes. */
export function touchedZones(command: Command): readonly Zone[] {
  if (!CHANGING.has(command.type)) return [];
  if ('target' in command) return command.target;
  if ('zone' in command && isZone(command.zone)) return [command.zone];
  if ('elements' in command && 'dimension' in command) {
    const [first, last] = [Math.min(...command.elements), Math.max(...command.elements)];
    return command.dimension === 'COL'
      ? [{ ...WHOLE_SHEET, left: first, right: last }]
      : [{ ...WHOLE_SHEET, top: first, bottom: last }];
  }
  if ('col' in command && 'row' in command) {
    const { col, row } = command;
    return [{ left: col, right: col, top: row, bottom: row }];
  }
  return [WHOLE_SHEET];
}

/** @param named The zone of the named range that the protection follows. */
export function isProtected(zones: readonly Zone[], protection: ProtectionData, named: Zone | undefined): boolean {
  const own = protection.range === undefined ? named : helpers.toZone(protection.range);
  if (own) return zones.some((zone) => helpers.overlap(zone, own));
  const holes = (protection.unprotected ?? []).map((hole) => helpers.toZone(hole));
  return zones.some((zone) => !holes.some((hole) => contains(hole, zone)));
}

function isZone(zone: Partial<Zone> | undefined): zone is Zone {
  return zone?.bottom !== undefined && zone.right !== undefined;
}

function contains(outer: Zone, inner: Zone): boolean {
  return (
    inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom
  );
}
