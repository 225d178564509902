import { atDoor, openBook, requireSchoolBook } from './command';
import { showSidebar } from './views';

const TITLE = 'Мониторинг';

/** The sidebar that shows what is filled of the monitoring and who has not answered, with the next step. */
export function showMonitoring(): void {
  atDoor(TITLE, () => {
    requireSchoolBook(openBook());
    showSidebar('monitoring');
  });
}
