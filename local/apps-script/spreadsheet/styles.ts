import type { BookCommand } from '../../engine/commands';
import type { CellPosition, Style, Zone } from '../../engine/library';
import { type Area, type Book, positionsOf } from './book';

/** The engine keeps and sends style fields that it does not know, so the font stands beside its own. */
export interface BookStyle extends Style {
  fontFamily?: string;
}

/** `undefined` takes the field away, so that the cell gets the default. */
export type StylePatch = { readonly [K in keyof BookStyle]: BookStyle[K] | undefined };

export function styleOf(book: Book, position: CellPosition): BookStyle {
  return book.getters.getCell(position)?.style ?? {};
}

function definedFields(style: StylePatch): BookStyle {
  return Object.fromEntries(Object.entries(style).filter(([, value]) => value !== undefined));
}

/**
 * Commands that give a zone a style. Taking a field away needs the whole style of each cell: the engine merges styles,
 * and `undefined` does not survive the journey to another client.
 */
export function styleCommands(book: Book, sheetId: string, zone: Zone, patch: StylePatch): BookCommand[] {
  if (!Object.values(patch).includes(undefined)) {
    return [{ type: 'SET_FORMATTING', sheetId, target: [zone], style: definedFields(patch) }];
  }
  const commands: BookCommand[] = [];
  for (const position of positionsOf({ sheetId, zone })) {
    const current = styleOf(book, position);
    const style = definedFields({ ...current, ...patch });
    if (isSame(current, style)) continue;
    commands.push({ type: 'UPDATE_CELL', ...position, style: Object.keys(style).length > 0 ? style : null });
  }
  return commands;
}

function isSame(a: BookStyle, b: BookStyle): boolean {
  return JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort());
}

/** Takes fonts, colours, alignment and borders away; number formats stay, as on the service. */
export function clearStyleCommands(book: Book, area: Area): BookCommand[] {
  const { sheetId, zone } = area;
  const commands: BookCommand[] = [];
  for (const cell of book.getters.getCells(sheetId)) {
    if (!cell.style || Object.keys(cell.style).length === 0) continue;
    const position = book.getters.getCellPosition(cell.id);
    if (isInside(position, zone)) commands.push({ type: 'UPDATE_CELL', ...position, style: null });
  }
  commands.push({ type: 'SET_ZONE_BORDERS', sheetId, target: [zone], border: { position: 'clear' } });
  return commands;
}

export function isInside({ col, row }: CellPosition, zone: Zone): boolean {
  return row >= zone.top && row <= zone.bottom && col >= zone.left && col <= zone.right;
}
