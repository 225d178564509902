import { PlaceError } from '../errors';
import type { Problem } from './problem';

export interface Attempted<T> {
  readonly value: T;
  readonly problems: readonly Problem[];
}

/** What a place of the book says, or something else and a problem: of figures that a command can do without. */
export function attempt<T>(read: () => T, otherwise: T): Attempted<T> {
  try {
    return { value: read(), problems: [] };
  } catch (error) {
    if (!(error instanceof PlaceError)) throw error;
    return { value: otherwise, problems: [{ place: error.place, what: error.what, todo: error.todo }] };
  }
}
