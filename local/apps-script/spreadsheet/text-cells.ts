import type { BookCommand } from '../../engine/commands';
import { type Area, type Book, mapCells } from './book';
import { contentOf } from './cell-output';

/**
 * Commands for the cells of an area that become text; `read` gives the new format of a cell, counted from the area's
 * first. A text cell of the engine shows the apostrophe that guards its text: it loses the guard, or the text format when the
 * text would be read as a formula without it.
 */
export function textCells(book: Book, area: Area, read: (row: number, column: number) => string | null): BookCommand[] {
  const commands = mapCells(area, (position): BookCommand[] => {
    if (read(position.row - area.zone.top, position.col - area.zone.left) !== '@') return [];
    const content = contentOf(book, position);
    if (!content.startsWith("'")) return [];
    const text = content.slice(1);
    const guarded = /^['=]/.test(text);
    return [{ type: 'UPDATE_CELL', ...position, content: guarded ? content : text, format: guarded ? '' : '@' }];
  });
  return commands.flat(2);
}
