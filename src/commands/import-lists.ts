import { atDoor, openBook, requireSchoolBook } from './command';
import { showDialog } from './views';

const TITLE = 'Загрузить списки';

/** The dialog that takes lists of people from a file or a tab; it writes by itself. */
export function importLists(): void {
  atDoor(TITLE, () => {
    requireSchoolBook(openBook());
    showDialog('import', TITLE, 1000, 650);
  });
}
