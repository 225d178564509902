import { exportBook } from '../../engine/export-book';
import type { Model, WorkbookData } from '../../engine/library';
import { createModel } from '../../engine/model';
import { applyPagePlans } from '../../page-plans';
import type { AddedSheets } from '../protocol';
import type { Errand, ErrandResult, SnapshotResult } from './messages';
import { singleSheet } from './single-sheet';
import { summaryOf } from './summary';
import { bringSheets, removeSheets, surveyBooks } from './survey-sheets';

/** Work on an open book for people and for the store. */
export async function runErrand(model: Model, errand: Errand): Promise<ErrandResult> {
  switch (errand.kind) {
    case 'snapshot':
      return takeSnapshot(model, errand.snapshotId);
    case 'xlsx':
      return toFile(errand.sheetId === undefined ? exportBook(model) : singleSheet(model, errand.sheetId));
    case 'add sheets':
      return addSheets(model, errand.bytes);
    case 'survey books':
      return surveyBooks(model);
    case 'bring sheets':
      return { sheetIds: bringSheets(model, errand.books) };
    case 'remove sheets':
      removeSheets(model, errand.sheetIds);
      return { sheetIds: errand.sheetIds };
  }
}

/** The revision is the last one that the model has got, and all of its own are acknowledged. */
export function takeSnapshot(model: Model, snapshotId: string): SnapshotResult {
  const data = exportBook(model);
  const snapshot = JSON.stringify({ ...data, revisionId: snapshotId });
  return { revisionId: data.revisionId, snapshot, summary: summaryOf(data) };
}

/** A copy is written: page setup for printing is no change of the book. */
async function toFile(data: WorkbookData): Promise<Uint8Array> {
  const copy = createModel(data);
  applyPagePlans(copy);
  return (await import('../../xlsx/write')).writeWorkbook(copy);
}

async function addSheets(model: Model, bytes: Uint8Array): Promise<AddedSheets> {
  const { readWorkbook } = await import('../../xlsx/read');
  const { insertSheets } = await import('./insert-sheets');
  return { sheets: insertSheets(model, await readWorkbook(bytes)) };
}
