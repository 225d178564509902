import type { BookCommand } from '../../engine/commands';
import { CompiledFormula } from '../../engine/library';
import { type Area, type Book, positionsOf } from './book';

/**
 * Writes formulas as one change; an empty one clears the cell.
 * @param references 'shift': the formula is meant for the first cell of the range; 'keep': each is its cell's own.
 */
export function writeFormulas(
  book: Book,
  area: Area,
  formulaAt: (row: number, column: number) => string | null,
  references: 'shift' | 'keep',
): void {
  book.requireInside(area);
  const commands: BookCommand[] = [];
  for (const position of positionsOf(area)) {
    if (!book.getters.isMainCellPosition(position)) continue;
    const [down, right] = [position.row - area.zone.top, position.col - area.zone.left];
    const formula = normalise(formulaAt(down, right));
    const moved = references === 'shift' ? shiftFormula(book, area.sheetId, formula, right, down) : formula;
    commands.push({ type: 'UPDATE_CELL', ...position, content: moved });
  }
  book.run(commands);
}

function normalise(formula: string | null): string {
  if (formula === null || formula === '') return '';
  return formula.startsWith('=') ? formula : `=${formula}`;
}

/** The formula as it reads in a cell that lies so far to the right and down. */
export function shiftFormula(book: Book, sheetId: string, formula: string, right: number, down: number): string {
  if (formula === '' || (right === 0 && down === 0)) return formula;
  const compiled = CompiledFormula.Compile(formula, sheetId, book.getters);
  return compiled.isBadExpression ? formula : book.getters.getTranslatedCellFormula(sheetId, right, down, compiled);
}
