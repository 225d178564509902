import { extraGetters } from './extra-getters';
import type { ProtectionData } from './extras';
import { helpers, type Model, type Zone } from './library';

/** A command as far as protections look at it; it may come from another computer. */
export interface TouchingCommand {
  readonly type: string;
  readonly sheetId?: string | undefined;
}

type Place = 'cell' | 'target' | 'targetRange' | 'zone' | 'headers' | 'sheet';

/** Commands that change what cells hold or how they look, and how they say where; the others pass a range's protection. */
const CHANGING: ReadonlyMap<string, Place> = new Map([
  ['UPDATE_CELL', 'cell'],
  ['SQUISHED_UPDATE_CELL', 'targetRange'],
  ['CLEAR_CELL', 'cell'],
  ['CLEAR_CELLS', 'target'],
  ['DELETE_CONTENT', 'target'],
  ['SET_NOTE', 'cell'],
  ['SET_FORMATTING', 'target'],
  ['CLEAR_FORMATTING', 'target'],
  ['SET_BORDER', 'cell'],
  ['SET_ZONE_BORDERS', 'target'],
  ['SET_BORDERS_ON_TARGET', 'target'],
  ['ADD_MERGE', 'target'],
  ['REMOVE_MERGE', 'target'],
  ['MOVE_RANGES', 'target'],
  ['INSERT_PIVOT', 'sheet'],
  ['REMOVE_COLUMNS_ROWS', 'headers'],
  ['DELETE_SHEET', 'sheet'],
  // actions of a person that the engine splits into the commands above: refused as a whole, or half would be done
  ['DELETE_UNFILTERED_CONTENT', 'target'],
  ['SET_FORMATTING_WITH_PIVOT', 'target'],
  ['SET_DECIMAL', 'target'],
  ['SORT_CELLS', 'zone'],
  ['PASTE', 'target'],
  ['PASTE_FROM_OS_CLIPBOARD', 'target'],
  ['TOGGLE_CHECKBOX', 'target'],
  ['DELETE_CELL', 'zone'],
  ['INSERT_CELL', 'zone'],
]);

/** Commands that change a sheet and not its cells: refused where the whole sheet is protected, open cells or not. */
const CHANGING_SHEETS: ReadonlySet<string> = new Set([
  'ADD_COLUMNS_ROWS',
  'HIDE_COLUMNS_ROWS',
  'UNHIDE_COLUMNS_ROWS',
  'RENAME_SHEET',
  'ADD_DATA_VALIDATION_RULE',
  'REMOVE_DATA_VALIDATION_RULE',
  'ADD_CONDITIONAL_FORMAT',
  'REMOVE_CONDITIONAL_FORMAT',
  'CHANGE_CONDITIONAL_FORMAT_PRIORITY',
  'CREATE_TABLE',
  'UPDATE_TABLE',
  'REMOVE_TABLE',
]);

const END = Number.MAX_SAFE_INTEGER;
const WHOLE_SHEET: Zone = { left: 0, top: 0, right: END, bottom: END };

/** The protection that a command meets first; undefined when it may pass. @param isOpen Protections that let it pass. */
export function protectionAgainst(
  model: Model,
  command: TouchingCommand,
  isOpen: (protection: ProtectionData) => boolean,
): ProtectionData | undefined {
  const { sheetId = model.getters.getActiveSheetId() } = command;
  const meets = (sheet: string, stops: (protection: ProtectionData) => boolean) =>
    extraGetters(model)
      .getProtections(sheet)
      .find((protection) => !isOpen(protection) && stops(protection));
  if (CHANGING_SHEETS.has(command.type)) return meets(sheetId, isOfSheet);
  const name = changedName(command);
  if (name !== undefined) {
    const follows = ({ rangeName }: ProtectionData) => rangeName === name;
    return model.getters.getSheetIds().flatMap((id) => meets(id, follows) ?? [])[0];
  }
  const place = CHANGING.get(command.type);
  if (!place) return undefined;
  const stopsIn = (zones: readonly Zone[]) => (protection: ProtectionData) =>
    isProtected(zones, protection, zoneOfName(model, protection));
  const moved = destinationOf(command);
  return (
    meets(sheetId, stopsIn(touchedZones(command, place))) ?? (moved && meets(moved.sheetId, stopsIn([moved.zone])))
  );
}

function isOfSheet({ range, rangeName }: ProtectionData): boolean {
  return range === undefined && rangeName === undefined;
}

/** A protection that follows a named range would follow it elsewhere. */
function changedName(command: TouchingCommand): unknown {
  if (command.type === 'DELETE_NAMED_RANGE' && 'name' in command) return command.name;
  return command.type === 'UPDATE_NAMED_RANGE' && 'oldRangeName' in command ? command.oldRangeName : undefined;
}

function zoneOfName(model: Model, { rangeName }: ProtectionData): Zone | undefined {
  return rangeName === undefined ? undefined : model.getters.getNamedRange(rangeName)?.range.zone;
}

/** The zones of its sheet that a command changes; one that does not say where as it should changes all of it. */
function touchedZones(command: TouchingCommand, place: Place): readonly Zone[] {
  const field: unknown = Reflect.get(command, place);
  if (place === 'target') return Array.isArray(field) && field.every(isZone) ? field : [WHOLE_SHEET];
  if (place === 'zone' && isZone(field)) return [field];
  if (place === 'targetRange' && typeof field === 'string') return [helpers.toZone(field)];
  if (place === 'headers') return [headersOf(command)];
  return [(place === 'cell' && cellOf(command)) || WHOLE_SHEET];
}

function cellOf(command: TouchingCommand): Zone | undefined {
  if (!('col' in command && 'row' in command)) return undefined;
  const { col, row } = command;
  if (typeof col !== 'number' || typeof row !== 'number') return undefined;
  return { left: col, right: col, top: row, bottom: row };
}

function headersOf(command: TouchingCommand): Zone {
  if (!('elements' in command && Array.isArray(command.elements) && 'dimension' in command)) return WHOLE_SHEET;
  const indexes = command.elements.map(Number);
  const [first, last] = [Math.min(...indexes), Math.max(...indexes)];
  return command.dimension === 'COL'
    ? { ...WHOLE_SHEET, left: first, right: last }
    : { ...WHOLE_SHEET, top: first, bottom: last };
}

/** Where cells that are moved arrive. */
function destinationOf(command: TouchingCommand): { readonly sheetId: string; readonly zone: Zone } | undefined {
  if (command.type !== 'MOVE_RANGES' || !('targetSheetId' in command)) return undefined;
  const [cell, from] = [cellOf(command), touchedZones(command, 'target')[0]];
  const sheetId = String(command.targetSheetId);
  if (!cell || !from) return { sheetId, zone: WHOLE_SHEET };
  const zone = { ...cell, right: cell.left + from.right - from.left, bottom: cell.top + from.bottom - from.top };
  return { sheetId, zone };
}

/** @param named The zone of the named range that the protection follows. */
function isProtected(zones: readonly Zone[], protection: ProtectionData, named: Zone | undefined): boolean {
  const own = protection.range === undefined ? named : helpers.toZone(protection.range);
  if (own) return zones.some((zone) => helpers.overlap(zone, own));
  const holes = (protection.unprotected ?? []).map((hole) => helpers.toZone(hole));
  return zones.some((zone) => !holes.some((hole) => contains(hole, zone)));
}

const SIDES = ['left', 'top', 'right', 'bottom'] as const;

function isZone(zone: unknown): zone is Zone {
  return (
    typeof zone === 'object' && zone !== null && SIDES.every((side) => typeof Reflect.get(zone, side) === 'number')
  );
}

function contains(outer: Zone, inner: Zone): boolean {
  return (
    inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom
  );
}
