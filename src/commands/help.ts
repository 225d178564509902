import { showDialog } from './views';

/** The help view of the sidebar's page, in a dialog. */
export function showHelp(): void {
  showDialog('help', 'Помощь', 720, 520);
}
