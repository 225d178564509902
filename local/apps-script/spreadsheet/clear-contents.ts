import type { BookCommand } from '../../engine/commands';
import type { Area, Book } from './book';
import { isInside } from './styles';

/** Empties cells; only those that hold something are touched, so that a whole sheet costs no more than its contents. */
export function clearContents(book: Book, area: Area): void {
  book.requireInside(area);
  const commands: BookCommand[] = [];
  for (const cell of book.getters.getCells(area.sheetId)) {
    if (!cell.isFormula && cell.content === '') continue;
    const position = book.getters.getCellPosition(cell.id);
    if (isInside(position, area.zone)) commands.push({ type: 'UPDATE_CELL', ...position, content: '' });
  }
  book.run(commands);
}
