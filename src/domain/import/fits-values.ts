import { filledText } from './cell-text';
import { MENTEE_READERS, MENTOR_READERS, PAIR_READERS } from './field-readers';
import type { GridCell } from './grid';
import type { Reader } from './outcome';
import type { ImportContext } from './table';
import type { Target } from './targets';

/** Targets of short lists whose titles schools use for other things, too: «Статус семьи», «Форма обучения», «Категория» of teachers. */
const CHECKED: ReadonlyMap<Target, Reader<unknown>> = new Map<Target, Reader<unknown>>([
  ['mentor.kind', MENTOR_READERS.kind],
  ['mentor.status', MENTOR_READERS.status],
  ['mentor.forms', MENTOR_READERS.forms],
  ['mentor.categories', MENTOR_READERS.categories],
  ['mentor.capacity', MENTOR_READERS.capacity],
  ['mentee.kind', MENTEE_READERS.kind],
  ['mentee.status', MENTEE_READERS.status],
  ['mentee.forms', MENTEE_READERS.forms],
  ['mentee.categories', MENTEE_READERS.categories],
  ['pair.form', PAIR_READERS.form],
  ['pair.status', PAIR_READERS.status],
  ['pair.online', PAIR_READERS.online],
  ['pair.locked', PAIR_READERS.locked],
]);
const MOST_VALUES = 50;
/** One slip is no evidence. */
const LEAST_VALUES = 2;
/** Fewer good values are another column; with more, the bad ones are slips to mend. */
const LEAST_SHARE = 0.3;
/** Needs that the book does not know stand beside those that it knows: «норма» beside «слабоуспевающий». */
const OF_NEEDS: ReadonlySet<Target> = new Set(['mentor.categories', 'mentee.categories']);

/** Whether the values of a column may be what its title promises. */
export function fitsValues(target: Target, cells: readonly GridCell[], context: ImportContext): boolean {
  const reader = CHECKED.get(target);
  const filled = cells.filter((cell) => filledText(cell) !== '').slice(0, MOST_VALUES);
  if (!reader || filled.length < LEAST_VALUES) return true;
  const good = filled.filter((cell) => 'ok' in reader({ cell, text: filledText(cell) }, context));
  return good.length > 0 && (OF_NEEDS.has(target) || good.length >= filled.length * LEAST_SHARE);
}
