import { atDoor, openBook, requireSchoolBook } from './command';
import { showSidebar } from './views';

const TITLE = 'Панель куратора';

/** The curator's home: the programme's year at a glance, with the next step. */
export function showPanel(): void {
  atDoor(TITLE, () => {
    requireSchoolBook(openBook());
    showSidebar('panel');
  });
}
