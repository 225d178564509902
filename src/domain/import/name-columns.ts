import { filledText } from './cell-text';
import type { GridCell } from './grid';
import type { Guess } from './guess';
import { mendName } from './names';
import type { TableColumn } from './table';
import { person } from './title-fields';

const PARTS = [person('surname'), person('givenName'), person('patronymic')] as const;
const WORD = /^\p{Lu}(?:\p{L}+(?:-\p{L}+)*|\.?(?: ?\p{Lu}\.?)?)$/u;
/** People make slips; some have no patronymic. */
const SHARE = 0.6;

/** A name written over two or three columns below one title, merged or blank: surname, given name, patronymic. */
export function withNameParts(
  guesses: readonly Guess[],
  cellsOf: (column: TableColumn) => readonly GridCell[],
): readonly Guess[] {
  const parted = [...guesses];
  guesses.forEach((first, start) => {
    if (first.title?.says.of !== 'person' || first.title.says.field !== 'name' || parted[start] !== first) return;
    const run = runOf(guesses.slice(start, start + PARTS.length), (guess) => hasSingleWords(cellsOf(guess.column)));
    if (run.length < 2) return;
    PARTS.slice(0, run.length).forEach((says, part) => {
      const guess = run[part];
      if (guess) parted[start + part] = { ...guess, title: { ...first.whose, says }, whose: first.whose };
    });
  });
  return parted;
}

function runOf(guesses: readonly Guess[], isPart: (guess: Guess) => boolean): readonly Guess[] {
  const [first] = guesses;
  const end = guesses.findIndex((guess, offset) => {
    const { column, content } = guess;
    const isNext = first && column.index === first.column.index + offset && isBelow(first.column.title, column.title);
    return !isNext || content !== undefined || !isPart(guess);
  });
  return end < 0 ? guesses : guesses.slice(0, end);
}

/** The same title, a level of it, or none. */
function isBelow(title: string, next: string): boolean {
  return next === '' || next === title || title.startsWith(`${next}: `);
}

function hasSingleWords(cells: readonly GridCell[]): boolean {
  const texts = cells.map(filledText).filter((text) => text !== '');
  const words = texts.filter((text) => WORD.test(mendName(text)));
  return texts.length > 0 && words.length >= texts.length * SHARE;
}
