/** The help view of the sidebar's page, in a dialog. */
export function showHelp(): void {
  const page = HtmlService.createHtmlOutputFromFile('sidebar').setWidth(720).setHeight(520);
  SpreadsheetApp.getUi().showModalDialog(page, 'Помощь');
}
