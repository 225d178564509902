import type { WrongCell } from './lists';
import type { PlacedCell } from './read-fields';

export function wrongAt({ column, title }: PlacedCell, what: string, todo: string): WrongCell {
  return { column, title, what, todo };
}

export function rowIsWrong(what: string, todo: string): WrongCell {
  return { column: null, title: '', what, todo };
}
