import type { Model, WorkbookData } from './library';

/**
 * The whole book as data. `Model.exportData` also packs similar formulas together, and in 19.3.7 that packing throws
 * when a formula with a single cell stands before the same formula with a range and rows have been inserted; the
 * unpacked form is what it falls back to itself.
 */
export function exportBook(model: Model): WorkbookData {
  return { ...model._exportData(false), isNotSquishable: true };
}
