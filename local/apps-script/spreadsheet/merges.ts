import type { Zone } from '../../engine/library';
import { CLOSED } from './a1';
import type { Area, Book } from './book';

function overlaps(a: Zone, b: Zone): boolean {
  return a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;
}

function contains(outer: Zone, inner: Zone): boolean {
  return (
    outer.top <= inner.top && outer.bottom >= inner.bottom && outer.left <= inner.left && outer.right >= inner.right
  );
}

/** Merges that have a cell in the area, from the top left on. */
export function mergedAreas(book: Book, { sheetId, zone }: Area): Area[] {
  return book.getters
    .getMerges(sheetId)
    .map(({ top, left, bottom, right }) => ({ sheetId, zone: { top, left, bottom, right }, open: CLOSED }))
    .filter((merge) => overlaps(merge.zone, zone))
    .sort((a, b) => a.zone.top - b.zone.top || a.zone.left - b.zone.left);
}

function requireWholeMerges(book: Book, area: Area): readonly Area[] {
  const merges = mergedAreas(book, area);
  if (merges.some((merge) => !contains(area.zone, merge.zone))) throw book.fail('mergePartly');
  return merges;
}

/** Each zone becomes one cell, with the content of its first. */
export function mergeAll(book: Book, area: Area, zones: readonly Zone[]): void {
  book.requireInside(area);
  requireWholeMerges(book, area);
  const target = zones.filter(({ top, left, bottom, right }) => top !== bottom || left !== right);
  if (target.length === 0) return;
  book.run([{ type: 'ADD_MERGE', sheetId: area.sheetId, target, force: true }]);
}

export function breakApart(book: Book, area: Area): void {
  const merges = requireWholeMerges(book, area);
  if (merges.length === 0) return;
  book.run([{ type: 'REMOVE_MERGE', sheetId: area.sheetId, target: merges.map(({ zone }) => zone) }]);
}
