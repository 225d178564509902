import { atDoor, openBook, requireSchoolBook } from './command';
import { showDialog, showSidebar } from './views';

const TITLE = 'Подбор пар';

/** The sidebar where one mentee after the other gets a mentor. */
export function showPairing(): void {
  atDoor(TITLE, () => {
    requireSchoolBook(openBook());
    showSidebar('pairing');
  });
}

/** The dialog of the proposal for all who wait. */
export function openProposal(): void {
  showDialog('proposal', 'Подбор для всех', 1000, 650);
}

/** Where the person stands in the book. */
export interface Selection {
  readonly sheet: string;
  /** From 1. */
  readonly row: number;
}

/** The active cell; null when the sheet has none, as a sheet of a chart. */
export function selection(): Selection | null {
  const cell = SpreadsheetApp.getActive().getCurrentCell();
  return cell ? { sheet: cell.getSheet().getName(), row: cell.getRow() } : null;
}
